import { useState } from 'react';
import type { PostView } from '@/shared/contract/me';
import { usePaged } from '@/client/use-paged';
import { useUnits } from '@/client/use-units';
import { useRefresh } from '@/platform/use-refresh';
import { Select } from '@/ui/Select';
import { EmptyState, Loading } from '@/ui/states';
import { InviteCard } from './InviteCard';
import { OpenInvitations } from './OpenInvitations';
import { PeopleList } from './PeopleList';
import { rolesToFillIn, unitsInCharge } from './units-in-charge';

/** People of the own unit and, for an office, of the units below: who is there, inviting, ending (requirement A3). */
export function PeopleView({ post }: { post: PostView }) {
  const list = useUnits();
  const [chosen, setChosen] = useState<string>();
  const units = list && unitsInCharge(post, list.units);
  const unit = units?.find(({ id }) => id === chosen) ?? units?.[0];
  const people = usePaged('people.list', unit ? { unitId: unit.id } : null);
  const invitations = usePaged('people.invitations', unit ? { unitId: unit.id } : null);
  const reload = async () => {
    await Promise.all([people.reload(), invitations.reload()]);
  };
  useRefresh(reload);
  if (!units) return <Loading />;
  if (!unit) return <EmptyState id="no-units" title="这里由单位负责人和处非办使用" />;
  return (
    <>
      {units.length > 1 && (
        <Select
          id="unit"
          title="看哪个单位的人员"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unit.id}
          onChange={setChosen}
        />
      )}
      <InviteCard key={unit.id} unitId={unit.id} roles={rolesToFillIn(post, unit)} onInvited={() => void reload()} />
      <OpenInvitations invitations={invitations} onChanged={() => void reload()} />
      <PeopleList unitId={unit.id} people={people} onChanged={() => void reload()} />
    </>
  );
}
