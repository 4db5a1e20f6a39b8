import { PAGE_SIZE } from '@/shared/contract/fields';
import type { UnreachableView } from '@/shared/contract/people';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import type { TemplateKey } from '@/shared/tables/templates';
import type { Member } from '../../collections/documents';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { subscriptionId } from '../../notices/credits';
import type { Ports } from '../../ports';
import { findPageById } from '../paging';

/** Messages a person in a unit must not miss. */
const NEEDED: Readonly<Partial<Record<TemplateKey, string>>> = { leadAssigned: '新线索', deadline: '到期提醒' };
/** Posts that are told of new leads and deadlines. */
const TOLD: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'];

const MEMBERS_AT_ONCE = 100;

interface Missing {
  member: Member;
  misses: string[];
}

/** Those of a page of people for whom a credit is missing, asked in one question. */
const missingOf = async ({ store }: Ports, members: readonly Member[]): Promise<Missing[]> => {
  const wanted = members
    .filter(({ posts }) => posts.some(({ role }) => TOLD.includes(role)))
    .flatMap((member) =>
      Object.entries(NEEDED).map(([template, label]) => ({ member, label, _id: subscriptionId(member._id, template) })),
    );
  if (wanted.length === 0) return [];
  const ids = wanted.map(({ _id }) => _id);
  const found = await store.collection('subscriptions').find({ _id: { in: ids } }, { limit: ids.length });
  const good = new Set(found.filter(({ credits }) => credits > 0).map(({ _id }) => _id));
  return members.flatMap((member) => {
    const misses = wanted.filter((one) => one.member === member && !good.has(one._id)).map(({ label }) => label);
    return misses.length > 0 ? [{ member, misses }] : [];
  });
};

/** Below the caller's own division, in the order of ids; people who can be reached leave no gap. */
export const listUnreachable: Handler<'people.unreachable'> = async (
  { ports, staff },
  { cursor, limit = PAGE_SIZE },
) => {
  const units = await ports.directory.units();
  const below = (divisionCode: string): boolean =>
    staff.posts.some((post) => divisionCode.startsWith(post.divisionCode));
  const unitIds = units.filter((unit) => below(unit.divisionCode)).map((unit) => unit.id);
  const view = ({ member, misses }: Missing): UnreachableView => {
    const post = member.posts.find(({ role, unitId }) => TOLD.includes(role) && unitIds.includes(unitId));
    return {
      memberId: member._id,
      name: member.name,
      phone: member.phone,
      unit: { id: post?.unitId ?? '', name: unitName(post?.unitId ?? '', units) },
      roleLabel: post ? ROLE_TABLE[post.role].label : '',
      misses,
    };
  };
  const found: Missing[] = [];
  let after = cursor;
  do {
    const filter = { unitIds: { in: unitIds } };
    const page = await findPageById(ports.store.collection('members'), filter, {
      cursor: after,
      limit: MEMBERS_AT_ONCE,
    });
    found.push(...(await missingOf(ports, page.items)));
    after = page.nextCursor ?? undefined;
  } while (after !== undefined && found.length <= limit);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(view), nextCursor: last && found.length > limit ? last.member._id : null };
};
