import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { recentMonths } from '@/shared/wording/recent-months';
import { call } from '@/client/call';
import { openPage } from '@/platform/navigate';
import { randomId } from '@/platform/random-id';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';

/** A draft from the key leads as they are now; an open one of the month is made anew. */
export function MakeTable({ postKey }: { postKey: string }) {
  const months = recentMonths(new Date());
  const [month, setMonth] = useState(months[0]?.value);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const requestId = useRef(randomId());

  async function make() {
    if (!month) return;
    setProblem(undefined);
    setBusy(true);
    const result = await call('keyTable.make', { requestId: requestId.current, post: postKey, month });
    setBusy(false);
    if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
    requestId.current = randomId();
    openPage(ROUTES.keyTable(result.data.tableId));
  }

  return (
    <Card id="make" title="生成统计表">
      <Select
        id="month"
        title="哪个月的"
        options={months}
        value={month}
        onChange={(value) => value && setMonth(value)}
      />
      <Text className="text-small">按现在的重点线索生成。没签发的会重新生成，签发过的会另做一版。</Text>
      {problem && (
        <NoticeBar id="make-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      <Button id="make-table" busy={busy} onClick={() => void make()}>
        生成草稿
      </Button>
      <Button id="open-import" kind="quiet" onClick={() => openPage(ROUTES.keyImport(postKey))}>
        导入单位填好的附件2（Excel）
      </Button>
    </Card>
  );
}
