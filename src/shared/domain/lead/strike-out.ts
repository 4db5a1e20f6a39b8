import { measureName } from './measures';
import type { Lead } from './lead';
import { standing, type Handling, type Mark } from './handling';

/** What striking an entry out does: the fields that change, and which entry it was, for the story. */
interface Struck {
  what: string;
  set: Partial<Handling> & Partial<Pick<Lead, 'facts'>>;
}

type Entry = { id: string; struck: Mark | null };
const strike = <T extends Entry>(entries: readonly T[], id: string, mark: Mark): T[] =>
  entries.map((entry) => (entry.id === id ? { ...entry, struck: mark } : entry));
const find = <T extends Entry>(entries: readonly T[], id: string): T | undefined =>
  standing(entries).find((entry) => entry.id === id);

const struckMeasure = ({ measures }: Lead, id: string, mark: Mark): Struck | null => {
  const measure = find(measures, id);
  return measure ? { what: measureName(measure), set: { measures: strike(measures, id, mark) } } : null;
};

/** The measure waits for an answer again; what the wrong one said stays in the story. */
const struckAnswer = ({ measures }: Lead, id: string): Struck | null => {
  const measure = standing(measures).find(({ answer }) => answer?.id === id);
  if (!measure) return null;
  return {
    what: `${measureName(measure)}的答复`,
    set: { measures: measures.map((one) => (one === measure ? { ...one, answer: null } : one)) },
  };
};

const struckStep = ({ recovery, facts }: Lead, id: string, mark: Mark): Struck | null => {
  const step = find(recovery.steps, id);
  if (!step) return null;
  const steps = strike(recovery.steps, id, mark);
  return {
    what: `清退 ${step.returnedYuan} 元`,
    set: {
      recovery: { state: standing(steps).length > 0 ? recovery.state : 'none', steps },
      // It is owed again.
      facts: { ...facts, unpaidYuan: facts.unpaidYuan === null ? null : facts.unpaidYuan + step.returnedYuan },
    },
  };
};

const struckBulletin = ({ bulletins }: Lead, id: string, mark: Mark): Struck | null => {
  const bulletin = find(bulletins, id);
  return bulletin ? { what: `${bulletin.body}的通报`, set: { bulletins: strike(bulletins, id, mark) } } : null;
};

/** An entry made by mistake no longer counts; null: there is no such entry, or it was struck out before. */
export const strikeOut = (lead: Lead, id: string, mark: Mark): Struck | null =>
  struckMeasure(lead, id, mark) ??
  struckAnswer(lead, id) ??
  struckStep(lead, id, mark) ??
  struckBulletin(lead, id, mark);
