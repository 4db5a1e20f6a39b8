import { calendars } from '../../src/shared/time/published-calendars';
import { leadFromIntake } from '../../cloudfunctions/core/usecases/intake';
import type { Ports } from '../../cloudfunctions/core/ports';
import { changeLead } from '@/shared/domain/lead/change-lead';
import type { Lead } from '@/shared/domain/lead/lead';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import type { LeadAction } from '@/shared/tables/lead-transitions';
import { UNITS } from '@/shared/tables/units';
import { STORIES } from '../seed/stories';

/** One invented lead at every station of its way, all dates counted from `receivedAt`. */
export interface Prototype {
  open: readonly Lead[];
  closed: Lead;
}

const PORTS = {
  directory: { units: () => Promise.resolve(UNITS), ruleSet: () => Promise.resolve(DEFAULT_RULE_SET) },
  calendars,
} as unknown as Ports;

const WAY: readonly { action: LeadAction; hours: number; text: string }[] = [
  { action: 'accept', hours: 6, text: '已受理' },
  { action: 'verify', hours: 30, text: '上门走访，了解情况。' },
  { action: 'determine', hours: 110, text: '承诺还本付息、向不特定老人收款，没有相关许可。' },
  { action: 'close', hours: 330, text: '已撤下宣传、停止收款，回访正常。' },
];
const HOUR_MS = 3_600_000;
/** A million leads must fit on the disk of a build machine. */
const SUGGESTIONS = 3;

/** The step's patch applied as the database would; what waits to be sent is taken as sent. */
const after = (lead: Lead, action: LeadAction, at: Date, text: string): Lead => {
  const actor = { memberId: `${lead.responsibleUnitId}-liaison`, name: '联络员', unitId: lead.responsibleUnitId };
  const { set, push } = changeLead(
    lead,
    { action, eventId: `${action}-${at.getTime()}`, actor, at, text },
    calendars,
    UNITS,
  );
  return {
    ...lead,
    ...set,
    version: lead.version + 1,
    timeline: [...lead.timeline, ...push.timeline],
    pendingNotices: [],
    pendingAt: null,
  };
};

const prototype = async (
  text: string,
  divisionCode: string,
  conflictUnitIds: string[],
  at: Date,
): Promise<Prototype> => {
  const opened = await leadFromIntake(PORTS, {
    leadId: 'prototype',
    channel: 'resident',
    text,
    divisionCode,
    placeText: undefined,
    facts: {},
    attachments: [],
    conflictUnitIds,
    receivedAt: at,
    now: at,
    actor: { memberId: null, name: '群众', unitId: null },
  });
  const stations: Lead[] = [
    { ...opened, suggestions: opened.suggestions.slice(0, SUGGESTIONS), pendingNotices: [], pendingAt: null },
  ];
  for (const { action, hours, text: words } of WAY) {
    const last = stations.at(-1) as Lead;
    stations.push(after(last, action, new Date(at.getTime() + hours * HOUR_MS), words));
  }
  const [closed, ...open] = stations.reverse() as [Lead, ...Lead[]];
  return { open, closed };
};

const told = (text: string, village: string, company: string): string =>
  text.replace('{village}', village).replace('{company}', company).replace('{people}', '32').replace('{wan}', '86');

/**
 * Leads read and routed by the product itself: every story in every village of the town. `kept` keeps the village out
 * of its own lead, as a tip does that accuses it.
 */
export const prototypes = async (at: Date): Promise<{ usual: Prototype[]; kept: Prototype[] }> => {
  const villages = UNITS.filter((unit) => unit.function === 'village');
  const usual: Prototype[] = [];
  const kept: Prototype[] = [];
  for (const village of villages) {
    for (const { text, companies } of STORIES) {
      const words = told(text, village.shortName, companies[0] ?? '');
      usual.push(await prototype(words, village.divisionCode, [], at));
    }
    const words = told(STORIES[0]?.text ?? '', village.shortName, '桃溪松鹤颐养公寓');
    kept.push(await prototype(words, village.divisionCode, [village.id], at));
  }
  return { usual, kept };
};
