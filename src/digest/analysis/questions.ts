/** Which lines of an interview without labels are questions. */
import type { TextLine } from './parse-lines.ts';
import { asks } from './parts.ts';

/** “– My passport expires tomorrow!” among items that ask, and “You leave tomorrow. Is that wise?” between two answers. */
export function withQuestions(lines: readonly TextLine[]): TextLine[] {
  const doesAsk = (line?: TextLine) => line === undefined || asks.test(line.text);
  const items = lines.filter(({ kind }) => kind === 'item');
  const areQuestions = 2 * items.filter(doesAsk).length > items.length;
  const said = lines.filter(({ kind }) => kind !== 'blank');
  const isBetween = (at: number) => doesAsk(said[at]) && !doesAsk(said[at - 1]) && !doesAsk(said[at + 1]);
  const opens = openTurns(lines);
  return lines.map((line) => {
    if (opens.has(line)) return { ...line, kind: 'question', sentences: inOne(line.sentences) };
    const isOpen = line.kind === 'plain' && line.speaker === null;
    const isQuestion = line.kind === 'item' ? areQuestions : isOpen && isBetween(said.indexOf(line));
    return isQuestion ? { ...line, kind: 'question' } : line;
  });
}

const inOne = ([first, ...more]: TextLine['sentences']): TextLine['sentences'] =>
  first ? [{ ...first, text: [first, ...more].map(({ text }) => text).join(' ') }] : [];

/** Where paragraphs open with questions, the first line of each is one: "Is there illness? I hear of cholera.", "Some wait for months." */
function openTurns(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const doesAsk = (line: TextLine) => line.sentences.some(({ text }) => asks.test(text));
  const turns = lines.filter((_, at) => {
    const [before, next] = [lines[at - 1]?.kind ?? 'blank', lines[at + 1]];
    return before === 'blank' && next && next.sentences.length > 0 && !doesAsk(next);
  });
  const known = turns.slice(Math.max(0, turns.findIndex(doesAsk)));
  return new Set(2 * known.filter(doesAsk).length > known.length ? known : []);
}
