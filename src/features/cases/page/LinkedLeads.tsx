import { Text } from '@tarojs/components';
import type { CaseView } from '@/shared/contract/case-views';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';

/** Leads linked with the case; others the reader may not open are only counted. */
export function LinkedLeads({ one, mayAct }: { one: CaseView; mayAct: boolean }) {
  return (
    <Card id="linked-leads" title="关联的线索">
      {one.leads.map(({ leadId, title, status }) => (
        <List key={leadId}>
          <ListRow
            id={`lead-${leadId}`}
            title={title}
            extra={<Tag>{STATUS_TABLE[status].label}</Tag>}
            onClick={() => openPage(ROUTES.lead(leadId))}
          />
          {mayAct && (
            <Button
              id={`unlink-${leadId}`}
              kind="text"
              onClick={() => openPage(ROUTES.caseStep(one.caseId, 'unlink', leadId))}
            >
              关联错了，取消关联
            </Button>
          )}
        </List>
      ))}
      {one.otherLeads > 0 && <Text className="text-small">另有 {one.otherLeads} 条不归您查看。</Text>}
      {one.leads.length + one.otherLeads === 0 && <Text className="text">还没有关联线索。</Text>}
      {mayAct && <Text className="text-small">要关联：打开那条线索，点“关联到陈案”。线索照旧单独办，不会并掉。</Text>}
    </Card>
  );
}
