import { Text, View } from '@tarojs/components';
import { Button } from './Button';

interface StateProps {
  id?: string;
  title: string;
  text?: string;
  action?: { id: string; label: string; onClick: () => void };
}

function State({ id, glyph, title, text, action }: StateProps & { glyph: string }) {
  return (
    <View id={id} className="state">
      <Text className="state-glyph">{glyph}</Text>
      <Text className="heading">{title}</Text>
      {text && <Text className="text-small">{text}</Text>}
      {action && (
        <View className="state-action">
          <Button id={action.id} kind="quiet" onClick={action.onClick}>
            {action.label}
          </Button>
        </View>
      )}
    </View>
  );
}

/** Nothing here yet, and what one can do about it. */
export function EmptyState(props: StateProps) {
  return <State {...props} glyph="○" />;
}

/** Something failed; `text` is the catalogue's sentence for the error code. */
export function ErrorState({ id = 'error', text, onRetry }: { id?: string; text: string; onRetry?: () => void }) {
  return (
    <State
      id={id}
      glyph="!"
      title="没有打开"
      text={text}
      action={onRetry && { id: `${id}-retry`, label: '再试一次', onClick: onRetry }}
    />
  );
}

/** A lead that is not there, or not there any more, for this person: the same words for every reason. */
export function LeadGone({ onBack }: { onBack: () => void }) {
  return (
    <State
      id="lead-gone"
      glyph="○"
      title="这条线索不在了"
      text="可能已经转到别处办理，或者不归您查看。您不用再做什么。"
      action={{ id: 'lead-gone-back', label: '回到首页', onClick: onBack }}
    />
  );
}

/** Grey lines in the shape of what will come. */
export function Loading({ rows = 3 }: { rows?: number }) {
  return (
    <View id="loading" className="stack">
      <Text className="text-small">正在打开…</Text>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="skeleton">
          <View className="skeleton-line" />
          <View className="skeleton-line skeleton-short" />
        </View>
      ))}
    </View>
  );
}
