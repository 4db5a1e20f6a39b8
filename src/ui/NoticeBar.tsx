import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface NoticeBarProps {
  id?: string;
  tone?: 'info' | 'warn' | 'danger';
  /** Full width, without rounded corners. */
  bar?: boolean;
  children: ReactNode;
}

/** Plain letters: phones' fonts differ in what signs they know. */
const SIGN = { info: 'i', warn: '!', danger: '!' } as const;

/** A short message that stays on the screen. The sign repeats what the colour says. */
export function NoticeBar({ id, tone = 'info', bar, children }: NoticeBarProps) {
  return (
    <View id={id} className={`notice notice-${tone} ${bar ? 'notice-bar' : ''}`}>
      <View className="notice-sign">{SIGN[tone]}</View>
      <View className="grow">{children}</View>
    </View>
  );
}

/** Beside the button of a long form: what is marked red may stand far above. */
export function Incomplete() {
  return (
    <NoticeBar id="incomplete" tone="danger">
      还有没填好的，请往上看红字。
    </NoticeBar>
  );
}
