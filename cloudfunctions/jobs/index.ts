import { createApp, originOf } from '../cloudbase/app';
import { createPorts } from '../wiring/ports';
import { tick } from '../core/sweeps/tick';
import { lazily } from '@/shared/domain/lazily';

const app = createApp();
const ports = lazily(() => createPorts(app));

/** Called by the timer once a minute; a phone that tries is refused. */
export const main = async (_event: unknown, context: unknown) => {
  if (originOf(context).immediateCaller === 'wx_client') throw new Error('jobs is not for phones');
  return tick(ports());
};
