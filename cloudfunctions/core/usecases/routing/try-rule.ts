import type { Output } from '@/shared/contract';
import type { Route } from '@/shared/domain/routing/route';
import { whatIf, withChange } from '@/shared/domain/routing/what-if';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { choosePost, notExcluded } from '../choose-post';
import { BY_RECEIVED } from '../lead/list-leads';
import { findPage } from '../paging';
import { questionOf, routingInput } from '../routing-input';

/** Every lead is read anew, so one call takes no more than this. */
const LEADS_AT_ONCE = 50;

type Destination = Output<'routing.whatIf'>['moved'][number]['before'];

const destinationOf = (route: Route | null, units: readonly Unit[]): Destination => {
  const named = (id: string) => ({ id, name: unitName(id, units) });
  return { unit: route && named(route.leadUnitId), coUnits: route?.coUnitIds.map(named) ?? [] };
};

/**
 * Routes past leads by the rules in force and by the same rules with one of them changed; stores nothing. The leads are
 * those `lead.list` shows the same post. @throws AppError INVALID_INPUT for a rule that is not in force
 */
export const tryRule: Handler<'routing.whatIf'> = async ({ ports, staff }, input) => {
  const { key } = choosePost(staff, input.post);
  const [units, rules] = await Promise.all([ports.directory.units(), ports.directory.ruleSet()]);
  const changed = withChange(rules, input.rule);
  if (!changed)
    throw new AppError('INVALID_INPUT', { rule: input.rule }, [
      { path: 'rule.ruleId', message: '这条规则已经改过了，请下拉刷新后再试。' },
    ]);
  const { items, nextCursor } = await findPage(
    ports.store.collection('leads'),
    { visibleTo: key, ...notExcluded(staff) },
    BY_RECEIVED,
    { cursor: input.cursor, limit: input.limit ?? LEADS_AT_ONCE },
  );
  const inputs = items.map((lead) => ({ leadId: lead._id, input: routingInput(questionOf(lead)) }));
  const moves = new Map(whatIf(inputs, rules, changed, units).map((move) => [move.leadId, move]));
  return {
    checked: items.length,
    moved: items.flatMap((lead) => {
      const move = moves.get(lead._id);
      if (!move) return [];
      return {
        leadId: lead._id,
        title: lead.title,
        receivedAt: lead.receivedAt.toISOString(),
        before: destinationOf(move.before, units),
        after: destinationOf(move.after, units),
      };
    }),
    nextCursor,
  };
};
