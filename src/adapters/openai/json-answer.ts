/** Finds the JSON object that is a model's answer among reasoning, prose, code fences and truncated objects. */
import { isRecord, parseJson } from '#src/json.ts';

export interface JsonAnswer {
  readonly json: unknown;
  /** The object was truncated: it has its complete items only. */
  readonly isCut: boolean;
}

/** Where reasoning ends and the answer begins; the harmony format has a channel for the answer. */
const thoughtsEnd = /<\/think(?:ing)?>|\[\/THINK\]|<\|channel\|>final[^{]{0,80}?<\|message\|>/gi;

/** No answer is longer. */
const maxCharacters = 200_000;
/** For each brace the rest of the text is scanned; all scans together read so many characters, within a tenth of a second. */
const maxScanned = 4_000_000;

/** The last object with the nonce, else the last object; null when there is none. */
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
  let scannedSoFar = 0;
  while (at >= 0 && scannedSoFar < maxScanned) {
    const scanned = scanObject(text, at);
    scannedSoFar += scanned.end - at;
    const json = parseJson(scanned.source);
    if (isRecord(json)) found.push({ json, isCut: scanned.isCut });
    // a brace in prose begins no object, but one may follow
    at = text.indexOf('{', json === undefined ? at + 1 : scanned.end);
  }
  return found;
}

/** What is not closed yet, from the inside. */
type Open = { readonly closer: string; readonly around: Open } | null;

/** The object that begins at `start`; a truncated one is closed behind the last complete item of a list. */
function scanObject(text: string, start: number) {
  let open = null as Open;
  let whole: { readonly end: number; readonly open: Open } = { end: start, open };
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') open = { closer: sign === '{' ? '}' : ']', around: open };
    else if (sign === '}' || sign === ']') {
      open = open?.around ?? null;
      if (open === null) return { source: text.slice(start, at + 1), end: at + 1, isCut: false };
      if (open.closer === ']') whole = { end: at + 1, open };
    }
  }
  let source = text.slice(start, whole.end);
  for (let each = whole.open; each !== null; each = each.around) source += each.closer;
  return { source, end: text.length, isCut: true };
}
