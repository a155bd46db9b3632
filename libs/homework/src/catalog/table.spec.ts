import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from './index';

interface Row {
  readonly sections: string;
  readonly role: string;
  readonly type: string;
  readonly sharing: string;
}

/** The homework table, all 88 rows: article sections, role, kind and the column "suggested sharing", word for word. */
const table = JSON.parse(readFileSync(join(__dirname, '../../table.json'), 'utf8')) as Readonly<Record<string, Row>>;

/** The first of the table's keys that a homework joins, without its gate. Where another decides what it is, the list below says why. */
const kinds: Readonly<Record<string, string>> = {
  SF: 'form',
  CI: 'checkin',
  LS: 'list',
  LG: 'ledger',
  GX: 'exercise',
  AG: 'agreement',
  JR: 'journal',
  TM: 'timer',
  PE: 'card',
  CT: 'tool',
};
const otherKind: Readonly<Record<string, string>> = {
  // The plan is a question of the same weekly sheet, carried from week to week.
  S38: 'checkin',
  S49: 'checkin',
  // The partner reads a card or fills in a form; the counselor's tool hangs on it.
  S08: 'card',
  S86: 'form',
};
const roles: Readonly<Record<string, string>> = {
  'hurt (both may use)': 'any',
  'hurt (both may)': 'any',
  'hurt (any)': 'any',
  'both (separate texts)': 'both',
  'both, separately': 'both',
  // Written first by the hurt partner, later by both: its guide says so, and the counselor gives it.
  'hurt (then both)': 'both',
  'both (mostly involved)': 'both',
  'involved (both)': 'both',
  // Each side has questions of its own.
  'involved; hurt may tick "noticed"': 'both',
  // Given to the one who writes. The other answers or signs what comes of it and is given nothing; nobody can ask for S11 here (SA-23).
  'involved (both sign)': 'involved',
  'both, offered by involved': 'involved',
  'hurt asks, involved answers': 'hurt',
  // The counselor's part is a tool, which is given to nobody.
  'involved, counselor': 'involved',
  'both, counselor': 'both',
};

/** Other than the column by itself says, each with the reason that asks for it. */
const corrected: Readonly<Record<string, object>> = {
  // Its fields say "never shown to partner without session": no switch can do what a session does, and a joint document is read by both.
  S07: { partner: false, report: 'never' },
  // A signal that reached the partner would be the half disclosure that it is there to prevent.
  S08: { partner: false },
  // Third persons and places never stand in what both may read (documents 5.4).
  S13: { report: 'never' },
  // Where somebody is and when stands in no document, and it is deleted after three days (documents 5.4).
  S32: { report: 'never' },
  // Never in words, only steps that both said yes to; that is no document's.
  S60: { partner: true },
  // "Last two R-never": the others may be counted, never told.
  S64: { report: 'aggregate' },
};

/** What the column lets anybody choose at most. A suggestion is no limit: only PRIV, "only", "never" and the R-words are. */
function widest(id: string, sharing: string) {
  const isPrivate = sharing.startsWith('PRIV') && !/PTR per|JOINT/.test(sharing);
  const partner = !isPrivate && !/never PTR|CNS only(?!; if)/.test(sharing);
  const report = sharing.includes('R-agg') ? 'aggregate' : partner && !sharing.includes('R-never') ? 'full' : 'never';
  return { counselor: true, partner, report, ...corrected[id] };
}

const rank = { never: 0, aggregate: 1, full: 2 } as const;

