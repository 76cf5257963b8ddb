import { openStorage } from '#src/app/open-storage.ts';

/** Resolves when no delivery in the store is on its way any more. */
export async function isOnRecord(url: string): Promise<void> {
  const storage = await openStorage(url);
  for (let isPending = true; isPending; await new Promise((go) => setTimeout(go, 50))) {
    const records = await Array.fromAsync(storage.namespace('deliveries').range('', '\u{10ffff}'));
    isPending = records.some(([, stored]) => stored.includes('"state":"pending"'));
  }
  await storage.close();
}
