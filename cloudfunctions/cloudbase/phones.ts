import type { Phones } from '../core/ports';
import type { CloudApp } from './app';
import { decodeOpenApiReply, encodeOpenApiRequest } from './wx-open-api';

/** WeChat's answers to a code that is wrong, used before, or older than five minutes. */
const BAD_CODES: readonly number[] = [40029, 40163, 41008];

interface PhoneReply {
  errcode?: number;
  errCode?: number;
  errmsg?: string;
  phone_info?: { purePhoneNumber?: string };
  phoneInfo?: { purePhoneNumber?: string };
}

/** Phone confirmation through CloudBase's `openapi.phonenumber.getPhoneNumber` (A3). */
export const createPhones = (app: CloudApp): Phones => ({
  numberOf: async (code) => {
    const reply: unknown = await app.callCompatibleWxOpenApi({
      apiName: 'phonenumber.getPhoneNumber',
      requestData: encodeOpenApiRequest({ code }),
    });
    const answer: PhoneReply = Buffer.isBuffer(reply) ? decodeOpenApiReply(reply) : (reply as PhoneReply);
    const errcode = answer.errcode ?? answer.errCode ?? 0;
    if (BAD_CODES.includes(errcode)) return null;
    const number = (answer.phone_info ?? answer.phoneInfo)?.purePhoneNumber;
    if (errcode !== 0 || !number) throw new Error(`no phone number from WeChat: ${errcode} ${answer.errmsg ?? ''}`);
    return number;
  },
});
