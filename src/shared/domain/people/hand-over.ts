import type { Lead } from '../lead/lead';
import { memberKey, type Post } from '../lead/visibility';
import { ROLE_TABLE } from '../../tables/roles';

export interface OwnPostEnded {
  memberId: string;
  unitId: string;
  divisionCode: string;
  successorId: string | null;
}

/**
 * What changes on one of the holder's own leads; null: it stays with them, because it came by another such post they
 * still hold. Without a successor it is nobody's own: its unit and the office see it as before. Who recorded it stays
 * in its story.
 */
export const handedOver = (
  lead: Pick<Lead, 'visibleTo' | 'divisionCode' | 'excludedUnitIds' | 'recordedBy' | 'timeline'>,
  ended: OwnPostEnded,
  remaining: readonly Post[],
): Pick<Lead, 'visibleTo' | 'recordedBy'> | null => {
  const fromEndedPost = lead.divisionCode === ended.divisionCode || lead.timeline[0]?.actor.unitId === ended.unitId;
  const stillOwn = remaining.some((post) => ROLE_TABLE[post.role].scope === 'own');
  if (stillOwn && !fromEndedPost) return null;
  // A successor is of the same unit, so what is kept from the unit is kept from them too, also later.
  const heir = lead.excludedUnitIds.includes(ended.unitId) ? null : ended.successorId;
  const others = lead.visibleTo.filter((key) => key !== memberKey(ended.memberId));
  return {
    visibleTo: heir === null ? others : [...new Set([...others, memberKey(heir)])],
    recordedBy: heir,
  };
};
