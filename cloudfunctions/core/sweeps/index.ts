import { deliverToMembers } from '../notices/deliver-to-members';
import { markLostNotices } from '../notices/mark-lost';
import { fanOutNotices } from './fan-out-notices';
import { endIdentityRequests, handOutIdentityRequests } from './identity-requests';
import { handOverLeads } from './hand-over-leads';
import { dropOldRecords, dropUnsentFiles, forgetReporters } from './keep-no-longer';
import { logLeadEvents, logWaitingEvents } from './log-audit-events';
import { openDuties } from './open-duties';
import { remindDeadlines } from './remind-deadlines';
import { remindDuties } from './remind-duties';
import { rollUpTotals } from './roll-up-totals';
import { settleExclusions } from './settle-exclusions';
import type { Sweep } from './sweep';

/** Every sweep of the timer, in the order in which one feeds the next, with its share of work per round. */
export const SWEEPS: readonly { name: string; run: Sweep; limit: number }[] = [
  { name: 'openDuties', run: openDuties, limit: 100 },
  { name: 'remindDuties', run: remindDuties, limit: 100 },
  { name: 'remindDeadlines', run: remindDeadlines, limit: 100 },
  { name: 'endIdentityRequests', run: endIdentityRequests, limit: 50 },
  { name: 'fanOutDuties', run: fanOutNotices('duties'), limit: 100 },
  { name: 'fanOutLeads', run: fanOutNotices('leads'), limit: 100 },
  { name: 'handOutIdentityRequests', run: handOutIdentityRequests, limit: 50 },
  { name: 'deliverNotices', run: (ports, limit) => deliverToMembers(ports, { limit }), limit: 200 },
  { name: 'markLostNotices', run: markLostNotices, limit: 100 },
  { name: 'handOverLeads', run: handOverLeads, limit: 100 },
  { name: 'settleExclusions', run: settleExclusions, limit: 100 },
  { name: 'rollUpTotals', run: rollUpTotals, limit: 40 },
  { name: 'logLeadEvents', run: logLeadEvents, limit: 100 },
  { name: 'logWaitingEvents', run: logWaitingEvents, limit: 100 },
  { name: 'dropOldRecords', run: dropOldRecords, limit: 100 },
  { name: 'dropUnsentFiles', run: dropUnsentFiles, limit: 50 },
  { name: 'forgetReporters', run: forgetReporters, limit: 50 },
];
