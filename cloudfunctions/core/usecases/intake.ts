import type { LeadFacts } from '@/shared/contract/facts';
import type { GeoPoint } from '@/shared/domain/geo-point';
import type { Actor, Attachment, Lead, Tip } from '@/shared/domain/lead/lead';
import { NO_FACTS, openLead } from '@/shared/domain/lead/open-lead';
import type { Reading } from '@/shared/domain/reading/reading';
import { NoUnitLeft, routeLead } from '@/shared/domain/routing/route-lead';
import type { Route, RoutingInput, RuleSet } from '@/shared/domain/routing/route';
import { AppError } from '@/shared/errors/app-error';
import type { Channel } from '@/shared/tables/channels';
import type { Unit } from '@/shared/tables/units';
import type { Ports } from '../ports';
import { routingInput, type RoutingQuestion } from './routing-input';

/** What every way of intake brings along: a resident's form, a grid worker's, a telephone note. */
export interface IntakeInput {
  leadId: string;
  channel: Channel;
  text: string;
  divisionCode: string | undefined;
  placeText: string | undefined;
  location?: GeoPoint | undefined;
  facts: Partial<LeadFacts>;
  attachments: Attachment[];
  conflictUnitIds: readonly string[];
  ownStake?: Tip['ownStake'] | undefined;
  named?: boolean;
  onBehalf?: boolean;
  urgentByPerson?: boolean;
  receivedAt: Date;
  now: Date;
  actor: Actor;
}

const checkUnits = (unitIds: readonly string[], units: readonly Unit[]): void => {
  const unknown = unitIds.find((id) => !units.some((unit) => unit.id === id));
  if (unknown !== undefined) throw new AppError('UNIT_UNKNOWN', { unknown });
};

const checkDivision = (code: string | undefined, units: readonly Unit[]): void => {
  if (code !== undefined && !units.some((unit) => unit.divisionCode === code))
    throw new AppError('DIVISION_UNKNOWN', { code });
};

/** Who takes over when a unit may not: if all of them are to be kept out, nobody could ever read the tip. */
const LAST_RESORTS: readonly Unit['function'][] = ['office', 'countyOffice', 'countyDiscipline'];
const checkSomebodyMayAct = (unitIds: readonly string[], units: readonly Unit[]): void => {
  const left = units.filter((unit) => LAST_RESORTS.includes(unit.function) && !unitIds.includes(unit.id));
  if (left.length === 0) throw nobodyLeft(unitIds);
};

const nobodyLeft = (unitIds: readonly string[]): AppError =>
  new AppError('INVALID_INPUT', { unitIds }, [
    {
      path: 'conflictUnitIds',
      message: '这样就没有单位能办了，请少选一个：镇处非办、县处非办、县纪委监委里要留下能办的。',
    },
  ]);

/** The text itself may keep out more units than the person chose. */
const routeOrRefuse = (input: RoutingInput, ruleSet: RuleSet, units: readonly Unit[]): Route => {
  try {
    return routeLead(input, ruleSet, units);
  } catch (error) {
    throw error instanceof NoUnitLeft ? nobodyLeft(input.declaredConflictUnitIds) : error;
  }
};

export interface Routed {
  reading: Reading;
  route: Route;
  divisionCode: string;
}

/** Reads and routes a text for people who are writing it now: their choices are checked first. */
export const readAndRoute = async (ports: Ports, question: RoutingQuestion): Promise<Routed> => {
  const [units, ruleSet] = [await ports.directory.units(), await ports.directory.ruleSet()];
  checkDivision(question.divisionCode, units);
  checkUnits(question.conflictUnitIds, units);
  checkSomebodyMayAct(question.conflictUnitIds, units);
  const input = routingInput(question);
  return { reading: input.reading, route: routeOrRefuse(input, ruleSet, units), divisionCode: input.divisionCode };
};

/** The new lead's document, ready for the one write. @throws AppError TIP_EMPTY when there is nothing to go on. */
export const leadFromIntake = async (ports: Ports, input: IntakeInput, routed?: Routed): Promise<Lead> => {
  if (input.text === '' && input.attachments.length === 0) throw new AppError('TIP_EMPTY');
  const { reading, route, divisionCode } = routed ?? (await readAndRoute(ports, input));
  return openLead(
    {
      leadId: input.leadId,
      channel: input.channel,
      receivedAt: input.receivedAt,
      now: input.now,
      actor: input.actor,
      divisionCode,
      placeText: input.placeText ?? null,
      location: input.location ?? null,
      facts: { ...NO_FACTS, ...input.facts },
      reading,
      route,
      tip: {
        tipId: input.leadId,
        at: input.now,
        channel: input.channel,
        text: input.text,
        attachments: input.attachments,
        ownStake: input.ownStake ?? null,
        named: input.named ?? false,
        onBehalf: input.onBehalf ?? false,
      },
    },
    await ports.directory.units(),
    ports.calendars,
  );
};
