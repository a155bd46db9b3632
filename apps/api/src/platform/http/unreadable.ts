import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error';
import { problemBody, send, toProblem } from './problem.filter';

/** What the hooks put on every other answer (see security-headers.ts); these requests reach no hook. */
const bareHeaders = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** Answers an address that cannot be read. */
export function refuseAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(bareHeaders);
  send(reply, toProblem(error));
}

/** Answers bytes that are no request, headers too large, or a request that never ends; then hangs up. */
export function refuseBytes(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, text } = problemBody(new ProblemError(error.code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'malformed'));
  const headers = {
    ...bareHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable)
    socket.write(`HTTP/1.1 ${status} ${status === 413 ? 'Content Too Large' : 'Bad Request'}\r\n${lines.join('')}\r\n${text}`);
  socket.destroy();
}
