import { PAGE_SIZE } from '@/shared/contract/fields';
import type { BoardRow } from '@/shared/contract/duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { dueAtOf, type Period } from '@/shared/domain/duty/periods';
import { DUTY_STANDINGS, standingOf, type DutyStanding } from '@/shared/domain/duty/state';
import { keysOf } from '@/shared/domain/keys-of';
import { nodeKey } from '@/shared/domain/lead/visibility';
import type { PeriodicKind } from '@/shared/tables/duties';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import type { Unit } from '@/shared/tables/units';
import type { Member } from '../../collections/documents';
import { unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import { filingView } from './duty-view';

/** Whom to call first (A4). */
const CHAIN: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader'];
const MEMBERS_MAX = 1000;

const membersOf = async ({ store }: Ports, duties: readonly Duty[]): Promise<Member[]> =>
  duties.length === 0
    ? []
    : store.collection('members').find({ unitIds: { in: duties.map(({ unitId }) => unitId) } }, { limit: MEMBERS_MAX });

const peopleOf = (unitId: string, members: readonly Member[]): BoardRow['people'] =>
  CHAIN.flatMap((role) =>
    members
      .filter(({ posts }) => posts.some((post) => post.unitId === unitId && post.role === role))
      .map(({ name, phone }) => ({ name, phone, role, roleLabel: ROLE_TABLE[role].label })),
  );

const row = (duty: Duty, members: readonly Member[], units: readonly Unit[], now: Date): BoardRow => ({
  dutyId: duty._id,
  unit: { id: duty.unitId, name: unitName(duty.unitId, units) },
  standing: standingOf(duty, now),
  firstFiledAt: duty.firstFiledAt?.toISOString() ?? null,
  corrected: duty.history.some(({ kind }) => kind === 'corrected'),
  filing: filingView(duty.filing),
  chasedAt:
    duty.history
      .filter(({ kind }) => kind === 'chased')
      .at(-1)
      ?.at.toISOString() ?? null,
  people: peopleOf(duty.unitId, members),
});

/** Duties of one kind and period below the caller's post; of a county some 400, so they may all be read. */
export const dutiesBelow = ({ ports, staff }: StaffContext, kind: PeriodicKind, period: Period): Promise<Duty[]> =>
  findAll((filter, page) => ports.store.collection('duties').find(filter, page), {
    visibleTo: nodeKey(staff.posts[0]?.divisionCode ?? ''),
    kind,
    period,
  });

interface Wanted {
  standings?: readonly DutyStanding[] | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Who has handed in what for a period, counted as it is now, from the duties themselves. */
export const dutyBoard = async (
  { ports, staff, now }: StaffContext,
  kind: PeriodicKind,
  period: Period,
  all: readonly Duty[],
  { standings, cursor = '', limit = PAGE_SIZE }: Wanted,
) => {
  const counts = Object.fromEntries(keysOf(DUTY_STANDINGS).map((standing) => [standing, 0])) as Record<
    DutyStanding,
    number
  >;
  for (const duty of all) counts[standingOf(duty, now)] += 1;
  const wanted = (duty: Duty): boolean => standings?.includes(standingOf(duty, now)) ?? true;
  const behind = all.filter((duty) => duty._id > cursor && wanted(duty));
  const page = behind.slice(0, limit);
  // Leaders see who is missing; the numbers to call are the office's (A4).
  const calls = staff.posts.some(({ role }) => role === 'office' || role === 'countyHost');
  const [units, members] = await Promise.all([
    ports.directory.units(),
    calls ? membersOf(ports, page) : Promise.resolve([]),
  ]);
  return {
    dueAt: dueAtOf(kind, period).toISOString(),
    at: now.toISOString(),
    counts,
    items: page.map((duty) => row(duty, members, units, now)),
    nextCursor: behind.length > limit ? (page.at(-1)?._id ?? null) : null,
  };
};
