/** Deadlines of a lead (requirement E1). Lengths are local settings unless a basis says otherwise. */
export const CLOCK_KINDS = ['handOver', 'reassignment', 'verification', 'disposal'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export interface ClockLength {
  unit: 'workday' | 'hour';
  count: number;
}

interface ClockRule {
  label: string;
  length: ClockLength;
  urgentLength: ClockLength;
  basis: string;
}

export const CLOCK_RULES = {
  handOver: {
    label: '受理期限',
    length: { unit: 'workday', count: 1 },
    urgentLength: { unit: 'hour', count: 2 },
    basis: '工作方案（三）“及时向相关部门移交”；时长为本地设定',
  },
  reassignment: {
    label: '重派期限',
    length: { unit: 'workday', count: 1 },
    urgentLength: { unit: 'hour', count: 2 },
    basis: '工作方案（三）“及时向相关部门移交”；时长为本地设定',
  },
  verification: {
    label: '核查期限',
    length: { unit: 'workday', count: 10 },
    urgentLength: { unit: 'workday', count: 3 },
    basis: '工作方案（五）“及时组织调查认定”；时长为本地设定',
  },
  disposal: {
    label: '处置期限',
    length: { unit: 'workday', count: 20 },
    urgentLength: { unit: 'workday', count: 10 },
    basis: '工作方案（五）“打早打小”；时长为本地设定',
  },
} as const satisfies Record<ClockKind, ClockRule>;
