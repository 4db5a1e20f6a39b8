import { Button as TaroButton } from '@tarojs/components';

export interface PhoneButtonProps {
  id: string;
  busy?: boolean;
  /** WeChat's one-time code for the number of this phone; null when the person said no. */
  onAnswer: (code: string | null) => void;
  children: string;
}

/** WeChat's phone button: only a tap on it lets a mini-program learn the number, and WeChat asks the person first. */
export function PhoneButton({ id, busy, onAnswer, children }: PhoneButtonProps) {
  return (
    <TaroButton
      id={id}
      className={`btn btn-primary ${busy ? 'btn-blocked' : ''}`}
      openType="getPhoneNumber"
      {...(busy ? { disabled: true } : {})}
      onGetPhoneNumber={(event) => onAnswer(event.detail.code ?? null)}
    >
      {busy ? '请稍候…' : children}
    </TaroButton>
  );
}
