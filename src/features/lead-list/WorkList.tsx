import { useState } from 'react';
import { Choice } from '@/ui/Choice';
import { LeadListView } from './LeadListView';

const VIEWS = [
  { value: 'todo', label: '要办的' },
  { value: 'all', label: '全部' },
] as const;

const EMPTY = {
  todo: { title: '没有要办的线索', text: '有新线索会发消息给您，也会出现在这里。' },
  all: { title: '还没有线索', text: '交给本单位的线索都会出现在这里。' },
} as const;

/** A unit's work: what is to be done, nearest deadline first, or everything. */
export function WorkList({ post, unitId }: { post: string; unitId: string }) {
  const [view, setView] = useState<'todo' | 'all'>('todo');
  return (
    <>
      <Choice id="view" options={VIEWS} value={view} onChange={setView} />
      <LeadListView key={`${post}-${view}`} question={{ post, view }} unitId={unitId} empty={EMPTY[view]} />
    </>
  );
}
