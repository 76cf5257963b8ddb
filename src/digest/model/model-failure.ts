/** Why a model's words were not to be had. */
const failures = [
  'no model',
  'budget',
  'deadline',
  'unreachable',
  'stopped',
  'declined',
  'malformed',
  'cut',
  'exam',
  'suspicious',
  'unverified',
  'all refused',
] as const;
export type ModelFailure = (typeof failures)[number];
