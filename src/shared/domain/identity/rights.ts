import type { Relation } from '../../tables/lead-transitions';
import { GRANTS_NEEDED } from '../../tables/identity-requests';
import type { Lead } from '../lead/lead';
import { isExcluded, relationsOf, type Post } from '../lead/visibility';
import type { IdentityRequest } from './identity-request';

/** A member as these rules see one. */
export interface Person {
  _id: string;
  phone: string;
  posts: readonly Post[];
}

/** A request with everything its rights depend on, as it is now. */
export interface RequestFile {
  request: IdentityRequest;
  lead: Lead;
  requester: Person & { name: string };
  /** The custodians who have decided, as far as they are still members. */
  people: readonly Person[];
}

/** Whose request about which lead. */
export interface Asking {
  lead: Lead;
  requester: Person;
}

const ACTING: readonly Relation[] = ['responsible', 'oversight'];

/** Only who can act on a lead for its responsible unit, or above it, may ask who reported. */
export const isActing = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => ACTING.includes(relation));

/** A request lives only as long as its person may act: without that there is nothing to decide and nothing to open. */
export const isAlive = ({ lead, requester }: Asking): boolean =>
  isActing(relationsOf(lead, requester.posts, requester._id));

/** Two WeChat accounts with one confirmed phone number are one person. */
const isSamePerson = (one: Person, other: Person): boolean =>
  one._id === other._id || (one.phone !== '' && one.phone === other.phone);

const isCustodianFor = (lead: Lead, person: Person): boolean =>
  person.posts.some((post) => post.role === 'custodian' && lead.divisionCode.startsWith(post.divisionCode)) &&
  !isExcluded(lead, person.posts);

/** A custodian above the lead's place, who is not the person asking and belongs to no unit kept out of the lead. */
export const mayDecide = ({ lead, requester }: Asking, person: Person): boolean =>
  isCustodianFor(lead, person) && !isSamePerson(person, requester);

/** Different people whose grant counts now: whoever has lost the post or is kept out since no longer does. */
export const validGrants = (file: RequestFile): number => {
  const granters = file.request.decisions
    .filter((decision) => decision.granted)
    .flatMap((decision) => file.people.find((person) => person._id === decision.custodianId) ?? [])
    .filter((person) => mayDecide(file, person));
  return granters.filter((person, at) => granters.findIndex((earlier) => isSamePerson(earlier, person)) === at).length;
};

const isNamed = (lead: Lead, tipId: string): boolean => lead.tips.some((tip) => tip.tipId === tipId && tip.named);

/**
 * The one rule of the break-glass procedure (D2), asked by `api` and once more by `vault` every time: granted by two, not
 * refused by anybody, to this person, who may still act, for this short time.
 */
export const mayOpen = (file: RequestFile, memberId: string, now: Date): boolean => {
  const { request, lead, requester } = file;
  return (
    request.state === 'granted' &&
    request.requesterId === memberId &&
    requester._id === memberId &&
    lead._id === request.leadId &&
    request.grantedAt !== null &&
    request.openUntil !== null &&
    request.grantedAt <= now &&
    now < request.openUntil &&
    isNamed(lead, request.tipId) &&
    isAlive(file) &&
    request.decisions.every((decision) => decision.granted) &&
    validGrants(file) >= GRANTS_NEEDED
  );
};
