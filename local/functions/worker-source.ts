/**
 * What runs inside each worker thread, as text: the server is one bundled file, and loading that file again in every
 * worker would cost more than the function itself. One message is one call; the pool sends the next one only after
 * the answer.
 */
export const WORKER_SOURCE = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const describe = (error) => ({
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? String(error.stack) : '',
});
// Every \`new Date()\` of the function follows the cloud's clock (local/clock.ts).
const offset = new Float64Array(workerData.clock);
const MachineDate = Date;
globalThis.Date = class Date extends MachineDate {
  constructor(...parts) {
    if (parts.length === 0) super(MachineDate.now() + offset[0]);
    else super(...parts);
  }
  static now() {
    return MachineDate.now() + offset[0];
  }
};
let main;
try {
  main = require(workerData.file).main;
  if (typeof main !== 'function') throw new Error('the bundle exports no function "main"');
  parentPort.postMessage({ kind: 'ready' });
} catch (error) {
  parentPort.postMessage({ kind: 'broken', error: describe(error) });
}
parentPort.on('message', async ({ id, event, context }) => {
  try {
    const result = await main(JSON.parse(event), context);
    parentPort.postMessage({ kind: 'done', id, result: JSON.stringify(result === undefined ? null : result) });
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', id, error: describe(error) });
  }
});
`;
