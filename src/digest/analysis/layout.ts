/** What the parts of a post are for: its title, its sentences, its lists, and who speaks where. */
import { inAnyLanguage } from '#src/languages/index.ts';
import { regex, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { announcesSpeech, fullStop, isCourteous, isGreeting, timeStamp } from './classify-post.ts';
import { countWords, fingerprintOf } from './words.ts';
import { readSender } from '../grounding/sender.ts';
import { parseLines, particles, type TextLine } from './parse-lines.ts';
import {
  asks,
  closedQuotations,
  endOfList,
  introduce,
  isLinkText,
  isTellable,
  listRows,
  maxShort,
  minWords,
  type Part,
  partsOf,
  staysQuoted,
} from './parts.ts';
import { withQuestions } from './questions.ts';

export interface PostPassage {
  readonly text: string;
  /** Places among splitSentences(post.text). */
  readonly sentences: readonly number[];
  readonly speaker: string | null;
  readonly isFragment: boolean;
  /** What it answers, and "No." behind that. */
  readonly question?: readonly Part[];
  /** One of several matters of its post. */
  readonly isItem?: boolean;
  /** Equal for passages that say the same. */
  readonly fingerprint: string;
}

export interface PostLayout {
  readonly title: string | null;
  readonly passages: readonly PostPassage[];
  /** It has questions or key points, so each turn is a text of its own. */
  readonly isInterview: boolean;
  /** Of each sentence and speaker in order, labels and questions too; of a post that repeats another they stand there in the same order. */
  readonly fingerprints: readonly string[];
}

const minTitle = 2;
const maxSlogan = 12;

export function parseLayout(written: string, language: string | null): PostLayout {
  const { text, sender } = readSender(written);
  const lines = listRows(introduce(parseLines(text, language).filter((line) => line.kind !== 'noise')));
  const first = lines.findIndex((line) => line.kind === 'plain' || line.kind === 'item');
  const title = isTitle(lines, first) ? (lines[first]?.text ?? null) : null;
  const body = title === null ? lines : lines.slice(first + 1);
  const hasLabels = body.some((line) => line.kind === 'question' || line.kind === 'key points');
  const isAsking = ({ sentences: [first, second], kind }: TextLine) =>
    first !== undefined && asks.test(first.text) && (second === undefined || kind === 'item');
  const questions = hasLabels ? 'labelled' : body.filter(isAsking).length > 1 ? 'bare' : null;
  const isInterview = questions !== null;
  const shown = title === null || isInterview ? body : body.filter((line) => !isLinkText(line));
  const said = questions === 'bare' ? withQuestions(shown) : shown;
  return {
    title: title && withoutTail(title),
    passages: passagesOf(said, title, questions).map((one) => ({ ...one, speaker: one.speaker ?? sender })),
    isInterview,
    fingerprints: [...lines, { speaker: sender, sentences: [] }]
      .flatMap(({ speaker, sentences }) => [
        fingerprintOf(speaker ?? ''),
        ...sentences.map((one) => one.fingerprint),
      ])
      .filter((one) => one !== ''),
  };
}

/** A first line that is not a sentence, with something to read below it. */
function isTitle(lines: readonly TextLine[], first: number): boolean {
  const line = lines[first];
  if (!line || line.speaker || line.text.length > 300) return false;
  if (line.sentences.length !== 1 || countWords(line.text) < minTitle || isGreeting(line.text)) return false;
  // a slogan on a line of its own says what the post is about
  const isSlogan = /^\P{Ll}.*!$/u.test(line.text) && countWords(line.text) <= maxSlogan;
  if (fullStop.test(line.text) && !isSlogan) return false;
  const below = lines.slice(first + 1);
  const next = below.find(({ kind }) => kind !== 'blank');
  if (next?.kind === 'item' && (line.kind === 'item' || /[:;]$/u.test(line.text))) return false;
  return below.some((other) => other.sentences.length > 0 && other.kind !== 'key points');
}

/** "Interview with X (Moscow, 26 December):" reads as "Interview with X". */
const withoutTail = (title: string): string =>
  title.replace(/\s*[:：👇⬇]+$/u, '').replace(/\s*\([^()]*\d[^()]*\)$/u, '') || title;

type Questions = 'labelled' | 'bare' | null;

function passagesOf(lines: readonly TextLine[], title: string | null, questions: Questions): PostPassage[] {
  const passages: PostPassage[] = [];
  let asked: readonly Part[] = [];
  let speaker: string | null = null;
  let isQuoted = false;
  const announced = speakerOfTitle(title, lines);
  const isList = lines.filter(({ kind }) => kind === 'item').length > 1;
  const lastOfSpeech = lines.findLastIndex(({ text }) => isOwnVoice(text));
  /** Until nobody says "I" or "we" any more; then the channel may be speaking again. */
  const goesOn = (line: TextLine, at: number) =>
    questions !== null ||
    isQuoted ||
    line.kind === 'blank' ||
    at <= lastOfSpeech ||
    keepsSpeaking(speaker ?? '', title);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as TextLine;
    if (line.speaker) {
      speaker = line.speaker;
      asked = asked.map((part) => ({ ...part, isOthers: part.isOthers || asks.test(part.text) }));
    } else if (line.introduced) speaker = line.introduced;
    else if (speaker && !goesOn(line, at) && line.kind !== 'item') speaker = null;
    isQuoted = staysQuoted(line.text, isQuoted);
    if (line.kind === 'key points') continue;
    const isItem = isList && questions !== 'bare' && line.kind === 'item';
    const parts = partsOf(line.sentences, isItem);
    for (const [n, part] of parts.entries()) {
      const isShort = asked.length > 0 && countWords(part.text) <= maxShort && n < parts.length - 1;
      const isBefore = line.kind === 'question' && !parts.slice(0, n).some((one) => asks.test(one.text));
      const isQuestion = isBefore || (asks.test(part.text) && !isCourteous(part.text));
      // below the title of an interview a question stands on a line of its own
      const isOwnLine = n === 0 && (parts.length === 1 || line.kind === 'item');
      const isOthers =
        line.kind === 'question' || ((announced !== null || questions === 'bare') && isOwnLine);
      if (isQuestion || isShort) asked = [...asked, { ...part, isOthers: isQuestion && isOthers }];
      else {
        passages.push({
          ...answerOf(asked, part, speaker ?? announced, questions === 'bare' ? 1 : 4),
          isItem: isItem && n === 0,
        });
        asked = [];
      }
    }
    if (line.isQuotation) speaker = null;
    if (line.speaker || !/[:;]$/u.test(line.text)) continue;
    const end = endOfList(lines, at + 1);
    joinList(passages, lines.slice(at + 1, end));
    at = end - 1;
  }
  return [...passages, ...asked.map((part) => answerOf([], part, speaker ?? announced))];
}

