/** Whatever leaves the process (streams, messages to the operator) passes here: tokens, keys and passwords stay inside. */

/** How parameters of an address are called that hold one. */
export const secretParameter = /token|key|secret|passw(?:or)?d|auth/i;

/** Secrets by their form, where nobody has to know them. */
const shapes: readonly (readonly [RegExp, string])[] = [
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

/** `secrets` are removed wherever they stand, also as they look in an address or within JSON. */
export function createRedactor(secrets: readonly string[] = []): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const known = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => {
    const left = known.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
    return shapes.reduce((rest, [shape, instead]) => rest.replace(shape, instead), left);
  };
}

/** The secrets among variables: by their name, and passwords within addresses. */
export function listSecrets(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (/_(TOKEN|KEY|SECRET|PASSWORD)$/.test(name)) return [value, value.trim()];
    // a variable may hold several addresses
    const found = [value, ...value.split(/[\s,]+/)].map((each) => /^\w+:\/\/[^/\s]*?:(.*)@/.exec(each)?.[1]);
    return found.flatMap((password) => (password === undefined ? [] : [password, decoded(password)]));
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // forgives a % that is none of an address
    return text;
  }
}

/** From now on nothing reaches the stream unredacted, whoever writes: the log, a library's console, a warning of Node. */
export function redactStream(stream: NodeJS.WriteStream, redact: (text: string) => string): void {
  const write = stream.write.bind(stream) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? redact(chunk) : chunk, ...rest);
}
