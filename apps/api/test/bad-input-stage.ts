import { DiscoveryService } from '@nestjs/core';
import { problemCodes, problemStatus, type ProblemCode } from '@groundwork/contract';
import { type RunningRoute, runningRoutes } from '../src/platform/http/routes';
import { type Plan, plans } from './routes/plan';
import { type ActorName, setStage, type Stage } from './routes/stage';
import type { Answer, Person } from './world';

export const nameOf = ({ method, path }: RunningRoute) => `${method} ${path}`;

/** What a request differs in from the rightful one of its route. */
export interface Twist {
  body?: unknown;
  headers?: Record<string, string>;
  /** In place of the path of the plan. */
  path?: string;
  /** Appended to the path, `?` included. */
  query?: string;
  as?: Person | null;
}

/** A stage, every route of the running application, and a rightful request for each. */
export class BadInput {
  private requests = 0;

  private constructor(
    readonly stage: Stage,
    readonly routes: readonly RunningRoute[],
  ) {}

  static async open(): Promise<BadInput> {
    const stage = await setStage();
    return new BadInput(stage, runningRoutes(stage.world.app.get(DiscoveryService)));
  }

  planOf(route: RunningRoute): Plan {
    const plan = plans[nameOf(route)];
    if (!plan) throw new Error(`no plan for ${nameOf(route)}`);
    return plan;
  }

  /** Somebody who may call the route. */
  rightful(route: RunningRoute): Person | null {
    const { access } = route.declaration;
    if (access === 'public') return null;
    const named = this.planOf(route).rightful?.[0];
    const ofRole: Record<string, ActorName> = { admin: 'admin', counselor: 'assigned', partner: 'anna' };
    const name = named ?? (access === 'anyone' ? 'anna' : ofRole[access[0] ?? '']);
    if (name === undefined || name === 'nobody') throw new Error(`nobody may call ${nameOf(route)}`);
    return this.stage.actors[name];
  }

  /** Sends the rightful request of a route, twisted; each from a network of its own, so that no limit is reached. */
  async call(route: RunningRoute, twist: Twist = {}): Promise<Answer> {
    const plan = this.planOf(route);
    const n = this.requests++;
    const as = this.stage.world.as(
      twist.as === undefined ? this.rightful(route) : twist.as,
      undefined,
      `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    );
    const verb = ({ GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const)[route.method];
    if (!verb) throw new Error(`no verb for ${route.method}`);
    const body = 'body' in twist ? twist.body : plan.body?.(this.stage);
    const path = twist.path ?? plan.path(this.stage);
    const address = twist.query === undefined ? path : `${path.split('?')[0]}${twist.query}`;
    return as[verb](address, body, { ...plan.headers, ...twist.headers });
  }

  /** A hash of every row there is; counted tries apart. */
  async everything(): Promise<string> {
    const { owner } = this.stage.world;
    const { rows } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and (n.nspname = 'public' or c.relname = '_private_jobs') and c.relname <> 'rate_limit' order by 1`,
    );
    const hashes = rows.map(
      ({ name }) => `select '${name} ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as line from ${name} t`,
    );
    // So many tables are read side by side, and come in any order.
    return (await owner.query<{ line: string }>(hashes.join(' union all '))).rows
      .map(({ line }) => line)
      .sort()
      .join('\n');
  }

  close(): Promise<void> {
    return this.stage.world.close();
  }
}

/** What is wrong with a refusal; undefined when nothing is. A refusal is a problem of the closed set with its status, and says nothing of the inside. */
export function faultOf(answer: Answer): string | undefined {
  const { status, headers, body, text } = answer;
  if (status < 400 || status > 499) return `answered ${status} ${text.slice(0, 120)}`;
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return `came as ${String(headers['content-type'])}`;
  const code: ProblemCode = body.code;
  if (!problemCodes.includes(code) || problemStatus[code] !== status) return `code ${code} with ${status}`;
  if (/\bat \S+\.(ts|js|mjs)|select |insert |node_modules|Error:/i.test(text)) return `told of the inside: ${text.slice(0, 200)}`;
  if (text.length > 20_000) return `is ${text.length} long`;
  if (code !== 'invalid') return undefined;
  const errors: { pointer: string; message: string }[] = body.errors ?? [];
  return errors.length > 0 && errors.every(({ pointer, message }) => typeof pointer === 'string' && /[a-z]{2}/.test(message))
    ? undefined
    : `names no field: ${text.slice(0, 200)}`;
}
