import { isRecord } from '#src/json.ts';

/** What Telegram hands over, as far as its journal has to know it. */
export interface RawUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export function isRawUpdate(value: unknown): value is RawUpdate {
  return isRecord(value) && Number.isSafeInteger(value.update_id);
}

/** Updates of one chat are a group, handled one after the other; one without a chat goes by its sender, else by itself. */
export function getUpdateGroup(update: RawUpdate): string {
  const bodies = Object.values(update).filter(isRecord);
  for (const body of bodies) {
    const message = isRecord(body.message) ? body.message : {};
    const id = idOf(body.chat) ?? idOf(message.chat) ?? idOf(body.from) ?? idOf(body.user);
    if (id !== null) return String(id);
  }
  return `update ${update.update_id}`;
}

function idOf(value: unknown): number | null {
  return isRecord(value) && typeof value.id === 'number' ? value.id : null;
}
