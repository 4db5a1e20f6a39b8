import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { CaseRow } from '@/shared/contract/case-views';
import { call } from '@/client/call';
import { usePaged } from '@/client/use-paged';
import { CaseRows } from '../CaseRows';
import { replacePage } from '@/platform/navigate';
import { randomId } from '@/platform/random-id';
import { ROUTES } from '@/platform/routes';
import { confirm, hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';

/** The cases a lead can be linked with: a tap, a question, done. */
export function LinkToCase({ leadId, postKey }: { leadId: string; postKey: string }) {
  const list = usePaged('case.list', { post: postKey, view: 'open' });
  const [problem, setProblem] = useState<string>();
  const requestId = useRef(randomId());
  useReachBottom(() => void list.loadMore());

  async function link({ caseId, name }: CaseRow) {
    if (!(await confirm('关联到这件陈案？', `${name}。线索照旧单独办，不会并掉。`))) return;
    const present = await call('case.get', { caseId });
    const result = present.ok
      ? await call('case.linkLead', { requestId: requestId.current, caseId, version: present.data.version, leadId })
      : present;
    if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
    hint('已关联');
    replacePage(ROUTES.legacyCase(caseId));
  }

  if (list.loading) return <Loading />;
  if (list.failure && list.items.length === 0)
    return <ErrorState text={list.failure.message} onRetry={() => void list.reload()} />;
  return (
    <>
      <Text className="text">点一件陈案，把这条线索关联过去。</Text>
      {problem && (
        <NoticeBar id="link-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      {list.items.length === 0 ? (
        <EmptyState id="no-cases" title="没有未化解的陈案" text="先在“陈案积案”里列入一件。" />
      ) : (
        <CaseRows rows={list.items} onOpen={(row) => void link(row)} />
      )}
    </>
  );
}
