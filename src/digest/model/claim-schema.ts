/** What a model answers for one post, and the schema that asks for it. Everything in it is doubted. */
import { z } from 'zod';

export const claimKinds = [
  'act',
  'position',
  'accusation',
  'announcement',
  'quotation',
  'background',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export interface Claim {
  /** Numbered from 0. */
  readonly sentences: readonly number[];
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly headline: string | null;
  readonly text: string;
}

/** A request shows at most so many sentences, named s1 to s80. */
export const sentencesPerRequest = 80;
const names = Array.from({ length: sentencesPerRequest }, (_, at) => `s${at + 1}`);

const claimAnswer = z.object({
  sentences: z.array(z.enum(names)).min(1).max(3),
  kind: z.enum(claimKinds),
  speaker: z.string().nullable(),
  headline: z.string().nullable(),
  text: z.string(),
});
const answer = z.object({ nonce: z.string(), claims: z.array(claimAnswer) });
const envelope = z.object({ nonce: z.string(), claims: z.array(z.unknown()) });

export const claimSchemaName = 'claims';
export const claimSchema: Readonly<Record<string, unknown>> = toJsonSchema(answer);

/** A JSON Schema as endpoints take it, without the line that names its dialect. */
export function toJsonSchema(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape) as Record<string, unknown>;
  return schema;
}

export interface ParsedClaims {
  readonly nonce: string;
  /** Null in place of a claim that has not the shape asked for. */
  readonly claims: readonly (Claim | null)[];
}

/** Null when the answer is not of the shape asked for; extra keys are left out, a broken claim costs itself. */
export function parseClaims(json: unknown): ParsedClaims | null {
  const read = envelope.safeParse(json);
  if (!read.success) return null;
  return { nonce: read.data.nonce, claims: read.data.claims.map(readClaim) };
}

function readClaim(json: unknown): Claim | null {
  const read = claimAnswer.safeParse(json);
  if (!read.success) return null;
  const sentences = [...new Set(read.data.sentences.map((name) => Number(name.slice(1)) - 1))];
  return { ...read.data, sentences };
}
