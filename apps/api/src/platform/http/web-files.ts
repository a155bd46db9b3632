import fastifyStatic from '@fastify/static';
import { readdir, readFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import { ProblemError } from './problem-error';
import { send } from './problem.filter';

const hashedName = /-[\w-]{8}\.\w+$/;

/** Serves the web application from WEB_ROOT, beside the API: files as they are (with their `.br` twin when the browser takes it), every other address as its page. */
export async function serveWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const files = await filesIn(config.webRoot);
  const page = files.has('index.html') ? await readFile(`${config.webRoot}/index.html`, 'utf8') : undefined;
  if (page !== undefined) await app.register(fastifyStatic, { root: config.webRoot, serve: false, preCompressed: true });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      const path = (request.params as { '*': string })['*'];
      if (page === undefined || path === 'api' || path.startsWith('api/')) {
        send(reply, new ProblemError('not_found'));
        return reply;
      }
      if (files.has(path) && path !== 'index.html') {
        return reply
          .header('cache-control', hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
          .sendFile(path, { cacheControl: false });
      }
      // A missing script or picture must not come back as a page.
      if (/\.\w{2,5}$/.test(path)) {
        send(reply, new ProblemError('not_found'));
        return reply;
      }
      return reply
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll('{{nonce}}', reply.cspNonce.style));
    });
}

/** Names below `root`, with `/`; none when the web was not built (an API of its own behind a proxy). */
async function filesIn(root: string): Promise<Set<string>> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}
