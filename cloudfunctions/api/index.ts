import { createApp, originOf } from '../cloudbase/app';
import { createPorts } from '../wiring/ports';
import { createDispatch } from '../core/dispatch/dispatch';
import { HANDLERS } from '../core/usecases';
import { lazily } from '@/shared/domain/lazily';

const app = createApp();
/** Made by the first call: a missing secret fails that call with its name, and loading stays quick. */
const dispatch = lazily(() => createDispatch(createPorts(app), HANDLERS));

/** The only function a phone may call. */
export const main = (event: unknown, context: { request_id?: string }) =>
  dispatch()({ event, openid: originOf(context).openid, requestId: context.request_id ?? '' });
