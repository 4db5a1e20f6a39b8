/** The same limits as the contract's `TIP_TEXT_MAX` and `ATTACHMENTS_MAX`, which would pull the validator along. */
export const TEXT_LIMIT = 5000;
export const ATTACHMENT_LIMIT = 8;
