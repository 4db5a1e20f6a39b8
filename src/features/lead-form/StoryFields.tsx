import { usePhotos } from '@/client/use-photos';
import { useVoice } from '@/client/use-voice';
import { Field } from '@/ui/Field';
import { PhotoPicker } from '@/ui/PhotoPicker';
import { TextField } from '@/ui/TextField';
import { VoiceRecorder } from '@/ui/VoiceRecorder';
import type { LeadFormState } from './use-lead-form';

/** The same limits as the contract's, which would pull the validator along; one place is the recording's. */
const TEXT_LIMIT = 5000;
const PHOTO_LIMIT = 8;

/** What was seen or heard: words, a recording or photos. */
export function StoryFields({ state }: { state: LeadFormState }) {
  const { form, problems, update } = state;
  const voice = useVoice(state.attachments);
  const photos = usePhotos(state.attachments, PHOTO_LIMIT);
  return (
    <>
      <TextField
        id="lead-text"
        label="看到、听到了什么"
        help="谁、在哪里、用什么办法让人交钱、说给多少利息。"
        multiline
        mark="文字、录音、照片，有一样就行"
        maxLength={TEXT_LIMIT}
        initial={form.text}
        error={problems.text}
        onChange={(text) => update({ text })}
      />
      {voice.available && (
        <Field label="说话也行" mark="">
          <VoiceRecorder id="voice" {...voice} />
        </Field>
      )}
      <Field label="照片" mark="" help="门头、传单、合同、收据、聊天截图。不要拍人脸和身份证。">
        <PhotoPicker id="photos" {...photos} />
      </Field>
    </>
  );
}
