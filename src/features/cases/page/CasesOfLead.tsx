import { Text } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { CaseStateTag } from '../CaseStateTag';
import { useOverseen } from '../use-overseen';

/** The old cases a lead lies in, for those who may read both; for all others there is nothing, not even a gap (C7, C2). */
export function CasesOfLead({ leadId }: { leadId: string }) {
  const { data, reload } = useQuery('case.ofLead', useOverseen(leadId));
  useRefresh(reload);
  if (!data || data.cases.length === 0) return null;
  return (
    <Card id="cases-of-lead" title="所在的陈案">
      <List>
        {data.cases.map(({ caseId, name, state }) => (
          <ListRow
            key={caseId}
            id={`case-${caseId}`}
            title={name}
            extra={<CaseStateTag state={state} />}
            onClick={() => openPage(ROUTES.legacyCase(caseId))}
          />
        ))}
      </List>
      <Text className="text-small">线索照旧单独办，不会并掉。</Text>
    </Card>
  );
}
