import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { statements } from './bare-sql.mjs';

/** What the product is compared with: `node:http` and `pg` with prepared statements, as little else as can be. Nobody is checked, nothing is sealed, noted or logged. */

const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL'], max: 16 });

/** @param {keyof typeof statements} name @param {unknown[]} values */
const query = (name, values) => pool.query({ name, text: statements[name], values }).then(({ rows }) => rows);

/** @type {Record<string, (body: any) => Promise<unknown>>} */
const routes = {
  '/list': ({ clinicId, coupleId, counselorId }) => query('list', [clinicId, coupleId, counselorId]),
  '/tasks': ({ clinicId, accountId }) => query('tasks', [clinicId, accountId]),
  '/caseload': ({ clinicId, counselorId }) => query('caseload', [clinicId, counselorId]),
  '/submit': async ({ clinicId, entryId, ratings, note }) => {
    const [done] = await query('submit', [clinicId, entryId, randomUUID(), JSON.stringify(ratings), randomUUID(), JSON.stringify(note)]);
    if (!done) throw new Error('There is no such draft.');
    return done;
  },
  '/sign-in': async ({ clinicId, email, password }) => {
    const [known] = await query('credential', [email]);
    if (!(await verify(known.password_hash, password))) throw new Error('The password is not right.');
    const id = randomUUID();
    await query('signIn', [clinicId, id, known.account_id]);
    return { id };
  },
  '/': async () => ({ status: 'ok' }),
};

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const answer = (/** @type {number} */ status, /** @type {unknown} */ value) => {
      const text = JSON.stringify(value);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
    };
    const route = routes[request.url ?? ''] ?? (async () => Promise.reject(new Error('There is no such route.')));
    route(body).then(
      (value) => answer(200, value),
      (error) => answer(500, { error: String(error) }),
    );
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
