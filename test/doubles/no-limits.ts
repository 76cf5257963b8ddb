/** Rate limits that nothing reaches. */
import type { RateLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';

export const noLimits: RateLimits = {
  perSecond: 1e6,
  repliesPerSecond: 1e6,
  paidPerSecond: 1e6,
  chatPerSecond: 1e6,
  chatBurst: 1000,
  replyBurst: 1000,
  groupPerMinute: 1e6,
  groupRepliesPerMinute: 1e6,
};
