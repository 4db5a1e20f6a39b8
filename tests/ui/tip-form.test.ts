import { CONTRACT } from '@/shared/contract';
import { EMPTY_TIP } from '@/features/tip-form/tip-draft';
import { ATTACHMENT_LIMIT, TEXT_LIMIT } from '@/features/tip-form/limits';
import { serverProblems, tipProblems, toTipInput } from '@/features/tip-form/to-tip-input';
import { ATTACHMENTS_MAX, TIP_TEXT_MAX } from '@/shared/contract/fields';

const REQUEST = 'abcdefgh12345678';
const accepted = (input: unknown) => CONTRACT['tip.submit'].input.safeParse(input).success;

describe('what the tip form sends', () => {
  test('one sentence is enough, and the server takes it', () => {
    const input = toTipInput({ ...EMPTY_TIP, text: '村口有人拉人存钱' }, REQUEST, []);
    expect(accepted(input)).toBe(true);
    expect(JSON.parse(JSON.stringify(input))).toEqual({
      requestId: REQUEST,
      text: '村口有人拉人存钱',
      attachments: [],
      conflictUnitIds: [],
    });
  });

  test('a full form is taken too, with money in whole 元', () => {
    const input = toTipInput(
      {
        ...EMPTY_TIP,
        text: '存两万每年返三千',
        divisionCode: '430922112235',
        company: '某某养老服务站',
        amountWan: '12.5',
        people: '30',
        ownStake: 'family',
        conflict: 'yes',
        conflictUnitIds: ['430922112235'],
        naming: 'named',
        name: '周小满',
        phone: '13800000011',
      },
      REQUEST,
      ['token'],
    );
    expect(accepted(input)).toBe(true);
    expect(input).toMatchObject({ amountYuan: 125_000, people: 30, conflictUnitIds: ['430922112235'] });
  });

  test('a name typed and then taken back is not sent', () => {
    const input = toTipInput(
      { ...EMPTY_TIP, text: '有', naming: 'unnamed', name: '周小满', phone: '13800000011' },
      REQUEST,
      [],
    );
    expect(JSON.stringify(input)).not.toContain('周小满');
    expect(JSON.stringify(input)).not.toContain('13800000011');
  });

  test('units chosen and then taken back are not sent', () => {
    const input = toTipInput(
      { ...EMPTY_TIP, text: '有', conflict: 'no', conflictUnitIds: ['430922112235'] },
      REQUEST,
      [],
    );
    expect(input.conflictUnitIds).toEqual([]);
  });

  test('the form never lets people enter more than the contract takes', () => {
    expect(TEXT_LIMIT).toBe(TIP_TEXT_MAX);
    // One place is left for the recording.
    expect(ATTACHMENT_LIMIT + 1).toBe(ATTACHMENTS_MAX);
  });
});

describe('what the tip form says before sending', () => {
  test('nothing at all is not a tip; a photo alone is', () => {
    expect(tipProblems(EMPTY_TIP, 0).text).toBeDefined();
    expect(tipProblems({ ...EMPTY_TIP, attachments: [{ id: 'a', kind: 'photo' }] }, 0)).toEqual({});
  });

  test('an unreadable amount is told at the amount', () => {
    expect(Object.keys(tipProblems({ ...EMPTY_TIP, amountWan: '很多' }, 1))).toEqual(['amountWan']);
  });

  test('who wants to leave a name must write one', () => {
    expect(Object.keys(tipProblems({ ...EMPTY_TIP, naming: 'named' }, 2))).toEqual(['name']);
  });

  test("the server's remark about a field leads back to the step it stands on", () => {
    const { problems, step } = serverProblems([
      { path: 'contact.phone', message: '电话号码不对' },
      { path: 'amountYuan', message: '金额过大' },
    ]);
    expect(problems).toEqual({ phone: '电话号码不对', amountWan: '金额过大' });
    expect(step).toBe(1);
  });
});
