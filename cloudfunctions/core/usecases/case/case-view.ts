import type { CaseRow, CaseView } from '@/shared/contract/case-views';
import { everLinked, unitsOf } from '@/shared/domain/case/change-case';
import { LINKED_MAX } from '@/shared/domain/case/ledger';
import type { CaseEvent, LegacyCase } from '@/shared/domain/case/legacy-case';
import { keysOf } from '@/shared/domain/keys-of';
import { standing } from '@/shared/domain/lead/handling';
import type { Lead } from '@/shared/domain/lead/lead';
import { recoverySums } from '@/shared/domain/lead/recovery';
import { relationsOf } from '@/shared/domain/lead/visibility';
import { PRINCIPLES } from '@/shared/tables/cases';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { unitsKeptOut } from '../lead/hidden-leads';
import { mayEdit } from './case-post';

const recoveryOf = ({ recovery, unpaidYuan }: LegacyCase) => recoverySums({ recovery, facts: { unpaidYuan } });
const namedUnit = (id: string, units: readonly Unit[]) => ({ id, name: unitName(id, units) });

export const caseRow = (one: LegacyCase, units: readonly Unit[]): CaseRow => ({
  caseId: one._id,
  name: one.name,
  division: { id: one.divisionCode, name: divisionName(one.divisionCode, units) },
  startedYear: one.startedYear,
  amountYuan: one.amountYuan,
  people: one.people,
  leadUnit: namedUnit(one.leadUnitId, units),
  state: one.state,
  resolvedOn: one.resolvedOn,
  recoveryPercent: recoveryOf(one).percent,
});

/** A linked lead has its name only for those who may open it. */
const eventView = (
  { at, kind, actor, text, particulars, attachments, leadId }: CaseEvent,
  readable: readonly Lead[],
) => {
  const title = readable.find(({ _id }) => _id === leadId)?.title;
  return {
    at: at.toISOString(),
    kind,
    by: actor.name,
    text,
    attachments: attachments.map(({ fileId, kind: media }) => ({ fileId, kind: media })),
    particulars: title === undefined ? particulars : [...particulars, ['线索', title] satisfies [string, string]],
  };
};

const keptOutOf = async ({ ports }: StaffContext, one: LegacyCase, units: readonly Unit[]) => {
  const keptOut = await unitsKeptOut(ports, everLinked(one));
  return unitsOf(one)
    .filter((unitId) => keptOut.has(unitId))
    .map((unitId) => namedUnit(unitId, units));
};

/** @param one a case the caller may read */
export const caseView = async (context: StaffContext, one: LegacyCase): Promise<CaseView> => {
  const { ports, staff } = context;
  const [units, linked] = await Promise.all([
    ports.directory.units(),
    one.leadIds.length === 0
      ? []
      : ports.store.collection('leads').find({ _id: { in: one.leadIds } }, { limit: LINKED_MAX }),
  ]);
  const readable = linked.filter((lead) => relationsOf(lead, staff.posts, staff.memberId).length > 0);
  const editable = mayEdit(staff, one.divisionCode);
  const { division, leadUnit, ...row } = caseRow(one, units);
  const entry = ({ id, on, by }: { id: string; on: string; by: { name: string } }) => ({ id, on, by: by.name });
  return {
    caseId: one._id,
    version: one.version,
    division,
    name: row.name,
    startedYear: row.startedYear,
    amountYuan: row.amountYuan,
    people: row.people,
    leadUnit,
    state: one.state,
    resolution: one.resolution,
    resolvedOn: one.resolvedOn,
    recovery: {
      state: one.recovery.state,
      ...recoveryOf(one),
      steps: standing(one.recovery.steps).map((step) => ({
        ...entry(step),
        returnedYuan: step.returnedYuan,
        people: step.people,
        note: step.note,
      })),
    },
    responsibilities: keysOf(PRINCIPLES).map((principle) => ({
      principle,
      units: one.responsibilities[principle].unitIds.map((unitId) => namedUnit(unitId, units)),
      body: one.responsibilities[principle].body,
    })),
    bulletins: standing(one.bulletins).map((bulletin) => ({
      ...entry(bulletin),
      direction: bulletin.direction,
      scope: bulletin.scope,
      body: bulletin.body,
      documentNumber: bulletin.documentNumber,
      text: bulletin.text,
    })),
    leads: readable.map(({ _id, title, status }) => ({ leadId: _id, title, status })),
    otherLeads: one.leadIds.length - readable.length,
    keptOut: editable ? await keptOutOf(context, one, units) : [],
    history: one.history.map((event) => eventView(event, readable)).reverse(),
    mayEdit: editable,
  };
};
