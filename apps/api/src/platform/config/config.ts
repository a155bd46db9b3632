import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const base64Key = z
  .string()
  .transform((text) => Buffer.from(text.trim(), 'base64'))
  .refine((key) => key.length === 32, { error: 'must be 32 bytes in base64' });

const Environment = z.object({
  APP_DATABASE_URL: z.string().optional(),
  WORKER_DATABASE_URL: z.string().optional(),
  GROUNDWORK_SECRET: base64Key,
  SIGNING_KEY: z.string().refine((pem) => pem.includes('PRIVATE KEY'), { error: 'must be a PEM private key (EC P-256)' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4280),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  MAIL_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Practice portal <no-reply@localhost>'),
  GROUNDWORK_DATA: z.string().default('.data'),
  GROUNDWORK_DEMO: z.enum(['on', 'off']).default('on'),
  GROUNDWORK_CLOCK: z.string().optional(),
  WEB_ROOT: z.string().default('dist/web/browser'),
  TRUST_PROXY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
});

/** Configuration of a process, checked at start. */
export interface Config {
  appDatabaseUrl: string | undefined;
  workerDatabaseUrl: string | undefined;
  /** Master key: wraps clinic keys, and every other secret is derived from it. */
  secret: Buffer;
  signingKey: string;
  port: number;
  host: string;
  /** Address people use, without a trailing slash; links in mails begin with it. */
  publicUrl: string;
  mailUrl: string | undefined;
  mailFrom: string;
  dataFolder: string;
  demo: boolean;
  /** With the demo on: a file with how many days ahead the product lives. */
  clockFile: string | undefined;
  webRoot: string;
  trustProxy: string | undefined;
  logLevel: string;
  databasePool: number;
}

export const CONFIG = Symbol('Config');

/** Reads the environment; a variable NAME may also be given as NAME_FILE, the path of a file that holds it. @throws naming every variable that is wrong, never its value */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const values: Record<string, string | undefined> = { ...environment };
  for (const name of Object.keys(Environment.shape)) {
    const file = environment[`${name}_FILE`];
    if (values[name] === undefined && file) values[name] = readFileSync(file, 'utf8').trim();
    if (values[name] === '') delete values[name];
  }
  const parsed = Environment.safeParse(values);
  if (!parsed.success)
    throw new Error(`Configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${values[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`).join('; ')}`);
  const env = parsed.data;
  return {
    appDatabaseUrl: env.APP_DATABASE_URL,
    workerDatabaseUrl: env.WORKER_DATABASE_URL,
    secret: env.GROUNDWORK_SECRET,
    signingKey: env.SIGNING_KEY,
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    mailUrl: env.MAIL_URL,
    mailFrom: env.MAIL_FROM,
    dataFolder: resolve(env.GROUNDWORK_DATA),
    demo: env.GROUNDWORK_DEMO === 'on',
    clockFile: env.GROUNDWORK_CLOCK,
    webRoot: resolve(env.WEB_ROOT),
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    databasePool: env.DATABASE_POOL,
  };
}
