import { TipFormView } from '@/features/tip-form/TipFormView';

export default function TipPage() {
  return <TipFormView />;
}
