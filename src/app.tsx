import { type PropsWithChildren, useEffect } from 'react';
import { useLeadSending } from '@/features/lead-sending/use-lead-sending';
import { dropLeftOver } from '@/platform/shown-file';
import { markDocument, useTextScale } from '@/platform/text-scale';
import { useOffline } from '@/platform/use-offline';
import { UiEnvironmentProvider } from '@/ui/environment';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/controls.css';
import './ui/styles/lists.css';
import './ui/styles/feedback.css';
import './ui/styles/staff.css';

export default function App({ children }: PropsWithChildren) {
  const textScale = useTextScale();
  const offline = useOffline();
  useEffect(markDocument, []);
  useEffect(dropLeftOver, []);
  useLeadSending();
  return <UiEnvironmentProvider value={{ textScale, offline }}>{children}</UiEnvironmentProvider>;
}
