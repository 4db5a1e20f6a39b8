import { invalidParam } from '../errors';
import { type Params, text } from '../operations/params';
import type { Service } from '../server/admin';
import { type Doc, isPlainObject } from '../types';
import { decodeOpenApiRequest, encodeOpenApiReply } from '../wire/openapi';
import { type WxWorld, callWeChat } from './api';

/** `wx.api` carries JSON, `wx.openApi` protobuf; both reach the same double. */
export function weChatService(world: WxWorld): Service {
  return (action, params) => {
    if (action === 'wx.api') {
      const answer = callWeChat(world, text(params, 'apiName'), jsonParams(params));
      return Promise.resolve({ data: { responseData: JSON.stringify(answer) } });
    }
    if (action === 'wx.openApi') {
      const { requestData } = params;
      if (!Buffer.isBuffer(requestData)) throw invalidParam('requestData must be bytes');
      return Promise.resolve(
        encodeOpenApiReply(callWeChat(world, text(params, 'apiName'), decodeOpenApiRequest(requestData))),
      );
    }
    return Promise.resolve(null);
  };
}

function jsonParams(params: Params): Doc {
  const data: unknown = params.requestData ? JSON.parse(String(params.requestData)) : {};
  if (!isPlainObject(data)) throw invalidParam('requestData must be an object');
  return data;
}
