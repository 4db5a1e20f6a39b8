import type { Post } from '@/shared/domain/lead/visibility';
import { OWING_FUNCTIONS } from '@/shared/tables/duties';
import type { Unit } from '@/shared/tables/units';
import type { ShanghaiDate } from '@/shared/time/shanghai';
import type { Ports } from '../../ports';

/** Units in force on a day below one of these posts, of the kind that owes something, in the order of the directory. */
export const unitsLookedAt = async ({ directory }: Ports, posts: readonly Post[], day: ShanghaiDate): Promise<Unit[]> =>
  (await directory.unitsOn(day)).filter(
    (unit) =>
      OWING_FUNCTIONS.includes(unit.function) &&
      posts.some(({ divisionCode }) => unit.divisionCode.startsWith(divisionCode)),
  );
