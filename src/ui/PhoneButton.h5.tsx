import { Button } from './Button';
import type { PhoneButtonProps } from './PhoneButton';

/** A code as local/ understands it: whose phone this is stands in the address, /as/<person>/. */
const codeOfThisPhone = (): string =>
  `${decodeURIComponent(/^\/as\/([^/]+)/.exec(window.location.pathname)?.[1] ?? '')}:${Date.now()}`;

/** The browser has no such button; the number comes from the site's own double of WeChat. */
export function PhoneButton({ onAnswer, ...button }: PhoneButtonProps) {
  return <Button {...button} onClick={() => onAnswer(codeOfThisPhone())} />;
}
