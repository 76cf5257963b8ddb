import type { Upload } from '../state/file-store.ts';
import type { World } from '../state/world.ts';
import type { Schema, Values } from './parameters.ts';
import type { Profile } from './profile-state.ts';

/** Where the bot gets its updates from. */
export interface UpdateSource {
  /** Waits for updates; ends early when `signal` says that nobody listens any more. */
  poll(request: {
    offset: number;
    limit: number;
    timeoutSeconds: number;
    signal: AbortSignal;
  }): Promise<unknown>;
  setWebhook(settings: WebhookSettings): void;
  deleteWebhook(): void;
  describeWebhook(): Record<string, unknown>;
  /** After `close` or `logOut`: why nothing works any more. */
  end(kind: 'close' | 'logOut'): void;
}

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

/** One call of one method, its parameters read. */
export interface Call {
  readonly world: World;
  readonly profile: Profile;
  readonly intake: UpdateSource;
  readonly values: Values;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

export interface Method {
  readonly schema: Schema;
  /** The result, or a thrown Refusal. */
  run(call: Call): unknown;
  /** Shows something to people, so flood limits apply. */
  readonly counts?: 'send' | 'edit';
}

export type Methods = Readonly<Record<string, Method>>;
