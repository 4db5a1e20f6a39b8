import { aggregate } from 'mingo';
import { invalidParam, requestFailed, unsupported } from '../errors';
import type { Order } from '../store/plan';
import type { Store } from '../store/store';
import { type Doc, isPlainObject } from '../types';
import { formatEjson, parseEjson } from '../wire/ejson';
import { type Params, type Reply, list } from './params';

const STAGES = new Set(
  '$match $project $group $sort $skip $limit $count $unwind $addFields $set $unset $replaceRoot $replaceWith $bucket $bucketAuto $sample $sortByCount $lookup $facet'.split(
    ' ',
  ),
);

/** Aggregations run outside transactions: the SDK sends no transaction id. */
export function aggregateDocuments(store: Store, params: Params): Reply {
  const pipeline = list(params, 'stages').map(readStage);
  const { head, rest } = splitHead(pipeline);
  const rows = store.find(store.collection(params.collectionName), head);
  let result: Doc[];
  try {
    result = aggregate(
      rows.map((row) => row.copy()),
      rest,
      { scriptEnabled: false, collectionResolver: (name) => allOf(store, name) },
    );
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
  return { data: { list: result.map(formatEjson) } };
}

function readStage(stage: unknown): Doc {
  if (!isPlainObject(stage) || typeof stage.stageKey !== 'string') throw invalidParam('a stage needs a stageKey');
  const name = stage.stageKey;
  if (!STAGES.has(name)) throw unsupported(`the aggregation stage ${name}`);
  return { [name]: parseEjson(String(stage.stageValue)) };
}

/** The leading $match, $sort, $skip and $limit are a plain query, which indexes can serve. */
function splitHead(pipeline: Doc[]) {
  const rest = [...pipeline];
  const take = (name: string): unknown => (rest[0] && name in rest[0] ? rest.shift()?.[name] : undefined);
  const filters: Doc[] = [];
  for (let match = take('$match'); match !== undefined; match = take('$match')) filters.push(match as Doc);
  const sort = take('$sort') as Record<string, 1 | -1> | undefined;
  const offset = take('$skip') as number | undefined;
  const limit = take('$limit') as number | undefined;
  const [only = {}] = filters;
  const order: Order = Object.entries(sort ?? {});
  return { head: { filter: filters.length > 1 ? { $and: filters } : only, order, offset, limit }, rest };
}

const allOf = (store: Store, name: string): Doc[] =>
  store.find(store.collection(name), { filter: {} }).map((row) => row.copy());
