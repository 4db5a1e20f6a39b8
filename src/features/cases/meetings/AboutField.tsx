import type { Paged } from '@/client/use-paged';
import { Field } from '@/ui/Field';
import type { SelectOption } from '@/ui/Select';
import { SelectMany } from '@/ui/SelectMany';

/** The contract's limit on `leadIds` and `caseIds`. */
const ABOUT_MAX = 10;

interface AboutFieldProps {
  /** Also the name the server uses. */
  id: 'leadIds' | 'caseIds';
  label: string;
  title: string;
  error: string | undefined;
  /** What can be chosen, as far as it has come. */
  options: readonly SelectOption[];
  paged: Pick<Paged<unknown>, 'hasMore' | 'loadMore' | 'failure'>;
  values: readonly string[];
  /** What stands for a name on a page that has not come; no draft keeps names of what its writer may be kept out of (C2). */
  unnamed: string;
  onChange: (values: string[]) => void;
}

/** What a meeting was about: several of a list that comes page by page. */
export function AboutField({ id, label, title, error, options, paged, values, unnamed, onChange }: AboutFieldProps) {
  const others = values.filter((value) => options.every((option) => option.value !== value));
  return (
    <Field label={label} error={error ?? paged.failure?.message}>
      <SelectMany
        id={id}
        title={title}
        options={[...options, ...others.map((value) => ({ value, label: unnamed }))]}
        values={values}
        limit={ABOUT_MAX}
        placeholder="没有可以不选"
        onMore={paged.hasMore ? () => void paged.loadMore() : undefined}
        onChange={onChange}
      />
    </Field>
  );
}
