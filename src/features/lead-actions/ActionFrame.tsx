import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { timeInWords } from '@/shared/wording/format';
import { usePhotos } from '@/client/use-photos';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { DraftRestored } from '@/ui/DraftRestored';
import { Incomplete, NoticeBar } from '@/ui/NoticeBar';
import { PhotoPicker } from '@/ui/PhotoPicker';
import type { ActionForm } from './use-action-form';

/** The same limit as the contract's `ATTACHMENTS_MAX`. */
const PHOTO_LIMIT = 9;

interface ActionFrameProps<V> {
  form: ActionForm<V>;
  submitLabel: string;
  /** For steps of mere words: whatever else were added there, the other side would not see it. */
  withoutPhotos?: boolean;
  children: ReactNode;
}

/** What somebody else did meanwhile, so that one can decide whether one's own step still makes sense. */
function Meanwhile({ lead }: Pick<ActionForm<object>, 'lead'>) {
  const last = lead.timeline.at(-1);
  return (
    <NoticeBar id="changed-meanwhile" tone="warn">
      <Text>
        别人刚刚处理过这条线索，现在是“{STATUS_TABLE[lead.status].label}”
        {last ? `（${last.actor} ${timeInWords(last.at, new Date())} ${last.label}）` : ''}
        。您写的内容还在，请看清楚再决定要不要提交。
      </Text>
    </NoticeBar>
  );
}

/** The fields of one action with photos, problems and the button. */
export function ActionFrame<V>({ form, submitLabel, withoutPhotos, children }: ActionFrameProps<V>) {
  const photos = usePhotos(form.attachments, PHOTO_LIMIT);
  const { failure } = form;
  return (
    <>
      <DraftRestored restored={form.draft.restored} onClear={form.draft.clear} />
      {children}
      {!withoutPhotos && (
        <Field label="照片、材料">
          <PhotoPicker id="photos" {...photos} />
        </Field>
      )}
      {form.changedMeanwhile ? (
        <Meanwhile lead={form.lead} />
      ) : (
        failure && (
          <NoticeBar id="action-failure" tone="danger">
            <Text>还没有提交成功。{failure.message}</Text>
          </NoticeBar>
        )
      )}
      {!form.allowed && (
        <NoticeBar id="action-closed" tone="warn">
          <Text>按现在的情况，这一步不能办了。您写的内容可以复制到“补充情况”里。</Text>
        </NoticeBar>
      )}
      {form.incomplete && <Incomplete />}
      <Button id="action-submit" busy={form.busy} disabled={!form.allowed} onClick={form.submit}>
        {failure ? `再试一次：${submitLabel}` : submitLabel}
      </Button>
    </>
  );
}