it('is in the catalog, 88 of 88, each row with its section of the articles', () => {
  const ids = Array.from({ length: 88 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(table).sort()).toEqual(ids);
  expect(ids.filter((id) => !catalog.some((homework) => homework.id === id))).toEqual([]);
  expect(Object.entries(table).filter(([, { sections }]) => sections === '')).toEqual([]);
});

const rowOf = (id: string): Row => table[id] ?? { sections: '', role: '', type: '', sharing: '' };
const transcribed = catalog.filter(({ id }) => Object.hasOwn(table, id));
const shared = transcribed.filter(({ kind }) => kind !== 'tool');
const firstKind = (type: string) => kinds[/^[A-Z]+/.exec(type)?.[0] ?? ''];

describe.each(transcribed.map((homework) => [`${homework.id}@${homework.version}`, homework] as const))('%s', (_, homework) => {
  const { id } = homework;
  const { sections, role, type } = rowOf(id);

  it('is the table’s row: sections, role, kind, gate', () => {
    const codes = sections.replace('A.guilt/trig intro', 'A.guilt, A.trig').replaceAll(/ \([^)]*\)/g, '');
    expect({ codes: homework.source.codes.join(', '), roles: homework.roles, kind: homework.kind, gate: homework.gate !== false }).toEqual({
      codes,
      roles: roles[role] ?? role,
      kind: otherKind[id] ?? firstKind(type),
      gate: type.includes('(G'),
    });
  });
});

describe.each(shared.map((homework) => [`${homework.id}@${homework.version}`, homework] as const))('%s', (_, homework) => {
  const { id } = homework;
  const { sharing } = rowOf(id);
  const ceilings = Object.values(homework.parts).map(({ ceiling }) => ceiling);

  it('can be shared as widely as the table’s column says, no part more widely', () => {
    const cardMark = homework.kind === 'card' && ceilings.length === 1;
    const most = cardMark ? { counselor: true, partner: false, report: 'never' } : widest(id, sharing);
    expect({
      counselor: ceilings.some(({ counselor }) => counselor),
      partner: ceilings.some(({ partner }) => partner),
      report: ceilings.map(({ report }) => report).reduce((one, other) => (rank[one] > rank[other] ? one : other)),
    }).toEqual(most);
  });

  it('is in no document in full where the partner may not read it, because both read the summary', () => {
    expect(ceilings.filter(({ partner, report }) => !partner && report === 'full')).toEqual([]);
  });

  it('is read by both by nature, or only when both released it, where the column begins with JOINT, and nowhere else', () => {
    const told = /^(JOINT|setup JOINT)|noticed ticks JOINT/.test(sharing);
    const nature = Object.values(homework.parts).some(({ joint, reaches }) => joint === true || reaches === 'together');
    expect(nature).toBe(told);
  });

  it('names nobody as usual reader where the column begins with PRIV and offers nothing', () => {
    const offers = !/^PRIV(, (never PTR|R-never.*))?$/.test(sharing);
    const named = Object.values(homework.sharing).some(({ audiences }) => audiences.length > 0);
    expect(named && !offers).toBe(false);
  });
});

it.each([
  ['S01', 'note'],
  ['S25', 'note'],
  ['S29', 'text'],
])('keeps the words of %s out of every report, whatever its numbers may do', (id, part) => {
  expect(catalog.find((homework) => homework.id === id)?.parts[part]?.ceiling.report).toBe('never');
});

it.each([
  ['S08', 'signal', 'that there is more to tell'],
  ['S12', 'free', 'that one feels pushed'],
  ['S20', 'reason', 'why somebody asks'],
  ['S27', 'letter', 'a letter that is read in a session'],
])('%s %s: never reaches the other partner, nor a document that both read: %s', (id, part) => {
  expect(catalog.find((homework) => homework.id === id)?.parts[part]?.ceiling).toEqual({
    counselor: true,
    partner: false,
    report: 'never',
  });
});

it('has a journal whose words nobody but their author can ever open (S47)', () => {
  expect(catalog.find(({ id }) => id === 'S47')?.parts['words']?.ceiling).toEqual({ counselor: false, partner: false, report: 'never' });
});

it('holds no number on how common it is without source, population, and that it counts people (S80)', () => {
  const told = catalog.find(({ id }) => id === 'S80')?.body?.filter(({ text }) => text.includes('%')) ?? [];
  expect(told).toHaveLength(2);
  for (const { heading, text } of told) {
    expect(text).toMatch(/Source: .+ Population: .+ People, not couples\./);
    expect(heading).toMatch(/199|202/);
  }
});
