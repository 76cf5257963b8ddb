import { hash } from 'node:crypto';

export const toPrivateName = (channelId: number): string => `private_${channelId}`;
/** `-100` stands before the number of a channel wherever bots see it. */
export const toChatId = (channelId: number): number => Number(`-100${channelId}`);
export const toChannelId = (chatId: number): number => Number(String(chatId).replace(/^-100/, ''));

export const isPrivateName = (name: string): boolean => /^private_\d+$/i.test(name);

export const isFeedAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Names differ in case from page to page, never in meaning. Of a feed the site and six digits: a button carries 64 bytes. */
export function toChannelKey(name: string): string {
  if (!isFeedAddress(name)) return name.toLowerCase();
  const site = (URL.parse(name)?.hostname ?? '').replace(/^www\./, '').replace(/\W/g, '_');
  return `${site.slice(0, 24)}_${hash('sha256', name).slice(0, 6)}`;
}
