import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useUiEnvironment } from './environment';
import { NoticeBar } from './NoticeBar';
import { TitleBar } from './TitleBar';

interface PageProps {
  /** The same words as `navigationBarTitleText` of the page's config. */
  title: string;
  /** The first page has nothing to go back to. */
  home?: boolean;
  /** Buttons that stay at the lower edge above the safe area. */
  footer?: ReactNode;
  children: ReactNode;
}

const ELDER_CLASS = ['', 'elder', 'elder elder-2', 'elder elder-3'] as const;

/** The frame of every screen: title, text size, offline notice, safe area. */
export function Page({ title, home, footer, children }: PageProps) {
  const { textScale, offline } = useUiEnvironment();
  return (
    <View className={`page ${ELDER_CLASS[textScale]} ${footer ? 'has-footer' : ''}`}>
      <TitleBar title={title} home={home} />
      {offline && (
        <NoticeBar id="offline-notice" tone="warn" bar>
          现在没有网络。您填写的内容会保存在手机里，不会丢。
        </NoticeBar>
      )}
      <View className="page-body stack">{children}</View>
      {footer && <View className="page-footer">{footer}</View>}
    </View>
  );
}
