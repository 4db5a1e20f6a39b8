import type { ReactNode } from 'react';
import type { LeadView } from '@/shared/contract/lead-views';
import type { Query } from '@/client/use-query';
import { openHome } from '@/platform/navigate';
import { NoticeBar } from '@/ui/NoticeBar';
import { ErrorState, LeadGone, Loading } from '@/ui/states';
import { BulletinsCard } from './BulletinsCard';
import { ClocksCard } from './ClocksCard';
import { FactsCard } from './FactsCard';
import { FindingCard } from './FindingCard';
import { HeadCard } from './HeadCard';
import { HistoryCard } from './HistoryCard';
import { KeptOutCard } from './KeptOutCard';
import { MeasuresCard } from './MeasuresCard';
import { RecoveryCard } from './RecoveryCard';
import { RouteCard } from './RouteCard';
import { SupervisionCard } from './SupervisionCard';
import { SuspectedSpamCard } from './SuspectedSpamCard';
import { TipsCard } from './TipsCard';

interface LeadDetailProps {
  query: Query<LeadView>;
  /** What can be done now; it stands below the head, where the thumb is. */
  actions: (lead: LeadView) => ReactNode;
}

/** The whole story of a lead: how it stands, what can be done, what was said, why it is here, what happened. */
export function LeadDetail({ query, actions }: LeadDetailProps) {
  const { data: lead, failure, reload } = query;
  if (failure?.code === 'LEAD_NOT_FOUND') return <LeadGone onBack={openHome} />;
  if (!lead) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <>
      {failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的内容。{failure.message}</NoticeBar>}
      <HeadCard lead={lead} />
      <SuspectedSpamCard lead={lead} />
      <SupervisionCard lead={lead} />
      {actions(lead)}
      <KeptOutCard lead={lead} />
      <TipsCard lead={lead} />
      <FactsCard lead={lead} />
      <FindingCard lead={lead} />
      <MeasuresCard lead={lead} />
      <RecoveryCard lead={lead} />
      <BulletinsCard lead={lead} />
      <HistoryCard lead={lead} />
      <ClocksCard lead={lead} />
      <RouteCard lead={lead} />
    </>
  );
}
