import { Text } from '@tarojs/components';
import { DOCUMENT_NOTE_MAX } from '@/shared/contract/duty-document';
import type { DutyView } from '@/shared/contract/duty';
import { usePhotos } from '@/client/use-photos';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { PhotoPicker } from '@/ui/PhotoPicker';
import { TextField } from '@/ui/TextField';
import { useDocumentForm } from './use-document-form';

const PAGES_MAX = 9;

/** A paper is handed in; what a meeting gave is done. */
const WORDS = {
  paper: { first: '报送', again: '重新报送', photos: '文件的照片', photosHelp: '一页拍一张，字要看得清', note: '说明' },
  task: {
    first: '报完成情况',
    again: '重新报完成情况',
    photos: '照片',
    photosHelp: '现场、文书都可以拍',
    note: '办得怎么样',
  },
} as const;

interface DocumentFormProps {
  duty: DutyView;
  onSent: (duty: DutyView) => void;
  onChangedMeanwhile: () => void;
}

export function DocumentForm(props: DocumentFormProps) {
  const { draft, attachments, problem, busy, submit } = useDocumentForm(props);
  const photos = usePhotos(attachments, PAGES_MAX);
  const isFirst = props.duty.filing === null;
  const words = props.duty.task ? WORDS.task : WORDS.paper;
  const submitLabel = isFirst ? words.first : words.again;
  return (
    <Card id="document-form" title={submitLabel}>
      {!isFirst && <Text className="text-small">报一份新的，原来那份也留着。</Text>}
      {draft.restored && <NoticeBar id="document-restored">已恢复上次没提交的内容。</NoticeBar>}
      <Field label={words.photos} help={words.photosHelp} mark="照片和文字至少有一样">
        <PhotoPicker id="pages" {...photos} />
      </Field>
      <TextField
        key={draft.formKey}
        id="note"
        label={words.note}
        multiline
        maxLength={DOCUMENT_NOTE_MAX}
        initial={draft.value.note}
        onChange={(note) => draft.update({ note })}
      />
      {problem && (
        <NoticeBar id="document-problem" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
      <Button id="submit" busy={busy} onClick={submit}>
        {submitLabel}
      </Button>
    </Card>
  );
}
