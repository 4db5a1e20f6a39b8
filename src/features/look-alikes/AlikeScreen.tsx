import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import type { Failure } from '@/client/result';
import { useQuery } from '@/client/use-query';
import { goBack, openHome, openPage, replacePage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { ErrorState, LeadGone, Loading } from '@/ui/states';
import { AlikePair } from './AlikePair';

type Found = Output<'lead.lookAlikes'>;

/** The same answer to the same pair keeps its number, so that a second tap changes nothing. */
const usePairRequests = () => {
  const [requests] = useState(() => new Map<string, string>());
  return (name: string): string => {
    const known = requests.get(name) ?? randomId();
    requests.set(name, known);
    return known;
  };
};

/** Leads that may be about the same matter, one card each. */
export function AlikeScreen({ leadId }: { leadId: string }) {
  const { data, failure, reload } = useQuery('lead.lookAlikes', { leadId });
  useRefresh(reload);
  const requestFor = usePairRequests();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<{ leadId: string; failure: Failure }>();
  if (failure?.code === 'LEAD_NOT_FOUND') return <LeadGone onBack={openHome} />;
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { own, items } = data;

  async function answer(other: Found['own'], send: () => Promise<{ ok: true; to: string } | Failure>) {
    setBusy(other.leadId);
    setProblem(undefined);
    const result = await send();
    setBusy(undefined);
    if (!result.ok) {
      setProblem({ leadId: other.leadId, failure: result });
      return reload();
    }
    hint('办好了');
    if (result.to === '') return reload();
    // The one that stays may be the other one.
    if (result.to === own.leadId) goBack(ROUTES.lead(own.leadId));
    else replacePage(ROUTES.lead(result.to));
  }

  const pair = (other: Found['own']) => ({
    leadId: own.leadId,
    version: own.version,
    attachments: [],
    otherId: other.leadId,
  });
  const merge = (other: Found['own'], reason: string) =>
    answer(other, async () => {
      const requestId = requestFor(`merge-${other.leadId}-${own.version}-${other.version}`);
      const result = await call('lead.merge', { ...pair(other), requestId, otherVersion: other.version, reason });
      return result.ok ? { ok: true, to: result.data.leadId } : result;
    });
  const notSame = (other: Found['own']) =>
    answer(other, async () => {
      const result = await call('lead.notSame', { ...pair(other), requestId: requestFor(`not-${other.leadId}`) });
      return result.ok ? { ok: true, to: '' } : result;
    });

  return (
    <>
      <Card tone="primary">
        <Text className="heading">{own.title}</Text>
        <Text className="text">
          {items.length > 0
            ? '下面这些可能说的是同一件事。请看两边的原话再定，机器只是提醒。'
            : '没有找到说同一件事的线索。'}
        </Text>
      </Card>
      {items.map(({ lead: other, reasons }) => (
        <AlikePair
          key={other.leadId}
          own={own}
          other={other}
          reasons={reasons}
          busy={busy === other.leadId}
          problem={
            problem?.leadId === other.leadId
              ? (problem.failure.fields?.[0]?.message ?? problem.failure.message)
              : undefined
          }
          onMerge={(reason) => void merge(other, reason)}
          onNotSame={() => void notSame(other)}
          onOpen={() => openPage(ROUTES.lead(other.leadId))}
        />
      ))}
    </>
  );
}
