import { DiscoveryService } from '@nestjs/core';
import type { Role } from '@groundwork/contract';
import { type RunningRoute, runningRoutes } from '../../src/platform/http/routes';
import { type Plan, plans } from './plan';
import { type ActorName, actorNames, setStage, type Stage } from './stage';

let stage: Stage;
let routes: RunningRoute[];

/** Routes that may do without a declaration: none. */
const exemptions: string[] = [];

beforeAll(async () => {
  stage = await setStage();
  const last = 'POST /sign-out/everywhere';
  routes = runningRoutes(stage.world.app.get(DiscoveryService)).sort((a, b) => Number(nameOf(a) === last) - Number(nameOf(b) === last));
});
afterAll(() => stage.world.close());

const nameOf = ({ method, path }: RunningRoute) => `${method} ${path}`;
const roles: Partial<Record<ActorName, Role>> = {
  admin: 'admin',
  assigned: 'counselor',
  colleague: 'counselor',
  elsewhere: 'counselor',
  anna: 'partner',
  ben: 'partner',
  cora: 'partner',
  deactivated: 'counselor',
};

/** The rule: nobody and the deactivated are signed out; other roles are told so; for the same role without a right the thing isn't there. */
function expected(route: RunningRoute, plan: Plan, actor: ActorName): number {
  const other = plan.but?.[actor];
  if (other !== undefined) return other;
  if (route.declaration.access === 'public') return plan.ok;
  const role = roles[actor];
  if (!role) return 401;
  if (route.declaration.access !== 'anyone' && !route.declaration.access.includes(role)) return 403;
  // Whether the sign-in still holds is asked when the transaction opens.
  if (actor === 'deactivated') return 401;
  return plan.rightful === undefined || plan.rightful.includes(actor) ? plan.ok : 404;
}

/** One call by somebody, with a sign-in of its own, so that no call can spoil the next. */
async function call(route: RunningRoute, plan: Plan, name: ActorName): Promise<number> {
  const { world } = stage;
  const person =
    name === 'nobody' ? null : { ...stage.actors[name], signInId: await world.signIn(stage.actors[name].clinicId, stage.actors[name].id) };
  const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;
  const verb = verbs[route.method as keyof typeof verbs];
  const body = plan.body?.(stage);
  // Each from a network of their own, so that nobody uses up another's tries.
  const as = world.as(person, world.app, `10.0.0.${actorNames.indexOf(name) + 1}`);
  const answer = await as[verb](plan.path(stage), body, plan.headers);
  if (answer.status >= 400) expect(answer.body.code).toEqual(expect.any(String));
  return answer.status;
}

describe('every route for every actor', () => {
  it('has a plan for each route of the running application, and no other', () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(plans).sort());
    expect(exemptions).toEqual([]);
  });

  it('is in the OpenAPI document, route by route', async () => {
    const document = (await stage.world.as(null).get('/openapi.json')).body;
    const listed = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api', '').replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(listed.sort()).toEqual(routes.map(nameOf).sort());
  });

  it('answers as the rule says', async () => {
    const differences: string[] = [];
    for (const route of routes) {
      const plan = plans[nameOf(route)];
      if (!plan) continue;
      // Who has no right comes first, so that the rightful caller finds the thing as it was.
      const order = [...actorNames].sort(
        (a, b) => Number(expected(route, plan, a) === plan.ok) - Number(expected(route, plan, b) === plan.ok),
      );
      for (const actor of order) {
        const [is, should] = [await call(route, plan, actor), expected(route, plan, actor)];
        if (is !== should) differences.push(`${nameOf(route)} for ${actor}: ${is} instead of ${should}`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('does not start with a route that has no declaration', () => {
    class Forgotten {
      list() {
        return [];
      }
    }
    Reflect.defineMetadata('path', 'forgotten', Forgotten);
    Reflect.defineMetadata('path', '/', Forgotten.prototype.list);
    Reflect.defineMetadata('method', 0, Forgotten.prototype.list);
    const discovery = { getControllers: () => [{ instance: new Forgotten(), metatype: Forgotten, name: 'ForgottenController' }] };
    expect(() => runningRoutes(discovery as unknown as DiscoveryService)).toThrow(
      'Routes without an access declaration: ForgottenController.list',
    );
  });
});
