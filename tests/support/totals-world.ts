import { createDirectory } from '../../cloudfunctions/core/directory';
import { createDispatch } from '../../cloudfunctions/core/dispatch/dispatch';
import { createKeys } from '../../cloudfunctions/core/security/keys';
import type { Ports } from '../../cloudfunctions/core/ports';
import { HANDLERS } from '../../cloudfunctions/core/usecases';
import type { Input, Output, ProcedureName, Reply } from '../../src/shared/contract';
import type { Lead } from '../../src/shared/domain/lead/lead';
import type { Post } from '../../src/shared/domain/lead/visibility';
import { calendars } from '../../src/shared/time/published-calendars';
import { DEFAULT_RULE_SET } from '../../src/shared/tables/routing-rules';
import { unitsOfCounty, unitsOfTown, type Unit } from '../../src/shared/tables/units';
import { failingStore, Outage, type Failure } from './failing-store';
import { memoryStore } from './memory-store';
import type { Reader } from './recount';

export const TOWN = '430922112';
export const NEXT_TOWN = '430922109';

const above = (code: string, shortName: string): Unit => ({
  id: `${code}-countyOffice`,
  name: shortName,
  shortName,
  function: 'countyOffice',
  divisionCode: code,
  validFrom: '2021-03-11',
  validTo: null,
});
const UNITS: readonly Unit[] = [
  ...unitsOfTown(TOWN),
  ...unitsOfTown(NEXT_TOWN),
  ...unitsOfCounty(),
  above('4309', '市处非办'),
  above('43', '省处非办'),
];

const post = (role: Post['role'], unitId: string): Post => ({
  role,
  unitId,
  divisionCode: UNITS.find(({ id }) => id === unitId)?.divisionCode ?? '',
});

/** Who reads and acts, with every post they hold. */
export const CAST = {
  province: [post('countyHost', '43-countyOffice')],
  county: [post('countyHost', '430922-countyOffice')],
  office: [post('office', `${TOWN}-office`)],
  mayor: [post('townLeader', `${TOWN}-leaders`)],
  nextOffice: [post('office', `${NEXT_TOWN}-office`)],
  /** A leader who also belongs to a unit that leads may keep out. */
  leaderAtPolice: [post('townLeader', `${TOWN}-leaders`), post('liaison', `${TOWN}-police`)],
} as const satisfies Record<string, readonly Post[]>;
export type Name = keyof typeof CAST;

export const readerOf = (name: Name): Reader & { place: string } => ({
  unitIds: CAST[name].map(({ unitId }) => unitId),
  place: CAST[name][0].divisionCode,
});

/** Two towns, a county, a city and a province on a store in memory that fails when told to. */
export const createTotalsWorld = async () => {
  const real = memoryStore();
  const failing = failingStore(real);
  let now = Date.parse('2026-01-20T10:00:00+08:00');
  const clock = { now: () => new Date(now) };
  const ports = {
    store: failing.store,
    clock,
    calendars,
    keys: createKeys(Buffer.alloc(32, 9).toString('base64')),
    directory: createDirectory(failing.store, clock),
    functions: { invoke: () => Promise.resolve(null) },
    messages: { send: () => Promise.resolve({ code: 0 }) },
    templateIds: {},
    log: {
      info: () => undefined,
      error: (event: string, detail: object, error: unknown) => {
        if (!(error instanceof Outage)) throw new Error(`${event} ${JSON.stringify(detail)} ${String(error)}`);
      },
    },
  } as Partial<Ports> as Ports;
  for (const unit of UNITS) await real.collection('units').insert({ ...unit, _id: unit.id });
  await real.collection('ruleSets').insert({ ...DEFAULT_RULE_SET, _id: 'rules' });
  for (const [id, posts] of Object.entries(CAST))
    await real
      .collection('members')
      .insert({ _id: id, openid: id, name: id, phone: '', posts: [...posts], unitIds: posts.map((one) => one.unitId) });
  const dispatch = createDispatch(ports, HANDLERS);
  const ask = (as: string, procedure: string, input: object): Promise<Reply<unknown>> =>
    dispatch({ event: { procedure, input }, openid: as, requestId: 'r' });
  return {
    ports,
    ask,
    call: async <P extends ProcedureName>(as: string, procedure: P, input: Input<P>): Promise<Output<P>> => {
      const reply = await ask(as, procedure, input);
      if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply)}`);
      return reply.data as Output<P>;
    },
    arm: (failure: Failure | null) => failing.arm(failure),
    leads: (): Promise<Lead[]> => real.collection('leads').find({}, { order: [['_id', 'asc']], limit: 10_000 }),
    now: () => new Date(now),
    pass: (ms: number) => {
      now += ms;
    },
  };
};
export type TotalsWorld = Awaited<ReturnType<typeof createTotalsWorld>>;
