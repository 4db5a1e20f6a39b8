import { randomUUID } from 'node:crypto';
import { PEOPLE } from '@/shared/seed/people';
import { addMonths, shanghaiMonth } from '@/shared/time/shanghai';
import { reported, say, type Entry } from './report';
import { callsOf, OFFICE_OPENID } from './requests';
import type { BenchTown } from './town';

type Question = [procedure: string, input: object];

const TOWN = '430922112';
const UNIT = `${TOWN}-socialAffairs`;
const openidOf = (id: string): string => PEOPLE.find((person) => person.id === id)?.openid ?? '';
const month = shanghaiMonth(new Date());
const year = month.slice(0, 4);
const YEAR = { from: `${year}-01`, to: month };

/** What there is to look at: a lead, an old case, an issued 附件2. */
const prepare = async (town: BenchTown) => {
  const ask = async <T>(procedure: string, input: object) =>
    (await town.api<T>(OFFICE_OPENID, procedure, input)).result;
  const { items } = await ask<{ items: { leadId: string }[] }>('lead.list', { view: 'all', limit: 1 });
  const facts = { name: '某某合作社案', startedYear: 2015, leadUnitId: UNIT };
  const { caseId } = await ask<{ caseId: string }>('case.create', { requestId: randomUUID(), ...facts });
  const wish = { requestId: randomUUID(), month: addMonths(month, -1) };
  const { tableId } = await ask<{ tableId: string }>('keyTable.make', wish);
  for (const procedure of ['keyTable.check', 'keyTable.issue']) {
    const { version } = await ask<{ version: number }>('keyTable.get', { tableId });
    await ask(procedure, { requestId: randomUUID(), tableId, version });
  }
  return { leadId: items[0]?.leadId ?? '', caseId, tableId };
};

/** What each screen asks when it opens, by whom; `me.get` and the list of units come once with the app. */
const screensOf = ({ leadId, caseId, tableId }: Awaited<ReturnType<typeof prepare>>) =>
  ({
    leadersBoard: [
      openidOf(`${TOWN}-leaders-mayor`),
      [
        ['totals.get', { ...YEAR, against: 'yearBefore' }],
        ['keyTable.list', { node: TOWN, limit: 5 }],
        ['keyTable.get', { tableId }],
        ['case.rate', { node: TOWN }],
      ],
    ],
    unitHome: [
      openidOf(`${UNIT}-liaison`),
      [
        ['lead.list', { view: 'todo' }],
        ['duty.due', {}],
        ['petition.list', { limit: 1 }],
      ],
    ],
    lead: [
      OFFICE_OPENID,
      [
        ['lead.get', { leadId }],
        ['lead.lookAlikes', { leadId }],
        ['case.ofLead', { leadId }],
        ['meeting.ofLead', { leadId }],
      ],
    ],
    inbox: [OFFICE_OPENID, [['notice.list', {}]]],
    keyTables: [
      OFFICE_OPENID,
      [
        ['keyTable.list', { limit: 1 }],
        ['keyTable.list', {}],
      ],
    ],
    keyTable: [OFFICE_OPENID, [['keyTable.get', { tableId }]]],
    caseLedger: [
      OFFICE_OPENID,
      [
        ['case.base', {}],
        ['case.list', { view: 'open' }],
      ],
    ],
    case: [
      OFFICE_OPENID,
      [
        ['case.get', { caseId }],
        ['petition.ofCase', { caseId }],
      ],
    ],
    meetings: [OFFICE_OPENID, [['meeting.list', {}]]],
    petitions: [
      OFFICE_OPENID,
      [
        ['petition.list', { limit: 1 }],
        ['petition.list', { view: 'open' }],
      ],
    ],
    appraisal: [OFFICE_OPENID, [['appraisal.get', { unitId: UNIT, year }]]],
    returns: [
      OFFICE_OPENID,
      [
        ['zeroReport.board', { month, standings: [] }],
        ['zeroReport.board', { month, standings: ['waiting', 'missing'] }],
      ],
    ],
    myTips: [openidOf('resident-1'), [['tip.mine', {}]]],
  }) satisfies Record<string, [openid: string, questions: Question[]]>;

/** Database calls of each screen, of a warm instance: what a screen costs, whatever the machine (F2). */
export const benchScreens = async (town: BenchTown): Promise<Record<string, Entry>> => {
  say('database calls of each screen');
  const report: Record<string, Entry> = {};
  for (const [name, [openid, questions]] of Object.entries(screensOf(await prepare(town)))) {
    const calls: Record<string, number> = {};
    for (const [procedure, input] of questions as Question[]) {
      await town.api(openid, procedure, input);
      const counted = await callsOf(town, () => town.api(openid, procedure, input));
      calls[procedure] = (calls[procedure] ?? 0) + counted.calls;
    }
    const sum = Object.values(calls).reduce((all, one) => all + one, 0);
    report[`screen.${name}.databaseCalls`] = reported(sum, 'calls', calls);
  }
  return report;
};
