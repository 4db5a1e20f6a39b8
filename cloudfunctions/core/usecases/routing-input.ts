import type { LeadFacts } from '@/shared/contract/facts';
import type { Lead } from '@/shared/domain/lead/lead';
import { readTip } from '@/shared/domain/reading/read-tip';
import type { RoutingInput } from '@/shared/domain/routing/route';
import type { Channel } from '@/shared/tables/channels';
import { HOME_DIVISION } from '../directory';

/** What an intake, or a lead that came in by one, says about where it belongs. */
export interface RoutingQuestion {
  text: string;
  channel: Channel;
  divisionCode: string | undefined;
  conflictUnitIds: readonly string[];
  facts: Partial<Pick<LeadFacts, 'sector'>>;
  urgentByPerson?: boolean;
}

const VILLAGE_LENGTH = 12;

/** Reads the text and puts together what the rules may ask: a village a person chose wins over one found in the text. */
export const routingInput = (question: RoutingQuestion): RoutingInput => {
  const { text, channel } = question;
  const reading = readTip(text, { channel, divisionCode: question.divisionCode ?? HOME_DIVISION });
  const chosen = question.divisionCode?.length === VILLAGE_LENGTH ? question.divisionCode : undefined;
  return {
    text,
    reading,
    divisionCode: chosen ?? reading.place?.value.code ?? question.divisionCode ?? HOME_DIVISION,
    channel,
    declaredConflictUnitIds: [...question.conflictUnitIds],
    ...(question.facts.sector ? { sector: question.facts.sector } : {}),
    ...(question.urgentByPerson ? { urgentByPerson: true } : {}),
  };
};

/**
 * The question a stored lead would ask today: its first words, as people have corrected its facts since. Everybody who is
 * kept out of it counts as declared, so that no answer can name them even if the text is read differently by now.
 */
export const questionOf = (lead: Lead): RoutingQuestion => ({
  text: lead.tips[0]?.text ?? '',
  channel: lead.channel,
  divisionCode: lead.divisionCode,
  conflictUnitIds: lead.excludedUnitIds,
  facts: { sector: lead.facts.sector },
  urgentByPerson: lead.urgent,
});
