import type { Reply } from '../../src/shared/contract';

const CHINESE = /[\u4e00-\u9fff]/;

/** A refusal people understand: the code, and Chinese for the whole and for every field it complains about. */
export const expectRefusal = (reply: Reply<unknown>, code: string): void => {
  expect(reply).toMatchObject({ ok: false, code, message: expect.stringMatching(CHINESE) as string });
  if (!reply.ok) for (const field of reply.fields ?? []) expect(field.message).toMatch(CHINESE);
};
