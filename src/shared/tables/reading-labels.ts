import type { SignalKind, UrgencyKind } from '../domain/reading/reading';

/** Why a lead jumps the queue, for staff (C6). */
export const URGENCY_LABELS = {
  dangerToLife: '有人身安全危险',
  organiserMissing: '组织者失联',
  withdrawalBlocked: '提不出钱',
  maturedUnpaid: '到期不还',
  moneyMovedOut: '资金正在转出',
  fraudInProgress: '诈骗正在发生',
  paymentSoon: '48 小时内要交钱',
  eventSoon: '48 小时内有推介活动',
  gatheringSoon: '48 小时内有聚集',
} as const satisfies Record<UrgencyKind, string>;

/** What the reading noticed about the text, for staff. */
export const SIGNAL_LABELS = {
  zeroReport: '零报告',
  tooLittle: '内容太少',
  hearsay: '听说',
  leaflet: '传单',
  storefront: '门店',
  nameOrScope: '名称或经营范围',
  publicAdvertising: '公开宣传',
  elderCareProvider: '养老机构',
  moneyAtCounter: '柜台正在转款',
  telecomFraud: '电信网络诈骗',
  petition: '信访诉求',
  gathering: '人员聚集',
  crowdDisorder: '现场秩序',
  publicOpinion: '网络舆情',
  mediation: '民间借贷纠纷',
  hardship: '生活困难求助',
  secrecy: '要求保密',
  hiddenInstruction: '文中夹带指令（已忽略）',
} as const satisfies Record<SignalKind, string>;
