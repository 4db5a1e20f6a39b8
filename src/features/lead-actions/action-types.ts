import type { Input } from '@/shared/contract';
import type { LeadView } from '@/shared/contract/lead-views';
import type { FormAction } from '@/shared/tables/lead-transitions';
import type { Attachment } from '@/client/attachments';

export type ActionProcedure = `lead.${FormAction}`;

/** What differs from action to action; the rest is the same for all. */
export type Particulars<P extends ActionProcedure> = Omit<Input<P>, 'leadId' | 'version' | 'requestId' | 'attachments'>;

/** What every form remembers besides its own fields. */
export interface WithAttachments {
  attachments: Attachment[];
}

export interface ActionFormProps {
  lead: LeadView;
  /** Whether the server allows the action in the lead's present state. */
  allowed: boolean;
  /** Fetches the lead anew after somebody else was faster. */
  reload: () => Promise<void>;
  onDone: () => void;
}
