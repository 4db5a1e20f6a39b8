import { ErrorState, Loading } from '@/ui/states';
import { RequestForm } from './RequestForm';
import { RequestState } from './RequestState';
import { useOwnRequest } from './use-own-request';

/** Asking who sent one tip: the form, how the request stands, and what it opens. */
export function IdentityView({ leadId, tipId }: { leadId: string; tipId: string }) {
  const { requests, current, state } = useOwnRequest(leadId, tipId);
  if (requests.loading) return <Loading />;
  if (requests.failure && !current)
    return <ErrorState text={requests.failure.message} onRetry={() => void requests.reload()} />;
  const underWay = state === 'open' || state === 'granted';
  return (
    <>
      {current && state && <RequestState request={current} state={state} onReload={requests.reload} />}
      {!underWay && (
        <RequestForm leadId={leadId} tipId={tipId} again={current !== undefined} onSent={requests.reload} />
      )}
    </>
  );
}
