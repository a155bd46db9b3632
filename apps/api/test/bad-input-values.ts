import type { Stage } from './routes/stage';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A place in a body, as a JSON pointer, and what stands there. */
export interface Place {
  pointer: string;
  value: Json;
}

/** Every place in a body, itself included. */
export function placesIn(value: Json, pointer = ''): Place[] {
  const inner = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return [{ pointer, value }, ...inner.flatMap(([name, one]) => placesIn(one as Json, `${pointer}/${name}`))];
}

/** The body with something else in one place, as JSON text. `raw`: JSON that no value can say. */
export function replaced(body: Json, pointer: string, raw: string): string {
  const mark = '"@@ here @@"';
  const put = (value: Json, [step, ...rest]: string[]): Json => {
    if (step === undefined) return JSON.parse(mark) as Json;
    if (Array.isArray(value)) return value.map((one, index) => (String(index) === step ? put(one, rest) : one));
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, name === step ? put(one as Json, rest) : (one as Json)]),
    );
  };
  return JSON.stringify(put(body, pointer.split('/').slice(1))).replace(mark, () => raw);
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const megabyte = JSON.stringify('x'.repeat(1_000_000));
const kindOf = (value: Json) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** JSON that must not be taken in place of a value, whatever the field. */
export function hostileFor({ value }: Place): string[] {
  const kind = kindOf(value);
  const wrong = Object.entries({ null: 'null', number: '7', string: '"text"', boolean: 'true', list: '[]', object: '{}' })
    .filter(([other]) => other !== kind && !(kind === 'null' && other === 'string') && !(other === 'null' && kind !== 'object'))
    .map(([, json]) => json);
  return [...wrong, deep(10_000), '{"__proto__":{"admin":true}}', ...(own[kind]?.(value as never) ?? [])];
}

const own: Record<string, (value: never) => string[]> = {
  // A NUL, halves of characters, and far too long.
  string: () => ['"a\\u0000b"', '"a\\ud800b"', '"\\udc00"', megabyte],
  number: () => ['-1', '1.5', '1e308', '9007199254740993', '-0.0000001', '"12"', '"NaN"'],
  list: (value: Json[]) => [JSON.stringify(Array.from({ length: 5000 }, () => value[0] ?? null)), '{"length":1,"0":1}'],
  object: (value: object) => [
    JSON.stringify({ ...value, surprise: 1 }),
    JSON.stringify({ ...value, constructor: 1 }),
    JSON.stringify({ ...value, ['a\u0000']: 1, ['n'.repeat(5000)]: 1 }),
    JSON.stringify(value).replace(/^\{/, '{"__proto__":{"admin":true},').replace(',}', '}'),
  ],
};

/** Bodies in which every field stands, where those of the route matrix leave some out. */
export const fullBodies: Record<string, (stage: Stage) => Json> = {
  'PATCH /me': () => ({ name: 'Anna', language: 'en', exitIntroSeen: true }),
  'PUT /clinic': () => ({
    name: 'Riverside',
    timeZone: 'Europe/Rome',
    roleLabels: { hurt: 'hurt partner', involved: 'involved partner' },
    exitUrl: 'https://www.wikipedia.org/',
    help: [{ purpose: 'Emergency', contact: 'Call 112', href: 'tel:112', verifiedOn: '2026-01-04' }],
  }),
  'POST /couples': () => ({ partners: [{ name: 'Nils', email: 'nils@example.org', roles: ['hurt'] }] }),
  'POST /couples/:id/assignments': ({ couple }) => ({
    homeworkId: 'S15',
    homeworkVersion: 2,
    partnerIds: [couple.anna.id],
    schedule: { kind: 'weekly', days: ['MO'] },
    startsOn: '2027-01-04',
    endsOn: '2027-03-01',
    note: 'Whenever it suits you',
    gateReason: 'Both asked for it',
    requestedSharing: ['counselor'],
  }),
  'PATCH /assignments/:id': () => ({ schedule: { kind: 'every', days: 3 }, endsOn: '2027-03-01', note: 'Whenever it suits you' }),
  'PUT /sessions/:id': ({ couple }) => ({
    startsAt: '2026-03-04T10:00:00Z',
    minutes: 50,
    place: 'video',
    attendees: [couple.anna.id],
    topics: ['communication'],
    summary: 'We met.',
    state: 'held',
  }),
  'POST /sessions/:id/documents': () => ({ from: '2026-01-01', to: '2026-03-31', lines: ['section:summary'], paper: 'a4' }),
  'PUT /entries/:id/draft': () => ({ answers: { when: 'When you came home late', i_feel: ['worried'] } }),
  'POST /entries/:id/submit': () => ({
    answers: { when: 'When', i_feel: ['worried'], because: 'I did not know', i_need: 'a short message' },
    sharing: { statement: { counselor: false, partner: false, report: false } },
  }),
};
