import {
  DECIDE_WITHIN_MS,
  GRANTS_NEEDED,
  OPEN_FOR_MS,
  type IdentityPurpose,
  type IdentityRequestState,
} from '../../tables/identity-requests';
import type { Lead } from '../lead/lead';
import { nodesOf } from '../lead/visibility';
import { validGrants, type Person, type RequestFile } from './rights';

export interface IdentityDecision {
  /** From the request that brought it, so that a repeat finds its own decision. */
  id: string;
  custodianId: string;
  granted: boolean;
  note: string;
  at: Date;
}

/** 申请查看举报人身份: one person asks for one tip's reporter (D2). Its audit events and notices are derived from it. */
export interface IdentityRequest {
  _id: string;
  /** Raised by every change; a change names the version it saw. */
  version: number;
  leadId: string;
  tipId: string;
  requesterId: string;
  unitId: string;
  /** Division nodes above the lead: whose custodians may decide. */
  nodes: string[];
  purpose: IdentityPurpose;
  reason: string;
  requestedAt: Date;
  decideBy: Date;
  decisions: IdentityDecision[];
  /** The custodians of `decisions` once more, flat, so that "what I decided" is an indexed question. */
  deciderIds: string[];
  state: IdentityRequestState;
  /** When the last grant needed came. */
  grantedAt: Date | null;
  openUntil: Date | null;
  opened: { at: Date }[];
  /** When the reporter's notice was written; null: not opened yet, or about to be told. */
  told: Date | null;
  /** When time alone ends the present state; null: it has ended. */
  endsAt: Date | null;
  endedAt: Date | null;
  /** Unique: names person and tip while the request can still open something, the request itself afterwards. */
  openKey: string;
  /** The audit log and the inboxes have yet to hear of the latest change. */
  pending: boolean;
}

export type RequestPatch = Partial<IdentityRequest>;

export const openKeyOf = (requesterId: string, tipId: string): string => `${requesterId}~${tipId}`;

interface Asked {
  id: string;
  lead: Lead;
  tipId: string;
  requesterId: string;
  unitId: string;
  purpose: IdentityPurpose;
  reason: string;
  at: Date;
}

export const newRequest = ({ id, lead, at, ...asked }: Asked): IdentityRequest => {
  const decideBy = new Date(at.getTime() + DECIDE_WITHIN_MS);
  return {
    _id: id,
    version: 1,
    leadId: lead._id,
    ...asked,
    nodes: nodesOf(lead.divisionCode),
    requestedAt: at,
    decideBy,
    decisions: [],
    deciderIds: [],
    state: 'open',
    grantedAt: null,
    openUntil: null,
    opened: [],
    told: null,
    endsAt: decideBy,
    endedAt: null,
    openKey: openKeyOf(asked.requesterId, asked.tipId),
    pending: true,
  };
};

const ended = (request: IdentityRequest, state: IdentityRequestState, at: Date): RequestPatch => ({
  state,
  endsAt: null,
  endedAt: at,
  openKey: request._id,
});

/** What one decision changes: one refusal ends the request, the last grant needed starts the time for looking. Pure. */
export const decide = (file: RequestFile, decision: IdentityDecision, custodian: Person): RequestPatch => {
  const { request } = file;
  const decisions = [...request.decisions, decision];
  const patch = { decisions, deciderIds: [...request.deciderIds, custodian._id], pending: true };
  if (!decision.granted) return { ...patch, ...ended(request, 'refused', decision.at) };
  const grants = validGrants({ ...file, request: { ...request, decisions }, people: [...file.people, custodian] });
  if (grants < GRANTS_NEEDED) return patch;
  const openUntil = new Date(decision.at.getTime() + OPEN_FOR_MS);
  return { ...patch, state: 'granted', grantedAt: decision.at, openUntil, endsAt: openUntil };
};

/** What the time alone has changed by now; null: nothing. */
export const endByTime = (request: IdentityRequest, now: Date): RequestPatch | null => {
  if (request.endsAt === null || now < request.endsAt) return null;
  return request.state === 'open'
    ? { ...ended(request, 'expired', request.endsAt), pending: true }
    : ended(request, 'closed', request.endsAt);
};

/** The state as it is now, whether or not the sweep has come by. */
export const stateAt = (request: IdentityRequest, now: Date): IdentityRequestState =>
  endByTime(request, now)?.state ?? request.state;

const MINUTE_MS = 60_000;
const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);

/** Notes a look; looks within the same minute are one, which also bounds the document. Null: it is noted already. */
export const noteOpening = (request: IdentityRequest, at: Date): RequestPatch | null =>
  request.opened.some((look) => minuteOf(look.at) === minuteOf(at))
    ? null
    : { opened: [...request.opened, { at }], pending: true };
