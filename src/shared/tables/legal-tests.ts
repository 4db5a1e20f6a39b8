/** The three tests of regulation art. 2 as plain questions; 非法集资 in law needs all three. */
export const LEGAL_TESTS = {
  licence: { label: '未经许可', question: '是不是没有经过国家金融管理部门许可，或者违反规定在收钱？' },
  promise: { label: '许诺回报', question: '有没有答应还本付息，或者给别的回报？' },
  public: { label: '面向公众', question: '是不是向不特定的人收钱？街上发、网上发、熟人传熟人都算。' },
} as const;
export type LegalTest = keyof typeof LEGAL_TESTS;

export const TEST_ANSWERS = { met: '是', notMet: '不是', unknown: '说不清' } as const;
