import Taro from '@tarojs/taro';
import { type BoxedLead, boxedLead, boxedLeads, changeInBox, putInBox, reopenBox } from '@/client/lead-box/lead-box';
import { contentOf, EMPTY_LEAD_FORM, type LeadForm } from '@/client/lead-box/lead-form';
import { keepSendingLeads, sendWaitingLeads } from '@/client/lead-box/send-leads';
import { send } from '@/client/transport';

jest.mock('@/client/transport', () => ({ send: jest.fn() }));
jest.mock('@/platform/media-store', () => ({
  keepMedia: () => Promise.resolve(true),
  findMedia: () => Promise.resolve({ base64: 'AAAA', previewUrl: '' }),
  dropMedia: () => Promise.resolve(),
}));
let tellOffline: (offline: boolean) => void = () => undefined;
jest.mock('@/platform/network', () => ({
  watchOffline: (tell: (offline: boolean) => void) => {
    tellOffline = tell;
    return () => undefined;
  },
}));

interface Sent {
  procedure: string;
  input: { requestId: string; attachments?: string[]; firstReceivedAt?: string };
}
const transport = jest.mocked(send);
const sent = (procedure: string): Sent['input'][] =>
  transport.mock.calls
    .map(([event]) => event as Sent)
    .filter((one) => one.procedure === procedure)
    .map((one) => one.input);

const RECORDED = { kind: 'lead', leadId: 'L1', responsibleUnit: '镇派出所', reason: '', urgent: false };
const fine = (data: unknown) => Promise.resolve({ ok: true, data, requestId: 'r' });
const refused = (code: string) =>
  Promise.resolve({
    ok: false,
    code,
    message: '请改一改',
    fields: [{ path: 'facts.people', message: '人数过大' }],
    requestId: 'r',
  });
const dead = () => Promise.reject(new Error('no network'));

const finished = (requestId: string, form: Partial<LeadForm> = {}): BoxedLead => {
  const whole = { ...EMPTY_LEAD_FORM, text: '村口有人收养老钱', ...form };
  return {
    requestId,
    post: 'gridWorker@430922112235',
    state: 'waiting',
    form: whole,
    content: contentOf(whole),
    changedAt: Date.now(),
    tried: false,
  };
};

beforeEach(() => {
  Taro.clearStorageSync();
  reopenBox();
  transport.mockReset();
});

test('a lead written without network waits, and goes out by itself when the network returns', async () => {
  const stop = keepSendingLeads();
  tellOffline(true);
  putInBox(finished('lead-0001'));
  expect(transport).not.toHaveBeenCalled();
  transport.mockImplementation(() => fine(RECORDED));
  tellOffline(false);
  await sendWaitingLeads();
  stop();
  expect(boxedLead('lead-0001')).toMatchObject({ state: 'sent', outcome: RECORDED });
  expect(sent('lead.record')).toHaveLength(1);
});

test('when the answer is lost, every further try carries the same request id, so the server keeps one lead', async () => {
  putInBox(finished('lead-0002'));
  transport.mockImplementation(dead);
  await sendWaitingLeads();
  expect(boxedLead('lead-0002')).toMatchObject({ state: 'waiting', tried: true });
  transport.mockImplementation(() => fine(RECORDED));
  await sendWaitingLeads();
  await sendWaitingLeads();
  expect(sent('lead.record').map((input) => input.requestId)).toEqual(['lead-0002', 'lead-0002']);
  expect(boxedLead('lead-0002')?.state).toBe('sent');
});

test('once sent, the phone keeps the receipt to hand over, and not the name of the one it was filed for', async () => {
  const receipt = '1234 5678 9012 3452';
  putInBox(finished('lead-0012', { source: 'somebody', personName: '老人某某', personPhone: '13900000742' }));
  transport.mockImplementation(() => fine({ ...RECORDED, receipt }));
  await sendWaitingLeads();
  expect(sent('lead.record')).toMatchObject([{ onBehalf: { contact: { name: '老人某某', phone: '13900000742' } } }]);
  reopenBox();
  expect(boxedLead('lead-0012')).toMatchObject({ state: 'sent', outcome: { receipt } });
  expect(JSON.stringify(boxedLeads())).not.toMatch(/老人某某|13900000742/);
});

test('several reasons to send at once make one try', async () => {
  putInBox(finished('lead-0003'));
  transport.mockImplementation(() => fine(RECORDED));
  await Promise.all([sendWaitingLeads(), sendWaitingLeads(), sendWaitingLeads()]);
  expect(sent('lead.record')).toHaveLength(1);
});

test('a killed app finds its leads again, with the same request ids', () => {
  putInBox(finished('lead-0004'));
  putInBox({ ...finished('lead-0005'), state: 'editing' });
  reopenBox();
  expect(boxedLeads().map((lead) => [lead.requestId, lead.state])).toEqual([
    ['lead-0005', 'editing'],
    ['lead-0004', 'waiting'],
  ]);
});

test('what is still being written is never sent', async () => {
  putInBox({ ...finished('lead-0006'), state: 'editing' });
  await sendWaitingLeads();
  expect(transport).not.toHaveBeenCalled();
});

test('a photo that has arrived is not uploaded again when the lead itself must be sent again', async () => {
  putInBox(finished('lead-0007', { attachments: [{ id: 'photo-1', kind: 'photo' }] }));
  transport.mockImplementation((event) =>
    event.procedure === 'file.upload' ? fine({ token: 't1', bytes: 3 }) : dead(),
  );
  await sendWaitingLeads();
  transport.mockImplementation(() => fine(RECORDED));
  await sendWaitingLeads();
  expect(sent('file.upload')).toHaveLength(1);
  expect(sent('lead.record').map((input) => input.attachments)).toEqual([['t1'], ['t1']]);
});

test('a lead the server refuses comes back to its writer with the remarks and holds up no other', async () => {
  putInBox(finished('lead-0008'));
  putInBox(finished('lead-0009'));
  transport.mockImplementation((event) =>
    (event as Sent).input.requestId === 'lead-0008' ? refused('INVALID_INPUT') : fine(RECORDED),
  );
  await sendWaitingLeads();
  expect(boxedLead('lead-0008')).toMatchObject({ state: 'refused', tried: false, problem: { message: '请改一改' } });
  expect(boxedLead('lead-0009')?.state).toBe('sent');
});

test('a lead that waited for hours says when it was written', async () => {
  const written = Date.now() - 5 * 3600_000;
  putInBox(finished('lead-0010'));
  changeInBox('lead-0010', { changedAt: written });
  transport.mockImplementation(() => fine(RECORDED));
  await sendWaitingLeads();
  expect(sent('lead.record')[0]?.firstReceivedAt).toBe(new Date(written).toISOString());
});
