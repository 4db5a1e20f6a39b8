import tcb from '@cloudbase/node-sdk';

/** The smallest function that can use the database: what the product's bundles and requests are compared with. */
const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database();

/** Reads one document, or updates several at once. */
export const main = ({
  collection,
  id,
  update,
}: {
  collection: string;
  id: string;
  update?: { ids: string[]; to: object };
}) =>
  update
    ? Promise.all(update.ids.map((one) => database.collection(collection).doc(one).update(update.to)))
    : database.collection(collection).doc(id).get();
