/** Why a model's words were not to be had. What somebody has to do something about comes first; what lies in the posts themselves last. */
const failures = [
  'no model',
  'stopped',
  'unreachable',
  'budget',
  'deadline',
  'cut',
  'unverified',
  'exam',
  'malformed',
  'declined',
  'all refused',
  'suspicious',
] as const;
export type ModelFailure = (typeof failures)[number];

export const weightiestFailure = (found: readonly ModelFailure[]): ModelFailure | null =>
  failures.find((failure) => found.includes(failure)) ?? null;
