import type { PetitionRow, PetitionView } from '@/shared/contract/petition-views';
import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import { nextDue } from '@/shared/domain/lead/clocks';
import { mergedKey, scopeKey } from '@/shared/domain/lead/visibility';
import type { Petition } from '@/shared/domain/petition/petition';
import type { Lead } from '@/shared/domain/lead/lead';
import { petitionSteps } from '@/shared/domain/petition/steps';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import { PETITION_STEP_TABLE, type PetitionRelation, type PetitionStep } from '@/shared/tables/petitions';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { caseKeys, withoutHidden } from '../case/readable-case';
import { clockView } from '../lead/clock-view';

export const petitionRow = (petition: Petition, units: readonly Unit[]): PetitionRow => {
  const due = nextDue(petition.clocks);
  return {
    petitionId: petition._id,
    channel: petition.channel,
    receivedAt: petition.receivedAt.toISOString(),
    people: petition.people,
    division: divisionName(petition.divisionCode, units),
    unit: { id: petition.unitId, name: unitName(petition.unitId, units) },
    state: petition.state,
    keyCase: petition.keyCase !== null,
    watch: petition.watch?.level ?? null,
    due: due && { label: CLOCK_RULES[due.kind].label, dueAt: due.dueAt.toISOString() },
  };
};

const markView = (mark: Petition['keyCase']): PetitionView['keyCaseMark'] =>
  mark && { at: mark.at.toISOString(), by: mark.by.name, reason: mark.reason };

/** Leads linked now or before, as far as the reader sees them. */
const leadsFor = async ({ ports, staff }: StaffContext, { leadIds, history }: Petition): Promise<Lead[]> => {
  const ids = [...new Set([...leadIds, ...history.flatMap(({ leadId }) => leadId ?? [])])];
  if (ids.length === 0) return [];
  const keys = staff.posts.flatMap((post) => scopeKey(post, staff.memberId) ?? []);
  const visibleTo = { in: [...keys, ...keys.map(mergedKey)] };
  return ports.store
    .collection('leads')
    .find({ _id: { in: ids }, visibleTo, ...notExcluded(staff) }, { limit: ids.length });
};

/** Likewise of old cases. */
const casesFor = async ({ ports, staff }: StaffContext, { caseIds, history }: Petition): Promise<LegacyCase[]> => {
  const ids = [...new Set([...caseIds, ...history.flatMap(({ caseId }) => caseId ?? [])])];
  if (ids.length === 0) return [];
  const found = await ports.store
    .collection('cases')
    .find({ _id: { in: ids }, visibleTo: { in: caseKeys(staff) } }, { limit: ids.length });
  return withoutHidden(ports, staff, found);
};

/** Links out of the reader's sight leave no trace, neither in the story nor in what may be done. */
const withoutUnseen = (
  { history }: Petition,
  may: readonly PetitionStep[],
  { leads, cases }: { leads: readonly Lead[]; cases: readonly LegacyCase[] },
  { linkedLeads, linkedCases }: { linkedLeads: number; linkedCases: number },
) => {
  const isKnown = (id: string | null, known: readonly { _id: string }[]) =>
    id === null || known.some(({ _id }) => _id === id);
  return {
    history: history.filter(({ leadId, caseId }) => isKnown(leadId, leads) && isKnown(caseId, cases)),
    may: may.filter((step) => (step !== 'unlinkLead' || linkedLeads > 0) && (step !== 'unlinkCase' || linkedCases > 0)),
  };
};

export const petitionView = async (
  context: StaffContext,
  petition: Petition,
  relations: readonly PetitionRelation[],
): Promise<PetitionView> => {
  const { ports, now } = context;
  const [units, knownLeads, knownCases] = await Promise.all([
    ports.directory.units(),
    leadsFor(context, petition),
    casesFor(context, petition),
  ]);
  const leads = knownLeads.filter(({ _id }) => petition.leadIds.includes(_id));
  const cases = knownCases.filter(({ _id }) => petition.caseIds.includes(_id));
  const { history, may } = withoutUnseen(
    petition,
    petitionSteps(petition, relations, now),
    { leads: knownLeads, cases: knownCases },
    { linkedLeads: leads.length, linkedCases: cases.length },
  );
  return {
    ...petitionRow(petition, units),
    version: petition.version,
    demand: petition.demand,
    result: petition.result,
    keyCaseMark: markView(petition.keyCase),
    watchMark: markView(petition.watch),
    clocks: petition.clocks.map((clock) => clockView(clock, now)),
    aid: petition.aid.map(({ id, kind, amountYuan, on, note, by }) => ({
      id,
      kind,
      amountYuan,
      on,
      note,
      by: by.name,
    })),
    leads: leads.map(({ _id, title }) => ({ leadId: _id, title })),
    cases: cases.map(({ _id, name }) => ({ caseId: _id, name })),
    history: history.map(({ at, kind, actor, text, particulars }) => ({
      at: at.toISOString(),
      kind,
      label: kind === 'recorded' ? '登记' : PETITION_STEP_TABLE[kind].label,
      by: actor.name,
      unit: actor.unitId ? unitName(actor.unitId, units) : '',
      text,
      particulars,
    })),
    may,
    seesOpenings: relations.includes('oversight'),
  };
};
