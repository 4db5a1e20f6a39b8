import type { Input } from '@/shared/contract';
import { MESSAGES } from '@/shared/errors/messages';
import { countFromText, yuanFromWan } from '@/shared/wording/format';
import type { TipDraft, TipStep } from './tip-draft';

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** What the server takes; fields left empty are left out. */
export function toTipInput(draft: TipDraft, requestId: string, tokens: string[]): Input<'tip.submit'> {
  const phone = orNothing(draft.phone);
  return {
    requestId,
    text: draft.text,
    divisionCode: draft.divisionCode,
    placeText: orNothing(draft.placeText),
    location: draft.location,
    company: orNothing(draft.company),
    amountYuan: yuanFromWan(draft.amountWan),
    people: countFromText(draft.people),
    ownStake: draft.ownStake,
    attachments: tokens,
    conflictUnitIds: draft.conflict === 'yes' ? draft.conflictUnitIds : [],
    contact: draft.naming === 'named' ? { name: draft.name, ...(phone ? { phone } : {}) } : undefined,
  };
}

export type TipField =
  'text' | 'amountWan' | 'people' | 'conflict' | 'name' | 'phone' | 'company' | 'placeText' | 'location';
export type TipProblems = Partial<Record<TipField, string>>;

/** What can be told before asking the server. The server checks everything again. */
export function tipProblems(draft: TipDraft, step: TipStep): TipProblems {
  if (step === 0) return draft.text.trim() || draft.attachments.length > 0 ? {} : { text: MESSAGES.TIP_EMPTY };
  if (step === 1) {
    return {
      ...(draft.amountWan.trim() && yuanFromWan(draft.amountWan) === undefined
        ? { amountWan: '请填数字，比如 5 或 12.5' }
        : {}),
      ...(draft.people.trim() && countFromText(draft.people) === undefined ? { people: '请填整数，比如 30' } : {}),
      ...(draft.conflict === 'yes' && draft.conflictUnitIds.length === 0 ? { conflict: '请选是哪个单位' } : {}),
    };
  }
  return draft.naming === 'named' && !draft.name.trim() ? { name: '请写上姓名，或者选“不留名”' } : {};
}

/** Server field → field of the form and the step it stands on. */
const FIELD_PLACES: Record<string, { field: TipField; step: TipStep }> = {
  text: { field: 'text', step: 0 },
  attachments: { field: 'text', step: 0 },
  company: { field: 'company', step: 1 },
  placeText: { field: 'placeText', step: 1 },
  location: { field: 'location', step: 1 },
  amountYuan: { field: 'amountWan', step: 1 },
  people: { field: 'people', step: 1 },
  conflictUnitIds: { field: 'conflict', step: 1 },
  'contact.name': { field: 'name', step: 2 },
  'contact.phone': { field: 'phone', step: 2 },
};

/** The server's remarks on single fields, and the first step that has one. */
export function serverProblems(fields: readonly { path: string; message: string }[]): {
  problems: TipProblems;
  step: TipStep | undefined;
} {
  const places = fields.flatMap(({ path, message }) => {
    const place = FIELD_PLACES[path] ?? FIELD_PLACES[path.split('.')[0] ?? ''];
    return place ? [{ ...place, message }] : [];
  });
  return {
    problems: Object.fromEntries(places.map(({ field, message }) => [field, message])),
    step: places.map((place) => place.step).sort()[0],
  };
}
