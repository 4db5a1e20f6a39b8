import * as z from 'zod/mini';
import { CONTRACT, type ProcedureName } from '../../src/shared/contract';
import type { Role } from '../../src/shared/tables/roles';
import { addMonths } from '../../src/shared/time/shanghai';
import { CASE_QUESTIONS } from './case-questions';
import { PETITION_QUESTIONS } from './petition-questions';
import { photoWithExif } from './photos';
import { TOWN_MONTH, unitCalled } from './town';
import { TABLE_QUESTIONS } from './table-questions';

/** What a person kept out may still know of a lead, from before or by a friend's word. */
export interface Known {
  leadId: string;
  /** 1 when left out. */
  version?: number;
  fileId: string;
  noticeIds: string[];
  /** The place the lead is about. */
  division: string;
  /** Makes request numbers: the same in every world. */
  request: (name: string) => string;
  /** Things beside the lead that are asked about; those nobody has when left out. */
  aim?: Partial<Aim>;
}

export interface Aim {
  unitId: string;
  role: Role;
  memberId: string;
  invitationId: string;
  identityRequestId: string;
  /** A unit the lead keeps out. */
  keptOutUnitId: string;
  dutyId: string;
  /** A document handed in, and one of its pages. */
  documentDutyId: string;
  documentFileId: string;
  /** A 附件2 of the place. */
  tableId: string;
  /** A petition against the unit kept out. */
  petitionId: string;
  /** An old case linked with the lead, and a photo of one of its steps. */
  caseId: string;
  caseFileId: string;
  /** A joint meeting about the lead, a page of its minutes, and what it gave to do. */
  meetingId: string;
  meetingFileId: string;
  taskDutyId: string;
}

const MONTH = TOWN_MONTH;
const RANGE = { from: addMonths(MONTH, -1), to: MONTH };
const LISTS = { limit: 50 };
const PAGES = [LISTS, { limit: 1 }];
const JUSTICE = unitCalled('镇司法所').id;
const TEXT = '桥头的店说保本保息15%。';
const NO_RECEIPT = '1234 5678 9012 3452';
const NO_CODE = 'ABCDEFGHJK';
const PERSON = { name: '某某', mobile: '13800000099' };

const step = ({ leadId, version = 1, request }: Known, name: string, extra: object = {}) => [
  { leadId, version, requestId: request(name), ...extra },
];
const aimOf = ({ aim }: Known): Aim => ({
  unitId: JUSTICE,
  role: 'liaison',
  memberId: 'nobody',
  invitationId: 'none',
  identityRequestId: 'none',
  keptOutUnitId: JUSTICE,
  dutyId: `zeroReport-${JUSTICE}-${MONTH}`,
  documentDutyId: `workSummary-${JUSTICE}-${MONTH.slice(0, 4)}`,
  documentFileId: 'none',
  tableId: 'none',
  petitionId: 'none',
  caseId: 'none',
  caseFileId: 'none',
  meetingId: 'none',
  meetingFileId: 'none',
  taskDutyId: 'none',
  ...aim,
});
const postOf = (known: Known) => {
  const { memberId, role, unitId } = aimOf(known);
  return { memberId, role, unitId };
};

/**
 * At least one question for every procedure of the contract, asked as curiously as the contract allows. A new procedure
 * needs an entry: `every-question` is checked against the contract.
 */
