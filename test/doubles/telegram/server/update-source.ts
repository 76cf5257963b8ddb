/** Polling or webhook, never both. */
import type { UpdateSource } from '../methods/method.ts';
import { refusal } from '../refusal.ts';
import { otherPoller, type Polling } from './polling.ts';
import type { Webhook } from './webhook.ts';

/** `onLogOut`: from then on nothing works any more. */
export function createUpdateSource(polling: Polling, webhook: Webhook, onLogOut: () => void): UpdateSource {
  return {
    poll(request) {
      if (webhook.url() === '') return polling.poll(request);
      throw refusal(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    },
    setWebhook(settings) {
      polling.interrupt('terminated by setWebhook request');
      webhook.set(settings);
    },
    deleteWebhook: () => webhook.set(null),
    describeWebhook: webhook.describe,
    end(kind) {
      polling.interrupt(otherPoller);
      if (kind === 'logOut') onLogOut();
    },
  };
}
