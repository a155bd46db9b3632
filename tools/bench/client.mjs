import { connect } from 'node:net';

/**
 * @typedef {object} Load
 * @property {number} port on 127.0.0.1
 * @property {number} connections kept busy, each with one request after the other
 * @property {number} [seconds] when to stop @property {number} [requests] after how many to stop
 * @property {number} [every] milliseconds between requests of one connection at least, for a load below what the server can do
 * @property {(n: number) => string} request the n-th whole request, from 0
 */

/** @typedef {{ count: number, perSecond: number, p50: number, p95: number, p99: number, milliseconds: number }} Measured latencies in milliseconds */

/**
 * Sends requests and measures. On bare sockets, because client and servers share the machine: what the client spends, the server lacks.
 * @param {Load} load
 * @returns {Promise<Measured>}
 * @throws {Error} with the answer, when one is neither of 2xx nor 304: a bench of errors measures nothing
 */
export async function run({ port, connections, seconds = 60, requests = Infinity, every = 0, request }) {
  /** @type {number[]} */
  const times = [];
  let sent = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const next = () => (sent < requests && performance.now() < until ? request(sent++) : undefined);
  await Promise.all(Array.from({ length: connections }, () => converse(port, next, every, times)));
  const milliseconds = performance.now() - started;
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, perSecond: (times.length * 1000) / milliseconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), milliseconds };
}

/** @param {number} port @param {() => string | undefined} next @param {number} every @param {number[]} times @returns {Promise<void>} */
function converse(port, next, every, times) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let began = 0;
    /** @type {Buffer[]} */
    let held = [];
    let missing = -1;
    const send = () => {
      const text = next();
      if (text === undefined) {
        socket.destroy();
        resolve();
        return;
      }
      began = performance.now();
      socket.write(text);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection.')));
    socket.on('data', (chunk) => {
      held.push(chunk);
      if (missing < 0) {
        const whole = held.length === 1 ? chunk : Buffer.concat(held);
        const end = whole.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = whole.toString('latin1', 0, end);
        // 304 says that what the client has is still so.
        if (head.charAt(9) !== '2' && !head.startsWith('HTTP/1.1 304')) {
          socket.destroy(new Error(`Not a good answer: ${whole.toString().slice(0, 1500)}`));
          return;
        }
        missing = bodyLength(head) - (whole.length - end - 4);
      } else missing -= chunk.length;
      if (missing > 0) return;
      const took = performance.now() - began;
      times.push(took);
      held = [];
      missing = -1;
      if (took < every) setTimeout(send, every - took);
      else send();
    });
  });
}

/** @param {string} head */
function bodyLength(head) {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && !/^HTTP\/1.1 (204|304)/.test(head)) throw new Error(`An answer without its length: ${head}`);
  return Number(length ?? 0);
}

/**
 * A whole request.
 * @param {string} method @param {string} path @param {Record<string, string>} headers @param {unknown} [body] sent as JSON
 */
export function requestText(method, path, headers, body) {
  const json = body === undefined ? '' : JSON.stringify(body);
  const own = body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(json)}`];
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...own,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${json}`;
}
