import type { CaseStep } from '@/shared/tables/cases';
import type { EndReason } from '@/shared/tables/appointments';
import type { IdentityPurpose } from '@/shared/tables/identity-requests';
import type { LeadAction } from '@/shared/tables/lead-transitions';
import type { OpeningPurpose, PetitionStep } from '@/shared/tables/petitions';
import type { Role } from '@/shared/tables/roles';

/** Who is answerable: a member, everybody's anonymous caller, or the system itself. Never an openid. */
export type AuditActor = { kind: 'member'; memberId: string } | { kind: 'resident' } | { kind: 'system' };

/**
 * What the audit log may hold, as a closed list (D3). No event carries personal data: ids and codes only.
 */
export type AuditEvent = { at: Date; actor: AuditActor } & (
  | { type: 'lead.opened'; leadId: string; channel: string; ruleId: string }
  | { type: 'lead.changed'; leadId: string; action: LeadAction }
  | { type: 'lead.viewed'; leadId: string }
  | { type: 'file.viewed'; leadId: string; fileId: string }
  | { type: 'tip.supplemented' | 'tip.withdrawn'; leadId: string }
  | { type: 'identity.erased'; leadId: string }
  | {
      type: 'identity.requested' | 'identity.granted' | 'identity.refused' | 'identity.expired' | 'identity.opened';
      leadId: string;
      identityRequestId: string;
      purpose: IdentityPurpose;
    }
  | { type: 'member.invited'; invitationId: string; role: Role; unitId: string }
  | { type: 'member.joined'; invitationId: string; role: Role; unitId: string }
  | {
      type: 'member.postEnded';
      memberId: string;
      role: Role;
      unitId: string;
      reason: EndReason;
      successorId: string | null;
    }
  | { type: 'invitation.withdrawn'; invitationId: string }
  | { type: 'contacts.saved' | 'contacts.confirmed' | 'group.saved'; unitId: string; version: number }
  | { type: 'duty.filed' | 'duty.corrected'; dutyId: string }
  | {
      type: 'keyTable.made' | 'keyTable.checked' | 'keyTable.issued' | 'keyTable.exported';
      tableId: string;
      version: number;
    }
  /** A filled 附件2 taken over: how many leads it made. */
  | { type: 'keyTable.imported'; node: string; leads: number }
  | { type: 'case.changed'; caseId: string; step: CaseStep; version: number }
  | {
      type: 'meeting.recorded' | 'meeting.corrected' | 'meeting.taskGiven' | 'meeting.taskWithdrawn';
      meetingId: string;
      version: number;
    }
  | { type: 'case.baseFrozen'; node: string; year: number; cases: number }
  | { type: 'petition.recorded'; petitionId: string }
  | { type: 'petition.changed'; petitionId: string; step: PetitionStep }
  | { type: 'petition.opened'; petitionId: string; openingId: string; purpose: OpeningPurpose }
  /** `what`: a unit's id or a division code. */
  | { type: 'contacts.exported'; what: string }
);
