const textOf = (error: unknown): string =>
  typeof error === 'object' && error !== null
    ? `${String((error as { code?: unknown }).code)} ${String((error as { message?: unknown }).message)}`
    : '';

/** A taken `_id` or unique value: documented as one code, seen in real environments as the other (wire notes, section 5). */
export const isDuplicate = (error: unknown): boolean => /DATABASE_DUPLICATE_WRITE|E11000/.test(textOf(error));

/** Another transaction was faster, or this one no longer exists on the server: run the work again. */
export const isConflict = (error: unknown): boolean =>
  /TRANSACTION_CONFLICT|TransactionConflict|TransactionNotExist|WriteConflict/.test(textOf(error));
