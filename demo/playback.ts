/** What the channels publish, one step after the other, as fast as the person wants; still while nobody looks. */
import type { LiveStep } from '../test/fixtures/norland/live.ts';

export const playbackSpeeds = [0, 1, 5, 30] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface Playback {
  speed(): PlaybackSpeed;
  setSpeed(speed: PlaybackSpeed): void;
  /** Somebody looks, or nobody does any more. */
  setWatched(watched: boolean): void;
  stop(): void;
}

export interface PlaybackOptions {
  /** Without an end. */
  readonly steps: Iterator<LiveStep, unknown>;
  readonly apply: (step: LiveStep) => void;
}

export function createPlayback({ steps, apply }: PlaybackOptions): Playback {
  let speed: PlaybackSpeed = 1;
  let isWatched = false;
  let timer: NodeJS.Timeout | undefined;
  let next = following();
  /** Seconds of the programme that have passed since the last step, and since when they count on. */
  let passed = 0;
  let since = performance.now();

  function following(): LiveStep | undefined {
    const { value, done } = steps.next();
    return done ? undefined : value;
  }

  const pace = () => (isWatched ? speed : 0);

  function rest(): void {
    passed += ((performance.now() - since) / 1000) * pace();
  }

  function go(): void {
    clearTimeout(timer);
    since = performance.now();
    if (pace() === 0 || !next) return;
    timer = setTimeout(step, (Math.max(0, next.afterSeconds - passed) * 1000) / pace());
  }

  function step(): void {
    if (next) apply(next);
    next = following();
    passed = 0;
    go();
  }

  return {
    speed: () => speed,
    setSpeed(wanted) {
      rest();
      speed = wanted;
      go();
    },
    setWatched(watched) {
      rest();
      isWatched = watched;
      go();
    },
    stop: () => clearTimeout(timer),
  };
}
