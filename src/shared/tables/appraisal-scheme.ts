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

/**
 * 监督检查 (F3): what a unit's year is looked at by. The grounds are the plan's three accountability cases, 工作要求（三）;
 * how many points each is worth is a local setting.
 */
const ITEMS_2021: Readonly<Record<SchemeKey, SchemeItem>> = {
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

export interface Scheme {
  /** A pack names the scheme it was made by. */
  version: string;
  /** '2021': the first year it counts for. */
  fromYear: string;
  items: Readonly<Record<SchemeKey, SchemeItem>>;
}

/** The newest first. Other points for years to come are another scheme: a year that was looked at keeps its own. */
const SCHEMES: readonly [Scheme, ...Scheme[]] = [{ version: '2021-1', fromYear: '2021', items: ITEMS_2021 }];

/** The scheme of a year; of years before the plan, the first. */
export const schemeOf = (year: string, schemes: readonly [Scheme, ...Scheme[]] = SCHEMES): Scheme =>
  schemes.find(({ fromYear }) => fromYear <= year) ?? schemes.at(-1) ?? schemes[0];
