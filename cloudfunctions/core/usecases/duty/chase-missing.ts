import { dutyNotice } from '@/shared/domain/duty/notice-texts';
import type { Period } from '@/shared/domain/duty/periods';
import type { PeriodicKind } from '@/shared/tables/duties';
import { shanghaiDate } from '@/shared/time/shanghai';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { inChunks } from '../../in-chunks';
import { dutiesBelow } from './duty-board';

const AT_ONCE = 10;

/**
 * Reminds every unit below that has not handed in; each at most once a day, however often the office taps. The bell rings
 * with the next tick.
 * @param id of this wish in the stories
 */
const chase = async (context: StaffContext, kind: PeriodicKind, period: Period, id: string) => {
  const { ports, staff, now } = context;
  const missing = (await dutiesBelow(context, kind, period)).filter(({ state }) => state === 'open');
  const today = shanghaiDate(now);
  const actor = { memberId: staff.memberId, name: staff.name, unitId: staff.posts[0]?.unitId ?? null };
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

export const chaseMissing: Handler<'zeroReport.chase'> = (context, { month, requestId }) =>
  chase(
    context,
    'zeroReport',
    month,
    context.ports.keys.requestKey(context.caller.ownerKey, 'zeroReport.chase', requestId),
  );

export const chaseDocument: Handler<'duty.chaseDocument'> = (context, { kind, year, requestId }) =>
  chase(context, kind, year, context.ports.keys.requestKey(context.caller.ownerKey, 'duty.chaseDocument', requestId));
