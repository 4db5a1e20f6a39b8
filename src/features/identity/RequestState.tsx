import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { IdentityRequestView } from '@/shared/contract/identity';
import {
  GRANTS_NEEDED,
  IDENTITY_PURPOSES,
  IDENTITY_STATE_TABLE,
  type IdentityRequestState,
} from '@/shared/tables/identity-requests';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { Tag, type TagTone } from '@/ui/Tag';
import { OpenIdentity } from './OpenIdentity';

const TONES = {
  open: 'neutral',
  granted: 'primary',
  refused: 'danger',
  expired: 'warn',
  closed: 'neutral',
} as const satisfies Record<IdentityRequestState, TagTone>;

interface RequestStateProps {
  request: IdentityRequestView;
  state: IdentityRequestState;
  onReload: () => Promise<void>;
}

/** How a request stands, and while it is granted the way to what it opens. */
export function RequestState({ request, state, onReload }: RequestStateProps) {
  const [busy, setBusy] = useState(false);
  const now = new Date();
  const reload = () => {
    setBusy(true);
    void onReload().finally(() => setBusy(false));
  };
  return (
    <>
      <Card id="request-state" title="您的申请">
        <View className="row">
          <Tag tone={TONES[state]}>{IDENTITY_STATE_TABLE[state].label}</Tag>
          {state === 'open' && (
            <Text className="text-small">
              {request.grants} 位同意，要 {GRANTS_NEEDED} 位
            </Text>
          )}
        </View>
        <FactLines
          lines={[
            { label: '用途', text: IDENTITY_PURPOSES[request.purpose].label },
            { label: '理由', text: request.reason },
            { label: '申请时间', text: timeInWords(request.requestedAt, now) },
            ...(state === 'open' ? [{ label: '最晚决定', text: timeInWords(request.decideBy, now) }] : []),
            ...request.decisions.map((decision, index) => ({
              label: `第${index + 1}位`,
              text: `${decision.granted ? '同意' : '不同意'}${decision.note ? `：${decision.note}` : ''}`,
            })),
            ...(request.firstOpenedAt
              ? [{ label: '查看时间', text: `${timeInWords(request.firstOpenedAt, now)}，已告诉举报人` }]
              : []),
          ]}
        />
        {state === 'open' && (
          <Button id="reload-request" kind="quiet" busy={busy} onClick={reload}>
            看看有没有结果
          </Button>
        )}
      </Card>
      {state === 'granted' && request.openUntil && (
        <OpenIdentity id={request.identityRequestId} openUntil={request.openUntil} />
      )}
    </>
  );
}
