import { dutyNotice } from '@/shared/domain/duty/notice-texts';
import { nodeKey } from '@/shared/domain/lead/visibility';
import { shanghaiDate } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import { inChunks } from '../../in-chunks';

const AT_ONCE = 10;

/**
 * Reminds every unit below that has not filed the month; each at most once a day, however often the office taps. The
 * bell rings with the next tick.
 */
export const chaseMissing: Handler<'zeroReport.chase'> = async (
  { ports, staff, caller, now },
  { month, requestId },
) => {
  const [post] = staff.posts;
  const duties = await findAll((filter, page) => ports.store.collection('duties').find(filter, page), {
    visibleTo: nodeKey(post?.divisionCode ?? ''),
    kind: 'zeroReport',
    period: month,
  });
  const missing = duties.filter(({ state }) => state === 'open');
  const today = shanghaiDate(now);
  const id = ports.keys.requestKey(caller.ownerKey, 'zeroReport.chase', requestId);
  const actor = { memberId: staff.memberId, name: staff.name, unitId: post?.unitId ?? null };
  const fresh = missing.filter(({ chasedOn }) => chasedOn !== today);
  let reminded = 0;
  // What is filed meanwhile is left alone, and of two who chase at once one does.
  await inChunks(fresh, AT_ONCE, async (duty) => {
    const notice = dutyNotice({ duty, key: `chased-${today}`, roles: ['liaison', 'unitHead'], at: now });
    const count = await ports.store.collection('duties').update(
      { _id: duty._id, state: 'open', chasedOn: duty.chasedOn },
      {
        set: { chasedOn: today, pendingAt: now },
        push: { history: [{ id, at: now, kind: 'chased', actor, filing: null }], pendingNotices: [notice] },
      },
    );
    reminded += count;
  });
  return { reminded, remindedToday: missing.length - reminded };
};
