import { Button as TaroButton } from '@tarojs/components';
import type { ReactNode } from 'react';

interface ButtonProps {
  id: string;
  kind?: 'primary' | 'quiet' | 'danger' | 'text';
  /** As wide as its words instead of the whole row. */
  inline?: boolean;
  /** Shows 请稍候 and takes no taps while something is under way. */
  busy?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function Button({ id, kind = 'primary', inline, busy, disabled, onClick, children }: ButtonProps) {
  const blocked = Boolean(busy) || Boolean(disabled);
  return (
    <TaroButton
      id={id}
      className={`btn btn-${kind} ${inline ? 'btn-inline' : ''} ${blocked ? 'btn-blocked' : ''}`}
      // Left out, not false: the browser build writes disabled="false", which its style sheet takes for disabled.
      {...(blocked ? { disabled: true } : {})}
      onClick={() => {
        if (!blocked) onClick();
      }}
    >
      {busy ? '请稍候…' : children}
    </TaroButton>
  );
}
