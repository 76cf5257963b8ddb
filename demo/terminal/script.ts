/** The conversation on the terminal: each step waits for what it promises, and says so. */
import type { Account } from '#doubles/telegram/script/account.ts';
import type { StoredMessage } from '#doubles/telegram/state/message.ts';
import { type LiveStep, liveSteps } from '../../test/fixtures/norland/live.ts';
import type { SimulatedChange } from '../channel-simulator.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Transcript } from './transcript.ts';
import { countLedger, assertThat, assertNoComplaints, linksOf, patience } from './checks.ts';

export interface ScriptContext {
  readonly sandbox: Sandbox;
  readonly transcript: Transcript;
  /** Time to read, where somebody reads. */
  readonly pause: () => Promise<void>;
}

const previewLines = 9;
const newsSlug = 'live-sanctions';

export async function runScript(teller: ScriptContext): Promise<void> {
  const { sandbox, transcript } = teller;
  const ann = sandbox.telegram.user({ name: 'Ann', language: 'en' });
  await subscribes(teller, ann);
  const digest = await asksForDigest(teller, ann);
  await savesAlert(teller, ann);
  const alert = await getsAlert(teller, ann);
  await getsFollowUp(teller, ann);
  await mistypes(teller, ann);
  await sandbox.telegram.settles();
  assertNoComplaints(sandbox);
  transcript.title('The digest, as the chat sees it');
  transcript.bot(digest);
  transcript.title('The alert, as the chat sees it');
  transcript.bot(alert);
}

async function subscribes(
  { sandbox: stage, transcript: bill, pause }: ScriptContext,
  ann: Account,
): Promise<void> {
  bill.types('/start');
  bill.bot(await ann.asks('/start', patience));
  await pause();
  bill.taps('Subscribe');
  const picker = await nextAfter(stage, ann, 'Which channel?', () =>
    ann.taps('Subscribe', undefined, patience),
  );
  bill.bot(picker);
  await pause();
  bill.taps('Norland MFA');
  bill.bot(await nextAfter(stage, ann, 'a subscription', () => ann.taps('Norland MFA', picker, patience)));
  await pause();
}

async function asksForDigest(
  { sandbox: stage, transcript: bill, pause }: ScriptContext,
  ann: Account,
): Promise<StoredMessage> {
  bill.types('/digest today');
  const digest = await ann.asks('/digest today', patience);
  bill.bot(digest);
  await stage.telegram.until(() => digest.editedAt !== null && digest.buttons.length > 0, {
    ...patience,
    hoping: 'the answer to /digest becomes a digest',
  });
  bill.bot(digest, previewLines);
  const { posts, parts } = countLedger(digest);
  assertThat(posts > 0 && posts === parts, `The ledger says ${posts} posts and counts ${parts}.`);
  bill.verified(
    `its ledger adds up: ${posts} posts, each accounted for; ${linksOf(digest).length} links to them`,
  );
  await pause();
  return digest;
}

async function savesAlert(
  { sandbox: stage, transcript: bill, pause }: ScriptContext,
  ann: Account,
): Promise<void> {
  bill.types('/try sanctions');
  bill.bot(await ann.asks('/try sanctions', patience));
  await pause();
  bill.taps('Save as alert');
  bill.bot(
    await nextAfter(stage, ann, 'a saved alert', () => ann.taps('Save as alert', undefined, patience)),
  );
  await pause();
}

async function getsAlert(
  { sandbox: stage, transcript: bill, pause }: ScriptContext,
  ann: Account,
): Promise<StoredMessage> {
  const publishedAt = performance.now();
  const { alert, post } = await hears(stage, ann, stepOf('publish'), 'the alert arrives', bill);
  bill.bot(alert);
  const seconds = ((performance.now() - publishedAt) / 1000).toFixed(1);
  assertThat(linksOf(alert).includes(post.url), 'The alert does not link to its post.');
  bill.verified(`the alert came ${seconds} s after the post, and links to it`);
  await pause();
  return alert;
}

async function getsFollowUp(
  { sandbox: stage, transcript: bill, pause }: ScriptContext,
  ann: Account,
): Promise<void> {
  const { alert, post } = await hears(stage, ann, stepOf('edit'), 'the follow-up to the edit arrives', bill);
  bill.bot(alert);
  assertThat(linksOf(alert).includes(post.url), 'The follow-up does not link to its post.');
  bill.verified('the edit of an alerted sentence was told, with the words that changed');
  await pause();
}

async function mistypes({ transcript: bill, pause }: ScriptContext, ann: Account): Promise<void> {
  bill.types('/alert "ceasefire talks');
  const line = await ann.asks('/alert "ceasefire talks', patience);
  bill.bot(line);
  assertThat(line.buttons.length === 1, 'A wrong query was not answered with a cure.');
  await pause();
}

/** The newsroom does something, and the chat hears of it. */
async function hears(stage: Sandbox, ann: Account, step: LiveStep, hoping: string, bill: Transcript) {
  let change: SimulatedChange | null = null;
  const alert = await nextAfter(stage, ann, hoping, async () => {
    change = stage.simulator.apply(step);
    if (change) bill.channel(change.channel.title, verbs[change.action], change.post.text);
  });
  if (change === null) throw new Error('The sample has no such post.');
  return { alert, post: (change as SimulatedChange).post };
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
  { telegram }: Sandbox,
  ann: Account,
  hoping: string,
  act: () => Promise<unknown>,
): Promise<StoredMessage> {
  const before = ann.last?.id ?? 0;
  await act();
  return telegram.until(() => ann.messages.find(({ id, byBot }) => byBot && id > before), {
    ...patience,
    hoping,
  });
}
