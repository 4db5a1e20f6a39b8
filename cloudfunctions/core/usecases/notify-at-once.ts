import type { Ports } from '../ports';
import { deliverNotices } from '../sweeps/deliver-notices';
import { fanOutLead } from '../sweeps/fan-out-notices';

/**
 * Emergencies do not wait for the next tick (C6). Whatever goes wrong here is only logged: the notice is stored with
 * the lead and the sweep delivers it within a minute.
 */
export const notifyAtOnce = async (ports: Ports, leadId: string): Promise<void> => {
  try {
    const noticeIds = await fanOutLead(ports, leadId);
    await deliverNotices(ports, 'member', { noticeIds });
  } catch (error) {
    ports.log.error('notify-at-once', { leadId }, error);
  }
};
