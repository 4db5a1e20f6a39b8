import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { fieldError } from '@/client/result';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { MovedList } from './MovedList';
import { type Trial, useWhatIf } from './use-what-if';

interface TrialResultProps {
  trial: Trial;
  unitName: string;
  onClose: () => void;
}

/** In px of the screen: the browser build's own title bar covers the top of the page. */
const BELOW_TITLE = -64;

const summary = (checked: number, moved: number, hasMore: boolean): string => {
  if (checked === 0) return '还没有以前的线索可以试。';
  const looked = hasMore ? `看了最近的 ${checked} 条线索` : `以前的 ${checked} 条线索都看了`;
  return moved === 0 ? `${looked}，没有一条会改派。` : `${looked}，会改派 ${moved} 条：`;
};

/** What would have become of past leads if this rule named another unit (requirement C1). */
export function TrialResult({ trial, unitName, onClose }: TrialResultProps) {
  const { checked, moved, hasMore, failure, busy, goOn } = useWhatIf(trial);
  // It opens below the button tapped, often under the edge of the screen. Failing to get there loses nothing.
  useEffect(() => {
    Taro.pageScrollTo({ selector: '#trial', offsetTop: BELOW_TITLE, duration: 200 }).catch(() => undefined);
  }, []);
  return (
    <View id="trial" className="stack">
      <Text className="heading">如果交给“{unitName}”</Text>
      <NoticeBar id="trial-note">只是试一试：规则没有改，线索也没有改派。人工改派过的，这里仍按规则算。</NoticeBar>
      <Text id="trial-summary" className="text">
        {busy
          ? `正在看以前的线索，已看 ${checked} 条，会改派 ${moved.length} 条…`
          : failure
            ? `看了 ${checked} 条，会改派 ${moved.length} 条，还没有看完。`
            : summary(checked, moved.length, hasMore)}
      </Text>
      {moved.length > 0 && <MovedList leads={moved} />}
      {failure && (
        <NoticeBar id="trial-failure" tone="warn">
          {fieldError(failure, 'rule.ruleId') ?? failure.message}
        </NoticeBar>
      )}
      {hasMore && !busy && (
        <Button id="trial-more" kind="quiet" onClick={goOn}>
          {failure ? '再试一次' : '再看更早的线索'}
        </Button>
      )}
      <Button id="trial-close" kind="text" onClick={onClose}>
        不看了，收起来
      </Button>
    </View>
  );
}
