/** What a model may cost, and what is measured until it was spent. */
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { estimateTokens } from '#src/digest/model/token-budget.ts';
import type { Figure } from './figure.ts';

class TokensSpent extends Error {}

/** The models share `most` tokens: a call that might cost more than is left is not made. */
export function createCap(most: number) {
  let spent = 0;
  return (model: LanguageModel): LanguageModel => ({
    name: model.name,
    async complete(request) {
      const likely = estimateTokens(request.instructions + request.input) + request.maxTokens;
      if (spent + likely > most) throw new TokensSpent('EVALUATE_TOKENS are spent.');
      spent += likely;
      const completion = await model.complete({ ...request, mostTokens: most - spent + likely });
      spent += completion.tokensIn + completion.tokensOut - likely;
      return completion;
    },
  });
}

/** The figures up to the first for which tokens were lacking. */
export async function untilSpent(figures: AsyncIterable<Figure>) {
  const measured: Figure[] = [];
  try {
    for await (const figure of figures) measured.push(figure);
  } catch (thrown) {
    // forgives that the tokens are spent
    if (!(thrown instanceof TokensSpent)) throw thrown;
    return { measured, isWhole: false };
  }
  return { measured, isWhole: true };
}
