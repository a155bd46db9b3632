import {
  type AgreementFacts,
  agreementMay,
  type AgreementParty,
  agreementState,
  type AgreementStep,
  afterStep,
  mayStep,
} from '@groundwork/homework';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { openWriting, shared, type Writing } from './writing';
import type { Person, TestCouple } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const day = (days: number) => DateTime.now().setZone('Europe/Rome').plus({ days }).toISODate() ?? '';
const parties = ['proposer', 'other', 'counselor'] as const;

/** A homework of each way into force: by two signatures, and by the counselor's word after them. */
const homeworks = {
  S19: (n: number) => ({ signal: `Sign number ${n}`, pause: 20 + n, who_returns: 'either' }),
  S11: (n: number) => ({
    items: [{ what: 'daily_plan', how: `At breakfast, number ${n}`, when: 'proactive' }],
    starts: day(0),
    ends: day(40),
    review_on: day(10),
    either_may_stop: true,
  }),
};
type Kind = keyof typeof homeworks;
const partOf = { S19: 'pause', S11: 'offer' };

/** One wording as the model knows it. */
interface Wording {
  revision: number;
  facts: AgreementFacts;
  /** Once both signed. */
  id?: string;
  text?: string;
}

/** A couple, what they propose, and what should be true of it. */
class Story {
  wordings: Wording[] = [];
  sharing = true;
  private revisions = 0;

  private constructor(
    private readonly kind: Kind,
    private readonly couple: TestCouple,
    private readonly dana: Person,
    private readonly entryId: string,
  ) {}

  static async begin(kind: Kind): Promise<Story> {
    const dana = await w.clinic.counselor('Dana');
    const couple = await w.clinic.couple(dana);
    for (const partner of [couple.anna, couple.ben])
      await w.world.as(dana).post(`/couples/${couple.id}/contacts`, { partnerId: partner.id, seenOn: day(-1), how: 'in_person' });
    await w.world.as(dana).put(`/couples/${couple.id}/safety`, { gate: 'clear', stage: 1 });
    const { id } = await w.write(kind, homeworks[kind](1), { [partOf[kind]]: shared('counselor', 'partner') }, couple.ben, couple);
    const story = new Story(kind, couple, dana, id);
    story.reword();
    return story;
  }

  person(party: AgreementParty): Person {
    return { proposer: this.couple.ben, other: this.couple.anna, counselor: this.dana }[party];
  }

  /** Newer words: what was only proposed is gone, what both signed stays until they sign anew. */
  private reword(): void {
    this.revisions += 1;
    this.wordings = this.wordings.filter(({ id }) => id !== undefined).map((one) => ({ ...one, facts: { ...one.facts, newest: false } }));
    this.wordings.unshift({
      revision: this.revisions,
      facts: {
        signed: { proposer: false, other: false },
        needsAcknowledgement: this.kind === 'S11',
        acknowledged: false,
        over: null,
        newest: true,
        daysFit: true,
        sharing: this.sharing,
      },
    });
  }

  async pause(paused: boolean): Promise<void> {
    expect((await w.world.as(this.dana).put(`/couples/${this.couple.id}/pause`, { paused })).status).toBe(200);
    this.sharing = !paused;
    this.wordings = this.wordings.map((one) => ({ ...one, facts: { ...one.facts, sharing: this.sharing } }));
  }

  /** Takes a step at one of the wordings, and says whether it should and did work. */
  async take(party: AgreementParty, step: AgreementStep, nth: number): Promise<{ should: boolean; did: boolean }> {
    const onSigned = step === 'review' || step === 'end' || step === 'acknowledge';
    const among = onSigned ? this.wordings.filter(({ id }) => id !== undefined) : this.wordings.slice(0, 1);
    const wording = among[nth % Math.max(among.length, 1)];
    // While they pause, new words are the author's to write for later; here they wait.
    if (!wording || (step === 'change' && party === 'proposer' && !this.sharing)) return { should: false, did: false };
    const should = mayStep(wording.facts, party, step);
    const did = await this.send(party, step, wording);
    if (should) await this.believe(party, step, wording);
    return { should, did };
  }

  private async send(party: AgreementParty, step: AgreementStep, wording: Wording): Promise<boolean> {
    const as = w.world.as(this.person(party));
    const entry = `/entries/${this.entryId}`;
    switch (step) {
      case 'sign': {
        const { body } = await w.world.as(this.dana).get(`${entry}/agreement`);
        const answer = await as.post(`${entry}/signature`, { revision: wording.revision, textHash: body.textHash, name: 'My Name' });
        return answer.status === 200;
      }
      case 'discuss':
        return (await as.post(`${entry}/discussion`, { revision: wording.revision })).status === 200;
      case 'change': {
        const own = await as.get(entry);
        if (own.status !== 200) return false;
        const sharing = { [partOf[this.kind]]: shared('counselor', 'partner') };
        const person = this.person(party);
        return (await w.submit(this.entryId, own.body.version, homeworks[this.kind](this.revisions + 1), sharing, person)).status === 200;
      }
      case 'review':
        return (await as.post(`/agreements/${wording.id}/review`, { reviewOn: day(20) })).status === 200;
      case 'end':
        return (await as.post(`/agreements/${wording.id}/end`)).status === 200;
      case 'acknowledge':
        return (await as.post(`/agreements/${wording.id}/acknowledgement`)).status === 200;
    }
  }

