import type { Pace, RawAnswers } from '@groundwork/homework';

/** Seconds to settle before the first breath. */
export const LEAD_IN = 5;

/** The steps of one round and how often they come. */
export interface BreathPlan {
  readonly steps: readonly { readonly key: string; readonly label: string; readonly seconds: number }[];
  readonly rounds: number;
}

/** Where an exercise is. `fill` says how full the lungs are, 0 to 1; `secondsLeft` counts down the step from its length to 1. */
export type BreathMoment =
  | { readonly phase: 'ready'; readonly secondsLeft: number; readonly fill: number }
  | {
      readonly phase: 'step';
      readonly round: number;
      readonly index: number;
      readonly label: string;
      readonly secondsLeft: number;
      readonly fill: number;
    }
  | { readonly phase: 'done'; readonly fill: number };

/** The plan of an exercise for these answers: steps somebody left out are gone. */
export function planOf(pace: Pace, answers: RawAnswers): BreathPlan {
  const rounds = answers[pace.rounds];
  const steps = pace.steps.filter(({ skipIf }) => skipIf === undefined || answers[skipIf] !== true);
  return { steps: steps.map(({ key, label, seconds }) => ({ key, label, seconds })), rounds: typeof rounds === 'number' ? rounds : 1 };
}

/** Seconds of one round. */
export function roundSeconds({ steps }: BreathPlan): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Seconds of the whole exercise without the lead-in. */
export function totalSeconds(plan: BreathPlan): number {
  return roundSeconds(plan) * plan.rounds;
}

/** Where the exercise is after so many seconds, lead-in included. Worked out from the time alone, so that a phone may sleep in between. */
export function momentAt(plan: BreathPlan, elapsed: number): BreathMoment {
  if (elapsed < LEAD_IN) return { phase: 'ready', secondsLeft: Math.ceil(LEAD_IN - elapsed), fill: 0 };
  const since = elapsed - LEAD_IN;
  if (since >= totalSeconds(plan)) return { phase: 'done', fill: 0 };
  const round = Math.floor(since / roundSeconds(plan));
  let inRound = since - round * roundSeconds(plan);
  let level = 0;
  for (const [index, step] of plan.steps.entries()) {
    const target = levelAfter(step.key, level);
    if (inRound < step.seconds) {
      const fill = level + (target - level) * eased(inRound / step.seconds);
      return { phase: 'step', round: round + 1, index, label: step.label, secondsLeft: Math.ceil(step.seconds - inRound), fill };
    }
    inRound -= step.seconds;
    level = target;
  }
  return { phase: 'done', fill: 0 };
}

/** Breathing in fills, breathing out empties, anything else holds. */
function levelAfter(key: string, level: number): number {
  return key === 'in' ? 1 : key === 'out' ? 0 : level;
}

function eased(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2;
}

/** Measures time that somebody can stop and go on. @param now milliseconds, such as `Date.now` */
export class Stopwatch {
  private startedAt: number | null = null;
  private before = 0;

  constructor(private readonly now: () => number) {}

  get isRunning(): boolean {
    return this.startedAt !== null;
  }

  /** Seconds it has run. */
  get seconds(): number {
    return (this.before + (this.startedAt === null ? 0 : this.now() - this.startedAt)) / 1000;
  }

  run(): void {
    this.startedAt ??= this.now();
  }

  pause(): void {
    this.before = this.seconds * 1000;
    this.startedAt = null;
  }
}
