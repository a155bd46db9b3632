import * as fc from 'fast-check';
import {
  type Answers,
  findHomework,
  isSettled,
  type LedgerState,
  type LedgerStep,
  ledgerStep,
  mayRespond,
  readsEntry,
  readsResponse,
  type Side,
  type Standing,
} from '@groundwork/homework';
import { Exchanging, inDays, joint, openExchanging } from './exchanging';
import type { Person, TestCouple } from './world';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

/** A step as drawn: which of the responses there are is meant is an index into them. */
type Drawn =
  | { kind: 'respond'; by: Side; form: number; on: number | null }
  // One of those that may be given, so that orders go deep.
  | { kind: 'answer'; by: Side; pick: number }
  | { kind: 'change' | 'takeBack'; by: Side; at: number }
  | { kind: 'grant' | 'withdraw' | 'release' | 'hold' | 'newWords' | 'close' };

const side = fc.constantFrom<Side>('author', 'other');
const step: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer' as const), by: side, pick: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('respond' as const), by: side, form: fc.nat(3), on: fc.option(fc.nat(3), { freq: 2 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('change' as const, 'takeBack' as const), by: side, at: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('grant' as const, 'withdraw' as const, 'newWords' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('release' as const, 'hold' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
);

interface Subject {
  homework: string;
  answers: (turn: number) => Answers;
  /** An answer to each form. */
  said: Record<string, Answers>;
  part: string;
}

const subjects: Subject[] = [
  {
    homework: 'S30',
    part: 'promise',
    answers: (turn) => ({ promise: `Promise ${turn}`, due: inDays(1).toISOString() }),
    said: { self_mark: { mark: 'kept' }, partner_mark: { mark: 'not_kept' } },
  },
  {
    homework: 'S16',
    part: 'need',
    answers: (turn) => ({ need: `Need ${turn}`, kind: 'information', request: 'Would you tell me?' }),
    said: { reply: { reply: 'yes' }, tried: { tried_on: '2026-01-10' } },
  },
  {
    homework: 'S20',
    part: 'question',
    answers: (turn) => ({ question: `Question ${turn}`, topic: 'money', why_i_need_it: 'decide', detail_level: 'outline' }),
    said: { answer: { answer: 'So it was' }, result: { complete: 6 } },
  },
];

/** One entry of a couple of its own, the model of it, and both held against each other. */
class Trial {
  private state: LedgerState;
  private version = 2;
  private turn = 0;
  private readonly homework = findHomework(this.subject.homework)!;
  private readonly forms = this.homework.responses ?? {};
  private readonly joint = Object.values(this.homework.parts).some((part) => part.joint === true);

  constructor(
    private readonly subject: Subject,
    private readonly couple: TestCouple,
    private readonly id: string,
  ) {
    const released = Object.values(this.homework.parts).some(({ reaches }) => reaches === 'released');
    this.state = { granted: true, release: released ? 'waiting' : 'none', closed: false, inForce: false, responses: [] };
  }

  private person(by: Side): Person {
    return by === 'author' ? this.couple.anna : this.couple.ben;
  }

  /** Draws a real step: an index beyond what there is means none. */
  private real(drawn: Drawn): LedgerStep | undefined {
    const at = (index: number) => this.state.responses[index % Math.max(this.state.responses.length, 1)]?.id;
    const keys = Object.keys(this.forms);
    switch (drawn.kind) {
      case 'respond':
        return {
          kind: 'respond',
          by: drawn.by,
          form: keys[drawn.form % keys.length]!,
          on: drawn.on === null ? null : (at(drawn.on) ?? null),
          id: 'new',
        };
      case 'answer': {
        const may = mayRespond(this.forms, this.state, drawn.by);
        const one = may[drawn.pick % Math.max(may.length, 1)];
        return one && { kind: 'respond', by: drawn.by, ...one, id: 'new' };
      }
      case 'change':
      case 'takeBack': {
        const id = at(drawn.at);
        return id === undefined ? undefined : { kind: drawn.kind, by: drawn.by, id };
      }
      case 'close':
        return this.homework.ledger?.closes ? drawn : undefined;
      default:
        return drawn;
    }
  }

