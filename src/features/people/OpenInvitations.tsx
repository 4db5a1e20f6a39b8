import { useState } from 'react';
import type { InvitationView } from '@/shared/contract/people';
import { timeInWords } from '@/shared/wording/format';
import { call } from '@/client/call';
import type { Paged } from '@/client/use-paged';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { confirm } from '@/ui/dialog';
import { List, ListRow } from '@/ui/ListRow';
import { NoticeBar } from '@/ui/NoticeBar';

interface OpenInvitationsProps {
  invitations: Paged<InvitationView>;
  onChanged: () => void;
}

/** Codes on their way: who made them, until when, and the way to make one worthless. */
export function OpenInvitations({ invitations, onChanged }: OpenInvitationsProps) {
  const [problem, setProblem] = useState<string>();

  async function withdraw({ invitationId, roleLabel }: InvitationView) {
    if (!(await confirm('作废这个邀请码？', `${roleLabel}的邀请码马上不能再用，需要时可以重发一个。`, '作废'))) return;
    const result = await call('people.withdrawInvitation', { requestId: randomId(), invitationId });
    setProblem(result.ok ? undefined : result.message);
    onChanged();
  }

  if (invitations.items.length === 0 && !problem) return null;
  return (
    <Card id="open-invitations" title="还没用的邀请码">
      {problem && (
        <NoticeBar id="withdraw-problem" tone="warn">
          {problem}
        </NoticeBar>
      )}
      <List>
        {invitations.items.map((invitation) => (
          <ListRow
            key={invitation.invitationId}
            id={`invitation-${invitation.invitationId}`}
            title={invitation.roleLabel}
            text={`由${invitation.invitedBy}发出，${timeInWords(invitation.expiresAt, new Date())}到期`}
            extra={
              <Button
                id={`withdraw-${invitation.invitationId}`}
                kind="text"
                inline
                onClick={() => void withdraw(invitation)}
              >
                作废
              </Button>
            }
          />
        ))}
      </List>
      {invitations.hasMore && (
        <Button
          id="more-invitations"
          kind="quiet"
          busy={invitations.loadingMore}
          onClick={() => void invitations.loadMore()}
        >
          再看更多
        </Button>
      )}
    </Card>
  );
}
