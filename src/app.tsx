import { type PropsWithChildren, useEffect } from 'react';
import { markDocument, useTextScale } from '@/platform/text-scale';
import { useOffline } from '@/platform/use-offline';
import { UiEnvironmentProvider } from '@/ui/environment';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/controls.css';
import './ui/styles/lists.css';
import './ui/styles/feedback.css';

export default function App({ children }: PropsWithChildren) {
  const textScale = useTextScale();
  const offline = useOffline();
  useEffect(markDocument, []);
  return <UiEnvironmentProvider value={{ textScale, offline }}>{children}</UiEnvironmentProvider>;
}
