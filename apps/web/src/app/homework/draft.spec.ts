import type { OwnEntry } from '@groundwork/contract';
import { S15, type RawAnswers } from '@groundwork/homework';
import { type Problem, ProblemError } from '../api/problem';
import { Draft, LONGEST_PAUSE, PAUSE } from './draft';
import { fitting, tidied } from './draft-check';

interface Save {
  answers: RawAnswers;
  version: number;
}

/** A server that answers each save as told; by default it takes it. */
class Server {
  readonly saves: Save[] = [];
  private readonly next: (Problem | 'hang')[] = [];
  private version: number;
  private finish: () => void = () => undefined;

  constructor(version = 3) {
    this.version = version;
  }

  /** What the next saves meet, in turn. */
  will(...problems: (Problem | 'hang')[]): void {
    this.next.push(...problems);
  }

  release(): void {
    this.finish();
  }

  readonly save = async (answers: RawAnswers, version: number) => {
    this.saves.push({ answers, version });
    const next = this.next.shift();
    if (next === 'hang') await new Promise<void>((done) => (this.finish = done));
    else if (next) throw new ProblemError(next);
    this.version += 1;
    return { version: this.version, savedAt: '2026-03-04T09:42:00.000Z' };
  };
}

const offline: Problem = { code: 'unavailable', title: '' };
const newer = (answers: RawAnswers, version = 9) =>
  ({
    code: 'changed_elsewhere',
    title: '',
    current: { answers, version, updatedAt: '2026-03-04T09:50:00.000Z' } as unknown as OwnEntry,
  }) as Problem;

function draftOn(server: Server, before: RawAnswers = {}): Draft {
  const keeping = {
    save: server.save,
    tidy: (raw: RawAnswers) => tidied(S15, raw),
    fit: (raw: RawAnswers, old: RawAnswers) => fitting(S15, raw, old),
  };
  return new Draft(keeping, 3, before, before);
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('what is typed', () => {
  test('is saved after a pause, once, on the version it rests on', async () => {
    const server = new Server();
    const draft = draftOn(server);
    for (const text of ['W', 'Wa', 'Waiting']) draft.write('because', text);
    expect(server.saves).toEqual([]);
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(server.saves).toEqual([{ answers: { because: 'Waiting' }, version: 3 }]);
    expect(draft.saved()).toEqual({ state: 'saved', at: new Date('2026-03-04T09:42:00.000Z') });
    draft.write('because', 'Waiting alone');
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(server.saves[1]?.version).toBe(4);
  });

  test('is saved in between when somebody never pauses', async () => {
    const server = new Server();
    const draft = draftOn(server);
    for (let at = 0; at < LONGEST_PAUSE; at += PAUSE / 2) {
      draft.write('because', `Waiting ${at}`);
      await jest.advanceTimersByTimeAsync(PAUSE / 2);
    }
    expect(server.saves).toHaveLength(1);
  });

  test('while a save is under way goes out with the next one', async () => {
    const server = new Server();
    server.will('hang');
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    const first = draft.flush();
    draft.write('because', 'Waiting without a word');
    const second = draft.flush();
    expect(draft.saved()).toEqual({ state: 'saving' });
    server.release();
    expect([await first, await second]).toEqual([true, true]);
    expect(server.saves.map(({ answers, version }) => [answers['because'], version])).toEqual([
      ['Waiting', 3],
      ['Waiting without a word', 4],
    ]);
  });

  test('that is too long holds up nothing else, and stays on the screen', async () => {
    const server = new Server();
    const draft = draftOn(server, { when: 'You came home at nine' });
    draft.write('when', 'x'.repeat(201));
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(server.saves[0]?.answers).toEqual({ when: 'You came home at nine', because: 'Waiting' });
    expect(draft.answers()['when']).toHaveLength(201);
  });

  test('and taken back is nothing to save', async () => {
    const server = new Server();
    const draft = draftOn(server, { because: 'Waiting' });
    draft.write('because', 'Waiting!');
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(LONGEST_PAUSE);
    expect(server.saves).toEqual([]);
    expect(draft.isUnsaved).toBe(false);
  });
});

describe('while the server cannot be reached', () => {
  test('it says so, tries again with longer waits, and saves in the end', async () => {
    const server = new Server();
    server.will(offline, offline, offline);
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(draft.saved()).toEqual({ state: 'waiting' });
    for (const wait of [2_000, 4_000]) {
      const before = server.saves.length;
      await jest.advanceTimersByTimeAsync(wait - 1);
      expect(server.saves).toHaveLength(before);
      await jest.advanceTimersByTimeAsync(1);
      expect(server.saves).toHaveLength(before + 1);
    }
    await jest.advanceTimersByTimeAsync(8_000);
    expect(draft.saved().state).toBe('saved');
    expect(draft.answers()).toEqual({ because: 'Waiting' });
  });

  test('it waits as long as the server asks', async () => {
    const server = new Server();
    server.will({ ...offline, retryAfter: 20 });
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(PAUSE + 19_000);
    expect(server.saves).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.saves).toHaveLength(2);
  });

  test('a save that arrived and whose answer was lost is not taken for another device', async () => {
    const server = new Server();
    server.will(offline, newer({ because: 'Waiting' }, 4));
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(PAUSE);
    draft.write('because', 'Waiting without a word');
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(draft.elsewhere()).toBeNull();
    expect(server.saves.at(-1)).toEqual({ answers: { because: 'Waiting without a word' }, version: 4 });
  });
});

describe('when another device was faster', () => {
  async function interrupted() {
    const server = new Server();
    server.will(newer({ because: 'It wakes the old fear' }));
    const draft = draftOn(server, { because: 'Waiting' });
    draft.write('because', 'Waiting without a word');
    await jest.advanceTimersByTimeAsync(PAUSE);
    return { server, draft };
  }

  test('both texts wait for a choice and nothing more is sent', async () => {
    const { server, draft } = await interrupted();
    expect(draft.elsewhere()?.answers).toEqual({ because: 'It wakes the old fear' });
    expect(draft.answers()).toEqual({ because: 'Waiting without a word' });
    expect(draft.common).toEqual({ because: 'Waiting' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
  });

  test('what was chosen is saved on top of the newer version', async () => {
    const { server, draft } = await interrupted();
    await draft.settle({ because: 'It wakes the old fear. Waiting without a word' });
    expect(draft.elsewhere()).toBeNull();
    expect(server.saves[1]).toEqual({ answers: { because: 'It wakes the old fear. Waiting without a word' }, version: 9 });
  });

  test('keeping the other device’s text needs no save', async () => {
    const { server, draft } = await interrupted();
    expect(await draft.settle({ because: 'It wakes the old fear' })).toBe(true);
    expect(server.saves).toHaveLength(1);
  });

  test('the same text on both is no difference', async () => {
    const server = new Server();
    server.will(newer({ because: 'Waiting' }));
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect([draft.elsewhere(), draft.saved().state]).toEqual([null, 'saved']);
  });
});

describe('when the server takes no more of it', () => {
  test('it says why, keeps the words, and does not knock again', async () => {
    const server = new Server();
    server.will({ code: 'not_found', title: '' });
    const draft = draftOn(server);
    draft.write('because', 'Waiting');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.refused()?.code).toBe('not_found');
    expect(draft.answers()).toEqual({ because: 'Waiting' });
    expect(server.saves).toHaveLength(1);
  });
});
