/** One line per event on stderr: a JSON object with `time`, `level`, `what` and the fields given, or the same for eyes. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];
export const logFormats = ['json', 'pretty'] as const;
export type LogFormat = (typeof logFormats)[number];
/** A field of one of these three names would overwrite what every line has. */
export type LogFields = Readonly<Record<string, unknown>> & {
  readonly [reserved in 'time' | 'level' | 'what']?: never;
};
export type Log = Readonly<Record<LogLevel, (what: string, fields?: LogFields) => void>>;

const rank = (level: LogLevel): number => logLevels.indexOf(level);

/** A log that writes what is at least as severe as `level`; `write` gets whole lines. */
export function createLog(options: {
  level: LogLevel;
  format?: LogFormat;
  write: (line: string) => void;
  now: () => number;
}): Log {
  const { level: threshold, format = 'json', write, now } = options;
  const at =
    (level: LogLevel) =>
    (what: string, fields: LogFields = {}) => {
      if (rank(level) >= rank(threshold))
        write(`${formatters[format](new Date(now()), level, what, fields)}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

type Formatter = (at: Date, level: LogLevel, what: string, fields: LogFields) => string;

const formatters: Readonly<Record<LogFormat, Formatter>> = {
  json: (at, level, what, fields) => JSON.stringify({ time: at.toISOString(), level, what, ...fields }),
  pretty(at, level, what, fields) {
    const values = Object.entries(fields).map(([name, value]) => `${name}: ${inOneLine(value)}`);
    const time = at.toTimeString().slice(0, 8);
    return [time, level === 'info' ? '' : level.toUpperCase(), [what, ...values].join(' · ')]
      .filter((part) => part !== '')
      .join('  ');
  },
};

/** What a channel or a person wrote must not move the cursor or begin a line. */
const inOneLine = (value: unknown): string =>
  (Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
  ).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
