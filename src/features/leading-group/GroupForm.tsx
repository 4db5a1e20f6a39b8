import { Text } from '@tarojs/components';
import type { GroupView } from '@/shared/contract/group';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { MemberFields } from './MemberFields';
import { useGroupForm } from './use-group-form';

interface GroupFormProps {
  view: GroupView;
  onSaved: (view: GroupView) => void;
  onChangedMeanwhile: () => void;
  onCancel: (() => void) | undefined;
}

export function GroupForm(props: GroupFormProps) {
  const form = useGroupForm(props);
  const { members, dedicated, funding } = form.content;
  return (
    <>
      {form.restored && (
        <>
          <NoticeBar id="group-restored">已恢复上次没保存的内容。</NoticeBar>
          <Button id="forget" kind="text" onClick={form.forget}>
            不要了，用已经存的内容
          </Button>
        </>
      )}
      {members.map((member, index) => (
        <MemberFields
          key={`${index}-${form.formKey}`}
          number={index}
          member={member}
          errorOf={(field) => form.errorOf(`members.${index}.${field}`)}
          onChange={(patch) => form.setMember(index, patch)}
          onRemove={members.length > 1 ? () => form.removeMember(index) : undefined}
        />
      ))}
      {form.mayAdd && (
        <Button id="add-member" kind="quiet" onClick={form.addMember}>
          再加一位成员
        </Button>
      )}
      <Card key={form.formKey} title="专职人员和经费">
        <TextField
          id="dedicated-name"
          label="专职人员姓名"
          help="平时具体做这项工作的人"
          maxLength={20}
          initial={dedicated.name}
          onChange={(name) => form.update({ dedicated: { ...dedicated, name } })}
        />
        <TextField
          id="dedicated-phone"
          label="专职人员电话"
          maxLength={20}
          initial={dedicated.phone}
          error={form.errorOf('dedicated.phone')}
          onChange={(phone) => form.update({ dedicated: { ...dedicated, phone } })}
        />
        <TextField
          id="funding"
          label="经费保障"
          help="例如：村集体经费每年两千元"
          maxLength={200}
          initial={funding}
          onChange={(text) => form.update({ funding: text })}
        />
      </Card>
      {form.problem && (
        <NoticeBar id="group-problem" tone="danger">
          <Text>{form.problem}</Text>
        </NoticeBar>
      )}
      <Button id="save" busy={form.busy} onClick={form.save}>
        保存
      </Button>
      {props.onCancel && (
        <Button id="cancel" kind="quiet" onClick={props.onCancel}>
          先不改
        </Button>
      )}
    </>
  );
}
