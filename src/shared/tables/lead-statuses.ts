/** The life cycle's states (requirement C3); how one leads to another is in `lead-transitions.ts`. */
export const LEAD_STATUSES = [
  'assigned',
  'returned',
  'accepted',
  'verifying',
  'determined',
  'referred',
  'closed',
  'merged',
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

interface StatusRow {
  /** For staff. */
  label: string;
  /** For the reporter, in plain words that promise nothing (regulation art. 25). */
  reporterText: string;
  open: boolean;
}

export const STATUS_TABLE = {
  assigned: { label: '待受理', reporterText: '已经收到您反映的情况，正在交给负责的单位。', open: true },
  returned: { label: '已退回待重派', reporterText: '正在重新确定由哪个单位办理。', open: true },
  accepted: { label: '已受理', reporterText: '负责的单位已经接下，准备核实。', open: true },
  verifying: { label: '核查中', reporterText: '工作人员正在核实您反映的情况。', open: true },
  determined: { label: '已研判', reporterText: '核实已有初步结论，正在按规定处理。', open: true },
  referred: { label: '已移送', reporterText: '已按规定移送有权处理的部门继续办理。', open: true },
  closed: { label: '已办结', reporterText: '这件事已经办完。', open: false },
  // The work goes on under another lead; whoever reported reads that one's progress instead.
  merged: { label: '已并案', reporterText: '已经收到您反映的情况，正在一起办理。', open: false },
} as const satisfies Record<LeadStatus, StatusRow>;

/** The unit's own finding after verification; the determination in law is the county's (regulation art. 19–20). */
export const OUTCOME_LABELS = {
  suspected: '疑似非法集资',
  notEstablished: '未发现非法集资',
  outOfScope: '不属于非法集资（转其他途径）',
} as const;
export type Outcome = keyof typeof OUTCOME_LABELS;

/** How a closed lead ended. */
export const CLOSE_RESULT_LABELS = {
  rectified: '已整改，正常经营',
  suspended: '停业整改',
  ceased: '已停止有关活动',
  referredToPolice: '已移送公安机关',
  notEstablished: '核实后未发现非法集资',
  outOfScope: '不属于本项工作，已告知其他途径',
} as const;
export type CloseResult = keyof typeof CLOSE_RESULT_LABELS;
