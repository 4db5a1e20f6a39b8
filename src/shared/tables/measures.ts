import type { UnitFunction } from './units';

/** 采取的工作措施 (requirement C4): who may do what by law, so that nobody records another body's power as their own act. */

interface MeasureRow {
  label: string;
  /** Where the power comes from. */
  basis: string;
  /** The body that has the power, as a request to it is addressed. */
  body: string;
  /**
   * Units of this system whose own power it is. A town's unit is never the county-level body it works for: a station of
   * the market regulator may act against an advertisement, but the licence is the county bureau's.
   */
  legalActors: readonly UnitFunction[];
  /** What the record has to say. */
  ask: string;
  /** The act itself is a document with a number. */
  written: boolean;
}

const LEAD_BODY = '县处置非法集资牵头部门（县处非办）';

export const MEASURES = {
  interview: {
    label: '警示约谈',
    basis: '《防范和处置非法集资条例》第十八条',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '约谈了谁、讲了什么、对方怎么说',
    written: false,
  },
  rectify: {
    label: '责令整改',
    basis: '《防范和处置非法集资条例》第十八条',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '要改什么、哪天前改好',
    written: true,
  },
  suspendRaising: {
    label: '要求暂停集资',
    basis: '《防范和处置非法集资条例》第二十二条',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '暂停什么活动、从哪天起',
    written: true,
  },
  holdRegistration: {
    label: '暂停办理登记',
    basis: '《防范和处置非法集资条例》第二十二条（由牵头部门通知市场监管部门）',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '暂停设立、变更还是注销登记，哪家企业',
    written: true,
  },
  cease: {
    label: '责令停止',
    basis: '《防范和处置非法集资条例》第二十三条',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '责令谁停止什么活动',
    written: true,
  },
  seal: {
    label: '查封、扣押',
    basis: '《防范和处置非法集资条例》第二十四条（须经牵头部门主要负责人批准）',
    body: LEAD_BODY,
    legalActors: ['countyOffice'],
    ask: '查封、扣押哪些场所和资产',
    written: true,
  },
  freeze: {
    label: '冻结账户',
    basis: '《中华人民共和国刑事诉讼法》第一百四十四条（银行配合）',
    body: '公安机关、检察机关、人民法院',
    legalActors: [],
    ask: '涉及哪家银行、要做什么（不要写账号）',
    written: true,
  },
  referral: {
    label: '移送公安',
    basis: '《防范和处置非法集资条例》第二十三条（调查认定不是必经程序）',
    body: '县公安局',
    legalActors: [],
    ask: '移送理由',
    written: false,
  },
  revokeLicence: {
    label: '吊销营业执照',
    basis: '《防范和处置非法集资条例》第二十七条',
    body: '县市场监督管理局',
    legalActors: [],
    ask: '哪家企业、为什么要吊销',
    written: true,
  },
  closeOnline: {
    label: '关闭网站、App',
    basis: '《防范和处置非法集资条例》第二十七条',
    body: '电信主管部门',
    legalActors: [],
    ask: '哪个网站、App 或公众号',
    written: true,
  },
  advertising: {
    label: '查处违法广告',
    basis: '《防范和处置非法集资条例》第十一条',
    body: '市场监督管理部门',
    legalActors: ['market'],
    ask: '什么广告、在哪里发的、怎么处理',
    written: false,
  },
} as const satisfies Record<string, MeasureRow>;
export type MeasureKind = keyof typeof MEASURES;

/** How a unit has part in a measure, and the word that stands before its name; an own act needs none. */
export const MEASURE_PARTS = {
  own: { label: '本单位作出', word: '' },
  request: { label: '提请有权的部门作出', word: '提请' },
  assist: { label: '配合有权的部门', word: '配合' },
} as const;
export type MeasurePart = keyof typeof MEASURE_PARTS;
