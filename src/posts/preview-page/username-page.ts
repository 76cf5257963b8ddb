/** The page t.me/NAME: what stands behind a name. t.me answers 200 for every name, so the page has to say it. */
import type { ChannelState } from '../channel-state.ts';
import { getClasses, hasClass, type HtmlElement, parseHtmlTree, walkElements } from './html-tree.ts';
import { extractPlainText } from './extract-text.ts';

/** What a name can be, and the state of a channel whose preview led to its page. */
const stateOf = {
  /** The preview should have answered itself. */
  'channel with preview': null,
  'channel without preview': 'preview off',
  'channel withheld here': 'withheld here',
  group: 'not a channel',
  bot: 'not a channel',
  user: 'not a channel',
  'private invitation': 'not a channel',
  nobody: 'not found',
  'reserved name': 'not found',
  'no page of Telegram': 'markup changed',
} as const satisfies Record<string, ChannelState | null>;
export type UsernameKind = keyof typeof stateOf;

export interface UsernamePage {
  readonly kind: UsernameKind;
  /** Null when the preview should have answered itself. */
  readonly state: ChannelState | null;
  readonly title: string | null;
}

/** Tells from a t.me/NAME page, or any other text, what the name is; never throws. */
export function classifyUsernamePage(html: string): UsernamePage {
  const scan = scanUsernamePage(html);
  const kind = kindOf(scan);
  return {
    kind,
    state: stateOf[kind],
    title: scan.title || null,
  };
}

interface UsernameScan {
  readonly extras: string[];
  readonly actions: HtmlElement[];
  hasPage: boolean;
  title: string;
  /** Without a title it is the sentence on what one can do with this name. */
  advice: string;
  leadsToPreview: boolean;
  isGeneric: boolean;
}

function scanUsernamePage(html: string): UsernameScan {
  const scan: UsernameScan = {
    extras: [],
    actions: [],
    hasPage: false,
    title: '',
    advice: '',
    leadsToPreview: false,
    isGeneric: false,
  };
  walkElements(parseHtmlTree(html).nodes, (element) => {
    const { property, content = '' } = element.attribs;
    if (property === 'og:title') scan.isGeneric ||= /^Telegram\s+[–—-]/.test(content);
    for (const name of getClasses(element)) noteUsernameClass(name, element, scan);
    return element.name !== 'svg';
  });
  return scan;
}

function noteUsernameClass(name: string, element: HtmlElement, scan: UsernameScan): void {
  if (name === 'tgme_page') scan.hasPage = true;
  else if (name === 'tgme_page_title') scan.title ||= titleOf(element);
  else if (name === 'tgme_page_extra') scan.extras.push(extractPlainText(element).replace(/\s+/g, ' '));
  else if (name === 'tgme_page_action') scan.actions.push(element);
  else if (name.startsWith('tgme_page_context')) scan.leadsToPreview ||= /\/s\/\w/.test(hrefsIn([element]));
  else if (name === 'tgme_page_additional' || name === 'tgme_page_description')
    scan.advice ||= extractPlainText(element).slice(0, 1000);
}

function titleOf(element: HtmlElement): string {
  const own = element.children.find((child) => 'attribs' in child && !hasClass(child, 'verified-icon'));
  return extractPlainText(own && 'attribs' in own ? own : element);
}

function hrefsIn(elements: readonly HtmlElement[]): string {
  const hrefs: string[] = [];
  walkElements(elements, (element) => {
    if (element.attribs.href !== undefined) hrefs.push(element.attribs.href);
    return true;
  });
  return hrefs.join('\n');
}

function kindOf(scan: UsernameScan): UsernameKind {
  if (!scan.hasPage) return scan.isGeneric ? 'reserved name' : 'no page of Telegram';
  if (/^tg:\/\/join/m.test(hrefsIn(scan.actions))) return 'private invitation';
  if (scan.leadsToPreview) return 'channel with preview';
  if (scan.title !== '')
    return kindByExtras(scan.extras.join('\n'), scan.actions.map(extractPlainText).join(' '));
  if (/\bview posts by\b/i.test(scan.advice)) return 'channel withheld here';
  return /\bcontact\b.*\bright away\b/is.test(scan.advice) ? 'nobody' : 'no page of Telegram';
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
