import type { Known } from './every-question';
import { filledSheet } from './filled-sheet';
import { TOWN_MONTH } from './town';

/** What can be asked about 附件2; part of `every-question`. */
const MONTH = TOWN_MONTH;
const tableOf = ({ aim }: Known): string => aim?.tableId ?? 'none';

export const TABLE_QUESTIONS: Readonly<Record<string, (known: Known) => object[]>> = {
  'keyTable.list': ({ division }) => [{ limit: 50 }, { limit: 1 }, { limit: 50, node: division }],
  'keyTable.get': (known) => [{ tableId: tableOf(known) }],
  'keyTable.make': ({ request }) => [{ requestId: request('table'), month: MONTH }],
  'keyTable.check': (known) => [{ requestId: known.request('table-checked'), tableId: tableOf(known), version: 1 }],
  'keyTable.issue': (known) => [{ requestId: known.request('table-issued'), tableId: tableOf(known), version: 1 }],
  'keyTable.compare': (known) => [{ tableId: tableOf(known), earlierId: tableOf(known) }],
  'keyTable.export': (known) => [{ tableId: tableOf(known) }],
  'keyTable.preview': () => [{ contentBase64: filledSheet([['查重养老公寓']]) }],
  'keyTable.import': ({ request }) => [{ requestId: request('import'), contentBase64: 'AAAA' }],
};
