import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CoupleRole, Role } from '@groundwork/contract';
import { ApiModule } from '../src/api.module';
import { ensureLogins } from '../src/migrate';
import { readConfig, type Config } from '../src/platform/config/config';
import { Vault } from '../src/platform/crypto/vault';
import { createServer } from '../src/platform/http/server';
import { createTestDatabase } from '../../../tools/postgres/index.mjs';

/** Somebody with an account, signed in. */
export interface Person {
  id: string;
  clinicId: string;
  name: string;
  email: string;
  role: Role;
  signInId: string;
}

export interface TestCouple {
  id: string;
  anna: Person;
  ben: Person;
}

/** What a test reads of an answer: any depth of objects and lists, checked by the expectations themselves. */
export type AnswerBody = ReturnType<typeof JSON.parse>;

export interface Answer<Body = AnswerBody> {
  status: number;
  body: Body;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A world of its own: database, running application, people. Closes with `close()`. */
export class World {
  private readonly applications: NestFastifyApplication[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    /** Connection with the owner's rights: for setting up and looking behind the scenes. */
    readonly owner: pg.Pool,
    readonly ownerUrl: string,
    /** Connection addresses of the two logins. */
    readonly urls: { appUrl: string; workerUrl: string },
    private readonly drop: () => Promise<void>,
  ) {
    this.applications.push(app);
  }

  static async open(environment: Record<string, string> = {}): Promise<World> {
    const secret = Buffer.from(process.env['GROUNDWORK_SECRET'] ?? '', 'base64');
    const database = await createTestDatabase();
    const urls = await ensureLogins({ databaseUrl: database.ownerUrl, secret });
    const config = readConfig({
      GROUNDWORK_SECRET: secret.toString('base64'),
      SIGNING_KEY: signingKey,
      APP_DATABASE_URL: urls.appUrl,
      WORKER_DATABASE_URL: urls.workerUrl,
      LOG_LEVEL: 'silent',
      WEB_ROOT: '/nowhere',
      DATABASE_POOL: '6',
      ...environment,
    });
    const app = await createServer(ApiModule.for(config), config);
    return new World(app, config, new pg.Pool({ connectionString: database.ownerUrl, max: 2 }), database.ownerUrl, urls, database.drop);
  }

  /** Another replica on the same database. */
  async replica(): Promise<NestFastifyApplication> {
    const app = await createServer(ApiModule.for(this.config), this.config);
    this.applications.push(app);
    return app;
  }

  async close(): Promise<void> {
    for (const app of this.applications) await app.close();
    // A pool counts as ended while its connections are still on their way out, and the database may be dropped under them.
    this.owner.on('error', () => undefined);
    await this.owner.end();
    await this.drop();
  }

  /** A clinic with its admin. */
  async clinic(name = 'Riverside Practice'): Promise<TestClinic> {
    const id = randomUUID();
    await this.owner.query(
      `insert into clinic (id, name, time_zone, role_labels, exit_url, help) values ($1, $2, 'Europe/Rome', '{"hurt":"hurt partner","involved":"involved partner"}', 'https://www.wikipedia.org/', '[]')`,
      [id, name],
    );
    await this.owner.query('insert into clinic_key values ($1, $2)', [id, new Vault(this.config.secret).newClinicKey(id)]);
    return new TestClinic(this, id, await this.person(id, 'admin', 'Alma Admin'));
  }

  /** An active account, signed in. */
  async person(clinicId: string, role: Role, name: string): Promise<Person> {
    const id = randomUUID();
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(0, 6)}@example.org`;
    await this.owner.query('insert into account (clinic_id, id, role, name) values ($1, $2, $3, $4)', [clinicId, id, role, name]);
    await this.owner.query(`insert into account_private (clinic_id, account_id, email, status) values ($1, $2, $3, 'active')`, [
      clinicId,
      id,
      email,
    ]);
    return { id, clinicId, name, email, role, signInId: await this.signIn(clinicId, id) };
  }

  /** A further sign-in of an account: another device. */
  async signIn(clinicId: string, accountId: string): Promise<string> {
    const id = randomUUID();
    await this.owner.query(
      `insert into sign_in (clinic_id, id, account_id, device, expires_at) values ($1, $2, $3, 'Firefox on Linux', now() + interval '1 hour')`,
      [clinicId, id, accountId],
    );
    return id;
  }

  /** An access token as sign-in would give it. */
  token(person: Person): string {
    return jwt.sign({ sid: person.signInId, role: person.role }, signingKey, {
      algorithm: 'ES256',
      subject: person.id,
      issuer: 'groundwork',
      expiresIn: 300,
    });
  }

  /** Requests of somebody, or of nobody; from a network address. */
  as(person: Person | null, app = this.app, remoteAddress = '127.0.0.1') {
    const call =
      (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
      async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
        const answer = await app.inject({
          method,
          remoteAddress,
          url: `/api${path}`,
          headers: {
            ...(person && { authorization: `Bearer ${this.token(person)}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
        });
        const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body.length > 0;
        return { status: answer.statusCode, body: json ? JSON.parse(answer.body) : undefined, text: answer.body, headers: answer.headers };
      };
    return { get: call('GET'), post: call('POST'), put: call('PUT'), patch: call('PATCH'), del: call('DELETE') };
  }

  /** A key for one act. */
  key(): string {
    return randomBytes(12).toString('hex');
  }
}

