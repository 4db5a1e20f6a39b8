import type { Handlers } from '../dispatch/handler';
import { linkFile } from './file/link-file';
import { uploadFile } from './file/upload-file';
import {
  acceptLead,
  addNote,
  assignLead,
  closeLead,
  determineLead,
  referLead,
  reopenLead,
  returnLead,
  updateFacts,
  verifyLead,
} from './lead/actions';
import { getLead } from './lead/get-lead';
import { listLeads } from './lead/list-leads';
import { recordLead } from './lead/record-lead';
import { getMe } from './me/get-me';
import { recordConsent } from './me/record-consent';
import { listNotices } from './notice/list-notices';
import { markNoticesRead } from './notice/mark-notices-read';
import { previewRoute } from './routing/preview-route';
import { showRules } from './routing/show-rules';
import { myTips } from './tip/my-tips';
import { submitTip } from './tip/submit-tip';
import { supplementTip } from './tip/supplement-tip';
import { tipProgress } from './tip/tip-progress';
import { getTotals } from './totals/get-totals';
import { listUnits } from './unit/list-units';

/** Procedure → use case. A name of the contract without a use case does not compile. */
export const HANDLERS: Handlers = {
  'me.get': getMe,
  'me.recordConsent': recordConsent,
  'unit.list': listUnits,
  'file.upload': uploadFile,
  'file.link': linkFile,
  'tip.submit': submitTip,
  'tip.mine': myTips,
  'tip.progress': tipProgress,
  'tip.supplement': supplementTip,
  'lead.record': recordLead,
  'lead.list': listLeads,
  'lead.get': getLead,
  'lead.accept': acceptLead,
  'lead.return': returnLead,
  'lead.assign': assignLead,
  'lead.verify': verifyLead,
  'lead.determine': determineLead,
  'lead.refer': referLead,
  'lead.close': closeLead,
  'lead.reopen': reopenLead,
  'lead.addNote': addNote,
  'lead.updateFacts': updateFacts,
  'notice.list': listNotices,
  'notice.markRead': markNoticesRead,
  'totals.get': getTotals,
  'routing.preview': previewRoute,
  'routing.rules': showRules,
};
