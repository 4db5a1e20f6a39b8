import type { LeadFacts } from '../../contract/facts';
import type { Channel } from '../../tables/channels';
import { URGENCY_LABELS } from '../../tables/reading-labels';
import { TRANSITIONS } from '../../tables/lead-transitions';
import type { Unit } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { firstWords } from '../first-words';
import type { Reading } from '../reading/reading';
import type { Route } from '../routing/route';
import { kindsFor, remindedAfter, scheduleOf, startClock } from './clocks';
import { NOTHING_DONE } from './handling';
import type { Actor, Lead, Tip } from './lead';
import { assignedNotice } from './notice-texts';
import { suspectedSpam } from './suspected-spam';
import { matchedWords, suggestedBy } from './suggestions';
import { withLeadership, visibleTo } from './visibility';

/** Everything an intake knows before the lead exists. */
export interface Intake {
  leadId: string;
  tip: Tip;
  channel: Channel;
  /** First receipt, which may lie before the recording. */
  receivedAt: Date;
  now: Date;
  actor: Actor;
  divisionCode: string;
  placeText: string | null;
  location: { latitude: number; longitude: number } | null;
  facts: LeadFacts;
  reading: Reading;
  route: Route;
}

export const NO_FACTS: LeadFacts = {
  company: null,
  sector: null,
  mode: null,
  online: null,
  amountYuan: null,
  people: null,
  unpaidYuan: null,
  crossRegion: null,
};

const TITLE_LENGTH = 24;
const titleOf = (facts: LeadFacts, reading: Reading, text: string): string =>
  facts.company ?? reading.company?.value ?? (firstWords(text, TITLE_LENGTH) || '照片或录音线索');

const QUESTION = '您说的是哪个公司或哪个人？在什么地方、用什么办法让大家交钱？';

/** Builds the one document of a new lead: routed, with its clock running and its notices waiting. Pure. */
export const openLead = (intake: Intake, units: readonly Unit[], calendars: Calendars): Lead => {
  const { route, now } = intake;
  const unit = units.find(({ id }) => id === route.leadUnitId);
  const clocks = kindsFor(TRANSITIONS.assign.starts, unit?.function, { tips: [intake.tip] }).map((kind) =>
    startClock({ kind, start: now, urgent: route.urgent }, calendars),
  );
  const place = {
    divisionCode: intake.divisionCode,
    responsibleUnitId: route.leadUnitId,
    holders: [{ unitId: route.leadUnitId, from: now }],
    coUnitIds: route.coUnitIds,
    excludedUnitIds: withLeadership(
      route.excluded.flatMap((exclusion) => (exclusion.unitId === null ? [] : [exclusion.unitId])),
      units,
    ),
    recordedBy: intake.actor.memberId,
    suspectedSpam: suspectedSpam(intake),
    supervision: null,
    key: null,
  };
  return {
    _id: intake.leadId,
    version: 1,
    receivedAt: intake.receivedAt,
    channel: intake.channel,
    ...place,
    placeText: intake.placeText,
    location: intake.location,
    status: 'assigned',
    open: true,
    title: titleOf(intake.facts, intake.reading, intake.tip.text),
    tips: [intake.tip],
    facts: intake.facts,
    suggestions: suggestedBy(intake.reading),
    route: {
      ruleId: route.ruleId,
      ruleSetVersion: route.ruleSetVersion,
      clause: route.clause,
      reason: route.reason,
      matched: matchedWords(route.matched),
    },
    excluded: route.excluded.map(({ name, unitId, why }) => ({ name, unitId, why })),
    keptOutLately: [],
    keptOutAt: null,
    visibleTo: visibleTo(place, units),
    urgent: route.urgent,
    urgency: route.urgency.map(({ kind, span }) => ({ what: URGENCY_LABELS[kind], text: span.text })),
    confidential: route.confidential,
    major: null,
    ...NOTHING_DONE,
    question: route.disposition === 'needsInfo' ? QUESTION : null,
    outcome: null,
    closeResult: null,
    replyToReporter: null,
    ...scheduleOf(
      {
        clocks,
        reminded: remindedAfter({ clocks: [], reminded: {} }, clocks, now, calendars),
        urgent: route.urgent,
        receivedAt: intake.receivedAt,
        divisionCode: intake.divisionCode,
      },
      now,
      calendars,
    ),
    timeline: [
      {
        id: `${intake.leadId}-received`,
        at: now,
        kind: 'received',
        actor: intake.actor,
        text: route.reason,
        particulars: [['依据', route.clause]],
        attachments: [],
      },
    ],
    pendingNotices: [
      assignedNotice({
        leadId: intake.leadId,
        key: 'received',
        unitId: route.leadUnitId,
        urgent: route.urgent,
        dueAt: clocks[0]?.dueAt ?? null,
        at: now,
      }),
    ],
    pendingAt: now,
    counted: null,
    dirty: true,
    audited: 0,
    unaudited: true,
  };
};
