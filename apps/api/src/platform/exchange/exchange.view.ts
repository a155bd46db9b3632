import type { Exchange, Reach, Response } from '@groundwork/contract';
import {
  type Answers,
  describe,
  type Homework,
  isJoint,
  isSettled,
  type LedgerState,
  mayChange,
  mayRespond,
  personRole,
  type ResponseForms,
  type Side,
  type Standing,
  worded,
} from '@groundwork/homework';
import type { Viewer } from '../database/db';
import { dateWords } from '../date-words';
import type { ExchangeRow, SealedResponse, Writer } from './exchange-rows';

/** Opens the words of a response. */
export type Opener = (writer: Writer, response: SealedResponse) => Answers;

/** What the author wants of each part, by key. */
export type Wanted = Readonly<Record<string, { counselor: boolean; partner: boolean }>>;

/** What hangs on an entry, for one reader: nothing of what they may not read, and nothing that follows from it. `wanted`: to the author. */
export function exchangeView(row: ExchangeRow, homework: Homework, viewer: Viewer, open: Opener, wanted: Wanted = {}): Exchange {
  const forms = homework.responses ?? {};
  const all = row.responses ?? [];
  const shown = all.filter(([, , , on]) => on === null || all.some(([id]) => id === on));
  const standing = shown.map((one) => standingOf(one, row.author_id));
  const side: Side = row.author_id === viewer.id ? 'author' : 'other';
  const takes = viewer.role === 'partner' && row.sharing && !row.closed;
  const settled = viewer.role === 'counselor' ? row.settled_at : settledFor(forms, shown, standing);
  return {
    joint: isJoint(homework),
    responses: shown.flatMap((one) => responseView(one, { row, forms, viewer, open, takes })),
    mayWrite: takes ? mayRespond(forms, stateOf(row, standing), side).map(({ form, on }) => ({ form, on })) : [],
    closesAt: row.closes_at?.toISOString() ?? null,
    settledAt: settled?.toISOString() ?? null,
    forgetAt: row.forget_at?.toISOString() ?? null,
    revision: side === 'author' ? row.revision : viewer.role === 'counselor' ? releasable(row, homework) : null,
    reach: viewer.role === 'counselor' || side === 'author' ? reachOf(row, homework, side === 'author' ? wanted : undefined) : null,
  };
}

function standingOf([id, form, by, on, , , , , open]: SealedResponse, authorId: string): Standing {
  return { id, form, by: by === authorId ? 'author' : 'other', on, open };
}

/** To the other partner it is there, so it is granted and released. */
function stateOf({ closed, in_force }: ExchangeRow, responses: readonly Standing[]): LedgerState {
  return { granted: true, release: 'none', closed, inForce: in_force, responses };
}

/** When it was settled, from what this partner may read: a rating that only the counselor reads settles nothing for the other. */
function settledFor(forms: ResponseForms, shown: readonly SealedResponse[], standing: readonly Standing[]): Date | null {
  if (!isSettled(forms, standing)) return null;
  const at = (index: number) => new Date(shown[index]?.[6] ?? 0).getTime();
  const settling = standing.flatMap(({ form }, index) => (forms[form]?.settles === true ? [at(index)] : []));
  const marks = standing.flatMap(({ form, open }, index) => (forms[form]?.seen === 'afterBoth' && open ? [at(index)] : []));
  return new Date(settling.length > 0 ? Math.min(...settling) : Math.max(...marks));
}

interface Reading {
  row: ExchangeRow;
  forms: ResponseForms;
  viewer: Viewer;
  open: Opener;
  takes: boolean;
}

function responseView(sealed: SealedResponse, { row, forms, viewer, open, takes }: Reading): Response[] {
  const [id, key, byId, on, revision, , at, changedAt] = sealed;
  const form = forms[key];
  const writer = row.writers.find(({ author_id }) => author_id === byId);
  if (!form || !writer) return [];
  const mine = byId === viewer.id;
  const answers = open(writer, sealed);
  const role = personRole(writer.roles);
  const reader = row.writers.find(({ author_id }) => author_id === viewer.id);
  return [
    {
      id,
      form: key,
      label: worded(form.label, reader && personRole(reader.roles)),
      byId,
      mine,
      on,
      revision,
      at: new Date(at).toISOString(),
      changedAt: new Date(changedAt).toISOString(),
      rows: describe({ fields: form.fields, parts: {} }, answers, { ...(role && { role }), formatDate: dateWords(writer.time_zone) }).map(
        ({ path, label, value, kind }) => ({ field: path, label, value, kind }),
      ),
      answers: mine ? answers : null,
      mayChange: mine && takes && mayChange(forms, row, standingOf(sealed, row.author_id)),
    },
  ];
}

const partThat = ({ parts }: Homework, reaches: 'released' | 'together') =>
  Object.entries(parts).find(([, part]) => part.reaches === reaches)?.[0];

/** The revision of the words that a release is about, as far as the counselor reads them. */
function releasable({ parts }: ExchangeRow, homework: Homework): number | null {
  const key = partThat(homework, 'released');
  return (key !== undefined && parts?.[key]) || null;
}

/** `wanted`: what the author wants; left out for the counselor, whom the author's other switches are nothing of. */
function reachOf(row: ExchangeRow, homework: Homework, wanted: Wanted | undefined): Reach | null {
  const released = partThat(homework, 'released');
  const revision = released === undefined ? undefined : row.parts?.[released];
  if (released !== undefined && revision !== undefined) {
    if (row.held || (wanted && row.blocked)) return 'held';
    if (row.released_revision >= revision) return 'released';
    return !wanted || wanted[released]?.counselor === true ? 'with_counselor' : null;
  }
  const together = partThat(homework, 'together');
  if (together === undefined) return null;
  if (row.opened_at) return 'opened';
  return wanted?.[together]?.partner === true ? 'waiting' : null;
}
