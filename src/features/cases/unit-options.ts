import type { UnitView } from '@/shared/contract/unit';
import type { UnitList } from '@/client/use-units';

/** The town's own units first, then the villages, then the county. */
const nearness = ({ function: work, divisionCode }: UnitView): number =>
  work === 'village' ? 1 : divisionCode.length < 9 ? 2 : 0;

export const unitOptions = (list: UnitList | undefined) =>
  [...(list?.units ?? [])]
    .sort((a, b) => nearness(a) - nearness(b))
    .map(({ id, name }) => ({ value: id, label: name }));
