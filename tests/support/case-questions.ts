import type { Known } from './every-question';
import { TOWN_MONTH, unitCalled } from './town';

/** What can be asked about old cases and joint meetings; part of `every-question`. */
const MONTH = TOWN_MONTH;
const JUSTICE = unitCalled('镇司法所').id;
const meetingOf = ({ aim }: Known): string => aim?.meetingId ?? 'none';
const caseOf = ({ aim }: Known): string => aim?.caseId ?? 'none';
const CASE = { name: '甲合作社案', startedYear: 2015, leadUnitId: JUSTICE };
const caseStep = (known: Known, name: string, extra: object): object[] => [
  { requestId: known.request(`case-${name}`), caseId: caseOf(known), version: 1, ...extra },
];

export const CASE_QUESTIONS: Readonly<Record<string, (known: Known) => object[]>> = {
  'case.list': () => [
    { limit: 50 },
    { limit: 1 },
    { limit: 50, view: 'open' },
    { limit: 50, view: 'base' },
    { limit: 50, view: 'others', year: Number(MONTH.slice(0, 4)) },
  ],
  'case.get': (known) => [{ caseId: caseOf(known) }],
  'case.readFile': (known) => [{ caseId: caseOf(known), fileId: known.aim?.caseFileId ?? 'none', offset: 0 }],
  'case.ofLead': ({ leadId }) => [{ leadId }],
  'case.base': ({ division }) => [{}, { node: division.slice(0, 9) }],
  'case.rate': ({ division }) => [{}, { node: division.slice(0, 9) }],
  'case.create': ({ request, division }) => [{ requestId: request('case'), node: division.slice(0, 9), ...CASE }],
  'case.update': (known) => caseStep(known, 'update', CASE),
  'case.linkLead': (known) => caseStep(known, 'link', { leadId: known.leadId }),
  'case.unlinkLead': (known) => caseStep(known, 'unlink', { leadId: known.leadId, reason: '弄错了' }),
  'case.recordRecovery': (known) =>
    caseStep(known, 'recovery', { on: `${MONTH}-01`, returnedYuan: 0, note: '开始登记' }),
  'case.recordBulletin': (known) =>
    caseStep(known, 'bulletin', {
      direction: 'sent',
      scope: 'province',
      body: '外省处非办',
      on: `${MONTH}-01`,
      text: '请协查',
    }),
  'case.strikeOut': (known) => caseStep(known, 'strike', { entryId: 'none', reason: '记错了' }),
  'case.setResponsibility': (known) => caseStep(known, 'part', { principle: 'assets', unitIds: [JUSTICE] }),
  'case.resolve': (known) => caseStep(known, 'resolve', { resolution: 'settled', on: `${MONTH}-01`, note: '已签协议' }),
  'case.reopen': (known) => caseStep(known, 'reopen', { reason: '再办' }),
  'case.freezeBase': ({ request, division }) => [{ requestId: request('freeze'), node: division.slice(0, 9) }],
  'meeting.list': () => [{ limit: 50 }, { limit: 1 }],
  'meeting.get': (known) => [{ meetingId: meetingOf(known) }],
  'meeting.ofLead': ({ leadId }) => [{ leadId }],
  'meeting.readFile': (known) => [
    { meetingId: meetingOf(known), fileId: known.aim?.meetingFileId ?? 'none', offset: 0 },
  ],
  'meeting.record': ({ request }) => [
    {
      requestId: request('meeting'),
      heldOn: `${MONTH}-01`,
      place: '镇政府',
      unitIds: [JUSTICE],
      tasks: [{ unitId: JUSTICE, text: '准备调解', dueOn: `${MONTH}-28` }],
    },
  ],
  'meeting.correct': (known) => [
    {
      requestId: known.request('correct'),
      meetingId: meetingOf(known),
      version: 1,
      heldOn: `${MONTH}-01`,
      place: '镇政府',
      unitIds: [JUSTICE],
      minutes: '研究',
      decisions: [],
    },
  ],
  'meeting.giveTask': (known) => [
    {
      requestId: known.request('task'),
      meetingId: meetingOf(known),
      version: 1,
      unitId: JUSTICE,
      text: '准备调解',
      dueOn: `${MONTH}-28`,
    },
  ],
  'meeting.withdrawTask': (known) => [
    {
      requestId: known.request('withdraw-task'),
      meetingId: meetingOf(known),
      version: 1,
      dutyId: known.aim?.taskDutyId ?? 'none',
      reason: '交错了',
    },
  ],
};
