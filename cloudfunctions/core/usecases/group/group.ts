import type { GroupView } from '@/shared/contract/group';
import { withChange } from '@/shared/domain/contacts/contacts';
import type { LeadingGroup } from '@/shared/domain/contacts/leading-group';
import type { Handler } from '../../dispatch/handler';
import { changeRecord, historyView } from '../../records/change-record';
import { ownRecordUnit, recordUnit, type RecordUnit } from '../../records/record-unit';

const view = ({ unit, own }: RecordUnit, group: LeadingGroup | null): GroupView => ({
  unit: { id: unit.id, name: unit.shortName },
  version: group?.version ?? 0,
  members: group?.members ?? [],
  dedicated: group?.dedicated ?? { name: '', phone: '' },
  funding: group?.funding ?? '',
  savedAt: group?.savedAt.toISOString() ?? null,
  mayEdit: own,
  history: historyView(group?.history ?? []),
});

export const getGroup: Handler<'group.get'> = async (context, { unitId }) => {
  const found = await recordUnit(context, unitId);
  return view(found, await context.ports.store.collection('leadingGroups').get(found.unit.id));
};

/** @throws AppError NOT_FOUND, RECORD_NOT_OWN, RECORD_CHANGED_MEANWHILE */
export const saveGroup: Handler<'group.save'> = async (context, { requestId, unitId, version, ...content }) => {
  const unit = await ownRecordUnit(context, unitId);
  const saved = await changeRecord(
    context,
    { procedure: 'group.save', requestId, unitId, version, kind: 'saved' },
    (tx) => tx.find('leadingGroups', { _id: unit.id }, { limit: 1 }),
    async (tx, present, step) => {
      const changed: LeadingGroup = {
        _id: unit.id,
        version: step.version,
        ...content,
        savedAt: step.change.at,
        history: withChange(present?.history ?? [], step.change),
      };
      await tx.put('leadingGroups', changed);
      return changed;
    },
  );
  return view({ unit, own: true }, saved);
};
