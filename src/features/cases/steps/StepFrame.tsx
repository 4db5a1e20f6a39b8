import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { StepForm } from '@/client/use-step-form';
import { usePhotos } from '@/client/use-photos';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { DraftRestored } from '@/ui/DraftRestored';
import { Incomplete, NoticeBar } from '@/ui/NoticeBar';
import { PhotoPicker } from '@/ui/PhotoPicker';

const PHOTO_LIMIT = 9;

interface StepFrameProps {
  form: Pick<StepForm<object>, 'attachments' | 'failure' | 'incomplete' | 'busy' | 'submit'> & {
    draft: Pick<StepForm<object>['draft'], 'restored' | 'clear'>;
  };
  submitLabel: string;
  /** What the photos show; none are asked for when left out. */
  photos?: string;
  children: ReactNode;
}

/** The fields of one step with what went wrong and the button. */
export function StepFrame({ form, submitLabel, photos: label, children }: StepFrameProps) {
  const photos = usePhotos(form.attachments, PHOTO_LIMIT);
  const { failure } = form;
  return (
    <>
      <DraftRestored restored={form.draft.restored} onClear={form.draft.clear} />
      {children}
      {label && (
        <Field label={label}>
          <PhotoPicker id="photos" {...photos} />
        </Field>
      )}
      {failure && (
        <NoticeBar id="step-failure" tone="danger">
          <Text>还没有保存成功。{failure.message}</Text>
        </NoticeBar>
      )}
      {form.incomplete && <Incomplete />}
      <Button id="step-submit" busy={form.busy} onClick={form.submit}>
        {submitLabel}
      </Button>
    </>
  );
}
