import { dayAfter } from '../src/homework/recurrence';
import { Clock } from '../src/platform/clock';
import { DeliveryDesk } from './delivery-desk';
import { openWorld, type World } from './world';

let world: World;
let desk: DeliveryDesk;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  const clinic = await world.clinic();
  const dana = await clinic.counselor('Dana');
  desk = new DeliveryDesk(world, clinic, dana, await clinic.couple(dana), new Clock().today('Europe/Rome'));
});
afterAll(() => world.close());

describe('until the next session', () => {
  // Planning a session acts by the database's clock, so these days are counted from the real one; noon in Rome is a moment of the same day everywhere here.
  const real = new Clock().today('Europe/Rome');
  const day = (number: number) => dayAfter(real, number);
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => day(from + i));
  const noon = (number: number) => `${day(number)}T11:00:00Z`;
  const daily = { schedule: { kind: 'daily' }, untilNextSession: true, startsOn: day(0) };

  it('nothing falls due after it, and it moves with it', async () => {
    const session = await desk.plan(noon(4));
    const id = await desk.give('S25', daily);
    expect(await desk.due(id)).toEqual(days(0, 4));
    expect((await desk.given(id)).progress[0].lastOn).toBe(day(4));
    const moved = await desk.move(session, noon(2));
    expect(await desk.due(id)).toEqual(days(0, 2));
    expect(await desk.due(id, desk.couple.anna, 'ended')).toEqual(days(3, 4));
    await desk.move(moved, noon(6));
    expect(await desk.due(id)).toEqual(days(0, 6));
  });

  it('is the day in the clinic on which it takes place', async () => {
    await desk.plan(`${day(2)}T23:30:00Z`);
    expect(await desk.due(await desk.give('S25', daily))).toEqual(days(0, 3));
  });

  it('stays open until there is one, and an earlier one comes first', async () => {
    const id = await desk.give('S25', daily);
    expect((await desk.due(id)).at(-1)).toBe(day(28));
    await desk.plan(noon(16));
    expect(await desk.due(id)).toEqual(days(0, 16));
    await desk.plan(noon(6));
    expect(await desk.due(id)).toEqual(days(0, 6));
  });

  it('once the session has been, it is over: the one after does not bring it back', async () => {
    await desk.plan(noon(2));
    const id = await desk.give('S25', daily);
    await desk.plan(noon(16));
    await desk.nightly(noon(8));
    expect(await desk.due(id)).toEqual(days(0, 2));
  });

  it('a cancelled session hands over to the next', async () => {
    const session = await desk.plan(noon(2));
    await desk.plan(noon(5));
    const id = await desk.give('S25', daily);
    expect(await desk.due(id)).toEqual(days(0, 2));
    await desk.move(session, noon(2), 'cancelled');
    expect(await desk.due(id)).toEqual(days(0, 5));
  });

  it('leaves what has something private in it as it is', async () => {
    const session = await desk.plan(noon(4));
    const id = await desk.give('S55', { ...daily, schedule: { kind: 'every', days: 3 } });
    expect(await desk.due(id)).toEqual([day(0), day(3)]);
    const answers = {
      category: 'communication',
      text: 'Calls',
      whose: 'mine',
      if_crossed: 'I go out',
      status: 'draft',
      review_on: day(30),
    };
    await desk.send(id, answers, 'last');
    await desk.move(session, noon(1));
    expect(await desk.due(id)).toEqual([day(0), day(3)]);
  });

  it('can be switched on and off later', async () => {
    await desk.plan(noon(4));
    const id = await desk.give('S25', { ...daily, untilNextSession: false });
    const put = (version: number, more: object = {}) => desk.change(id, version, { schedule: { kind: 'daily' }, ...more });
    expect((await put(1, { untilNextSession: true })).body).toMatchObject({ untilNextSession: true, progress: [{ lastOn: day(4) }] });
    expect((await put(2)).body).toMatchObject({ untilNextSession: true });
    expect((await put(3, { untilNextSession: false })).body).toMatchObject({ untilNextSession: false, progress: [{ lastOn: null }] });
    expect((await desk.due(id)).at(-1)).toBe(day(28));
  });
});
