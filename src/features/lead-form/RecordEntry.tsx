import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';

/** The way to the form, in the words of the post. */
export function RecordEntry({ postKey, kind = 'quiet' }: { postKey: string; kind?: 'primary' | 'quiet' }) {
  return (
    <Button id="record-lead" kind={kind} onClick={() => openPage(ROUTES.recordLead(postKey))}>
      {postKey.startsWith('gridWorker@') ? '登记一条线索' : '登记来电、来访等线索'}
    </Button>
  );
}
