/** Ann follows two channels of one ministry. */
import type { Account } from '../doubles/telegram/script/account.ts';
import { norland, type Story, tell } from './story.ts';

export const norlandAtUn = { name: 'NorlandUN', title: 'Norland at the UN', channelId: 1_900_000_001 };

export async function tellOfTwo(second = norlandAtUn): Promise<{ story: Story; ann: Account }> {
  const story = await tell({ channels: [norland, second] });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe @NorlandMFA @NorlandUN');
  return { story, ann };
}
