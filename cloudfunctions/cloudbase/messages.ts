import type { Messages, SendResult } from '../core/ports';
import type { CloudApp } from './app';
import { decodeOpenApiReply, encodeOpenApiRequest } from './wx-open-api';

/** Older and newer answers spell it differently. */
const resultOf = ({ errcode, errCode, code }: Readonly<Record<string, unknown>>): SendResult => ({
  code: Number(errcode ?? errCode ?? code ?? 0),
});

/** Subscribe messages through CloudBase's `openapi.subscribeMessage.send` (E4). */
export const createMessages = (app: CloudApp): Messages => ({
  send: async ({ openid, templateId, page, fields }) => {
    const requestData = encodeOpenApiRequest({
      touser: openid,
      template_id: templateId,
      page,
      data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
    });
    const reply: unknown = await app.callCompatibleWxOpenApi({ apiName: 'subscribeMessage.send', requestData });
    return resultOf(Buffer.isBuffer(reply) ? decodeOpenApiReply(reply) : (reply as Record<string, unknown>));
  },
});
