/** A message for a terminal: its lines, and below them where its links lead. */
import { type MessageLine, type Message, toPlainText } from '#src/message/message.ts';

export function renderForTerminal(message: Message): string {
  const links = new Map<string, string>();
  const blocks = message.blocks.map(({ lines }) =>
    lines
      .map((line) => {
        collect(line, links);
        return toPlainText(line);
      })
      .join('\n'),
  );
  const list = [...links].map(([label, url]) => `${label} ${url}`);
  return [...blocks, list.join('\n')].filter((block) => block !== '').join('\n\n');
}

/** By label: a digest numbers its links, so each is named once. */
function collect(line: MessageLine, links: Map<string, string>): void {
  for (const part of line) {
    if (typeof part === 'string') continue;
    if ('url' in part) links.set(toPlainText(part.of), part.url);
    collect(part.of, links);
  }
}
