/** Words that are no command: a phrase offers what can be done with it, a question is tried as a search. */
import { getChannelsForChat } from '#src/chats/get-channels-for-chat.ts';
import { languages } from '#src/languages/index.ts';
import { foldWord } from '#src/chats/intents/vocabulary.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import type { BotContext } from '../context.ts';
import { createSearchView, type SearchViewDeps } from '../search/search-view.ts';

/** Search and Alert, for words that make a query; signs that do not are left out. */
export async function answerPhrase(ctx: BotContext, text: string): Promise<unknown> {
  const query = 'problem' in parseQuery(text) ? onlyWords(text) : text;
  if ('problem' in parseQuery(query)) return ctx.say('text-only');
  const id = await ctx.saveRecord('query', query);
  return ctx.say('phrase-offer', { query }, [
    [ctx.button('button-search', `search:use:${id}`), ctx.button('button-alert-me', `alert:use:${id}`)],
    [ctx.button('button-help', 'help')],
  ]);
}

/** `within`: a query that the hits answer as well, as that of an alert. */
export async function answerQuestion(deps: SearchViewDeps, ctx: BotContext, text: string, within = '') {
  const queries = toQueries(text);
  const [all] = queries;
  if (all === undefined) return ctx.say('text-only');
  const forms = within === '' ? queries : [...queries.map((query) => `(${within}) (${query})`), ...queries];
  const query = (await findFirst(deps, ctx, forms)) ?? all;
  return ctx.show(await createSearchView(deps, ctx, query, null));
}

/** What a question looks for: all its words, or else any of them; none where it has only small words. */
export function toQueries(text: string): string[] {
  const words = toContentWords(text);
  return words.length === 0 ? [] : [words.join(' '), words.join(' | ')];
}

/** The first of these queries that finds anything: a question says more than what its answer is found by. */
async function findFirst(
  { search, channelRegistry }: SearchViewDeps,
  ctx: BotContext,
  forms: readonly string[],
): Promise<string | undefined> {
  const read = forms.flatMap((source) => {
    const parsed = parseQuery(source);
    return 'problem' in parsed ? [] : [{ source, query: parsed.query }];
  });
  const channels = getChannelsForChat(ctx.state.chat, channelRegistry);
  const { hits } = await search.count(
    channels,
    read.map(({ query }) => query),
  );
  return read.find((_, at) => (hits[at] ?? 0) > 0)?.source;
}

const onlyWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const smallWords = new Set(languages.flatMap(({ stopWords }) => [...stopWords].map(foldWord)));

/** Without the small words of any language: "who signed the treaty" looks for "signed treaty". */
function toContentWords(text: string): string[] {
  const isSmall = (word: string) => smallWords.has(foldWord(word));
  return onlyWords(text)
    .split(' ')
    .filter((word) => foldWord(word).length > 1 && !isSmall(word));
}
