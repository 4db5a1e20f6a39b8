import type { PeriodicKind } from './duties';

interface ItemRow {
  label: string;
  basis: string;
  /** The most the item gives; it never goes below nothing. */
  points: number;
}
interface DutyItem extends ItemRow {
  kind: 'duty';
  duty: PeriodicKind;
  /** Taken off for each period not handed in, or handed in after the last day. */
  missing: number;
  late: number;
}
interface DeadlinesItem extends ItemRow {
  kind: 'deadlines';
  /** Taken off for each deadline of a lead that passed while the unit had the lead. */
  missed: number;
}
export type SchemeItem = DutyItem | DeadlinesItem;
export type SchemeKey = 'zeroReport' | 'contactList' | 'workPlan' | 'workSummary' | 'deadlines';

/** Raised when a row changes: a pack names the scheme it was made by. */
export const SCHEME_VERSION = '2021-1';

/**
 * 监督检查 (F3): what a unit's year is looked at by. The grounds are the plan's three accountability cases, 工作要求（三）;
 * how many points each is worth is a local setting.
 */
export const APPRAISAL_SCHEME: Readonly<Record<SchemeKey, SchemeItem>> = {
  zeroReport: {
    kind: 'duty',
    duty: 'zeroReport',
    label: '每月零报送',
    basis: '工作方案三（二）、工作要求（三）：未按规定开展处非工作；分值为本地设定',
    points: 40,
    missing: 4,
    late: 2,
  },
  contactList: {
    kind: 'duty',
    duty: 'contactList',
    label: '联系人名单（附件1）',
    basis: '工作方案附件1、工作要求（三）：未按规定开展处非工作；分值为本地设定',
    points: 10,
    missing: 10,
    late: 5,
  },
  workPlan: {
    kind: 'duty',
    duty: 'workPlan',
    label: '工作实施方案',
    basis: '工作方案三（二）、工作要求（三）：未按规定开展处非工作；分值为本地设定',
    points: 15,
    missing: 15,
    late: 5,
  },
  workSummary: {
    kind: 'duty',
    duty: 'workSummary',
    label: '工作总结',
    basis: '工作要求（三）：不及时上报工作总结；分值为本地设定',
    points: 15,
    missing: 15,
    late: 5,
  },
  deadlines: {
    kind: 'deadlines',
    label: '线索办理时限',
    basis: '工作要求（三）：对已发生的未及时采取措施；分值为本地设定',
    points: 20,
    missed: 4,
  },
};
