/**
 * A share in percent, cut to two decimals: 100 only when nothing is left over, so that no rate is called complete before it
 * is. null: there is nothing to have a share of.
 */
export const percentOf = (part: number, rest: number): number | null => {
  if (part + rest === 0) return null;
  if (rest === 0) return 100;
  // The hair's breadth makes up for binary fractions: 0.57 × 10,000 is 5,699.999… there.
  return Math.min(99.99, Math.floor((part / (part + rest)) * 10_000 + 1e-6) / 100);
};
