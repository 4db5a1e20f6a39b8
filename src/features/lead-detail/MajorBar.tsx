import { View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { NoticeBar } from '@/ui/NoticeBar';
import { minutesInWords } from './clock-words';

/** Since when, by whom and why it is a major case, and how quickly it went up (E3). */
export function MajorBar({ major }: Pick<LeadView, 'major'>) {
  if (!major) return null;
  return (
    <NoticeBar id="major" tone="danger">
      <View>重大案件：{major.reason}</View>
      <View>
        {major.by} {timeInWords(major.at, new Date())} 上报，从收到到上报用了{minutesInWords(major.minutesToReport)}。
      </View>
    </NoticeBar>
  );
}
