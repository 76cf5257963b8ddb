/** Reading the environment: one variable at a time, every mistake noted, none thrown. */
export interface ConfigIssue {
  readonly name: string;
  readonly problem: string;
  readonly fix: string;
}

export type Env = Readonly<Record<string, string | undefined>>;

export type ReadVariable = (
  name: string,
  fallback: string,
  isRight: (value: string) => boolean,
  cure: string,
) => string;

/** Reads one variable; a wrong value is noted and the default stands in, so that reading goes on. */
export function createVariableReader(env: Env, mistakes: ConfigIssue[]): ReadVariable {
  return (name, fallback, isRight, fix) => {
    const value = env[name]?.trim() ?? '';
    if (value === '') return fallback;
    if (isRight(value)) return value;
    mistakes.push({ name, problem: shown(name, value), fix });
    return fallback;
  };
}

/** Secrets are never printed. */
function shown(name: string, value: string): string {
  if (/TOKEN|KEY|SECRET/.test(name)) return 'its value has the wrong form';
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}" is not valid`;
}

export function readNumber(
  read: ReadVariable,
  name: string,
  fallback: number,
  range: { least: number; most: number },
): number {
  const isRight = (value: string) =>
    /^\d+(\.\d+)?$/.test(value) && Number(value) >= range.least && Number(value) <= range.most;
  return Number(read(name, String(fallback), isRight, `Use a number from ${range.least} to ${range.most}.`));
}

export function readIdList(read: ReadVariable, name: string): number[] {
  const isRight = (value: string) => splitList(value).every((each) => /^-?\d{1,16}$/.test(each));
  return splitList(
    read(name, '', isRight, 'List numeric ids separated by commas, for example 12345,-10012345.'),
  ).map(Number);
}

export function readBoolean(read: ReadVariable, name: string): boolean {
  return /^(1|true|yes|on)$/i.test(
    read(name, 'no', (value) => /^(1|0|true|false|yes|no|on|off)$/i.test(value), 'Use yes or no.'),
  );
}

export function readUrlList(read: ReadVariable, name: string, fallback: string): string {
  const isRight = (value: string) => splitList(value).length > 0 && splitList(value).every(isHttpUrl);
  const value = read(name, fallback, isRight, 'Use an address that starts with http:// or https://.');
  return splitList(value)
    .map((each) => each.replace(/\/+$/, ''))
    .join(',');
}

export const splitList = (list: string): string[] =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const isClockTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
export const isHttpUrl = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);
