import { ATTACHMENT_LIMIT, TEXT_LIMIT } from './limits';
import { usePhotos } from '@/client/use-photos';
import { useVoice } from '@/client/use-voice';
import { useTextScale } from '@/platform/text-scale';
import { Field } from '@/ui/Field';
import { PhotoPicker } from '@/ui/PhotoPicker';
import { TextField } from '@/ui/TextField';
import { VoiceRecorder } from '@/ui/VoiceRecorder';
import type { TipForm } from './use-tip-form';

/** The only step that asks for something: words, a recording or a photo. */
export function StepStory({ form }: { form: TipForm }) {
  const { draft, problems } = form;
  const voice = useVoice(form.attachments);
  const photos = usePhotos(form.attachments, ATTACHMENT_LIMIT);
  const elder = useTextScale() > 0;
  const recorder = voice.available && (
    <Field label="说话也行" mark="" help="办理单位会听到录音；不想被听出声音，请打字。">
      <VoiceRecorder id="voice" {...voice} />
    </Field>
  );
  return (
    <>
      {elder && recorder}
      <TextField
        key={`text-${draft.formKey}`}
        id="tip-text"
        label="发生了什么事"
        help="想到什么说什么：谁、在哪里、怎么拉人投钱、说给多少利息。"
        placeholder="比如：村口新开的店说存钱给 15% 利息，每天送鸡蛋。"
        multiline
        mark="文字、录音、照片，有一样就行"
        maxLength={TEXT_LIMIT}
        initial={draft.value.text}
        error={problems.text}
        onChange={(text) => draft.update({ text })}
      />
      {!elder && recorder}
      <Field label="照片" mark="" help="传单、合同、收据、门头、聊天截图都可以。请不要拍人脸和身份证。">
        <PhotoPicker id="photos" {...photos} />
      </Field>
    </>
  );
}