  private async believe(party: AgreementParty, step: AgreementStep, wording: Wording): Promise<void> {
    if (step === 'change') return this.reword();
    wording.facts = afterStep(wording.facts, party, step);
    if (step !== 'sign' || !wording.facts.signed.proposer || !wording.facts.signed.other) return;
    // The second signature ends what was in force before.
    for (const other of this.wordings) if (other !== wording && other.facts.over === null) other.facts = { ...other.facts, over: 'ended' };
    const { body } = await w.world.as(this.dana).get(`/entries/${this.entryId}/agreement`);
    wording.id = body.agreementId;
    wording.text = textOf(body);
  }

  /** What each of the three reads is what the model says, word for word where it was signed. */
  async check(): Promise<void> {
    for (const party of parties) {
      const person = this.person(party);
      const path = party === 'counselor' ? `/couples/${this.couple.id}/agreements` : '/agreements';
      const { items } = (await w.world.as(person).get(path)).body;
      const visible = this.wordings.filter(({ id }) => id !== undefined || party === 'counselor' || this.sharing);
      expect(
        items.map(({ revision, state, may, agreementId }: Record<string, unknown>) => ({ revision, state, may, agreementId })),
      ).toEqual(
        visible.map(({ revision, facts, id }) => ({
          revision,
          state: agreementState(facts),
          may: agreementMay(facts, party),
          agreementId: id ?? null,
        })),
      );
      for (const { id, text } of this.wordings)
        if (id !== undefined) expect(textOf(items.find((one: { agreementId: string }) => one.agreementId === id))).toBe(text);
    }
  }
}

const textOf = ({ rows, meaning, textHash, title, name }: Record<string, unknown>) =>
  JSON.stringify({ rows, meaning, textHash, title, name });

const command = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      party: fc.constantFrom(...parties),
      step: fc.constantFrom<AgreementStep>('sign', 'sign', 'sign', 'discuss', 'change', 'review', 'end', 'acknowledge', 'acknowledge'),
      nth: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ paused: fc.boolean() }) },
);

it('accepts no step that is not allowed, refuses none that is, and never changes a signed text, in any order of requests', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<Kind>('S19', 'S11'), fc.array(command, { minLength: 8, maxLength: 22 }), async (kind, commands) => {
      const story = await Story.begin(kind);
      for (const one of commands) {
        if ('paused' in one) await story.pause(one.paused);
        else {
          const { should, did } = await story.take(one.party, one.step, one.nth);
          expect({ ...one, worked: did }).toEqual({ ...one, worked: should });
        }
        await story.check();
      }
    }),
    { numRuns: 14 },
  );
}, 60_000);

describe('at the same moment', () => {
  const proposal = async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await w.write('S19', homeworks.S19(1), { pause: shared('counselor', 'partner') }, couple.ben, couple);
    const { body } = await w.world.as(couple.anna).get(`/entries/${id}/agreement`);
    const sign = (by: Person) => w.world.as(by).post(`/entries/${id}/signature`, { revision: 1, textHash: body.textHash, name: by.name });
    return { couple, id, hash: body.textHash as string, sign };
  };

  it('two signatures make one agreement', async () => {
    for (let round = 0; round < 8; round++) {
      const { couple, id, sign } = await proposal();
      const statuses = (await Promise.all([couple.anna, couple.ben, couple.anna].map(sign))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 200, 409]);
      const { rows } = await w.world.owner.query(
        'select (select count(*)::int from agreement where entry_id = $1) as agreements, count(*)::int as signatures from signature where entry_id = $1',
        [id],
      );
      expect(rows).toEqual([{ agreements: 1, signatures: 2 }]);
    }
  });

  it('a signature and newer words never meet: what is signed is what was shown', async () => {
    for (let round = 0; round < 8; round++) {
      const { couple, id, hash, sign } = await proposal();
      await sign(couple.ben);
      const { body } = await w.world.as(couple.ben).get(`/entries/${id}`);
      const [signature, submit] = await Promise.all([
        sign(couple.anna),
        w.submit(id, body.version, homeworks.S19(2), { pause: shared('counselor', 'partner') }, couple.ben),
      ]);
      expect(submit.status).toBe(200);
      const { rows } = await w.world.owner.query(`select encode(text_hash, 'hex') as hash, revision from agreement where entry_id = $1`, [
        id,
      ]);
      expect([200, 412]).toContain(signature.status);
      expect(rows).toEqual(signature.status === 200 ? [{ hash, revision: 1 }] : []);
    }
  });

  it('two who end it end it once', async () => {
    const { couple, sign } = await proposal();
    await sign(couple.anna);
    const { body } = await sign(couple.ben);
    const ends = await Promise.all(
      [couple.anna, couple.ben, w.dana].map((by) => w.world.as(by).post(`/agreements/${body.agreementId}/end`)),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
