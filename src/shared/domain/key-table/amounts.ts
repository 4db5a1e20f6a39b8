/** Numbers as 附件2 prints them (its note 5): integers all the way, so that a total is what adding up on paper gives. */

/** Hundredths of 万元, half up: 33,333 元 is 333, which prints 3.33. */
export const wanHundredths = (yuan: number): number => Math.floor((yuan + 50) / 100);

/** 999 as 9.99. */
export const hundredthsText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** People count one by one, and still print with two decimals on paper. */
export const peopleHundredths = (people: number): number => people * 100;
