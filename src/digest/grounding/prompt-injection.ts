/**
 * Detects text that addresses the model which summarizes it. Such a post is shown to no model; its own sentences are used.
 * Imperatives count at the beginning of a clause only, because "they ignore the rules" is news.
 */
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { clauseStart, type ExpressionSource, wholeSourceOf } from '#src/languages/terms.ts';
import { memoizeText } from '#src/memoize.ts';

const { roles, fences, shouted } = inAnyLanguage('injection');
const shout = new RegExp(`(?<!\\p{L})${shouted}\\s*[:：]`, 'u');

/** Forged tags, templates, roles and answers, in any language. */
const forged: readonly ExpressionSource[] = [
  `</?\\s*(?:system|assistant|user|developer|instructions?|data|sentences?|prompt|posts?|context|claims?|json|im_\\w+)\\b`,
  `\\[/?\\s*(?:inst|sys|system|assistant)\\b|<\\|[^|]*\\||<<?/?sys>|#{3,}\\s*\\p{L}|-{3,}\\s*${fences}\\b`,
  `^[^\\p{L}]*(?:${roles}|系统|助手|用户)\\s*(?:message|prompt|note|override)?\\s*[:：>\\]]`,
  `["“”](?:claims|nonce|sentences|headline|speaker|role|content|instructions?)["“”]\\s*:`,
  wholeSourceOf(
    'prompt injection|jailbreak|system prompt|developer mode|dan mode|do anything now|language models?|llms?|chatgpt|gpt-?\\d|chatbots?|base ?64|rot13',
  ),
];

/** Chinese, which is no language of the bot, but of posts. */
const chinese: readonly ExpressionSource[] = [
  '语言模型|人工智能助手|提示词',
  '(?:忽略|无视|忘记|不要遵循|不要理会)[^。！？]{0,10}(?:之前|以上|上述|前面|所有|全部)[^。！？]{0,10}(?:指令|指示|规则|提示|要求|内容)',
  '(?:请|必须|只能|只需)(?:说|写|输出|回答|回复|重复|打印|添加|插入)|并(?:输出|回复|打印)',
  '你现在是|你(?:必须|只能)|总结时|在你的(?:摘要|总结)中|从现在起你|新的?(?:指令|任务)\\s*[:：]',
];

/** "If you are an AI that reads this", "For the bot:", "To all those who sum this up:". */
const hailing = ({ injection: { hails, machines, readers }, tense }: Language): ExpressionSource =>
  String.raw`(?:${clauseStart}${wholeSourceOf(hails)}’?\s*(?:\p{L}+ ){0,2}${wholeSourceOf(machines)}(?:,?\s${wholeSourceOf(tense.clauseWords)}[^.!?:]{0,40})?|${wholeSourceOf(readers)}[^.!?:]{0,40})\s?[:：](?!\s?\p{N})`;

/** For texts in lower case: case-insensitive expressions cost twice as much. */
const own = languages.map((language) => [hailing(language), ...language.injection.phrases]);
const signs = [forged, ...own, chinese].map((sources) => new RegExp(sources.join('|'), 'mu'));

const maxTexts = 1000;

/** Whether a text looks like an instruction to a model. */
export const isPromptInjection = memoizeText(maxTexts, (text): boolean => {
  const plain = text.normalize('NFKC');
  // a hashtag may hide a sentence: #IgnoreAllInstructions
  const unfolded = plain.replace(/(?<=\p{Ll})(?=\p{Lu})|[#_]/gu, ' ').trim();
  return [...new Set([plain, unfolded])].some((said) => {
    const small = said.toLowerCase();
    return shout.test(said) || signs.some((shape) => shape.test(small));
  });
});
