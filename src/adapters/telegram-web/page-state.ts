/** What state of a channel its pages show: named by what is there, never guessed from what is not. */
import type { ChannelState } from '#src/posts/channel-state.ts';
import { classifyUsernamePage, describeUsernameKind } from '#src/posts/preview-page/username-page.ts';
import type { PreviewPage } from '#src/posts/preview-page/preview-page.ts';

export interface PageState {
  readonly state: ChannelState;
  /** One sentence for the operator. */
  readonly detail: string;
}

/** Broken blocks a page may have before its markup is said to have changed: one, or a tenth. */
const toleratedShare = 0.1;

/** Null when the page is no preview at all. */
export function derivePreviewState(page: PreviewPage): PageState | null {
  if (!page.hasHeader && !page.hasHistory) return null;
  if (!page.hasHeader || !page.hasHistory) {
    const part = page.hasHeader ? 'the history' : "the channel's header";
    return { state: 'markup changed', detail: `The preview lacks ${part}.` };
  }
  if (page.blockCount === 0) return { state: 'empty', detail: 'The preview is there and shows no posts.' };
  const unknown = page.posts.filter((post) => post.kind === 'unknown').length;
  const broken = page.blockCount - page.posts.length + unknown;
  if (broken > Math.max(1, page.blockCount * toleratedShare) || page.posts.length === 0) {
    return { state: 'markup changed', detail: `${broken} of ${page.blockCount} posts could not be read.` };
  }
  return { state: 'fresh', detail: `${page.posts.length} posts read.` };
}

/** Of the page t.me/NAME, for a name without a preview. */
export function deriveUsernameState(html: string): PageState & { readonly title: string | null } {
  const { kind, state, title } = classifyUsernamePage(html);
  if (state === null) {
    // Two answers that contradict each other: nothing is known until they agree.
    return { state: 'unreachable', detail: 'The preview is offered and yet was not served.', title };
  }
  if (state === 'markup changed' && !isTelegramPage(html)) {
    return { state: 'unreachable', detail: 'Another site answered in place of Telegram.', title: null };
  }
  return { state, detail: `The page of the name ${describeUsernameKind(kind)}`, title };
}

export const isTelegramPage = (html: string): boolean => /tgme_|tg:\/\/|telegram\.org\//.test(html);
