import type { Post } from '@/shared/domain/lead/visibility';
import { petitionKey, SEEING_FUNCTIONS } from '@/shared/domain/petition/readers';
import { AppError } from '@/shared/errors/app-error';
import type { Role } from '@/shared/tables/roles';
import type { Unit } from '@/shared/tables/units';
import type { Staff } from '../../dispatch/caller';
import { postName } from '../choose-post';

const isWanted = (post: Post, wanted: string | undefined): boolean => wanted === undefined || postName(post) === wanted;

/** The post asked for, else the first that has petitions. @throws AppError NOT_FOUND for a post the caller does not hold */
export const ledgerPost = (staff: Staff, wanted: string | undefined): { post: Post; key: string } => {
  for (const post of staff.posts) {
    const key = petitionKey(post);
    if (key !== null && isWanted(post, wanted)) return { post, key };
  }
  throw new AppError('NOT_FOUND', { wanted });
};

const OFFICES: readonly Role[] = ['office', 'countyHost'];
const UNIT_ROLES: readonly Role[] = ['liaison', 'unitHead'];

/** A post that writes petitions down: of 信访办, 社会治安与应急管理办 or an office; undefined where there is none. */
export const recordingPost = (staff: Staff, wanted: string | undefined, units: readonly Unit[]): Post | undefined =>
  staff.posts.find((post) => {
    const unit = units.find(({ id }) => id === post.unitId);
    const mayRecord =
      OFFICES.includes(post.role) ||
      (UNIT_ROLES.includes(post.role) && unit !== undefined && SEEING_FUNCTIONS.includes(unit.function));
    return mayRecord && isWanted(post, wanted);
  });
