import { useState } from 'react';
import type { CaseView } from '@/shared/contract/case-views';
import { shanghaiDate } from '@/shared/time/shanghai';
import { countFromText, yuanFromWan } from '@/shared/wording/format';
import { wanText } from '@/client/facts-draft';
import { needed, useStepForm } from '@/client/use-step-form';
import { useUnits } from '@/client/use-units';
import { StepText } from './steps/StepFields';
import { StepFrame } from './steps/StepFrame';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { unitOptions } from './unit-options';

interface CaseDraft {
  name: string;
  startedYear: string;
  amountYuan: string;
  people: string;
  unpaidYuan: string;
  leadUnitId: string;
}

const draftOf = (one: CaseView | null): CaseDraft => ({
  name: one?.name ?? '',
  startedYear: one ? String(one.startedYear) : '',
  amountYuan: wanText(one?.amountYuan ?? null),
  people: one?.people == null ? '' : String(one.people),
  unpaidYuan: wanText(one?.recovery.unpaidYuan ?? null),
  leadUnitId: one?.leadUnit.id ?? '',
});

const factsOf = (draft: CaseDraft) => ({
  name: draft.name,
  startedYear: Number(draft.startedYear),
  amountYuan: yuanFromWan(draft.amountYuan) ?? null,
  people: countFromText(draft.people) ?? null,
  unpaidYuan: yuanFromWan(draft.unpaidYuan) ?? null,
  leadUnitId: draft.leadUnitId,
});

const badNumber = (field: string, typed: string, read: (text: string) => number | undefined, message: string) =>
  typed.trim() !== '' && read(typed) === undefined ? { [field]: message } : {};

interface CaseFormProps {
  /** null: a new one. */
  present: CaseView | null;
  /** Of a new one: the post and the town it is entered for. */
  post: string;
  node: string;
  onDone: (one: CaseView) => void;
  onChangedMeanwhile: () => void;
}

/** What is known of an old case, to be entered or corrected. */
export function CaseForm({ present, post, node, onDone, onChangedMeanwhile }: CaseFormProps) {
  const units = useUnits();
  const [thisYear] = useState(() => Number(shanghaiDate(new Date()).slice(0, 4)));
  const form = useStepForm({
    procedure: present ? 'case.update' : 'case.create',
    name: present ? `case-${present.caseId}` : `case-new-${node}`,
    empty: draftOf(present),
    check: (draft: CaseDraft) => ({
      ...needed('name', draft.name, '请写名称，比如“某某合作社案”'),
      ...(/^\d{4}$/.test(draft.startedYear.trim()) && Number(draft.startedYear) <= thisYear
        ? {}
        : { startedYear: '请填四位数的年份，比如 2015' }),
      ...badNumber('amountYuan', draft.amountYuan, yuanFromWan, '请填数字，比如 300 或 12.5'),
      ...badNumber('people', draft.people, countFromText, '请填整数'),
      ...badNumber('unpaidYuan', draft.unpaidYuan, yuanFromWan, '请填数字，比如 300 或 12.5'),
      ...needed('leadUnitId', draft.leadUnitId, '请选牵头单位'),
    }),
    toInput: (draft, requestId) =>
      present
        ? { requestId, caseId: present.caseId, version: present.version, ...factsOf(draft) }
        : { requestId, post, node, ...factsOf(draft) },
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel={present ? '保存' : '列入台账'}>
      <StepText form={form} name="name" label="名称" help="写单位或项目的名称，不写个人姓名" required maxLength={60} />
      <StepText form={form} name="startedYear" label="哪一年开始的" required keyboard="number" maxLength={4} />
      <StepText
        form={form}
        name="amountYuan"
        label="涉及金额（万元）"
        help="不清楚就空着"
        keyboard="digit"
        maxLength={12}
      />
      <StepText form={form} name="people" label="涉及人数" keyboard="number" maxLength={8} />
      <StepText
        form={form}
        name="unpaidYuan"
        label="还没还的（万元）"
        help="现在还没还的，已经退了的不算"
        keyboard="digit"
        maxLength={12}
      />
      <Field label="牵头单位" required error={form.problemOf('leadUnitId')}>
        <Select
          id="leadUnitId"
          title="牵头单位"
          placeholder="点这里选单位"
          options={unitOptions(units)}
          value={form.draft.value.leadUnitId || undefined}
          onChange={(leadUnitId) => leadUnitId && form.draft.update({ leadUnitId })}
        />
      </Field>
    </StepFrame>
  );
}
