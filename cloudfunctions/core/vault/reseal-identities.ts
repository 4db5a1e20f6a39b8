import type { Identity } from '../collections/documents';
import { inChunks } from '../in-chunks';
import type { Ports } from '../ports';
import type { Opener, Sealer } from '../security/sealing';

/** How a change of keys went. */
export interface Resealed {
  /** Locked with the new key now. */
  done: number;
  /** Changed or erased by their reporter between reading and writing: another run takes them on. */
  changed: number;
  /** Tips whose record the old key does not open. */
  unreadable: string[];
}

interface Keys {
  opener: Opener;
  sealer: Sealer;
  /** The key records shall be locked with. */
  keyId: string;
}

const PAGE = 100;
const AT_ONCE = 8;

const reseal = async (ports: Pick<Ports, 'store'>, record: Identity, { opener, sealer }: Keys) => {
  const { _id, keyId, sealed: before } = record;
  if (!before) return 'erased';
  const person = await opener.open(record, _id).catch(() => null);
  if (!person) return 'unreadable';
  // The key alone would not do as a condition: a name corrected, or a person forgotten, meanwhile must stay so.
  const written = await ports.store
    .collection('identities')
    .update({ _id, keyId, 'sealed.enc': before.enc }, { set: { ...(await sealer.seal(person, _id)) } });
  return written === 1 ? 'done' : 'changed';
};

/**
 * Locks every identity that is not under the new key with it (D1). It may stop anywhere and be run again: each record is
 * one write, and those under the new key are not touched. Erased ones hold nothing and stay as they are.
 */
export const resealIdentities = async (
  ports: Pick<Ports, 'store'>,
  keys: Keys,
  onProgress: (soFar: number) => void,
): Promise<Resealed> => {
  const report: Resealed = { done: 0, changed: 0, unreadable: [] };
  for (let after = '', more = true; more;) {
    const records = await ports.store
      .collection('identities')
      .find({ keyId: { nin: [keys.keyId] }, _id: { gt: after } }, { order: [['_id', 'asc']], limit: PAGE });
    await inChunks(records, AT_ONCE, async (record) => {
      const result = await reseal(ports, record, keys);
      if (result === 'unreadable') report.unreadable.push(record._id);
      else if (result !== 'erased') report[result] += 1;
    });
    onProgress(report.done);
    after = records.at(-1)?._id ?? '';
    more = records.length === PAGE;
  }
  return report;
};
