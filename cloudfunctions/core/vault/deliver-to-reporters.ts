import type { Notice } from '../collections/documents';
import { inChunks } from '../in-chunks';
import { dueNotices, ring, takeNotice, type Account } from '../notices/bell';
import type { Ports } from '../ports';
import type { Opener } from '../security/sealing';
import type { SweepReport } from '../sweeps/sweep';

const LIMIT = 100;
const AT_ONCE = 10;

/** The account is opened here, used, and goes nowhere else (D1). */
const accountOf = async ({ store }: Ports, opener: Opener, notice: Notice): Promise<Account | null> => {
  const identity = await store.collection('identities').get(notice.addressee);
  if (!identity?.sealed || identity.ownerKey === null) return null;
  const { openid } = await opener.open(identity, identity._id);
  return { openid, creditOwner: identity.ownerKey };
};

const deliver = async (ports: Ports, opener: Opener, due: Notice): Promise<void> => {
  const notice = await takeNotice(ports, due);
  if (!notice) return;
  await ring(ports, { ...notice, notices: [notice] }, await accountOf(ports, opener, notice));
};

/** Rings the bell of reporters whose tips moved. */
export const deliverToReporters = async (ports: Ports, opener: Opener): Promise<SweepReport> => {
  const due = await dueNotices(ports, 'reporter', LIMIT);
  await inChunks(due, AT_ONCE, (notice) =>
    deliver(ports, opener, notice).catch((error: unknown) => ports.log.error('deliver-to-reporter', {}, error)),
  );
  return { done: due.length, more: due.length === LIMIT };
};
