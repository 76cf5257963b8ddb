/** What a ministry does itself can be told without "says": it met, signed, opened. */
import type { WrittenPoint } from '../model/claim-draft.ts';
import type { SummaryPoint } from '../summary-point.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { TermList } from '#src/languages/terms.ts';

const beginning = (of: (acts: Language['acts']) => TermList): RegExp =>
  new RegExp(`(?<!\\p{L})${sourceInAnyLanguage(({ acts }) => of(acts))}`, 'iu');
const act = beginning(({ own }) => own);
/** Said of others, whatever the model calls it. */
const judging = beginning(({ accusing }) => accusing);

/** Whether a point that a model calls an act names one, and judges nobody. */
export function isOwnAct(point: SummaryPoint): boolean {
  return kindOf(point) === 'act' && act.test(point.text) && !judging.test(point.text);
}

/** Whether a point is said against somebody. */
export const isAccusation = (point: SummaryPoint): boolean => kindOf(point) === 'accusation';

const kindOf = (point: SummaryPoint) => ('kind' in point ? (point as WrittenPoint).kind : null);
