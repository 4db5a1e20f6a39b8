import type { Ports } from '../ports';
import type { Opener } from '../security/sealing';
import { deliverNotices } from '../sweeps/deliver-notices';
import type { SweepReport } from '../sweeps/sweep';

const LIMIT = 100;

/** Rings the bell of reporters whose tips moved; the account is opened here, used, and goes nowhere else (D1). */
export const deliverToReporters = (ports: Ports, opener: Opener): Promise<SweepReport> =>
  deliverNotices(ports, 'reporter', { limit: LIMIT }, async (notice) => {
    const identity = await ports.store.collection('identities').get(notice.addressee);
    if (!identity?.sealed || identity.ownerKey === null) return null;
    const { openid } = await opener.open(identity, identity._id);
    return { openid, creditOwner: identity.ownerKey };
  });
