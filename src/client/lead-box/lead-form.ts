import type { Input } from '@/shared/contract';
import type { Channel } from '@/shared/tables/channels';
import { startOfDay } from '@/shared/time/shanghai';
import type { Attachment } from '../attachments';
import { type FactsDraft, factsOfDraft, knownFacts, NO_FACTS_DRAFT } from '../facts-draft';

/** Everything the form for logging a lead remembers, as typed. */
export interface LeadForm {
  channel: Channel;
  /** Day of first receipt, Shanghai; undefined: now. */
  receivedOn: string | undefined;
  text: string;
  attachments: Attachment[];
  /** `somebody`: filed for a person who gets the receipt, with a name only if they wish. */
  source: 'own' | 'somebody';
  personName: string;
  personPhone: string;
  divisionCode: string | undefined;
  placeText: string;
  facts: FactsDraft;
  urgent: boolean;
  conflict: 'no' | 'yes' | undefined;
  conflictUnitIds: string[];
}

export const EMPTY_LEAD_FORM: LeadForm = {
  channel: 'gridWorker',
  receivedOn: undefined,
  text: '',
  attachments: [],
  source: 'own',
  personName: '',
  personPhone: '',
  divisionCode: undefined,
  placeText: '',
  facts: NO_FACTS_DRAFT,
  urgent: false,
  conflict: undefined,
  conflictUnitIds: [],
};

const NOON_MS = 12 * 3600_000;

const onBehalfOf = ({ source, personName, personPhone }: LeadForm): LeadContent['onBehalf'] => {
  if (source !== 'somebody') return undefined;
  const name = personName.trim();
  return name ? { contact: { name, phone: personPhone.trim() || undefined } } : {};
};

/** A finished form as the server takes it, without what belongs to the sending itself. */
export type LeadContent = Omit<Input<'lead.record'>, 'requestId' | 'attachments'>;

export const contentOf = (form: LeadForm): LeadContent => ({
  channel: form.channel,
  // Noon stands for a day whose hour nobody noted.
  firstReceivedAt: form.receivedOn && new Date(startOfDay(form.receivedOn).getTime() + NOON_MS).toISOString(),
  text: form.text,
  divisionCode: form.divisionCode,
  placeText: form.placeText.trim() || undefined,
  facts: knownFacts(factsOfDraft(form.facts)),
  urgent: form.urgent,
  conflictUnitIds: form.conflict === 'yes' ? form.conflictUnitIds : [],
  onBehalf: onBehalfOf(form),
});
