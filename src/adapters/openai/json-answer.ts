/** Finds the JSON object that a model meant as its answer, among thoughts, prose, fences and what was cut. */
import { isRecord, parseJson } from '#src/json.ts';

export interface JsonAnswer {
  readonly json: unknown;
  /** The object had no end: what is here are its whole items, the last, half one left out. */
  readonly isCut: boolean;
}

/** Where thoughts end and the answer begins; harmony puts the answer into a channel of its own. */
const thoughtsEnd = /<\/think(?:ing)?>|\[\/THINK\]|<\|channel\|>final[^{]{0,80}?<\|message\|>/gi;

/** No answer of ours is longer; what a server sends beyond it is not read for braces. */
const maxCharacters = 200_000;
/** Prose with more braces than this is no answer; each costs a look at the rest of the text. */
const maxBraces = 200;

/** The last object that carries the nonce, or else the last one of all; null when there is none. */
export function findJsonAnswer(text: string, nonce: string): JsonAnswer | null {
  const end = [...text.matchAll(thoughtsEnd)].at(-1);
  const found = objectsIn(end ? text.slice(end.index + end[0].length) : text);
  const candidates = found.length > 0 ? found : objectsIn(text);
  const carriesNonce = ({ json }: JsonAnswer) => (json as { nonce?: unknown }).nonce === nonce;
  return candidates.findLast(carriesNonce) ?? candidates.at(-1) ?? null;
}

function objectsIn(whole: string): JsonAnswer[] {
  const text = whole.slice(-maxCharacters);
  const found: JsonAnswer[] = [];
  let at = text.indexOf('{');
  for (let tries = 0; at >= 0 && tries < maxBraces; tries += 1) {
    const scanned = scanObject(text, at);
    const json = parseJson(scanned.source);
    if (isRecord(json)) found.push({ json, isCut: scanned.isCut });
    // braces in prose are no object: what follows the first of them may hold one
    at = text.indexOf('{', json === undefined ? at + 1 : scanned.end);
  }
  return found;
}

/** The object that begins at `start`; of one without an end as much as closes behind its last whole item of a list. */
function scanObject(text: string, start: number) {
  const open: string[] = [];
  let whole: { readonly end: number; readonly closers: string } | null = null;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') {
      open.pop();
      if (open.length === 0) return { source: text.slice(start, at + 1), end: at + 1, isCut: false };
      if (open.at(-1) === ']') whole = { end: at + 1, closers: open.toReversed().join('') };
    }
  }
  const source = whole === null ? '' : text.slice(start, whole.end) + whole.closers;
  return { source, end: text.length, isCut: true };
}
