import type { Notice } from '../../cloudfunctions/core/collections/documents';
import type { IdentityRequest } from '../../src/shared/domain/identity/identity-request';
import type { Post } from '../../src/shared/domain/lead/visibility';
import { PEOPLE } from '../../src/shared/seed/people';
import { newestLead, newRequest, personAt, type Town, unitCalled } from './town';

const VILLAGE = unitCalled('罗家潭村').divisionCode;
export const LIAISON = personAt('镇社会事务办', 'liaison');
export const HEAD = personAt('镇社会事务办', 'unitHead');
export const FIRST = personAt('镇处非办', 'custodian');
export const SECOND = personAt('镇党政办', 'custodian');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
export const CONTACT = { name: '举报人某某', phone: '13900000555' };
export const OPENID = PEOPLE.find(({ id }) => id === 'resident-1')?.openid ?? '';
export const MINUTE = 60_000;

interface Tip {
  receipt: string;
  leadId: string;
  tipId: string;
}

/** How somebody asks who reported, and custodians answer, in the town of the test that runs. */
export const identityRequestsIn = (town: () => Town) => {
  /** Posts a test has changed go back, so that every test begins with the same people. */
  const formerPosts = new Map<string, Post[]>();
  const setPosts = async (memberId: string, change: (posts: Post[]) => Post[], phone?: string) => {
    const members = town().ports.store.collection('members');
    const member = await members.get(memberId);
    if (!member) throw new Error(`no member ${memberId}`);
    if (!formerPosts.has(memberId)) formerPosts.set(memberId, member.posts);
    const posts = change(member.posts);
    const set = { posts, unitIds: posts.map(({ unitId }) => unitId), ...(phone ? { phone } : {}) };
    await members.update({ _id: memberId }, { set });
  };
  const losePosts = (memberId: string) => setPosts(memberId, () => []);
  const custodyIn = (unit: string): Post => ({
    role: 'custodian',
    unitId: unitCalled(unit).id,
    divisionCode: unitCalled(unit).divisionCode,
  });
  afterEach(async () => {
    for (const [memberId, posts] of formerPosts)
      await setPosts(memberId, () => posts, PEOPLE.find(({ id }) => id === memberId)?.phone);
    formerPosts.clear();
  });

  const tip = async (contact: typeof CONTACT | null = CONTACT): Promise<Tip> => {
    const { receipt } = await town().call('resident-1', 'tip.submit', {
      requestId: newRequest(),
      text: TEXT,
      divisionCode: VILLAGE,
      ...(contact ? { contact } : {}),
    });
    const lead = await newestLead(town());
    return { receipt, leadId: lead.leadId, tipId: lead.tips[0]?.tipId ?? '' };
  };
  const asking = ({ leadId, tipId }: Tip) => ({
    requestId: newRequest(),
    leadId,
    tipId,
    purpose: 'evidence' as const,
    reason: '要当面核对合同和收据。',
  });
  const request = async (as = LIAISON, about?: Tip) => {
    const reported = about ?? (await tip());
    const { identityRequestId } = await town().call(as, 'identity.request', asking(reported));
    return { ...reported, id: identityRequestId };
  };
  const decide = (as: string, identityRequestId: string, granted = true) =>
    town().ask(as, 'identity.decide', { requestId: newRequest(), identityRequestId, granted, note: '看过了。' });
  const grantedRequest = async (as = LIAISON) => {
    const asked = await request(as);
    for (const custodian of [FIRST, SECOND]) expect(await decide(custodian, asked.id)).toMatchObject({ ok: true });
    return asked;
  };
  const open = (as: string, identityRequestId: string) =>
    town().ask(as, 'identity.open', { requestId: newRequest(), identityRequestId });
  const vault = async (event: object, source = 'scf') =>
    JSON.parse(await town().local.parts.host.invoke('vault', event, { kind: 'function', source })) as unknown;
  const alter = (id: string, set: Partial<IdentityRequest>) =>
    town()
      .ports.store.collection('identityRequests')
      .update({ _id: id }, { set: { ...set } });
  const exclude = (leadId: string, unit: string) =>
    town()
      .ports.store.collection('leads')
      .update({ _id: leadId }, { set: { excludedUnitIds: [unitCalled(unit).id] } });
  const ago = (ms: number) => new Date(Date.now() - ms);
  const toDecide = async (as: string) =>
    (await town().call(as, 'identity.requests', { view: 'toDecide', limit: 50 })).items.map(
      (one) => one.identityRequestId,
    );
  const noticesAbout = (id: string): Notice[] =>
    town()
      .documents('notices')
      .filter(({ _id }) => _id.startsWith(id));
  const auditOf = (id: string) =>
    town()
      .documents('auditLog')
      .map(({ event }) => event)
      .flatMap((event) => ('identityRequestId' in event && event.identityRequestId === id ? [event] : []))
      .map(({ type, actor }) => `${type} ${actor.kind === 'member' ? actor.memberId : actor.kind}`)
      .sort();

  return {
    setPosts,
    losePosts,
    custodyIn,
    tip,
    asking,
    request,
    decide,
    grantedRequest,
    open,
    vault,
    alter,
    exclude,
    ago,
    toDecide,
    noticesAbout,
    auditOf,
  };
};
