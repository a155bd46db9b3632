import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Couple, CoupleRole, MailLinks, Me, NewAssignment, OwnEntry, SignedIn, Task, Tasks } from '@groundwork/contract';
import type { z } from 'zod';

/** Somebody with an account of their own. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Their sign-in for requests without a browser. */
  readonly token: string;
}

/** Two partners whose counselor is Dana Whitfield of the demo clinic. */
export interface TestCouple {
  readonly id: string;
  readonly code: string;
  readonly anna: Person;
  readonly ben: Person;
}

/** Accounts of the demo clinic; they all have one password. */
export const demo = {
  admin: { key: 'alma', name: 'Alma Reyes', email: 'alma@riverside.example', password: 'riverside-demo' },
  counselor: { key: 'dana', name: 'Dana Whitfield', email: 'dana@riverside.example', password: 'riverside-demo' },
  otherCounselor: { key: 'erik', name: 'Erik Solheim', email: 'erik@riverside.example', password: 'riverside-demo' },
} as const;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** What a test needs to be there before its own story begins, made through the API as the people concerned. */
export class Practice {
  /** Whoever acts here comes from a network of their own, as the limits on tries count them. */
  private readonly network = `198.18.${randomInt(256)}.${randomInt(256)}`;

  constructor(private readonly home: string) {}

  /** A name nobody else in this run has. */
  name(first: string): string {
    return `${first} Birch ${randomBytes(3).toString('hex')}`;
  }

  mailAddress(name: string): string {
    return `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  }

  /** Sends a request as somebody, without any cookies, and reads the answer. */
  async call<T>(token: string | null, method: Method, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
    const headers = {
      origin: this.home,
      'x-forwarded-for': this.network,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    };
    const answer = await fetch(`${this.home}/api${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** A sign-in of an account of the demo clinic, for requests without a browser. */
  async tokenOf(account: { key: string }): Promise<string> {
    return (await this.call<SignedIn>(null, 'POST', '/sign-in/demo', { key: account.key })).accessToken;
  }

  /** The link of the mail to somebody who was invited, as the admin can hand it over. */
  async invitationLink(name: string): Promise<string> {
    const { items } = await this.call<z.infer<typeof MailLinks>>(await this.tokenOf(demo.admin), 'GET', '/clinic/mails');
    const link = items.find(({ to, kind }) => to === name && kind === 'invitation')?.link;
    if (link === undefined) throw new Error(`there is no invitation for ${name}`);
    return link;
  }

  /** Accepts the invitation of a mail. */
  async join(name: string): Promise<Person> {
    const link = await this.invitationLink(name);
    const password = 'quiet harbour morning';
    const { accessToken, me } = await this.call<SignedIn>(null, 'POST', '/invitations/accept', {
      token: new URL(link).hash.slice(1),
      name,
      password,
    });
    return { id: me.id, name, email: me.email, password, token: accessToken };
  }

  /** A counselor who has just joined. */
  async counselor(first = 'Noor'): Promise<Person> {
    const name = this.name(first);
    await this.call(await this.tokenOf(demo.admin), 'POST', '/clinic/accounts', { name, email: this.mailAddress(name), role: 'counselor' });
    return this.join(name);
  }

  /** A couple whose partners have joined and know how to leave fast: Anna is the hurt partner, Ben the involved one. */
  async couple(counselorToken?: string): Promise<TestCouple> {
    const token = counselorToken ?? (await this.tokenOf(demo.counselor));
    const wanted = (['hurt', 'involved'] satisfies CoupleRole[]).map((role) => {
      const name = this.name(role === 'hurt' ? 'Anna' : 'Ben');
      return { name, email: this.mailAddress(name), roles: [role] };
    });
    const { id, code } = await this.call<Couple>(token, 'POST', '/couples', { partners: wanted });
    const people: Person[] = [];
    for (const { name } of wanted) {
      const person = await this.join(name);
      await this.call<Me>(person.token, 'PATCH', '/me', { exitIntroSeen: true });
      people.push(person);
    }
    const [anna, ben] = people;
    if (!anna || !ben) throw new Error('a couple has two partners');
    return { id, code, anna, ben };
  }

  /** Gives homework to partners of a couple, due today unless told otherwise. */
  async assign(couple: TestCouple, homeworkId: string, people: readonly Person[], wishes: Partial<NewAssignment> = {}): Promise<void> {
    const token = await this.tokenOf(demo.counselor);
    const [person] = people;
    if (!person) throw new Error('homework is for somebody');
    const { day } = await this.call<Tasks>(person.token, 'GET', '/tasks');
    const homeworkVersion = await this.newestVersion(token, homeworkId);
    const body: NewAssignment = {
      homeworkId,
      homeworkVersion,
      partnerIds: people.map(({ id }) => id),
      schedule: { kind: 'once' },
      startsOn: day,
      endsOn: null,
      note: null,
      gateReason: null,
      after: null,
      untilNextSession: false,
      requestedSharing: [],
      ...wishes,
    };
    await this.call(token, 'POST', `/couples/${couple.id}/assignments`, body);
  }

  /** The task somebody has of a homework now. */
  async task(person: Person, homeworkId: string): Promise<Task> {
    const { today } = await this.call<Tasks>(person.token, 'GET', '/tasks');
    const task = today.find((one) => one.homeworkId === homeworkId);
    if (!task) throw new Error(`${person.name} has no task of ${homeworkId}`);
    return task;
  }

  /** Does a homework and submits it. @param sharing who may read, by part; a part left out stays private */
  async write(person: Person, homeworkId: string, answers: unknown, sharing: Record<string, readonly string[]> = {}): Promise<OwnEntry> {
    const { id: taskId } = await this.task(person, homeworkId);
    const entry = await this.call<OwnEntry>(person.token, 'POST', `/tasks/${taskId}/entries`, undefined, {
      'idempotency-key': randomUUID(),
    });
    const switches = (readers: readonly string[]) => ({
      counselor: readers.includes('counselor'),
      partner: readers.includes('partner'),
      report: readers.includes('report'),
    });
    const body = { answers, sharing: Object.fromEntries(Object.entries(sharing).map(([part, readers]) => [part, switches(readers)])) };
    return this.call(person.token, 'POST', `/entries/${entry.id}/submit`, body, {
      'if-match': `"${entry.version}"`,
      'idempotency-key': randomUUID(),
    });
  }

  private async newestVersion(token: string, homeworkId: string): Promise<number> {
    const { items } = await this.call<{ items: { id: string; version: number }[] }>(token, 'GET', '/library');
    const found = items.find(({ id }) => id === homeworkId);
    if (!found) throw new Error(`the library has no ${homeworkId}`);
    return found.version;
  }
}
