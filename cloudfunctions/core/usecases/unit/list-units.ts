import { divisionName, HOME_DIVISION } from '../../directory';
import type { Handler } from '../../dispatch/handler';

export const listUnits: Handler<'unit.list'> = async ({ ports }) => {
  const units = await ports.directory.units();
  return {
    town: { code: HOME_DIVISION, name: divisionName(HOME_DIVISION, units) },
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.shortName,
      function: unit.function,
      divisionCode: unit.divisionCode,
    })),
  };
};
