import { randomBytes } from 'node:crypto';
import { FILE_PIECE_BYTES } from '../../src/shared/contract/file-piece';
import { png } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newestLead, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';
import { wholeFile } from '../support/whole-file';

/** A reporter's photos and recordings reach the person who may see them, and there is nothing to pass on (C2, D1). */
const UNIT = unitCalled('镇社会事务办');
const LIAISON = personAt('镇社会事务办', 'liaison');
const ELSEWHERE = personAt('镇司法所', 'liaison');
/** More than one answer holds. */
const PICTURE = randomBytes(FILE_PIECE_BYTES + 200_000);
const PHOTO = png(2000, 1500, PICTURE);

let town: Town;
let leadId: string;
let fileId: string;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
beforeEach(async () => {
  const { token } = await town.call('resident-1', 'file.upload', {
    requestId: newRequest(),
    kind: 'photo',
    contentBase64: PHOTO.toString('base64'),
  });
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: unitCalled('罗家潭村').divisionCode,
    attachments: [token],
  });
  const lead = await newestLead(town);
  leadId = lead.leadId;
  fileId = lead.tips[0]?.attachments[0]?.fileId ?? '';
});

const read = (as: string, offset = 0) => town.ask(as, 'file.read', { leadId, fileId, offset });
const looks = () =>
  town
    .documents('auditQueue')
    .map(({ event }) => event)
    .filter((event) => event.type === 'file.viewed' && event.fileId === fileId);

test('a large photo comes in pieces that make the picture again, each small enough for an answer of the cloud', async () => {
  const reply = await read(LIAISON);
  expect(JSON.stringify(reply).length).toBeLessThan(1_000_000);
  const picture = await wholeFile(town, LIAISON, leadId, fileId);
  expect(picture.includes(PICTURE)).toBe(true);
  expect(picture.subarray(-8).toString('latin1')).toContain('IEND');
});

test('an answer holds the picture and no address that somebody else could open', async () => {
  const reply = await read(LIAISON);
  expect(reply).toMatchObject({ ok: true, data: { extension: 'png' } });
  expect(JSON.stringify(reply)).not.toMatch(/https?:|cloud:|signature|evidence\//);
});

test('whoever is told the numbers of lead and photo gets nothing by them', async () => {
  for (const [as, code] of [
    ['resident-1', 'UNKNOWN_PROCEDURE'],
    ['resident-2', 'UNKNOWN_PROCEDURE'],
    [ELSEWHERE, 'LEAD_NOT_FOUND'],
  ] as const)
    expectRefusal(await read(as), code);
  expect(looks()).toEqual([]);
});

test('a unit kept out while a photo is on its way does not get the rest of it', async () => {
  expect(await read(LIAISON)).toMatchObject({ ok: true });
  const { version } = await town.call(COUNTY, 'lead.get', { leadId });
  await town.call(COUNTY, 'lead.keepOut', {
    leadId,
    version,
    requestId: newRequest(),
    unitId: UNIT.id,
    reason: '经办人和店主是亲戚。',
  });
  for (const offset of [0, FILE_PIECE_BYTES]) expectRefusal(await read(LIAISON, offset), 'LEAD_NOT_FOUND');
  expect(await read(OFFICE)).toMatchObject({ ok: true });
});

test('looking is on record once, however many pieces there are', async () => {
  await wholeFile(town, LIAISON, leadId, fileId);
  expect(looks()).toMatchObject([{ leadId, actor: { kind: 'member' } }]);
});

test.each([-1, 1, FILE_PIECE_BYTES - 1, '0'])('a piece begins where pieces begin, not at %s', async (offset) => {
  expectRefusal(await town.ask(LIAISON, 'file.read', { leadId, fileId, offset }), 'INVALID_INPUT');
});

test('a file that is lost says so without an address, on the phone and in the log', async () => {
  const path = town.documents('files').find(({ _id }) => _id === fileId)?.path ?? '';
  await town.ports.files.remove([path]);
  const reply = await read(LIAISON);
  expect(reply).toMatchObject({ ok: false, code: 'UNEXPECTED' });
  await expect(town.ports.files.read(path)).rejects.toThrow(/^a stored file was not read: [A-Z_]+$/);
});
