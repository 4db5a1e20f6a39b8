import { Text, View } from '@tarojs/components';
import { Button } from './Button';

export type VoiceState =
  { step: 'idle' } | { step: 'recording'; seconds: number } | { step: 'done'; seconds: number; note: string };

interface VoiceRecorderProps {
  id: string;
  state: VoiceState;
  error?: string;
  onStart: () => void;
  onStop: () => void;
  onRemove: () => void;
}

/** Speaking instead of typing. The longest recording is 60 seconds, the limit of WeChat's recorder. */
export function VoiceRecorder({ id, state, error, onStart, onStop, onRemove }: VoiceRecorderProps) {
  return (
    <View id={id} className="stack">
      {state.step === 'idle' && (
        <Button id={`${id}-start`} kind="quiet" onClick={onStart}>
          不方便打字，按这里说话
        </Button>
      )}
      {state.step === 'recording' && (
        <Button id={`${id}-stop`} kind="danger" onClick={onStop}>
          ■ 说完了，按这里停（{state.seconds} 秒 / 最长 60 秒）
        </Button>
      )}
      {state.step === 'done' && (
        <View className="row-between">
          <Text className="grow">
            录音 {state.seconds} 秒 · {state.note}
          </Text>
          <Button id={`${id}-remove`} kind="text" onClick={onRemove}>
            删除重录
          </Button>
        </View>
      )}
      {error && <Text className="field-error">× {error}</Text>}
    </View>
  );
}
