import { unsupported } from '../errors';
import { type Doc, type Person, isPlainObject, lookup } from '../types';
import { isValidField } from './field-rules';
import type { Mailbox } from './mailbox';
import { type RegisteredTemplate, findTemplate } from './templates';

/** WeChat's JSON answer; `errcode` 0 is success. */
export type WxAnswer = { errcode: number; errmsg: string } & Record<string, unknown>;

export interface WxWorld {
  people: readonly Person[];
  mailbox: Mailbox;
  /** The cloud's clock. */
  now: () => number;
  /** Phone codes exchanged before: WeChat takes each once. */
  usedPhoneCodes: Set<string>;
  /** Pages of the built mini-program; null while it is not built. */
  pages: () => ReadonlySet<string> | null;
}

const fail = (errcode: number, errmsg: string): WxAnswer => ({ errcode, errmsg });
const OK = { errcode: 0, errmsg: 'ok' } as const;

const APIS: Record<string, (world: WxWorld, params: Doc) => WxAnswer> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'security.msgSecCheck': msgSecCheck,
};

/** @param apiName as the SDK sends it, e.g. `subscribeMessage.send`. */
export function callWeChat(world: WxWorld, apiName: string, params: Doc): WxAnswer {
  const api = lookup(APIS, apiName);
  if (!api) throw unsupported(`the WeChat API ${apiName}`);
  return api(world, params);
}

function sendSubscribeMessage(world: WxWorld, params: Doc): WxAnswer {
  const { touser, page = '', data } = params;
  const template = findTemplate(String(params.template_id ?? params.templateId ?? ''));
  const openid = String(touser ?? '');
  if (!world.people.some((person) => person.openid === openid)) return fail(40003, 'invalid openid');
  if (!template) return fail(40037, 'invalid template_id');
  const path = String(page).split('?')[0] ?? '';
  const pages = world.pages();
  if (path !== '' && pages && !pages.has(path)) return fail(41030, 'invalid page');
  const wrong = wrongField(template, data);
  if (wrong) return fail(47003, `argument invalid! ${wrong}`);
  if (world.mailbox.credits(openid, template.id) < 1) return fail(43101, 'user refuse to accept the msg');
  const values = Object.entries(data as Record<string, Doc>).map(([key, item]) => [key, String(item.value)] as const);
  world.mailbox.deliver({
    at: world.now(),
    openid,
    templateId: template.id,
    page: String(page),
    data: Object.fromEntries(values),
  });
  return { ...OK, msgid: String(world.now()) };
}

function wrongField(template: RegisteredTemplate, data: unknown): string | null {
  if (!isPlainObject(data)) return 'data is not valid';
  const odd = Object.keys(data).find((key) => !(key in template.fields));
  if (odd) return `data.${odd} is not a field of the template`;
  for (const [key, field] of Object.entries(template.fields)) {
    const item = data[key];
    if (!isPlainObject(item) || !isValidField(field.kind, item.value)) return `data.${key}.value is invalid`;
  }
  return null;
}

/** The phone's one-time code is `<person id>:<anything>` here. */
function getPhoneNumber(world: WxWorld, params: Doc): WxAnswer {
  const code = String(params.code ?? '');
  const person = world.people.find(({ id }) => id === code.split(':')[0]);
  if (!person || world.usedPhoneCodes.has(code)) return fail(40029, 'invalid code');
  world.usedPhoneCodes.add(code);
  return {
    ...OK,
    phone_info: { phoneNumber: person.phone, purePhoneNumber: person.phone, countryCode: '86' },
  };
}

/** WeChat's labels of unwanted text; a handful of words is enough to reach each branch of the product. */
const RISKY: readonly { label: number; words: readonly string[] }[] = [
  { label: 20002, words: ['色情', '裸聊'] },
  { label: 20003, words: ['傻逼', '滚蛋'] },
  { label: 20006, words: ['毒品', '枪支', '洗钱服务'] },
  { label: 10001, words: ['加微信领取', '点击链接领红包'] },
];

function msgSecCheck(world: WxWorld, params: Doc): WxAnswer {
  const { content, openid, scene, version } = params;
  if (Number(version) !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return fail(40097, 'invalid args');
  if (!world.people.some((person) => person.openid === openid)) return fail(61010, 'code is expired');
  if (typeof content !== 'string' || content === '' || [...content].length > 2500) return fail(40097, 'invalid args');
  const hit = RISKY.find(({ words }) => words.some((word) => content.includes(word)));
  const result = hit ? { suggest: 'risky', label: hit.label } : { suggest: 'pass', label: 100 };
  return { ...OK, result, detail: [{ strategy: 'content_model', errcode: 0, ...result }], trace_id: 'local' };
}
