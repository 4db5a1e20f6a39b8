import { HYPOTHETICAL, NEGATIONS } from '../../tables/reading-words';

const CLAUSE_BREAK = /[，,。！？!?；;\n]/u;
const HYPOTHETICAL_REACH = 8;
const NEGATION_REACH = 5;

function sameClauseBefore(text: string, start: number, reach: number): string {
  const window = text.slice(Math.max(0, start - reach), start);
  for (let index = window.length - 1; index >= 0; index -= 1) {
    if (CLAUSE_BREAK.test(window.charAt(index))) {
      return window.slice(index + 1);
    }
  }
  return window;
}

/** 怕他跑路 and 还没跑路 are not 跑路. */
export function isGuarded(text: string, start: number): boolean {
  const near = sameClauseBefore(text, start, NEGATION_REACH);
  const far = sameClauseBefore(text, start, HYPOTHETICAL_REACH);
  const beforeVerb = near.replace(/(发生|出现|发现|有|人|听说|说)$/u, '');
  return NEGATIONS.some((word) => beforeVerb.endsWith(word)) || HYPOTHETICAL.some((word) => far.includes(word));
}
