import type { ErrorCode } from './codes';

/** What a person reads for each code: what happened, and what to do now. */
export const MESSAGES = {
  INVALID_INPUT: '有几处填写不对，请按提示改一改再提交。',
  UNKNOWN_PROCEDURE: '没有这项功能，请把小程序更新到最新版本。',
  NOT_FOUND: '没有找到，可能已经处理或不归您查看。',
  TIP_EMPTY: '还没有内容。请至少说一句话，或者拍一张照片、录一段语音。',
  TEXT_TOO_LONG: '文字太长了，请删减到规定字数以内，其余的可以拍照上传。',
  TOO_MANY_ATTACHMENTS: '照片和录音太多了，最多 9 个，请挑最要紧的。',
  ATTACHMENT_INVALID: '有一张照片或一段录音没有传好，请删掉后重新上传。',
  FILE_NOT_IMAGE: '这个文件不是照片，请选择手机里的照片（JPG 或 PNG）。',
  FILE_NOT_AUDIO: '这段录音无法识别，请重新录一段。',
  FILE_TOO_LARGE: '文件太大了，单个不能超过 1 MB，请换一张或重新拍。',
  TOO_LARGE: '一次提交的内容太大了，请分几次提交。',
  DATE_IN_PAST: '日期不能早于今天。',
  DATE_IN_FUTURE: '日期不能晚于现在。',
  UNIT_UNKNOWN: '没有这个单位，请重新选择。',
  UNIT_EXCLUDED: '这个单位按规定需要回避，请选择别的单位。',
  DIVISION_UNKNOWN: '没有这个村（社区），请重新选择。',
  RECEIPT_MALFORMED: '回执编号不对，请核对 16 位数字，看看有没有抄错。',
  RECEIPT_NOT_FOUND: '没有查到这个回执编号，请核对后再试。',
  LEAD_NOT_FOUND: '没有找到这条线索。',
  LEAD_CHANGED_MEANWHILE: '这条线索刚刚被别人处理过，请看看最新情况再操作，您写的内容还在。',
  TRANSITION_NOT_ALLOWED: '这条线索现在不能这样操作，请刷新看看最新情况。',
  CALENDAR_MISSING: '还没有这一年的节假日安排，期限暂时算不出来，请联系管理员更新工作日历。',
  BUSY: '现在办理的人多，请过一会儿再试，您填的内容还在。',
  UNEXPECTED: '系统出了点问题，您填的内容还在，请过一会儿再试。',
} as const satisfies Record<ErrorCode, string>;
