import type { ResponseForm } from './exchange';

/** Which of the two somebody is to an entry. */
export type Side = 'author' | 'other';

/** A response that stands: given, and not taken back. `open`: the other partner reads it by now. */
export interface Standing {
  readonly id: string;
  readonly form: string;
  readonly by: Side;
  readonly on: string | null;
  readonly open: boolean;
}

/** An entry after it was sent, and what hangs on it. */
export interface LedgerState {
  /** Whether its author lets the other read it. */
  readonly granted: boolean;
  /** Where the counselor stands; `none` where the homework needs no release. */
  readonly release: 'none' | 'waiting' | 'released' | 'held';
  /** Whether its time is over. */
  readonly closed: boolean;
  /** Whether it is an agreement that both signed and nobody ended. */
  readonly inForce: boolean;
  readonly responses: readonly Standing[];
}

/** Something one of the three does. What is new gets the `id` given. */
export type LedgerStep =
  | { readonly kind: 'respond'; readonly by: Side; readonly form: string; readonly on: string | null; readonly id: string }
  | { readonly kind: 'change' | 'takeBack'; readonly by: Side; readonly id: string }
  | { readonly kind: 'grant' | 'withdraw' | 'release' | 'hold' | 'newWords' | 'close' };

export type ResponseForms = Readonly<Record<string, ResponseForm>>;

/** Whether this side reads the entry at all. */
export function readsEntry({ granted, release }: LedgerState, side: Side): boolean {
  return side === 'author' || (granted && (release === 'none' || release === 'released'));
}

/** Whether this side reads a response. Independent marks are absent, not masked, until both stand or the entry is closed (CC-14). */
export function readsResponse(forms: ResponseForms, state: LedgerState, side: Side, response: Standing): boolean {
  if (response.by === side) return true;
  return readsEntry(state, side) && forms[response.form]?.seen !== 'counselor' && (response.open || state.closed);
}

/** What this side may write now: forms, and for those that answer a response, which one. */
export function mayRespond(
  forms: ResponseForms,
  state: LedgerState,
  side: Side,
): readonly { readonly form: string; readonly on: string | null }[] {
  if (state.closed || !readsEntry(state, side)) return [];
  return Object.entries(forms).flatMap(([form, { by, on, many, needs }]) => {
    if ((by !== 'either' && by !== side) || (needs === 'signed' && !state.inForce)) return [];
    const answered =
      on === undefined
        ? [null]
        : state.responses.filter((one) => one.form === on && one.by !== side && readsResponse(forms, state, side, one)).map(({ id }) => id);
    return answered
      .filter((to) => many === true || !state.responses.some((one) => one.form === form && one.by === side && one.on === to))
      .map((to) => ({ form, on: to }));
  });
}

/** Whether its writer may still change a response or take it back. A mark that both have seen stands. */
export function mayChange(forms: ResponseForms, { closed }: Pick<LedgerState, 'closed'>, { form, open }: Standing): boolean {
  return !closed && !(forms[form]?.seen === 'afterBoth' && open);
}

/** Whether nothing is open any more: a response that settles it stands, or both marks do. */
export function isSettled(forms: ResponseForms, responses: readonly Standing[]): boolean {
  return responses.some(({ form, open }) => forms[form]?.settles === true || (forms[form]?.seen === 'afterBoth' && open));
}

/** The state after a step; undefined for a step that is not allowed. The database enforces the same by itself: a test holds the two against each other. */
export function ledgerStep(forms: ResponseForms, state: LedgerState, step: LedgerStep, joint: boolean): LedgerState | undefined {
  switch (step.kind) {
    case 'respond': {
      const allowed = mayRespond(forms, state, step.by).some(({ form, on }) => form === step.form && on === step.on);
      return allowed ? { ...state, responses: added(forms, state.responses, step) } : undefined;
    }
    case 'change':
    case 'takeBack': {
      const own = state.responses.find(({ id, by }) => id === step.id && by === step.by);
      if (!own || !mayChange(forms, state, own) || (step.kind === 'change' && !readsEntry(state, step.by))) return undefined;
      return step.kind === 'change' ? state : { ...state, responses: state.responses.filter((one) => one !== own) };
    }
    case 'grant':
      return { ...state, granted: true };
    case 'withdraw': {
      const answered = state.responses.some((one) => one.by === 'other' && readsResponse(forms, state, 'author', one));
      return joint && answered ? undefined : { ...state, granted: false };
    }
    case 'release':
    case 'hold':
      return state.release === 'none' ? undefined : { ...state, release: step.kind === 'hold' ? 'held' : 'released' };
    case 'newWords':
      if (state.closed || state.responses.some(({ form, open }) => forms[form]?.seen === 'afterBoth' && open)) return undefined;
      // Joint words are sent to both anew.
      return { ...state, granted: joint || state.granted, release: state.release === 'released' ? 'waiting' : state.release };
    case 'close':
      return { ...state, closed: true };
  }
}

function added(
  forms: ResponseForms,
  before: readonly Standing[],
  { form, by, on, id }: LedgerStep & { kind: 'respond' },
): readonly Standing[] {
  const { seen, beside } = forms[form] ?? {};
  const both = before.some((one) => one.form === beside && one.by !== by);
  const opened = before.map((one) =>
    seen === 'afterBoth' && both && (one.form === beside || one.form === form) ? { ...one, open: true } : one,
  );
  return [...opened, { id, form, by, on, open: seen === 'both' || (seen === 'afterBoth' && both) }];
}
