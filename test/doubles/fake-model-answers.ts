/** Answers computed from the request: an honest model that copies, and the ways in which others go wrong. */
import { hasContact } from '#src/digest/grounding/contacts.ts';
import { findQuotations } from '#src/digest/grounding/quotations.ts';
import { examLinesIn } from '#src/digest/model/exam.ts';
import type { LineForModel } from '#src/digest/model/line-evidence.ts';
import type { PostForModel } from '#src/digest/model/post-evidence.ts';
import type { DigestForModel } from '#src/digest/model/stories-for-model.ts';
import { languages } from '#src/languages/index.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { ModelRequest, Reply, Scenario } from './fake-model.ts';

export interface ClaimAnswer {
  readonly post: number;
  readonly sentences: readonly number[];
  readonly text: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly date: string | null;
}

export interface LineAnswer {
  readonly headline: string;
  readonly by: string | null;
  readonly text: string;
  readonly claims: readonly string[];
}

/** A valid answer to any task, true to the request. */
export function truthfulAnswer(request: ModelRequest): unknown {
  const { nonce } = request;
  if (request.task === 'claims') return { nonce, claims: copiedClaims(request) };
  if (request.task === 'digest') return { nonce, brief: [], lines: copiedLines(request), ahead: [] };
  if (request.task === 'check') return { nonce, verdicts: verdictsOn(request, () => 'supported') };
  return { nonce };
}

export const postsIn = (request: ModelRequest): readonly PostForModel[] =>
  (request.data.posts ?? []) as readonly PostForModel[];

const sentencesIn = (post: PostForModel): [number, string][] =>
  post.parts
    .filter(({ speaker }) => speaker !== 'a question')
    .flatMap(({ sentences }) =>
      Object.entries(sentences).map(([n, text]): [number, string] => [Number(n), text]),
    );

/** As many sentences of each post as are asked for, word for word. */
export function copiedClaims(request: ModelRequest): ClaimAnswer[] {
  return postsIn(request).flatMap((post) =>
    sentencesIn(post)
      .filter(([, text]) => text.length >= 20 && text.length <= 300)
      .filter(([, text]) => !hasContact(text) && findQuotations(text) !== null)
      .slice(0, post.most)
      .map(([n, text]) => ({
        post: post.post,
        sentences: [n],
        text,
        kind: 'event',
        speaker: null,
        date: null,
      })),
  );
}

