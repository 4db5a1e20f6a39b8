import { inFreshTown } from '../support/fresh-town';
import { photoWithExif } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** The leading group of a unit, and the documents it owes (A5). */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('罗家潭村', 'liaison');
const HEAD = personAt('罗家潭村', 'unitHead');
const OTHER = personAt('崆峒村', 'liaison');
const SUMMARY = `workSummary-${VILLAGE.id}-2026`;

let town: Town;
inFreshTown((running) => (town = running));

const at = (moment: string) => town.local.parts.clock.set(Date.parse(`${moment}+08:00`));
beforeEach(() => at('2026-06-10T10:00:00'));

const GROUP = {
  members: [
    { name: '组长某', title: '村支部书记', task: '组长，全面负责' },
    { name: '组员某', title: '村委会主任', task: '风险排查' },
  ],
  dedicated: { name: '专职某', phone: '13800000095' },
  funding: '村集体经费每年两千元',
};

describe('the leading group', () => {
  const saving = (version: number) => ({ requestId: newRequest(), unitId: VILLAGE.id, version, ...GROUP });

  test('a unit writes its own; the office reads it; others do not', async () => {
    expect(await town.call(LIAISON, 'group.get', {})).toMatchObject({ version: 0, members: [], mayEdit: true });
    await town.call(HEAD, 'group.save', saving(0));
    const seen = await town.call(OFFICE, 'group.get', { unitId: VILLAGE.id });
    expect(seen).toMatchObject({
      ...GROUP,
      version: 1,
      mayEdit: false,
      history: [{ kind: 'saved', by: '罗家潭村负责人' }],
    });
    expectRefusal(await town.ask(OFFICE, 'group.save', saving(1)), 'RECORD_NOT_OWN');
    expectRefusal(await town.ask(OTHER, 'group.get', { unitId: VILLAGE.id }), 'NOT_FOUND');
    expect(await town.ask(LEADER, 'group.get', { unitId: VILLAGE.id })).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
  });

  test('somebody who saw an older one does not write over it', async () => {
    const first = saving(0);
    await town.call(HEAD, 'group.save', first);
    expect(await town.call(HEAD, 'group.save', first)).toMatchObject({ version: 1 });
    expectRefusal(await town.ask(LIAISON, 'group.save', saving(0)), 'RECORD_CHANGED_MEANWHILE');
    expectRefusal(await town.ask(LIAISON, 'group.save', { ...saving(1), members: [] }), 'INVALID_INPUT');
  });
});

describe('a document that is due', () => {
  const upload = async (as: string) => {
    const photo = photoWithExif().toString('base64');
    return (await town.call(as, 'file.upload', { requestId: newRequest(), kind: 'photo', contentBase64: photo })).token;
  };
  const handing = (version: number, attachments: string[], note = '') => ({
    requestId: newRequest(),
    dutyId: SUMMARY,
    version,
    note,
    attachments,
  });
  beforeEach(() => town.tick());

  test('is handed in as photos of its pages, and the office can open them', async () => {
    const sent = await town.call(LIAISON, 'duty.submitDocument', handing(1, [await upload(LIAISON)], '今年的总结'));
    expect(sent).toMatchObject({ standing: 'done', version: 2, filing: { kind: 'document', note: '今年的总结' } });
    const fileId = sent.filing?.kind === 'document' ? (sent.filing.attachments[0]?.fileId ?? '') : '';
    for (const as of [LIAISON, OFFICE, LEADER])
      expect((await town.call(as, 'duty.readFile', { dutyId: SUMMARY, fileId })).contentBase64).toMatch(/^\/9j\//);
    expectRefusal(await town.ask(OTHER, 'duty.readFile', { dutyId: SUMMARY, fileId }), 'NOT_FOUND');
    expectRefusal(await town.ask(OFFICE, 'duty.readFile', { dutyId: SUMMARY, fileId: 'another' }), 'NOT_FOUND');
  });

  test('corrected, both versions stay, and their pages are kept when unsent photos are swept', async () => {
    await town.call(LIAISON, 'duty.submitDocument', handing(1, [await upload(LIAISON)], '第一稿'));
    await town.call(HEAD, 'duty.submitDocument', handing(2, [await upload(HEAD)], '第二稿'));
    const { history, filing, version } = await town.call(OFFICE, 'duty.get', { dutyId: SUMMARY });
    expect(history.map(({ kind, by }) => [kind, by])).toEqual([
      ['filed', '罗家潭村联络员'],
      ['corrected', '罗家潭村负责人'],
    ]);
    expect([version, filing]).toMatchObject([3, { note: '第二稿' }]);
    await upload(LIAISON);
    at('2026-08-10T10:00:00');
    await town.tick();
    expect(town.documents('files')).toHaveLength(2);
  });

  test('the same request twice is one filing; an older version is not written over a newer one', async () => {
    const first = handing(1, [], '我们没有纸质的，写在这里。');
    await town.call(LIAISON, 'duty.submitDocument', first);
    expect((await town.call(LIAISON, 'duty.submitDocument', first)).history).toHaveLength(1);
    expectRefusal(await town.ask(HEAD, 'duty.submitDocument', handing(1, [], '另一份')), 'DUTY_CHANGED_MEANWHILE');
  });

  test('nothing at all, another’s photo, another unit’s duty and a monthly return are refused', async () => {
    expectRefusal(await town.ask(LIAISON, 'duty.submitDocument', handing(1, [])), 'DOCUMENT_EMPTY');
    const stolen = await upload(OTHER);
    expectRefusal(await town.ask(LIAISON, 'duty.submitDocument', handing(1, [stolen])), 'ATTACHMENT_INVALID');
    expectRefusal(await town.ask(OTHER, 'duty.submitDocument', handing(1, [], '总结')), 'NOT_FOUND');
    const monthly = { ...handing(1, [], '总结'), dutyId: `zeroReport-${VILLAGE.id}-2026-06` };
    expectRefusal(await town.ask(LIAISON, 'duty.submitDocument', monthly), 'NOT_FOUND');
  });
});
