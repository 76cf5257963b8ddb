/** The page t.me/NAME: what stands behind a name. t.me answers 200 for every name, so the page has to say it. */
import type { ChannelState } from '../channel-state.ts';
import {
  findAllByClass,
  findByClass,
  findElement,
  findElements,
  hasClass,
  type HtmlElement,
  type HtmlTree,
  parseHtmlTree,
} from './html-tree.ts';
import { extractPlainText } from './extract-text.ts';

/** What a name can be: the state of a channel whose preview led to its page, and what that page says of itself. */
const kinds = {
  'channel with preview': [null, "is the channel's profile; save the page with its posts, t.me/s/NAME."],
  'channel without preview': [
    'preview off',
    "is the channel's profile; its web preview is switched off, so export the channel with Telegram Desktop.",
  ],
  'channel withheld here': [
    'withheld here',
    'says that the channel is not shown in this place; save it from another one.',
  ],
  group: ['not a channel', 'is the page of a group, not of a channel; save t.me/s/NAME of a channel.'],
  bot: ['not a channel', 'is the page of a bot, not of a channel; save t.me/s/NAME of a channel.'],
  user: ['not a channel', 'is the page of a person, not of a channel; save t.me/s/NAME of a channel.'],
  'private invitation': [
    'not a channel',
    'is an invitation to a private chat; export that with Telegram Desktop.',
  ],
  nobody: ['not found', 'says that nobody has this name; look at its spelling.'],
  'reserved name': ['not found', 'says that the name is reserved; look at its spelling.'],
  'no page of Telegram': [
    'markup changed',
    'is a web page, but none of Telegram with posts; save t.me/s/NAME.',
  ],
} as const satisfies Record<string, readonly [ChannelState | null, string]>;
export type UsernameKind = keyof typeof kinds;

/** What such a page is, with the cure for who saved it. */
export const describeUsernameKind = (kind: UsernameKind): string => kinds[kind][1];

/** Tells from a t.me/NAME page, or any other text, what the name is; never throws. A state of null: the preview should have answered itself. */
export function classifyUsernamePage(html: string) {
  const tree = parseHtmlTree(html);
  const heading = findByClass(tree, 'tgme_page_title');
  const title = heading === null ? '' : titleOf(heading);
  const kind = kindOf(tree, title);
  const state: ChannelState | null = kinds[kind][0];
  return { kind, state, title: title || null };
}

function titleOf(element: HtmlElement): string {
  const own = element.children.find((child) => 'attribs' in child && !hasClass(child, 'verified-icon'));
  return extractPlainText(own && 'attribs' in own ? own : element);
}

const hrefsIn = (elements: readonly HtmlElement[]): string =>
  elements
    .flatMap((each) =>
      findElements([each], ({ name }) => name === 'a').map(({ attribs }) => attribs.href ?? ''),
    )
    .join('\n');

const isContext = ({ attribs }: HtmlElement): boolean => /\btgme_page_context/.test(attribs.class ?? '');
const isGeneric = ({ attribs }: HtmlElement): boolean =>
  attribs.property === 'og:title' && /^Telegram\s+[–—-]/.test(attribs.content ?? '');
/** Without a title it is the sentence on what one can do with this name. */
const isAdvice = (element: HtmlElement): boolean =>
  hasClass(element, 'tgme_page_additional') || hasClass(element, 'tgme_page_description');

function kindOf(tree: HtmlTree, title: string): UsernameKind {
  if (findByClass(tree, 'tgme_page') === null)
    return findElement(tree.children, isGeneric) ? 'reserved name' : 'no page of Telegram';
  const actions = findAllByClass(tree, 'tgme_page_action');
  if (/^tg:\/\/join/m.test(hrefsIn(actions))) return 'private invitation';
  if (/\/s\/\w/.test(hrefsIn(findElements(tree.children, isContext)))) return 'channel with preview';
  const extras = findAllByClass(tree, 'tgme_page_extra').map(extractPlainText).join('\n');
  if (title !== '')
    return kindByExtras(extras.replace(/[^\S\n]+/g, ' '), actions.map(extractPlainText).join(' '));
  const advice = findElements(tree.children, isAdvice).map(extractPlainText).find(Boolean) ?? '';
  if (/\bview posts by\b/i.test(advice.slice(0, 1000))) return 'channel withheld here';
  return /\bcontact\b.*\bright away\b/is.test(advice.slice(0, 1000)) ? 'nobody' : 'no page of Telegram';
}

/** A line such as `97 957 members, 4 138 online`, `8 122 955 monthly users` or `@name`. */
function kindByExtras(extras: string, action: string): UsernameKind {
  if (/\bonline\b/.test(extras)) return 'group';
  if (/\bsubscribers?\b/.test(extras)) return 'channel without preview';
  if (/\bmonthly users?\b/.test(extras) || /Start Bot/i.test(action) || /@\w+bot\b/i.test(extras))
    return 'bot';
  if (/\bmembers?\b/.test(extras)) return 'group';
  return /Send Message/i.test(action) || /@\w+/.test(extras) ? 'user' : 'channel without preview';
}
