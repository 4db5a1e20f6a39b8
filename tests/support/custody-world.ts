import { createDispatch } from '../../cloudfunctions/core/dispatch/dispatch';
import type { Ports } from '../../cloudfunctions/core/ports';
import { createKeys } from '../../cloudfunctions/core/security/keys';
import { HANDLERS } from '../../cloudfunctions/core/usecases';
import { leadFromIntake } from '../../cloudfunctions/core/usecases/intake';
import { openForRequester } from '../../cloudfunctions/core/vault/open-identity';
import type { Reply } from '@/shared/contract';
import { lazily } from '@/shared/domain/lazily';
import type { Post } from '@/shared/domain/lead/visibility';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';
import { calendars } from '@/shared/time/published-calendars';
import { memoryStore } from './memory-store';

/** A small town in memory around one named tip, for breaking the glass in any order (D2). */
export const TOWN = '430922112';
const VILLAGE = '430922112235';
export const OFFICE = `${TOWN}-office`;
export const GENERAL = `${TOWN}-general`;
export const UNIT = `${TOWN}-socialAffairs`;
export const POLICE = `${TOWN}-police`;
export const COUNTY = '430922-countyOffice';
export const TIP = 'tip-1';
export const MINUTE = 60_000;

/** Everybody with every post they may hold in a run; `phone` is shared by one person with two accounts. */
export const CAST: Readonly<Record<string, { phone: string; posts: readonly Post[] }>> = {
  liaison: { phone: '13800000001', posts: [{ role: 'liaison', unitId: UNIT, divisionCode: TOWN }] },
  officer: {
    phone: '13800000002',
    posts: [
      { role: 'office', unitId: OFFICE, divisionCode: TOWN },
      { role: 'custodian', unitId: OFFICE, divisionCode: TOWN },
    ],
  },
  county: { phone: '13800000003', posts: [{ role: 'countyHost', unitId: COUNTY, divisionCode: '430922' }] },
  stranger: { phone: '13800000004', posts: [{ role: 'liaison', unitId: POLICE, divisionCode: TOWN }] },
  custodianA: { phone: '13800000005', posts: [{ role: 'custodian', unitId: OFFICE, divisionCode: TOWN }] },
  custodianB: { phone: '13800000006', posts: [{ role: 'custodian', unitId: GENERAL, divisionCode: TOWN }] },
  custodianC: { phone: '13800000007', posts: [{ role: 'custodian', unitId: POLICE, divisionCode: TOWN }] },
  /** The liaison's second WeChat account. */
  liaisonToo: { phone: '13800000001', posts: [{ role: 'custodian', unitId: GENERAL, divisionCode: TOWN }] },
  elsewhere: {
    phone: '13800000008',
    posts: [{ role: 'custodian', unitId: '430922100-office', divisionCode: '430922100' }],
  },
};
/** Keeps units out and lets them in; no other part in it, and never without the post. */
const KEEPER = 'keeper';
const KEEPER_POST: Post = { role: 'countyHost', unitId: COUNTY, divisionCode: '430922' };

const BEGINNING = Date.UTC(2026, 10, 23, 1);
const directory = {
  units: () => Promise.resolve(UNITS),
  unitsOn: () => Promise.resolve(UNITS),
  ruleSet: () => Promise.resolve(DEFAULT_RULE_SET),
};

/** A tip against a boarding house in the village, with a name left; read and routed once, as any other. */
const theLead = lazily(() =>
  leadFromIntake({ calendars, directory } as Partial<Ports> as Ports, {
    leadId: TIP,
    channel: 'resident',
    text: '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: VILLAGE,
    placeText: undefined,
    facts: {},
    attachments: [],
    conflictUnitIds: [],
    named: true,
    receivedAt: new Date(BEGINNING),
    now: new Date(BEGINNING),
    actor: { memberId: null, name: '群众', unitId: null },
  }),
);

/** The product on a store and a clock of its own. */
export const createWorld = async () => {
  const store = memoryStore();
  let now = BEGINNING;
  const opener = {
    open: () => Promise.resolve({ openid: 'account-of-reporter', name: '举报人甲', phone: '13800009999' }),
  };
  const fail = (error: unknown): never => {
    throw error;
  };
  const outside: Partial<Ports> = {
    store,
    clock: { now: () => new Date(now) },
    keys: createKeys(Buffer.alloc(32, 7).toString('base64')),
    calendars,
    directory,
    functions: { invoke: (_name, event) => openForRequester(ports, opener, event) },
    log: { info: () => undefined, error: (_event, _detail, error) => fail(error) },
  };
  // Nothing else of the outside world is touched here; a test that did would fail on it.
  const ports = outside as Ports;
  const lead = await theLead();
  if (lead.responsibleUnitId !== UNIT) throw new Error('the lead lies elsewhere');
  await store.collection('leads').insert(lead);
  await store.collection('identities').insert({ _id: TIP, leadId: TIP, sealed: {} } as never);
  const keeper = { phone: '13800000009', posts: [KEEPER_POST] };
  for (const [name, { phone, posts }] of Object.entries({ ...CAST, [KEEPER]: keeper }))
    await store.collection('members').insert({
      _id: name,
      openid: `account-${name}`,
      name,
      phone,
      posts: [...posts],
      unitIds: posts.map(({ unitId }) => unitId),
    });
  const dispatch = createDispatch(ports, HANDLERS);
  let serial = 0;
  const call = (as: string, procedure: string, input: object): Promise<Reply<unknown>> =>
    dispatch({
      event: { procedure, input: { requestId: `request-${++serial}`, ...input } },
      openid: `account-${as}`,
      requestId: '',
    });
  return {
    ports,
    now: () => now,
    wait: (ms: number) => (now += ms),
    call,
    setPosts: (name: string, posts: readonly Post[]) =>
      store
        .collection('members')
        .update({ _id: name }, { set: { posts: [...posts], unitIds: posts.map(({ unitId }) => unitId) } }),
    /** As the county does it, the one way there is. */
    exclude: async (unitId: string, isOut: boolean): Promise<Reply<unknown>> => {
      const version = (await store.collection('leads').get(TIP))?.version;
      const step = { leadId: TIP, version, unitId, reason: '有亲戚在里面。' };
      return call(KEEPER, isOut ? 'lead.keepOut' : 'lead.letIn', step);
    },
  };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
