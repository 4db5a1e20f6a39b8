import { receiptDigits } from '@/shared/wording/format';

const queryOf = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : `&${name}=${encodeURIComponent(value)}`))
    .join('');

/** Every page another page links to. Pages of staff live in subpackages and take the post they act for. */
export const ROUTES = {
  home: '/pages/home/index',
  tip: '/pages/tip/index',
  receipt: (receipt: string) => `/pages/receipt/index?receipt=${receiptDigits(receipt)}`,
  progress: '/pages/progress/index',
  tipStory: (receipt: string) => `/pages/tip-story/index?receipt=${receiptDigits(receipt)}`,
  learn: '/pages/learn/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  privacy: '/pages/privacy/index',
  join: '/pages/join/index',
  gridWorker: (post: string) => `/packages/grid-worker/home/index?post=${encodeURIComponent(post)}`,
  unit: (post: string) => `/packages/unit/home/index?post=${encodeURIComponent(post)}`,
  office: (post: string) => `/packages/office/home/index?post=${encodeURIComponent(post)}`,
  leader: (post: string) => `/packages/leader/home/index?post=${encodeURIComponent(post)}`,
  custodian: (post: string) => `/packages/custodian/home/index?post=${encodeURIComponent(post)}`,
  identity: (leadId: string, tipId: string) => `/packages/unit/identity/index?leadId=${leadId}&tipId=${tipId}`,
  recordLead: (post: string, draft?: string) =>
    `/packages/grid-worker/record/index?post=${encodeURIComponent(post)}${draft ? `&draft=${draft}` : ''}`,
  lead: (leadId: string) => `/packages/unit/lead/index?leadId=${leadId}`,
  leadAction: (leadId: string, action: string) => `/packages/unit/action/index?leadId=${leadId}&action=${action}`,
  alike: (leadId: string) => `/packages/office/alike/index?leadId=${leadId}`,
  zeroReport: (dutyId: string) => `/packages/unit/zero-report/index?dutyId=${dutyId}`,
  contacts: (unitId: string) => `/packages/unit/contacts/index?unitId=${unitId}`,
  contactsSheet: (unitId: string) => `/packages/unit/contacts-sheet/index?unitId=${unitId}`,
  leadingGroup: (unitId: string) => `/packages/unit/group/index?unitId=${unitId}`,
  dutyDocument: (dutyId: string) => `/packages/unit/duty/index?dutyId=${dutyId}`,
  officeContacts: (post: string) => `/packages/office/contacts/index?post=${encodeURIComponent(post)}`,
  due: (post: string) => `/packages/unit/due/index?post=${encodeURIComponent(post)}`,
  returns: (post: string) => `/packages/office/returns/index?post=${encodeURIComponent(post)}`,
  documents: (post: string) => `/packages/office/documents/index?post=${encodeURIComponent(post)}`,
  monthlyReturn: (post: string, month: string) =>
    `/packages/office/monthly-return/index?post=${encodeURIComponent(post)}&month=${month}`,
  keyTables: (post: string) => `/packages/office/key-tables/index?post=${encodeURIComponent(post)}`,
  keyTable: (tableId: string) => `/packages/office/key-table/index?tableId=${tableId}`,
  keySheet: (tableId: string) => `/packages/office/key-sheet/index?tableId=${tableId}`,
  appraisal: (post: string) => `/packages/office/appraisal/index?post=${encodeURIComponent(post)}`,
  appraisalPack: (unitId: string, year: string) =>
    `/packages/office/appraisal-pack/index?unitId=${unitId}&year=${year}`,
  keyImport: (post: string) => `/packages/office/key-import/index?post=${encodeURIComponent(post)}`,
  /** `node`: of one place below the post. */
  cases: (post: string, node?: string) =>
    `/packages/office/cases/index?post=${encodeURIComponent(post)}${queryOf({ node })}`,
  legacyCase: (caseId: string) => `/packages/office/case/index?caseId=${caseId}`,
  /** A new one names the post and the town, a present one itself. */
  caseForm: (about: { caseId: string } | { post: string; node: string }) =>
    `/packages/office/case-form/index?form=1${queryOf({ ...about })}`,
  caseStep: (caseId: string, step: string, about?: string) =>
    `/packages/office/case-step/index?caseId=${caseId}&step=${step}${queryOf({ about })}`,
  meetings: (post: string) => `/packages/office/meetings/index?post=${encodeURIComponent(post)}`,
  meeting: (meetingId: string) => `/packages/office/meeting/index?meetingId=${meetingId}`,
  meetingForm: (post: string, about?: { caseId?: string; leadId?: string }) =>
    `/packages/office/meeting-form/index?post=${encodeURIComponent(post)}${queryOf({ ...about })}`,
  meetingStep: (meetingId: string, step: string, about?: string) =>
    `/packages/office/meeting-step/index?meetingId=${meetingId}&step=${step}${queryOf({ about })}`,
  caseLink: (leadId: string) => `/packages/office/case-link/index?leadId=${leadId}`,
  petitions: (post: string) => `/packages/unit/petitions/index?post=${encodeURIComponent(post)}`,
  petition: (petitionId: string) => `/packages/unit/petition/index?petitionId=${petitionId}`,
  recordPetition: (post: string) => `/packages/unit/petition-record/index?post=${encodeURIComponent(post)}`,
  health: (post: string) => `/packages/office/health/index?post=${encodeURIComponent(post)}`,
  unreachable: (post: string) => `/packages/office/unreachable/index?post=${encodeURIComponent(post)}`,
  people: (post: string) => `/packages/unit/people/index?post=${encodeURIComponent(post)}`,
  routingRules: (post: string) => `/packages/office/rules/index?post=${encodeURIComponent(post)}`,
  leads: (post: string, filters: Readonly<Record<string, string | undefined>>) =>
    `/packages/leader/leads/index?post=${encodeURIComponent(post)}${queryOf(filters)}`,
} as const;
