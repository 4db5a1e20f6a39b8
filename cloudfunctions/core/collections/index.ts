import type { CollectionName } from './documents';

export interface Index {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
  /** The first key is an array field: each entry is indexed. */
  multikey?: boolean;
}

/** Every index a query of the product may use; deployment creates them and `local/` refuses what none of them serves. */
const INDEXES = {
  leads: [
    {
      name: 'by_queue',
      keys: [
        ['visibleTo', 1],
        ['open', 1],
        ['queueRank', 1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_received',
      keys: [
        ['visibleTo', 1],
        ['receivedAt', -1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_status',
      keys: [
        ['visibleTo', 1],
        ['status', 1],
        ['receivedAt', -1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_division',
      keys: [
        ['visibleTo', 1],
        ['divisionCode', 1],
        ['receivedAt', -1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_sector',
      keys: [
        ['visibleTo', 1],
        ['facts.sector', 1],
        ['receivedAt', -1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_due',
      keys: [
        ['dueIn', 1],
        ['nextDueAt', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_kept_out',
      keys: [
        ['excludedUnitIds', 1],
        ['nextDueAt', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_kept_out_lately',
      keys: [
        ['keptOutLately', 1],
        ['_id', 1],
      ],
      multikey: true,
    },
    { name: 'by_kept_out_at', keys: [['keptOutAt', 1]] },
    { name: 'by_reminder', keys: [['nextReminderAt', 1]] },
    { name: 'by_pending', keys: [['pendingAt', 1]] },
    {
      name: 'by_unaudited',
      keys: [
        ['unaudited', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'by_dirty',
      keys: [
        ['dirty', 1],
        ['_id', 1],
      ],
    },
  ],
  identities: [
    {
      name: 'by_owner',
      keys: [
        ['ownerKey', 1],
        ['createdAt', -1],
        ['_id', 1],
      ],
    },
    { name: 'by_receipt', keys: [['receiptHash', 1]], unique: true },
    { name: 'by_review', keys: [['reviewAt', 1]] },
  ],
  identityRequests: [
    { name: 'by_open_key', keys: [['openKey', 1]], unique: true },
    {
      name: 'by_queue',
      keys: [
        ['nodes', 1],
        ['state', 1],
        ['requestedAt', 1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_decider',
      keys: [
        ['deciderIds', 1],
        ['requestedAt', -1],
        ['_id', 1],
      ],
      multikey: true,
    },
    {
      name: 'by_requester',
      keys: [
        ['requesterId', 1],
        ['requestedAt', -1],
        ['_id', 1],
      ],
    },
    {
      name: 'by_requester_and_lead',
      keys: [
        ['requesterId', 1],
        ['leadId', 1],
        ['requestedAt', -1],
        ['_id', 1],
      ],
    },
    {
      name: 'by_tip',
      keys: [
        ['tipId', 1],
        ['_id', 1],
      ],
    },
    { name: 'by_end', keys: [['endsAt', 1]] },
    {
      name: 'by_pending',
      keys: [
        ['pending', 1],
        ['_id', 1],
      ],
    },
  ],
  members: [
    { name: 'by_openid', keys: [['openid', 1]], unique: true },
    { name: 'by_phone', keys: [['phone', 1]] },
    {
      name: 'by_unit',
      keys: [
        ['unitIds', 1],
        ['_id', 1],
      ],
      multikey: true,
    },
  ],
  units: [
    {
      name: 'by_division',
      keys: [
        ['divisionCode', 1],
        ['_id', 1],
      ],
    },
  ],
  ruleSets: [{ name: 'by_valid', keys: [['validFrom', -1]] }],
  files: [
    {
      name: 'by_unsent',
      keys: [
        ['attached', 1],
        ['createdAt', 1],
      ],
    },
  ],
  notices: [
    { name: 'by_age', keys: [['at', 1]] },
    {
      name: 'by_inbox',
      keys: [
        ['audience', 1],
        ['addressee', 1],
        ['at', -1],
        ['_id', 1],
      ],
    },
    {
      name: 'by_unread',
      keys: [
        ['audience', 1],
        ['addressee', 1],
        ['readAt', 1],
      ],
    },
    {
      name: 'by_delivery',
      keys: [
        ['audience', 1],
        ['deliverAt', 1],
      ],
    },
    { name: 'by_lead', keys: [['leadId', 1]] },
    {
      name: 'by_claim',
      keys: [
        ['delivery', 1],
        ['claimedAt', 1],
      ],
    },
  ],
  subscriptions: [],
  totals: [
    {
      name: 'by_node',
      keys: [
        ['node', 1],
        ['scope', 1],
        ['month', 1],
      ],
    },
  ],
  zeroReportNotes: [
    {
      name: 'by_unit',
      keys: [
        ['unitId', 1],
        ['month', 1],
      ],
    },
  ],
  receiptMisses: [{ name: 'by_hour', keys: [['hour', 1]] }],
  calls: [{ name: 'by_hour', keys: [['hour', 1]] }],
  invitations: [
    { name: 'by_code', keys: [['codeHash', 1]], unique: true },
    { name: 'by_expiry', keys: [['expiresAt', 1]] },
    {
      name: 'by_unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
        ['expiresAt', 1],
        ['_id', 1],
      ],
    },
  ],
  handOvers: [
    {
      name: 'by_open',
      keys: [
        ['done', 1],
        ['at', 1],
      ],
    },
  ],
  auditQueue: [
    {
      name: 'by_waiting',
      keys: [
        ['logged', 1],
        ['event.at', 1],
      ],
    },
    {
      name: 'by_lead',
      keys: [
        ['event.leadId', 1],
        ['logged', 1],
        ['_id', 1],
      ],
    },
  ],
  auditHeads: [],
  auditLog: [
    { name: 'by_event', keys: [['eventId', 1]], unique: true },
    {
      name: 'by_lead',
      keys: [
        ['event.leadId', 1],
        ['event.at', -1],
        ['_id', 1],
      ],
    },
  ],
} as const satisfies Record<CollectionName, readonly Index[]>;

export const COLLECTIONS: readonly { name: CollectionName; indexes: readonly Index[] }[] = Object.entries(INDEXES).map(
  ([name, indexes]) => ({ name: name as CollectionName, indexes }),
);