  /** Does it, and compares: no illegal step is taken, no legal one refused. */
  async take(drawn: Drawn): Promise<void> {
    const real = this.real(drawn);
    if (!real) return;
    const next = ledgerStep(this.forms, this.state, real, this.joint);
    const { status, id } = await this.act(real);
    expect([real, this.state, status < 300]).toEqual([real, this.state, next !== undefined]);
    expect(status).not.toBe(500);
    if (next) this.state = { ...next, responses: next.responses.map((one) => (one.id === 'new' ? { ...one, id: id ?? '' } : one)) };
    await this.compare();
  }

  private async act(real: LedgerStep): Promise<{ status: number; id?: string }> {
    switch (real.kind) {
      case 'respond': {
        const { status, body } = await w.respond(this.id, real.form, this.subject.said[real.form], this.person(real.by), real.on);
        return { status, id: body.id };
      }
      case 'change': {
        const form = this.state.responses.find(({ id }) => id === real.id)?.form ?? '';
        return w.world.as(this.person(real.by)).put(`/responses/${real.id}`, { answers: this.subject.said[form] });
      }
      case 'takeBack':
        return w.world.as(this.person(real.by)).del(`/responses/${real.id}`);
      case 'grant':
      case 'withdraw':
        return w.turn(this.id, this.subject.part, 'partner', real.kind === 'grant', this.couple.anna);
      case 'release':
      case 'hold': {
        const revision = (await w.exchange(this.id, w.dana, this.couple.anna)).revision ?? 1;
        return w.release(this.id, revision, real.kind);
      }
      case 'newWords': {
        const sharing = this.joint || this.state.granted ? joint : shared('counselor');
        const answer = await w.submit(
          this.id,
          this.version,
          this.subject.answers(++this.turn),
          { [this.subject.part]: sharing },
          this.couple.anna,
        );
        if (answer.status === 200) this.version = answer.body.version;
        return answer;
      }
      case 'close':
        await w.shift(this.id, 'closes_at', -1);
        return { status: 200 };
    }
  }

  /** What each of the three reads is what the model says, and nothing earlier. */
  private async compare(): Promise<void> {
    const { forms, state } = this;
    const there = state.responses.filter(({ on }) => on === null || state.responses.some(({ id }) => id === on));
    for (const who of ['author', 'other', 'counselor'] as const) {
      const person = who === 'counselor' ? w.dana : this.person(who);
      const { status, body } = await w.world.as(person).get(`/entries/${this.id}${who === 'author' ? '' : '/shared'}`);
      if (who === 'other' && !readsEntry(state, who)) {
        expect(status).toBe(404);
        continue;
      }
      const seen = (one: Standing) => who === 'counselor' || readsResponse(forms, state, who, one);
      const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
      expect({ state, who, ids: ids(body.exchange.responses) }).toEqual({ state, who, ids: ids(there.filter(seen)) });
      expect(body.exchange.settledAt !== null).toBe(isSettled(forms, there.filter(seen)));
      const may = who === 'counselor' ? [] : mayRespond(forms, { ...state, responses: there }, who);
      expect(body.exchange.mayWrite).toEqual(may);
    }
  }
}

describe.each(subjects.map((subject) => [subject.homework, subject] as const))(
  '%s in any order of steps by both partners and the counselor',
  (_, subject) => {
    it('takes no illegal step, refuses no legal one, and shows no mark early', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
          const couple = await w.clinic.couple(w.dana);
          const { anna } = await w.giveBoth(subject.homework, undefined, couple);
          const trial = new Trial(subject, couple, await w.fill(anna, subject.answers(0), { [subject.part]: joint }, couple.anna));
          for (const one of steps) await trial.take(one);
        }),
        { numRuns: 30, endOnFailure: true },
      );
    });
  },
);
