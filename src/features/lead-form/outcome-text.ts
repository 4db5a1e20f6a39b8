import type { Output } from '@/shared/contract';

/** What became of a lead that was sent. */
export const outcomeText = (outcome: Output<'lead.record'>): string =>
  outcome.kind === 'zeroReport'
    ? `没有发现问题，记作${Number(outcome.month.slice(5))}月的零报告。`
    : `${outcome.urgent ? '紧急，已马上通知' : '已交给'}：${outcome.responsibleUnit}`;
