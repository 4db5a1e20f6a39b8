import type { LikeLead } from '@/shared/contract/lead-look-alikes';
import type { Lead } from '@/shared/domain/lead/lead';
import { relationsOf, scopeKey } from '@/shared/domain/lead/visibility';
import { compareFeatures, SUGGEST_FROM, type Likeness } from '@/shared/domain/look-alike/compare';
import { featuresOf } from '@/shared/domain/look-alike/features';
import { likeKeys } from '@/shared/domain/look-alike/keys';
import { likeTextOf } from '@/shared/domain/look-alike/of-lead';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { readableLead } from './readable-lead';

/** Newest leads looked at under one key, compared in all, and shown: fixed numbers, however many leads there are. */
const PER_KEY = 20;
const COMPARED_MAX = 40;
const SHOWN_MAX = 10;

/** Ids under any of the keys, those that share most of them first. */
const sharing = async ({ ports, staff }: StaffContext, keys: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    keys.map((key) =>
      ports.store
        .collection('leadKeys')
        .find({ keys: key, ...notExcluded(staff) }, { order: [['receivedAt', 'desc']], limit: PER_KEY }),
    ),
  );
  const shared = new Map<string, number>();
  for (const { _id } of found.flat()) shared.set(_id, (shared.get(_id) ?? 0) + 1);
  return [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
};

const isOverseen = ({ staff }: StaffContext, lead: Lead): boolean =>
  relationsOf(lead, staff.posts, staff.memberId).includes('oversight');

/** Those the caller oversees, open or ended, but not what was taken into another lead already. */
const candidates = async (context: StaffContext, lead: Lead, keys: readonly string[]): Promise<Lead[]> => {
  const { ports, staff } = context;
  const ids = (await sharing(context, keys)).filter((id) => id !== lead._id).slice(0, COMPARED_MAX);
  if (ids.length === 0) return [];
  const scopes = staff.posts.flatMap((post) => scopeKey(post, staff.memberId) ?? []);
  const leads = await ports.store
    .collection('leads')
    .find({ _id: { in: ids }, visibleTo: { in: scopes }, ...notExcluded(staff) }, { limit: ids.length });
  return leads.filter(
    (each) => isOverseen(context, each) && !lead.notSameAs.includes(each._id) && !each.notSameAs.includes(lead._id),
  );
};

const likeLead = (lead: Lead, units: readonly Unit[]): LikeLead => ({
  leadId: lead._id,
  version: lead.version,
  status: lead.status,
  open: lead.open,
  receivedAt: lead.receivedAt.toISOString(),
  division: { id: lead.divisionCode, name: divisionName(lead.divisionCode, units) },
  title: lead.title,
  responsibleUnit: { id: lead.responsibleUnitId, name: unitName(lead.responsibleUnitId, units) },
  texts: lead.tips.map(({ text }) => text),
});

/** The one a person chose to look at beside it, also one said to be different before. @throws AppError LEAD_NOT_FOUND */
const chosenBeside = async (context: StaffContext, lead: Lead, withId: string): Promise<Lead> => {
  const { lead: other } = await readableLead(context.ports, context.staff, withId);
  if (!isOverseen(context, other) || [lead, other].some(({ status }) => status === 'merged') || other._id === lead._id)
    throw new AppError('LEAD_NOT_FOUND', { withId });
  return other;
};

/**
 * Leads that may be about the same matter, and why; it changes nothing and decides nothing (C5).
 * @throws AppError LEAD_NOT_FOUND for either lead
 */
export const lookAlikes: Handler<'lead.lookAlikes'> = async (context, { leadId, withId }) => {
  const { ports, staff } = context;
  const [{ lead, relations }, units] = await Promise.all([readableLead(ports, staff, leadId), ports.directory.units()]);
  if (!relations.includes('oversight')) throw new AppError('LEAD_NOT_FOUND', { leadId });
  const own = featuresOf(likeTextOf(lead));
  const judge = (other: Lead): { other: Lead; likeness: Likeness } => ({
    other,
    likeness: compareFeatures(own, featuresOf(likeTextOf(other))),
  });
  const judged =
    withId !== undefined
      ? [judge(await chosenBeside(context, lead, withId))]
      : (lead.status === 'merged' ? [] : await candidates(context, lead, likeKeys(own)))
          .map(judge)
          .filter(({ likeness }) => likeness.score >= SUGGEST_FROM && likeness.reasons.length > 0)
          .sort((a, b) => b.likeness.score - a.likeness.score || (a.other._id < b.other._id ? -1 : 1))
          .slice(0, SHOWN_MAX);
  return {
    own: likeLead(lead, units),
    items: judged.map(({ other, likeness }) => ({
      lead: likeLead(other, units),
      reasons: likeness.reasons.map(({ kind, own: words, other: theirs }) => ({ kind, own: words, other: theirs })),
    })),
  };
};
