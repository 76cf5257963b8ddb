/** Words by which channels mark the parts of a post, in every language at once: none means another thing elsewhere. */
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import { sourceOf } from '#src/languages/terms.ts';

const questions = sourceOf(
  sourceInAnyLanguage(({ labels }) => labels.question),
  'domanda|soru|问|问题',
);
const answers = sourceOf(
  sourceInAnyLanguage(({ labels }) => labels.answer),
  'risposta|答',
);
const keyPoints = sourceInAnyLanguage(({ labels }) => labels.keyPoints);
const footers = sourceInAnyLanguage(({ labels }) => labels.footer);

const brackets = '(?:\\s*\\([^)]{0,60}\\))?';
export const questionLabel = new RegExp(`^${questions}${brackets}\\s?[:：]\\s*`, 'iu');
/** A line that asks, anywhere in a post; a speaker or an emoji may stand before the label. */
export const questionLine = new RegExp(`(?:^|\\n)[^\\p{L}\\n]*${questions}${brackets}\\s?[:：]`, 'iu');
export const answerLabel = new RegExp(`^${answers}${brackets}\\s?[:：]\\s*`, 'iu');
export const keyPointsLabel = new RegExp(`^${keyPoints}${brackets}\\s?[:：]?$`, 'iu');
export const footerLine = new RegExp(`^${footers}\\s*[.:→>»…]*$`, 'iu');
