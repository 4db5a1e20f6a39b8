import { DUTY_TABLE, type DutyKind } from '../../tables/duties';
import type { Role } from '../../tables/roles';
import { dateInWords, shanghaiDate } from '../../time/shanghai';
import { timeField } from '../lead/notice-texts';
import type { PendingNotice } from '../lead/notices';

/** Where a duty is done. */
export const dutyPage = (kind: DutyKind, dutyId: string): string =>
  `packages/unit/${DUTY_PAGES[kind]}/index?dutyId=${dutyId}`;

const DUTY_PAGES: Readonly<Record<DutyKind, string>> = {
  zeroReport: 'zero-report',
  contactList: 'contacts',
  workPlan: 'duty',
  workSummary: 'duty',
  meetingTask: 'duty',
};

/** A paper is handed in; what a meeting gave is done. */
const wordsOf = (kind: DutyKind) =>
  kind === 'meetingTask'
    ? { ask: '请办', missing: '还没有办', last: '办好，点开报完成情况。', late: '请马上补办', open: '点开报完成情况' }
    : { ask: '请报', missing: '还没有报', last: '报送，点开就能报。', late: '请马上补报', open: '点开就能报' };

/** An office is given tasks as well, and has no liaison. */
const OFFICES: readonly Role[] = ['office', 'countyHost'];

interface ReminderInput {
  duty: { _id: string; kind: DutyKind; unitId: string; dueAt: Date };
  /** Names the reminder: the same one is never made twice. */
  key: string;
  roles: readonly Role[];
  at: Date;
}

/** Reminds a unit of what it owes. */
export const dutyNotice = ({ duty, key, roles, at }: ReminderInput): PendingNotice => {
  const { label } = DUTY_TABLE[duty.kind];
  const lastMoment = new Date(duty.dueAt.getTime() - 1);
  const lastDay = dateInWords(shanghaiDate(lastMoment), shanghaiDate(at).slice(0, 4));
  const overdue = at >= duty.dueAt;
  const words = wordsOf(duty.kind);
  return {
    id: `${duty._id}-${key}`,
    to: { kind: 'unit', unitId: duty.unitId, roles: duty.kind === 'meetingTask' ? [...roles, ...OFFICES] : [...roles] },
    title: `${overdue ? words.missing : words.ask}：${label}`,
    body: overdue ? `期限是${lastDay}，已经过了，${words.late}。` : `请在${lastDay} 24:00 前${words.last}`,
    page: dutyPage(duty.kind, duty._id),
    urgent: false,
    template: 'deadline',
    fields: {
      thing1: DUTY_TITLES[duty.kind],
      time2: timeField(lastMoment),
      thing3: overdue ? `已过期，${words.late}` : words.open,
    },
    at,
  };
};

/** At most 20 characters, as WeChat's field takes them. */
const DUTY_TITLES: Readonly<Record<DutyKind, string>> = {
  zeroReport: '每月风险排查情况',
  contactList: '处非工作联系人名单',
  workPlan: '处非工作实施方案',
  workSummary: '处非工作总结',
  meetingTask: '联席会议交办的事',
};

/** A task taken back is told to whom it was given; why stands on its page, behind the lock of the phone (D4). */
export const withdrawnNotice = (
  { _id, kind, unitId }: { _id: string; kind: DutyKind; unitId: string },
  at: Date,
): PendingNotice => ({
  id: `${_id}-withdrawn`,
  to: { kind: 'unit', unitId, roles: ['liaison', 'unitHead', ...OFFICES] },
  title: `不用办了：${DUTY_TABLE[kind].label}`,
  body: '处非办撤回了这件事，不用再办。点开看原因。',
  page: dutyPage(kind, _id),
  urgent: false,
  template: 'leadAssigned',
  fields: { thing1: '联席会议交办的事已撤回', phrase2: '一般', time3: timeField(at), thing4: '不用再办，点开看原因' },
  at,
});
