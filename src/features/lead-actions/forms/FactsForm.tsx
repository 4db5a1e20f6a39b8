import { useState } from 'react';
import {
  changedFacts,
  draftOfFacts,
  FACT_FIELDS,
  FACT_OPTIONS,
  type FactsDraft,
  factsOfDraft,
  factsProblems,
} from '@/client/facts-draft';
import { suggestionRows } from '@/client/suggestions';
import { FactsFields } from '@/ui/FactsFields';
import { Field } from '@/ui/Field';
import { SuggestionList } from '@/ui/SuggestionList';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { useActionForm } from '../use-action-form';

/** The draft holds only what was touched, so that a lead others correct meanwhile shows their values. */
const EMPTY: { facts: Partial<FactsDraft>; reason: string } = { facts: {}, reason: '' };

const isEmpty = (facts: object): boolean => Object.keys(facts).length === 0;

export function FactsForm(props: ActionFormProps) {
  const before = draftOfFacts(props.lead.facts);
  const changesOf = (facts: Partial<FactsDraft>) =>
    changedFacts(props.lead.facts, factsOfDraft({ ...before, ...facts }));
  const form = useActionForm({
    ...props,
    procedure: 'lead.updateFacts',
    empty: EMPTY,
    check: ({ facts }) => ({
      ...factsProblems({ ...before, ...facts }),
      ...(isEmpty(changesOf(facts)) ? { reason: '还没有改动。只补充情况的话，请用“补充情况”。' } : {}),
    }),
    toInput: ({ facts, reason }) => ({
      facts: changesOf(facts),
      reason: reason.trim() || undefined,
    }),
  });
  const { draft } = form;
  const values = { ...before, ...draft.value.facts };
  // Text fields keep what they show; taking over a suggestion must put new text in.
  const [taken, setTaken] = useState(0);
  const change = (patch: Partial<FactsDraft>) => draft.update({ facts: { ...draft.value.facts, ...patch } });
  const rows = suggestionRows(props.lead.suggestions, values).flatMap(({ patch, ...row }) =>
    patch
      ? [
          {
            ...row,
            onTake: () => {
              change(patch);
              setTaken(taken + 1);
            },
          },
        ]
      : [],
  );
  const problems = Object.fromEntries(
    Object.entries(FACT_FIELDS).map(([field, name]) => [
      name,
      form.problemOf(name) ?? form.problemOf(`facts.${field}`),
    ]),
  );
  return (
    <ActionFrame form={form} submitLabel="保存">
      {rows.length > 0 && (
        <Field label="系统读出来的" mark="" help="对的点“采用”，不对的不用管。">
          <SuggestionList id="suggestions" items={rows} />
        </Field>
      )}
      <FactsFields
        formKey={`${draft.formKey}-${taken}-${props.lead.version}`}
        values={values}
        problems={problems}
        options={FACT_OPTIONS}
        onChange={change}
      />
      <ActionText form={form} name="reason" label="根据什么改的" multiline maxLength={500} />
    </ActionFrame>
  );
}
