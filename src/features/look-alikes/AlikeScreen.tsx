import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { timeInWords } from '@/shared/wording/format';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import type { Failure } from '@/client/result';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { goBack, openHome, openPage, replacePage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
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

const ALL_LEADS = { view: 'all' } as const;

/** Whoever knows that two are one need not wait for the machine to notice. */
function ChooseOther({ leadId, value, onChange }: ChooseOtherProps) {
  const { items, hasMore, loadMore } = usePaged('lead.list', ALL_LEADS);
  return (
    <Field label="要和哪一条比" help="机器没想到的，也可以自己选一条来合并">
      <Select
        id="choose-other"
        title="选另一条线索"
        placeholder="点这里选"
        emptyLabel="看机器提醒的"
        options={items
          .filter((lead) => lead.leadId !== leadId)
          .map((lead) => ({
            value: lead.leadId,
            label: `${lead.title}（${lead.division.name}，${timeInWords(lead.receivedAt, new Date())}）`,
          }))}
        value={value}
        onMore={hasMore ? () => void loadMore() : undefined}
        onChange={onChange}
      />
    </Field>
  );
}

interface ChooseOtherProps {
  leadId: string;
  value: string | undefined;
  onChange: (otherId: string | undefined) => void;
}

/** Leads that may be about the same matter, one card each; or the one a person chose to look at. */
export function AlikeScreen({ leadId }: { leadId: string }) {
  const [withId, setWithId] = useState<string>();
  const { data, failure, reload } = useQuery('lead.lookAlikes', { leadId, withId });
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
    hint(result.to === '' ? '以后不再提醒' : '合并好了');
    if (result.to === '') return withId === undefined ? reload() : setWithId(undefined);
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
          {withId !== undefined
            ? '请看两边的原话，再定是不是同一件事。'
            : items.length > 0
              ? '下面这些可能说的是同一件事。请看两边的原话再定，机器只是提醒。'
              : '没有找到说同一件事的线索。'}
        </Text>
      </Card>
      <ChooseOther leadId={leadId} value={withId} onChange={setWithId} />
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
