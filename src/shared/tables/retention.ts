/**
 * What is kept how long, in days (D4: the shortest time the purpose allows). Local settings, shown in the privacy
 * document. What is not here is the town's own record – leads, their story and evidence, the audit log – and follows its
 * archive rules.
 */
export const RETENTION = {
  /** Who a reporter is, counted from the closing of the lead; while it is open the office may have to ask or answer. */
  identity: { days: 180, label: '举报人的微信账号、姓名、电话', from: '线索办结起' },
  /** Photos and recordings that were uploaded but never sent with anything. */
  unsentFile: { days: 7, label: '传了但没交上来的照片、录音', from: '上传起' },
  /** Inbox entries of staff; the lead itself keeps the story. */
  notice: { days: 730, label: '工作人员的消息', from: '收到起' },
  /** Looks that are in the audit log already. */
  loggedView: { days: 30, label: '已记入审计日志的查看记录', from: '查看起' },
  /** Who joined by which is in the audit log. */
  invitation: { days: 30, label: '用过、过期、作废的邀请码，办完的工作交接', from: '到期或交接起' },
  /** Counters against floods and guessing. */
  counter: { days: 2, label: '操作次数、输错次数和当天发过的微信消息条数', from: '当时起' },
} as const satisfies Record<string, { days: number; label: string; from: string }>;

export type RetentionKind = keyof typeof RETENTION;
