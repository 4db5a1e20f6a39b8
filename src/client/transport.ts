import Taro from '@tarojs/taro';

let started = false;

/** Sends an event to the cloud function `api` and answers whatever came back. Throws when nothing came back. */
export async function send(event: { procedure: string; input: unknown }): Promise<unknown> {
  if (!started) {
    // Without `env` WeChat takes the environment bound to this mini-program.
    Taro.cloud.init({});
    started = true;
  }
  const answer = await Taro.cloud.callFunction({ name: 'api', data: event });
  return answer.result;
}
