/** Posts of the labelled sample as the model's side of a digest gets them, fixed: what was answered to them stays an answer to them. */
import { readFileSync } from 'node:fs';
import type { Claim } from '#src/digest/model/claim.ts';
import type { PostEvidence } from '#src/digest/model/post-evidence.ts';
import type { Mindset } from './recorded-model.ts';

export const windowLanguages = ['en', 'ru', 'es'] as const;
export type WindowLanguage = (typeof windowLanguages)[number];

export interface RecordedWindow {
  readonly language: WindowLanguage;
  readonly from: string;
  readonly to: string;
  readonly stories: readonly {
    readonly id: string;
    readonly posts: readonly string[];
    readonly words: number;
  }[];
  readonly posts: Readonly<Record<string, PostEvidence>>;
  /** What the claims came to when the digests were written. */
  readonly claims: Readonly<Record<Mindset, RecordedClaims>>;
  /** Claims about single posts, written by hand, and the same with one fault each. */
  readonly lines: readonly RecordedLine[];
}

/** By post. */
export type RecordedClaims = Readonly<Record<string, readonly Claim[]>>;

export interface RecordedLine {
  readonly shown: string;
  /** Null: none. */
  readonly fault: string | null;
  readonly post: string;
  readonly sentences: readonly number[];
}

export function readWindow(language: WindowLanguage): RecordedWindow {
  const file = new URL(`../../fixtures/answers/windows/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as RecordedWindow;
}
