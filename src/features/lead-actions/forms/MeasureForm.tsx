import { Text } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { isOwnPower, notOwnPower } from '@/shared/domain/lead/measures';
import { keysOf } from '@/shared/domain/keys-of';
import { MEASURE_PARTS, MEASURES, type MeasureKind, type MeasurePart } from '@/shared/tables/measures';
import { useMe } from '@/client/me';
import { useUnits } from '@/client/use-units';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { ActionDate, useToday } from '../ActionDate';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

/** 移送 has a form of its own. */
const KINDS = keysOf(MEASURES).filter((kind): kind is Exclude<MeasureKind, 'referral'> => kind !== 'referral');
const OPTIONS = KINDS.map((value) => ({ value, label: MEASURES[value].label }));
const EMPTY = { kind: '', part: '' as MeasurePart | '', body: '', text: '', documentNumber: '' };

/** Functions of the units for which the person acts here; the server checks the same. */
function useFunctions(lead: LeadView): string[] {
  const posts = useMe().me?.posts ?? [];
  const units = useUnits()?.units ?? [];
  const onIt = [lead.responsibleUnit, ...lead.coUnits].map(({ id }) => id);
  return posts
    .filter(({ role, unit }) => role === 'office' || role === 'countyHost' || onIt.includes(unit.id))
    .flatMap(({ unit }) => units.find(({ id }) => id === unit.id)?.function ?? []);
}

export function MeasureForm(props: ActionFormProps) {
  const today = useToday();
  const functions = useFunctions(props.lead);
  const form = useActionForm({
    ...props,
    procedure: 'lead.recordMeasure',
    empty: { ...EMPTY, on: today },
    check: (value) => ({
      ...required('kind', value.kind, '请选哪项措施'),
      ...required('part', value.part, '请选由谁作出'),
      ...required('text', value.text, '请写明具体内容'),
    }),
    toInput: ({ kind, part, body, on, text, documentNumber }) => ({
      kind: KINDS.find((one) => one === kind) ?? 'interview',
      part: part || 'request',
      body: body.trim() || undefined,
      on,
      text,
      documentNumber: documentNumber.trim() || undefined,
    }),
  });
  const { value, update, formKey } = form.draft;
  const kind = KINDS.find((one) => one === value.kind);
  const row = kind && MEASURES[kind];
  const mayAct = kind !== undefined && functions.some((one) => isOwnPower(kind, one));
  const parts = keysOf(MEASURE_PARTS).filter((part) => part !== 'own' || mayAct);
  return (
    <ActionFrame form={form} submitLabel="记下来">
      <Field label="哪项措施" required error={form.problemOf('kind')}>
        <Select
          id="kind"
          title="哪项措施"
          options={OPTIONS}
          value={kind}
          onChange={(chosen) => update({ kind: chosen ?? '', part: '' })}
        />
      </Field>
      {kind && row && (
        <>
          <NoticeBar id="whose-power" tone={mayAct ? 'info' : 'warn'}>
            {mayAct ? `本单位有权作出。依据：${row.basis}。` : notOwnPower(kind)}
          </NoticeBar>
          <Field label="由谁作出" required error={form.problemOf('part')}>
            <Choice
              id="part"
              column
              options={parts.map((part) => ({ value: part, label: MEASURE_PARTS[part].label }))}
              value={value.part || undefined}
              onChange={(part) => update({ part })}
            />
          </Field>
          {value.part !== 'own' && value.part !== '' && (
            <ActionText
              key={`body-${kind}-${formKey}`}
              form={form}
              name="body"
              label="有权的部门"
              help={`不填就是：${row.body}`}
              maxLength={50}
            />
          )}
          <ActionText
            key={`text-${kind}-${formKey}`}
            form={form}
            name="text"
            label={row.ask}
            required
            multiline
            maxLength={500}
          />
          <ActionText
            form={form}
            name="documentNumber"
            label="文书编号"
            help={value.part === 'own' && row.written ? '这项措施要有文书。' : '有函件、文书的填编号。'}
            required={value.part === 'own' && row.written}
            maxLength={50}
          />
          <ActionDate form={form} label="哪天" today={today} />
          {value.part === 'request' && <Text className="text-small">对方答复以后，回到这条线索点“记下答复”。</Text>}
        </>
      )}
    </ActionFrame>
  );
}
