import { IDENTITY_PURPOSES, OPEN_FOR_MINUTES, type IdentityPurpose } from '../../tables/identity-requests';
import { shanghaiDateTime } from '../../time/shanghai';
import { timeField } from '../lead/notice-texts';
import { PROGRESS_PAGE } from '../lead/notices';
import type { IdentityRequest } from './identity-request';

export const CUSTODIAN_PAGE = 'packages/custodian/home/index';
export const identityPage = (leadId: string, tipId: string): string =>
  `packages/unit/identity/index?leadId=${leadId}&tipId=${tipId}`;

/** One notice without its reader. It may light up on a locked screen: no company, no person (D4). */
export interface IdentityNotice {
  /** The same matter always has the same key, so that nobody is told twice. */
  key: string;
  at: Date;
  title: string;
  body: string;
  page: string;
  urgent: boolean;
  template: 'leadAssigned' | 'tipProgress';
  fields: Record<string, string>;
}

export const requestedNotice = (request: IdentityRequest): IdentityNotice => ({
  key: 'requested',
  at: request.requestedAt,
  title: '有一个查看举报人身份的申请等您决定',
  body: `请在 ${shanghaiDateTime(request.decideBy)} 前决定同意还是不同意，过时作废。`,
  page: CUSTODIAN_PAGE,
  urgent: false,
  template: 'leadAssigned',
  fields: {
    thing1: '查看身份的申请待决定',
    phrase2: '一般',
    time3: timeField(request.decideBy),
    thing4: '请进入小程序决定',
  },
});

const DECIDED_TEXTS = {
  granted: { title: '查看身份的申请已同意', hint: '请进入小程序查看' },
  refused: { title: '查看身份的申请没有同意', hint: '请进入小程序看理由' },
  expired: { title: '查看身份的申请已过期', hint: '没有人决定，可以重新申请' },
} as const;

/** For the person who asked; null while nothing is decided. */
export const decidedNotice = (request: IdentityRequest): IdentityNotice | null => {
  const outcome = request.openUntil ? 'granted' : request.state;
  if (outcome !== 'granted' && outcome !== 'refused' && outcome !== 'expired') return null;
  const { title, hint } = DECIDED_TEXTS[outcome];
  const at = request.grantedAt ?? request.endedAt ?? request.requestedAt;
  return {
    key: outcome,
    at,
    title,
    body: request.openUntil
      ? `请在 ${shanghaiDateTime(request.openUntil)} 前查看（${OPEN_FOR_MINUTES} 分钟），过时作废。`
      : `${hint}。`,
    page: identityPage(request.leadId, request.tipId),
    urgent: outcome === 'granted',
    template: 'leadAssigned',
    fields: {
      thing1: title,
      phrase2: outcome === 'granted' ? '紧急' : '一般',
      time3: timeField(request.openUntil ?? at),
      thing4: hint,
    },
  };
};

/** What the reporter reads in the story of the tip. */
export const openedText = (purpose: IdentityPurpose): string =>
  `按规定，经两位身份保管员同意，一名办理这件事的工作人员查看了您留下的姓名和电话。用途：${IDENTITY_PURPOSES[purpose].label}。`;

/** For the reporter, once the identity has been looked at; null before. */
export const openedNotice = (request: IdentityRequest): IdentityNotice | null => {
  const [first] = request.opened;
  if (!first) return null;
  return {
    key: 'opened',
    at: first.at,
    title: '有工作人员查看了您的姓名和电话',
    body: openedText(request.purpose),
    page: PROGRESS_PAGE,
    urgent: false,
    template: 'tipProgress',
    // On a locked screen it says no more than any other news: somebody else may be looking.
    fields: { thing1: '您反映的事有新进展', phrase2: '请查看', time3: timeField(first.at) },
  };
};
