/** 陈案积案 (C7): how one is brought to an end, and who answers for which part of it. */

/** How an old case was resolved (化解). */
export const RESOLUTIONS = {
  recovered: '追赃挽损完毕',
  enforced: '判决生效并执行完毕',
  settled: '协议清退完毕',
  acquitted: '经依法认定不构成非法集资',
  transferred: '依法移送外地办理',
} as const;
export type Resolution = keyof typeof RESOLUTIONS;

/** Ways of resolving a case that say the money was given back, where nobody knows the sum. */
export const REPAID_BY: readonly Resolution[] = ['recovered', 'enforced', 'settled'];

/** 三统两分, work plan 二（六）: three things done as one, two done each by its own. */
export const PRINCIPLES = {
  command: { label: '统一指挥协调', help: '谁牵头、谁来调度' },
  standards: { label: '统一办案要求', help: '谁定标准、谁把关' },
  assets: { label: '统一资产处置', help: '谁管查封、变现和退款' },
  investigation: { label: '分别侦查诉讼', help: '哪些单位各自侦查、起诉、审判' },
  stability: { label: '分别落实维稳', help: '哪些单位各自稳控、接访' },
} as const satisfies Record<string, { label: string; help: string }>;
export type Principle = keyof typeof PRINCIPLES;

/** Steps in the story of an old case. */
export const CASE_STEPS = {
  created: '列入台账',
  updated: '改了基本情况',
  leadLinked: '关联线索',
  leadUnlinked: '取消关联线索',
  recovery: '清退',
  bulletin: '风险通报',
  responsibility: '三统两分分工',
  struckOut: '划掉一条记录',
  resolved: '已化解',
  reopened: '重新办理',
} as const;
export type CaseStep = keyof typeof CASE_STEPS;

/** Where the principle of one command and split duties comes from. */
export const PRINCIPLES_BASIS =
  '工作方案二（六）：坚持统一指挥协调、统一办案要求、统一资产处置、分别侦查诉讼、分别落实维稳';
