import { keysOf } from '../domain/keys-of';

/** How a tip or lead came in (requirement B4). `resident` is the mini-program; the others are recorded by staff. */
export const CHANNEL_LABELS = {
  resident: '群众小程序举报',
  gridWorker: '网格员走访',
  phone: '电话举报',
  mailbox: '邮箱来信',
  visit: '上门来访',
  hotline12345: '12345 转办',
  bank: '银行可疑资金摘要',
  registration: '商事登记发现',
  advertisement: '广告监测发现',
  inspection: '专项排查发现',
  paper: '纸质报表补录',
} as const;
export type Channel = keyof typeof CHANNEL_LABELS;
/** Everything but the residents' own form. */
export const STAFF_CHANNELS = keysOf(CHANNEL_LABELS).filter((channel) => channel !== 'resident') as [
  Channel,
  ...Channel[],
];
