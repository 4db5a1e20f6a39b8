import type { SweepName } from '@/shared/tables/sweeps';
import { deliverToMembers } from '../notices/deliver-to-members';
import { markLostNotices } from '../notices/mark-lost';
import { fanOutNotices } from './fan-out-notices';
import { endIdentityRequests, handOutIdentityRequests } from './identity-requests';
import { handOverLeads } from './hand-over-leads';
import { countDeliveries } from './count-deliveries';
import { dropOldRecords, dropUnsentFiles, forgetReporters } from './keep-no-longer';
import { logLeadEvents, logWaitingEvents } from './log-audit-events';
import { openDuties } from './open-duties';
import { remindDeadlines } from './remind-deadlines';
import { remindDuties } from './remind-duties';
import { remindPetitions } from './remind-petitions';
import { rollUpTotals } from './roll-up-totals';
import { settleExclusions } from './settle-exclusions';
import type { Sweep } from './sweep';

interface Stage {
  /** The share of a tick's time by which the next stage begins, whatever is left here. */
  until: number;
  /** In the order in which one feeds the next; `limit`: the share of work per round. */
  sweeps: readonly { name: SweepName; run: Sweep; limit: number }[];
}

/**
 * Every sweep of the timer. All notices of a moment are made before the first bell rings, so that one person's reminders
 * become one message.
 */
export const STAGES: readonly Stage[] = [
  {
    until: 0.4,
    sweeps: [
      { name: 'openDuties', run: openDuties, limit: 100 },
      { name: 'remindDuties', run: remindDuties, limit: 100 },
      { name: 'remindDeadlines', run: remindDeadlines, limit: 100 },
      { name: 'remindPetitions', run: remindPetitions, limit: 100 },
      { name: 'endIdentityRequests', run: endIdentityRequests, limit: 50 },
      { name: 'fanOutDuties', run: fanOutNotices('duties'), limit: 100 },
      { name: 'fanOutLeads', run: fanOutNotices('leads'), limit: 100 },
      { name: 'fanOutPetitions', run: fanOutNotices('petitions'), limit: 100 },
      { name: 'handOutIdentityRequests', run: handOutIdentityRequests, limit: 50 },
    ],
  },
  {
    until: 0.8,
    sweeps: [
      { name: 'deliverNotices', run: (ports, limit) => deliverToMembers(ports, { limit }), limit: 200 },
      { name: 'markLostNotices', run: markLostNotices, limit: 100 },
    ],
  },
  {
    until: 1,
    sweeps: [
      { name: 'handOverLeads', run: handOverLeads, limit: 100 },
      { name: 'settleExclusions', run: settleExclusions, limit: 100 },
      { name: 'rollUpTotals', run: rollUpTotals, limit: 40 },
      { name: 'countDeliveries', run: countDeliveries, limit: 40 },
      { name: 'logLeadEvents', run: logLeadEvents, limit: 100 },
      { name: 'logWaitingEvents', run: logWaitingEvents, limit: 100 },
      { name: 'dropOldRecords', run: dropOldRecords, limit: 100 },
      { name: 'dropUnsentFiles', run: dropUnsentFiles, limit: 50 },
      { name: 'forgetReporters', run: forgetReporters, limit: 50 },
    ],
  },
];
