import { useState } from 'react';
import { useQuery } from '@/client/use-query';

/** A short-lived link to a photo. One that has run out is asked for once more before giving up. */
export function useFileLink(leadId: string, fileId: string) {
  const query = useQuery('file.link', { leadId, fileId });
  const [failures, setFailures] = useState(0);

  function broken() {
    setFailures(failures + 1);
    if (failures === 0) void query.reload();
  }

  return {
    url: query.data?.url,
    problem: failures > 1 || (query.failure !== undefined && !query.data),
    broken,
    reload: () => {
      setFailures(0);
      void query.reload();
    },
  };
}
