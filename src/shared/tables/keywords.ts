/** Words worth a second look: those named in plan（四） and those that recur in tips. */
export type Keyword =
  | 'highReturn'
  | 'guaranteed'
  | 'wealthInvesting'
  | 'elderCareService'
  | 'equityCrowdfunding'
  | 'blockchain'
  | 'virtualCurrency'
  | 'advertising'
  | 'leaseback'
  | 'filmInvestment'
  | 'brushingOrders'
  | 'folkSociety'
  | 'runaway'
  | 'prepaidCard'
  | 'contractGrowing'
  | 'abnormalFunds'
  | 'cooperative'
  | 'consumptionRebate'
  | 'forestRights'
  | 'fund'
  | 'insurance'
  | 'privateEducation'
  | 'travelCard'
  | 'elderProducts'
  | 'pyramid'
  | 'onlineLending'
  | 'goodsBuyback';

export interface KeywordRow {
  label: string;
  /** Dialect and spelling variants included. `A~B` means B within a few characters after A; `{a|b}` are alternatives. */
  words: readonly string[];
}

export const KEYWORDS = {
  highReturn: {
    label: '高息回报',
    words: [
      '高息', '高利', '利息', '月息', '年息', '年化', '收益', '返百分之', '返12%', '每年给', '每月给', '分红', '回报', '个点', '分息', '翻倍', '翻番',
      '稳赚', '只涨不跌', '返米', '送米', '返钱', '返利', '存钱送', '回本', '股息', '包赚', '日息', '拿利', '打息',
    ],
  },
  guaranteed: { label: '保本', words: ['保本', '保息', '保底', '包赚不赔', '稳赚不赔', '零风险', '无风险', '兜底', '保证回购', '包回收', '只涨不跌', '刚性兑付'] },
  wealthInvesting: { label: '投资理财', words: ['投资理财', '理财', '财富', '投资公司', '投资咨询', '财富管理', '资产管理'] },
  elderCareService: { label: '养老服务', words: ['养老', '床位', '康养', '颐养', '老年公寓', '敬老', '托老', '护老'] },
  equityCrowdfunding: { label: '股权众筹', words: ['股权', '众筹', '原始股', '入股'] },
  blockchain: { label: '区块链', words: ['区块链', '元宇宙', '数字藏品', 'NFT', '算力', '矿机', '挖矿'] },
  virtualCurrency: {
    label: '虚拟货币',
    words: ['虚拟币', '虚拟货币', '数字货币', '数字藏品', '比特币', '泰达币', 'USDT', 'U币', '炒币', '数字币', '挖矿', '矿机', '藏品'],
  },
  advertising: {
    label: '广告宣传',
    words: ['广告', '横幅', '滚动屏', '红字', '传单', '宣传单', '海报', '发单', '大喇叭', 'LED', '显示屏', '彩页', '小卡片', '宣传册', '墙上刷', '招牌', '易拉宝'],
  },
  leaseback: { label: '售后包租', words: ['返租', '包租', '售后返', '以租代售', '回租', '代租'] },
  filmInvestment: { label: '影视投资', words: ['电影', '影视', '票房', '短剧', '电视剧', '网大'] },
  brushingOrders: { label: '刷单', words: ['刷单', '做任务', '点赞返', '刷信誉', '刷流水', '抢单'] },
  folkSociety: { label: '民间会', words: ['打会', '做会', '标会', '会头', '会首', '会脚', '起会', '搭会', '会钱', '抬会', '互助会'] },
  runaway: {
    label: '跑路失联',
    words: [
      '跑路', '跑了', '跑哒', '跑嘎', '走了人', '失联', '联系不上', '电话打不通', '电话不接', '人去楼空', '关门', '关机', '店子空', '提不出', '提不了',
      '取不出', '不让提', '到期不还', '到期没', '逾期', '再没开过', '登不上', '打不开', '不兑付', '不见人', '找不到人', '拉黑', '停止兑付', '没发',
    ],
  },
  prepaidCard: { label: '预付卡', words: ['预付卡', '储值', '会员卡', '充值卡', '办卡', '充卡', '会员储值', '预存', '存钱送', '充值送', '购物卡', '年卡', '卡里'] },
  contractGrowing: { label: '代养代种', words: ['代种', '代养', '认养', '租种', '租养', '联合种植', '联合养殖', '托养', '领养', '寄养'] },
  abnormalFunds: {
    label: '资金异常',
    words: ['集中转入', '分散转入', '快进快出', '可疑', '异常', '转往外省', '当日即转', '当日转出', '过渡账户', '频繁转账', '大额取现', '集中转出', '多人转入'],
  },
  cooperative: { label: '合作社', words: ['合作社', '互助社', '资金互助', '股金'] },
  consumptionRebate: { label: '消费返利', words: ['消费返', '返利', '全返', '返现', '消费增值', '购物返', '积分返', '返积分', '消费养老'] },
  forestRights: { label: '林权转让', words: ['林权', '管护', '林地~转让', '造林', '山林~转让'] },
  fund: { label: '基金', words: ['基金', '私募'] },
  insurance: { label: '保险', words: ['保险', '保单', '退保', '理财险'] },
  privateEducation: { label: '民办教育', words: ['民办学校', '培训机构', '幼儿园', '培训班', '民办', '学费~返', '教育储备金', '助学金', '私立学校', '赞助费'] },
  travelCard: { label: '旅游', words: ['旅游卡', '旅行社', '旅居', '旅游', '夕阳红'] },
  elderProducts: { label: '老年产品', words: ['保健品', '理疗', '老年产品', '养生', '鸡蛋'] },
  pyramid: { label: '拉人头', words: ['拉人头', '发展下线', '下线', '拉人~提成', '拉一个人', '团队奖', '上线', '推荐奖', '传销'] },
  onlineLending: { label: '网络借贷', words: ['网贷', 'P2P', '网络借贷', '借贷平台', '套路贷'] },
  goodsBuyback: { label: '商品回购', words: ['回购', '寄售', '寄存', '代售', '高价回收', '加价回收'] },
} as const satisfies Record<Keyword, KeywordRow>;
