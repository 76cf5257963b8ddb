/** Finding the button somebody means. */
import { type StoredMessage, textOf } from '../state/message.ts';

/** Its text, or what it would send. A regular expression looks at the text. */
export type ButtonChoice = string | RegExp | { readonly data: string | RegExp };

const matches = (wanted: string | RegExp, actual: string): boolean =>
  typeof wanted === 'string' ? wanted === actual : wanted.test(actual);

/** The newest message with the button. Throws with all buttons in sight when there is none. */
export function findButton(
  choice: ButtonChoice,
  messages: readonly StoredMessage[],
): { message: StoredMessage; data: string } {
  const isWanted = (text: string, data: string) =>
    typeof choice === 'object' && 'data' in choice ? matches(choice.data, data) : matches(choice, text);
  for (const message of messages.toReversed()) {
    for (const { text, callback_data: data } of message.buttons.flat()) {
      if (data !== undefined && isWanted(text, data)) return { message, data };
    }
  }
  const inSight = messages.flatMap((message) => message.buttons.flat().map(({ text }) => text));
  const last = messages.at(-1);
  throw new Error(
    `No button ${inWords(choice)}. Buttons: ${inSight.join(', ') || 'none'}. Last message: ${last ? textOf(last) : 'none'}`,
  );
}

/** For errors: `"Subscribe"`, `/^sub/`, `"sub:1"`. */
export function inWords(choice: ButtonChoice): string {
  const wanted = typeof choice === 'object' && 'data' in choice ? choice.data : choice;
  return wanted instanceof RegExp ? String(wanted) : JSON.stringify(wanted);
}
