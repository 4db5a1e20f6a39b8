import { majorNotices } from '@/shared/domain/lead/above-notices';
import type { Handler } from '../../dispatch/handler';
import { notifyAtOnce } from '../notify-at-once';
import { actOnLead, actorOf } from './act-on-lead';

/** 重大案件 goes up at once (E3). */
export const markMajor: Handler<'lead.markMajor'> = async (context, input) => {
  const { ports, now: at } = context;
  const view = await actOnLead(context, 'markMajor', input, (lead, key) => ({
    text: input.reason,
    set: { major: { at, by: actorOf(context, lead), reason: input.reason } },
    notices: majorNotices(lead, { key, at }),
  }));
  await notifyAtOnce(ports, input.leadId);
  return view;
};

export const unmarkMajor: Handler<'lead.unmarkMajor'> = (context, input) =>
  actOnLead(context, 'unmarkMajor', input, () => ({ text: input.reason, set: { major: null } }));
