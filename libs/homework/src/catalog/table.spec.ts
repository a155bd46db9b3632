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

const kinds: Readonly<Record<string, string>> = {
  SF: 'form',
  CI: 'checkin',
  LS: 'list',
  GX: 'exercise',
  JR: 'journal',
  TM: 'timer',
  PE: 'card',
  'LS then AG': 'list',
  'SF + CI': 'checkin',
};
const roles: Readonly<Record<string, string>> = {
  'hurt (both may use)': 'any',
  'hurt (both may)': 'any',
  'hurt (any)': 'any',
  'both (separate texts)': 'both',
  'both, separately': 'both',
};

/** Narrower than the column, each with the reason that asks for it. */
const narrower: Readonly<Record<string, object>> = {
  // Its fields say "never shown to partner without session": no switch can do what a session does, and a joint document is read by both.
  S07: { partner: false, report: 'never' },
  // Third persons and places never stand in what both may read (documents 5.4).
  S13: { report: 'never' },
};

/** What the column lets anybody choose at most. A suggestion is no limit: only PRIV, "only", "never" and the R-words are. */
function widest(id: string, sharing: string) {
  const isPrivate = sharing.startsWith('PRIV') && !/PTR per|JOINT/.test(sharing);
  const partner = !isPrivate && !/never PTR|CNS only/.test(sharing);
  const report = sharing.includes('R-agg') ? 'aggregate' : partner && !sharing.includes('R-never') ? 'full' : 'never';
  return { counselor: true, partner, report, ...narrower[id] };
}

const rank = { never: 0, aggregate: 1, full: 2 } as const;

it('has 88 rows', () => {
  expect(Object.keys(table)).toHaveLength(88);
});

const rowOf = (id: string): Row => table[id] ?? { sections: '', role: '', type: '', sharing: '' };
const transcribed = catalog.filter(({ id }) => Object.hasOwn(table, id));

describe.each(transcribed.map((homework) => [`${homework.id}@${homework.version}`, homework] as const))('%s', (_, homework) => {
  const { id } = homework;
  const { sections, role, type, sharing } = rowOf(id);
  const ceilings = Object.values(homework.parts).map(({ ceiling }) => ceiling);

  it('is the table’s row: sections, role, kind, gate', () => {
    const codes = sections.replace('A.guilt/trig intro', 'A.guilt, A.trig').replaceAll(/ \([^)]*\)/g, '');
    expect({ codes: homework.source.codes.join(', '), roles: homework.roles, kind: homework.kind, gate: homework.gate !== false }).toEqual({
      codes,
      roles: roles[role] ?? role,
      kind: kinds[type],
      gate: type.includes('(G'),
    });
  });

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