const QUESTIONS: Readonly<Record<string, (known: Known) => object[]>> = {
  'me.get': () => [{}],
  'me.recordConsent': ({ request }) => [
    { requestId: request('consent'), results: [{ template: 'deadline', result: 'accept' }] },
  ],
  'unit.list': () => [{}],
  'file.upload': ({ request }) => [
    { requestId: request('photo'), kind: 'photo', contentBase64: photoWithExif().toString('base64') },
  ],
  'file.read': ({ leadId, fileId }) => [{ leadId, fileId }],
  // Whoever holds a tip's receipt is its reporter, so there is none to try here but one that nobody has.
  'tip.submit': ({ request, division }) => [{ requestId: request('tip'), text: TEXT, divisionCode: division }],
  'tip.mine': () => PAGES,
  'tip.progress': () => [{ receipt: NO_RECEIPT }],
  'tip.supplement': ({ request }) => [{ requestId: request('more'), receipt: NO_RECEIPT, text: TEXT }],
  'tip.withdraw': ({ request }) => [{ requestId: request('withdraw-tip'), receipt: NO_RECEIPT }],
  'tip.setContact': ({ request }) => [{ requestId: request('contact'), receipt: NO_RECEIPT, contact: null }],
  'tip.forget': ({ request }) => [{ requestId: request('forget'), receipt: NO_RECEIPT }],
  'lead.record': ({ request, division }) => [
    { requestId: request('record'), channel: 'phone', text: TEXT, divisionCode: division },
  ],
  'lead.list': ({ division }) => [
    ...PAGES,
    ...PAGES.map((page) => ({ ...page, view: 'all' })),
    ...PAGES.map((page) => ({ ...page, view: 'suspected' })),
    ...PAGES.map((page) => ({ ...page, view: 'supervised' })),
    { ...LISTS, view: 'all', status: 'assigned' },
    { ...LISTS, view: 'all', status: 'accepted' },
    { ...LISTS, view: 'all', division },
    { ...LISTS, view: 'all', sector: 'tourism' },
    { ...LISTS, view: 'all', sector: 'unknown' },
    { ...LISTS, view: 'all', mode: 'unknown', ...RANGE },
    { ...LISTS, view: 'all', mode: 'elderCare' },
    { ...LISTS, view: 'all', division: division.slice(0, 9), unplaced: true },
    { ...LISTS, view: 'overdue' },
    { ...LISTS, view: 'overdue', division },
    { ...LISTS, view: 'key' },
    { ...LISTS, view: 'all', ...RANGE },
  ],
  'lead.get': ({ leadId }) => [{ leadId }],
  'lead.accept': (known) => step(known, 'accept'),
  'lead.return': (known) => step(known, 'return', { reason: '退回' }),
  'lead.assign': (known) => step(known, 'assign', { unitId: JUSTICE, reason: '改派' }),
  'lead.verify': (known) => step(known, 'verify', { investigators: ['核查员甲', '核查员乙'] }),
  'lead.determine': (known) =>
    step(known, 'determine', {
      outcome: 'suspected',
      tests: { licence: 'met', promise: 'met', public: 'unknown' },
      reason: '疑似',
    }),
  'lead.refer': (known) =>
    step(known, 'refer', { receivingBody: '县公安局', referredOn: `${MONTH}-01`, reason: '移送' }),
  'lead.close': (known) => step(known, 'close', { result: 'ceased', reason: '已停', replyToReporter: '已停' }),
  'lead.reopen': (known) => step(known, 'reopen', { reason: '再办' }),
  'lead.addNote': (known) => step(known, 'note', { text: '情况' }),
  'lead.ask': (known) => step(known, 'ask', { question: '在哪里交的钱？' }),
  'lead.updateFacts': (known) => step(known, 'facts', { facts: { people: 3 } }),
  'lead.keepOut': (known) => step(known, 'keep-out', { unitId: JUSTICE, reason: '回避' }),
  'lead.letIn': (known) => step(known, 'let-in', { unitId: aimOf(known).keptOutUnitId, reason: '撤销' }),
  'lead.clearSpam': (known) => step(known, 'clear-spam'),
  'lead.dismissSpam': (known) => step(known, 'dismiss-spam', { replyToReporter: '没有说是什么事。' }),
  'lead.askExtension': (known) => step(known, 'ask-extension', { clock: 'handOver', days: 1, reason: '延期' }),
  'lead.decideExtension': (known) =>
    step(known, 'decide-extension', { clock: 'handOver', approve: true, reason: '同意' }),
  'lead.pause': (known) => step(known, 'pause', { clock: 'verification', reason: '等认定' }),
  'lead.resume': (known) => step(known, 'resume', { clock: 'verification', reason: '已认定' }),
  'lead.tellReporter': (known) => step(known, 'tell', { text: '已经办了' }),
  'lead.supervise': (known) => step(known, 'supervise', { text: '抓紧办', dueDate: `${MONTH}-28` }),
  'lead.ackSupervision': (known) => step(known, 'ack'),
  'lead.answerSupervision': (known) => step(known, 'answer', { text: '在办' }),
  'lead.sendBackSupervision': (known) => step(known, 'send-back', { text: '再报', dueDate: `${MONTH}-29` }),
  'lead.closeSupervision': (known) => step(known, 'end-supervision', { reason: '办好了' }),
  'lead.markMajor': (known) => step(known, 'major', { reason: '人多' }),
  'lead.unmarkMajor': (known) => step(known, 'not-major', { reason: '弄错了' }),
  'lead.recordMeasure': (known) =>
    step(known, 'measure', { kind: 'cease', part: 'request', on: `${MONTH}-01`, text: '请责令停止' }),
  'lead.answerMeasure': (known) =>
    step(known, 'measure-answer', { measureId: 'none', accepted: true, on: `${MONTH}-01`, text: '同意' }),
  'lead.recordRecovery': (known) => step(known, 'recovery', { on: `${MONTH}-01`, returnedYuan: 0, note: '开始登记' }),
  'lead.finishRecovery': (known) => step(known, 'recovered', { reason: '退完了' }),
  'lead.recordBulletin': (known) =>
    step(known, 'bulletin', {
      direction: 'sent',
      scope: 'city',
      body: '外市处非办',
      on: `${MONTH}-01`,
      text: '请协查',
    }),
  'lead.strikeOut': (known) => step(known, 'strike', { entryId: 'none', reason: '记错了' }),
  'lead.markKey': (known) => step(known, 'key', { reason: '金额大' }),
  'lead.unmarkKey': (known) => step(known, 'not-key', { reason: '弄错了' }),
  'lead.setCompanyState': (known) => step(known, 'state', { state: 'operating' }),
  'lead.lookAlikes': ({ leadId }) => [{ leadId }],
  'lead.merge': (known) => step(known, 'merge', { otherId: known.leadId, otherVersion: 1, reason: '同一件事' }),
  'lead.split': (known) => step(known, 'split', { otherId: known.leadId, reason: '不是同一件事' }),
  'lead.notSame': (known) => step(known, 'not-same', { otherId: known.leadId }),
  'lead.viewers': ({ leadId }) => [{ leadId }, { leadId, who: 'everybody' }],
  'notice.list': () => PAGES,
  'notice.markRead': ({ request, noticeIds }) => [{ requestId: request('read'), noticeIds }],
  'totals.get': ({ division }) => [RANGE, { ...RANGE, node: division }],
  'routing.preview': () => [{ text: TEXT }],
  'routing.rules': () => [{}],
  'routing.whatIf': () => [{ limit: 50, rule: { ruleId: 'too-little', leadUnit: 'justice' } }],
  'jobs.health': () => [{}],
  'jobs.delivery': () => [{}],
  'duty.due': () => PAGES,
  'duty.get': (known) => [{ dutyId: aimOf(known).dutyId }, { dutyId: aimOf(known).documentDutyId }],
  'zeroReport.file': (known) => [
    {
      requestId: known.request('zero-report'),
      dutyId: aimOf(known).dutyId,
      version: 1,
      found: false,
      checked: { sectors: [], places: '全村', sites: 3 },
    },
  ],
  'zeroReport.board': () => PAGES.map((page) => ({ ...page, month: MONTH })),
  'duty.documentBoard': () => PAGES.map((page) => ({ ...page, kind: 'workSummary', year: MONTH.slice(0, 4) })),
  'duty.chaseDocument': ({ request }) => [
    { requestId: request('chase-document'), kind: 'workSummary', year: MONTH.slice(0, 4) },
  ],
  'zeroReport.chase': ({ request }) => [{ requestId: request('chase'), month: MONTH }],
  'duty.submitDocument': (known) => [
    { requestId: known.request('document'), dutyId: aimOf(known).documentDutyId, version: 1, note: '今年的总结。' },
  ],
  'duty.readFile': (known) => [{ dutyId: aimOf(known).documentDutyId, fileId: aimOf(known).documentFileId }],
  'contacts.get': (known) => [{ unitId: aimOf(known).unitId }],
  'contacts.save': (known) => [
    {
      requestId: known.request('contacts'),
      unitId: aimOf(known).unitId,
      version: 0,
      rows: { supervisingLeader: PERSON, unitHead: PERSON, liaison: PERSON },
    },
  ],
  'contacts.confirm': (known) => [
    { requestId: known.request('confirm'), unitId: aimOf(known).unitId, version: 0 },
    { requestId: known.request('confirm'), unitId: aimOf(known).unitId, version: 1 },
  ],
  'contacts.list': ({ division }) => [...PAGES, { ...LISTS, state: 'missing' }, { ...LISTS, node: division }],
  'contacts.export': (known) => [{ unitId: aimOf(known).unitId }],
  'group.get': (known) => [{ unitId: aimOf(known).unitId }],
  'group.save': (known) => [
    {
      requestId: known.request('group'),
      unitId: aimOf(known).unitId,
      version: 0,
      members: [{ name: '组长甲' }],
      dedicated: { name: '', phone: '' },
      funding: '',
    },
  ],
  'appraisal.units': () => PAGES.map((page) => ({ ...page, year: MONTH.slice(0, 4) })),
  'appraisal.get': (known) => [{ unitId: aimOf(known).unitId, year: MONTH.slice(0, 4) }],
  ...TABLE_QUESTIONS,
  ...CASE_QUESTIONS,
  ...PETITION_QUESTIONS,
  'people.invite': (known) => {
    const { unitId, role } = aimOf(known);
    return [{ requestId: known.request('invite'), unitId, role }];
  },
  'people.invitation': () => [{ code: NO_CODE }],
  'people.join': ({ request }) => [{ requestId: request('join'), code: NO_CODE, name: '甲', phoneCode: 'none' }],
  'people.list': (known) => [{ unitId: aimOf(known).unitId }],
  'people.unreachable': () => PAGES,
  'people.invitations': (known) => [{ unitId: aimOf(known).unitId }],
  'people.withdrawInvitation': (known) => [
    { requestId: known.request('withdraw'), invitationId: aimOf(known).invitationId },
  ],
  'people.ending': (known) => [postOf(known)],
  'people.endPost': (known) => [{ requestId: known.request('end'), ...postOf(known), reason: 'moved' }],
  'identity.request': ({ request, leadId }) => [
    { requestId: request('identity'), leadId, tipId: leadId, purpose: 'evidence', reason: '核实' },
  ],
  'identity.requests': ({ leadId }) => [
    { view: 'toDecide' },
    { view: 'decided' },
    { view: 'mine' },
    { view: 'mine', leadId },
  ],
  'identity.decide': (known) => [
    {
      requestId: known.request('decide'),
      identityRequestId: aimOf(known).identityRequestId,
      granted: false,
      note: '不同意',
    },
  ],
  'identity.open': (known) => [{ requestId: known.request('open'), identityRequestId: aimOf(known).identityRequestId }],
};

const NAMES = Object.keys(CONTRACT) as ProcedureName[];

/** Procedures nobody has written a question for. */
export const unasked = (): string[] => NAMES.filter((name) => !(name in QUESTIONS));

/** What can be asked by one procedure. */
export const questionsOf = (name: ProcedureName, known: Known): object[] => QUESTIONS[name]?.(known) ?? [];

export const questionsFor = (known: Known): [ProcedureName, object][] =>
  NAMES.flatMap((name) => questionsOf(name, known).map((input): [ProcedureName, object] => [name, input]));

/** Procedures that cannot be asked without naming a lead. */
export const NAMING_A_LEAD: readonly ProcedureName[] = NAMES.filter((name) => {
  const { required } = z.toJSONSchema(CONTRACT[name].input, { io: 'input', unrepresentable: 'any' });
  return required?.includes('leadId');
});
