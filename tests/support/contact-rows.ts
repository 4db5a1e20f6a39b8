import type { Input } from '../../src/shared/contract';
import { newRequest, unitCalled } from './town';

/** The three rows of 附件1 as one village hands them in; some begin like formulas. */
export const ROWS = {
  supervisingLeader: { name: '分管某', title: '村支部书记', mobile: '13800000091', note: '=1+1' },
  unitHead: { name: '负责某', title: '村委会主任', mobile: '13800000092', landline: '+86 0737-0000001' },
  liaison: { name: '联络某', title: '村会计', mobile: '13800000093', note: '@周一至周五' },
} as const;

/** That village's list as the request that saves it. */
export const saving = (version: number, extra: object = {}): Input<'contacts.save'> => ({
  requestId: newRequest(),
  unitId: unitCalled('罗家潭村').id,
  version,
  rows: ROWS,
  ...extra,
});
