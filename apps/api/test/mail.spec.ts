import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { composeMail } from '../src/platform/mail/compose';
import { jobsOf } from './jobs';
import { openWorld, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

/** A mail server that keeps what it is sent, or refuses it. */
class MailServer {
  readonly mails: { to: string[]; text: string }[] = [];
  refuses = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(this.refuses ? Object.assign(new Error(`no mailbox ${address.address}`), { responseCode: 450 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.mails.push({ to: session.envelope.rcptTo.map((address) => address.address), text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }
  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

const server = new MailServer();
let world: World;
let clinic: TestClinic;
beforeAll(async () => {
  world = await openWorld({ MAIL_URL: await server.listen(), MAIL_FROM: 'Practice portal <portal@practice.example>' });
  clinic = await world.clinic();
});
beforeEach(() => {
  server.mails.length = 0;
  server.refuses = false;
});
afterAll(async () => {
  await world.close();
  await server.close();
});

const invite = async (email: string) =>
  (await world.as(clinic.admin).post('/clinic/accounts', { name: 'Dana', email, role: 'counselor' })).body.id as string;
const mailsOf = async (id: string) =>
  (
    await world.owner.query<{ sent: boolean; attempts: number; last_error: string | null }>(
      'select sent_at is not null as sent, attempts, last_error from mail where account_id = $1 order by created_at',
      [id],
    )
  ).rows;

it('goes to one person by the mail server, from a neutral sender, and no link is listed', async () => {
  const id = await invite('dana@example.org');
  await using jobs = await jobsOf(world);
  await jobs.run();
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]?.to).toEqual(['dana@example.org']);
  expect(server.mails[0]?.text).toMatch(/^From: Practice portal <portal@practice.example>\r$/m);
  expect(server.mails[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@practice.example>\r$/m);
  expect(server.mails[0]?.text).not.toMatch(/^(Cc|Bcc|X-Mailer):/im);
  expect(await mailsOf(id)).toEqual([{ sent: true, attempts: 1, last_error: null }]);
  expect((await world.as(clinic.admin).get('/clinic/mails')).body).toEqual({ mailServer: true, items: [] });
});

it('is tried again when the mail server does not take it; the reason kept names nobody', async () => {
  const id = await invite('eli@example.org');
  server.refuses = true;
  await using jobs = await jobsOf(world);
  await jobs.run();
  expect(await mailsOf(id)).toEqual([{ sent: false, attempts: 1, last_error: 'EENVELOPE 450' }]);
  const { rows } = await world.owner.query<{ last_error: string; max_attempts: number }>(
    'select last_error, max_attempts from graphile_worker._private_jobs',
  );
  expect(rows).toEqual([{ last_error: 'send_mail did not work', max_attempts: 12 }]);
  server.refuses = false;
  await world.owner.query('update graphile_worker._private_jobs set run_at = now()');
  await jobs.run();
  expect(server.mails.map((mail) => mail.to)).toEqual([['eli@example.org']]);
  expect(await mailsOf(id)).toEqual([{ sent: true, attempts: 2, last_error: null }]);
});

it('asked for twice before it went out goes out once, with the link that works', async () => {
  const id = await invite('fay@example.org');
  await world.as(clinic.admin).post(`/clinic/accounts/${id}/invitation`);
  await using jobs = await jobsOf(world);
  await jobs.run();
  expect(server.mails).toHaveLength(1);
  const token = /\/join#([\w-]{43})/.exec(server.mails[0]?.text.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '')?.[1];
  expect((await world.as(null).post('/invitations/read', { token })).body).toMatchObject({ name: 'Dana' });
});

it('does not go out when the invitation was taken back meanwhile', async () => {
  const id = await invite('gil@example.org');
  await world.as(clinic.admin).del(`/clinic/accounts/${id}/invitation`);
  await using jobs = await jobsOf(world);
  await jobs.run();
  expect(server.mails).toEqual([]);
});

it('goes to the address the person has when it goes out', async () => {
  const id = await invite('hana@example.org');
  await world.owner.query(`update account_private set email = 'safe.place@example.org' where account_id = $1`, [id]);
  await using jobs = await jobsOf(world);
  await jobs.run();
  expect(server.mails.map((mail) => mail.to)).toEqual([['safe.place@example.org']]);
});

it.each(['invitation', 'password_reset'] as const)('says nothing about what kind of place sent it (%s)', (kind) => {
  const { subject, text, html } = composeMail(kind, 'en', 'https://portal.example.org/join#a<b>"&');
  expect(subject).toBe('A message from your practice');
  for (const part of [subject, text, html])
    expect(part).not.toMatch(/couple|betray|affair|counsel|therap|clinic|homework|partner|trust|groundwork/i);
  expect(html).toContain('href="https://portal.example.org/join#a&lt;b&gt;&quot;&amp;"');
  expect(html).not.toMatch(/<(img|script|link|style)/);
});
