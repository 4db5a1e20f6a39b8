import * as z from 'zod/mini';
import { parseCode } from '../domain/people/invitation-code';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { APPOINTING_ROLES, END_REASONS } from '../tables/appointments';
import { ROLES } from '../tables/roles';
import { define } from './define';
import { id, instant, named, pageInput, pageOf, requestId, requiredText } from './fields';
import { postView } from './me';

const NAME_MAX = 20;

const role = lazily(() => z.enum(ROLES, '请从给出的职务里选择'));
/** However it was typed; everything that is no code at all is refused before anybody looks for it. */
const invitationCode = lazily(() =>
  z.pipe(
    z.string().check(
      z.maxLength(60, '邀请码是 10 位字母和数字，请核对'),
      z.refine((typed) => parseCode(typed) !== null, '邀请码是 10 位字母和数字，请核对'),
    ),
    z.transform((typed) => parseCode(typed) ?? ''),
  ),
);

/** What a code stands for: the post its holder would take up. */
const offer = lazily(() => z.object({ role: role(), roleLabel: z.string(), unit: named(), expiresAt: instant() }));

const personView = lazily(() =>
  z.object({
    memberId: z.string(),
    name: z.string(),
    /** Four digits in the middle are hidden. */
    phone: z.string(),
    self: z.boolean(),
    /** Posts in the unit asked for; those elsewhere are not shown here. */
    posts: z.array(z.object({ role: role(), roleLabel: z.string(), mayEnd: z.boolean() })),
  }),
);
export type PersonView = z.infer<ReturnType<typeof personView>>;

const invitationView = lazily(() =>
  z.object({
    invitationId: z.string(),
    role: role(),
    roleLabel: z.string(),
    invitedBy: z.string(),
    expiresAt: instant(),
  }),
);
export type InvitationView = z.infer<ReturnType<typeof invitationView>>;

const post = lazily(() => ({ memberId: id(), role: role(), unitId: id() }));

const unreachableView = lazily(() =>
  z.object({
    memberId: z.string(),
    name: z.string(),
    /** In full: the office is to call. */
    phone: z.string(),
    unit: named(),
    roleLabel: z.string(),
    /** What they would miss: 新线索, 到期提醒. */
    misses: z.array(z.string()),
  }),
);
export type UnreachableView = z.infer<ReturnType<typeof unreachableView>>;

export const people = {
  'people.invite': define({
    kind: 'command',
    allow: APPOINTING_ROLES,
    perHour: 60,
    summary: 'Make a one-time invitation to a post, for seven days; the code is shown now and never again (A3).',
    input: () => z.object({ requestId: requestId(), unitId: id(), role: role() }),
    output: () => z.object({ invitationId: z.string(), code: z.string(), ...offer().shape }),
  }),
  'people.invitation': define({
    kind: 'query',
    allow: 'anyone',
    perHour: 30,
    summary: 'What an invitation code stands for. Wrong, used, expired and withdrawn codes answer alike.',
    input: () => z.object({ code: invitationCode() }),
    output: offer,
  }),
  'people.join': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 20,
    summary: 'Take up the post of an invitation, confirmed by the phone number WeChat knows.',
    input: () =>
      z.object({
        requestId: requestId(),
        code: invitationCode(),
        name: requiredText(NAME_MAX),
        /** The one-time code of WeChat's phone button. */
        phoneCode: z.string().check(z.minLength(1, '请点按钮确认手机号'), z.maxLength(300)),
      }),
    output: () => z.object({ post: postView() }),
  }),
  'people.list': define({
    kind: 'query',
    allow: APPOINTING_ROLES,
    summary: 'People of one unit, own or below, and which posts the caller may end.',
    input: () => z.object({ unitId: id(), ...pageInput() }),
    output: () => pageOf(personView()),
  }),
  'people.unreachable': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary:
      'People whom no WeChat message about new leads or deadlines would reach, with the number to call instead (E4).',
    input: () => z.object(pageInput()),
    output: () => pageOf(unreachableView()),
  }),
  'people.invitations': define({
    kind: 'query',
    allow: APPOINTING_ROLES,
    summary: 'Invitations of one unit that can still be used.',
    input: () => z.object({ unitId: id(), ...pageInput() }),
    output: () => pageOf(invitationView()),
  }),
  'people.withdrawInvitation': define({
    kind: 'command',
    allow: APPOINTING_ROLES,
    summary: 'Make an invitation that nobody has used yet worthless, at once.',
    input: () => z.object({ requestId: requestId(), invitationId: id() }),
    output: () => z.object({ withdrawn: z.literal(true) }),
  }),
  'people.ending': define({
    kind: 'query',
    allow: APPOINTING_ROLES,
    summary: 'What ending a post would leave behind: whether it is the last of its kind, and who could take over.',
    input: () => z.object(post()),
    output: () =>
      z.object({
        /** Nobody else in the unit holds this role. */
        onlyOne: z.boolean(),
        /** People see the holder's own leads alone, so these need a successor. */
        ownLeads: z.boolean(),
        successors: z.array(named()),
      }),
  }),
  'people.endPost': define({
    kind: 'command',
    allow: APPOINTING_ROLES,
    summary: 'End a post from this moment on; own leads go to the successor, if one is named.',
    input: () =>
      z.object({
        requestId: requestId(),
        ...post(),
        reason: z.enum(keysOf(END_REASONS), '请选择原因'),
        successorId: z.optional(id()),
      }),
    output: () =>
      z.object({
        /** The unit is without this role now. */
        noneLeft: z.boolean(),
      }),
  }),
};
