import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../cloudfunctions/cloudbase/app';
import { createPorts } from '../../cloudfunctions/wiring/ports';
import type { CollectionName, Documents } from '../../cloudfunctions/core/collections/documents';
import type { TickReport } from '../../cloudfunctions/core/sweeps/tick';
import { parseEjsonObject } from '../../local/wire/ejson';
import { seedPeople, seedRules } from '../../scripts/seed/town';
import type { Input, Output, ProcedureName, Reply } from '../../src/shared/contract';
import { UNITS, type Unit } from '../../src/shared/tables/units';
import { followClock } from './follow-clock';
import { startLocalCloud } from './local-cloud';
import { copyTemplate, keepTemplate } from './town-template';

/** A number no other request has: what the phone makes once per form. */
export const newRequest = (): string => `test-${randomBytes(12).toString('hex')}`;

export const unitCalled = (shortName: string): Unit => {
  const unit = UNITS.find((each) => each.shortName === shortName);
  if (!unit) throw new RangeError(`no unit is called ${shortName}`);
  return unit;
};
/** Id of a seeded person: `personAt('罗家潭村', 'liaison')`. */
export const personAt = (shortName: string, seat: string): string => `${unitCalled(shortName).id}-${seat}`;

export const OFFICE = personAt('镇处非办', 'office');
export const OFFICE_2 = personAt('镇处非办', 'office2');
export const LEADER = personAt('镇领导', 'mayor');
export const COUNTY = personAt('县处非办', 'host');

/** Unwraps an answer that must be good. */
export const good = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return reply.data;
};

/** A Wednesday on which nothing is due; whenever the tests run, it is this moment in the town. */
const A_QUIET_MORNING = '2026-06-10T10:00:00+08:00';
export const TOWN_MONTH = '2026-06';

/**
 * The town on a local CloudBase, at the moment named: built functions, unmodified SDK, units, rules and people, no leads; a query without an
 * index is refused; `dataDir` is kept by `stop()`. Until then the SDK of this process talks to the town started last.
 */
export async function startTown({ at = A_QUIET_MORNING, ...options }: { dataDir?: string; at?: string } = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'town-'));
  const isSeeded = copyTemplate(dataDir);
  const local = await startLocalCloud({ functions: true, refuseScans: true, dataDir });
  const restore = local.useHere();
  const { clock } = local.parts;
  clock.set(Date.parse(at));
  const machineTime = followClock(clock.now);
  const ports = createPorts(createApp());
  if (!isSeeded) {
    await seedRules(ports);
    await seedPeople(ports);
    keepTemplate(local.parts.store);
  }

  /**
   * The answer as the phone gets it, good or bad; takes anything, as the server must. Straight to the function, as
   * `POST /local/call` does it behind its door.
   */
  const ask = async (as: string, procedure: string, input: unknown): Promise<Reply<unknown>> => {
    const { openid } = local.parts.town.find(as) ?? {};
    if (openid === undefined) throw new RangeError(`nobody is called ${as}`);
    const event = { procedure, input };
    return JSON.parse(await local.parts.host.invoke('api', event, { kind: 'phone', openid })) as Reply<unknown>;
  };
  /** A call that must succeed. */
  const call = async <P extends ProcedureName>(as: string, procedure: P, input: Input<P>): Promise<Output<P>> =>
    good((await ask(as, procedure, input)) as Reply<Output<P>>);

  const rows = (name: string): string[] =>
    (local.parts.store.db.prepare(`SELECT doc FROM "c_${name}"`).raw().all() as [string][]).map(([text]) => text);

  return {
    local,
    /** The same ports the functions use, over the SDK in this process. */
    ports,
    ask,
    call,
    tick: async (): Promise<TickReport> => (await local.tick()) as TickReport,
    /** Every document of a collection as it lies in the store. */
    documents: <N extends CollectionName>(name: N): Documents[N][] =>
      rows(name).map((text) => parseEjsonObject(text) as unknown as Documents[N]),
    /** The whole store as text, to look for what must not be there. */
    dump: (): string => local.parts.store.names().flatMap(rows).join('\n'),
    /** How much of everything is stored; that somebody called is counted elsewhere and is nothing of it. */
    counts: (): Record<string, number> =>
      Object.fromEntries(
        local.parts.store
          .names()
          .filter((name) => name !== 'calls')
          .map((name) => [name, rows(name).length]),
      ),
    stop: async (): Promise<void> => {
      restore();
      machineTime();
      await local.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type Town = Awaited<ReturnType<typeof startTown>>;

/** Every lead one person can page to, so that a test never takes the first page for all. */
export async function allLeads(town: Pick<Town, 'call'>, as: string, input: Input<'lead.list'> = {}) {
  const rows: Output<'lead.list'>['items'] = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(as, 'lead.list', { view: 'all', limit: 50, ...input, cursor });
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}

/** The one lead that came since `before`, as the county sees it. */
export async function newestLead(town: Pick<Town, 'call'>): Promise<Output<'lead.get'>> {
  const { items } = await town.call(COUNTY, 'lead.list', { view: 'all', limit: 1 });
  if (!items[0]) throw new Error('there is no lead');
  return town.call(COUNTY, 'lead.get', { leadId: items[0].leadId });
}
