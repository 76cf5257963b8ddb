/** Answers computed from the request: an honest model that copies, and the ways in which others go wrong. */
import { hasContact } from '#src/digest/grounding/contacts.ts';
import { findQuotations } from '#src/digest/grounding/quotations.ts';
import type { ModelRequest, Reply, Scenario } from './fake-model.ts';

export interface ClaimAnswer {
  readonly sentences: readonly string[];
  readonly kind: string;
  readonly speaker: string | null;
  readonly headline: string | null;
  readonly text: string;
}

/** A valid answer to any of the house's tasks, true to the request. */
export function truthfulAnswer(request: ModelRequest): unknown {
  const { nonce } = request;
  if (request.task === 'claims') return { nonce, claims: copiedClaims(request) };
  if (request.task === 'verdicts')
    return { nonce, verdicts: idsOf(request, 'claims').map((id) => ({ id, verdict: 'yes' })) };
  if (request.task === 'translation')
    return { nonce, items: itemsOf(request).map((item) => translated(item, request)) };
  if (request.task === 'arrangement')
    return { nonce, groups: idsOf(request, 'claims').map((id) => [{ id, text: null }]) };
  return { nonce };
}

/** The sentences of a request without the marks, by name. */
function sentencesIn(request: ModelRequest): Record<string, string> {
  const mark = /The letters (\S+) only mark data/.exec(request.prompt)?.[1] ?? '\0';
  const shown = (request.data.sentences ?? {}) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(shown).map(([name, text]) => [
      name,
      text.replaceAll(mark, '').replace(/\s+/g, ' ').trim(),
    ]),
  );
}

/** Up to three sentences of the post, word for word. */
export function copiedClaims(request: ModelRequest): ClaimAnswer[] {
  return Object.entries(sentencesIn(request))
    .filter(
      ([, text]) =>
        text.length >= 20 && text.length <= 300 && !hasContact(text) && findQuotations(text) !== null,
    )
    .slice(0, 3)
    .map(([name, text]) => ({
      sentences: [name],
      kind: 'announcement',
      speaker: null,
      headline: headlineOf(text),
      text,
    }));
}

/** An answer whose first claim is changed. */
export function changed(
  change: (claim: ClaimAnswer, request: ModelRequest) => Partial<ClaimAnswer>,
): Scenario {
  return (request): Reply => {
    if (request.task !== 'claims') return { content: truthfulAnswer(request) };
    const [first, ...rest] = copiedClaims(request);
    const claims =
      first === undefined ? [] : [{ ...first, headline: null, ...change(first, request) }, ...rest];
    return { content: { nonce: request.nonce, claims } };
  };
}

/** Obeys: whatever stands in the data is answered as a claim, a headline and a speaker, with its own sentence and with others as evidence. */
export const obedient: Scenario = (request): Reply => {
  if (request.task !== 'claims') return { content: truthfulAnswer(request) };
  const sentences = Object.entries(sentencesIn(request));
  const claims = sentences.flatMap(([name, text]) =>
    ordersIn(text).flatMap((order) => [
      { sentences: [name], kind: 'announcement', speaker: null, headline: order, text: order },
      { sentences: ['s1'], kind: 'quotation', speaker: order, headline: null, text: order },
      { sentences: ['s1'], kind: 'act', speaker: null, headline: order, text: sentences[0]?.[1] ?? order },
    ]),
  );
  const orders = claims.filter((_, at) => at % 3 === 0);
  return {
    content: {
      nonce: request.nonce,
      claims: [...orders.reverse().slice(0, 2), ...claims.slice(-2), ...claims.slice(0, 1)],
    },
  };
};

/** What an instruction asks to be said: after its colon, in its quotation marks, decoded from base64, or all of it. */
export function ordersIn(text: string): string[] {
  const afterColon = /[:：]\s*(.{8,})$/u.exec(text)?.[1];
  const quoted = [...text.matchAll(/["“«„'「](.{4,}?)["”»“'」]/gu)].map((hit) => hit[1] ?? '');
  const decoded = [...text.matchAll(/[A-Za-z0-9+/]{20,}={0,2}/g)].map((hit) =>
    Buffer.from(hit[0], 'base64').toString(),
  );
  return [...new Set([...decoded, ...quoted, afterColon ?? '', text])].filter((order) => order.length >= 4);
}

type Item = { readonly id: string; readonly text: string; readonly headline: string | null };

function itemsOf(request: ModelRequest): Item[] {
  return (request.data.items ?? []) as Item[];
}

function idsOf(request: ModelRequest, field: string): string[] {
  return ((request.data[field] ?? []) as { id: string }[]).map((each) => each.id);
}

function headlineOf(text: string): string | null {
  const words = text
    .replace(/["“”„«»]/g, '')
    .split(' ')
    .slice(0, 7);
  return words.length < 3 ? null : words.join(' ').replace(/[.,;:!?]+$/, '');
}

/** Small words of each language, in the same order. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  English: ['the', 'of', 'and', 'in', 'on', 'with', 'for', 'that', 'not', 'said'],
  Spanish: ['el', 'de', 'y', 'en', 'sobre', 'con', 'para', 'que', 'no', 'dijo'],
  German: ['die', 'von', 'und', 'in', 'auf', 'mit', 'für', 'dass', 'nicht', 'sagte'],
  French: ['le', 'du', 'et', 'dans', 'sur', 'avec', 'pour', 'que', 'pas', 'dit'],
  Russian: ['это', 'из', 'и', 'в', 'на', 'с', 'для', 'что', 'не', 'сообщил'],
  Arabic: ['هذا', 'من', 'و', 'في', 'على', 'مع', 'إلى', 'أن', 'لا', 'قال'],
};
const latin = 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh y yu ya j'.split(' ');
const cyrillic = 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш ы ю я й'.split(' ');
const arabic = 'ا ب ف ج د ي ج ز ي ك ل م ن و ب ر س ت و ف خ ث ش ش ي ي ا ي'.split(' ');

/** No translation, but it passes for one: small words of the language asked for, other words in its letters, figures and quotations as they were. */
function translated(item: Item, request: ModelRequest): Item {
  const to = String(request.data.to ?? 'English');
  const into = (text: string) =>
    `${openers[to] ?? ''}${text.replace(/\p{L}+/gu, (word) => wordIn(word, to))}`;
  return {
    id: item.id,
    text: into(item.text),
    headline: item.headline === null ? null : into(item.headline),
  };
}

const openers: Readonly<Record<string, string>> = {
  Spanish: 'Según el canal, ',
  German: 'Laut dem Kanal und der Quelle: ',
  French: 'Selon la chaîne, ',
};

function wordIn(word: string, to: string): string {
  for (const list of Object.values(smallWords)) {
    const at = list.indexOf(word.toLowerCase());
    if (at >= 0) return smallWords[to]?.[at] ?? word;
  }
  const target = to === 'Russian' ? cyrillic : to === 'Arabic' ? arabic : latin;
  return lettersIn(word, target);
}

function lettersIn(word: string, target: readonly string[]): string {
  return [...word]
    .map((letter) => {
      const small = letter.toLowerCase();
      const at =
        [latin, cyrillic, arabic].map((letters) => letters.indexOf(small)).find((found) => found >= 0) ?? -1;
      const other = target[at] ?? letter;
      return letter === small ? other : other.charAt(0).toUpperCase() + other.slice(1);
    })
    .join('');
}
