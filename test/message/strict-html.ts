/** Telegram's HTML as its server reads it, and stricter: only what a careful sender writes passes. Written apart from the renderer. */

interface Entity {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface ParsedHtml {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const known = ['a', 'b', 'i', 'code', 'blockquote'];
/** Rules 30 to 32: these hold nothing, links hold no links, quotes no quotes. */
const closedTo: Readonly<Record<string, readonly string[]>> = {
  code: known,
  a: ['a', 'code', 'blockquote'],
  b: ['b', 'code', 'blockquote'],
  i: ['i', 'code', 'blockquote'],
  blockquote: ['blockquote'],
};

/** Throws on everything that Telegram would refuse or quietly change. */
export function readStrictly(html: string): ParsedHtml {
  const entities: Entity[] = [];
  const open: { tag: string; attributes: Record<string, string>; from: number }[] = [];
  let text = '';
  for (const [token, close, tag, rest] of html.matchAll(/<(\/?)([a-z-]+)((?: [^<>]*)?)>|[^<]+|</g)) {
    if (tag === undefined) {
      text += decode(token);
      continue;
    }
    if (!known.includes(tag)) throw new Error(`unknown tag ${tag}`);
    if (close === '/') {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`${tag} closes ${last?.tag}`);
      const inside = text.slice(last.from);
      if (inside === '') throw new Error(`${tag} is empty`);
      entities.push({ tag, attributes: last.attributes, text: inside });
      continue;
    }
    for (const outer of open)
      if (closedTo[outer.tag]?.includes(tag)) throw new Error(`${tag} inside ${outer.tag}`);
    open.push({ tag, attributes: attributesOf(rest ?? ''), from: text.length });
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.tag} is never closed`);
  return { text, entities };
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  const left = written.replace(/ ([a-z]+)(?:="([^"<>]*)")?/g, (_, name: string, value = '') => {
    found[name] = decode(value);
    return '';
  });
  if (left !== '') throw new Error(`attributes: ${written}`);
  return found;
}

function decode(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&([a-z]*)(;?)/g, (all, name: string, end: string) => {
    const sign = named[name];
    if (sign === undefined || end === '') throw new Error(`not escaped: ${all}`);
    return sign;
  });
}

const unseen =
  /\s|\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u2800\u3164\uffa0\u115f\u1160\ufffc]|\u034f|\u17b4|\u17b5/gu;

/** What is wrong with the part; empty when Telegram takes it as it is. */
export function problemsOf(html: string, maxPoints: number): string[] {
  const problems: string[] = [];
  const { text, entities } = readStrictly(html);
  if ([...text].length > maxPoints) problems.push(`${[...text].length} code points`);
  if (Buffer.byteLength(html) > 32_768) problems.push(`${Buffer.byteLength(html)} bytes`);
  if (entities.length > 100) problems.push(`${entities.length} entities`);
  if (text.replace(unseen, '') === '') problems.push('invisible');
  if (!html.isWellFormed()) problems.push('lone surrogate');
  for (const { tag, attributes } of entities) {
    if (tag === 'a' && !isLink(attributes.href ?? '')) problems.push(`link ${attributes.href}`);
  }
  return problems;
}

/** Row 20 of the rules, read as strictly as it can be. */
function isLink(url: string): boolean {
  if (/^(tg|ton|tonsite):\/\/[A-Za-z0-9_-]/.test(url)) return true;
  const [, host = '', port] =
    /^(?:https?:\/\/)?(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(?::([0-9]*))?(?:[/?#].*)?$/i.exec(url) ?? [];
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) return false;
  if (host.startsWith('[')) return true;
  return host.includes('.') && !/["<>\\^`{|}\s%]/.test(host);
}
