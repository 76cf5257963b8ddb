/** Where a message goes: a chat, or one thread of a forum. */
export interface Address {
  readonly chat: number;
  readonly thread: number | null;
}

/** Chat and thread as one string, `-100123/7`: the key of the chat's document, and the beginning of its deliveries' keys. */
export const chatKeyOf = (address: Address): string =>
  address.thread === null ? String(address.chat) : `${address.chat}/${address.thread}`;

export function parseChatKey(key: string): Address {
  const [chat, thread] = key.split('/');
  return { chat: Number(chat), thread: thread === undefined ? null : Number(thread) };
}
