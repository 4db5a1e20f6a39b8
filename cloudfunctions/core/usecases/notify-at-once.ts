import type { Ports } from '../ports';
import { deliverToMembers } from '../notices/deliver-to-members';
import { fanOutLead } from '../sweeps/fan-out-notices';

/**
 * Emergencies do not wait for the next tick (C6). Whatever goes wrong here is only logged: the notice is stored with
 * the lead and the sweep delivers it within a minute.
 */
export const notifyAtOnce = async (ports: Ports, leadId: string): Promise<void> => {
  try {
    const noticeIds = await fanOutLead(ports, leadId);
    await deliverToMembers(ports, { noticeIds });
  } catch (error) {
    ports.log.error('notify-at-once', { leadId }, error);
  }
};
