import type { CollectionName } from './documents';

export interface Index {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
  /** The first key is an array field: each entry is indexed. */
  multikey?: boolean;
}

/** Fields in order; a minus before one sorts it downwards. */
const keys = (...fields: string[]): Index['keys'] =>
  fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]));

/** Every index a query of the product may use; deployment creates them and `local/` refuses what none of them serves. */
const INDEXES = {
  leads: [
    {
      name: 'by_queue',
      keys: keys('visibleTo', 'open', 'queueRank', '_id'),
      multikey: true,
    },
    {
      name: 'by_received',
      keys: keys('visibleTo', '-receivedAt', '_id'),
      multikey: true,
    },
    {
      name: 'by_due',
      keys: keys('dueIn', 'nextDueAt', '_id'),
      multikey: true,
    },
    {
      name: 'by_kept_out',
      keys: keys('excludedUnitIds', 'nextDueAt'),
      multikey: true,
    },
    {
      name: 'by_kept_out_lately',
      keys: keys('keptOutLately', '_id'),
      multikey: true,
    },
    { name: 'by_kept_out_at', keys: keys('keptOutAt') },
    { name: 'by_reminder', keys: keys('nextReminderAt') },
    { name: 'by_pending', keys: keys('pendingAt') },
    {
      name: 'by_unaudited',
      keys: keys('unaudited', '_id'),
    },
    {
      name: 'by_dirty',
      keys: keys('dirty', '_id'),
    },
  ],
  leadKeys: [{ name: 'by_key', keys: keys('keys', '-receivedAt', '_id'), multikey: true }],
  identities: [
    {
      name: 'by_owner',
      keys: keys('ownerKey', '-createdAt', '_id'),
    },
    { name: 'by_receipt', keys: keys('receiptHash'), unique: true },
    { name: 'by_review', keys: keys('reviewAt') },
  ],
  identityRequests: [
    { name: 'by_open_key', keys: keys('openKey'), unique: true },
    {
      name: 'by_queue',
      keys: keys('nodes', 'state', 'requestedAt', '_id'),
      multikey: true,
    },
    {
      name: 'by_decider',
      keys: keys('deciderIds', '-requestedAt', '_id'),
      multikey: true,
    },
    {
      name: 'by_requester',
      keys: keys('requesterId', '-requestedAt', '_id'),
    },
    {
      name: 'by_requester_and_lead',
      keys: keys('requesterId', 'leadId', '-requestedAt', '_id'),
    },
    {
      name: 'by_tip',
      keys: keys('tipId', '_id'),
    },
    { name: 'by_end', keys: keys('endsAt') },
    {
      name: 'by_pending',
      keys: keys('pending', '_id'),
    },
  ],
  members: [
    { name: 'by_openid', keys: keys('openid'), unique: true },
    { name: 'by_phone', keys: keys('phone') },
    {
      name: 'by_unit',
      keys: keys('unitIds', '_id'),
      multikey: true,
    },
  ],
  units: [
    {
      name: 'by_division',
      keys: keys('divisionCode', '_id'),
    },
  ],
  ruleSets: [{ name: 'by_valid', keys: keys('-validFrom') }],
  files: [
    {
      name: 'by_unsent',
      keys: keys('attached', 'createdAt'),
    },
  ],
  notices: [
    { name: 'by_age', keys: keys('at') },
    {
      name: 'by_inbox',
      keys: keys('audience', 'addressee', '-at', '_id'),
    },
    {
      name: 'by_unread',
      keys: keys('audience', 'addressee', 'readAt'),
    },
    {
      name: 'by_delivery',
      keys: keys('audience', 'deliverAt', 'addressee'),
    },
    { name: 'by_lead', keys: keys('leadId') },
    { name: 'by_duty', keys: keys('dutyId') },
    { name: 'by_petition', keys: keys('petitionId') },
    {
      name: 'by_claim',
      keys: keys('delivery', 'claimedAt'),
    },
    { name: 'by_uncounted', keys: keys('uncounted', '_id') },
  ],
  subscriptions: [],
  deliveries: [],
  totals: [
    {
      name: 'by_node',
      keys: keys('node', 'scope', 'month'),
    },
  ],
  zeroReportNotes: [
    {
      name: 'by_unit',
      keys: keys('unitId', 'month'),
    },
  ],
  duties: [
    // A person's own, nearest deadline first; the office's board of one period, unit by unit.
    { name: 'by_due', keys: keys('unitId', 'state', 'dueAt', '_id') },
    { name: 'by_board', keys: keys('visibleTo', 'kind', 'period', '_id'), multikey: true },
    // How many of a place have handed in, and how many too late: counted by the index alone.
    { name: 'by_standing', keys: keys('visibleTo', 'kind', 'period', 'state', 'firstFiledAt'), multikey: true },
    { name: 'by_plan', keys: keys('kind', 'period', 'state', '_id') },
    { name: 'by_reminder', keys: keys('nextReminderAt') },
    { name: 'by_pending', keys: keys('pendingAt') },
  ],
  dutyOpenings: [],
  runs: [],
  contacts: [{ name: 'by_node', keys: keys('visibleTo', '_id'), multikey: true }],
  leadingGroups: [],
  keyTables: [{ name: 'by_month', keys: keys('visibleTo', 'node', '-rank', '_id'), multikey: true }],
  keyImports: [],
  petitions: [
    { name: 'by_queue', keys: keys('visibleTo', 'open', 'queueRank', '_id'), multikey: true },
    { name: 'by_unit', keys: keys('unitId', 'open', 'queueRank', '_id') },
    { name: 'by_lead', keys: keys('leadIds'), multikey: true },
    { name: 'by_case', keys: keys('caseIds', 'queueRank', '_id'), multikey: true },
    { name: 'by_reminder', keys: keys('nextReminderAt') },
    { name: 'by_pending', keys: keys('pendingAt') },
  ],
  petitionOpenings: [{ name: 'by_petition', keys: keys('petitionId', '-at', '_id') }],
  cases: [
    { name: 'by_year', keys: keys('visibleTo', 'startedYear', '_id'), multikey: true },
    { name: 'by_state', keys: keys('visibleTo', 'state', 'startedYear', '_id'), multikey: true },
    { name: 'by_lead', keys: keys('leadIds'), multikey: true },
  ],
  caseLedgers: [{ name: 'by_node', keys: keys('visibleTo', '_id'), multikey: true }],
  meetings: [
    { name: 'by_day', keys: keys('visibleTo', '-heldDay', '_id'), multikey: true },
    { name: 'by_lead', keys: keys('leadIds'), multikey: true },
    { name: 'by_case', keys: keys('caseIds'), multikey: true },
  ],
  caseBases: [{ name: 'by_node', keys: keys('visibleTo', '-year', '_id'), multikey: true }],
  receiptMisses: [{ name: 'by_hour', keys: keys('hour') }],
  calls: [{ name: 'by_hour', keys: keys('hour') }],
  bells: [{ name: 'by_day', keys: keys('day') }],
  invitations: [
    { name: 'by_code', keys: keys('codeHash'), unique: true },
    { name: 'by_expiry', keys: keys('expiresAt') },
    {
      name: 'by_unit',
      keys: keys('unitId', 'state', 'expiresAt', '_id'),
    },
  ],
  handOvers: [
    {
      name: 'by_open',
      keys: keys('done', 'at'),
    },
  ],
  auditQueue: [
    {
      name: 'by_waiting',
      keys: keys('logged', 'event.at'),
    },
    {
      name: 'by_lead',
      keys: keys('event.leadId', 'logged', '_id'),
    },
  ],
  auditHeads: [],
  auditLog: [
    { name: 'by_event', keys: keys('eventId'), unique: true },
    {
      name: 'by_lead',
      keys: keys('event.leadId', '-event.at', '_id'),
    },
  ],
} as const satisfies Record<CollectionName, readonly Index[]>;

export const COLLECTIONS: readonly { name: CollectionName; indexes: readonly Index[] }[] = Object.entries(INDEXES).map(
  ([name, indexes]) => ({ name: name as CollectionName, indexes }),
);
