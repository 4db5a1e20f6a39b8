import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LeadView, ViewerRow } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { usePaged } from '@/client/use-paged';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { FactLines } from '@/ui/FactLines';
import { List, ListRow } from '@/ui/ListRow';
import { NoticeBar } from '@/ui/NoticeBar';
import { Tag } from '@/ui/Tag';

const WHO = [
  { value: 'keptOut', label: '要回避的人' },
  { value: 'everybody', label: '所有人' },
] as const;
const NOBODY = { keptOut: '要回避的单位里没有人打开过。', everybody: '还没有人打开过。' } as const;
const WHAT = { lead: '打开线索', file: '看照片或听录音' } as const;

const rowId = ({ at, name, what }: ViewerRow): string => `viewer-${what}-${at}-${name}`;

function Viewers({ leadId }: Pick<LeadView, 'leadId'>) {
  const [who, setWho] = useState<(typeof WHO)[number]['value']>('keptOut');
  const { items, failure, loading, loadingMore, hasMore, loadMore } = usePaged('lead.viewers', { leadId, who });
  return (
    <View className="stack">
      <Text className="text text-strong">谁看过</Text>
      <Choice id="viewers-who" options={WHO} value={who} onChange={setWho} />
      {failure && <NoticeBar tone="warn">{failure.message}</NoticeBar>}
      {loading && <Text className="text-small">正在查…</Text>}
      {!loading && !failure && items.length === 0 && (
        <Text id="no-viewers" className="text">
          {NOBODY[who]}
        </Text>
      )}
      {items.length > 0 && (
        <List id="viewers">
          {items.map((row) => (
            <ListRow
              key={rowId(row)}
              id={rowId(row)}
              title={row.name}
              text={`${timeInWords(row.at, new Date())} · ${WHAT[row.what]}${row.units.length > 0 ? ` · ${row.units.join('、')}` : ''}`}
              extra={row.keptOut ? <Tag tone="warn">要回避</Tag> : undefined}
            />
          ))}
        </List>
      )}
      {hasMore && (
        <Button id="more-viewers" kind="quiet" busy={loadingMore} onClick={() => void loadMore()}>
          再看更多
        </Button>
      )}
      <Text className="text-small">
        一小时内反复看只记一次。只在列表里看到标题、收到提醒的，不算在内；办过的步骤在“办理过程”里。
      </Text>
    </View>
  );
}

/** Who may not know of the lead (C2), and who of them had seen it; the server fills `excluded` for those above only. */
export function KeptOutCard({ lead }: { lead: LeadView }) {
  if (lead.excluded.length === 0) return null;
  return (
    <Card id="kept-out" title="要回避的单位" tone="warn">
      <FactLines id="excluded" lines={lead.excluded.map(({ name, why }) => ({ label: name, text: why }))} />
      <Text className="text-small">这些单位的人查不到这条线索，列表、数字、消息里也没有。请不要告诉他们。</Text>
      <Viewers key={lead.version} leadId={lead.leadId} />
    </Card>
  );
}
