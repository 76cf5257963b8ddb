/** How to write a query, and what is wrong with one. */
import { formatQueryProblem, type QueryProblem } from '#src/query/language/query-problem.ts';
import { block, type Message, type MessageLine } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';
import { createWayOn } from '../page.ts';

export function createAlertHelp(ctx: BotContext): Message {
  const { texts } = ctx.state;
  return {
    blocks: [{ lines: texts.lines('alert-how') }, { lines: texts.lines('help-queries') }],
    buttons: [[ctx.button('button-add-alert', 'ask:alert')], createWayOn(ctx)],
  };
}

/** `use`: what the button with the corrected query begins with. */
export async function createQueryProblemMessage(ctx: BotContext, problem: QueryProblem, use = 'alert:use') {
  const { texts } = ctx.state;
  const wrong: MessageLine = [formatQueryProblem(problem, texts)];
  if (problem.fix === null) return { blocks: [block(wrong)] };
  const id = await ctx.saveRecord('query', problem.fix);
  return {
    blocks: [block(wrong, texts.line('alert-did-you-mean', { fix: problem.fix }))],
    buttons: [[ctx.button('button-use-this', `${use}:${id}`)]],
  };
}

/** Goes on with the query under its id; says so when it is forgotten. */
export async function withQueryOfButton(
  ctx: BotContext,
  id: string | undefined,
  work: (query: string) => Promise<unknown>,
): Promise<unknown> {
  const kept = await ctx.loadRecord(String(id));
  return kept?.about === 'query' ? work(kept.text) : ctx.notifyTooOld();
}
