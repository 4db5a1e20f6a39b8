import { DAY_MS } from '../time/shanghai';

/** What a reporter's identity may be looked up for (D2); a closed list, so that it can be counted and checked. */
export const IDENTITY_PURPOSES = {
  criminalCase: { label: '办理刑事案件', help: '已经移送或者立案，办案机关要找举报人了解情况。' },
  evidence: { label: '核实证据', help: '要当面核对材料、做笔录，小程序里问不清楚。' },
  safety: { label: '保护举报人安全', help: '举报人可能有危险，要马上联系本人。' },
  reply: { label: '当面答复', help: '按规定要答复本人，小程序里联系不上。' },
} as const satisfies Record<string, { label: string; help: string }>;
export type IdentityPurpose = keyof typeof IDENTITY_PURPOSES;

export const IDENTITY_REQUEST_STATES = ['open', 'granted', 'refused', 'expired', 'closed'] as const;
export type IdentityRequestState = (typeof IDENTITY_REQUEST_STATES)[number];

interface StateRow {
  /** For the person who asked and for custodians. */
  label: string;
  /** What may follow; nothing: the request has ended. */
  next: readonly IdentityRequestState[];
}

export const IDENTITY_STATE_TABLE = {
  open: { label: '等身份保管员决定', next: ['granted', 'refused', 'expired'] },
  granted: { label: '已同意，可以查看', next: ['closed'] },
  refused: { label: '没有同意', next: [] },
  expired: { label: '过期，没有人决定', next: [] },
  closed: { label: '查看时间已过', next: [] },
} as const satisfies Record<IdentityRequestState, StateRow>;

/** Different custodians who must agree (D2). */
export const GRANTS_NEEDED = 2;
/** A request nobody decides on lapses. */
export const DECIDE_WITHIN_MS = 3 * DAY_MS;
/** How long an identity can be looked at after the last grant needed. */
export const OPEN_FOR_MINUTES = 30;
export const OPEN_FOR_MS = OPEN_FOR_MINUTES * 60_000;
