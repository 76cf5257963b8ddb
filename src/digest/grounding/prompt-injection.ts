/**
 * Text that talks to whoever summarises it, in the languages posts come in. Such a post is shown to no model; its extract
 * takes over. Imperatives count where a clause begins, because "they ignore the rules" is news.
 */
const clause = '(?:^|[.!?…:;,،؛。，：(>"“”„«»「—–-]\\s*)';
const word = (pattern: string): string => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
const sign = (pattern: string): RegExp => new RegExp(pattern, 'imu');

const forged: readonly RegExp[] = [
  // tags, templates, roles, answers
  sign(
    `</?\\s*(?:system|assistant|user|developer|instructions?|data|sentences?|prompt|posts?|context|claims?|json|im_\\w+)\\b`,
  ),
  sign(
    `\\[/?\\s*(?:inst|sys|system|assistant)\\b|<\\|[^|]*\\||<<?/?sys>|#{3,}\\s*\\p{L}|-{3,}\\s*(?:end|begin|new|fin|ende|конец)\\b`,
  ),
  sign(
    '^[^\\p{L}]*(?:system|assistant|developer|user|ai|summari[sz]er|bot|dragoman|система|ассистент|пользователь|бот|нейросеть|sistema|' +
      'asistente|usuario|système|assistante?|assistent|benutzer|النظام|المساعد|系统|助手|用户)\\s*(?:message|prompt|note|override)?\\s*[:：>\\]]',
  ),
  /(?<!\p{L})(?:SYSTEM|ASSISTANT|USER|INSTRUCTIONS?|OVERRIDE|СИСТЕМА|SISTEMA|SYSTÈME)\s*[:：]/u,
  sign(`["“”](?:claims|nonce|sentences|headline|speaker|role|content|instructions?)["“”]\\s*:`),
  sign(
    word(
      'prompt injection|jailbreak|system prompt|developer mode|dan mode|do anything now|language models?|llms?|chatgpt|gpt-?\\d|chatbots?|base ?64|rot13',
    ),
  ),
  sign(
    'языков\\p{L}{2,3} модел|нейросет|чат-?бот|системн\\p{L}{2,3} промпт|промпт|modelos? de lenguaje|sprachmodell|modèles? de langage',
  ),
  sign('نموذج لغوي|نموذج اللغة|روبوت الدردشة|语言模型|人工智能助手|提示词'),
];

const forgetting: readonly RegExp[] = [
  sign(
    `(?:${clause}|\\b(?:please|now|then)\\s+)(?:ignore|disregard|forget|override|bypass|discard|do not follow|don['’]t follow|stop following)\\b` +
      '[^.!?]{0,40}\\b(?:instructions?|prompts?|rules?|guidelines?|directions?|tasks?|commands?|above|previous|prior|earlier|everything|text|post)\\b',
  ),
  sign(
    `${word('(?:про)?игнорируй(?:те)?|забудь(?:те)?|отбрось(?:те)?|не обращай(?:те)? внимания|не следуй(?:те)?|отмени(?:те)?|пренебреги(?:те)?')}` +
      '[^.!?]{0,50}(?:инструкц|указан|правил|команд|выше|предыдущ|прежн|вс[её]|задан|текст|сказан)',
  ),
  sign(
    `${clause}(?:ignor[ae]d?|olvid[ae]d?|omit[ae]|descart[ae]|no sigas|haz caso omiso)(?!\\p{L})[^.!?]{0,50}` +
      '(?:instruccion|reglas|órden|indicacion|anterior|arriba|todo|tarea|texto)',
  ),
  sign(
    `${clause}(?:ignorieren? sie|ignoriere|ignoriert|vergiss|vergesst|missachte|verwirf|überspringe)(?!\\p{L})[^.!?]{0,50}` +
      '(?:anweisung|regeln|vorgaben|befehle|obige|vorherig|bisherig|alles|aufgabe|text)',
  ),
  sign(
    `${clause}(?:ignore[zr]?|oublie[zr]?|ne ten(?:ez|iez) pas compte|outrepasse[zr]?)(?!\\p{L})[^.!?]{0,50}` +
      '(?:instructions?|consignes?|règles|ordres|précédent|ci-dessus|tout|tâche|texte)',
  ),
  sign('(?:تجاهل|انس|إنس|لا تتبع)[^.!؟]{0,30}(?:التعليمات|تعليمات|الأوامر|أوامر)'),
  sign(
    '(?:忽略|无视|忘记|不要遵循|不要理会)[^。！？]{0,10}(?:之前|以上|上述|前面|所有|全部)[^。！？]{0,10}(?:指令|指示|规则|提示|要求|内容)',
  ),
];

