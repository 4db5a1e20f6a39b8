import { type Contacts } from '@/shared/domain/contacts/contacts';
import { nodeKey } from '@/shared/domain/lead/visibility';
import { KEEPING_FUNCTIONS } from '@/shared/tables/contacts';
import type { Unit } from '@/shared/tables/units';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';

export interface UnitBelow {
  unit: Unit;
  contacts: Contacts | null;
}

/** Every unit in force at or below a node that keeps contacts, in the order of their ids: a county has some 400. */
export const unitsBelow = async ({ directory, store }: Ports, node: string): Promise<UnitBelow[]> => {
  const [units, saved] = await Promise.all([
    directory.units(),
    findAll((filter, page) => store.collection('contacts').find(filter, page), { visibleTo: nodeKey(node) }),
  ]);
  const byUnit = new Map(saved.map((contacts) => [contacts._id, contacts]));
  return units
    .filter((unit) => unit.divisionCode.startsWith(node) && KEEPING_FUNCTIONS.includes(unit.function))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((unit) => ({ unit, contacts: byUnit.get(unit.id) ?? null }));
};
