import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@/shared/contract/case-views';
import { keysOf } from '@/shared/domain/keys-of';
import { type Principle, PRINCIPLES, type Resolution, RESOLUTIONS } from '@/shared/tables/cases';
import { shanghaiDate } from '@/shared/time/shanghai';
import { countFromText, moneyInWords, yuanFromWan } from '@/shared/wording/format';
import { needed, useStepForm } from '@/client/use-step-form';
import { useUnits } from '@/client/use-units';
import { unitOptions } from '../unit-options';
import { StepDate, StepText } from '../steps/StepFields';
import { StepFrame } from '../steps/StepFrame';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { SelectMany } from '@/ui/SelectMany';
import { EmptyState } from '@/ui/states';

export interface CaseStepProps {
  one: CaseView;
  /** The entry, the principle or the lead the step is about. */
  about: string;
  onDone: () => void;
  onChangedMeanwhile: () => void;
}

const useToday = (): string => useState(() => shanghaiDate(new Date()))[0];
const stepOf = ({ caseId, version }: CaseView, requestId: string) => ({ caseId, version, requestId });

export function RepaymentForm({ one, onDone, onChangedMeanwhile }: CaseStepProps) {
  const today = useToday();
  const { unpaidYuan } = one.recovery;
  const form = useStepForm({
    procedure: 'case.recordRecovery',
    name: `case-recovery-${one.caseId}`,
    empty: { returnedYuan: '', people: '', note: '', on: today },
    check: ({ returnedYuan, people, note }) => ({
      ...(yuanFromWan(returnedYuan) === undefined ? { returnedYuan: '请填数字，比如 5 或 12.5；还没退钱填 0' } : {}),
      ...(people.trim() !== '' && countFromText(people) === undefined ? { people: '请填整数' } : {}),
      ...needed('note', note, '请写一句话说明情况'),
    }),
    toInput: ({ returnedYuan, people, note, on }, requestId, attachments) => ({
      ...stepOf(one, requestId),
      attachments,
      on,
      returnedYuan: yuanFromWan(returnedYuan) ?? 0,
      people: countFromText(people) ?? null,
      note,
    }),
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel="记下来" photos="收条、领款名册的照片">
      <NoticeBar id="unpaid">
        {unpaidYuan === null
          ? '还没还的钱不清楚，算不出清退比例。知道的话，先到“改基本情况”里填上。'
          : `现在还没还的是 ${moneyInWords(unpaidYuan)}。这次退的会从里面减掉。`}
      </NoticeBar>
      <StepText form={form} name="returnedYuan" label="这次退还多少（万元）" required keyboard="digit" maxLength={12} />
      <StepText form={form} name="people" label="退给了多少人" keyboard="number" maxLength={8} />
      <StepText form={form} name="note" label="怎么退的" required multiline maxLength={300} />
      <StepDate form={form} name="on" label="哪天" today={today} />
    </StepFrame>
  );
}

const DIRECTIONS = [
  { value: 'sent', label: '我们发出去的' },
  { value: 'received', label: '外地发来的' },
] as const;
const SCOPES = [
  { value: 'province', label: '跨省' },
  { value: 'city', label: '省内跨市' },
] as const;

export function CaseBulletinForm({ one, onDone, onChangedMeanwhile }: CaseStepProps) {
  const today = useToday();
  const empty: {
    direction: 'sent' | 'received' | '';
    scope: 'province' | 'city' | '';
    body: string;
    on: string;
    documentNumber: string;
    text: string;
  } = { direction: '', scope: '', body: '', on: today, documentNumber: '', text: '' };
  const form = useStepForm({
    procedure: 'case.recordBulletin',
    name: `case-bulletin-${one.caseId}`,
    empty,
    check: ({ direction, scope, body, text }) => ({
      ...needed('direction', direction, '请选一个'),
      ...needed('scope', scope, '请选一个'),
      ...needed('body', body, '请写对方单位'),
      ...needed('text', text, '请写通报了什么'),
    }),
    toInput: ({ direction, scope, body, on, documentNumber, text }, requestId, attachments) => ({
      ...stepOf(one, requestId),
      attachments,
      direction: direction || 'sent',
      scope: scope || 'province',
      body,
      on,
      documentNumber,
      text,
    }),
    onDone,
    onChangedMeanwhile,
  });
  const { direction, scope } = form.draft.value;
  return (
    <StepFrame form={form} submitLabel="记下来" photos="通报的照片">
      <Field label="谁发的" required error={form.problemOf('direction')}>
        <Choice
          id="direction"
          options={DIRECTIONS}
          value={direction || undefined}
          onChange={(value) => form.draft.update({ direction: value })}
        />
      </Field>
      <Field label="范围" required error={form.problemOf('scope')}>
        <Choice
          id="scope"
          options={SCOPES}
          value={scope || undefined}
          onChange={(value) => form.draft.update({ scope: value })}
        />
      </Field>
      <StepText form={form} name="body" label="对方单位" required maxLength={50} />
      <StepDate form={form} name="on" label="哪天" today={today} />
      <StepText form={form} name="documentNumber" label="文书编号" maxLength={50} />
      <StepText form={form} name="text" label="通报了什么" required multiline maxLength={500} />
    </StepFrame>
  );
}

const RESOLUTION_OPTIONS = keysOf(RESOLUTIONS).map((value) => ({ value, label: RESOLUTIONS[value] }));

export function ResolveForm({ one, onDone, onChangedMeanwhile }: CaseStepProps) {
  const today = useToday();
  const empty: { resolution: Resolution | ''; on: string; note: string } = { resolution: '', on: today, note: '' };
  const form = useStepForm({
    procedure: 'case.resolve',
    name: `case-resolve-${one.caseId}`,
    empty,
    check: ({ resolution, note }) => ({
      ...needed('resolution', resolution, '请选一个'),
      ...needed('note', note, '请写一句话，别人看得懂是怎么了结的'),
    }),
    toInput: ({ resolution, on, note }, requestId, attachments) => ({
      ...stepOf(one, requestId),
      attachments,
      resolution: resolution || 'recovered',
      on,
      note,
    }),
    onDone,
    onChangedMeanwhile,
  });
  const { unpaidYuan } = one.recovery;
  return (
    <StepFrame form={form} submitLabel="确认已化解" photos="判决书、协议的照片">
      {unpaidYuan !== null && unpaidYuan > 0 && (
        <NoticeBar id="unpaid">
          {`还有 ${moneyInWords(unpaidYuan)} 没还。已经还了的，请先点“记清退”记上；没还完的，不会写成“清退完毕”。`}
        </NoticeBar>
      )}
      <Field label="怎么化解的" required error={form.problemOf('resolution')}>
        <Choice
          id="resolution"
          column
          options={RESOLUTION_OPTIONS}
          value={form.draft.value.resolution || undefined}
          onChange={(resolution) => form.draft.update({ resolution })}
        />
      </Field>
      <StepDate form={form} name="on" label="哪天化解的" today={today} />
      <StepText form={form} name="note" label="说明" required multiline maxLength={500} />
    </StepFrame>
  );
}

export function ReopenForm({ one, onDone, onChangedMeanwhile }: CaseStepProps) {
  const form = useStepForm({
    procedure: 'case.reopen',
    name: `case-reopen-${one.caseId}`,
    empty: { reason: '' },
    check: ({ reason }) => needed('reason', reason, '请写明原因'),
    toInput: ({ reason }, requestId) => ({ ...stepOf(one, requestId), reason }),
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel="重新办理">
      <NoticeBar id="reopen-effect">重新办理后，化解率马上按“未化解”算。</NoticeBar>
      <StepText form={form} name="reason" label="为什么要重新办理" required multiline maxLength={500} />
    </StepFrame>
  );
}

export function StrikeForm({ one, about, onDone, onChangedMeanwhile }: CaseStepProps) {
  const form = useStepForm({
    procedure: 'case.strikeOut',
    name: `case-strike-${about}`,
    empty: { reason: '' },
    check: ({ reason }) => needed('reason', reason, '请写明哪里错了'),
    toInput: ({ reason }, requestId) => ({ ...stepOf(one, requestId), entryId: about, reason }),
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel="划掉这一条">
      <NoticeBar id="strike-effect">划掉后不再算数；划掉的是清退，钱会加回“还没还的”。办理经过里还留着。</NoticeBar>
      <StepText form={form} name="reason" label="哪里错了" required multiline maxLength={300} />
    </StepFrame>
  );
}

export function UnlinkForm({ one, about, onDone, onChangedMeanwhile }: CaseStepProps) {
  const form = useStepForm({
    procedure: 'case.unlinkLead',
    name: `case-unlink-${one.caseId}-${about}`,
    empty: { reason: '' },
    check: ({ reason }) => needed('reason', reason, '请写明为什么取消'),
    toInput: ({ reason }, requestId) => ({ ...stepOf(one, requestId), leadId: about, reason }),
    onDone,
    onChangedMeanwhile,
  });
  const lead = one.leads.find(({ leadId }) => leadId === about);
  if (!lead) return <EmptyState id="no-step" title="这条线索没有关联到这件陈案" />;
  return (
    <StepFrame form={form} submitLabel="取消关联">
      <Card id="unlinked-lead" title={lead.title}>
        <Text className="text-small">取消后，线索和陈案都照旧办，只是不再连在一起。办理经过里还留着。</Text>
      </Card>
      <StepText form={form} name="reason" label="为什么取消" required multiline maxLength={300} />
    </StepFrame>
  );
}

/** The contract's limit on `unitIds`. */
const UNITS_MAX = 8;
const isPrinciple = (text: string): text is Principle => text in PRINCIPLES;

export function ResponsibilityForm({ one, about, onDone, onChangedMeanwhile }: CaseStepProps) {
  const list = useUnits();
  const principle: Principle = isPrinciple(about) ? about : 'command';
  const present = one.responsibilities.find((each) => each.principle === principle);
  const form = useStepForm({
    procedure: 'case.setResponsibility',
    name: `case-${one.caseId}-${principle}-${one.version}`,
    empty: { unitIds: present?.units.map(({ id }) => id) ?? [], body: present?.body ?? '' },
    check: () => ({}),
    toInput: ({ unitIds, body }, requestId) => ({ ...stepOf(one, requestId), principle, unitIds, body }),
    onDone,
    onChangedMeanwhile,
  });
  const { label, help } = PRINCIPLES[principle];
  return (
    <StepFrame form={form} submitLabel="保存">
      <Field label={label} help={help} error={form.problemOf('unitIds')}>
        <SelectMany
          id="unitIds"
          title={label}
          options={unitOptions(list)}
          values={form.draft.value.unitIds}
          limit={UNITS_MAX}
          placeholder="点这里选单位"
          onChange={(unitIds) => form.draft.update({ unitIds })}
        />
      </Field>
      <StepText form={form} name="body" label="别的部门" help="名单里没有的，比如县检察院、县法院" maxLength={80} />
    </StepFrame>
  );
}