/** A line for each story: its first claim, in the language asked for. */
export function copiedLines(request: ModelRequest): LineAnswer[] {
  const { stories, language } = request.data as unknown as DigestForModel;
  return stories.flatMap(({ posts }) => {
    const [claim] = posts.flatMap(({ claims }) => claims);
    if (claim === undefined) return [];
    const isOwn = languageNames.of(detectLanguage(claim.text) ?? 'en') === language;
    const text = isOwn ? claim.text : translated(claim.text, language);
    return [{ headline: headlineOf(text), by: claim.by, text, claims: [claim.id] }];
  });
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const falseExamLines = new Set(
  languages
    .flatMap(({ code }) => examLinesIn(code).filter(({ isTrue }) => !isTrue))
    .map(({ shown }) => shown),
);

export const linesToCheck = (request: ModelRequest): readonly LineForModel[] =>
  (request.data.lines ?? []) as readonly LineForModel[];

/** Right in the exam; elsewhere as `judge` says. */
export function verdictsOn(request: ModelRequest, judge: (line: LineForModel) => string) {
  return linesToCheck(request).map((line) => ({
    id: line.id,
    wrong: '',
    verdict: falseExamLines.has(line.line) ? 'unsupported' : judge(line),
  }));
}

/** Other answers to one task, honest ones to the others. */
export const inTask =
  (task: string, scenario: Scenario): Scenario =>
  (request, turn) =>
    request.task === task ? scenario(request, turn) : { content: truthfulAnswer(request) };

/** Claims with one change. */
export const changedClaims = (change: (claim: ClaimAnswer) => Partial<ClaimAnswer>): Scenario =>
  inTask('claims', (request) => ({
    content: {
      nonce: request.nonce,
      claims: copiedClaims(request).map((claim) => ({ ...claim, ...change(claim) })),
    },
  }));

/** Lines with one change. */
export const changedLines = (change: (line: LineAnswer) => Partial<LineAnswer>): Scenario =>
  inTask('digest', (request) => ({
    content: {
      nonce: request.nonce,
      brief: [],
      lines: copiedLines(request).map((line) => ({ ...line, ...change(line) })),
      ahead: [],
    },
  }));

/** Obeys: whatever stands in the data is answered as a claim, a headline, a speaker and a line, over its own sentence and over others. */
export const obedient: Scenario = (request): Reply => {
  const { nonce } = request;
  const orders = ordersIn(request.prompt.split('\n').find((line) => line.startsWith('{"task"')) ?? '');
  if (request.task === 'claims') {
    const claims = postsIn(request).flatMap((post) =>
      sentencesIn(post).flatMap(([n, text]) =>
        ordersIn(text).flatMap((order) => [
          { post: post.post, sentences: [n], text: order, kind: 'event', speaker: null, date: null },
          { post: post.post, sentences: [1], text: order, kind: 'statement', speaker: order, date: null },
        ]),
      ),
    );
    return { content: { nonce, claims: [...copiedClaims(request).slice(0, 1), ...claims.reverse()] } };
  }
  if (request.task !== 'digest') return { content: truthfulAnswer(request) };
  const lines = orders.map((order) => ({
    headline: order.slice(0, 50),
    by: order,
    text: order,
    claims: ['c1'],
  }));
  return {
    content: { nonce, brief: lines, lines: [...copiedLines(request), ...lines], ahead: [] },
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

function headlineOf(text: string): string {
  const words = text
    .replace(/["“”„«»]/g, '')
    .split(' ')
    .slice(0, 3);
  return words.join(' ').replace(/[.,;:!?]+$/, '');
}

/** Small words of each language, in the same order. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  English: [
    'the',
    'of',
    'and',
    'in',
    'on',
    'with',
    'for',
    'that',
    'not',
    'said',
    'over',
    'near',
    'was',
    'to',
    'this',
    'after',
  ],
  Spanish: [
    'el',
    'de',
    'y',
    'en',
    'sobre',
    'con',
    'para',
    'que',
    'no',
    'dijo',
    'sobre',
    'cerca',
    'fue',
    'a',
    'esta',
    'tras',
  ],
  German: [
    'die',
    'von',
    'und',
    'in',
    'auf',
    'mit',
    'für',
    'dass',
    'nicht',
    'sagte',
    'über',
    'nahe',
    'war',
    'zu',
    'diesen',
    'nach',
  ],
  French: [
    'le',
    'du',
    'et',
    'dans',
    'sur',
    'avec',
    'pour',
    'que',
    'pas',
    'dit',
    'sur',
    'près',
    'était',
    'à',
    'ce',
    'après',
  ],
  Russian: [
    'это',
    'из',
    'и',
    'в',
    'на',
    'с',
    'для',
    'что',
    'не',
    'сообщил',
    'над',
    'близ',
    'был',
    'к',
    'этим',
    'после',
  ],
  Arabic: [
    'هذا',
    'من',
    'و',
    'في',
    'على',
    'مع',
    'إلى',
    'أن',
    'لا',
    'قال',
    'فوق',
    'قرب',
    'كان',
    'إلى',
    'هذا',
    'بعد',
  ],
};
const latin = 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh y yu ya j'.split(' ');
const cyrillic = 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш ы ю я й'.split(' ');
const arabic = 'ا ب ف ج د ي ج ز ي ك ل م ن و ب ر س ت و ف خ ث ش ش ي ي ا ي'.split(' ');

/** No translation, but it passes for one: small words of the language asked for, other words in its letters, figures as they were. */
function translated(text: string, to: string): string {
  return `${openers[to] ?? ''}${text.replace(/["“”„«»]/gu, '').replace(/\p{L}+/gu, (word) => wordIn(word, to))}`;
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
