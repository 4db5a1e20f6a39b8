import { PAGE_SIZE } from '@/shared/contract/fields';
import type { PetitionOpening } from '@/shared/domain/petition/opening';
import { AppError } from '@/shared/errors/app-error';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { findPage, type Sorting } from '../paging';
import { readablePetition } from './readable-petition';

const BY_TIME: Sorting<PetitionOpening> = {
  field: 'at',
  direction: 'desc',
  keyOf: ({ at }) => at.getTime(),
  value: (key) => new Date(key),
};

/** @throws AppError NOT_FOUND, also for whoever may read the petition and does not oversee it */
export const listOpenings: Handler<'petition.openings'> = async (
  context,
  { petitionId, cursor, limit = PAGE_SIZE },
) => {
  const { ports } = context;
  const { petition, relations } = await readablePetition(context, petitionId);
  if (!relations.includes('oversight')) throw new AppError('NOT_FOUND', { petitionId });
  const [page, units] = await Promise.all([
    findPage(ports.store.collection('petitionOpenings'), { petitionId: petition._id }, BY_TIME, { cursor, limit }),
    ports.directory.units(),
  ]);
  return {
    items: page.items.map(({ at, name, unitId, purpose, reason }) => ({
      at: at.toISOString(),
      by: name,
      unit: unitName(unitId, units),
      purpose,
      reason,
    })),
    nextCursor: page.nextCursor,
  };
};
