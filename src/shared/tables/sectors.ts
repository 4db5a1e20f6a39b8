/** The seven sectors of plan（四） and 其他. */
export type Sector =
  | 'realEstate'
  | 'farming'
  | 'forestry'
  | 'ecommerce'
  | 'elderCare'
  | 'industry'
  | 'tourism'
  | 'other';

export interface SectorRow {
  label: string;
  /**
   * Plan（一）: where a licence is needed the licensing regulator watches (谁审批谁监管), elsewhere the department that
   * manages the trade (谁主管谁监管).
   */
  marketAccess: boolean;
  /** Words that put a text into the sector; `A~B` means B within a few characters after A. */
  words: readonly string[];
}

/** Order settles ties: the sector whose victims are the most exposed comes first. */
export const SECTORS = {
  elderCare: {
    label: '养老服务',
    marketAccess: true,
    words: [
      '养老公寓', '养老院', '养老服务', '养老中心', '养老机构', '养老山庄', '养老基地', '养老床位', '养老社区', '养老项目', '养老卡',
      '敬老院', '福利院', '老年公寓', '老年康养', '康养', '颐养', '旅居养老', '以房养老', '床位费', '床位', '托老', '护老', '适老',
      '保健品', '保健食品', '理疗床', '理疗仪', '老年产品', '养生馆', '养生会馆', '老年大学',
    ],
  },
  realEstate: {
    label: '房地产',
    marketAccess: true,
    words: [
      '售楼部', '楼盘', '买铺', '商铺', '铺面', '门面房', '房产', '房地产', '开发商', '认购协议', '返租', '包租', '产权', '首付', '公寓楼',
      '购房', '买房', '安置房', '车位', '小产权', '置业', '集资建房', '内部房', '期房', '楼房',
    ],
  },
  forestry: {
    label: '林业',
    marketAccess: true,
    words: ['林权', '林地', '山林', '造林', '植树', '苗木', '楠竹', '竹林', '油茶林', '林场', '林木', '护林', '管护', '沉香', '红木', '林业', '速生'],
  },
  farming: {
    label: '三农',
    marketAccess: false,
    words: [
      '代种', '代养', '认养', '租种', '租养', '联合种植', '联合养殖', '种植', '养殖', '黄精', '中药材', '药材', '农户', '农业', '农民',
      '合作社', '互助社', '互助会', '股金', '山货', '土特产', '养猪', '养牛', '养羊', '养鸡', '养鱼', '稻虾', '小龙虾', '茶叶', '茶园', '茶油',
      '油茶', '果园', '大棚', '生态农', '农场', '田土', '流转', '每亩', '种苗', '肉牛', '黑山羊', '蚯蚓', '蜂蜜', '农产品', '农资', '粮食',
    ],
  },
  tourism: {
    label: '文化旅游',
    marketAccess: true,
    words: [
      '旅行社', '旅游公司', '旅游卡', '旅游项目', '旅游', '景区', '民宿', '农家乐', '文旅', '影视', '电影', '票房', '电视剧', '短剧', '演唱会',
      '艺术品', '字画', '古玩', '文化公司', '文化传媒', '游乐', '度假村', '酒店众筹', '邮币卡', '邮票', '纪念币',
    ],
  },
  ecommerce: {
    label: '电子商务',
    marketAccess: false,
    words: [
      '电商', '商城', '网店', '微商', '直播带货', '带货', '网上商城', '消费返', '消费全返', '购物返', '返利', '返现', '积分返', '淘宝', '跨境店',
      '社区团购', '团购平台', '消费增值', '共享购物', '无人货架', '云店', '云仓',
    ],
  },
  industry: {
    label: '工业企业',
    marketAccess: false,
    words: [
      '工厂', '厂里', '厂子', '竹业', '加工厂', '制品厂', '机械厂', '砖厂', '厂房', '生产线', '光伏', '新能源', '矿', '化工', '电站', '水电站',
      '制造', '科技园', '工业园', '充电桩', '纸厂', '竹制品', '制茶厂', '职工集资', '向职工', '员工集资',
    ],
  },
  other: { label: '其他', marketAccess: false, words: [] },
} as const satisfies Record<Sector, SectorRow>;
