import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Ports } from '../ports';

const ATTEMPTS = 5;

interface Named {
  leadId: string;
  tipId: string;
  /** Whether a name lies with the vault; staff see only this. */
  named: boolean;
}

/**
 * Writes on the lead whether a name was left; somebody may work on the lead at the same moment. A lead taken
 * into another one has the tip there as well. @returns the lead worked on now
 */
export const markNamed = async (ports: Ports, { leadId, tipId, named }: Named): Promise<Lead> => {
  const leads = ports.store.collection('leads');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lead = await leads.get(leadId);
    if (!lead) throw new AppError('LEAD_NOT_FOUND', { leadId });
    const goOn = (known: Lead): Promise<Lead> | Lead =>
      known.mergedInto === null ? known : markNamed(ports, { leadId: known.mergedInto, tipId, named });
    if (lead.tips.every((tip) => tip.tipId !== tipId || tip.named === named)) return goOn(lead);
    const tips = lead.tips.map((tip) => (tip.tipId === tipId ? { ...tip, named } : tip));
    const set = { tips, version: lead.version + 1 };
    if ((await leads.update({ _id: leadId, version: lead.version }, { set })) === 1) return goOn({ ...lead, ...set });
  }
  throw new AppError('BUSY', { leadId });
};
