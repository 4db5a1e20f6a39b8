import { View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import type { PostView } from '@/shared/contract/me';
import type { UnitView } from '@/shared/contract/unit';
import { useMe } from '@/client/me';
import { useUnits } from '@/client/use-units';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { unitId: '', reason: '' };

/** Units the caller may decide about: those of the own area. The server checks the same. */
const isWithinReach = (unit: UnitView, posts: readonly PostView[]): boolean =>
  posts.some(
    ({ role, divisionCode }) =>
      (role === 'office' || role === 'countyHost') && unit.divisionCode.startsWith(divisionCode),
  );

/** What will happen to this very lead and to the person tapping, before it happens. */
function consequences(lead: LeadView, unit: UnitView, posts: readonly PostView[]): string[] {
  const isOffice = unit.function === 'office';
  const isOwn = posts.some(
    (post) =>
      post.unit.id === unit.id || (isOffice && post.role === 'townLeader' && post.divisionCode === unit.divisionCode),
  );
  return [
    `${unit.name}的人马上就看不到这条线索：列表、数字、消息里都没有，已经打开的页面也看不了。系统不会告诉他们为什么。`,
    ...(isOffice ? ['镇领导跟着一起回避，这条线索由县处非办接着督办。'] : []),
    ...(unit.id === lead.responsibleUnit.id ? ['现在正由它办，线索会交给上一级，受理期限重新计算。'] : []),
    ...(lead.coUnits.some(({ id }) => id === unit.id) ? ['它不再是协办单位。'] : []),
    ...(isOwn ? ['这是您自己的单位：确认以后，您也看不到这条线索，由上一级接着办，您不能自己撤销。'] : []),
  ];
}

export function KeepOutForm(props: ActionFormProps) {
  const { lead } = props;
  const posts = useMe().me?.posts ?? [];
  const form = useActionForm({
    ...props,
    procedure: 'lead.keepOut',
    empty: EMPTY,
    check: ({ unitId, reason }) => ({
      ...required('unitId', unitId, '请选哪个单位要回避'),
      ...required('reason', reason, '请写明为什么要回避'),
    }),
    toInput: ({ unitId, reason }) => ({ unitId, reason }),
  });
  const { draft } = form;
  const units = (useUnits()?.units ?? []).filter(
    (unit) => isWithinReach(unit, posts) && !lead.excluded.some(({ unitId }) => unitId === unit.id),
  );
  const chosen = units.find((unit) => unit.id === draft.value.unitId);
  return (
    <ActionFrame form={form} submitLabel="确认回避">
      <Field label="哪个单位要回避" required error={form.problemOf('unitId')}>
        <Select
          id="unit"
          title="哪个单位要回避"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.value.unitId || undefined}
          onChange={(id) => draft.update({ unitId: id ?? '' })}
        />
      </Field>
      {chosen && (
        <NoticeBar id="keep-out-warning" tone="warn">
          {consequences(lead, chosen, posts).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </NoticeBar>
      )}
      <ActionText
        form={form}
        name="reason"
        label="为什么要回避"
        help="只有镇处非办、县处非办里不用回避的人看得到。"
        required
        multiline
        maxLength={500}
      />
    </ActionFrame>
  );
}
