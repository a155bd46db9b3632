import { requestText, run } from './client.mjs';
import { dist } from './dist.mjs';

/**
 * @typedef {object} LibraryMeasured latencies in milliseconds
 * @property {number} cards how many @property {number} bytes of all cards
 * @property {import('./client.mjs').Measured} whole every card anew @property {import('./client.mjs').Measured} known while the browser has them
 * @property {string} largest id of the homework with the largest form @property {number} fields
 * @property {import('./client.mjs').Measured} form its definition, as the server answers it @property {number} formBytes
 * @property {number} screens milliseconds to work out its screens for one role, in Node
 */

/**
 * Opening the library, and the largest form: the server's time for its definition, and the time to work out its screens. Drawing them is the browser's.
 * @param {import('./world.mjs').World} world @param {import('./ground.mjs').Ground} ground @param {number} requests
 * @returns {Promise<LibraryMeasured>}
 */
export async function measureLibrary({ counselor }, { api, token }, requests) {
  const headers = { authorization: `Bearer ${token(counselor, 'counselor')}` };
  const asked = async (/** @type {string} */ path, /** @type {Record<string, string>} */ more = {}) => {
    const request = requestText('GET', path, { ...headers, ...more });
    await run({ port: api.port, connections: 1, requests: Math.ceil(requests / 4), request: () => request });
    return run({ port: api.port, connections: 1, requests, request: () => request });
  };
  const answer = await fetch(`http://127.0.0.1:${api.port}/api/library`, { headers });
  const text = await answer.text();
  const tag = answer.headers.get('etag');
  if (!answer.ok || tag === null) throw new Error(`/api/library answered ${answer.status}: ${text}`);
  const { library, pages } = dist('libs/homework/src/index.js');
  const largest = library().reduce((/** @type {any} */ one, /** @type {any} */ other) => (fieldsOf(other) > fieldsOf(one) ? other : one));
  const path = `/api/homework/${largest.id}/${largest.version}`;
  return {
    cards: JSON.parse(text).items.length,
    bytes: Buffer.byteLength(text),
    whole: await asked('/api/library'),
    known: await asked('/api/library', { 'if-none-match': tag }),
    largest: largest.id,
    fields: fieldsOf(largest),
    form: await asked(path),
    formBytes: Buffer.byteLength(await (await fetch(`http://127.0.0.1:${api.port}${path}`, { headers })).text()),
    screens: timeOf(() => pages(largest, 'hurt', largest.examples[0]?.answers ?? {})),
  };
}

/** Questions in all, those in groups too. @param {{ fields: Record<string, { fields?: object }> }} homework */
function fieldsOf({ fields }) {
  return Object.values(fields).reduce((count, field) => count + 1 + Object.keys(field.fields ?? {}).length, 0);
}

/** Milliseconds for one, of many. @param {() => unknown} work */
function timeOf(work) {
  for (let i = 0; i < 50; i++) work();
  const times = 200;
  const began = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - began) / times;
}
