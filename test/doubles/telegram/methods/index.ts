import { answerMethods } from './answer.ts';
import { chatMethods } from './chats.ts';
import { editMethods } from './edit.ts';
import type { Method, Methods } from './method.ts';
import { profileMethods } from './profile.ts';
import { sendMethods } from './send.ts';
import { updateMethods } from './updates.ts';

const methods: Methods = {
  ...updateMethods,
  ...sendMethods,
  ...editMethods,
  ...answerMethods,
  ...profileMethods,
  ...chatMethods,
};

const byLowerName = new Map(
  Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]),
);

/** Names are read in any case, as Telegram does. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  return byLowerName.get(name.toLowerCase());
}
