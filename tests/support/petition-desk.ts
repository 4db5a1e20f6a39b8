import type { Input, Output, ProcedureName } from '../../src/shared/contract';
import { newRequest, personAt, type Town, unitCalled } from './town';

/** Petitions as people work on them, in few words (C8). */
export const VILLAGE = unitCalled('罗家潭村').divisionCode;
export const PETITION_OFFICE = personAt('镇信访办', 'liaison');
export const STABILITY = personAt('镇社会治安与应急管理办', 'liaison');
export const HANDLER = personAt('镇社会事务办', 'liaison');
export const POLICE = personAt('镇派出所', 'liaison');
export const JUSTICE = personAt('镇司法所', 'liaison');

type Opened = Output<'petition.open'>;
type Ledger = NonNullable<Input<'petition.list'>['view']>;

export const shown = ({ petition }: Opened) => {
  if (!petition) throw new Error('nothing is shown');
  return petition;
};
/** Words of 信访办 at the counter. */
export const recordInput = (extra: Partial<Input<'petition.record'>> = {}): Input<'petition.record'> => ({
  requestId: newRequest(),
  channel: 'visit',
  receivedOn: '2026-06-10',
  divisionCode: VILLAGE,
  demand: '养老公寓到期不退本金，要求退钱。',
  ...extra,
});
export const lookInput = (petitionId: string): Input<'petition.open'> => ({
  requestId: newRequest(),
  petitionId,
  purpose: 'handle',
  reason: '今天要办',
});

/** @param running the town of the test */
export const petitionDesk = (running: () => Town) => {
  const record = async (extra: Partial<Input<'petition.record'>> = {}, as = PETITION_OFFICE): Promise<string> => {
    const asked = recordInput({ people: 12, unitId: unitCalled('镇社会事务办').id, ...extra });
    return (await running().call(as, 'petition.record', asked)).petitionId;
  };
  const open = (as: string, petitionId: string): Promise<Opened> =>
    running().call(as, 'petition.open', lookInput(petitionId));
  /** One step by somebody who opens it first. */
  const attempt = async (as: string, procedure: ProcedureName, petitionId: string, extra: object) => {
    const { openingId, petition } = await open(as, petitionId);
    const doing = { requestId: newRequest(), petitionId, openingId, version: petition?.version };
    return running().ask(as, procedure, { ...doing, ...extra });
  };
  const step = async (as: string, procedure: ProcedureName, petitionId: string, extra: object): Promise<Opened> => {
    const reply = await attempt(as, procedure, petitionId, extra);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.data as Opened;
  };
  const ids = async (as: string, view: Ledger = 'open'): Promise<string[]> =>
    (await running().call(as, 'petition.list', { limit: 50, view })).items.map(({ petitionId }) => petitionId);
  const goTo = (time: string) => running().local.parts.clock.set(Date.parse(`${time}+08:00`));
  return { record, open, attempt, step, ids, goTo };
};
