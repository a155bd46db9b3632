import { randomUUID } from 'node:crypto';
import type { RunningRoute } from '../src/platform/http/routes';
import { BadInput, nameOf } from './bad-input-stage';
import type { ActorName } from './routes/stage';
import type { Answer, Person } from './world';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const others: readonly Exclude<ActorName, 'nobody' | 'deactivated'>[] = [
  'admin',
  'assigned',
  'colleague',
  'elsewhere',
  'anna',
  'ben',
  'cora',
];

/** All of an answer that its reader can tell from another: status, bytes, headers; not the clock and the nonce. */
function seen({ status, text, headers }: Answer): string {
  const { date: _date, 'content-security-policy': policy, ...rest } = headers;
  return JSON.stringify([status, text, String(policy).replace(/nonce-\w+/g, ''), rest]);
}

/** People of a role the route is for, who have no right to the thing it names. */
function strangers(route: RunningRoute): Person[] {
  const { access } = route.declaration;
  const { rightful, but } = input.planOf(route);
  if (access === 'public' || rightful === undefined) return [];
  return others
    .filter((name) => !rightful.includes(name) && but?.[name] === undefined)
    .map((name) => input.stage.actors[name])
    .filter(({ role }) => access === 'anyone' || access.includes(role));
}

describe('what is hidden', () => {
  it('answers as what is absent does, byte for byte, to everybody without a right, and nothing is written', async () => {
    const before = await input.everything();
    const differences: string[] = [];
    let compared = 0;
    for (const route of input.routes) {
      const path = input.planOf(route).path(input.stage);
      if (!path.match(uuid)) continue;
      for (const as of strangers(route)) {
        const hidden = await input.call(route, { as });
        const absent = await input.call(route, { as, path: path.replace(uuid, () => randomUUID()) });
        compared += 1;
        if (hidden.status !== 404 || seen(hidden) !== seen(absent))
          differences.push(`${nameOf(route)} for ${as.name}: ${seen(hidden)} against ${seen(absent)}`);
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(60);
    expect(await input.everything()).toBe(before);
  });

  it('answers alike under the id of another kind of thing, and of the other clinic', async () => {
    const { stage } = input;
    const before = await input.everything();
    const ids = [
      stage.couple.id,
      stage.couple.ben.id,
      stage.entryId,
      stage.draftId,
      stage.taskId,
      stage.assignmentId,
      stage.sessionId,
      stage.documentId,
      stage.actors.elsewhere.id,
      stage.actors.elsewhere.clinicId,
    ];
    const differences: string[] = [];
    for (const route of input.routes) {
      const path = input.planOf(route).path(stage);
      const own: string[] = path.match(uuid) ?? [];
      if (own.length === 0) continue;
      const absent = await input.call(route, { path: path.replace(uuid, () => randomUUID()) });
      // A person of one's own clinic is there for an admin, whatever else the id names.
      for (const id of ids.filter(
        (one) => !own.includes(one) && !(route.path.startsWith('/clinic/accounts') && one === stage.couple.ben.id),
      )) {
        // A task and an entry that both are one's own are told apart by their addresses alone.
        if (
          ['/tasks/:id', '/entries/:id'].some((start) => route.path.startsWith(start)) &&
          [stage.taskId, stage.draftId, stage.entryId].includes(id)
        )
          continue;
        const answer = await input.call(route, { path: path.replace(uuid, () => id) });
        if (seen(answer) !== seen(absent))
          differences.push(`${nameOf(route)} with ${ids.indexOf(id)}: ${seen(answer)} against ${seen(absent)}`);
      }
    }
    expect(differences).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('looks alike to the other partner: never written, draft, private, shared with the counselor alone, withdrawn, suspended', async () => {
    const { world, couple } = input.stage;
    const ben = world.as(couple.ben);
    const looks = async (id: string) => [
      seen(await ben.get(`/entries/${id}/shared`)),
      seen(await ben.get('/shared')),
      seen(await ben.get('/me')),
      seen(await ben.get('/tasks')),
      seen(await ben.get('/references/S55')),
    ];
    const anna = world.as(couple.anna);
    const turn = (audience: string, granted: boolean) =>
      anna.put(`/entries/${input.stage.entryId}/sharing`, { part: 'statement', audience, granted });
    for (const audience of ['counselor', 'partner', 'report']) await turn(audience, false);
    const withdrawn = await looks(input.stage.entryId);
    const absent = await looks(randomUUID());
    expect(withdrawn).toEqual(absent);
    expect(await looks(input.stage.draftId)).toEqual(absent);
    await turn('counselor', true);
    await turn('report', true);
    expect(await looks(input.stage.entryId)).toEqual(absent);
    await turn('partner', true);
    expect(await looks(input.stage.entryId)).not.toEqual(absent);
    await world.owner.query(`update couple set status = 'paused' where id = $1`, [couple.id]);
    expect(await looks(input.stage.entryId)).toEqual(absent);
  });
});
