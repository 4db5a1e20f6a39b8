import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './paper.css';

interface PaperProps {
  id: string;
  /** Says how wide the sheet is, on the screen and on paper. */
  className: string;
  children: ReactNode;
}

/** A sheet as it goes on paper. */
export function Paper({ id, className, children }: PaperProps) {
  return (
    <View className="paper-frame">
      <View id={id} className={`paper ${className}`}>
        {children}
      </View>
    </View>
  );
}

export function PaperTitle({ className, children }: { className: string; children: ReactNode }) {
  return <Text className={`paper-title ${className}`}>{children}</Text>;
}
