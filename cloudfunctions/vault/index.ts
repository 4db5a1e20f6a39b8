import { createApp, originOf } from '../cloudbase/app';
import { createPorts } from '../wiring/ports';
import { createOpener } from '../core/security/sealing';
import { deliverToReporters } from '../core/vault/deliver-to-reporters';
import { openForRequester } from '../core/vault/open-identity';
import { lazily } from '@/shared/domain/lazily';

const app = createApp();
const ports = lazily(() => createPorts(app));
/** The old key is there only while records are sealed anew (`npm run identity:rotate`). */
const opener = lazily(() =>
  createOpener(process.env.IDENTITY_PRIVATE_KEY ?? '', process.env.IDENTITY_PRIVATE_KEY_OLD ?? ''),
);

/** Holds the only key to reporters' identities; answers other functions of this product, never a phone or a timer. */
export const main = async (
  event: { procedure?: unknown; requestId?: unknown; memberId?: unknown },
  context: unknown,
) => {
  if (originOf(context).immediateCaller !== 'scf') throw new Error('vault answers functions of this product only');
  if (event.procedure === 'vault.deliver') return deliverToReporters(ports(), opener());
  if (event.procedure === 'vault.open') return openForRequester(ports(), opener(), event);
  throw new Error('unknown procedure');
};
