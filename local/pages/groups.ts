import type { Town } from '../town';

type Shown = ReturnType<Town['describe']>;

interface Group {
  title: string;
  hint: string;
  roles: readonly string[];
}

/** The order in which one would tell the story of a lead. */
const GROUPS: readonly Group[] = [
  { title: '群众', hint: '举报线索，凭回执查进度', roles: ['resident'] },
  { title: '网格员', hint: '现场登记风险线索', roles: ['gridWorker'] },
  { title: '镇处非办', hint: '统筹交办、督促办理', roles: ['office'] },
  {
    title: '责任单位',
    hint: '联络员、负责人、分管领导：受理、核查、移送',
    roles: ['liaison', 'unitHead', 'supervisingLeader'],
  },
  { title: '镇领导', hint: '看汇总、看进度', roles: ['townLeader'] },
  { title: '身份保管员', hint: '两人同意才能查看举报人身份', roles: ['custodian'] },
  { title: '县处非办', hint: '全县情况、回避件', roles: ['countyHost'] },
];

export interface PeopleGroup extends Group {
  units: { name: string; people: Shown[] }[];
}

/** People by what they do first, then by unit, in the order of the seed. */
export function groupPeople(people: readonly Shown[]): PeopleGroup[] {
  return GROUPS.map((group) => {
    const members = people.filter(
      (person) => GROUPS.find(({ roles }) => roles.includes(person.roles[0] ?? '')) === group,
    );
    const units = new Map<string, Shown[]>();
    for (const person of members) {
      const unit = person.unit?.name ?? '';
      units.set(unit, [...(units.get(unit) ?? []), person]);
    }
    return { ...group, units: [...units].map(([name, list]) => ({ name, people: list })) };
  }).filter(({ units }) => units.length > 0);
}
