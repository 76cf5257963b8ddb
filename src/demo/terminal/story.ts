/** The conversation on the terminal: each step waits for what it promises, and says so. */
import type { Account } from '#doubles/telegram/script/account.ts';
import type { StoredMessage } from '#doubles/telegram/state/message.ts';
import { type LiveStep, liveSteps } from '../../../test/fixtures/norland/live.ts';
import type { NewsroomChange } from '../newsroom.ts';
import type { Stage } from '../stage.ts';
import type { Playbill } from './playbill.ts';
import { alertWithinMs, countLedger, hold, holdManners, linksOf } from './promises.ts';

export interface Teller {
  readonly stage: Stage;
  readonly bill: Playbill;
  /** Time to read, where somebody reads. */
  readonly pause: () => Promise<void>;
}

const previewLines = 9;
const newsSlug = 'live-sanctions';

export async function tellStory(teller: Teller): Promise<void> {
  const { stage, bill } = teller;
  const ann = stage.telegram.user({ name: 'Ann', language: 'en' });
  await subscribes(teller, ann);
  const digest = await asksForDigest(teller, ann);
  await savesAlert(teller, ann);
  const alert = await getsAlert(teller, ann);
  await getsFollowUp(teller, ann);
  await mistypes(teller, ann);
  await stage.telegram.settles();
  holdManners(stage);
  bill.title('The digest, as the chat sees it');
  bill.bot(digest);
  bill.title('The alert, as the chat sees it');
  bill.bot(alert);
}

async function subscribes({ stage, bill, pause }: Teller, ann: Account): Promise<void> {
  bill.types('/start');
  bill.bot(await ann.asks('/start'));
  await pause();
  bill.taps('Subscribe');
  const picker = await nextAfter(stage, ann, 'Which channel?', () => ann.taps('Subscribe'));
  bill.bot(picker);
  await pause();
  bill.taps('Norland MFA');
  bill.bot(await nextAfter(stage, ann, 'a subscription', () => ann.taps('Norland MFA', picker)));
  await pause();
}

async function asksForDigest({ stage, bill, pause }: Teller, ann: Account): Promise<StoredMessage> {
  bill.types('/digest today');
  const digest = await ann.asks('/digest today');
  bill.bot(digest);
  await stage.telegram.until(() => digest.editedAt !== null && digest.buttons.length > 0, {
    hoping: 'the answer to /digest becomes a digest',
  });
  bill.bot(digest, previewLines);
  const { posts, parts } = countLedger(digest);
  hold(posts > 0 && posts === parts, `The ledger says ${posts} posts and counts ${parts}.`);
  bill.kept(
    `its ledger adds up: ${posts} posts, each accounted for; ${linksOf(digest).length} links to them`,
  );
  await pause();
  return digest;
}

async function savesAlert({ stage, bill, pause }: Teller, ann: Account): Promise<void> {
  bill.types('/try sanctions');
  bill.bot(await ann.asks('/try sanctions'));
  await pause();
  bill.taps('Save as alert');
  bill.bot(await nextAfter(stage, ann, 'a saved alert', () => ann.taps('Save as alert')));
  await pause();
}

async function getsAlert({ stage, bill, pause }: Teller, ann: Account): Promise<StoredMessage> {
  const publishedAt = performance.now();
  const { alert, post } = await hears(stage, ann, stepOf('publish'), 'the alert arrives', bill);
  bill.bot(alert);
  const seconds = ((performance.now() - publishedAt) / 1000).toFixed(1);
  hold(linksOf(alert).includes(post.url), 'The alert does not link to its post.');
  bill.kept(`the alert came ${seconds} s after the post, and links to it`);
  await pause();
  return alert;
}

async function getsFollowUp({ stage, bill, pause }: Teller, ann: Account): Promise<void> {
  const { alert, post } = await hears(stage, ann, stepOf('edit'), 'the follow-up to the edit arrives', bill);
  bill.bot(alert);
  hold(linksOf(alert).includes(post.url), 'The follow-up does not link to its post.');
  bill.kept('the edit of an alerted sentence was told, with the words that changed');
  await pause();
}

async function mistypes({ bill, pause }: Teller, ann: Account): Promise<void> {
  bill.types('/alert "ceasefire talks');
  const line = await ann.asks('/alert "ceasefire talks');
  bill.bot(line);
  hold(line.buttons.length === 1, 'A wrong query was not answered with a cure.');
  await pause();
}

/** The newsroom does something, and the chat hears of it in time. */
async function hears(stage: Stage, ann: Account, step: LiveStep, hoping: string, bill: Playbill) {
  let change: NewsroomChange | null = null;
  const alert = await nextAfter(stage, ann, hoping, async () => {
    change = stage.newsroom.take(step);
    if (change) bill.channel(change.channel.title, verbs[change.did], change.post.text);
  });
  if (change === null) throw new Error('The sample has no such post.');
  return { alert, post: (change as NewsroomChange).post };
}

const verbs = { publish: 'publishes', edit: 'edits that post', delete: 'deletes a post' };

function stepOf(what: 'publish' | 'edit'): LiveStep {
  const slugOf = (step: LiveStep) => (step.do === 'publish' ? step.draft.slug : step.slug);
  const step = liveSteps.find((each) => each.do === what && slugOf(each) === newsSlug);
  if (!step) throw new Error(`The sample does not ${what} ${newsSlug}.`);
  return step;
}

/** The bot's next message after something was done. */
async function nextAfter(
  { telegram }: Stage,
  ann: Account,
  hoping: string,
  act: () => Promise<unknown>,
): Promise<StoredMessage> {
  const before = ann.last?.id ?? 0;
  await act();
  return telegram.until(() => ann.messages.find(({ id, byBot }) => byBot && id > before), {
    withinMs: alertWithinMs,
    hoping,
  });
}
