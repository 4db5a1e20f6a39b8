import { countFromText, moneyInWords, yuanFromWan } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { ActionDate, useToday } from '../ActionDate';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { returnedYuan: '', people: '', note: '' };

export function RecoveryForm(props: ActionFormProps) {
  const today = useToday();
  const { unpaidYuan } = props.lead.recovery;
  const form = useActionForm({
    ...props,
    procedure: 'lead.recordRecovery',
    empty: { ...EMPTY, on: today },
    check: ({ returnedYuan, people, note }) => ({
      ...(yuanFromWan(returnedYuan) === undefined ? { returnedYuan: '请填数字，比如 5 或 12.5；还没退钱填 0' } : {}),
      ...(people.trim() !== '' && countFromText(people) === undefined ? { people: '请填整数' } : {}),
      ...required('note', note, '请写一句话说明情况'),
    }),
    toInput: ({ on, returnedYuan, people, note }) => ({
      on,
      returnedYuan: yuanFromWan(returnedYuan) ?? 0,
      people: countFromText(people) ?? null,
      note,
    }),
  });
  return (
    <ActionFrame form={form} submitLabel="记下来">
      <NoticeBar id="unpaid">
        {unpaidYuan === null
          ? '还没还的钱没有填，算不出清退比例。知道的话，先填上。'
          : `现在还没还的是 ${moneyInWords(unpaidYuan)}。这次退的会从里面减掉。`}
      </NoticeBar>
      {unpaidYuan === null && props.lead.actions.includes('updateFacts') && (
        <Button
          id="open-facts"
          kind="quiet"
          onClick={() => openPage(ROUTES.leadAction(props.lead.leadId, 'updateFacts'))}
        >
          去填“还没还的钱”
        </Button>
      )}
      <ActionText
        form={form}
        name="returnedYuan"
        label="这次退还多少（万元）"
        help="刚开始登记、还没退钱的，填 0。"
        required
        keyboard="digit"
        maxLength={12}
      />
      <ActionText form={form} name="people" label="退给了多少人" keyboard="number" maxLength={8} />
      <ActionText form={form} name="note" label="怎么退的" required multiline maxLength={300} />
      <ActionDate form={form} label="哪天" today={today} />
    </ActionFrame>
  );
}
