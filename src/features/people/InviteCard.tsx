import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Output } from '@/shared/contract';
import { INVITATION_DAYS } from '@/shared/tables/appointments';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { NoticeBar } from '@/ui/NoticeBar';
import { InvitationCard } from './InvitationCard';

interface InviteCardProps {
  unitId: string;
  roles: readonly Role[];
  onInvited: () => void;
}

export function InviteCard({ unitId, roles, onInvited }: InviteCardProps) {
  const [role, setRole] = useState(roles.length === 1 ? roles[0] : undefined);
  const [made, setMade] = useState<Output<'people.invite'>>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  // The same until an answer came: a tap repeated on a poor line is one invitation.
  const requestId = useRef(randomId());

  async function invite() {
    if (!role) return setProblem('请先选职务');
    setProblem(undefined);
    setBusy(true);
    const result = await call('people.invite', { requestId: requestId.current, unitId, role });
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    requestId.current = randomId();
    setMade(result.data);
    onInvited();
  }

  if (made) return <InvitationCard invitation={made} onClose={() => setMade(undefined)} />;
  return (
    <Card id="invite" title="邀请一个人">
      <Choice
        id="invite-role"
        options={roles.map((each) => ({ value: each, label: ROLE_TABLE[each].label }))}
        value={role}
        onChange={setRole}
      />
      <Text className="text-small">
        生成的邀请码只能用一次，{INVITATION_DAYS} 天内有效。请当面或电话告诉本人，不要发到群里。
      </Text>
      {problem && (
        <NoticeBar id="invite-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      <Button id="invite-submit" busy={busy} onClick={() => void invite()}>
        生成邀请码
      </Button>
    </Card>
  );
}
