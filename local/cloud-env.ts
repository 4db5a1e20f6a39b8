/** Names of the one environment local/ plays. */
export const ENV_ID = 'local-taohua';
export const REGION = 'ap-shanghai';
export const FAKE_APP_ID = 'wx0000000000000000';
export const BUCKET = '6c6f-local-taohua-1250000000';

/**
 * What points the unmodified SDK at a gateway. RUNENV=SCF also spares it two metadata look-ups (60 ms) per call, but
 * turns its keep-alive off unless `init({ keepalive: true })`.
 */
export const sdkEnv = (gatewayUrl: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  SCF_NAMESPACE: ENV_ID,
  TCB_ENV: ENV_ID,
  TENCENTCLOUD_SECRETID: 'local-secret-id',
  TENCENTCLOUD_SECRETKEY: 'local-secret-key',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
});
