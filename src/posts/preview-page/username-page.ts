/** The page t.me/NAME. t.me answers 200 for every name, so that only the page tells what the name stands for. */
import type { ChannelState } from '../channel-state.ts';
import { extractPlainText, textAt } from './extract-text.ts';
import { find, findAll, type HtmlTree, parseHtmlTree } from './html-tree.ts';

/** What a name can stand for: the state of a channel whose preview redirects to this page, and a description of the page. */
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
type UsernameKind = keyof typeof kinds;

/** Classifies a t.me/NAME page, or any other text; never throws. A state of null: the channel has a preview. */
export function classifyUsernamePage(html: string) {
  const tree = parseHtmlTree(html);
  const title = textAt('.tgme_page_title > :not(.verified-icon)', tree) || textAt('.tgme_page_title', tree);
  const [state, description]: readonly [ChannelState | null, string] = kinds[kindOf(tree, title)];
  return { state, description, title: title || null };
}

function kindOf(tree: HtmlTree, title: string): UsernameKind {
  const textsAt = (selector: string) => findAll(selector, tree).map(extractPlainText);
  const hrefsAt = (selector: string) => findAll(selector, tree).map(({ attribs }) => attribs.href ?? '');
  if (find('.tgme_page', tree) === null) {
    const { content = '' } = find('[property="og:title"]', tree)?.attribs ?? {};
    return /^Telegram\s+[–—-]/.test(content) ? 'reserved name' : 'no page of Telegram';
  }
  if (hrefsAt('a.tgme_page_action, .tgme_page_action a').some((href) => href.startsWith('tg://join')))
    return 'private invitation';
  const contexts = hrefsAt('a[class*="tgme_page_context"], [class*="tgme_page_context"] a');
  if (contexts.some((href) => /\/s\/\w/.test(href))) return 'channel with preview';
  const extras = textsAt('.tgme_page_extra').join('\n');
  if (title !== '')
    return kindByExtras(extras.replace(/[^\S\n]+/g, ' '), textsAt('.tgme_page_action').join(' '));
  // a page without a title has a sentence on what one can do with the name
  const advice = textsAt('.tgme_page_additional, .tgme_page_description').find(Boolean)?.slice(0, 1000) ?? '';
  if (/\bview posts by\b/i.test(advice)) return 'channel withheld here';
  return /\bcontact\b.*\bright away\b/is.test(advice) ? 'nobody' : 'no page of Telegram';
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
