import type { CaseView } from '@/shared/contract/case-views';
import { changeCase, isStepOpen } from '@/shared/domain/case/change-case';
import { withCase, type CaseLedger } from '@/shared/domain/case/ledger';
import type { CaseEvent, LegacyCase } from '@/shared/domain/case/legacy-case';
import type { Actor } from '@/shared/domain/lead/lead';
import { nodeKey, nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { CaseStep } from '@/shared/tables/cases';
import type { ProcedureName } from '@/shared/contract';
import type { StaffContext } from '../../dispatch/handler';
import { keepPhotos } from '../../files/keep-photos';
import type { Transaction } from '../../ports/store';
import { EDITOR_ROLES, mayEdit } from './case-post';
import { caseView } from './case-view';
import { readableCase } from './readable-case';

interface StepInput {
  requestId: string;
  caseId: string;
  version: number;
  /** Tokens of photos, for steps that take any. */
  attachments?: readonly string[];
}

/** What one step changes, and how the story tells it. */
export interface CaseChange {
  set?: Partial<LegacyCase>;
  text?: string | null;
  particulars?: [string, string][];
  leadId?: string;
}

/** The person for the office under which they may edit the town's cases. */
export const editorOf = ({ staff }: StaffContext, town: string): Actor => ({
  memberId: staff.memberId,
  name: staff.name,
  unitId:
    staff.posts.find((post) => EDITOR_ROLES.includes(post.role) && town.startsWith(post.divisionCode))?.unitId ?? null,
});

const emptyLedger = (town: string): CaseLedger => ({ _id: town, visibleTo: nodesOf(town).map(nodeKey), cases: [] });

/** The case, the ledger that counts it, and the log: all of them or none (D3). @throws AppError CASES_TOO_MANY */
export const putCase = async (tx: Transaction, one: LegacyCase, { id, at, kind, actor }: CaseEvent): Promise<void> => {
  const [ledger] = await tx.find('caseLedgers', { _id: one.divisionCode }, { limit: 1 });
  try {
    await tx.put('caseLedgers', withCase(ledger ?? emptyLedger(one.divisionCode), one));
  } catch (error) {
    throw error instanceof RangeError ? new AppError('CASES_TOO_MANY', { town: one.divisionCode }) : error;
  }
  await tx.put('cases', one);
  await tx.put('auditQueue', {
    _id: `case-${id}`,
    event: {
      at,
      actor: { kind: 'member', memberId: actor.memberId ?? '' },
      type: 'case.changed',
      caseId: one._id,
      step: kind,
      version: one.version,
    },
    logged: false,
  });
};

/**
 * One step on a case by somebody who keeps the ledger; the same request again answers what is there.
 * @throws AppError NOT_FOUND, RECORD_NOT_OWN (a reader), RECORD_CHANGED_MEANWHILE, CASE_STEP, ATTACHMENT_INVALID
 */
export const stepOnCase = async (
  context: StaffContext,
  procedure: ProcedureName,
  kind: CaseStep,
  { requestId, caseId, version, attachments: tokens = [] }: StepInput,
  change: (before: LegacyCase, id: string, actor: Actor) => CaseChange | Promise<CaseChange>,
): Promise<CaseView> => {
  const { ports, caller, staff, now } = context;
  const seen = await readableCase(context, caseId);
  if (!mayEdit(staff, seen.divisionCode)) throw new AppError('RECORD_NOT_OWN', { caseId });
  const id = ports.keys.requestKey(caller.ownerKey, procedure, requestId);
  const isDone = ({ history }: LegacyCase): boolean => history.some((event) => event.id === id);
  if (isDone(seen)) return caseView(context, seen);
  if (seen.version !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { caseId });
  if (!isStepOpen(seen, kind)) throw new AppError('CASE_STEP', { caseId, kind });
  const actor = editorOf(context, seen.divisionCode);
  const { set = {}, text = null, particulars = [], leadId = null } = await change(seen, id, actor);
  const attachments = await keepPhotos(ports, caller.ownerKey, tokens);
  const event: CaseEvent = { id, at: now, kind, actor, text, particulars, attachments, leadId };
  const changed = await ports.store.transaction(async (tx) => {
    const [present] = await tx.find('cases', { _id: caseId }, { limit: 1 });
    if (!present) throw new AppError('NOT_FOUND', { caseId });
    if (isDone(present)) return present;
    // What was checked above was checked on this version.
    if (present.version !== version) throw new AppError('RECORD_CHANGED_MEANWHILE', { caseId });
    const after = changeCase(present, set, event);
    await putCase(tx, after, event);
    return after;
  });
  return caseView(context, changed);
};
