import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('is ready when the database is there', async () => {
  expect((await world.as(null).get('/health/ready')).body).toEqual({ status: 'ok' });
});

it('answers an unknown address with a problem', async () => {
  const answer = await world.as(null).get('/nothing-here');
  expect(answer.status).toBe(404);
  expect(answer.body).toEqual({ type: 'about:blank#not_found', title: 'There is nothing here', status: 404, code: 'not_found' });
});

it('describes itself as OpenAPI 3.1 and shows it', async () => {
  const document = (await world.as(null).get('/openapi.json')).body;
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/health/live'].get.summary).toBe('Whether the process runs');
  expect((await world.as(null).get('/docs')).text).toContain('swagger-ui');
});
