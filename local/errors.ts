/** An error the SDK will throw as `TcbError{code,message}`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** What local/ does not emulate must never look like an empty result. */
export const unsupported = (what: string): CloudError =>
  new CloudError('LOCAL_UNSUPPORTED', `local/ does not emulate ${what}; see local/README.md`);

export const invalidParam = (message: string): CloudError => new CloudError('INVALID_PARAM', message);

export const requestFailed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message);

export const collectionMissing = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  );

/** The spelling seen from a real environment; the documentation says DATABASE_DUPLICATE_WRITE, so callers match both. */
export const duplicateKey = (collection: string, index: string): CloudError =>
  requestFailed(`E11000 duplicate key error collection: ${collection} index: ${index}`);

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

export const transactionMissing = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );

export const transactionBusy = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy. Please check your request, but if the problem persists, contact us.',
  );
