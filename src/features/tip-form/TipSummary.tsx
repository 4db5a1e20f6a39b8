import { Text, View } from '@tarojs/components';
import { useUnits } from '@/client/use-units';
import { Card } from '@/ui/Card';
import type { TipDraft } from './tip-draft';

const STAKE_TEXT = { none: '没有投钱', self: '自己投了钱', family: '家里人投了钱' } as const;

/** What will be sent, to be read once more before it goes. */
export function TipSummary({ draft }: { draft: TipDraft }) {
  const units = useUnits()?.units ?? [];
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const photos = draft.attachments.filter((one) => one.kind === 'photo').length;
  const voices = draft.attachments.length - photos;
  const lines: [string, string | undefined][] = [
    ['情况', draft.text.trim()],
    ['照片', photos > 0 ? `${photos} 张` : undefined],
    ['录音', voices > 0 ? `${voices} 段` : undefined],
    ['村（社区）', units.find((unit) => unit.divisionCode === draft.divisionCode)?.name],
    ['具体地点', draft.placeText],
    ['现在的大致位置', draft.location && '已附上'],
    ['公司或带头人', draft.company],
    ['金额', draft.amountWan && `约 ${draft.amountWan} 万元`],
    ['人数', draft.people && `约 ${draft.people} 人`],
    ['投钱情况', draft.ownStake && STAKE_TEXT[draft.ownStake]],
    ['不给看的单位', draft.conflict === 'yes' ? draft.conflictUnitIds.map(nameOf).join('、') : undefined],
    ['署名', draft.naming === 'named' ? draft.name : '不留名'],
  ];
  return (
    <Card id="tip-summary" title="请再看一遍">
      <View>
        {lines.map(
          ([label, text]) =>
            text && (
              <View key={label}>
                <Text className="text-small">{label}</Text>
                <Text className="text pre">{text}</Text>
              </View>
            ),
        )}
      </View>
    </Card>
  );
}
