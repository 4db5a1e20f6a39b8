import type { KeyRow } from '../../src/shared/domain/key-table/row';

/** A row of 附件2 of which nothing is known. */
export const blankRow = (leadId: string, known: Partial<KeyRow> = {}): KeyRow => ({
  leadId,
  divisionCode: '430922112',
  company: '',
  sector: '',
  mode: '',
  online: '',
  amountYuan: null,
  people: null,
  unpaidYuan: null,
  crossRegion: '',
  measures: '',
  recovery: '',
  result: '',
  bulletins: '',
  note: '',
  ...known,
});
