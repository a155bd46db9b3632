import { type Desk, Office, statementOf as words } from './document-desk';
import { shared } from './writing';

let office: Office;
let desk: Desk;
beforeAll(async () => {
  office = await Office.open();
});
beforeEach(async () => {
  desk = await office.desk();
});
afterAll(() => office.close());

describe('a consent that is withdrawn', () => {
  it('afterwards marks the document stale; the file stays, and the next one leaves the line out', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    await writing.write('S15', words('linnet'), { statement: shared('counselor', 'report') }, writing.ben);
    const first = await desk.askForAll();
    expect((await desk.make(first.id)).stale).toBe(false);
    await writing.turn(id, 'statement', 'report', false);
    expect(await desk.document(first.id)).toMatchObject({ state: 'ready', stale: true });
    expect((await desk.file(first.id)).statusCode).toBe(200);
    const second = await desk.askForAll();
    expect(await desk.make(second.id)).toMatchObject({ state: 'ready', stale: false });
    const text = await desk.text(second.id);
    expect(text).toContain('linnet');
    expect(text).not.toContain('kestrel');
    const list = await writing.world.as(writing.dana).get(`/couples/${writing.couple.id}/documents`);
    expect(list.body.items.map((item: { id: string; stale: boolean }) => [item.id, item.stale])).toEqual([
      [second.id, false],
      [first.id, true],
    ]);
  });

  it('between asking and making is left out', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    await writing.turn(id, 'statement', 'report', false);
    expect(await desk.make(asked.id)).toMatchObject({ state: 'ready', manifest: [] });
    expect(await desk.text(asked.id)).not.toContain('kestrel');
  });

  it('while the document is being drawn is left out, and the document is not stale', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    await writing.write('S15', words('linnet'), { statement: shared('counselor', 'report') }, writing.ben);
    const asked = await desk.askForAll();
    let drawings = 0;
    const made = await desk.make(asked.id, async () => {
      drawings += 1;
      if (drawings === 1) expect((await writing.turn(id, 'statement', 'report', false)).status).toBe(200);
    });
    expect(drawings).toBe(2);
    expect(made).toMatchObject({ state: 'ready', stale: false, manifest: [{ ownerId: writing.ben.id }] });
    const text = await desk.text(asked.id);
    expect(text).toContain('linnet');
    expect(text).not.toContain('kestrel');
  });

  it('and given again while the document is being drawn counts as the new consent it is', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    let drawings = 0;
    const made = await desk.make(asked.id, async () => {
      drawings += 1;
      if (drawings > 1) return;
      await writing.turn(id, 'statement', 'report', false);
      await writing.turn(id, 'statement', 'report', true);
    });
    expect(drawings).toBe(2);
    expect(made).toMatchObject({
      state: 'ready',
      stale: false,
      manifest: [{ title: 'I-statement: What happened, what you felt and what you need' }],
    });
  });
});

it('never holds a line that was taken back before it was ready, whichever comes first', async () => {
  const { writing } = desk;
  for (let i = 0; i < 6; i++) {
    const { id } = await writing.write('S15', words(`swift${i}`), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    const [made] = await Promise.all([desk.make(asked.id), writing.turn(id, 'statement', 'report', false)]);
    expect(made.state).toBe('ready');
    const { stale, manifest } = await desk.document(asked.id);
    const holds = (await desk.text(asked.id)).includes(`swift${i}`);
    expect({ stale, manifest: manifest.length }).toEqual({ stale: holds, manifest: holds ? 1 : 0 });
  }
});
