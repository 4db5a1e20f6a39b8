import { Text } from '@tarojs/components';
import type { EvidenceView, PackItemView } from '@/shared/contract/appraisal';
import { dateInWords } from '@/shared/time/shanghai';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';

/** Where a line can be looked up; 附件1 itself is not shown to leaders. */
const PAGES: Partial<Record<EvidenceView['reference']['kind'], (id: string) => string>> = {
  lead: ROUTES.lead,
  zeroReport: ROUTES.zeroReport,
  workPlan: ROUTES.dutyDocument,
  workSummary: ROUTES.dutyDocument,
};

function EvidenceRow({ line, year }: { line: EvidenceView; year: string }) {
  const { on, what, reference, points } = line;
  const page = PAGES[reference.kind];
  return (
    <ListRow
      id={`evidence-${reference.id}`}
      title={what}
      text={`最后一天是${dateInWords(on, year)}`}
      extra={<Tag tone="warn">{`扣 ${points} 分`}</Tag>}
      onClick={page && (() => openPage(page(reference.id)))}
    />
  );
}

/** One item of the scheme: what was due, what was late, and where to see it. */
export function PackItem({ item, year }: { item: PackItemView; year: string }) {
  const { key, label, basis, points, score, due, inTime, evidence } = item;
  return (
    <Card id={`item-${key}`} title={label}>
      {score === null ? (
        <Text className="text">这段时间没有到期的，不计分。</Text>
      ) : (
        <Text className="text">
          {score} 分（满分 {points} 分）。到期 {due} 项，按时 {inTime} 项。
        </Text>
      )}
      {evidence.length > 0 && (
        <List>
          {evidence.map((line) => (
            <EvidenceRow key={`${line.reference.id} ${line.on} ${line.what}`} line={line} year={year} />
          ))}
        </List>
      )}
      <Text className="text-small">依据：{basis}。扣完为止。</Text>
    </Card>
  );
}
