import type { ContactRole } from '@/shared/tables/contacts';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/TextField';
import type { Person } from './use-contacts-form';

interface FieldRow {
  field: keyof Person;
  label: string;
  maxLength: number;
  required?: boolean;
  mark?: string;
  keyboard?: 'number';
}

/** The columns of 附件1. */
const FIELDS: readonly FieldRow[] = [
  { field: 'name', label: '姓名', maxLength: 20, required: true },
  { field: 'title', label: '职务', maxLength: 30 },
  { field: 'mobile', label: '手机号码', maxLength: 11, mark: '手机、座机至少填一个', keyboard: 'number' },
  { field: 'landline', label: '座机', maxLength: 20 },
  { field: 'note', label: '备注', maxLength: 50 },
];

interface PersonFieldsProps {
  role: ContactRole;
  person: Person;
  errorOf: (field: keyof Person) => string | undefined;
  onChange: (patch: Partial<Person>) => void;
}

/** One row of 附件1 as a form. */
export function PersonFields({ role, person, errorOf, onChange }: PersonFieldsProps) {
  return (
    <Card id={`person-${role}`} title={ROLE_TABLE[role].label}>
      {FIELDS.map(({ field, ...about }) => (
        <TextField
          key={field}
          id={`${role}-${field}`}
          {...about}
          initial={person[field]}
          error={errorOf(field)}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
    </Card>
  );
}
