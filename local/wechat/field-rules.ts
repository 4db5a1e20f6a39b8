import type { TemplateFieldKind } from '@/shared/tables/templates';

const length = (text: string): number => [...text].length;

const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;
const TIME = /^(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+)?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** WeChat's limits on subscribe-message values (订阅消息参数值内容限制). */
const RULES: Record<TemplateFieldKind, (text: string) => boolean> = {
  thing: (text) => length(text) <= 20,
  phrase: (text) => /^[\u4e00-\u9fff]{1,5}$/.test(text),
  character_string: (text) => /^[\x20-\x7e]{1,32}$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) && text.length <= 32,
  name: (text) => /^[\u4e00-\u9fff·]{1,10}$/.test(text) || /^[\x21-\x7e ]{1,20}$/.test(text),
  date: (text) => DATE.test(text),
  time: (text) => TIME.test(text) || DATE.test(text),
};

export const isValidField = (kind: TemplateFieldKind, value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '' && RULES[kind](String(value));
