import type { OpeningPurpose } from '../../tables/petitions';

/** One opening of a petition: who, when and what for (C8). */
export interface PetitionOpening {
  /** Made from the request. */
  _id: string;
  petitionId: string;
  memberId: string;
  name: string;
  unitId: string;
  purpose: OpeningPurpose;
  reason: string;
  at: Date;
}

const HOUR_MS = 3_600_000;
/** A working day: whoever comes back later says again what for. */
const GOOD_FOR_MS = 8 * HOUR_MS;

export const isGoodFor = (
  opening: PetitionOpening,
  who: { petitionId: string; memberId: string },
  now: Date,
): boolean =>
  opening.petitionId === who.petitionId &&
  opening.memberId === who.memberId &&
  now.getTime() - opening.at.getTime() < GOOD_FOR_MS;
