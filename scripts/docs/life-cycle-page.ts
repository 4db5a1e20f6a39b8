import { MEASURES } from '@/shared/tables/measures';
import { LEAD_STATUSES, STATUS_TABLE, type LeadStatus } from '@/shared/tables/lead-statuses';
import { LEAD_ACTIONS, TRANSITIONS, type LeadAction } from '@/shared/tables/lead-transitions';
import { UNIT_FUNCTION_LABELS } from '@/shared/tables/unit-functions';
import { keysOf } from '@/shared/domain/keys-of';
import { STANDINGS, statesFor } from './life-cycle-table';

const OPEN = LEAD_STATUSES.filter((status) => STATUS_TABLE[status].open);
const label = (status: LeadStatus): string => STATUS_TABLE[status].label;
const same = (a: readonly LeadStatus[], b: readonly LeadStatus[]): boolean => a.join() === b.join();

const inWords = (states: readonly LeadStatus[]): string => {
  if (states.length === 0) return '—';
  if (same(states, OPEN)) return '办结前';
  if (same(states, [...OPEN, 'closed'])) return '办结前后';
  return states.map(label).join('、');
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const target = (action: LeadAction): string => {
  const { to } = TRANSITIONS[action];
  return to === null ? '不变' : label(to);
};

const steps = (): string =>
  table(
    ['步骤', '之后', ...STANDINGS.map((standing) => standing.label)],
    LEAD_ACTIONS.map((action) => [
      `${TRANSITIONS[action].label} \`${action}\``,
      target(action),
      ...STANDINGS.map((standing) => inWords(statesFor(action, standing))),
    ]),
  );

const measures = (): string =>
  table(
    ['措施', '有权的部门', '系统里谁可以记成自己作出的', '依据'],
    keysOf(MEASURES).map((kind) => {
      const { label: name, body, legalActors, basis } = MEASURES[kind];
      const own = legalActors.map((actor) => UNIT_FUNCTION_LABELS[actor]).join('、');
      const none = kind === 'referral' ? '谁办谁移送，是单独的一步' : '都不可以，只能提请或配合';
      return [`${name} \`${kind}\``, body, own || none, basis];
    }),
  );

/** docs/lead-life-cycle.md: written by `node scripts/run-ts.mjs scripts/write-docs.ts`, held against the data by a test. */
export const lifeCyclePage = (): string => `# A lead's life cycle, step by role by state

Made from the product's tables by \`node scripts/run-ts.mjs scripts/write-docs.ts\`; a test fails when it is out of date.

## Who may take which step, and when

A cell names the states of the lead in which the step can be open to somebody of that standing; some steps need more, e.g.
an instruction to answer. 办结前: every open state (${OPEN.map(label).join('、')}). 办结前后: those and ${label('closed')}. —: never.

${steps()}

## Measures and whose power they are

A unit records as its own act only what is its own power; everything else it asks for (提请) or helps with (配合), and the answer
of the competent body is recorded later.

${measures()}
`;
