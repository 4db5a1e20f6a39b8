import { Text } from '@tarojs/components';

export type TagTone = 'neutral' | 'primary' | 'warn' | 'danger';

/** The sign repeats the tone, so that colour is never the only signal. */
const SIGN: Record<TagTone, string> = { neutral: '', primary: '● ', warn: '▲ ', danger: '！' };

export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: string }) {
  return (
    <Text className={`tag tag-${tone}`}>
      {SIGN[tone]}
      {children}
    </Text>
  );
}
