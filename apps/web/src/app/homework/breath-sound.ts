import { type BreathPlan, LEAD_IN, roundSeconds } from './breath-clock';

/** Pitch a step begins and ends with, in hertz; steps that hold are silent. */
const glide: Readonly<Record<string, readonly [number, number]>> = { in: [196, 294], out: [294, 174] };
const LOUD = 0.09;

/**
 * A soft tone that rises with each breath in and falls with each breath out. All of it is handed to the browser's own audio clock at
 * once, so that it goes on while the screen sleeps.
 */
export class BreathSound {
  private context: AudioContext | null = null;

  /** Plays what is left of the exercise. @param elapsed seconds already gone, lead-in included */
  play(plan: BreathPlan, elapsed: number): void {
    this.stop();
    const context = new AudioContext();
    this.context = context;
    const begin = context.currentTime + 0.05 - elapsed;
    for (let round = 0; round < plan.rounds; round += 1) {
      let at = LEAD_IN + round * roundSeconds(plan);
      for (const { key, seconds } of plan.steps) {
        if (at + seconds > elapsed) tone(context, key, begin + at, seconds);
        at += seconds;
      }
    }
  }

  stop(): void {
    void this.context?.close();
    this.context = null;
  }
}

function tone(context: AudioContext, key: string, at: number, seconds: number): void {
  const pitch = glide[key];
  if (!pitch) return;
  const start = Math.max(at, context.currentTime);
  const end = at + seconds;
  const voice = new OscillatorNode(context, { type: 'sine', frequency: pitch[0] });
  const volume = new GainNode(context, { gain: 0 });
  voice.frequency.setValueAtTime(pitch[0], start);
  voice.frequency.linearRampToValueAtTime(pitch[1], end);
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUD, start + (end - start) * 0.3);
  volume.gain.linearRampToValueAtTime(0, end);
  voice.connect(volume).connect(context.destination);
  voice.start(start);
  voice.stop(end);
}
