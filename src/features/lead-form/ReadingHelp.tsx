import { Text } from '@tarojs/components';
import type { UnitList } from '@/client/use-units';
import { suggestionRows } from '@/client/suggestions';
import { useUnits } from '@/client/use-units';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { SuggestionList } from '@/ui/SuggestionList';
import type { LeadFormState } from './use-lead-form';
import { useReading } from './use-reading';

/** 罗家潭村 in the text → the village's code, if it is one of ours. */
const villageNamed = (name: string, units: UnitList | undefined): string | undefined =>
  units?.units.find((unit) => unit.function === 'village' && unit.name.endsWith(name))?.divisionCode;

/** What the text seems to say, for people to accept or leave (requirement B5), and where it would go (C1). */
export function ReadingHelp({ state }: { state: LeadFormState }) {
  const { form } = state;
  const { data, failure, loading, enough } = useReading(form);
  const units = useUnits();
  if (!enough) return null;
  if (!data) {
    const words = failure ? '现在读不了文字，不影响登记。' : loading ? '正在读您写的内容…' : '';
    return words ? <NoticeBar id="reading-state">{words}</NoticeBar> : null;
  }
  const items = suggestionRows(data.suggestions, form.facts).map(({ patch, ...row }) => {
    const village = row.id === 'place' ? villageNamed(row.value, units) : undefined;
    if (village && village !== form.divisionCode)
      return { ...row, onTake: () => state.takeOver({ divisionCode: village }) };
    return { ...row, onTake: patch && (() => state.takeOver({ facts: { ...form.facts, ...patch } })) };
  });
  return (
    <Card id="reading" title="系统读出来的">
      {data.urgent && (
        <NoticeBar id="reading-urgent" tone="danger">
          读到紧急情况，交上去后会马上通知办理单位。有人身危险请先打 110。
        </NoticeBar>
      )}
      {items.length > 0 ? (
        <>
          <Text className="text-small">对的点“采用”，不对的不用管，由您决定。</Text>
          <SuggestionList id="suggestions" items={items} />
        </>
      ) : (
        <Text className="text-small">没有读出公司、金额、人数，可以自己填。</Text>
      )}
      <Text id="reading-route" className="text">
        会交给：{data.responsibleUnit}
      </Text>
      <Text className="text-small">{data.reason}</Text>
    </Card>
  );
}
