import { measureChanges } from './changes.ts';
import { measureContradictions } from './contradictions.ts';
import { digestsOf, measureDigests } from './digests.ts';
import { measureDuplicates } from './duplicates.ts';
import type { Figure } from './figure.ts';
import { readLabelled } from './labelled.ts';
import { measureKinds, measureLeads } from './sentences.ts';
import { measureStories } from './stories.ts';
import { measureUnderstood } from './understood.ts';

/** Every figure that can be had without a model, on the labelled sample. */
export function measure(): Figure[] {
  const all = readLabelled();
  const digests = digestsOf(all);
  return [
    ...measureDuplicates(all),
    ...measureStories(all),
    ...measureChanges(all),
    ...measureDigests(digests),
    measureContradictions(),
    ...measureUnderstood(digests),
    ...measureKinds(all),
    ...measureLeads(all),
  ];
}
