import tcb from '@cloudbase/node-sdk';

export type CloudApp = ReturnType<typeof tcb.init>;

/** One SDK instance per function instance; in the cloud the SDK keeps no connection alive unless told to. */
export const createApp = (): CloudApp => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });

/** Who called this function, read from the call's own context and never from the process (safe with concurrency). */
export interface CallOrigin {
  openid: string;
  /** The last hop: 'wx_client' for a phone, 'scf' for another function, 'timer' for the timer. */
  immediateCaller: string;
}

export const originOf = (context: unknown): CallOrigin => {
  const { WX_OPENID, TCB_SOURCE, TRIGGER_SRC } = tcb.getCloudbaseContext(context as never) as {
    WX_OPENID?: string;
    TCB_SOURCE?: string;
    TRIGGER_SRC?: string;
  };
  const hops = (TCB_SOURCE ?? '').split(',');
  return { openid: WX_OPENID ?? '', immediateCaller: TRIGGER_SRC === 'timer' ? 'timer' : (hops.at(-1) ?? '') };
};
