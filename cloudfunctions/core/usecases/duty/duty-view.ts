import type { DutyView, FilingView } from '@/shared/contract/duty';
import type { Duty, Filing } from '@/shared/domain/duty/duty';
import { standingOf } from '@/shared/domain/duty/state';
import { DUTY_TABLE } from '@/shared/tables/duties';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';

export const filingView = (filing: Filing | null): FilingView | null => {
  if (filing?.kind === 'zeroReport') {
    const { kind, found, checked, note } = filing;
    return { kind, found, leads: filing.leadIds.length, checked, note };
  }
  if (filing?.kind !== 'document') return filing;
  return { ...filing, attachments: filing.attachments.map(({ fileId }) => ({ fileId })) };
};

/** @param zeroReport what the form begins with, for whoever may file it */
export const dutyView = (
  duty: Duty,
  units: readonly Unit[],
  now: Date,
  zeroReport: DutyView['zeroReport'] = null,
): DutyView => ({
  dutyId: duty._id,
  version: duty.version,
  kind: duty.kind,
  label: DUTY_TABLE[duty.kind].label,
  basis: DUTY_TABLE[duty.kind].basis,
  unit: { id: duty.unitId, name: unitName(duty.unitId, units) },
  period: duty.period,
  task: duty.task,
  dueAt: duty.dueAt.toISOString(),
  standing: standingOf(duty, now),
  filing: filingView(duty.filing),
  firstFiledAt: duty.firstFiledAt?.toISOString() ?? null,
  history: duty.history.map(({ at, kind, actor, filing }) => ({
    at: at.toISOString(),
    kind,
    by: actor.name,
    filing: filingView(filing),
  })),
  zeroReport,
});
