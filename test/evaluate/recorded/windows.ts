/** Posts of the labelled sample as the model's side of a digest gets them, fixed: what was answered to them stays an answer to them. */
import { readFileSync } from 'node:fs';
import type { Claim } from '#src/digest/model/claim.ts';
import type { PostEvidence } from '#src/digest/model/post-evidence.ts';
import type { Mindset } from './recorded-model.ts';

/** The week of each channel of the sample. */
export const windowLanguages = ['en', 'ru', 'es'] as const;
export type WindowLanguage = (typeof windowLanguages)[number];

interface RecordedStories {
  readonly from: string;
  readonly to: string;
  readonly stories: readonly {
    readonly id: string;
    readonly posts: readonly string[];
    readonly words: number;
  }[];
  readonly ahead: readonly {
    readonly day: string;
    readonly text: string;
    readonly post: string;
    readonly sentences: readonly number[];
  }[];
}

export interface RecordedWindow extends RecordedStories {
  readonly language: WindowLanguage;
  readonly posts: Readonly<Record<string, PostEvidence>>;
  /** What the claims came to when the digests were written. */
  readonly claims: Readonly<Record<Mindset, RecordedClaims>>;
  /** Lines over single posts, and lines with one fault each. */
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

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/answers/windows/${name}.json`, import.meta.url), 'utf8'));

/** `page`: twenty posts of the English channel, as its page shows them, told as stories of their own. */
export const readWindow = (name: WindowLanguage | 'page'): RecordedWindow =>
  name === 'page' ? { ...read<RecordedWindow>('en'), ...read<RecordedStories>('page') } : read(name);
