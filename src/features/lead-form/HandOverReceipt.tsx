import { Text, View } from '@tarojs/components';
import { receiptInGroups } from '@/shared/wording/format';
import { ReceiptNumber } from '@/ui/ReceiptNumber';

/** The receipt of a tip filed for somebody, and the words to hand it over with. */
export function HandOverReceipt({ id, receipt }: { id: string; receipt: string }) {
  return (
    <View id={id} className="stack">
      <Text className="text text-strong">请抄在纸上，当面交给本人：</Text>
      <ReceiptNumber id={`${id}-number`} inGroups={receiptInGroups(receipt)} />
      <Text className="text">
        可以这样说：“这是您的回执号，请收好。想知道办得怎么样，用微信小程序里的‘查进度’，输这个号；您自己不会用，请信得过的家里人帮您查。这个号不要给别人看。”
      </Text>
      <Text className="text-small">交给本人以后，点“已经交给本人”，手机里就不再留这个号。</Text>
    </View>
  );
}
