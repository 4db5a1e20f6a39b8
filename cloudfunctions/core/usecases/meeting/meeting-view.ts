import type { MeetingRow, MeetingView } from '@/shared/contract/meeting';
import type { Duty } from '@/shared/domain/duty/duty';
import { standingOf } from '@/shared/domain/duty/state';
import { relationsOf, scopeKey } from '@/shared/domain/lead/visibility';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import type { StaffContext } from '../../dispatch/handler';
import type { Collection } from '../../ports/store';
import { EDITOR_ROLES } from '../case/case-post';
import { caseKeys, withoutHidden } from '../case/readable-case';

export const meetingRow = (meeting: Meeting, units: readonly Unit[]): MeetingRow => ({
  meetingId: meeting._id,
  heldOn: meeting.heldOn,
  place: meeting.place,
  division: { id: meeting.divisionCode, name: divisionName(meeting.divisionCode, units) },
  decisions: meeting.decisions.length,
  tasks: meeting.tasks.filter(({ withdrawn }) => withdrawn === null).length,
});

/** The office that called it; those above only read. */
export const mayEditMeeting = ({ staff }: StaffContext, { divisionCode }: Pick<Meeting, 'divisionCode'>): boolean =>
  staff.posts.some((post) => EDITOR_ROLES.includes(post.role) && post.divisionCode === divisionCode);

const named = async <T extends { _id: string }>(collection: Collection<T>, ids: readonly string[]): Promise<T[]> =>
  ids.length === 0 ? [] : collection.find({ _id: { in: [...ids] } }, { limit: ids.length });

const noteOf = ({ filing }: Duty): string | null => (filing?.kind === 'document' ? filing.note : null);

/** @param meeting one the caller may read */
export const meetingView = async (context: StaffContext, meeting: Meeting): Promise<MeetingView> => {
  const { ports, staff, now } = context;
  const { store } = ports;
  const [units, leads, cases, duties] = await Promise.all([
    ports.directory.units(),
    named(store.collection('leads'), meeting.leadIds),
    named(store.collection('cases'), meeting.caseIds),
    named(
      store.collection('duties'),
      meeting.tasks.map(({ dutyId }) => dutyId),
    ),
  ]);
  const keys = caseKeys(staff);
  const ownKeys = staff.posts.map((post) => scopeKey(post, staff.memberId));
  const readableCases = await withoutHidden(
    ports,
    staff,
    cases.filter(({ visibleTo }) => visibleTo.some((key) => keys.includes(key))),
  );
  const unit = (unitId: string) => ({ id: unitId, name: unitName(unitId, units) });
  const { division, ...row } = meetingRow(meeting, units);
  return {
    meetingId: row.meetingId,
    version: meeting.version,
    heldOn: row.heldOn,
    place: row.place,
    division,
    units: meeting.unitIds.map(unit),
    leads: leads
      .filter((lead) => relationsOf(lead, staff.posts, staff.memberId).length > 0)
      .map(({ _id, title }) => ({ id: _id, name: title })),
    cases: readableCases.map(({ _id, name }) => ({ id: _id, name })),
    minutes: meeting.minutes,
    attachments: meeting.attachments.map(({ fileId, kind }) => ({ fileId, kind })),
    decisions: meeting.decisions,
    tasks: meeting.tasks.flatMap(({ dutyId, unitId, text, dueOn, withdrawn }) => {
      const duty = duties.find(({ _id }) => _id === dutyId);
      if (!duty) return [];
      return {
        dutyId,
        unit: unit(unitId),
        text,
        dueOn,
        standing: standingOf(duty, now),
        filedAt: duty.firstFiledAt?.toISOString() ?? null,
        note: noteOf(duty),
        withdrawn: withdrawn && { at: withdrawn.at.toISOString(), by: withdrawn.by.name, reason: withdrawn.reason },
        open: ownKeys.some((key) => key !== null && duty.visibleTo.includes(key)),
      };
    }),
    history: meeting.history.map(({ at, kind, by }) => ({ at: at.toISOString(), kind, by: by.name })).reverse(),
    mayEdit: mayEditMeeting(context, meeting),
  };
};
