import { dueField, dueWords, timeField } from './notice-texts';
import type { Supervision } from './lead';
import { leadPage, type PendingNotice } from './notices';
import type { Role } from '../../tables/roles';

/** Another unit has the lead now: what its predecessor signed for is not signed for by it. */
export const unreceived = (supervision: Supervision | null): Supervision | null =>
  supervision && !supervision.answer ? { ...supervision, receipt: null } : supervision;

interface About {
  leadId: string;
  /** Names the step that causes the notice. */
  key: string;
  at: Date;
}

/** Everybody of the unit's chain (A4), at once. */
const CHAIN: Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'];

/** To the unit, for an instruction given or sent back; its text is not on a locked screen (D4). */
export const supervisedNotice = ({
  leadId,
  key,
  at,
  unitId,
  dueAt,
  again = false,
}: About & { unitId: string; dueAt: Date; again?: boolean }): PendingNotice => ({
  id: `${leadId}-${key}-supervised`,
  to: { kind: 'unit', unitId, roles: CHAIN },
  title: again ? '督办回复被退回，请重新回复' : '上级督办一条线索',
  body: `${dueWords(dueAt)}回复。请先签收。`,
  page: leadPage(leadId),
  urgent: true,
  template: 'leadAssigned',
  fields: {
    thing1: again ? '督办回复被退回' : '上级督办一条线索',
    phrase2: '紧急',
    time3: dueField(dueAt, at),
    thing4: '请进入小程序签收并回复',
  },
  at,
});

/** To whoever gave the instruction. */
export const answeredNotice = ({ leadId, key, at, by }: About & { by: Supervision['by'] }): PendingNotice => ({
  id: `${leadId}-${key}-supervision-answered`,
  to: { kind: 'unit', unitId: by.unitId, roles: [by.role] },
  title: '督办的线索有回复',
  body: '请看回复，办结或退回。',
  page: leadPage(leadId),
  urgent: false,
  template: 'leadAssigned',
  fields: { thing1: '督办的线索有回复', phrase2: '一般', time3: timeField(at), thing4: '请进入小程序看回复' },
  at,
});
