import { misfit } from '@/shared/domain/lead/legal-tests';
import { keysOf } from '@/shared/domain/keys-of';
import { OUTCOME_LABELS, type Outcome } from '@/shared/tables/lead-statuses';
import { LEGAL_TESTS, TEST_ANSWERS, type LegalTest } from '@/shared/tables/legal-tests';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

type Answer = keyof typeof TEST_ANSWERS;
type Value = Record<LegalTest, Answer | ''> & { outcome: Outcome | ''; reason: string };

const EMPTY: Value = { licence: '', promise: '', public: '', outcome: '', reason: '' };
const OUTCOMES = keysOf(OUTCOME_LABELS).map((value) => ({ value, label: OUTCOME_LABELS[value] }));
const ANSWERS = keysOf(TEST_ANSWERS).map((value) => ({ value, label: TEST_ANSWERS[value] }));
const TESTS = keysOf(LEGAL_TESTS);
const UNANSWERED = '请选一个；拿不准选“说不清”';

const testsOf = (value: Value) => ({
  licence: value.licence || 'unknown',
  promise: value.promise || 'unknown',
  public: value.public || 'unknown',
});

export function DetermineForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.determine',
    empty: EMPTY,
    check: (value) => ({
      ...required('licence', value.licence, UNANSWERED),
      ...required('promise', value.promise, UNANSWERED),
      ...required('public', value.public, UNANSWERED),
      ...required('outcome', value.outcome, '请选一个结论'),
      ...required('reason', value.reason, '请写明理由'),
    }),
    toInput: (value) => ({ outcome: value.outcome || 'notEstablished', tests: testsOf(value), reason: value.reason }),
  });
  const { value, update } = form.draft;
  const warning = value.outcome && TESTS.every((test) => value[test]) ? misfit(testsOf(value), value.outcome) : null;
  return (
    <ActionFrame form={form} submitLabel="提交结论">
      {props.lead.criminalThreshold && (
        <NoticeBar id="criminal-threshold" tone="warn">
          {props.lead.criminalThreshold}
        </NoticeBar>
      )}
      {TESTS.map((test) => (
        <Field key={test} label={LEGAL_TESTS[test].question} required error={form.problemOf(test)}>
          <Choice
            id={`test-${test}`}
            options={ANSWERS}
            value={value[test] || undefined}
            onChange={(answer) => update({ [test]: answer })}
          />
        </Field>
      ))}
      <Field label="结论" required error={form.problemOf('outcome')}>
        <Choice
          id="outcome"
          column
          options={OUTCOMES}
          value={value.outcome || undefined}
          onChange={(outcome) => update({ outcome })}
        />
      </Field>
      {warning && (
        <NoticeBar id="misfit" tone="warn">
          {warning}
        </NoticeBar>
      )}
      <ActionText form={form} name="reason" label="查到了什么，为什么这样看" required multiline maxLength={1000} />
    </ActionFrame>
  );
}
