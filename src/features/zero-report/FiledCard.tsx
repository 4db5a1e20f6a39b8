import { Text, View } from '@tarojs/components';
import type { DutyView } from '@/shared/contract/duty';
import { DUTY_STANDINGS } from '@/shared/domain/duty/state';
import { timeInWords } from '@/shared/wording/format';
import { returnOf, sectorsInWords, standingReason } from '@/shared/wording/zero-report';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import './zero-report.css';

/** What stands in the office's books, why, and who put it there. */
export function FiledCard({ duty }: { duty: DutyView }) {
  const report = returnOf(duty.filing);
  const [first, ...later] = duty.history.filter(({ filing }) => filing !== null);
  const last = later.at(-1);
  const late = duty.standing === 'late';
  return (
    <Card id="filed" tone={late ? 'warn' : 'primary'}>
      <View className="filed-head">
        <Text className={`filed-tick ${late ? 'filed-tick-late' : ''}`}>✓</Text>
        <View className="grow">
          <Text id="filed-standing" className="title">
            {DUTY_STANDINGS[duty.standing]}
          </Text>
          <Text className="text">{standingReason(duty, new Date())}</Text>
        </View>
      </View>
      <View>
        {first && (
          <Text id="filed-by" className="text-small">
            上报：{first.by}，{timeInWords(first.at, new Date())}
          </Text>
        )}
        {last && (
          <Text id="corrected-by" className="text-small">
            最后更正：{last.by}，{timeInWords(last.at, new Date())}
          </Text>
        )}
      </View>
      {report && (
        <FactLines
          id="filed-checked"
          unknown="没有填"
          lines={[
            { label: '查的行业', text: sectorsInWords(report.checked.sectors) },
            { label: '查的地方', text: report.checked.places },
            { label: '查的场所', text: `${report.checked.sites} 处` },
            ...(report.note === '' ? [] : [{ label: '说明', text: report.note }]),
          ]}
        />
      )}
    </Card>
  );
}
