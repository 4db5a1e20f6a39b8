import { Text, View } from '@tarojs/components';

export interface FactLine {
  label: string;
  text: string | undefined;
}

/** Names with their values below each other; what nobody knows is said to be unknown, never left blank. */
export function FactLines({
  id,
  lines,
  unknown = '不清楚',
}: {
  id?: string;
  lines: readonly FactLine[];
  unknown?: string;
}) {
  return (
    <View id={id} className="fact-lines">
      {lines.map((line) => (
        <View key={line.label} className="fact-line">
          <Text className="fact-label">{line.label}</Text>
          <Text className={`fact-text pre ${line.text ? '' : 'fact-unknown'}`}>{line.text || unknown}</Text>
        </View>
      ))}
    </View>
  );
}
