import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './Button';

interface SheetProps {
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel that slides over the lower part of the screen; tapping outside closes it. */
export function Sheet({ id, title, onClose, children }: SheetProps) {
  return (
    <View catchMove>
      <View className="sheet-mask" onClick={onClose} />
      <View id={id} className="sheet">
        <Text className="heading">{title}</Text>
        <ScrollView scrollY className="sheet-body">
          {children}
        </ScrollView>
        <Button id={`${id}-close`} kind="quiet" onClick={onClose}>
          关闭
        </Button>
      </View>
    </View>
  );
}
