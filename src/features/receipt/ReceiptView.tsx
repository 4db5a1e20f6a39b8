import { Text } from '@tarojs/components';
import { findReceipt } from '@/client/receipts';
import { openHome, openPage } from '@/platform/navigate';
import { copyText } from '@/platform/phone';
import { ROUTES } from '@/platform/routes';
import { receiptInGroups } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { ReceiptNumber } from '@/ui/ReceiptNumber';
import { SavePicture } from './SavePicture';

async function copy(receipt: string) {
  hint((await copyText(receiptInGroups(receipt))) ? '回执号已复制' : '没有复制成，请抄下来');
}

/** The receipt number, and what comes next. Everything urgent stands first. */
export function ReceiptView({ receipt }: { receipt: string }) {
  const kept = findReceipt(receipt);
  return (
    <>
      {kept?.advice && (
        <NoticeBar id="receipt-advice" tone="danger">
          {kept.advice}
        </NoticeBar>
      )}
      <Card id="receipt-card" title="✓ 已经收到您的举报" tone="primary">
        <Text className="text">这是您的回执号，查进度用它：</Text>
        <ReceiptNumber id="receipt-number" inGroups={receiptInGroups(receipt)} />
        <Button id="copy-receipt" kind="quiet" onClick={() => void copy(receipt)}>
          复制回执号
        </Button>
        <SavePicture receipt={receipt} submittedAt={kept?.submittedAt} />
        <Text className="text">请收好：存成图片、截图，或者抄在纸上都行。换一个手机、换一个微信，用这个号也能查。</Text>
      </Card>
      {kept?.question && (
        <Card id="receipt-question" title="还想请您补充一点" tone="warn">
          <Text className="text">{kept.question}</Text>
          <Button id="answer-question" onClick={() => openPage(ROUTES.tipStory(receipt))}>
            现在补充
          </Button>
        </Card>
      )}
      <Card title="接下来会怎样">
        <Text className="text">1. 系统已把线索交给负责的单位，一般一个工作日内接手。</Text>
        <Text className="text">2. 工作人员核实时，可能在小程序里向您提问。</Text>
        <Text className="text">3. 每走一步，“查进度”里都能看到日期和情况。</Text>
        <Text className="text-small">在核实之前，请不要再投钱，也不要把举报的事告诉对方。</Text>
      </Card>
      <Button id="open-story" kind="quiet" onClick={() => openPage(ROUTES.tipStory(receipt))}>
        看办理进度
      </Button>
      <Button id="back-home" kind="text" onClick={openHome}>
        回到首页
      </Button>
    </>
  );
}
