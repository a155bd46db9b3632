import type { RawAnswers, Turns } from '@groundwork/homework';

/** Turns of equal length, one after the other, each started by a tap. */
export interface TurnPlan {
  readonly turns: Turns['turns'];
  /** Seconds of each turn. */
  readonly seconds: number;
}

/** The plan for these answers; without minutes yet, five. */
export function turnPlan(turns: Turns, answers: RawAnswers): TurnPlan {
  const minutes = answers[turns.minutes];
  return { turns: turns.turns, seconds: (typeof minutes === 'number' ? minutes : 5) * 60 };
}

/** Seconds left of a turn after so many have passed; never less than 0. */
export function secondsLeft({ seconds }: TurnPlan, elapsed: number): number {
  return Math.max(0, Math.ceil(seconds - elapsed));
}

/** "4:05". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a screen reader hears: the start, each whole minute, the last half minute, the end. Null between them, so that it stays quiet. */
export function spokenAt(left: number, whole: number): { key: 'minutes' | 'half' | 'over'; minutes: number } | null {
  if (left === 0) return { key: 'over', minutes: 0 };
  if (left === 30 && whole > 60) return { key: 'half', minutes: 0 };
  return left % 60 === 0 ? { key: 'minutes', minutes: left / 60 } : null;
}
