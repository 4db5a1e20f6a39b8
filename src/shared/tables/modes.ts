/** 集资模式: the twelve modes of art. 2 of the judicial interpretation in force since 2022-03-01. */
export type Mode =
  | 'saleAndBuyback'
  | 'forestRights'
  | 'contractGrowing'
  | 'goodsBuyback'
  | 'sharesAndBonds'
  | 'funds'
  | 'insurance'
  | 'onlineInvestment'
  | 'entrustedFinance'
  | 'elderCare'
  | 'folkSociety'
  | 'other';

export interface ModeRow {
  label: string;
  /** Item number in art. 2. */
  item: number;
  /** `A~B` means B within a few characters after A; `{a|b}` are alternatives. */
  words: readonly string[];
}

/** Order settles ties: the narrow modes come before the broad ones. */
export const MODES = {
  folkSociety: {
    label: '民间“会”“社”等组织',
    item: 11,
    words: ['打会', '做会', '标会', '会头', '会首', '会脚', '会钱', '互助会', '互助社', '抬会', '月会', '年会钱', '起会', '搭会', '合会', '资金互助', '股金'],
  },
  elderCare: {
    label: '提供“养老服务”、投资“养老项目”、销售“老年产品”',
    item: 10,
    words: [
      '床位', '养老公寓', '养老院', '养老服务', '养老项目', '养老卡', '养老基地', '养老山庄', '老年公寓', '敬老院', '康养', '颐养', '旅居养老',
      '以房养老', '老年产品', '保健品', '理疗', '养老产业', '适老',
    ],
  },
  forestRights: {
    label: '转让林权并代为管护',
    item: 2,
    words: ['林权', '代为管护', '管护', '山林转让', '认购林', '托管林', '造林', '楠竹~{托管|认购}', '林地~{转让|认购}'],
  },
  contractGrowing: {
    label: '代种植（养殖）、租种植（养殖）、联合种植（养殖）',
    item: 3,
    words: ['代种', '代养', '租种', '租养', '认养', '联合种', '联合养', '领养', '托养', '合作种植', '合作养殖', '寄养', '{种|养}~包回收', '保底回收', '种苗~回收'],
  },
  saleAndBuyback: {
    label: '返本销售、售后包租、约定回购、销售房产份额',
    item: 1,
    words: ['返租', '包租', '返本销售', '售后返', '约定回购', '产权份额', '商铺~回本', '八年回本', '十年回本', '代租', '以租代售', '回租', '房~回购', '铺~回购'],
  },
  goodsBuyback: {
    label: '商品回购、寄存代售',
    item: 4,
    words: [
      '寄存', '代售', '寄售', '酒~回购', '商品回购', '高价回购', '原价回购', '加价回购', '加价回收', '高价回收', '艺术品', '字画', '古玩', '邮票', '纪念币',
      '消费返', '返利', '消费全返', '消费增值', '存~酒',
    ],
  },
  insurance: { label: '虚构或者假冒保险', item: 7, words: ['保险', '保单', '理财险', '退保'] },
  funds: {
    label: '假借境外基金、虚构基金',
    item: 6,
    words: ['基金', '私募', '境外', '海外项目', '慈善基金', '国外~项目'],
  },
  sharesAndBonds: {
    label: '虚假转让股权、发售虚构债券',
    item: 5,
    words: ['原始股', '股权', '债券', '上市前', '即将上市', '众筹', '转让股'],
  },
  onlineInvestment: {
    label: '网络借贷、投资入股、虚拟币交易',
    item: 8,
    words: [
      '虚拟币', '虚拟货币', '比特币', '泰达币', 'USDT', '数字货币', '数字藏品', '藏品', '挖矿', '矿机', '区块链', '元宇宙', '网贷', '网络借贷', 'P2P',
      '入股', '股份', '分红', '炒币', '炒外汇', '外汇', '电影', '影视', '短剧', '票房', '跟单', '众筹', '投资群', '带单', '空投', '质押',
    ],
  },
  entrustedFinance: {
    label: '委托理财、融资租赁',
    item: 9,
    words: ['理财', '财富', '委托投资', '代客', '操盘', '融资租赁', '存款', '存钱', '月息', '年息', '年化', '分利息', '投资公司', '投资咨询', '借款~利息', '放贷'],
  },
  other: { label: '其他非法吸收资金的行为', item: 12, words: ['预付卡', '储值', '充值', '加盟', '拉人头', '学费~返', '教育'] },
} as const satisfies Record<Mode, ModeRow>;
