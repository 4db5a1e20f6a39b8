import type { ContactsView } from '@/shared/contract/contacts';
import { timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { Timeline } from '@/ui/Timeline';
import { changeLabel } from './contact-words';

/** Who changed it when. */
export function ChangeHistory({ history }: { history: ContactsView['history'] }) {
  if (history.length === 0) return null;
  return (
    <Card title="修改记录">
      <Timeline
        id="history"
        items={history.map(({ at, kind, by }) => ({
          id: at + kind,
          title: changeLabel(kind),
          when: timeInWords(at, new Date()),
          who: by,
        }))}
      />
    </Card>
  );
}
