import type { RecordChange } from './contacts';

/** One member of a 领导小组. */
export interface GroupMember {
  name: string;
  /** 职务. */
  title: string;
  /** 分工: what this member looks after. */
  task: string;
}

/** 处非工作领导小组 of one unit (A5; 工作方案三（一）). */
export interface LeadingGroup {
  /** The unit's id: exactly one. */
  _id: string;
  version: number;
  members: GroupMember[];
  /** 专职人员: who does the work from day to day. */
  dedicated: { name: string; phone: string };
  /** 经费保障, in the unit's own words. */
  funding: string;
  savedAt: Date;
  history: RecordChange[];
}
