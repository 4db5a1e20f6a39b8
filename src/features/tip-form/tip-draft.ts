import type { Attachment } from '@/client/attachments';
import type { GeoPoint } from '@/shared/domain/geo-point';

export const TIP_STEPS = ['说说情况', '在哪里、谁在搞', '要不要留名'] as const;
export type TipStep = 0 | 1 | 2;

/** Everything the form remembers, as typed; `to-tip-input.ts` turns it into what the server takes. */
export interface TipDraft {
  step: TipStep;
  text: string;
  attachments: Attachment[];
  divisionCode: string | undefined;
  placeText: string;
  /** Only after the person tapped for it; coarse already. */
  location: GeoPoint | undefined;
  company: string;
  /** As typed, in 万元. */
  amountWan: string;
  people: string;
  ownStake: 'none' | 'self' | 'family' | undefined;
  conflict: 'no' | 'yes' | undefined;
  conflictUnitIds: string[];
  naming: 'unnamed' | 'named';
  name: string;
  phone: string;
}

export const EMPTY_TIP: TipDraft = {
  step: 0,
  text: '',
  attachments: [],
  divisionCode: undefined,
  placeText: '',
  location: undefined,
  company: '',
  amountWan: '',
  people: '',
  ownStake: undefined,
  conflict: undefined,
  conflictUnitIds: [],
  naming: 'unnamed',
  name: '',
  phone: '',
};
