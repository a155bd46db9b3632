import { createPublicKey } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';
import { hash } from '@node-rs/argon2';
import type { Answer, Person, World } from './world';

export const password = 'quiet harbour morning';

/** Gives accounts a password. */
export async function givePassword(world: World, ...people: Pick<Person, 'id' | 'clinicId'>[]): Promise<void> {
  const hashed = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  for (const person of people)
    await world.owner.query('insert into credential (clinic_id, account_id, password_hash) values ($1, $2, $3)', [
      person.clinicId,
      person.id,
      hashed,
    ]);
}

/** A browser: keeps cookies and the access token, sends its origin. */
export class Browser {
  cookies: Record<string, string> = {};
  token = '';

  constructor(
    private readonly world: World,
    private readonly options: { app?: NestFastifyApplication; address?: string; userAgent?: string } = {},
  ) {}

  /** A tab of the same browser: the cookies as they are now. */
  copy(): Browser {
    const other = new Browser(this.world, this.options);
    other.cookies = { ...this.cookies };
    other.token = this.token;
    return other;
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown) => this.send('PUT', path, body);
  patch = (path: string, body?: unknown) => this.send('PATCH', path, body);
  del = (path: string) => this.send('DELETE', path);

  signIn(email: string, word = password): Promise<Answer> {
    return this.post('/sign-in', { email, password: word });
  }

  /** The claims of the access token, its signature checked. */
  claims(): jwt.JwtPayload {
    return jwt.verify(this.token, createPublicKey(this.world.config.signingKey), { algorithms: ['ES256'] }) as jwt.JwtPayload;
  }

  private async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await (this.options.app ?? this.world.app).inject({
      method,
      url: `/api${path}`,
      cookies: this.cookies,
      remoteAddress: this.options.address ?? '203.0.113.7',
      headers: {
        origin: this.world.config.publicUrl,
        'user-agent': this.options.userAgent ?? 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
        ...(this.token !== '' && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    for (const cookie of answer.cookies) this.cookies[cookie.name] = cookie.value;
    const json = answer.body.length > 0 && String(answer.headers['content-type']).includes('json');
    const parsed = json ? (JSON.parse(answer.body) as { accessToken?: string }) : undefined;
    if (parsed?.accessToken !== undefined) this.token = parsed.accessToken;
    return { status: answer.statusCode, body: parsed, text: answer.body, headers: answer.headers };
  }
}
