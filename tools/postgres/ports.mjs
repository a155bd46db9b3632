import { createServer } from 'node:net';

/**
 * @param {string} [host]
 * @returns {Promise<number>} a port of the address (default 127.0.0.1) that nothing listens on
 */
export async function freePort(host = '127.0.0.1') {
  const { port } = await probe(0, host);
  if (port === undefined) throw new Error(`No free port was found on ${host}.`);
  return port;
}

/**
 * @param {number} port @param {string} [host] default 127.0.0.1
 * @returns {Promise<boolean>} whether one could listen there now
 */
export async function isFree(port, host = '127.0.0.1') {
  return (await probe(port, host)).port !== undefined;
}

/** @param {number} wanted @param {string} host @returns {Promise<{ port?: number }>} empty when it is taken */
function probe(wanted, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve({}));
    server.listen(wanted, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? { port: address.port } : {}));
    });
  });
}
