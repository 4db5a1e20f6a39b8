import type { KeyTableRow } from '@/shared/contract/key-table';
import { hundredthsText, wanHundredths } from '@/shared/domain/key-table/amounts';
import type { TagTone } from '@/ui/Tag';

export const STATE_LABELS = { draft: '草稿', checked: '已核对', issued: '已签发' } as const satisfies Record<
  KeyTableRow['state'],
  string
>;
export const STATE_TONES = { draft: 'warn', checked: 'neutral', issued: 'primary' } as const satisfies Record<
  KeyTableRow['state'],
  TagTone
>;

export const STEP_LABELS = { made: '生成草稿', checked: '核对', issued: '签发' } as const;

/** As the table prints it; people whole on the screen. */
export const wanText = (yuan: number | null): string => (yuan === null ? '不详' : hundredthsText(wanHundredths(yuan)));
export const peopleText = (people: number | null): string => (people === null ? '不详' : String(people));

/** What the table's rules leave to reading, as this product reads it. */
export const HELP = [
  '只有列为重点的线索进表：没办结的，打开它点“列为重点线索”；办结了也还在表里，点“不再列为重点”才拿掉。',
  '数字都保留两位小数，金额单位是万元，四舍五入；合计是表上印出来的数加起来。',
  '不知道的空着，不当作 0；合计那一行会写有几条不详。',
  '表下注2里的“线上、线上”是笔误，按线上、线下、线上线下相结合填。',
] as const;