/** A clinic in the world. */
export class TestClinic {
  private couples = 0;

  constructor(
    private readonly world: World,
    readonly id: string,
    readonly admin: Person,
  ) {}

  counselor(name = 'Dana Counselor'): Promise<Person> {
    return this.world.person(this.id, 'counselor', name);
  }

  /** A couple of that counselor; Anna is the hurt partner, Ben the involved one. */
  async couple(counselor: Person, names: { anna?: string; ben?: string } = {}): Promise<TestCouple> {
    const id = randomUUID();
    this.couples += 1;
    // Counted, because random ones meet by chance once there are a few hundred.
    const code = (0x1000 + this.couples).toString(16).toUpperCase();
    await this.world.owner.query('insert into couple (clinic_id, id, code, opened_by) values ($1, $2, $3, $4)', [
      this.id,
      id,
      code,
      counselor.id,
    ]);
    await this.world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id) values ($1, $2, $3)', [
      this.id,
      id,
      counselor.id,
    ]);
    const { rows } = await this.world.owner.query<{ wrapped: Buffer }>('select wrapped from clinic_key where clinic_id = $1', [this.id]);
    const wrapped = rows[0]?.wrapped;
    if (!wrapped) throw new Error('the clinic has no key');
    await this.world.owner.query('insert into data_key (clinic_id, owner_id, wrapped) values ($1, $2, $3)', [
      this.id,
      id,
      new Vault(this.world.config.secret).newDataKey(wrapped, this.id, id),
    ]);
    const partner = async (name: string, side: 'a' | 'b', roles: CoupleRole[]) => {
      const person = await this.world.person(this.id, 'partner', name);
      await this.world.owner.query(
        'insert into couple_partner (clinic_id, couple_id, account_id, side, roles) values ($1, $2, $3, $4, $5)',
        [this.id, id, person.id, side, roles],
      );
      return person;
    };
    return {
      id,
      anna: await partner(names.anna ?? 'Anna Berg', 'a', ['hurt']),
      ben: await partner(names.ben ?? 'Ben Berg', 'b', ['involved']),
    };
  }

  /** An assignment with one task per partner, due on the day given (today by default). */
  async task(couple: TestCouple, person: Person, homeworkId: string, dueOn?: string): Promise<{ assignmentId: string; taskId: string }> {
    const { rows } = await this.world.owner.query<{ version: number }>('select max(version) as version from homework where id = $1', [
      homeworkId,
    ]);
    const version = rows[0]?.version;
    if (!version) throw new Error(`no homework ${homeworkId}`);
    const counselor = await this.world.owner.query<{ opened_by: string }>('select opened_by from couple where clinic_id = $1 and id = $2', [
      this.id,
      couple.id,
    ]);
    const assignmentId = randomUUID();
    const taskId = randomUUID();
    const day = dueOn ?? new Date().toISOString().slice(0, 10);
    await this.world.owner.query(
      `insert into assignment (clinic_id, id, couple_id, homework_id, homework_version, schedule, starts_on, assigned_by) values ($1, $2, $3, $4, $5, '{"kind":"once"}', $6, $7)`,
      [this.id, assignmentId, couple.id, homeworkId, version, day, counselor.rows[0]?.opened_by],
    );
    await this.world.owner.query(
      'insert into assignment_partner (clinic_id, assignment_id, couple_id, account_id) values ($1, $2, $3, $4)',
      [this.id, assignmentId, couple.id, person.id],
    );
    await this.world.owner.query(
      'insert into task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [this.id, taskId, assignmentId, couple.id, person.id, homeworkId, version, day],
    );
    return { assignmentId, taskId };
  }
}

/** Opens a world; call `close()` when done. */
export const openWorld = (environment?: Record<string, string>): Promise<World> => World.open(environment);
