import type { Parsed } from '@/shared/contract';
import type { Bulletin } from '@/shared/domain/lead/handling';
import type { Actor } from '@/shared/domain/lead/lead';
import { dateInWords } from '@/shared/time/shanghai';
import { notInFuture } from './not-in-future';

const SCOPES = { province: '省际', city: '跨市' } as const;
const DIRECTIONS = { sent: '发往', received: '来自' } as const;

type Entered = Pick<Parsed<'lead.recordBulletin'>, 'direction' | 'scope' | 'body' | 'on' | 'documentNumber' | 'text'>;

/** A bulletin on a lead or an old case, and how the story tells of it (C7). @throws AppError DATE_IN_FUTURE */
export const bulletinOf = (
  { direction, scope, body, on, documentNumber: number, text }: Entered,
  { id, by, at }: { id: string; by: Actor; at: Date },
): { bulletin: Bulletin; particulars: [string, string][] } => {
  notInFuture(on, at);
  const documentNumber = number || null;
  return {
    bulletin: { id, direction, scope, body, on, documentNumber, text, by, at, struck: null },
    particulars: [
      ['范围', SCOPES[scope]],
      [DIRECTIONS[direction], body],
      ['日期', dateInWords(on)],
      ...(documentNumber ? [['文书编号', documentNumber] satisfies [string, string]] : []),
    ],
  };
};
