import { measureBeside } from './beside.mjs';
import { measureDocument } from './document.mjs';
import { duels, submits } from './duels.mjs';
import { onGround } from './ground.mjs';
import { interleaved } from './interleave.mjs';
import { measureLibrary } from './library.mjs';
import { figure, machine, table, verdict } from './table.mjs';
import { measureFigures } from './two-years.mjs';
import { makeWorld } from './world.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const full = { couples: 1000, entries: 200_000, rounds: 5, seconds: 4, documents: 40, beside: 10 };
const short = { couples: 100, entries: 20_000, rounds: 2, seconds: 2, documents: 10, beside: 4 };

/**
 * Runs the bench and prints its tables.
 * @param {{ only: string[] | undefined, quick: boolean, profile: boolean }} options
 */
export async function bench({ only, quick, profile }) {
  const size = quick ? short : full;
  const wanted = (/** @type {string} */ key) => only === undefined || only.includes(key);
  say(
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, PostgreSQL embedded with durable commits${quick ? ' (quick: not for quoting)' : ''}`,
  );
  const drafts = wanted('submit') ? (submits.ours + submits.bare) * (size.rounds + 1) : 0;
  /** @type {import('./world.mjs').World | undefined} */
  let world;
  const prepare = async (/** @type {{ databaseUrl: string, secret: Buffer }} */ ground) => {
    world = await makeWorld({ ...ground, couples: size.couples, entries: size.entries, drafts, log: say });
  };
  await onGround({ profile, log: say }, prepare, async (ground) => {
    if (!world) throw new Error('There is no data.');
    const chosen = duels(world, ground.token).filter(({ key }) => wanted(key));
    const rows = [];
    for (const duel of chosen) {
      const result = await interleaved(duel, ground, size);
      rows.push(row(duel, result));
      say(`${duel.name}: ${figure(result.ours.perSecond)}/s, bare ${figure(result.bare.perSecond)}/s, ratio ${result.ratio.toFixed(2)}`);
    }
    if (rows.length > 0) say(`\n${table(head, rows)}\n`);
    if (wanted('figures')) {
      const drawn = await measureFigures(world.longCouple, ground, quick ? 20 : 60);
      say(`${table(['figures', 'measured', 'aim', 'met'], figureRows(drawn))}\n`);
    }
    if (wanted('library')) {
      const opened = await measureLibrary(world, ground, quick ? 100 : 400);
      say(`${table(['library', 'measured', 'aim', 'met'], libraryRows(opened))}\n`);
    }
    const documents = [
      ...(wanted('document') ? documentRows(await measureDocument(size.documents)) : []),
      ...(wanted('beside') ? besideRows(await measureBeside(world, ground, size.beside)) : []),
    ];
    if (documents.length > 0) say(`${table(['session document', 'measured', 'bare', 'aim', 'met'], documents)}\n`);
  });
}

const head = [
  'work',
  'req/s',
  'bare req/s',
  'ratio',
  'p50 ms',
  'p95 ms',
  'bare p50 / p95 ms',
  'CPU ms of the API',
  'of bare',
  'aim',
  'met',
  'what bare leaves out',
];

/** @param {import('./duels.mjs').AimedDuel} duel @param {import('./interleave.mjs').Result} result */
function row(duel, result) {
  const { ours, bare, ratio } = result;
  return [
    ...[duel.name, figure(ours.perSecond), figure(bare.perSecond), ratio.toFixed(2), figure(ours.p50), figure(ours.p95)],
    ...[
      `${figure(bare.p50)} / ${figure(bare.p95)}`,
      figure(ours.cpu),
      figure(bare.cpu),
      duel.aim,
      verdict(duel.met(result)),
      duel.bareLacks,
    ],
  ];
}

/** @param {Awaited<ReturnType<typeof measureFigures>>} drawn */
function figureRows({ p50, p95, cpu, entries, figures, bytes }) {
  return [
    [
      `all ${figures} figures of a couple with ${entries} entries in two years: p50 / p95`,
      `${figure(p50)} / ${figure(p95)} ms`,
      'p95 < 150 ms',
      verdict(p95 < 150),
    ],
    ['CPU of the API for one', `${figure(cpu)} ms`, '', ''],
    ['size of the answer', `${figure(bytes / 1024)} KiB`, '', ''],
  ];
}

/** @param {import('./library.mjs').LibraryMeasured} opened */
function libraryRows({ cards, bytes, whole, known, largest, fields, form, formBytes, screens }) {
  return [
    [
      `opening the library, all ${cards} cards (${figure(bytes / 1024)} KiB): p50 / p95`,
      `${figure(whole.p50)} / ${figure(whole.p95)} ms`,
      'p95 < 20 ms',
      verdict(whole.p95 < 20),
    ],
    ['the same while the browser has them (304): p50 / p95', `${figure(known.p50)} / ${figure(known.p95)} ms`, '', ''],
    [
      `the largest form, ${largest} with ${fields} questions (${figure(formBytes / 1024)} KiB), server time: p50 / p95`,
      `${figure(form.p50)} / ${figure(form.p95)} ms`,
      'p95 < 10 ms',
      verdict(form.p95 < 10),
    ],
    ['working out its screens for one role, in Node', `${figure(screens)} ms`, '', ''],
  ];
}

/** @param {import('./document.mjs').Rendered} made */
function documentRows({ pages, first, cpu, bare, wall, memory }) {
  return [
    [
      `CPU to render one of ${pages} pages, tagged, fonts parsed before`,
      `${figure(cpu)} ms`,
      `${figure(bare)} ms (pdfkit alone: six pages, no tags, no layout)`,
      '≤ 60 ms',
      verdict(cpu <= 60),
    ],
    ['from handing it to the thread to the file', `${figure(wall)} ms`, '', '', ''],
    ['CPU of the very first, which starts the thread and parses the fonts', `${figure(first)} ms`, '', '', ''],
    ['peak memory of a process that only renders', `${figure(memory)} MiB`, '', '≤ 250 MiB', verdict(memory <= 250)],
  ];
}

/** @param {import('./beside.mjs').Beside} measured */
function besideRows({ alone, beside, made, pages, cpu, memory }) {
  return [
    ['a trivial route at 400 requests a second, nothing else: p50 / p99', `${figure(alone.p50)} / ${figure(alone.p99)} ms`, '', '', ''],
    [
      'the same while the worker makes documents: p50 / p99',
      `${figure(beside.p50)} / ${figure(beside.p99)} ms`,
      '',
      'p99 < 5 ms',
      verdict(beside.p99 < 5),
    ],
    [`documents of ${pages} pages made meanwhile, a second`, figure((made * 1000) / beside.milliseconds), '', '', ''],
    ['CPU of the worker per document: reading, opening, rendering, sealing, storing', `${figure(cpu)} ms`, '', '', ''],
    ['peak memory of the worker', `${figure(memory)} MiB`, '', '≤ 250 MiB', memory === undefined ? '–' : verdict(memory <= 250)],
  ];
}
