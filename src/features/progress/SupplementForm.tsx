import { Text } from '@tarojs/components';
import type { TipProgress } from '@/shared/contract/tip';
import { usePhotos } from '@/client/use-photos';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { PhotoPicker } from '@/ui/PhotoPicker';
import { TextField } from '@/ui/TextField';
import { useSupplement } from './use-supplement';

const PHOTO_LIMIT = 9;

interface SupplementFormProps {
  receipt: string;
  closed: boolean;
  onSent: (progress: TipProgress) => void;
}

export function SupplementForm({ receipt, closed, onSent }: SupplementFormProps) {
  const { draft, attachments, problem, busy, submit } = useSupplement(receipt, onSent);
  const photos = usePhotos(attachments, PHOTO_LIMIT);
  return (
    <Card title={closed ? '又有新情况？' : '还有要补充的？'}>
      {draft.restored && <NoticeBar id="supplement-restored">已恢复上次没提交的内容。</NoticeBar>}
      <TextField
        key={draft.formKey}
        id="supplement-text"
        label="想补充什么"
        multiline
        maxLength={5000}
        initial={draft.value.text}
        onChange={(text) => draft.update({ text })}
      />
      <PhotoPicker id="supplement-photos" {...photos} />
      {problem && (
        <NoticeBar id="supplement-failure" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
      <Button id="supplement-submit" busy={busy} onClick={submit}>
        提交补充
      </Button>
    </Card>
  );
}
