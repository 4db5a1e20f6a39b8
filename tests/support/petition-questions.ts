import type { Known } from './every-question';
import { TOWN_MONTH, unitCalled } from './town';

/** What can be asked about petitions; part of `every-question`. */
const JUSTICE = unitCalled('镇司法所').id;
const ON = `${TOWN_MONTH}-01`;
const petitionOf = ({ aim }: Known): string => aim?.petitionId ?? 'none';
const caseOf = ({ aim }: Known): string => aim?.caseId ?? 'none';
const step = (known: Known, name: string, extra: object): object[] => [
  {
    requestId: known.request(`petition-${name}`),
    petitionId: petitionOf(known),
    version: 1,
    openingId: 'none',
    ...extra,
  },
];

export const PETITION_QUESTIONS: Readonly<Record<string, (known: Known) => object[]>> = {
  'petition.list': () => [
    { limit: 50 },
    { limit: 1 },
    { limit: 50, view: 'closed' },
    { limit: 50, view: 'keyCase' },
    { limit: 50, view: 'watch' },
  ],
  'petition.record': ({ request, division }) => [
    {
      requestId: request('petition'),
      channel: 'visit',
      receivedOn: ON,
      divisionCode: division,
      people: 3,
      demand: '要求退回本金。',
    },
  ],
  'petition.open': (known) => [
    { requestId: known.request('open'), petitionId: petitionOf(known), purpose: 'handle', reason: '看看进展' },
  ],
  'petition.openings': (known) => [{ petitionId: petitionOf(known), limit: 50 }],
  'petition.assign': (known) => step(known, 'assign', { unitId: JUSTICE, reason: '请办理' }),
  'petition.object': (known) => step(known, 'object', { reason: '不归我们' }),
  'petition.tell': (known) => step(known, 'tell', { accepted: true, text: '已受理' }),
  'petition.answer': (known) => step(known, 'answer', { text: '已答复' }),
  'petition.close': (known) => step(known, 'close', { result: 'withdrawn', reason: '撤回' }),
  'petition.askExtension': (known) => step(known, 'longer', { days: 10, reason: '情况复杂' }),
  'petition.decideExtension': (known) => step(known, 'decide', { approve: true, reason: '同意' }),
  'petition.linkLead': (known) => step(known, 'link', { leadId: known.leadId, reason: '同一件事' }),
  'petition.unlinkLead': (known) => step(known, 'unlink', { leadId: known.leadId, reason: '弄错了' }),
  'petition.linkCase': (known) => step(known, 'link-case', { caseId: caseOf(known), reason: '同一件事' }),
  'petition.unlinkCase': (known) => step(known, 'unlink-case', { caseId: caseOf(known), reason: '弄错了' }),
  'petition.ofCase': (known) => [{ caseId: caseOf(known), limit: 50 }],
  'petition.recordAid': (known) => step(known, 'aid', { kind: 'medical', amountYuan: 500, on: ON, note: '看病' }),
  'petition.strikeAid': (known) => step(known, 'strike-aid', { aidId: 'none', reason: '记错了' }),
  'petition.reopen': (known) => step(known, 'reopen', { reason: '办结错了' }),
  'petition.correct': (known) =>
    step(known, 'correct', { channel: 'mail', receivedOn: ON, people: 4, demand: '要求退本金。', reason: '记错了' }),
  'petition.setLedgers': (known) => step(known, 'ledgers', { keyCase: true, watch: 'key', reason: '人多' }),
  'petition.addNote': (known) => step(known, 'note', { text: '已劝解' }),
};
