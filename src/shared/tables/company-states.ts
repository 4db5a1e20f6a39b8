import type { CloseResult } from './lead-statuses';

/**
 * 企业现状 as the column 处理结果 of 附件2 names it. The first, second and fourth are the plan's own examples (note 4 under
 * the table); the others are what offices write there besides.
 */
export const COMPANY_STATES = {
  rectifying: '正在整改并正常营业',
  suspended: '停业整改',
  operating: '正常营业',
  referred: '移送公安',
  filed: '公安机关已立案',
  ceased: '已停止有关活动',
  vanished: '人去楼空、负责人失联',
  deregistered: '已注销登记',
  revoked: '已吊销营业执照',
} as const;
export type CompanyState = keyof typeof COMPANY_STATES;

/**
 * What an end says of the company, so that nobody has to write it a second time for 附件2: the first state, unless one of
 * the others, which say more, stands there already. Empty: it says nothing.
 */
export const STATES_AT_CLOSE: Readonly<Record<CloseResult, readonly CompanyState[]>> = {
  rectified: ['operating'],
  suspended: ['suspended'],
  ceased: ['ceased', 'vanished', 'deregistered', 'revoked'],
  referredToPolice: ['referred', 'filed'],
  notEstablished: [],
  outOfScope: [],
};
