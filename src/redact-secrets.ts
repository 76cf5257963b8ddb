/** Whatever leaves the process (streams, messages to the operator) passes here: tokens, keys and passwords stay inside. */
import querystring from 'node:querystring';

/** Names of URL parameters that hold a secret. */
export const secretParameter = /token|key|secret|passw(?:or)?d|auth/i;

/** Secrets that are recognized by their format, whosever they are. */
const formats: readonly (readonly [RegExp, string])[] = [
  // in the URL of every error of a Telegram client, and alone (core.telegram.org/bots/api#authorizing-your-bot)
  [/\d{5,20}:[\w-]{20,}/g, '…'],
  [/\/bot\d+:[\w-]+/g, '/bot…'],
  [/(\w:\/\/)[^/\s"'@]*:[^/\s"']*@/g, '$1…@'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, '$1 …'],
  [new RegExp(`([?&][\\w-]*(?:${secretParameter.source})[\\w-]*=)[^&\\s"']+`, 'gi'), '$1…'],
  [/\bsk-[\w-]{12,}/g, 'sk-…'],
];

/** A shorter one would be found in innocent words. */
const shortestSecret = 6;

/** Returns a function that removes `secrets` from a text, also where they are encoded for a URL or within JSON. */
export function createRedactor(secrets: readonly string[] = []): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const known = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => {
    const left = known.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
    return formats.reduce((rest, [format, mask]) => rest.replace(format, mask), left);
  };
}

/** The secrets among environment variables: by their names, and passwords within URLs. */
export function listSecrets(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (/_(TOKEN|KEY|SECRET|PASSWORD)$/.test(name)) return [value, value.trim()];
    // a variable may hold several addresses
    const found = [value, ...value.split(/[\s,]+/)].map((each) => /^\w+:\/\/[^/\s]*?:(.*)@/.exec(each)?.[1]);
    return found.flatMap((password) =>
      password === undefined ? [] : [password, querystring.unescape(password)],
    );
  });
}

/** From now on nothing reaches the stream unredacted, whoever writes: the log, a library's console, a warning of Node. */
export function redactStream(stream: NodeJS.WriteStream, redact: (text: string) => string): void {
  const write = stream.write.bind(stream) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? redact(chunk) : chunk, ...rest);
}
