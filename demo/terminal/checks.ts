/** What the demo promises, looked at in the chat itself. Broken promises are thrown: the demo fails with their sentence. */
import type { FakeTelegram } from '#doubles/fake-telegram.ts';
import { type StoredMessage, textOf } from '#doubles/telegram/state/message.ts';
import type { Sandbox } from '../sandbox.ts';

/** Longer than any answer takes: a slow machine breaks no promise. */
export const patience = { withinMs: 60_000 };

export function assertThat(holds: boolean, broken: string): void {
  if (!holds) throw new Error(broken);
}

/** The ledger of a digest, `13 posts: 8 summarised, …`, counted again. */
export function countLedger(digest: StoredMessage): { posts: number; parts: number } {
  const line = /^(\d+) posts?: (.*)$/m.exec(textOf(digest));
  const parts = line?.[2]?.split('.')[0]?.match(/\d+/g) ?? [];
  return { posts: Number(line?.[1] ?? -1), parts: parts.reduce((sum, part) => sum + Number(part), 0) };
}

export const linksOf = ({ content }: StoredMessage): string[] =>
  content.entities.flatMap(({ url }) => (url === undefined ? [] : [url]));

/** No button left spinning, nothing sent that Telegram does not know, nothing to complain of. */
export function assertNoComplaints({ telegram, warnings }: Sandbox): void {
  assertThat(
    telegram.presses.every((press) => press.answer !== null),
    'A button was left spinning.',
  );
  assertThat(telegram.oddities.length === 0, `Telegram knows no ${telegram.oddities.join(', ')}.`);
  assertThat(refusals(telegram).length === 0, `Telegram refused: ${refusals(telegram).join('; ')}`);
  assertThat(warnings.length === 0, `The bot complained: ${warnings.join('')}`);
}

const refusals = (telegram: FakeTelegram): string[] =>
  telegram.requests.flatMap(({ method, answer }) =>
    answer && answer.status >= 400 ? [`${method} ${answer.status} ${answer.description}`] : [],
  );
