import type { Lead } from '@/shared/domain/lead/lead';
import { clears, stateAtClose } from '@/shared/domain/lead/cleared';
import { misfit, testsInWords } from '@/shared/domain/lead/legal-tests';
import { NO_FACTS } from '@/shared/domain/lead/open-lead';
import { askedNotice, toldNotice } from '@/shared/domain/lead/notice-texts';
import { hasReporter, reachableTips } from '@/shared/domain/lead/reporters';
import { withoutMark } from '@/shared/domain/lead/suspected-spam';
import { visibleTo } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { CLOSE_RESULT_LABELS, OUTCOME_LABELS } from '@/shared/tables/lead-statuses';
import { endOfDay, shanghaiDate } from '@/shared/time/shanghai';
import { changesInWords } from '@/shared/wording/changes';
import { FACT_WORDS } from '@/shared/wording/facts';
import { unitName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { actOnLead, actorOf } from './act-on-lead';
import { marked } from './key-mark';

/** Why it was marked, for the story: the mark itself may go. */
const reasonsOf = ({ suspectedSpam }: Lead): [string, string][] =>
  (suspectedSpam?.reasons ?? []).map(({ what, text }) => ['当时的提示', `${what}（“${text}”）`]);

/** The steps of the life cycle: each says what it adds to the story and which fields it sets; the rest is the table's. */

export const acceptLead: Handler<'lead.accept'> = (context, input) =>
  actOnLead(context, 'accept', input, () => ({ text: input.note ?? null }));

export const returnLead: Handler<'lead.return'> = (context, input) =>
  actOnLead(context, 'return', input, () => ({ text: input.reason }));

/** @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED, DATE_IN_PAST */
export const assignLead: Handler<'lead.assign'> = (context, input) =>
  actOnLead(context, 'assign', input, async (lead) => {
    const units = await context.ports.directory.units();
    const wanted = [input.unitId, ...input.coUnitIds];
    if (wanted.some((id) => !units.some((unit) => unit.id === id))) throw new AppError('UNIT_UNKNOWN', { wanted });
    if (wanted.some((id) => lead.excludedUnitIds.includes(id))) throw new AppError('UNIT_EXCLUDED', { wanted });
    if (input.dueOn !== undefined && input.dueOn < shanghaiDate(context.now))
      throw new AppError('DATE_IN_PAST', { dueOn: input.dueOn });
    const assignment = {
      responsibleUnitId: input.unitId,
      coUnitIds: input.coUnitIds.filter((id) => id !== input.unitId),
    };
    return {
      text: input.reason,
      particulars: [['责任单位', unitName(input.unitId, units)]],
      set: { ...assignment, visibleTo: visibleTo({ ...lead, ...assignment }, units) },
      ...(input.dueOn === undefined ? {} : { dueAt: endOfDay(input.dueOn) }),
    };
  });

export const verifyLead: Handler<'lead.verify'> = (context, input) =>
  actOnLead(context, 'verify', input, () => ({
    text: input.note ?? null,
    particulars: [['核查人员', input.investigators.join('、')]],
  }));

export const determineLead: Handler<'lead.determine'> = (context, input) =>
  actOnLead(context, 'determine', input, () => ({
    text: input.reason,
    particulars: [
      ['研判结论', OUTCOME_LABELS[input.outcome]],
      ['三个要件', testsInWords(input.tests)],
      ...(misfit(input.tests, input.outcome) ? [['提示', '结论与三个要件不一致'] satisfies [string, string]] : []),
    ],
    set: { outcome: input.outcome, legalTests: input.tests },
  }));

/** @throws AppError DATE_IN_FUTURE */
export const referLead: Handler<'lead.refer'> = (context, input) =>
  actOnLead(context, 'refer', input, (lead, id) => {
    if (input.referredOn > shanghaiDate(context.now))
      throw new AppError('DATE_IN_FUTURE', { referredOn: input.referredOn });
    return {
      text: input.reason,
      particulars: [
        ['接收单位', input.receivingBody],
        ['移送日期', input.referredOn],
        ...(input.documentNumber ? [['文书编号', input.documentNumber] satisfies [string, string]] : []),
      ],
      set: {
        measures: [
          ...lead.measures,
          {
            id,
            kind: 'referral',
            part: 'own',
            body: input.receivingBody,
            on: input.referredOn,
            text: input.reason,
            documentNumber: input.documentNumber || null,
            by: actorOf(context, lead),
            at: context.now,
            answer: null,
            struck: null,
          },
        ],
      },
    };
  });

const LEFT_BEHIND = [
  ['key', '重点线索', '已核实排除，不再列为重点'],
  ['major', '重大案件', '已核实排除，不再列为重大案件'],
] as const;

/** Whoever is cleared stays neither in the table of key risks nor among the major cases. */
const unmarked = async (context: StaffContext, lead: Lead) => ({
  particulars: LEFT_BEHIND.filter(([mark]) => lead[mark]).map(([, name, text]): [string, string] => [name, text]),
  set: { ...(await marked(context, lead, null)), major: null },
});

/** @throws AppError INVALID_INPUT, when a reporter waits for a word and there is none */
export const closeLead: Handler<'lead.close'> = (context, input) =>
  actOnLead(context, 'close', input, async (lead) => {
    const reply = input.replyToReporter || null;
    if (!reply && hasReporter(lead))
      throw new AppError('INVALID_INPUT', {}, [{ path: 'replyToReporter', message: '请写一句给举报人的答复' }]);
    const cleared = clears(input.result) ? await unmarked(context, lead) : null;
    return {
      text: input.reason,
      particulars: [
        ['办理结果', CLOSE_RESULT_LABELS[input.result]],
        ...(reply ? [['答复举报人', reply] satisfies [string, string]] : []),
        ...(cleared?.particulars ?? []),
      ],
      set: {
        closeResult: input.result,
        companyState: stateAtClose(input.result, lead.companyState),
        replyToReporter: reply,
        // Nobody waits for an answer any more.
        question: null,
        ...cleared?.set,
      },
    };
  });

export const reopenLead: Handler<'lead.reopen'> = (context, input) =>
  actOnLead(context, 'reopen', input, () => ({
    text: input.reason,
    set: { closeResult: null, replyToReporter: null, outcome: null, legalTests: null },
  }));

export const addNote: Handler<'lead.addNote'> = (context, input) =>
  actOnLead(context, 'addNote', input, () => ({ text: input.text }));

export const askReporter: Handler<'lead.ask'> = (context, input) =>
  actOnLead(context, 'ask', input, (lead, key) => ({
    text: input.question,
    set: { question: input.question },
    notices: reachableTips(lead).map(({ tipId }) => askedNotice({ leadId: lead._id, key, tipId, at: context.now })),
  }));

export const tellReporter: Handler<'lead.tellReporter'> = (context, input) =>
  actOnLead(context, 'tellReporter', input, (lead, key) => ({
    text: input.text,
    notices: reachableTips(lead).map(({ tipId }) => toldNotice({ leadId: lead._id, key, tipId, at: context.now })),
  }));

export const clearSpam: Handler<'lead.clearSpam'> = (context, input) =>
  actOnLead(context, 'clearSpam', input, (lead) => ({
    text: input.note ?? null,
    particulars: reasonsOf(lead),
    set: withoutMark(lead),
  }));

export const dismissSpam: Handler<'lead.dismissSpam'> = (context, input) =>
  actOnLead(context, 'dismissSpam', input, (lead) => ({
    text: input.note ?? null,
    particulars: [...reasonsOf(lead), ['答复举报人', input.replyToReporter]],
    set: { closeResult: 'outOfScope', replyToReporter: input.replyToReporter, question: null },
  }));

export const updateFacts: Handler<'lead.updateFacts'> = (context, input) =>
  actOnLead(context, 'updateFacts', input, (lead) => {
    const before = { ...NO_FACTS, ...lead.facts };
    const facts = { ...before, ...input.facts };
    return {
      text: input.reason ?? null,
      particulars: changesInWords(FACT_WORDS, before, facts),
      set: { facts, title: facts.company ?? lead.title },
    };
  });