function answerOf(
  asked: readonly Part[],
  { text, sentences, isFragment }: Part,
  speaker: string | null,
  fewest = 4,
) {
  const passage = passageOf(text, sentences, speaker);
  const at = asked.findLastIndex((part) => part.isOthers || asks.test(part.text));
  const [question, ...said] = asked.slice(at);
  return {
    ...passage,
    isFragment: passage.isFragment || isFragment,
    // "No." is nothing without it
    question: question && isTellable(question, fewest) ? [question, ...said] : [],
  };
}

export const passageOf = (
  text: string,
  sentences: readonly number[],
  speaker: string | null,
): PostPassage => ({
  text,
  sentences,
  speaker,
  isFragment: (!fullStop.test(text) || timeStamp.test(text)) && countWords(text) < minWords,
  fingerprint: fingerprintOf(text),
});

export const titlePassageOf = memoize(({ title }: PostLayout): PostPassage | null =>
  title === null ? null : passageOf(title, [], null),
);

export const sayingsOf = memoize((layout: PostLayout): readonly PostPassage[] => {
  const title = titlePassageOf(layout);
  return title === null ? layout.passages : [title, ...layout.passages];
});

/** Speech goes on below its first paragraph where the title announces the speaker; elsewhere the channel may be speaking again. */
function keepsSpeaking(speaker: string, title: string | null): boolean {
  const surname = speaker.split(' ').at(-1) ?? speaker;
  return title?.includes(surname) === true && announcesSpeech(title);
}

const capital = String.raw`\p{Lu}[\p{Ll}\p{M}’'-]+`;
/** "Interview of Ambassador to Norway Nikolay Korchunov", "Foreign Minister Sergey Lavrov’s interview": an office and two names, which are no part of a longer office. */
const announcedName = regex.u`(?<=^|\s)(?:${capital} )+(?<name>${capital} ${capital}?)(?<possessive>['’]s)?(?! (?:${particles})(?!\p{L}))(?!,? (?:and )?${capital})(?!\p{L})`;
export const firstPerson = wholeTerms(inAnyLanguage('leaning').firstPerson);

/** Whether "I" or "we" are whoever writes, and nobody that is quoted. */
export const isOwnVoice = (text: string): boolean => firstPerson.test(text.replace(closedQuotations, '…'));

/** Whose words the title says that follow, where nobody is named below and somebody says "I" or "we", or a sign marks speech; case endings of names are left alone. */
function speakerOfTitle(title: string | null, lines: readonly TextLine[]): string | null {
  if (title === null || !announcesSpeech(title) || !/^[\p{sc=Latin}\P{L}]+$/u.test(title)) return null;
  if (lines.some(({ speaker }) => speaker !== null)) return null;
  const name = announcedName.exec(title)?.groups?.name;
  const isSpeech = lines.some(({ text, opensSpeech }) => opensSpeech || firstPerson.test(text));
  return name !== undefined && isSpeech ? name.replace(/['’]s$/u, '') : null;
}

/** "It aims at:" + "theft;" + "fraud." become one passage. */
function joinList(passages: PostPassage[], list: readonly TextLine[]): void {
  const items = list.flatMap((line) => partsOf(line.sentences, true));
  const leadIn = items.length > 0 && passages.pop();
  if (!leadIn) return;
  const listed = items.map((item) => item.text.replace(/[;؛,.]$/u, ''));
  const text = `${leadIn.text} ${listed.join(/\p{sc=Arabic}/u.test(leadIn.text) ? '؛ ' : '; ')}`;
  const sentences = [...leadIn.sentences, ...items.flatMap((item) => item.sentences)];
  passages.push({ ...passageOf(text, sentences, leadIn.speaker), isFragment: false });
}
