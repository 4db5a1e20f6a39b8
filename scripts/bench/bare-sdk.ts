import tcb from '@cloudbase/node-sdk';

/** The smallest function that can use the database: what the product's bundles and requests are compared with. */
const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database();

export const main = (event: { collection: string; id: string }) =>
  database.collection(event.collection).doc(event.id).get();
