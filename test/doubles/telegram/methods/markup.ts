/** `reply_markup`: read, checked and limited as Telegram does. */
import { badRequest } from '../refusal.ts';
import type { ChatState } from '../state/chat.ts';
import type { Buttons, ReplyKeyboard, SeenButton } from '../state/message.ts';
import { checkLink } from '../text/links.ts';
import type { Values } from './parameters.ts';

export interface Markup {
  readonly buttons: Buttons;
  readonly keyboard: ReplyKeyboard | null;
}

const none: Markup = { buttons: [], keyboard: null };
const maxButtons = 100;
const maxPerRow = 8;
const maxBytes = 10 * 1024;
/** The first one that is there wins (telegram-bot-api, Client.cpp). */
const actions = [
  'url',
  'callback_data',
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'login_url',
  'web_app',
  'copy_text',
];

/** Throws refusals in Telegram's words. */
export function readMarkup(values: Values, chat: ChatState): Markup {
  const given = values.reply_markup;
  if (given === undefined || given === null) return none;
  const markup: Values = Object.fromEntries(Object.entries(given));
  if (markup.inline_keyboard !== undefined) {
    return { buttons: readButtons(markup.inline_keyboard, chat), keyboard: null };
  }
  const isKeyboard = ['keyboard', 'remove_keyboard', 'force_reply'].some(
    (name) => markup[name] !== undefined,
  );
  if (!isKeyboard) return none;
  if (chat.kind === 'channel') throw badRequest('inline keyboard expected');
  if (markup.keyboard !== undefined) checkRows(markup.keyboard, 'reply');
  return { buttons: [], keyboard: markup };
}

function checkRows(rows: unknown, name: string): unknown[][] {
  if (!Array.isArray(rows))
    throw badRequest(`can't parse ${name} keyboard: field "keyboard" must be of type Array`);
  return rows.map((row) => {
    if (!Array.isArray(row)) {
      throw badRequest(`can't parse ${name} keyboard: expected an Array of ${name} keyboard button rows`);
    }
    return row;
  });
}

function readButtons(given: unknown, chat: ChatState): Buttons {
  const rows = checkRows(given, 'inline')
    .map((row) => row.map((button) => readButton(button, chat)))
    .filter((row) => row.length > 0);
  const tooMany = rows.flat().length > maxButtons || rows.some((row) => row.length > maxPerRow);
  if (tooMany || Buffer.byteLength(JSON.stringify(rows)) > maxBytes)
    throw badRequest('reply markup is too long');
  return rows;
}

const cannotParse = (problem: string) => badRequest(`can't parse inline keyboard button: ${problem}`);

function readButton(given: unknown, chat: ChatState): SeenButton {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw cannotParse('InlineKeyboardButton must be an Object');
  }
  const fields: Values = Object.fromEntries(Object.entries(given));
  const { text } = fields;
  if (text === undefined) throw cannotParse('Can\'t find field "text"');
  if (typeof text !== 'string') throw cannotParse('Field "text" must be of type String');
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  const action = actions.find((name) => fields[name] !== undefined);
  if (action === undefined) throw cannotParse('Text buttons are unallowed in the inline keyboard');
  const style = fields.style === undefined ? {} : { style: fields.style };
  return { text, ...style, [action]: checkAction(action, fields[action], chat) };
}

function checkAction(action: string, value: unknown, chat: ChatState): unknown {
  if (action === 'url') return checkUrl(value);
  if (action === 'callback_data') {
    if (typeof value !== 'string') throw cannotParse('Field "callback_data" must be of type String');
    const bytes = Buffer.byteLength(value);
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (action === 'web_app' && chat.kind !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
  if (action.startsWith('switch_') && chat.kind === 'channel') throw badRequest('BUTTON_TYPE_INVALID');
  return value;
}

function checkUrl(value: unknown): string {
  if (typeof value !== 'string') throw cannotParse('Field "url" must be of type String');
  const link = checkLink(value);
  if ('problem' in link)
    throw badRequest(`inline keyboard button URL '${value}' is invalid: ${link.problem}`);
  return link.url;
}
