import { Text } from '@tarojs/components';
import type { ContactsView } from '@/shared/contract/contacts';
import { CONTACT_ROLES } from '@/shared/tables/contacts';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { PersonFields } from './PersonFields';
import { useContactsForm } from './use-contacts-form';

interface ContactsFormProps {
  view: ContactsView;
  onSaved: (view: ContactsView) => void;
  /** Somebody else of the unit saved first: fetch what they wrote. */
  onChangedMeanwhile: () => void;
  onCancel: (() => void) | undefined;
}

export function ContactsForm(props: ContactsFormProps) {
  const { view, onCancel } = props;
  const form = useContactsForm(props);
  const isPrefilled = view.version === 0 && CONTACT_ROLES.some((role) => view.rows[role].name !== '');
  return (
    <>
      {form.restored ? (
        <>
          <NoticeBar id="contacts-restored">已恢复上次没保存的内容。</NoticeBar>
          <Button id="forget" kind="text" onClick={form.forget}>
            不要了，用已经存的内容
          </Button>
        </>
      ) : (
        isPrefilled && (
          <NoticeBar id="prefilled">
            <Text>姓名和手机号已经按本单位人员填好，请核对，把职务补上再保存。</Text>
          </NoticeBar>
        )
      )}
      {CONTACT_ROLES.map((role) => (
        <PersonFields
          key={`${role}-${form.formKey}-${view.version}`}
          role={role}
          person={form.rows[role]}
          errorOf={(field) => form.errorOf(role, field)}
          onChange={(patch) => form.set(role, patch)}
        />
      ))}
      {form.problem && (
        <NoticeBar id="contacts-problem" tone="danger">
          <Text>{form.problem}</Text>
        </NoticeBar>
      )}
      <Button id="save" busy={form.busy} onClick={form.save}>
        保存并报送
      </Button>
      {onCancel && (
        <Button id="cancel" kind="quiet" onClick={onCancel}>
          先不改
        </Button>
      )}
    </>
  );
}
