import { Text } from '@tarojs/components';
import { canScan } from '@/platform/scan';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { JoinedCard } from './JoinedCard';
import { OfferCard } from './OfferCard';
import { useJoin } from './use-join';

/** 我有邀请码: the way into a post (requirement A3). */
export function JoinView() {
  const form = useJoin();
  if (form.joined) return <JoinedCard post={form.joined} />;
  return (
    <>
      <Card title="填邀请码">
        <Text className="text">邀请码由本单位负责人或处非办发给您，只能用一次。群众举报不需要邀请码。</Text>
        <TextField
          key={form.fieldKey}
          id="invitation-code"
          label="邀请码"
          help="10 位字母和数字，大小写、空格都可以。"
          required
          maxLength={20}
          initial={form.typed}
          error={form.problems.code}
          onChange={form.change}
        />
        {!form.offer && (
          <Button id="check-code" busy={form.busy} onClick={form.look}>
            看看是什么岗位
          </Button>
        )}
        {canScan() && (
          <Button id="scan-code" kind="quiet" onClick={form.scan}>
            扫二维码
          </Button>
        )}
      </Card>
      {form.offer && <OfferCard form={form} offer={form.offer} />}
      {form.problems.other && (
        <NoticeBar id="join-problem" tone="danger">
          {form.problems.other}
        </NoticeBar>
      )}
    </>
  );
}
