import type { Fields } from '../kit/fields';
import type { Homework } from '../kit/homework';
import { homeworkIdPattern, worded } from '../kit/vocabulary';
import { readDefinition } from './definition-schema';
import { displayItem, fieldItems, type Scope } from './fhir-item';
import { parsePatch, patchBetween, patched } from './fhir-patch';
import { itemsOf, type Placed, type Reading, readFields } from './fhir-question';
import { type FlatQuestionnaire, type Questionnaire, type QuestionnaireItem, questionnaireSchema } from './fhir-schema';
import { control, found, homeworkUrl, urls } from './fhir-urls';
import { plainMessage, shapePlaces } from './plain-words';
import { mostPlaces, type Place, type Read } from './place';

type Keyed = Readonly<Record<string, unknown>>;

/** How other systems refer to this version: canonical|version. */
export function canonicalOf({ id, version }: Pick<Homework, 'id' | 'version'>): string {
  return `${homeworkUrl}${id}|${version}`;
}

function itemsFor({ id, intro, fields, pages = [] }: Homework): QuestionnaireItem[] {
  const scope: Scope = { fields, prefix: '', system: `${homeworkUrl}${id}` };
  const placed = new Set(pages.flatMap((page) => page.fields));
  const grouped = pages.map((page, index): QuestionnaireItem => {
    const linkId = `page-${index + 1}`;
    const help = page.help === undefined ? [] : [displayItem(`${linkId}-help`, page.help, control('help'))];
    return { linkId, type: 'group', text: worded(page.title), item: [...help, ...fieldItems(page.fields, scope)] };
  });
  const rest = Object.keys(fields).filter((name) => !placed.has(name));
  return [displayItem('intro', intro), ...grouped, ...fieldItems(rest, scope)];
}

/**
 * A homework as FHIR R4 Questionnaire. Plain FHIR has its questions, answers, limits and conditions; what FHIR cannot hold (parts and who may ever read
 * them, scores, figures, responses) travels in two extensions, so that `fromFhir` gives the same homework back.
 */
export function toFhir(homework: Homework): Questionnaire {
  const { id, version, title, summary, aim, publishedOn } = homework;
  const plain: Questionnaire = {
    resourceType: 'Questionnaire',
    url: `${homeworkUrl}${id}`,
    version: String(version),
    name: id.replaceAll('-', '_'),
    title,
    status: 'active',
    subjectType: ['Patient'],
    date: publishedOn,
    description: summary,
    purpose: aim,
    item: itemsFor(homework),
  };
  const read = plainHomework(plain, { places: [], origins: new Map() });
  const order = Object.keys(homework.fields);
  const beyond = patchBetween({ ...read, fields: undefined }, { ...homework, fields: undefined });
  const extra = JSON.stringify({ set: {}, unset: [], ...beyond, order });
  return { ...plain, extension: [{ url: urls.homework, valueString: extra }] };
}

/** Sections that are not repeated are pages. */
function readPages(items: readonly Placed[], reading: Reading): { pages: Keyed[]; asked: readonly Placed[]; intro: string | undefined } {
  const pages: Keyed[] = [];
  const asked: Placed[] = [];
  let intro: string | undefined;
  for (const placed of items) {
    const { item, pointer } = placed;
    if (item.type === 'display') intro ??= item.text;
    else if (item.type === 'group' && item.repeats !== true) {
      const within = itemsOf(item.item, pointer, reading);
      const questions = within.filter((one) => one.item.type !== 'display');
      const help = within.flatMap((one) => (one.item.type === 'display' && one.item.text ? [one.item.text] : [])).join('\n');
      pages.push({ title: item.text ?? '', ...(help !== '' && { help }), asked: questions });
      asked.push(...questions);
    } else asked.push(placed);
  }
  return { pages, asked, intro };
}

