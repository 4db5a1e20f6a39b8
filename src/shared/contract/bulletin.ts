import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { requiredText, shanghaiDate, text } from './fields';

/** 省际、跨市风险通报, as it is entered on a lead or an old case (C7). */
export const bulletinInput = lazily(() => ({
  direction: z.enum(['sent', 'received']),
  scope: z.enum(['province', 'city']),
  body: requiredText(50),
  on: shanghaiDate(),
  documentNumber: z.optional(text(50)),
  text: requiredText(500),
}));
