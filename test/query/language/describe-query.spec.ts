import { expect, test } from 'vitest';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { plainTexts, starred } from '../../doubles/plain-texts.ts';

test.each([
  ['sanctions', '*sanctions*'],
  ['grain deal', '*grain* and *deal*'],
  ['serbia | kosovo', '*serbia* or *kosovo*'],
  ['(Serbia | Kosovo) UN', '*Serbia* or *Kosovo*, together with *UN* (capitals)'],
  ['ceasefire -football -hockey', '*ceasefire*; without *football* or *hockey*'],
  ['"grain deal"', '“*grain deal*”'],
  ['"grain * deal"', '“*grain * deal*”'],
  ['"grain port"~5', '*grain port* within 5 words of one another'],
  ['=Apple', 'exactly *Apple*'],
  ['minist* | *burg | *sankt*', '*minist…*, *…burg* or *…sankt…*'],
  ['#norland @durov $btc', '*#norland*, *@durov* and *$BTC*'],
  ['F-16', '*F-16*'],
  ['AT&T', '*ATT*'],
  ['bbc.com', '*bbc.com*'],
  ['/f-?16/', 'the pattern */f-?16/*'],
  ['🔥', '*🔥*'],
])('%s reads back as %s', (query, words) => {
  const read = parseQuery(query);
  expect('query' in read && starred(describeQuery(read.query, plainTexts))).toBe(words);
});