/** What FHIR itself says, and cautious answers to what it does not: read by the counselor alone, and only when its author says so. */
function plainHomework(questionnaire: FlatQuestionnaire | Questionnaire, reading: Reading): Keyed {
  const { pages, asked, intro } = readPages(itemsOf(questionnaire.item, '', reading), reading);
  const fields = readFields(asked, reading, ['fields']) as Fields;
  const nameAt = (pointer: string) => [...reading.origins].find(([, origin]) => origin === pointer)?.[0].slice('/fields/'.length) ?? '';
  const id = questionnaire.url?.split(/[:/#]/u).at(-1) ?? '';
  const version = Number(questionnaire.version);
  const names = Object.keys(fields);
  return {
    id: homeworkIdPattern.test(id) ? id : 'IMPORTED',
    version: Number.isInteger(version) && version > 0 ? version : 1,
    publishedOn: questionnaire.date?.slice(0, 10) ?? '2000-01-01',
    kind: 'form',
    roles: 'both',
    title: questionnaire.title ?? questionnaire.name ?? '',
    summary: (questionnaire.description ?? '').slice(0, 400),
    intro: intro ?? '',
    aim: questionnaire.purpose ?? '',
    notFor: '',
    howToIntroduce: '',
    debrief: '',
    source: { codes: [], words: questionnaire.url ?? '' },
    minutes: Math.max(1, Math.ceil(names.length / 3)),
    stage: 1,
    gate: false,
    fields,
    ...(pages.length > 0 && {
      pages: pages.map(({ asked: own, ...page }) => ({
        ...page,
        fields: (own as readonly Placed[]).map(({ pointer }) => nameAt(pointer)),
      })),
    }),
    parts: { answers: { label: 'Your answers', fields: names, ceiling: { counselor: true, partner: false, report: 'never' } } },
    sharing: { answers: { audiences: ['counselor'] } },
    schedule: { suggested: 'once', default: { kind: 'once' } },
    scores: {},
    figures: [{ figure: 'F1' }],
    examples: [],
  };
}

function inOrder(fields: Keyed, order: unknown): Keyed {
  if (!Array.isArray(order)) return fields;
  const known = order.filter((name): name is string => typeof name === 'string' && Object.hasOwn(fields, name));
  return Object.fromEntries([...new Set([...known, ...Object.keys(fields)])].map((name) => [name, fields[name]]));
}

function whole(questionnaire: FlatQuestionnaire, reading: Reading): Keyed {
  const plain = plainHomework(questionnaire, reading);
  const beyond = found(questionnaire, urls.homework)?.valueString;
  if (beyond === undefined) return plain;
  const { order } = JSON.parse(beyond) as { order?: unknown };
  return { ...patched(plain, parsePatch(beyond)), fields: inOrder(plain['fields'] as Keyed, order) };
}

/** The place in the file for a place in the homework that was read from it: the item of a question, else the whole. */
function placeInFile({ pointer, message }: Place, origins: ReadonlyMap<string, string>): Place {
  const known = [...origins].filter(([path]) => pointer === path || pointer.startsWith(`${path}/`));
  const [, origin = ''] = known.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return { pointer: origin, message: origin === '' ? `${pointer} ${message}`.trim() : message };
}

/** Reads a FHIR R4 Questionnaire, of ours or of another system. @returns the homework, or where the file is wrong and why */
export function fromFhir(raw: unknown): Read<Homework> {
  const parsed = questionnaireSchema.safeParse(raw, { error: plainMessage, reportInput: true });
  if (!parsed.success) return { ok: false, places: shapePlaces(parsed.error) };
  const reading: Reading = { places: [], origins: new Map() };
  try {
    const read = readDefinition(whole(parsed.data, reading));
    if (read.ok && reading.places.length === 0) return read;
    const shape = read.ok ? [] : read.places.map((place) => placeInFile(place, reading.origins));
    return { ok: false, places: [...reading.places, ...shape].slice(0, mostPlaces) };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return { ok: false, places: [{ pointer: '/extension', message: 'an extension of Groundwork holds no JSON that can be read' }] };
  }
}
