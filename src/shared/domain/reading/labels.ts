import type { OnlineUse, SignalKind, UrgencyKind } from './reading';

/** Plain Chinese for what the reading found, as staff see it beside the words of the tip. */
export const URGENCY_LABELS = {
  dangerToLife: '可能危及人身安全',
  organiserMissing: '组织者失联',
  withdrawalBlocked: '钱取不出来',
  maturedUnpaid: '到期没有兑付',
  moneyMovedOut: '资金马上转走',
  fraudInProgress: '诈骗正在发生',
  paymentSoon: '两天内要付款',
  eventSoon: '两天内有推介活动',
  gatheringSoon: '正在或两天内要聚集',
} as const satisfies Record<UrgencyKind, string>;

export const SIGNAL_LABELS = {
  zeroReport: '零报告',
  tooLittle: '内容太少',
  hearsay: '听说、未核实',
  leaflet: '传单小广告',
  storefront: '门店预付或返利',
  nameOrScope: '名称或经营范围',
  publicAdvertising: '公开广告',
  elderCareProvider: '养老机构',
  moneyAtCounter: '正在柜台办理',
  telecomFraud: '像电信网络诈骗',
  petition: '信访上访',
  gathering: '聚集维权',
  crowdDisorder: '现场秩序混乱',
  publicOpinion: '舆情',
  mediation: '亲友借贷或要求调解',
  hardship: '生活困难求助',
  secrecy: '请求保密',
  hiddenInstruction: '夹带指令',
} as const satisfies Record<SignalKind, string>;

export const ONLINE_LABELS = { online: '线上', offline: '线下', both: '线上线下相结合' } as const satisfies Record<
  OnlineUse,
  string
>;
