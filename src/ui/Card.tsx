import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface CardProps {
  id?: string;
  title?: string;
  tone?: 'plain' | 'primary' | 'warn' | 'danger';
  onClick?: () => void;
  children: ReactNode;
}

export function Card({ id, title, tone = 'plain', onClick, children }: CardProps) {
  return (
    <View id={id} className={`card card-${tone} stack`} onClick={onClick}>
      {title && <Text className="card-title">{title}</Text>}
      {children}
    </View>
  );
}
