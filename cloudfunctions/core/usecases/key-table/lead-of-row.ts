import { type ImportedRow, wordsOfRow } from '@/shared/domain/key-table/import-rows';
import { keysOf } from '@/shared/domain/keys-of';
import type { Lead } from '@/shared/domain/lead/lead';
import { visibleTo } from '@/shared/domain/lead/visibility';
import { COMPANY_STATES } from '@/shared/tables/company-states';
import type { StaffContext } from '../../dispatch/handler';
import { leadFromIntake } from '../intake';

interface RowOrigin {
  row: ImportedRow;
  importId: string;
  divisionCode: string;
  /** The unit of whoever takes it over. */
  unitId: string;
}

const REASON = '从纸质重点风险线索统计表补录';

/**
 * A row on paper as a key lead. Measures and refunds stay in its first words: whose act they were, on which day and by
 * which document the paper does not say, and nobody else's power may be recorded from a guess (C4).
 */
export const leadOfRow = async (
  { ports, staff, now }: StaffContext,
  { row, importId, divisionCode, unitId }: RowOrigin,
): Promise<Lead> => {
  const actor = { memberId: staff.memberId, name: staff.name, unitId };
  const leadId = `${importId}-${row.row}`;
  const lead = await leadFromIntake(ports, {
    leadId,
    channel: 'paper',
    text: wordsOfRow(row),
    divisionCode,
    placeText: undefined,
    facts: row.facts,
    attachments: [],
    conflictUnitIds: [],
    receivedAt: now,
    now,
    actor,
  });
  const key = { at: now, by: actor, reason: REASON };
  const companyState = keysOf(COMPANY_STATES).find((state) => COMPANY_STATES[state] === row.words.result) ?? null;
  return {
    ...lead,
    key,
    companyState,
    visibleTo: visibleTo({ ...lead, key }, await ports.directory.units()),
    timeline: [
      ...lead.timeline,
      { id: `${leadId}-key`, at: now, kind: 'markKey', actor, text: REASON, particulars: [], attachments: [] },
    ],
  };
};