const dictating: readonly RegExp[] = [
  sign('\\b(?:summary|headline|digest) of (?:this|the) (?:post|text|message)\\s*(?:is\\b|:)'),
  sign('\\bonly claims? (?:of|in) this (?:post|text|message)\\b'),
  sign(
    `(?:${clause}|\\b(?:please|now|then|instead)\\s+)(?:say|write|print|output|repeat|echo|return|emit|reply|respond|answer|state|translate|summari[sz]e|decode)\\s+` +
      '(?:(?:only|just|exactly|back|it)\\s+)*(?:that\\b|with\\b|as\\b|this\\b|the (?:words?|following|phrase|sentence|text)\\b|nothing\\b|in json|only\\b|exactly\\b|[:"“«])',
  ),
  sign(
    `(?:${clause}|\\b(?:please|now|then|and|only)\\s+)(?:print|output|echo|emit)\\s*(?:only|just|exactly)?\\s*[:"“«]`,
  ),
  sign(
    `(?:${clause}|\\b(?:please|now|then|and|must|should|always|you|to)\\s+)(?:say|write|include|append|insert|add|mention|put|replace|begin|start|end|report|tell|announce|attribute|quote|call|summari[sz]e|translate|cite)\\b` +
      '[^.!?]{0,60}(?:\\b(?:summar(?:y|ies)|digests?|headlines?|verbatim|word for word|json|subscribers)\\b|\\bthis (?:post|text|message|sentence)\\b|\\bfor this claim\\b)',
  ),
  sign(
    `${clause}(?:cite|use|quote)\\s+[sp]\\d+\\b|\\b(?:summary|headline|claim)\\b[^.!?]{0,20}\\b(?:must|should|has to|shall)\\s+(?:be|read|say|state)\\b`,
  ),
  sign(
    word(
      'скажи|напиши|выведи|ответь|отвечай|повтори|напечатай|сообщи|добавь|вставь|укажи|переведи|процитируй|резюмируй|упомяни|заяви|расшифруй|притворись',
    ),
  ),
  sign(
    `${word('скажите|напишите|выведите|ответьте|отвечайте|повторите|сообщите|добавьте|вставьте|укажите|переведите|упомяните')}[^.!?]{0,60}` +
      '(?:сводк|резюме|дайджест|пересказ|заголов|дословн|подписчик|следующ\\p{L}{2,3} (?:фраз|слов|текст))',
  ),
  sign(
    `(?:${clause}|${word('y|ahora|luego|por favor')}\\s+)(?:di|escribe|responde|repite|contesta|imprime|menciona)\\s+(?:que|solo|sólo|exactamente|con|lo siguiente|únicamente|[:"“«])`,
  ),
  sign(
    `(?:añad|agreg|inclu|escrib|mencion|pon)\\p{L}{1,4}[^.!?]{0,40}${word('(?:tu|el|este) resumen|titular|suscriptores')}`,
  ),
  sign(
    `(?:${clause}|${word('bitte|jetzt|dann|stattdessen')}\\s+)(?:sag|sage|schreib|schreibe|antworte|wiederhole|gib|füge|erwähne|übersetze|zitiere|behaupte|drucke|nenne)\\s*` +
      '(?:,? ?dass|nur|genau|mit|auf|folgend\\p{L}*|diese\\p{L}*|in|aus|den|die|das|[:"“„«])',
  ),
  sign(
    `(?:${clause}|${word('et|maintenant|ensuite|veuillez')}\\s+)(?:dis|dites|écris|écrivez|réponds|répondez|répète|répétez)\\s+(?:que|seulement|exactement|par|ceci|uniquement|[:"“«])`,
  ),
  sign(
    `(?:ajoute|inclu|mentionne|écri)\\p{L}{0,3}[^.!?]{0,40}${word('(?:ton|votre|le) résumé|titre|abonnés')}`,
  ),
  sign('(?:^|[\\s.،:؛])و?(?:قل إن|قل أن|قل[:،]|اكتب أن|اكتب في|أجب ب|أضف عبارة|أضف إلى|اطبع)'),
  sign('(?:请|必须|只能|只需)(?:说|写|输出|回答|回复|重复|打印|添加|插入)|并(?:输出|回复|打印)'),
];

