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
