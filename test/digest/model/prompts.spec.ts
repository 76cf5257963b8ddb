import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  answerKeyFor,
  checkPrompt,
  claimsPrompt,
  promptVersions,
  writePrompt,
} from '#src/digest/model/prompts.ts';

const digest = { language: 'en', channels: [], window: null, stories: [], told: [], ahead: [] };
const prompts = [
  claimsPrompt('en', []),
  writePrompt({ ...digest, isTranslated: false }),
  writePrompt({ ...digest, isTranslated: true }),
  checkPrompt([]),
];
const fingerprint = ({ role, task }: { role: string; task: string }) =>
  createHash('sha256').update(`${role}\n${task}`).digest('hex').slice(0, 8);

test('a prompt whose words change is raised to its next version, and the answers in test/fixtures are recorded anew', () => {
  expect(
    prompts.map((prompt) => `${prompt.name} ${promptVersions[prompt.name]}: ${fingerprint(prompt)}`),
  ).toEqual(['claims 3: 4b7dbc37', 'write 3: e9bc6779', 'write 3: 6e2353fa', 'check 2: f1b07288']);
});

test('an answer counts for the model of its endpoint alone', () => {
  const keyAt = (modelName: string, address: string) =>
    answerKeyFor('check', { modelName, address })({ line: 'a line' });
  expect(keyAt('local', 'http://a/v1')).not.toBe(keyAt('local', 'http://b/v1'));
  expect(keyAt('local', 'http://a/v1')).not.toBe(keyAt('other', 'http://a/v1'));
});