const addressed: readonly RegExp[] = [
  sign(
    `${word('ai|assistant|bots?|summari[sz]er|language model')}[,:]?\\s+(?:you\\s+)?(?:must|should|shall|please|has to|have to|is to)?\\s*` +
      `${word('say|write|print|output|reply|respond|answer|repeat|state|end|begin|start|include|add|mention|summari[sz]e|ignore|report')}`,
  ),
  sign(
    `\\b(?:attention|note|notice|message|hello|hey|dear|instructions?)\\b,? (?:(?:to|for) )?(?:the |any |all )?${word('ai|assistants?|bots?|summari[sz]ers?|llms?')}`,
  ),
  sign(
    `\\b(?:ai|assistant|bot)\\b (?:was|were|is|has been) (?:told|instructed|asked)\\b|\\byou (?:are|must|should)\\b[^.!?]{0,40}\\b(?:summar\\p{L}+|digest|ai|assistant|pirate)\\b`,
  ),
  sign(
    '\\b(?:when|if|while|before) (?:you(?: are)? )?(?:summari[sz]|translat)\\p{L}*|\\bin your (?:summary|digest|output)\\b|\\bfrom now on,? you\\b|\\byour (?:task|instructions?|output) (?:is|are)\\b',
  ),
  sign(
    '\\b(?:new|updated|real|secret|hidden|your) (?:instructions?|task|prompt)\\s*[:.]|\\bas (?:the|an) (?:ai|assistant)\\b',
  ),
  sign(
    `(?:отныне|теперь) ты(?!\\p{L})|${word('ты должен|ты должна|ты обязан')}|(?:при|для) (?:составлени|подготовк|пересказ)\\p{L}* (?:\\p{L}+ )?(?:сводк|резюме|дайджест|пересказ)`,
  ),
  sign(
    `(?:новая|новое|новые|твоя|твоё|твои) (?:инструкци|задани|задач)\\p{L}*\\s*(?::|для (?:бота|модели|ассистента|ии)(?!\\p{L}))|${word('бот|ассистент')},`,
  ),
  sign(
    `a partir de ahora,? (?:eres|debes|responde)|ahora eres|al resumir|cuando resumas|en tu resumen|${word('asistente')},|(?:tus?|nuevas) instrucci\\p{L}+\\s*[:es]`,
  ),
  sign(
    `(?:ab jetzt|ab sofort) (?:bist|sollst|musst) du|${word('du (?:bist (?:jetzt|nun)|musst|sollst)')}|wenn du [^.!?]{0,40}zusammenfass|in deiner zusammenfassung|${word('assistent|ki|bot')},`,
  ),
  sign(
    `désormais,? tu|${word('tu (?:es maintenant|dois)')}|(?:quand|lorsque) (?:tu|vous) résum|dans (?:ton|votre) résumé|${word('assistant|ia')}\\s*,`,
  ),
  sign('أنت الآن|من الآن فصاعدا[ً]? أنت|عند التلخيص|في ملخصك|أيها (?:المساعد|النموذج)|تعليمات جديدة\\s*:'),
  sign('你现在是|你(?:必须|只能)|总结时|在你的(?:摘要|总结)中|从现在起你|新的?(?:指令|任务)\\s*[:：]'),
];

const signs = [...forged, ...forgetting, ...dictating, ...addressed];

/** True when the text looks like an instruction to a summariser rather than like news. */
export function isPromptInjection(text: string): boolean {
  const plain = text.normalize('NFKC');
  // a hashtag may hide a sentence: #IgnoreAllInstructions
  const unfolded = plain.replace(/(?<=\p{Ll})(?=\p{Lu})|[#_]/gu, ' ').trim();
  return signs.some((shape) => shape.test(plain) || shape.test(unfolded));
}
