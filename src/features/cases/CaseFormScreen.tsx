import { useQuery } from '@/client/use-query';
import { goBack, replacePage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { hint } from '@/ui/dialog';
import { ErrorState, Loading } from '@/ui/states';
import { CaseForm } from './CaseForm';

/** @param caseId empty for a new one */
export function CaseFormScreen({ caseId, postKey, node }: { caseId: string; postKey: string; node: string }) {
  const { data, failure, reload } = useQuery('case.get', caseId === '' ? null : { caseId });
  if (caseId !== '' && !data)
    return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <CaseForm
      present={data ?? null}
      post={postKey}
      node={node}
      onDone={(one) => {
        hint(data ? '已保存' : '已列入台账');
        if (data) goBack(ROUTES.legacyCase(one.caseId));
        else replacePage(ROUTES.legacyCase(one.caseId));
      }}
      onChangedMeanwhile={() => void reload()}
    />
  );
}
