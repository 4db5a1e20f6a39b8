import { Text, View } from '@tarojs/components';
import './receipt-number.css';

/** A receipt in its four groups, big enough to be copied on paper. */
export function ReceiptNumber({ id, inGroups }: { id: string; inGroups: string }) {
  // Two and two: large text then breaks the line in the middle.
  const groups = inGroups.split(' ');
  return (
    <View id={id} className="receipt-number">
      <Text className="receipt-half">{groups.slice(0, 2).join(' ')}</Text>{' '}
      <Text className="receipt-half">{groups.slice(2).join(' ')}</Text>
    </View>
  );
}
