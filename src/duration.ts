/** Spans of time in milliseconds; a day here has 24 hours whatever the clocks do. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
