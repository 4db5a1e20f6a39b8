import type { Role } from '../../tables/roles';
import type { TemplateKey } from '../../tables/templates';

/**
 * A notice waiting inside its lead until the sweep fans it out. It carries no company and no personal name:
 * it may light up on a locked screen (D4).
 */
export interface PendingNotice {
  id: string;
  to:
    | { kind: 'unit'; unitId: string; roles: Role[] }
    | { kind: 'division'; divisionCode: string; roles: Role[] }
    | { kind: 'reporter'; tipId: string };
  title: string;
  body: string;
  page: string;
  urgent: boolean;
  template: TemplateKey;
  /** Pointless once this run of the lead's clock has stopped; left out: always worth ringing. */
  clock?: string;
  /** Values for the template's fields; limits are applied before sending. */
  fields: Record<string, string>;
  at: Date;
}

export const leadPage = (leadId: string): string => `packages/unit/lead/index?leadId=${leadId}`;
export const PROGRESS_PAGE = 'pages/progress/index';
