/** Leave to make one request, and the wait for it. */
import type { Priority } from '../delivery.ts';

export interface Permit {
  /** True: the request may leave now, and `release` must be called after it. False: cancelled. */
  readonly granted: Promise<boolean>;
  /** Moves it ahead when its matter became more urgent. */
  raisePriority(priority: Priority): void;
  /** Ends the request, or the wait for it. */
  release(): void;
}

export interface PermitRequest {
  readonly chat: number | null;
  readonly grant: (granted: boolean) => void;
  priority: Priority;
  state: 'waiting' | 'in flight' | 'slow' | 'over';
  cancelTimer: () => void;
}
