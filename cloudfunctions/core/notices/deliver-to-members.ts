import type { Duty } from '@/shared/domain/duty/duty';
import { dueKey, isTicking } from '@/shared/domain/lead/clocks';
import type { Lead } from '@/shared/domain/lead/lead';
import type { Petition } from '@/shared/domain/petition/petition';
import { isExcluded } from '@/shared/domain/lead/visibility';
import { digestOf } from '@/shared/domain/notice/digest';
import { nextMorning } from '@/shared/domain/notice/quiet-hours';
import { BELLS_PER_DAY } from '@/shared/tables/bells';
import { shanghaiDate, startOfDay } from '@/shared/time/shanghai';
import type { Member, Notice } from '../collections/documents';
import { countUp } from '../count-up';
import { inChunks } from '../in-chunks';
import type { Ports } from '../ports';
import type { Collection } from '../ports/store';
import type { SweepReport } from '../sweeps/sweep';
import { dueNotices, finishNotices, putBack, ring, takeNotice, type Account, type Bell } from './bell';

const PEOPLE_AT_ONCE = 10;

/** Documents by id, in one question. */
const byId = async <T extends { _id: string }>(
  collection: Collection<T>,
  ids: readonly (string | null)[],
): Promise<Map<string, T>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const found = await collection.find({ _id: { in: wanted } }, { limit: wanted.length });
  return new Map(found.map((document) => [document._id, document]));
};

/** What decides whether a bell may and should ring, as it is now: read after the notices were taken. */
interface Facts {
  members: ReadonlyMap<string, Member>;
  leads: ReadonlyMap<string, Lead>;
  duties: ReadonlyMap<string, Duty>;
  petitions: ReadonlyMap<string, Petition>;
}

const factsAbout = async ({ store }: Ports, notices: readonly Notice[]): Promise<Facts> => {
  const [members, leads, duties, petitions] = await Promise.all([
    byId(
      store.collection('members'),
      notices.map((notice) => notice.addressee),
    ),
    byId(
      store.collection('leads'),
      notices.map((notice) => notice.leadId),
    ),
    byId(
      store.collection('duties'),
      notices.map((notice) => notice.dutyId),
    ),
    byId(
      store.collection('petitions'),
      notices.map((notice) => notice.petitionId),
    ),
  ]);
  return { members, leads, duties, petitions };
};

/** Kept out of the matter since (C2), or reminded of something that has been done meanwhile. */
const endOf = (notice: Notice, { members, leads, duties, petitions }: Facts): 'withdrawn' | 'settled' | null => {
  const member = members.get(notice.addressee);
  const matter = leads.get(notice.leadId ?? '') ?? petitions.get(notice.petitionId ?? '');
  if (member && matter && isExcluded(matter, member.posts)) return 'withdrawn';
  // Of a meeting's task the notice itself carries who may not have it.
  if (member && isExcluded({ excludedUnitIds: notice.keptFrom }, member.posts)) return 'withdrawn';
  // The clock has stopped or stands still since, or its end has been put off.
  const isOver = notice.clock !== null && !matter?.clocks.some((one) => isTicking(one) && dueKey(one) === notice.clock);
  if (matter && isOver) return 'settled';
  const duty = notice.dutyId === null ? undefined : duties.get(notice.dutyId);
  return notice.template === 'deadline' && duty && duty.state !== 'open' ? 'settled' : null;
};

/** Nobody rings the bell of a person who has left since. */
const accountOf = (member: Member | undefined): Account | null =>
  member && member.posts.length > 0 ? { openid: member.openid, creditOwner: member._id } : null;

const takeFromDay = (ports: Ports, memberId: string, urgent: boolean): Promise<boolean> => {
  const date = shanghaiDate(ports.clock.now());
  const first = { _id: `${memberId}-${date}`, count: 1, day: startOfDay(date) };
  return countUp(ports.store.collection('bells'), first, BELLS_PER_DAY[urgent ? 'urgent' : 'routine']);
};

const ringFor = async (ports: Ports, facts: Facts, bell: Bell): Promise<void> => {
  const { addressee = '', urgent = false } = bell.notices[0] ?? {};
  await ring(ports, bell, accountOf(facts.members.get(addressee)), async () => {
    if (await takeFromDay(ports, addressee, urgent)) return true;
    await putBack(ports, bell.notices, nextMorning(ports.clock.now()));
    return false;
  });
};

/** One person's bells; one that fails does not stop the others. */
const deliverTo = async (ports: Ports, facts: Facts, notices: readonly Notice[]): Promise<void> => {
  const living: Notice[] = [];
  for (const notice of notices) {
    const end = endOf(notice, facts);
    if (end) await finishNotices(ports, [notice], { delivery: end });
    else living.push(notice);
  }
  const dueAtOf = ({ leadId, dutyId, petitionId }: Notice): Date | null =>
    facts.leads.get(leadId ?? '')?.nextDueAt ??
    facts.petitions.get(petitionId ?? '')?.nextDueAt ??
    facts.duties.get(dutyId ?? '')?.dueAt ??
    null;
  for (const bell of digestOf(living, dueAtOf))
    await ringFor(ports, facts, bell).catch((error: unknown) => ports.log.error('deliver', {}, error));
};

const byAddressee = (notices: readonly Notice[]): Notice[][] => {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) groups.set(notice.addressee, [...(groups.get(notice.addressee) ?? []), notice]);
  return [...groups.values()];
};

/** The last person of a full page may have more to hear than is on it: they wait for the next page, and ring once. */
const wholeGroups = (groups: Notice[][]): Notice[][] => (groups.length > 1 ? groups.slice(0, -1) : groups);

const waitingAmong = async ({ store }: Ports, noticeIds: readonly string[]): Promise<Notice[]> =>
  noticeIds.length === 0
    ? []
    : (await store.collection('notices').find({ _id: { in: noticeIds } }, { limit: noticeIds.length })).filter(
        ({ audience, deliverAt }) => audience === 'member' && deliverAt !== null,
      );

/** One that cannot be taken now must not silence those taken beside it: they would never be offered again. */
const takeOrLeave = (ports: Ports, notice: Notice): Promise<Notice | null> =>
  takeNotice(ports, notice).catch((error: unknown) => {
    ports.log.error('take-notice', {}, error);
    return null;
  });

/** Sweep: rings the WeChat bell of staff for what is due, or for the named notices only. */
export const deliverToMembers = async (
  ports: Ports,
  which: { limit: number } | { noticeIds: readonly string[] },
): Promise<SweepReport> => {
  const due =
    'limit' in which ? await dueNotices(ports, 'member', which.limit) : await waitingAmong(ports, which.noticeIds);
  const more = 'limit' in which && due.length === which.limit;
  const groups = more ? wholeGroups(byAddressee(due)) : byAddressee(due);
  for (let at = 0; at < groups.length; at += PEOPLE_AT_ONCE) {
    const people = groups.slice(at, at + PEOPLE_AT_ONCE);
    const taken = (await Promise.all(people.flat().map((notice) => takeOrLeave(ports, notice)))).filter(
      (notice) => notice !== null,
    );
    const facts = await factsAbout(ports, taken);
    await inChunks(byAddressee(taken), PEOPLE_AT_ONCE, (notices) => deliverTo(ports, facts, notices));
  }
  return { done: groups.flat().length, more };
};
