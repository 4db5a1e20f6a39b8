import { deliverNotices, markLostNotices } from './deliver-notices';
import { fanOutNotices } from './fan-out-notices';
import { endIdentityRequests, handOutIdentityRequests } from './identity-requests';
import { handOverLeads } from './hand-over-leads';
import { dropOldRecords, dropUnsentFiles, forgetReporters } from './keep-no-longer';
import { logLeadEvents, logWaitingEvents } from './log-audit-events';
import { remindDeadlines } from './remind-deadlines';
import { rollUpTotals } from './roll-up-totals';
import { settleExclusions } from './settle-exclusions';
import type { Sweep } from './sweep';

/** Every sweep of the timer, in the order in which one feeds the next, with its share of work per round. */
export const SWEEPS: readonly { name: string; run: Sweep; limit: number }[] = [
  { name: 'remindDeadlines', run: remindDeadlines, limit: 100 },
  { name: 'endIdentityRequests', run: endIdentityRequests, limit: 50 },
  { name: 'fanOutNotices', run: fanOutNotices, limit: 100 },
  { name: 'handOutIdentityRequests', run: handOutIdentityRequests, limit: 50 },
  { name: 'deliverNotices', run: (ports, limit) => deliverNotices(ports, 'member', { limit }), limit: 200 },
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
