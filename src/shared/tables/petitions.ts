import type { ClockKind } from './clock-rules';

/** How a petition reached the town (C8). */
export const PETITION_CHANNELS = { visit: '来访', hotline: '热线来电', mail: '来信、邮件', other: '其他' } as const;
export type PetitionChannel = keyof typeof PETITION_CHANNELS;

export const PETITION_STATES = { received: '待告知', told: '办理中', answered: '已答复', closed: '已办结' } as const;
export type PetitionState = keyof typeof PETITION_STATES;

/** What somebody may open a petition for; a sentence of their own goes with it. */
export const OPENING_PURPOSES = {
  handle: '办理这件信访',
  supervise: '督促、检查办理',
  stability: '维稳研判和处置',
  aid: '帮扶救济',
  compare: '和线索、案件核对',
} as const;
export type OpeningPurpose = keyof typeof OPENING_PURPOSES;

/** 重点稳控: how closely the case is watched. It is the case that has a level, never a person. */
export const WATCH_LEVELS = { attention: '一般关注', key: '重点稳控', urgent: '紧急稳控' } as const;
export type WatchLevel = keyof typeof WATCH_LEVELS;

/** 帮扶救济: what the work plan （七） names. */
export const AID_KINDS = { living: '生活', school: '就学', medical: '就医', other: '其他' } as const;
export type AidKind = keyof typeof AID_KINDS;

/** How a petition ended. `notAccepted` comes of telling so, and of nothing else. */
export const PETITION_RESULTS = {
  settled: '息诉息访',
  lawful: '已引导走诉讼、仲裁等法定途径',
  review: '信访人申请复查，转上一级',
  withdrawn: '信访人撤回',
  notAccepted: '不予受理，已告知理由和途径',
} as const;
export type PetitionResult = keyof typeof PETITION_RESULTS;
export const CHOSEN_RESULTS = ['settled', 'lawful', 'review', 'withdrawn'] as const satisfies readonly PetitionResult[];

/**
 * How a person stands to a petition: `keeper` – 信访办 and the offices; `watcher` – 社会治安与应急管理办; `handler` – the
 * unit that handles it; `oversight` – the offices; `decider` – an office, unless it handles the petition itself and another
 * stands above it. Whoever may open it and is none of these only reads.
 */
export type PetitionRelation = 'keeper' | 'watcher' | 'handler' | 'oversight' | 'decider';

interface StepRow {
  label: string;
  by: readonly PetitionRelation[];
  from: readonly PetitionState[];
  /** Where it leads; null: the state stays. */
  to: PetitionState | null;
  stops: readonly ClockKind[] | 'all';
  starts: readonly ClockKind[];
}

const ALIVE = ['received', 'told', 'answered'] as const;
const stays = { to: null, stops: [], starts: [] } as const;

/** Every step on a petition; 《信访工作条例》 (2022) sets the order: tell within 15 days, finish within 60. */
export const PETITION_STEPS = {
  assign: { ...stays, label: '转交办理单位', by: ['keeper'], from: ['received', 'told'], stops: ['objection'] },
  object: { ...stays, label: '提出异议，退回', by: ['handler'], from: ['received'], stops: ['objection'] },
  tell: {
    label: '告知信访人',
    by: ['handler', 'keeper'],
    from: ['received'],
    to: 'told',
    stops: ['petitionReply', 'objection'],
    starts: ['petition'],
  },
  refuse: {
    label: '告知不予受理',
    by: ['handler', 'keeper'],
    from: ['received'],
    to: 'closed',
    stops: 'all',
    starts: [],
  },
  answer: {
    label: '答复信访人',
    by: ['handler', 'keeper'],
    from: ['told'],
    to: 'answered',
    stops: ['petition'],
    starts: [],
  },
  close: { label: '办结', by: ['handler', 'keeper'], from: ALIVE, to: 'closed', stops: 'all', starts: [] },
  askExtension: { ...stays, label: '申请延期', by: ['handler'], from: ['told'] },
  decideExtension: { ...stays, label: '决定延期', by: ['decider'], from: ['told'] },
  linkLead: { ...stays, label: '关联线索', by: ['keeper', 'handler'], from: ALIVE },
  unlinkLead: { ...stays, label: '取消关联线索', by: ['keeper', 'handler'], from: ALIVE },
  linkCase: { ...stays, label: '关联陈案', by: ['keeper', 'handler'], from: ALIVE },
  unlinkCase: { ...stays, label: '取消关联陈案', by: ['keeper', 'handler'], from: ALIVE },
  recordAid: { ...stays, label: '帮扶救济', by: ['keeper', 'handler'], from: [...ALIVE, 'closed'] },
  strikeAid: { ...stays, label: '划掉帮扶记录', by: ['keeper', 'handler'], from: [...ALIVE, 'closed'] },
  // Where it leads, and which clock goes on, follows from how far it had come: domain/petition/reopen.ts.
  reopen: { ...stays, label: '重新办理', by: ['keeper'], from: ['closed'] },
  correct: { ...stays, label: '更正登记', by: ['keeper'], from: ALIVE },
  setLedgers: { ...stays, label: '重点台账', by: ['keeper', 'watcher'], from: ALIVE },
  addNote: { ...stays, label: '补充情况', by: ['keeper', 'handler', 'watcher'], from: [...ALIVE, 'closed'] },
} as const satisfies Record<string, StepRow>;
export type PetitionStep = keyof typeof PETITION_STEPS;
export const PETITION_STEP_TABLE: Readonly<Record<PetitionStep, StepRow>> = PETITION_STEPS;
