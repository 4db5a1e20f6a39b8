import { createDirectory } from '../../../cloudfunctions/core/directory';
import { createDispatch } from '../../../cloudfunctions/core/dispatch/dispatch';
import { subscriptionId } from '../../../cloudfunctions/core/notices/credits';
import type { Ports } from '../../../cloudfunctions/core/ports';
import type { Collection, Store } from '../../../cloudfunctions/core/ports/store';
import { createKeys } from '../../../cloudfunctions/core/security/keys';
import { tick } from '../../../cloudfunctions/core/sweeps/tick';
import { HANDLERS } from '../../../cloudfunctions/core/usecases';
import { seedPeople } from '../../../scripts/seed/town';
import { calendars } from '../../../src/shared/time/published-calendars';
import { DEFAULT_RULE_SET } from '../../../src/shared/tables/routing-rules';
import { UNITS } from '../../../src/shared/tables/units';
import { memoryStore } from '../../support/memory-store';

/**
 * The timer dies before or after each single thing it does to the outside world, or two run at once: the inbox has every
 * notice exactly once, no bell rings twice, and one that never rang says so.
 */
const PLACES = ['罗家潭村', '镇社会事务办', '镇处非办'];
const KEPT = UNITS.filter(({ shortName }) => PLACES.includes(shortName));
const LIAISONS = KEPT.filter((unit) => unit.function !== 'office').map((unit) => `${unit.id}-liaison`);
const beijing = (moment: string): number => Date.parse(`${moment}+08:00`);
const MINUTE = 60_000;

interface World {
  ports: Ports;
  sent: string[];
  now: { at: number };
  store: Store;
}

/** Dies at the n-th operation: before it, or after it was done and before anybody heard of it. */
class Death {
  operations = 0;
  constructor(
    private readonly at: number,
    private readonly when: 'before' | 'after',
  ) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    this.operations += 1;
    const isNow = this.operations === this.at;
    if (this.operations > this.at || (isNow && this.when === 'before')) throw new Error('dead');
    const result = await work();
    if (isNow) throw new Error('dead');
    return result;
  }
}

const mortal = (store: Store, death: Death): Store => ({
  collection: (name) => {
    const real = store.collection(name);
    const operations = Object.entries(real as unknown as Record<string, (...of: unknown[]) => Promise<unknown>>);
    return Object.fromEntries(
      operations.map(([key, run]) => [key, (...of: unknown[]) => death.through(() => run(...of))]),
    ) as unknown as Collection<never>;
  },
  transaction: (work) => death.through(() => store.transaction(work)),
});

const portsOver = (world: Omit<World, 'ports'>, death: Death): Ports => {
  const store = mortal(world.store, death);
  const clock = { now: () => new Date(world.now.at) };
  const outside: Partial<Ports> = {
    store,
    clock,
    calendars,
    keys: createKeys(Buffer.alloc(32, 5).toString('base64')),
    directory: createDirectory(store, clock),
    functions: { invoke: () => Promise.resolve(null) },
    messages: {
      send: ({ openid, page }) =>
        death.through(() => {
          world.sent.push(`${openid} ${page}`);
          return Promise.resolve({ code: 0 });
        }),
    },
    templateIds: { deadline: 'deadline-template', leadAssigned: 'assigned-template' },
    log: { info: () => undefined, error: () => undefined },
  };
  return outside as Ports;
};

const immortal = () => new Death(Infinity, 'before');

/** A monthly return to be reminded of at nine, and a lead that has just come in. */
const begin = async (): Promise<World> => {
  const store = memoryStore();
  const world = { store, sent: [], now: { at: beijing('2026-06-10T10:00:00') } };
  const ports = portsOver(world, immortal());
  for (const unit of KEPT) await store.collection('units').insert({ ...unit, _id: unit.id });
  await store.collection('ruleSets').insert({ ...DEFAULT_RULE_SET, _id: 'rules' });
  await seedPeople(ports);
  for (const liaison of LIAISONS)
    for (const template of ['deadline', 'leadAssigned'])
      await store
        .collection('subscriptions')
        .insert({ _id: subscriptionId(liaison, template), credits: 50, requests: [] });
  await tick(ports);
  world.now.at = beijing('2026-06-22T09:00:00');
  const grid = await store.collection('members').get(`${KEPT[0]?.id}-gridWorker`);
  const reply = await createDispatch(
    ports,
    HANDLERS,
  )({
    openid: grid?.openid ?? '',
    requestId: 'r',
    event: {
      procedure: 'lead.record',
      input: {
        requestId: 'record-one',
        channel: 'gridWorker',
        text: '养老公寓喊老人家交五万块订床位，年返百分之十二。',
      },
    },
  });
  expect(reply).toMatchObject({ ok: true });
  return { ...world, ports };
};

const goOn = async (world: World): Promise<void> => {
  for (const minutes of [1, 2, 11, 12, 30]) {
    world.now.at = beijing('2026-06-22T09:00:00') + minutes * MINUTE;
    await tick(portsOver(world, immortal()));
  }
};

/** Everybody's inbox, as lines that do not depend on chance. */
const inbox = async ({ store }: World): Promise<string[]> =>
  (await store.collection('notices').find({}, { limit: 1000 }))
    .map(({ addressee, title }) => `${addressee} ${title}`)
    .sort();

const expectSound = async (world: World, expected: readonly string[]): Promise<void> => {
  expect(await inbox(world)).toEqual(expected);
  expect(new Set(world.sent).size).toBe(world.sent.length);
  const notices = await world.store.collection('notices').find({}, { limit: 1000 });
  const open = notices.filter(({ delivery }) => delivery === 'waiting' || delivery === 'sending');
  expect(open).toEqual([]);
  for (const { addressee, delivery } of notices)
    expect(LIAISONS.includes(addressee) ? ['sent', 'lost'] : ['noCredit', 'lost']).toContain(delivery);
};

test('undisturbed, each liaison is told of each thing once', async () => {
  const world = await begin();
  const counting = immortal();
  await tick(portsOver(world, counting));
  await goOn(world);
  expect(world.sent).toHaveLength(3);
  expect((await inbox(world)).filter((line) => LIAISONS.some((id) => line.startsWith(id)))).toHaveLength(3);
});

test('killed at any point, it loses nothing in the inbox and rings nothing twice', async () => {
  const calm = await begin();
  const counting = immortal();
  await tick(portsOver(calm, counting));
  await goOn(calm);
  const expected = await inbox(calm);
  expect(counting.operations).toBeGreaterThan(40);
  for (let at = 1; at <= counting.operations; at += 1)
    for (const when of ['before', 'after'] as const) {
      const world = await begin();
      await tick(portsOver(world, new Death(at, when)));
      await goOn(world);
      await expectSound(world, expected);
    }
});

test('two ticks at once tell everybody once', async () => {
  const calm = await begin();
  await goOn(calm);
  const world = await begin();
  await Promise.all([tick(portsOver(world, immortal())), tick(portsOver(world, immortal()))]);
  await goOn(world);
  await expectSound(world, await inbox(calm));
  expect(world.sent).toHaveLength(3);
});
