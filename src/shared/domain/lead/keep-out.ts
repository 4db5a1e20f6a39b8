import type { Unit } from '../../tables/units';
import { allowedUnit } from '../routing/route-lead';
import { officeDivision, type Change } from './change-lead';
import type { Lead } from './lead';
import { overseenNotice } from './notice-texts';
import type { PendingNotice } from './notices';
import { nodeKey, visibleTo, withLeadership } from './visibility';

/** Everybody who could take the lead is to be kept out of it. */
export class NobodyLeft extends RangeError {}

const unitIdsOf = (excluded: Lead['excluded'], units: readonly Unit[]): string[] =>
  withLeadership(
    excluded.flatMap(({ unitId }) => unitId ?? []),
    units,
  );

const mayHear = (notice: PendingNotice, lead: Pick<Lead, 'excludedUnitIds' | 'visibleTo'>): boolean =>
  notice.to.kind === 'unit'
    ? !lead.excludedUnitIds.includes(notice.to.unitId)
    : notice.to.kind === 'reporter' || lead.visibleTo.includes(nodeKey(notice.to.divisionCode));

/**
 * Who has the lead now: its unit, or the next one up – also when it was handed back to an office that may no longer know,
 * and when nobody is left to oversee it. @throws NobodyLeft
 */
const takenOverBy = (
  lead: Lead,
  after: Pick<Lead, 'excludedUnitIds' | 'visibleTo'>,
  units: readonly Unit[],
): string => {
  const responsible = units.find((unit) => unit.id === lead.responsibleUnitId);
  const isKeptOut = after.excludedUnitIds.includes(lead.responsibleUnitId);
  const lostOffice = officeDivision(after) !== officeDivision(lead) && lead.status === 'returned';
  if (!isKeptOut && !lostOffice && officeDivision(after) !== '') return lead.responsibleUnitId;
  const from = isKeptOut && responsible ? responsible.function : 'office';
  const next = allowedUnit(from, lead.divisionCode, units, new Set(after.excludedUnitIds));
  if (!next) throw new NobodyLeft(`nobody may take ${lead._id}`);
  return next.id;
};

type Effect = Pick<Change, 'set' | 'alsoAs' | 'keepsWaiting' | 'notices'>;

/**
 * What keeping a unit out changes (C2), all of it for one write: access, the unit in charge, co-units, waiting notices. A
 * closed lead only changes hands, so that whoever reopens it finds a unit that may have it. Pure. @throws NobodyLeft
 */
export const keepUnitOut = (
  lead: Lead,
  { unit, why, at, key }: { unit: Unit; why: string; at: Date; key: string },
  units: readonly Unit[],
): Effect => {
  const excluded = [...lead.excluded, { name: unit.shortName, unitId: unit.id, why }];
  const excludedUnitIds = unitIdsOf(excluded, units);
  const coUnitIds = lead.coUnitIds.filter((id) => !excludedUnitIds.includes(id));
  const access = { ...lead, excludedUnitIds, coUnitIds };
  const overseers = { excludedUnitIds, visibleTo: visibleTo(access, units) };
  const responsibleUnitId = takenOverBy(lead, overseers, units);
  const isMoved = responsibleUnitId !== lead.responsibleUnitId;
  const after = {
    ...access,
    responsibleUnitId,
    coUnitIds: coUnitIds.filter((id) => id !== responsibleUnitId),
  };
  const newOverseer = officeDivision(overseers);
  return {
    set: {
      excluded,
      excludedUnitIds,
      responsibleUnitId,
      coUnitIds: after.coUnitIds,
      visibleTo: visibleTo(after, units),
      confidential: true,
      keptOutLately: [...new Set([...lead.keptOutLately, ...excludedUnitIds])],
      keptOutAt: at,
    },
    ...(isMoved && lead.open ? { alsoAs: 'assign' as const } : {}),
    keepsWaiting: (notice) => mayHear(notice, overseers),
    // The unit that takes over hears of it anyway; an office above that only oversees would not.
    notices:
      !isMoved && lead.open && newOverseer !== officeDivision(lead)
        ? [overseenNotice({ leadId: lead._id, key, divisionCode: newOverseer, urgent: lead.urgent, at })]
        : [],
  };
};

/** What letting a unit in again changes; who has the lead stays. Pure. */
export const letUnitIn = (lead: Lead, unitId: string, at: Date, units: readonly Unit[]): Effect => {
  const excluded = lead.excluded.filter((exclusion) => exclusion.unitId !== unitId);
  const excludedUnitIds = unitIdsOf(excluded, units);
  return {
    set: {
      excluded,
      excludedUnitIds,
      visibleTo: visibleTo({ ...lead, excludedUnitIds }, units),
      keptOutLately: lead.keptOutLately.filter((id) => excludedUnitIds.includes(id)),
      keptOutAt: at,
    },
  };
};
