import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import type { Failure } from '@/client/result';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';

interface AlikeCardProps {
  lead: LeadView;
  reload: () => Promise<void>;
}

function Suggested({ lead }: { lead: LeadView }) {
  const { data } = useQuery('lead.lookAlikes', { leadId: lead.leadId });
  const count = data?.items.length ?? 0;
  const open = () => openPage(ROUTES.alike(lead.leadId));
  return count === 0 ? (
    <Button id="open-alike" kind="text" onClick={open}>
      和另一条是同一件事？
    </Button>
  ) : (
    <Card id="alike" tone="warn">
      <Button id="open-alike" kind="quiet" onClick={open}>
        {`可能是同一件事（${count}）`}
      </Button>
    </Card>
  );
}

function Merged({ lead, reload }: AlikeCardProps) {
  const [open, setOpen] = useState<string>();
  const [reason, setReason] = useState('');
  const [requestId] = useState(randomId);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function split(otherId: string) {
    setBusy(true);
    const input = { leadId: lead.leadId, version: lead.version, requestId, attachments: [], otherId, reason };
    const result = await call('lead.split', input);
    setBusy(false);
    setFailure(result.ok ? undefined : result);
    if (result.ok) {
      setOpen(undefined);
      hint('已经分开');
    }
    await reload();
  }

  return (
    <Card id="merged" title="并在这里的线索">
      {failure && <NoticeBar tone="warn">{failure.fields?.[0]?.message ?? failure.message}</NoticeBar>}
      {lead.merged.map((entry) => (
        <View key={entry.leadId} className="stack">
          <Text className="text">
            {`${timeInWords(entry.at, new Date())} ${entry.by}并入 1 条线索，有 ${entry.tips} 份反映。${entry.reason}`}
          </Text>
          {open === entry.leadId ? (
            <>
              <TextField
                id="split-reason"
                label="为什么要分开"
                required
                multiline
                maxLength={500}
                onChange={setReason}
              />
              <Text className="text-small">分开后，那一条按原来的单位和期限继续办，举报人照旧能查进度。</Text>
              <Button
                id="confirm-split"
                busy={busy}
                disabled={reason.trim() === ''}
                onClick={() => void split(entry.leadId)}
              >
                确定分开
              </Button>
              <Button id="cancel-split" kind="quiet" onClick={() => setOpen(undefined)}>
                先不分开
              </Button>
            </>
          ) : (
            lead.actions.includes('split') && (
              <Button id={`split-${entry.leadId}`} kind="quiet" onClick={() => setOpen(entry.leadId)}>
                并错了，分开
              </Button>
            )
          )}
        </View>
      ))}
    </Card>
  );
}

/** Other leads about the same matter: where this one went, what came here, what may come (C5). */
export function AlikeCard({ lead, reload }: AlikeCardProps) {
  const { mergedInto } = lead;
  return (
    <>
      {mergedInto !== null && (
        <Card id="merged-into" tone="warn">
          <Text className="text">这条线索和另一条是同一件事，已经并过去一起办。</Text>
          <Button id="open-merged-into" onClick={() => openPage(ROUTES.lead(mergedInto))}>
            打开一起办的线索
          </Button>
        </Card>
      )}
      {lead.actions.includes('merge') && <Suggested lead={lead} />}
      {lead.merged.length > 0 && <Merged lead={lead} reload={reload} />}
    </>
  );
}
