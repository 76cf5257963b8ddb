/** One JSON object per line on stderr: `time`, `level`, `what`, and the fields given. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];
export type LogFields = Readonly<Record<string, unknown>>;
export type Log = Readonly<Record<LogLevel, (what: string, fields?: LogFields) => void>>;

const rank = (level: LogLevel): number => logLevels.indexOf(level);

/** A log that writes what is at least as grave as `level`; `write` gets finished lines. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => number): Log {
  const at = (own: LogLevel) => (what: string, fields?: LogFields) => {
    if (rank(own) < rank(level)) return;
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level: own, what, ...fields })}\n`);
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
