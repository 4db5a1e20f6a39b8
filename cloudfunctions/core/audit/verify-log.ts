import type { Ports } from '../ports';
import { type AuditEntry, type Flaw, flawOf } from './chain';
import { isGenuine } from './head';

const PAGE = 1000;

export interface Verdict {
  /** Entries found sound. */
  sound: number;
  /**
   * The first entry that is wrong, or null. Besides the flaws of a link: `cutOff` – the log ends before the signed head;
   * `head` – the head itself is missing, forged or of another log.
   */
  flaw: { entryId: string; flaw: Flaw | 'cutOff' | 'head' } | null;
}

/** Reads the whole log from its beginning (D3). */
export const verifyLog = async ({ store, keys }: Pick<Ports, 'store' | 'keys'>): Promise<Verdict> => {
  const head = await store.collection('auditHeads').get('head');
  let last: AuditEntry | null = null;
  let sound = 0;
  let headFits = head === null;
  for (let more = true; more;) {
    const page: AuditEntry[] = await store
      .collection('auditLog')
      .find({ _id: { gt: last?._id ?? '' } }, { order: [['_id', 'asc']], limit: PAGE });
    for (const entry of page) {
      const flaw = flawOf(last, entry);
      if (flaw) return { sound, flaw: { entryId: entry._id, flaw } };
      headFits ||= entry._id === head?.entryId && entry.hash === head.hash;
      last = entry;
      sound += 1;
    }
    more = page.length === PAGE;
  }
  if (head && !isGenuine(keys, head)) return { sound, flaw: { entryId: head.entryId, flaw: 'head' } };
  if (head && (last?._id ?? '') < head.entryId) return { sound, flaw: { entryId: head.entryId, flaw: 'cutOff' } };
  if (!headFits || (sound > 0 && head === null)) return { sound, flaw: { entryId: last?._id ?? '', flaw: 'head' } };
  return { sound, flaw: null };
};
