/** The key under which a channel of this name is kept: names differ in case from page to page, never in meaning. */
export function toChannelKey(name: string): string {
  return name.toLowerCase();
}
