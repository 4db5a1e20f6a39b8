import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/TextField';
import type { Member } from './use-group-form';

interface MemberFieldsProps {
  number: number;
  member: Member;
  errorOf: (field: keyof Member) => string | undefined;
  onChange: (patch: Partial<Member>) => void;
  onRemove: (() => void) | undefined;
}

export function MemberFields({ number, member, errorOf, onChange, onRemove }: MemberFieldsProps) {
  return (
    <Card id={`member-${number}`} title={`成员 ${number + 1}`}>
      <TextField
        id={`member-${number}-name`}
        label="姓名"
        required
        maxLength={20}
        initial={member.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        id={`member-${number}-title`}
        label="职务"
        maxLength={30}
        initial={member.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        id={`member-${number}-task`}
        label="分工"
        help="例如：组长，全面负责；或：入户宣传、风险排查"
        maxLength={60}
        initial={member.task}
        onChange={(task) => onChange({ task })}
      />
      {onRemove && (
        <Button id={`remove-member-${number}`} kind="text" onClick={onRemove}>
          去掉这一位
        </Button>
      )}
    </Card>
  );
}
