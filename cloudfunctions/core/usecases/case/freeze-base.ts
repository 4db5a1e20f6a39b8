import { baseId, type CaseBase, openCases } from '@/shared/domain/case/ledger';
import { nodeKey, nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { caseBaseView } from './case-base';
import { EDITOR_ROLES, townBelow } from './case-post';
import { postWithRole } from '../choose-post';

/**
 * Freezes this year's list: every open case of the town, also those the person may not know of, who sees the list without
 * them. It may be empty: a refusal would tell that there is none.
 * @throws AppError NOT_FOUND, INVALID_INPUT (which town), CASE_BASE_FROZEN
 */
export const freezeBase: Handler<'case.freezeBase'> = async (context, input) => {
  const { ports, caller, staff, now } = context;
  const post = postWithRole(staff, input.post, EDITOR_ROLES);
  const town = townBelow(post, input.node);
  const year = Number(shanghaiDate(now).slice(0, 4));
  const _id = baseId(town, year);
  const requestKey = ports.keys.requestKey(caller.ownerKey, 'case.freezeBase', input.requestId);
  await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('caseBases', { _id }, { limit: 1 });
    if (present?.requestKey === requestKey) return;
    if (present) throw new AppError('CASE_BASE_FROZEN', { town, year });
    const [ledger] = await tx.find('caseLedgers', { _id: town }, { limit: 1 });
    const base: CaseBase = {
      _id,
      requestKey,
      node: town,
      year,
      visibleTo: nodesOf(town).map(nodeKey),
      frozenAt: now,
      by: { memberId: staff.memberId, name: staff.name },
      caseIds: openCases(ledger ?? { cases: [] }),
    };
    await tx.put('caseBases', base);
    await tx.put('auditQueue', {
      _id: `case-base-${requestKey}`,
      event: {
        at: now,
        actor: { kind: 'member', memberId: staff.memberId },
        type: 'case.baseFrozen',
        node: town,
        year,
        cases: base.caseIds.length,
      },
      logged: false,
    });
  });
  return caseBaseView(context, { post, node: town, year });
};
