/** Methods by which updates reach the bot. */
import { badRequest } from '../refusal.ts';
import type { Methods } from './method.ts';
import { integerIn, isSet, listIn, textIn } from './parameters.ts';

/** Telegram's own cap of a long poll. */
const maxTimeoutSeconds = 50;

export const updateMethods: Methods = {
  getUpdates: {
    schema: { offset: 'integer', limit: 'integer', timeout: 'integer', allowed_updates: 'list' },
    run({ world, intake, values, signal }) {
      world.updates.allow(listIn(values, 'allowed_updates'));
      return intake.poll({
        offset: integerIn(values, 'offset', 0),
        limit: clamp(integerIn(values, 'limit', 100), 1, 100),
        timeoutSeconds: clamp(integerIn(values, 'timeout', 0), 0, maxTimeoutSeconds),
        signal,
      });
    },
  },
  setWebhook: {
    schema: {
      url: 'text',
      certificate: 'file',
      ip_address: 'text',
      max_connections: 'integer',
      allowed_updates: 'list',
      drop_pending_updates: 'boolean',
      secret_token: 'text',
    },
    run({ world, intake, values }) {
      const url = textIn(values, 'url');
      const secret = textIn(values, 'secret_token');
      if (url !== '') checkWebhookUrl(url);
      if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret))
        throw badRequest('secret token contains unallowed characters');
      if (isSet(values, 'drop_pending_updates')) world.updates.clear();
      world.updates.allow(listIn(values, 'allowed_updates'));
      const maxConnections = clamp(integerIn(values, 'max_connections', 40), 1, 100);
      if (url === '') intake.deleteWebhook();
      else intake.setWebhook({ url, secret, maxConnections });
      return true;
    },
  },
  deleteWebhook: {
    schema: { drop_pending_updates: 'boolean' },
    run({ world, intake, values }) {
      if (isSet(values, 'drop_pending_updates')) world.updates.clear();
      intake.deleteWebhook();
      return true;
    },
  },
  getWebhookInfo: { schema: {}, run: ({ intake }) => intake.describeWebhook() },
  close: {
    schema: {},
    run({ intake }) {
      intake.end('close');
      return true;
    },
  },
  logOut: {
    schema: {},
    run({ intake }) {
      intake.end('logOut');
      return true;
    },
  },
};

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** HTTPS only, as Telegram; plain HTTP on loopback, so that tests can listen. */
function checkWebhookUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) throw badRequest('bad webhook: invalid webhook URL specified');
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol !== 'https:' && !isLoopback) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}
