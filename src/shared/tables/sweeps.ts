/** The timer's sweeps in words for the office. */
export const SWEEP_LABELS = {
  openDuties: '开出每月、每年的报送事项',
  remindDuties: '提醒报送',
  remindDeadlines: '提醒线索期限',
  remindPetitions: '提醒信访期限',
  endIdentityRequests: '结束到期的身份查看申请',
  fanOutDuties: '分发报送通知',
  fanOutLeads: '分发线索通知',
  fanOutPetitions: '分发信访通知',
  handOutIdentityRequests: '分发身份查看申请',
  deliverNotices: '发微信消息',
  markLostNotices: '清理没发完的消息',
  handOverLeads: '移交离岗人员的线索',
  settleExclusions: '落实回避',
  rollUpTotals: '汇总数字',
  countDeliveries: '统计提醒送达',
  logLeadEvents: '记审计日志（线索）',
  logWaitingEvents: '记审计日志（查看）',
  dropOldRecords: '清理到期记录',
  dropUnsentFiles: '清理没交上来的文件',
  forgetReporters: '到期抹去举报人信息',
} as const;
export type SweepName = keyof typeof SWEEP_LABELS;
