/** Kinds of subscribe-message fields and WeChat's limits on them (see docs.weixin: 订阅消息参数值内容限制). */
export type TemplateFieldKind = 'thing' | 'phrase' | 'time' | 'character_string' | 'number' | 'name' | 'date';

export interface Template {
  /** Environment variable that holds the id WeChat gave to the template. */
  envName: string;
  title: string;
  fields: Readonly<Record<string, { kind: TemplateFieldKind; label: string }>>;
}

/** The subscribe-message templates the product uses; no field ever carries a company or a personal name (D4). */
export const TEMPLATES = {
  leadAssigned: {
    envName: 'TEMPLATE_LEAD_ASSIGNED',
    title: '线索交办通知',
    fields: {
      thing1: { kind: 'thing', label: '事项' },
      phrase2: { kind: 'phrase', label: '紧急程度' },
      time3: { kind: 'time', label: '办理期限' },
      thing4: { kind: 'thing', label: '提示' },
    },
  },
  deadline: {
    envName: 'TEMPLATE_DEADLINE',
    title: '办理期限提醒',
    fields: {
      thing1: { kind: 'thing', label: '事项' },
      time2: { kind: 'time', label: '办理期限' },
      thing3: { kind: 'thing', label: '提示' },
    },
  },
  tipProgress: {
    envName: 'TEMPLATE_TIP_PROGRESS',
    title: '办理进度提醒',
    fields: {
      thing1: { kind: 'thing', label: '事项' },
      phrase2: { kind: 'phrase', label: '进度' },
      time3: { kind: 'time', label: '更新时间' },
    },
  },
} as const satisfies Record<string, Template>;
export type TemplateKey = keyof typeof TEMPLATES;
