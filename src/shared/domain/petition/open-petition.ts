import { startClock } from '../lead/clocks';
import type { Actor } from '../lead/lead';
import { objectionClocks, petitionSchedule, type Surroundings } from './change-petition';
import { handedNotice } from './notices';
import type { Petition } from './petition';
import { petitionVisibleTo } from './readers';

interface Received extends Pick<
  Petition,
  '_id' | 'channel' | 'receivedAt' | 'divisionCode' | 'people' | 'demand' | 'unitId' | 'excludedUnitIds'
> {
  actor: Actor;
  now: Date;
}

/** A petition as it is first written down: the 15 days run from the day it was received, whenever that is done. Pure. */
export const openPetition = ({ actor, now, ...received }: Received, around: Surroundings): Petition => {
  const { calendars, units } = around;
  const clocks = [
    startClock({ kind: 'petitionReply', start: received.receivedAt, urgent: false }, calendars),
    ...(actor.unitId === received.unitId ? [] : objectionClocks(received.unitId, now, around)),
  ];
  const scheduled = petitionSchedule({ ...received, clocks, reminded: {} }, null, now, calendars);
  const marks = { keyCase: null, watch: null };
  const handed =
    actor.unitId === received.unitId ? [] : [handedNotice({ ...received, ...scheduled }, { key: 'recorded', at: now })];
  return {
    ...received,
    ...marks,
    ...scheduled,
    version: 1,
    leadIds: [],
    caseIds: [],
    state: 'received',
    open: true,
    result: null,
    aid: [],
    visibleTo: petitionVisibleTo({ ...received, ...marks }, units),
    history: [
      {
        id: `${received._id}-recorded`,
        at: now,
        kind: 'recorded',
        actor,
        text: '',
        particulars: [],
        leadId: null,
        caseId: null,
      },
    ],
    pendingNotices: handed,
    pendingAt: handed.length > 0 ? now : null,
  };
};
