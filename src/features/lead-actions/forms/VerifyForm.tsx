import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { useActionForm } from '../use-action-form';

/** Regulation art. 21: at least two. Six is the contract's limit. */
const LEAST = 2;
const MOST = 6;
const EMPTY = { investigators: ['', ''], note: '' };

const named = (names: readonly string[]): string[] => names.map((name) => name.trim()).filter(Boolean);

export function VerifyForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.verify',
    empty: EMPTY,
    check: ({ investigators }) =>
      new Set(named(investigators)).size < LEAST ? { investigators: '请写上至少两个人的姓名' } : {},
    toInput: ({ investigators, note }) => ({ investigators: named(investigators), note: note.trim() || undefined }),
  });
  const { draft } = form;
  const names = draft.value.investigators;
  return (
    <ActionFrame form={form} submitLabel="开始核查">
      {names.map((name, index) => (
        <TextField
          key={`${index}-${draft.formKey}`}
          id={`investigator-${index}`}
          label={`核查人员 ${index + 1}`}
          required={index < LEAST}
          maxLength={30}
          initial={name}
          error={index === LEAST - 1 ? form.problemOf('investigators') : undefined}
          onChange={(text) => draft.update({ investigators: names.map((one, at) => (at === index ? text : one)) })}
        />
      ))}
      {names.length < MOST && (
        <Button id="investigator-add" kind="quiet" onClick={() => draft.update({ investigators: [...names, ''] })}>
          再加一个人
        </Button>
      )}
      <ActionText form={form} name="note" label="打算怎么查" multiline maxLength={500} />
    </ActionFrame>
  );
}
