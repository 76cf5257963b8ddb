/** Ids of posts: ten digits hold Telegram's 32 bits. */
export const encodeId = (id: number): string => String(id).padStart(10, '0');

/** Instants in milliseconds since 1970: fifteen digits reach far enough. */
export const encodeInstant = (at: number): string => String(Math.max(0, Math.floor(at))).padStart(15, '0');
