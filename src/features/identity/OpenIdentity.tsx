import { Text } from '@tarojs/components';
import { timeLeftInWords } from '@/shared/wording/time-left';
import { dial } from '@/platform/phone';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';
import { useOpenIdentity } from './use-open-identity';

/** Name and number with the time that is left; gone with the time, and whenever the page is left. */
export function OpenIdentity({ id, openUntil }: { id: string; openUntil: string }) {
  const { identity, now, failure, busy, open, hide } = useOpenIdentity(id, openUntil);
  const phone = identity?.phone;
  return (
    <Card id="open-identity" title="举报人" tone="warn">
      <Text id="time-left" className="heading tabular">
        {timeLeftInWords(new Date(openUntil), now)}
      </Text>
      {identity ? (
        <>
          <FactLines
            id="reporter"
            unknown="没有留电话"
            lines={[
              { label: '姓名', text: identity.name },
              { label: '电话', text: identity.phone ?? undefined },
            ]}
          />
          {phone && (
            <Button id="call-reporter" onClick={() => dial(phone)}>
              打电话
            </Button>
          )}
          <Button id="hide-reporter" kind="quiet" onClick={hide}>
            看完了，收起来
          </Button>
          <Text className="text-small">不要截屏，不要转发，不要写进别处。举报人身份泄露，要追究责任。</Text>
        </>
      ) : (
        <>
          <Text className="text">点下面的按钮就会显示姓名和电话，同时记录在案，并告诉举报人。请确认身边没有别人。</Text>
          <Button id="show-reporter" busy={busy} onClick={open}>
            显示姓名和电话
          </Button>
        </>
      )}
      {failure && (
        <NoticeBar id="open-failure" tone="danger">
          <Text>{failure.message}</Text>
        </NoticeBar>
      )}
    </Card>
  );
}
