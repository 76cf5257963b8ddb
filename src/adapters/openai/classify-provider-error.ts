/** What a server means when it says no: the same status has different cures. */
import type { ProviderError } from './completion.ts';

export type ProviderErrorKind = 'too long' | 'declined' | 'for good' | 'form' | 'busy' | 'other';

/**
 * `too long`: the prompt does not fit. `declined`: this text is not liked. `for good`: key, rights, money or model, the next
 * try meets it again. `form`: a parameter is not known. `busy`: later.
 */
export function classifyProviderError({ status, message }: ProviderError): ProviderErrorKind {
  if (status < 500 && /context.{0,20}(?:length|window|size)|prompt is too long/i.test(message))
    return 'too long';
  if (status === 403 && /moderation|flagged|safety/i.test(message)) return 'declined';
  if ([401, 402, 403, 404, 405].includes(status)) return 'for good';
  if (status === 429 && /insufficient_quota|billing|exceeded your current quota|credit/i.test(message))
    return 'for good';
  if (status === 400 || status === 422) return 'form';
  return status === 408 || status === 409 || status === 429 || status >= 500 ? 'busy' : 'other';
}

/** True when the path is unknown there, not the model: the base URL lacks its `/v1`, or has too much. */
export function isWrongAddress({ status, message }: ProviderError): boolean {
  return (status === 404 || status === 405) && !/model/i.test(message);
}
