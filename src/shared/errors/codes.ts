/** Every code the server may answer with. A code without wording in `messages.ts` does not compile. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'UNKNOWN_PROCEDURE',
  'NOT_FOUND',
  'TIP_EMPTY',
  'TEXT_TOO_LONG',
  'TOO_MANY_ATTACHMENTS',
  'ATTACHMENT_INVALID',
  'FILE_NOT_IMAGE',
  'FILE_NOT_AUDIO',
  'FILE_TOO_LARGE',
  'TOO_LARGE',
  'DATE_IN_PAST',
  'DATE_IN_FUTURE',
  'UNIT_UNKNOWN',
  'UNIT_EXCLUDED',
  'DIVISION_UNKNOWN',
  'RECEIPT_MALFORMED',
  'RECEIPT_NOT_FOUND',
  'LEAD_NOT_FOUND',
  'LEAD_CHANGED_MEANWHILE',
  'TRANSITION_NOT_ALLOWED',
  'CALENDAR_MISSING',
  'BUSY',
  'UNEXPECTED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
