import type { PetitionView } from '@/shared/contract/petition-views';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { type Paged, usePaged } from '@/client/use-paged';
import { useUnits } from '@/client/use-units';
import { Choice } from '@/ui/Choice';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select, type SelectOption } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { aidInWords } from './petition-words';
import { PlainText } from './PlainText';
import type { StepField } from './step-forms';

interface StepInputProps {
  field: StepField;
  petition: PetitionView;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const ALL_LEADS = { view: 'all' } as const;
const OPEN_CASES = { view: 'open' } as const;

function OneOf({
  field,
  value,
  error,
  options,
  paged,
  onChange,
}: Omit<StepInputProps, 'petition'> & {
  options: SelectOption[];
  /** Where the options come page by page. */
  paged?: Pick<Paged<unknown>, 'hasMore' | 'loadMore' | 'failure'>;
}) {
  return (
    <Field label={field.label} help={field.help} error={error ?? paged?.failure?.message} required={!field.optional}>
      <Select
        id={field.name}
        title={field.label}
        placeholder="点这里选"
        options={options}
        value={value || undefined}
        onMore={paged?.hasMore ? () => void paged.loadMore() : undefined}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    </Field>
  );
}

function UnitInput(props: StepInputProps) {
  const units = useUnits()?.units ?? [];
  return <OneOf {...props} options={units.map(({ id, name }) => ({ value: id, label: name }))} />;
}

/** Only leads the person sees can be linked. */
function LeadInput(props: StepInputProps) {
  const paged = usePaged('lead.list', ALL_LEADS);
  const options = paged.items.map(({ leadId, title }) => ({ value: leadId, label: title }));
  return <OneOf {...props} options={options} paged={paged} />;
}

/** Likewise of old cases. */
function CaseInput(props: StepInputProps) {
  const paged = usePaged('case.list', OPEN_CASES);
  const options = paged.items.map(({ caseId, name }) => ({ value: caseId, label: name }));
  return <OneOf {...props} options={options} paged={paged} />;
}

/** The control of one field. */
export function StepInput(props: StepInputProps) {
  const { field, petition, value, error, onChange } = props;
  const { name, label, help, optional } = field;
  const shared = { id: name, label, help, error, required: !optional };
  switch (field.kind) {
    case 'text':
      return <PlainText {...shared} maxLength={field.max} value={value} onChange={onChange} />;
    case 'number':
      return <TextField {...shared} keyboard="number" maxLength={12} initial={value} onChange={onChange} />;
    case 'date': {
      const today = shanghaiDate(new Date());
      const words = value ? dateInWords(value, today.slice(0, 4)) : undefined;
      return <DateField {...shared} value={value || undefined} text={words} last={today} onChange={onChange} />;
    }
    case 'choice':
      return (
        <Field label={label} help={help} error={error} required={!optional}>
          <Choice id={name} column options={field.options} value={value || undefined} onChange={onChange} />
        </Field>
      );
    case 'unit':
      return <UnitInput {...props} />;
    case 'lead':
      return <LeadInput {...props} />;
    case 'case':
      return <CaseInput {...props} />;
    case 'linkedLead':
      return (
        <OneOf {...props} options={petition.leads.map(({ leadId, title }) => ({ value: leadId, label: title }))} />
      );
    case 'aid':
      return <OneOf {...props} options={petition.aid.map((aid) => ({ value: aid.id, label: aidInWords(aid) }))} />;
    case 'linkedCase':
      return <OneOf {...props} options={petition.cases.map(({ caseId, name }) => ({ value: caseId, label: name }))} />;
  }
}
