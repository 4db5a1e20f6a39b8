import type { CaseStep, Principle, Resolution } from '../../tables/cases';
import type { ShanghaiDate } from '../../time/shanghai';
import type { Bulletin, Recovery } from '../lead/handling';
import type { Actor, Attachment } from '../lead/lead';

/** One step of the story; `id` comes from the request, so that a repeat finds its own. */
export interface CaseEvent {
  id: string;
  at: Date;
  kind: CaseStep;
  actor: Actor;
  text: string | null;
  /** Named particulars in Chinese. */
  particulars: [string, string][];
  /** Photos of receipts, bulletins, judgments. */
  attachments: Attachment[];
  /** The lead linked or unlinked: named only to those who may know of it. */
  leadId: string | null;
}

/** Who answers for one of the five principles: units of this system, or others by name (检察院、法院). */
export interface Responsibility {
  unitIds: string[];
  body: string;
}

/** What the office enters about a case and may correct. */
export interface CaseFacts {
  name: string;
  /** The year the matter began. */
  startedYear: number;
  /** 元; null: unknown, as for the next two. */
  amountYuan: number | null;
  people: number | null;
  unpaidYuan: number | null;
  /** 牵头单位. */
  leadUnitId: string;
}

/** 陈案积案: an old matter of a town that has to be brought to an end (C7). Leads are linked with it, never merged into it. */
export interface LegacyCase extends CaseFacts {
  _id: string;
  /** Raised by every step; a step names the version it saw. */
  version: number;
  /** The town whose ledger it stands in. */
  divisionCode: string;
  leadIds: string[];
  state: 'open' | 'resolved';
  resolution: Resolution | null;
  resolvedOn: ShanghaiDate | null;
  recovery: Recovery;
  responsibilities: Record<Principle, Responsibility>;
  bulletins: Bulletin[];
  history: CaseEvent[];
  /** Scope keys under which posts find it: its units, and the nodes above the town. */
  visibleTo: string[];
}
