import { randomUUID } from 'node:crypto';
import { ENV_ID, FAKE_APP_ID, REGION } from '../cloud-env';
import type { FunctionSpec } from './config';

/** Who or what started a call. */
export type Caller =
  { kind: 'phone'; openid: string } | { kind: 'timer'; trigger: string } | { kind: 'function'; source: string };

const WX_KEYS = 'WX_CLIENTIP,WX_OPENID,WX_APPID';
const TCB_KEYS = 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TRIGGER_SRC';

/**
 * The per-call context: `environment` is a JSON text, which `tcb.getCloudbaseContext(context)` reads. The openid stands
 * only in calls from a phone.
 */
export function callContext(spec: FunctionSpec, requestId: string, caller: Caller): Record<string, unknown> {
  return {
    request_id: requestId,
    function_name: spec.name,
    function_version: '$LATEST',
    namespace: ENV_ID,
    memory_limit_in_mb: spec.memorySize,
    time_limit_in_ms: spec.timeout * 1000,
    tencentcloud_region: REGION,
    environment: JSON.stringify({
      WX_CONTEXT_KEYS: WX_KEYS,
      TCB_CONTEXT_KEYS: TCB_KEYS,
      TCB_ENV: ENV_ID,
      TCB_SEQID: randomUUID(),
      SCF_NAMESPACE: ENV_ID,
      ...callerKeys(caller),
    }),
  };
}

function callerKeys(caller: Caller): Record<string, string> {
  switch (caller.kind) {
    case 'phone':
      return {
        WX_OPENID: caller.openid,
        WX_APPID: FAKE_APP_ID,
        WX_CLIENTIP: '127.0.0.1',
        TCB_SOURCE: 'wx_client',
        LOGINTYPE: 'WECHAT-OPENID',
      };
    case 'timer':
      return { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' };
    case 'function':
      return { TCB_SOURCE: caller.source };
  }
}
