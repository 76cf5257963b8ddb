/** Is each post taken for what it is, and does the sentence chosen for it say what matters? */

import type { PostCategory } from '#src/digest/analysis/classify-post.ts';
import { choosePassages } from '#src/digest/selection/choose-passages.ts';
import type { LabelKind } from '../fixtures/norland/label.ts';
import type { Figure } from './figure.ts';
import type { Labelled } from './labelled.ts';

/** A digest tells fewer kinds apart than a reader does. Where a report quotes and a statement reports, readers differ too: that border is measured apart. */
const ownWords: readonly PostCategory[] = ['statement', 'report'];
const answers: Readonly<Record<LabelKind, readonly PostCategory[]>> = {
  statement: ownWords,
  interview: ['interview'],
  briefing: ownWords,
  report: ownWords,
  vote: ownWords,
  call: ownWords,
  list: ownWords,
  consular: ownWords,
  live: ['live notice'],
  history: ['history day'],
  greeting: ['greeting'],
  caption: ['report', 'media only'],
  media: ['media only'],
  service: ['service'],
  withheld: ['withheld'],
};

export function measureKinds(all: readonly Labelled[]): Figure[] {
  const wrong = all.filter(({ label, entry }) => !answers[label.kind].includes(entry.kind));
  const twofold = all.filter(({ label }) => label.kind === 'statement' || label.kind === 'report');
  const unlike = twofold.filter(({ label, entry }) => label.kind !== entry.kind);
  return [
    { name: 'kinds, accuracy', gate: { least: 0.95 }, ...shareOf(wrong, all) },
    { name: 'statements told from reports', gate: null, ...shareOf(unlike, twofold) },
  ];
}

function shareOf(wrong: readonly Labelled[], all: readonly Labelled[]) {
  return {
    value: 1 - wrong.length / all.length,
    of: `${all.length} posts`,
    wrong: wrong.map(({ label, entry }) => `${label.slug}: ${label.kind}, taken for ${entry.kind}`),
  };
}

/** With no words to spare one sentence is chosen: the best. */
export function measureLeads(all: readonly Labelled[]): Figure[] {
  const spoken = all.filter(({ label }) => label.leads.length > 0);
  const wrong = spoken.flatMap(({ label, entry }) => {
    const [passage] = choosePassages(entry, { words: 0, topicSentences: null, told: new Set() });
    const chosen = passage?.text ?? '';
    return label.leads.some((lead) => isSame(chosen, lead)) ? [] : [`${label.slug}: ${chosen}`];
  });
  return [
    {
      name: 'lead sentences, acceptable',
      value: 1 - wrong.length / spoken.length,
      gate: { least: 0.8 },
      of: `${spoken.length} posts`,
      wrong,
    },
  ];
}

/** One within the other, signs and speaker's name aside. */
function isSame(chosen: string, lead: string): boolean {
  const [a, b] = [bare(chosen), bare(lead)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.includes(shorter) && shorter.length >= 0.5 * longer.length;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
