/** Do correct claims pass the checks, and are spoilt ones caught? */
import { checkClaim } from '#src/digest/grounding/check-claim.ts';
import { claimsAt, type SampleClaim } from '../fixtures/norland/claims.ts';
import { corrupt, type Fault, faults } from '../fixtures/norland/corrupt.ts';
import type { Figure } from './figure.ts';
import { evening } from './labelled.ts';

/** An inserted negation is the known gap: it is shown, and nothing depends on it. */
const least: Readonly<Record<Fault, number | null>> = {
  'number invented': 0.9,
  'number swapped': 0.6,
  'name invented': 0.9,
  'name swapped': 0.6,
  'quote altered': 0.9,
  'quote invented': 0.9,
  'negation inserted': null,
  'link added': 0.9,
};

export function measureChecks(): Figure[] {
  const claims = claimsAt(evening);
  const refused = claims.filter((claim) => rejectionOf(claim) !== null);
  const spoilt = claims.flatMap((claim) => corrupt(claim));
  return [
    {
      name: 'false alarms on correct claims',
      value: refused.length / claims.length,
      gate: { most: 0.05 },
      of: `${claims.length} claims`,
      wrong: refused.map((claim) => `${rejectionOf(claim)}: ${claim.slug}: ${claim.text}`),
    },
    ...faults.map((fault) => {
      const of = spoilt.filter((claim) => claim.fault === fault);
      const passed = of.filter((claim) => rejectionOf(claim) === null);
      return {
        name: `caught: ${fault}`,
        value: 1 - passed.length / of.length,
        gate: least[fault] === null ? null : { least: least[fault] },
        of: `${of.length} claims`,
        wrong: passed.map((claim) => `${claim.slug}: ${claim.text}`),
      };
    }),
  ];
}

function rejectionOf({ text, source, cited, language }: SampleClaim) {
  const claim = { sentences: cited, kind: 'act', speaker: null, headline: null, text } as const;
  return checkClaim(claim, { sentences: source, language });
}
