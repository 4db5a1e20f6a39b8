import { useState } from 'react';
import { Choice } from '@/ui/Choice';
import { LeadBrowser } from './LeadBrowser';
import { LeadListView } from './LeadListView';

const VIEWS = [
  { value: 'returned', label: '待重派' },
  { value: 'todo', label: '在办' },
  { value: 'supervised', label: '督办中' },
  { value: 'suspected', label: '疑似无关' },
  { value: 'all', label: '全部' },
] as const;

const NOTHING_RETURNED = { title: '没有待重派的线索', text: '单位退回来的线索会出现在这里。' };
const NOTHING_OPEN = { title: '没有在办的线索', text: '没办完的线索会出现在这里，快到期的排前面。' };

const NOTHING_SUPERVISED = {
  title: '没有督办中的线索',
  text: '领导或处非办督办的线索会出现在这里，办结督办后不再列出。',
};

const NOTHING_SUSPECTED = {
  title: '没有疑似无关的信息',
  text: '看起来没说什么事的举报会出现在这里，请人看一眼。它们照样派单、计时，不会自己消失。',
};

/** The office's view: what came back and wants another unit, what is under way, what may say nothing, and everything with filters. */
export function OfficeList({ post }: { post: string }) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('returned');
  return (
    <>
      <Choice id="view" options={VIEWS} value={view} onChange={setView} />
      {view === 'returned' && (
        <LeadListView key="returned" question={{ post, view: 'todo', status: 'returned' }} empty={NOTHING_RETURNED} />
      )}
      {view === 'todo' && <LeadListView key="todo" question={{ post, view: 'todo' }} empty={NOTHING_OPEN} />}
      {view === 'supervised' && (
        <LeadListView key="supervised" question={{ post, view: 'supervised' }} empty={NOTHING_SUPERVISED} />
      )}
      {view === 'suspected' && (
        <LeadListView key="suspected" question={{ post, view: 'suspected' }} empty={NOTHING_SUSPECTED} />
      )}
      {view === 'all' && <LeadBrowser key="all" post={post} />}
    </>
  );
}
