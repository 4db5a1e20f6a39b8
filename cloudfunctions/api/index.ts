import { createApp, originOf } from '../cloudbase/app';
import { createPorts } from '../wiring/ports';
import { createDispatch } from '../core/dispatch/dispatch';
import { HANDLERS } from '../core/usecases';

const dispatch = createDispatch(createPorts(createApp()), HANDLERS);

/** The only function a phone may call. */
export const main = (event: unknown, context: { request_id?: string }) =>
  dispatch({ event, openid: originOf(context).openid, requestId: context.request_id ?? '' });
