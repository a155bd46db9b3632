import { catalog, fromFhir, toFhir, toJson } from '@groundwork/homework';
import { Workshop } from './builder-stage';
import { openWorld, type Person, type World } from './world';

let world: World;
let dana: Person;
let anna: Person;

beforeAll(async () => {
  world = await openWorld();
  const clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  anna = (await clinic.couple(dana)).anna;
});
afterAll(() => world.close());

const take = (format: string, content: unknown, dryRun = false) => world.as(dana).post('/homework-imports', { format, content, dryRun });
const drafts = async () => (await world.as(dana).get('/homework-drafts')).body.drafts.length as number;
const S55 = catalog.find(({ id }) => id === 'S55');

it.each([
  ['json', toJson],
  ['fhir', toFhir],
] as const)('a file of the format %s is tried first, then made into a draft under an id of its own', async (format, write) => {
  const content = S55 && write(S55);
  const before = await drafts();
  const tried = await take(format, content, true);
  expect(tried).toMatchObject({ status: 200, body: { draftId: null, title: 'Boundary list', places: [] } });
  expect(await drafts()).toBe(before);
  const { body } = await take(format, content);
  const draft = (await world.as(dana).get(`/homework-drafts/${body.draftId}`)).body;
  expect(draft).toMatchObject({ source: null, definition: { id: draft.homeworkId, version: 1, parts: S55?.parts } });
  expect(Object.keys(draft.definition.fields)).toEqual(Object.keys(S55?.fields ?? {}));
});

it('a malformed file gets a list of what is wrong where, and changes nothing', async () => {
  const before = await drafts();
  const broken = JSON.parse(JSON.stringify(S55 && toFhir(S55)));
  broken.item[1].item[0].type = 'attachment';
  broken.item[2].item[0].linkId = 7;
  const answer = await take('fhir', broken);
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toEqual(
    expect.arrayContaining([
      { pointer: '/content/item/1/item/0/type', message: 'cannot be asked here: a question of type “attachment”' },
      { pointer: '/content/item/2/item/0/linkId', message: 'has to be a text' },
    ]),
  );
  expect((await take('json', { schema: 'x' })).body.errors[0]).toEqual({
    pointer: '/content/schema',
    message: 'is not a homework of Groundwork',
  });
  expect((await take('csv', {})).status).toBe(422);
  expect((await world.as(dana).post('/homework-imports', { format: 'json', content: [] })).status).toBe(422);
  expect(await drafts()).toBe(before);
});

it('a published version leaves as a file of either format, and comes back the same', async () => {
  const id = await new Workshop(world).make(dana);
  const file = (await world.as(dana).get(`/homework/${id}/1/export?format=fhir`)).body;
  expect(file).toMatchObject({ resourceType: 'Questionnaire', version: '1', title: 'Evening check-in' });
  const back = fromFhir(file);
  const whole = (await world.as(dana).get(`/homework/${id}/1`)).body;
  expect(back).toEqual({ ok: true, value: whole });
  expect((await world.as(dana).get(`/homework/${id}/1/export`)).body).toEqual(toJson(whole));
  expect((await world.as(dana).get('/homework/S25/1/export?format=fhir')).body.title).toBe('Check-in');
  expect((await world.as(dana).get('/homework/S25/1/export?format=xml')).status).toBe(422);
  expect((await world.as(dana).get('/homework/S25/latest/export')).status).toBe(404);
});

it('is not for partners', async () => {
  expect((await world.as(anna).post('/homework-imports', { format: 'json', content: {} })).status).toBe(403);
  expect((await world.as(anna).get('/homework/S25/1/export')).status).toBe(403);
});
