import { withExtensionAsked, withPause } from '@/shared/domain/lead/clock-changes';
import { startClock } from '@/shared/domain/lead/clocks';
import { NOTHING_DONE, type LeadMeasure } from '@/shared/domain/lead/handling';
import type { Actor, Lead, Supervision } from '@/shared/domain/lead/lead';
import { allowedActions } from '@/shared/domain/lead/transitions';
import { memberKey, nodeKey, relationsOf, unitKey, type Post } from '@/shared/domain/lead/visibility';
import { LEAD_STATUSES, type LeadStatus } from '@/shared/tables/lead-statuses';
import type { LeadAction } from '@/shared/tables/lead-transitions';
import type { Role } from '@/shared/tables/roles';
import { calendars } from '@/shared/time/published-calendars';

/** Who may take which step in which state, asked of the functions that decide it on the server, over leads of every kind. */

const [VILLAGE, TOWN, COUNTY] = ['430922112235', '430922112', '430922'];
const [UNIT, CO_UNIT, OTHER, KEPT_OUT] = ['socialAffairs', 'market', 'justice', 'police'].map(
  (one) => `${TOWN}-${one}`,
);
const ME = 'me';
const NOW = new Date('2026-06-10T10:00:00+08:00');
const SOMEBODY: Actor = { memberId: 'a', name: '甲', unitId: UNIT ?? null };

interface Standing {
  label: string;
  role: Role;
  post: Post;
}
const stands = (label: string, role: Role, unitId: string | undefined, divisionCode: string | undefined): Standing => ({
  label,
  role,
  post: { role, unitId: unitId ?? '', divisionCode: divisionCode ?? '' },
});

export const STANDINGS: readonly Standing[] = [
  stands('承办单位联络员', 'liaison', UNIT, TOWN),
  stands('承办单位负责人', 'unitHead', UNIT, TOWN),
  stands('承办单位分管领导', 'supervisingLeader', UNIT, TOWN),
  stands('协办单位联络员', 'liaison', CO_UNIT, TOWN),
  stands('镇处非办', 'office', `${TOWN}-office`, TOWN),
  stands('县处非办', 'countyHost', `${COUNTY}-countyOffice`, COUNTY),
  stands('镇领导（督办人）', 'townLeader', `${TOWN}-leaders`, TOWN),
  stands('报来的网格员', 'gridWorker', VILLAGE, VILLAGE),
  stands('别的单位', 'liaison', OTHER, TOWN),
  stands('回避的单位', 'unitHead', KEPT_OUT, TOWN),
  stands('身份保管员', 'custodian', `${TOWN}-general`, TOWN),
];

const clock = (kind: 'handOver' | 'verification' | 'reporterReply') =>
  startClock({ kind, start: NOW, urgent: false }, calendars);
const DOING = { actor: SOMEBODY, at: NOW, reason: '理由' };

const supervision: Supervision = {
  text: '查清',
  givenAt: NOW,
  by: { memberId: 'b', name: '乙', unitId: `${TOWN}-leaders`, role: 'townLeader' },
  dueAt: NOW,
  receipt: null,
  answer: null,
};
const mark = { at: NOW, by: SOMEBODY, reason: '理由' };
const request: LeadMeasure = {
  id: 'm',
  kind: 'cease',
  part: 'request',
  body: '县处非办',
  on: '2026-06-10',
  text: '停止',
  documentNumber: null,
  by: SOMEBODY,
  at: NOW,
  answer: null,
  struck: null,
};

/** Only what the decision looks at; the rest of a lead changes nothing about it. */
const plain = {
  ...NOTHING_DONE,
  tips: [{ tipId: 't', channel: 'resident', onBehalf: false }],
  responsibleUnitId: UNIT,
  coUnitIds: [CO_UNIT],
  excludedUnitIds: [KEPT_OUT],
  visibleTo: [
    ...[UNIT, CO_UNIT].map((id) => unitKey(id ?? '')),
    ...[VILLAGE, TOWN, COUNTY].map((code) => nodeKey(code ?? '')),
    memberKey(ME),
  ],
  suspectedSpam: null,
  supervision: null,
  major: null,
  clocks: [clock('verification')],
};
/** What else may be so: a step that needs something finds it in one of these. */
const SITUATIONS: readonly object[] = [
  {},
  { suspectedSpam: { reasons: [] }, supervision, major: mark, key: mark, clocks: [clock('reporterReply')] },
  { supervision: { ...supervision, answer: { at: NOW, by: SOMEBODY, text: '查清了', eventId: 'e' } } },
  { measures: [request], recovery: { state: 'ongoing', steps: [] }, merged: [{ leadId: 'l' }] },
  { clocks: withExtensionAsked([clock('verification')], 'verification', { count: 1, unit: 'workday' }, DOING) },
  { clocks: withPause([clock('verification')], 'verification', DOING) },
];

const isAllowed = (action: LeadAction, status: LeadStatus, { post }: Standing): boolean =>
  SITUATIONS.some((situation) => {
    const lead = { ...plain, ...situation, status } as unknown as Lead;
    return allowedActions(lead, relationsOf(lead, [post], ME), NOW).includes(action);
  });

/** The states in which somebody of this standing may take the step, in the order of the life cycle. */
export const statesFor = (action: LeadAction, standing: Standing): LeadStatus[] =>
  LEAD_STATUSES.filter((status) => isAllowed(action, status, standing));
