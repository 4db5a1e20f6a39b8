import { everLinked } from '@/shared/domain/case/change-case';
import type { Ports } from '../../ports';
import type { Store } from '../../ports/store';
import { unitsKeptOut } from '../lead/hidden-leads';

/** Something that is about leads, itself or through old cases: a joint meeting, a petition. */
export interface About {
  leadIds: readonly string[];
  caseIds: readonly string[];
}

const AT_ONCE = 1000;

/** Every lead each matter is about, itself or through an old case that is or was linked with it. */
export const leadsBehind = async (
  { store }: { store: Pick<Store, 'collection'> },
  matters: readonly About[],
): Promise<string[][]> => {
  const caseIds = [...new Set(matters.flatMap((matter) => matter.caseIds))].slice(0, AT_ONCE);
  const cases =
    caseIds.length === 0 ? [] : await store.collection('cases').find({ _id: { in: caseIds } }, { limit: AT_ONCE });
  const linked = new Map(cases.map((one) => [one._id, everLinked(one)]));
  return matters.map((matter) => [
    ...new Set([...matter.leadIds, ...matter.caseIds.flatMap((caseId) => linked.get(caseId) ?? [])]),
  ]);
};

/** Units that the leads behind a matter keep out now. */
export const keptOutBehind = async (ports: Pick<Ports, 'store'>, matter: About): Promise<string[]> => {
  const [leadIds = []] = await leadsBehind(ports, [matter]);
  return [...(await unitsKeptOut(ports, leadIds))];
};

/** Joint meetings and petitions about any of the leads, themselves or through an old case. */
export const mattersAbout = async ({ store }: Pick<Ports, 'store'>, leads: readonly string[]) => {
  const ofLeads = { leadIds: { in: leads.slice(0, AT_ONCE) } };
  const page = { limit: AT_ONCE };
  const caseIds = (await store.collection('cases').find(ofLeads, page)).map(({ _id }) => _id);
  const ofCases = { caseIds: { in: caseIds } };
  const [meetings, petitions] = [store.collection('meetings'), store.collection('petitions')];
  const found = await Promise.all([
    meetings.find(ofLeads, page),
    caseIds.length === 0 ? [] : meetings.find(ofCases, page),
    petitions.find(ofLeads, page),
    caseIds.length === 0 ? [] : petitions.find(ofCases, page),
  ]);
  return { meetings: eachOnce([...found[0], ...found[1]]), petitions: eachOnce([...found[2], ...found[3]]) };
};

const eachOnce = <T extends { _id: string }>(matters: readonly T[]): T[] => [
  ...new Map(matters.map((matter) => [matter._id, matter])).values(),
];
