import type { DutyView } from '@/shared/contract/duty';
import { timeInWords } from '@/shared/wording/format';
import { checkedInWords, findingInWords, returnOf } from '@/shared/wording/zero-report';
import { Card } from '@/ui/Card';
import { Timeline } from '@/ui/Timeline';

const STEPS: Readonly<Record<string, string>> = {
  opened: '开始报',
  filed: '上报',
  corrected: '更正',
  chased: '处非办提醒',
  cancelled: '单位撤并，不用报了',
};

/** Every step of the return; a correction stands beside what was said before. */
export function ReportHistory({ duty }: { duty: DutyView }) {
  if (duty.history.length === 0) return null;
  return (
    <Card id="report-history" title="经过">
      <Timeline
        id="report-timeline"
        items={duty.history.map(({ at, kind, by, filing }, index) => {
          const report = returnOf(filing);
          const step = STEPS[kind] ?? kind;
          return {
            id: String(index),
            title: report ? `${step}：${findingInWords(report)}` : step,
            when: timeInWords(at, new Date()),
            who: by,
            text: report ? [checkedInWords(report.checked), report.note].filter(Boolean).join('\n') : undefined,
            tone: kind === 'chased' ? ('warn' as const) : undefined,
          };
        })}
      />
    </Card>
  );
}
