import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error';

const unreadable = (message: string) => new ProblemError('malformed', { errors: [{ pointer: '', message }] });

/** Bodies are JSON in UTF-8 and nothing else: a form, which any site can send, is refused like every other type. */
export function takeJsonAlone(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) return done(unreadable('is empty: send JSON, or leave the content type out'));
    if (!isUtf8(body)) return done(unreadable('is not UTF-8'));
    void parse(request, body.toString(), (error, value) => done(error && unreadable('is not JSON that can be read'), value));
  });
}
