/** Words that are no command: a phrase offers what can be done with it, a question is tried as a search. */
import { languages } from '#src/languages/index.ts';
import { foldWord } from '#src/chats/intents/vocabulary.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { type BotContext, createButton, reply, replyText } from '../context.ts';
import { saveQueryForButton } from '../alerts/query-problem-message.ts';
import { createSearchView, type SearchViewDeps } from '../search/search-view.ts';

/** Search and Alert, for words that make a query; signs that do not are left out. */
export async function answerPhrase(deps: SearchViewDeps, ctx: BotContext, text: string): Promise<unknown> {
  const query = 'problem' in parseQuery(text) ? onlyWords(text) : text;
  if ('problem' in parseQuery(query)) return replyText(ctx, 'text-only');
  const id = await saveQueryForButton(deps, ctx, query);
  return replyText(ctx, 'phrase-offer', { query }, [
    [
      createButton(ctx, 'button-search', `search:use:${id}`),
      createButton(ctx, 'button-alert-me', `alert:use:${id}`),
    ],
    [createButton(ctx, 'button-help', 'help')],
  ]);
}

/** `within`: a query that the hits answer as well, as that of an alert. */
export async function answerQuestion(
  deps: SearchViewDeps,
  ctx: BotContext,
  text: string,
  within = '',
): Promise<unknown> {
  const words = toContentWords(text);
  if (words === '') return replyText(ctx, 'text-only');
  const source = within === '' ? words : `(${within}) ${words}`;
  return reply(
    ctx,
    await createSearchView(deps, ctx, 'problem' in parseQuery(source) ? words : source, null),
  );
}

const onlyWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Without the small words of any language: "who signed the treaty" looks for "signed treaty". */
function toContentWords(text: string): string {
  const isSmall = (word: string) => languages.some(({ stopWords }) => stopWords.has(word.toLowerCase()));
  return onlyWords(text)
    .split(' ')
    .filter((word) => foldWord(word).length > 1 && !isSmall(word))
    .join(' ');
}
