import type { Mode } from '@/shared/tables/modes';
import type { Sector } from '@/shared/tables/sectors';
import type { Channel } from '@/shared/tables/channels';

/** An invented event: `{village}`, `{company}`, `{wan}` (万元) and `{people}` are filled in. Firms do not exist. */
export interface Story {
  text: string;
  companies: readonly string[];
  sector: Sector;
  mode: Mode;
  channels: readonly Channel[];
  wan: readonly [least: number, most: number];
  people: readonly [least: number, most: number];
}

export const STORIES: readonly Story[] = [
  {
    text: '{village}有个{company}，天天请老人家吃饭、去旅游，喊交五万块订床位，不住一年返百分之十二，听说有{people}个老人交了，加起来{wan}万。',
    companies: ['桃溪松鹤颐养公寓', '晚晴康养中心', '椿萱里养老山庄'],
    sector: 'elderCare',
    mode: 'elderCare',
    channels: ['resident', 'resident', 'gridWorker', 'phone'],
    wan: [20, 600],
    people: [10, 180],
  },
  {
    text: '网格走访：{village}农户反映{company}推黄精代种，三年后保底回购，{people}户签约合计{wan}万元，公司注册地在外市。',
    companies: ['青禾黄精合作社', '禾满仓农业公司', '山里红药材公司'],
    sector: 'farming',
    mode: 'contractGrowing',
    channels: ['gridWorker', 'gridWorker', 'inspection'],
    wan: [8, 120],
    people: [5, 60],
  },
  {
    text: '{village}路口新开了{company}，门口红字滚动屏写年化15%保本保息，里面坐的都是老人，已经有{people}个人登记。',
    companies: ['鼎丰禾财富咨询部', '聚源堂理财服务部', '金穗满投资咨询'],
    sector: 'other',
    mode: 'entrustedFinance',
    channels: ['resident', 'gridWorker', 'advertisement', 'registration'],
    wan: [5, 300],
    people: [8, 90],
  },
  {
    text: '我在{company}买了商铺，说返租八年回本，每年8个点，首付交了{wan}万，合同一直不给，同一批有{people}户。',
    companies: ['资水新天地售楼部', '江岸明珠商业公司'],
    sector: 'realEstate',
    mode: 'saleAndBuyback',
    channels: ['resident', 'visit', 'hotline12345'],
    wan: [15, 800],
    people: [10, 120],
  },
  {
    text: '{village}的老板娘做会头打会，一个月一标，{people}个人参加，总共{wan}万，最近说要推迟开会。',
    companies: ['“互助月会”'],
    sector: 'other',
    mode: 'folkSociety',
    channels: ['resident', 'gridWorker'],
    wan: [10, 90],
    people: [12, 50],
  },
  {
    text: '亲戚拉我在{company}投数字藏品，说只涨不跌，我投了{wan}万，群里有{people}个人，都是网上转的账。',
    companies: ['云上藏馆App', '元星链平台'],
    sector: 'other',
    mode: 'onlineInvestment',
    channels: ['resident', 'resident', 'phone'],
    wan: [1, 40],
    people: [6, 300],
  },
  {
    text: '{company}在{village}收林权管护费，说八年后林木成材按市价回购，已有{people}户，合计{wan}万元。',
    companies: ['绿野楠竹林业公司', '翠岭造林服务部'],
    sector: 'forestry',
    mode: 'forestRights',
    channels: ['gridWorker', 'inspection', 'phone'],
    wan: [6, 150],
    people: [4, 70],
  },
  {
    text: '{company}说消费全返，买多少返多少，{village}好多人办了卡，{people}个人充了大概{wan}万。',
    companies: ['惠万家返利商城', '乐淘淘云店'],
    sector: 'ecommerce',
    mode: 'goodsBuyback',
    channels: ['resident', 'gridWorker', 'bank'],
    wan: [3, 80],
    people: [10, 200],
  },
  {
    text: '{company}向职工和附近村民借钱扩建生产线，写的是借条，月息一分五，{people}个人{wan}万，上个月利息没给。',
    companies: ['顺达竹木制品厂', '兴旺砖厂'],
    sector: 'industry',
    mode: 'other',
    channels: ['resident', 'visit', 'bank'],
    wan: [20, 500],
    people: [8, 60],
  },
  {
    text: '{village}民宿项目{company}搞众筹，一万一股，保底年化10%，已经认购{people}人，{wan}万元。',
    companies: ['桃花源里民宿公司', '溪谷人家文旅公司'],
    sector: 'tourism',
    mode: 'sharesAndBonds',
    channels: ['resident', 'gridWorker', 'mailbox'],
    wan: [10, 260],
    people: [10, 110],
  },
];
