import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/Button';
import { confirm } from '@/ui/dialog';
import { DraftRestored } from '@/ui/DraftRestored';
import { NoticeBar } from '@/ui/NoticeBar';
import { Page } from '@/ui/Page';
import { Steps } from '@/ui/Steps';
import { StepName } from './StepName';
import { StepPlace } from './StepPlace';
import { StepStory } from './StepStory';
import { TIP_STEPS } from './tip-draft';
import { type TipForm, useTipForm } from './use-tip-form';

const STEP_VIEWS = [StepStory, StepPlace, StepName] as const;

async function askToClear(form: TipForm) {
  if (await confirm('清空重写', '之前写的文字和照片都会删掉。', '清空')) form.clear();
}

export function TipFormView() {
  const form = useTipForm();
  const Step = STEP_VIEWS[form.step];
  const last = form.step === 2;
  return (
    <Page
      title="我要举报"
      footer={
        <View className="row">
          {form.step > 0 && (
            <View className="grow">
              <Button id="tip-back" kind="quiet" disabled={form.busy} onClick={form.back}>
                上一步
              </Button>
            </View>
          )}
          <View className="grow">
            {last ? (
              <Button id="tip-submit" busy={form.busy} onClick={form.submit}>
                {form.failure ? '再提交一次' : '提交举报'}
              </Button>
            ) : (
              <Button id="tip-next" onClick={form.next}>
                下一步
              </Button>
            )}
          </View>
        </View>
      }
    >
      <DraftRestored restored={form.draft.restored} onClear={() => void askToClear(form)} />
      <Steps names={TIP_STEPS} current={form.step} />
      <Step key={`${form.step}-${form.draft.formKey}`} form={form} />
      {form.failure && (
        <NoticeBar id="tip-failure" tone="danger">
          <Text>还没有提交成功。{form.failure.message}</Text>
        </NoticeBar>
      )}
    </Page>
  );
}
