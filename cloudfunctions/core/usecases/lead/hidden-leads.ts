import type { Lead } from '@/shared/domain/lead/lead';
import { isExcluded } from '@/shared/domain/lead/visibility';
import type { Staff } from '../../dispatch/caller';
import { inChunks } from '../../in-chunks';
import type { Ports } from '../../ports';
import { presentLead } from './present-lead';

/** What one question to the cloud may list. */
const IDS_AT_ONCE = 1000;

const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, at) =>
    ids.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  );

/** Units that any of the leads keeps out today, itself or as part of the lead it was taken into. */
export const unitsKeptOut = async (
  { store }: Pick<Ports, 'store'>,
  leadIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const keptOut = new Set<string>();
  await inChunks(chunksOf([...new Set(leadIds)]), 1, async (ids) => {
    for (const lead of await store.collection('leads').find({ _id: { in: ids } }, { limit: IDS_AT_ONCE })) {
      const whole = lead.mergedInto === null ? [] : (await presentLead(store, lead)).excludedUnitIds;
      for (const unitId of [...lead.excludedUnitIds, ...whole]) keptOut.add(unitId);
    }
  });
  return keptOut;
};

/**
 * Those of the leads that keep the caller out today, by their own mark or by that of the lead they were taken into. Whatever
 * was written down about a lead asks here before it is shown: so the write that keeps a unit out is all it takes (C2).
 */
export const hiddenLeads = async (
  { store }: Pick<Ports, 'store'>,
  { posts }: Pick<Staff, 'posts'>,
  leadIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const leads = store.collection('leads');
  const units = { in: [...new Set(posts.map(({ unitId }) => unitId))] };
  const page = { limit: IDS_AT_ONCE };
  const hidden = new Set<string>();
  await inChunks(chunksOf([...new Set(leadIds)]), 1, async (ids) => {
    const [keptFrom, merged]: [Lead[], Lead[]] = await Promise.all([
      leads.find({ _id: { in: ids }, excludedUnitIds: units }, page),
      leads.find({ _id: { in: ids }, mergedInto: { gt: '' } }, page),
    ]);
    for (const { _id } of keptFrom) hidden.add(_id);
    for (const lead of merged) if (isExcluded(await presentLead(store, lead), posts)) hidden.add(lead._id);
  });
  return hidden;
};
