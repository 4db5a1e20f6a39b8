import { keysOf } from '@/shared/domain/keys-of';
import { UNIT_FUNCTION_LABELS } from '@/shared/tables/unit-functions';
import type { Handler } from '../../dispatch/handler';

export const showRules: Handler<'routing.rules'> = async ({ ports }) => {
  const { version, validFrom, editor, note, rules } = await ports.directory.ruleSet();
  return {
    version,
    validFrom,
    editor,
    note,
    rules: rules.map((rule) => ({
      id: rule.id,
      leadUnit: UNIT_FUNCTION_LABELS[rule.leadUnit],
      leadUnitFunction: rule.leadUnit,
      coUnits: rule.coUnits.map((unit) => UNIT_FUNCTION_LABELS[unit]),
      clause: rule.clause,
      note: rule.note,
    })),
    unitFunctions: keysOf(UNIT_FUNCTION_LABELS).map((value) => ({ value, label: UNIT_FUNCTION_LABELS[value] })),
  };
};
