/** `verify FILE`: checks the hash chain of the posts' versions in an export, without a store. */
import { createReadStream } from 'node:fs';
import { UnusableInput } from '#src/errors.ts';
import { createChainCollector } from '#src/export/chain-collector.ts';
import { readExport } from '#src/export/export-state.ts';
import { readLines, requireFile } from './cli/read-lines.ts';
import { readArguments, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const usage = 'Usage: npm run -s verify -- FILE, where FILE is what `export` wrote.';
  const [file = ''] = readArguments(args, {}, [1, 1], usage).words;
  requireFile(file);
  const chains = createChainCollector();
  const { exportedAt } = await readExport(file, readLines(createReadStream(file, 'utf8')), chains.add);
  const { checked, problems } = chains.verify(exportedAt);
  if (checked.length === 0) terminal.err(`${file} holds no versions of posts.\n`);
  for (const { channel, versionCount, head, problems: ownProblems } of checked) {
    const whole = head && `${versionCount} versions, whole. Head: version ${head.number}, ${head.hash}`;
    if (ownProblems.length === 0) terminal.out(`${channel}: ${whole ?? 'no versions.'}\n`);
  }
  for (const problem of problems) terminal.out(`${problem}\n`);
  if (problems.length > 0)
    throw new UnusableInput(
      `${file} is not as it was written (${problems.length} records). Take another copy of it, or export anew.`,
    );
};
