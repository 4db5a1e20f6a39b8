import { Query } from 'mingo';
import { compare, isEqual } from 'mingo/util';
import { invalidParam, requestFailed, unsupported } from '../errors';
import { type Doc, isPlainObject, lookup } from '../types';
import { type Place, placeOf } from './path';

type Operator = (place: Place, operand: unknown) => void;

/**
 * MongoDB's update operators, as strict as MongoDB: mingo lets `$inc` on a text or `$push` on a number pass silently.
 */
const OPERATORS: Record<string, Operator> = {
  $set: (place, value) => place.set(value),
  $unset: (place) => place.remove(),
  $inc: (place, by) => place.set(numberAt(place, '$inc', 0) + numeric(by, '$inc')),
  $mul: (place, by) => place.set(numberAt(place, '$mul', 0) * numeric(by, '$mul')),
  $min: (place, value) => {
    if (!place.exists || compare(value, place.value) < 0) place.set(value);
  },
  $max: (place, value) => {
    if (!place.exists || compare(value, place.value) > 0) place.set(value);
  },
  $push: push,
  $addToSet: (place, operand) => {
    const list = [...arrayAt(place, '$addToSet')];
    for (const item of eachOf(operand)) if (!list.some((known) => isEqual(known, item))) list.push(item);
    place.set(list);
  },
  $pop: (place, end) => {
    if (!place.exists) return;
    const list = arrayAt(place, '$pop');
    place.set(end === -1 ? list.slice(1) : list.slice(0, -1));
  },
  $pull: (place, condition) => {
    if (place.exists) place.set(arrayAt(place, '$pull').filter((item) => !pulls(item, condition)));
  },
  $pullAll: (place, values) => {
    if (!Array.isArray(values)) throw invalidParam('$pullAll needs an array');
    if (place.exists)
      place.set(arrayAt(place, '$pullAll').filter((item) => !values.some((value) => isEqual(item, value))));
  },
};

/** Applies `{ $op: { path: operand } }` to `doc` in place. */
export function applyUpdate(doc: Doc, update: Doc): void {
  const paths: string[] = [];
  const steps: (() => void)[] = [];
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$')) throw requestFailed(`the update operator ${name} is not one`);
    if (!isPlainObject(fields)) throw requestFailed(`Modifiers operate on fields but found another type: ${name}`);
    for (const [path, operand] of Object.entries(fields)) {
      paths.push(path);
      if (name === '$rename') steps.push(renameStep(doc, path, operand, paths));
      else {
        const operator = lookup(OPERATORS, name);
        if (!operator) throw unsupported(`the update operator ${name}`);
        steps.push(() => operator(placeOf(doc, path), operand));
      }
    }
  }
  if (paths.length === 0) throw invalidParam('the update is empty');
  refuseConflicts(paths);
  for (const step of steps) step();
}

function renameStep(doc: Doc, path: string, target: unknown, paths: string[]): () => void {
  if (typeof target !== 'string') throw requestFailed('The $rename target must be a string');
  paths.push(target);
  return () => {
    const from = placeOf(doc, path);
    if (!from.exists) return;
    const value = from.value;
    from.remove();
    placeOf(doc, target).set(value);
  };
}

function refuseConflicts(paths: string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    if (path === '_id' || path.startsWith('_id.'))
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    if (path.split('.').some((part) => part.startsWith('$'))) throw unsupported(`the positional path ${path}`);
    if (sorted.some((other) => other.startsWith(`${path}.`)) || sorted.filter((other) => other === path).length > 1)
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${path}'`);
  }
}

function push(place: Place, operand: unknown): void {
  const list = [...arrayAt(place, '$push')];
  const options = isPlainObject(operand) && '$each' in operand ? operand : { $each: [operand] };
  const known = new Set(['$each', '$position', '$slice', '$sort']);
  const odd = Object.keys(options).find((key) => !known.has(key));
  if (odd) throw requestFailed(`Unrecognized clause in $push: ${odd}`);
  const { $position, $slice, $sort } = options as { $position?: number; $slice?: number; $sort?: unknown };
  list.splice($position ?? list.length, 0, ...eachOf(options));
  if ($sort !== undefined) list.sort(sorter($sort));
  place.set($slice === undefined ? list : $slice < 0 ? list.slice($slice) : list.slice(0, $slice));
}

function sorter(spec: unknown): (a: unknown, b: unknown) => number {
  if (spec === 1 || spec === -1) return (a, b) => compare(a, b) * spec;
  if (!isPlainObject(spec))
    throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}');
  return (a, b) => {
    for (const [field, direction] of Object.entries(spec)) {
      const difference = compare((a as Doc)[field], (b as Doc)[field]) * Number(direction);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function eachOf(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand.$each)) throw requestFailed('The argument to $each must be an array');
  return operand.$each;
}

function pulls(item: unknown, condition: unknown): boolean {
  if (condition instanceof RegExp) return typeof item === 'string' && condition.test(item);
  if (!isPlainObject(condition)) return isEqual(item, condition);
  const isOperators = Object.keys(condition).some((key) => key.startsWith('$'));
  if (isOperators) return new Query({ item: condition }, { scriptEnabled: false }).test({ item });
  return isPlainObject(item) && new Query(condition, { scriptEnabled: false }).test(item);
}

function numeric(value: unknown, operator: string): number {
  if (typeof value !== 'number') throw requestFailed(`Cannot ${operator} with a non-numeric argument`);
  return value;
}

function numberAt(place: Place, operator: string, absent: number): number {
  if (!place.exists) return absent;
  if (typeof place.value !== 'number')
    throw requestFailed(`Cannot apply ${operator} to the non-numeric field '${place.path}'`);
  return place.value;
}

function arrayAt(place: Place, operator: string): unknown[] {
  if (!place.exists) return [];
  if (!Array.isArray(place.value)) throw requestFailed(`The field '${place.path}' must be an array for ${operator}`);
  return place.value;
}
