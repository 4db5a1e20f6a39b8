import { useRef, useState } from 'react';
import type { PersonView } from '@/shared/contract/people';
import type { EndReason } from '@/shared/tables/appointments';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import { call } from '@/client/call';
import { reloadMe } from '@/client/me';
import { useQuery } from '@/client/use-query';
import { randomId } from '@/platform/random-id';
import { confirm, hint } from '@/ui/dialog';
import { endingWarnings } from './ending-words';

export interface PostToEnd {
  person: PersonView;
  role: Role;
  unitId: string;
}

export function useEndPost({ person, role, unitId }: PostToEnd, onEnded: () => void) {
  const { memberId, name, self } = person;
  const { data, failure, reload } = useQuery('people.ending', { memberId, role, unitId });
  const [reason, setReason] = useState<EndReason>();
  const [successorId, setSuccessorId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const requestId = useRef(randomId());
  const roleLabel = ROLE_TABLE[role].label;
  const successorName = data?.successors.find(({ id }) => id === successorId)?.name;

  async function end() {
    if (!reason) return setProblem('请先选原因');
    setProblem(undefined);
    const question = `${name}的${roleLabel}任职马上结束，之后再点什么都进不来了。`;
    if (!(await confirm('结束任职？', question, '结束'))) return;
    setBusy(true);
    const input = { requestId: requestId.current, memberId, role, unitId, reason, successorId };
    const result = await call('people.endPost', input);
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    hint('任职已经结束');
    if (self) void reloadMe();
    onEnded();
  }

  return {
    facts: data,
    failure,
    reload: () => void reload(),
    warnings: data ? endingWarnings({ ...data, roleLabel, self, successorName }) : [],
    reason,
    setReason,
    successorId,
    setSuccessorId,
    problem,
    busy,
    end: () => void end(),
  };
}
