import type { PetitionRow, PetitionView } from '@/shared/contract/petition-views';
import { nextDue } from '@/shared/domain/lead/clocks';
import { scopeKey } from '@/shared/domain/lead/visibility';
import type { Petition } from '@/shared/domain/petition/petition';
import { petitionSteps } from '@/shared/domain/petition/steps';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import { PETITION_STEP_TABLE, type PetitionRelation } from '@/shared/tables/petitions';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
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

/** Linked leads in the reader's own sight, asked as their own list asks. */
const leadsFor = async (
  { ports, staff }: StaffContext,
  { leadIds }: Petition,
): Promise<{ leadId: string; title: string }[]> => {
  if (leadIds.length === 0) return [];
  const keys = staff.posts.flatMap((post) => scopeKey(post, staff.memberId) ?? []);
  const leads = await ports.store
    .collection('leads')
    .find({ _id: { in: leadIds }, visibleTo: { in: keys }, ...notExcluded(staff) }, { limit: leadIds.length });
  return leads.map(({ _id, title }) => ({ leadId: _id, title }));
};

export const petitionView = async (
  context: StaffContext,
  petition: Petition,
  relations: readonly PetitionRelation[],
): Promise<PetitionView> => {
  const { ports, now } = context;
  const [units, leads] = await Promise.all([ports.directory.units(), leadsFor(context, petition)]);
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
    leads,
    history: petition.history.map(({ at, kind, actor, text, particulars }) => ({
      at: at.toISOString(),
      kind,
      label: kind === 'recorded' ? '登记' : PETITION_STEP_TABLE[kind].label,
      by: actor.name,
      unit: actor.unitId ? unitName(actor.unitId, units) : '',
      text,
      particulars,
    })),
    // Links out of the reader's sight leave no trace, not even in what may be done.
    may: petitionSteps(petition, relations, now).filter((step) => step !== 'unlinkLead' || leads.length > 0),
    seesOpenings: relations.includes('oversight'),
  };
};
