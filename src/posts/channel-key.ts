import { hash } from 'node:crypto';

export const toPrivateName = (channelId: number): string => `private_${channelId}`;
/** The Bot API puts `-100` before the number of a channel. */
export const toChatId = (channelId: number): number => Number(`-100${channelId}`);
export const toChannelId = (chatId: number): number => Number(String(chatId).replace(/^-100/, ''));

export const isPrivateName = (name: string): boolean => /^private_\d+$/i.test(name);

export const isFeedAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Lower case, as names are not case sensitive. Of a feed its host and six digits, short enough for the 64 bytes of a button. */
export function toChannelKey(name: string): string {
  if (!isFeedAddress(name)) return name.toLowerCase();
  const site = (URL.parse(name)?.hostname ?? '').replace(/^www\./, '').replace(/\W/g, '_');
  return `${site.slice(0, 24)}_${hash('sha256', name).slice(0, 6)}`;
}
