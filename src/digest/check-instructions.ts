/** Text that talks to whoever summarises it, in the languages posts come in. A false alarm costs one rephrased line, no more. */
const signs: readonly RegExp[] = [
  // forged roles, tags and answers
  /<\/?\s*(?:system|assistant|user|developer|instructions?|data|sentences?|prompt|posts?|context|claims?|json|im_\w+)\b/iu,
  /\[\/?\s*(?:inst|sys|system|assistant|end of \w+)\b[^\]]*\]|<\|[^|]*\|>|<<\/?sys>>/iu,
  /(?:^|[\s"'#*>[({-])(?:system|assistant|developer|user|ai|admin|root|система|системное сообщение|ассистент|пользователь|sistema|asistente|usuario|système|assistante?|systemnachricht|assistent|benutzer|النظام|المساعد|系统|助手|用户)\s*(?:message|prompt|note|override|update)?\s*[:：>\]]/iu,
  /[{,]\s*["“']?(?:claims|nonce|sentences|headline|speaker|role|content|text|kind|instructions?|system)["”']?\s*:/iu,
  /#{2,}\s*\p{L}|-{3,}\s*(?:end|begin|new|конец|fin|ende)\b/iu,
  /\b(?:prompt injection|jailbreak|system prompt|developer mode|dan mode|do anything now|language model|llm|chatgpt|gpt-?\d|chatbot|chain of thought)\b/iu,
  /языков\p{L}{2,3} модел|нейросет|чат-?бот|системн\p{L}{2,3} промпт|промпт|modelo de lenguaje|sprachmodell|modèle de langage|نموذج لغوي|نموذج اللغة|روبوت الدردشة|语言模型|人工智能助手|提示词|系统提示/iu,
  // "forget what you were told"
  /\b(?:ignore|disregard|forget|override|bypass|skip|drop|discard|do not follow|don['’]t follow|stop following)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|tasks?|commands?|above|previous|prior|earlier|before|everything|constraints?|checks?|sentences?|post|text)\b/iu,
  /(?:игнорируй|проигнорируй|забуд|отбрось|не обращай|не следуй|отмени|пренебреги)\p{L}*[^.!?]{0,50}(?:инструкц|указан|правил|команд|выше|предыдущ|прежн|всё|все |задан|текст|сказан)/iu,
  /\b(?:ignor[ae]d?|olvid[ae]d?|omit[ae]|descart[ae]|desobedec\p{L}+|no sigas|haz caso omiso)\b[^.!?]{0,50}(?:instruccion|reglas|órden|indicacion|anterior|previ[ao]s|arriba|todo|tarea|texto)/iu,
  /\b(?:ignorier\p{L}*|vergiss|vergesst|missachte\p{L}*|verwirf|überspring\p{L}*|befolge nicht)\b[^.!?]{0,50}(?:anweisung|regeln|vorgaben|befehle|obige|vorherig|bisherig|alles|aufgabe|text)/iu,
  /\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte|outrepasse[zr]?)\b[^.!?]{0,50}(?:instructions?|consignes?|règles|ordres|précédent|ci-dessus|tout|tâche|texte)/iu,
  /(?:تجاهل|انس|إنس|لا تتبع|تخط)\p{L}*[^.!؟]{0,50}(?:تعليمات|التعليمات|قواعد|القواعد|أوامر|الأوامر|السابق|أعلاه|كل)/u,
  /(?:忽略|无视|忘记|不要遵循|不理会)[^。！？]{0,30}(?:指令|指示|规则|提示|以上|之前|所有|要求)/u,
  // "say this", at the start of a sentence or a clause
  /(?:^|[.!?:;,—–(“"«]\s*|\b(?:please|now|then|instead|and|must|should|only|just|always|kindly|to)\s+)(?:say|write|print|output|reply|respond|answer|repeat|echo|return|state|respond|emit)\s*(?:only|just|exactly|back)?\s*(?:that\b|with\b|the (?:words?|following|phrase|text|sentence)|this\b|these\b|as follows|in (?:json|english|capital)|[:"“«]|exactly|verbatim)/iu,
  /(?:^|[.!?:;,—–(“"«]\s*|\b(?:please|now|then|instead|and|must|should|only|just|always|you|to)\s+)(?:summari[sz]e|translate|cite|include|append|insert|add|mention|put|replace|begin|start|end|report|tell|claim|announce|mark|use|set|make|call|send|give|attribute|quote)\b[^.!?]{0,60}\b(?:summar(?:y|ies)|digest|output|answer|response|readers?|headline|verbatim|exactly|word for word|claims?|json|this (?:post|text|message|sentence)|the (?:post|text|message) as|subscribers?|instead)\b/iu,
  /(?:^|[.!?:;,—–(“"«]\s*|(?:пожалуйста|теперь|затем|вместо этого|должен|должна|нужно|обязательно|и|просто|только)\s+)(?:скажи|напиши|выведи|ответь|отвечай|повтори|напечатай|сообщи|добавь|вставь|укажи|переведи|процитируй|резюмируй|упомяни|заяви|пиши)(?:те)?(?!\p{L})/iu,
  /(?:^|[.!?:;,—–(“"«¡¿]\s*|\b(?:ahora|luego|debes|debe|por favor|y|solo|sólo|simplemente)\s+)(?:di|diga|escrib[ae]|responde|responda|repite|repita|imprime|añade|añada|agrega|agregue|incluye|incluya|menciona|resume|resuma|traduce|cita|contesta)(?!\p{L})\s*(?:que|solo|sólo|exactamente|con|en|lo siguiente|este|esta|esto|el|la|al|un|una|[:"“«])/iu,
  /(?:^|[.!?:;,—–(“"«„]\s*|\b(?:bitte|jetzt|dann|stattdessen|und|nur|einfach)\s+)(?:sag|sage|sagt|schreib|schreibe|schreibt|antworte|antwortet|wiederhole|gib|gebt|füge|fügt|erwähne|übersetze|zitiere|melde|behaupte|drucke|nenne)(?!\p{L})\s*(?:dass|nur|genau|mit|auf|folgend\p{L}*|diese\p{L}*|den|die|das|aus|hinzu|in|im|einen|eine|am|[:"“„«])/iu,
  /(?:^|[.!?:;,—–(“"«]\s*|\b(?:maintenant|ensuite|plutôt|et|dois|devez|veuillez|s['’]il te plaît|seulement)\s+)(?:dis|dites|écris|écrivez|écrire|réponds|répondez|répondre|répète|répétez|affiche|affichez|ajoute|ajoutez|ajouter|inclus|incluez|inclure|mentionne|mentionnez|traduis|traduisez|résume|résumez|cite|citez|annonce|annoncez)(?!\p{L})\s*(?:que|seulement|exactement|par|en|ceci|cette?|le|la|les|au|à|un|une|uniquement|[:"“«])/iu,
  /(?:^|[\s.،:؛!؟])(?:قل|قولي|اكتب|أجب|كرر|اطبع|أضف|أدرج|اذكر|ترجم|لخص|رد)\s/u,
  /(?:请|现在|然后|必须|只|并|，|。|^)(?:说|写|输出|回答|回复|重复|打印|添加|总结|翻译|引用|插入)/u,
  // addressed to a machine or about its work
  /\byou (?:are|must|should|will|have to|need to|can|shall)(?: now| only| always)?\b[^.!?]{0,60}\b(?:ai|assistant|model|summar\p{L}+|digest|instructions?|answer|respond|output|reply|persona|pirate|mode|act|obey|headline|claims?)\b/iu,
  /\b(?:ai|assistant|bot|summari[sz]er|summari[sz]ation|digest|dragoman|model)s?\b[^.!?]{0,30}\b(?:must|should|shall|please|has to|have to|attention|note|reading this|are to)\b/iu,
  /\b(?:attention|note|notice|message|instructions?|hello|hey|dear)\b[^.!?]{0,20}\b(?:to|for)?\s*(?:the |any |all )?(?:ai|assistant|bot|summari[sz]er|language model|model|machine|automated)s?\b/iu,
  /\b(?:when|if|while|before|after|in)\b[^.!?]{0,20}\b(?:summari[sz]ing|you summari[sz]e|you translate|this is summari[sz]ed|your (?:summary|answer|output|response|digest|reply))\b/iu,
  /\b(?:new|updated|real|actual|secret|hidden|following|your) (?:instructions?|task|prompt|directive|orders?|rules?)\b|\b(?:pretend|roleplay|act as|from now on|decode (?:this|the|it|and)|base ?64|rot13)\b/iu,
  /(?:нов\p{L}{2,3}|следующ\p{L}{2,3}|тво\p{L}{1,3}|скрыт\p{L}{2,3}) (?:инструкц|задан|задач|указан|правил|команд|роль)|(?:отныне|теперь) ты|при (?:составлении|пересказе|подготовке) (?:сводк|резюме|краткого)|(?:в|для) (?:сводк|резюме|дайджест)\p{L}* (?:напиш|укаж|добав|скаж|должн)|(?:искусственн\p{L}* интеллект|(?<!\p{L})ИИ(?!\p{L})|бот|ассистент)\p{L}*[^.!?]{0,25}(?:должен|должна|обязан|прочти|внимание|следует)|ты (?:должен|должна|обязан|больше не)|расшифруй|притворись/iu,
  /\b(?:nuevas?|tus|tu|siguientes?) (?:instrucci\p{L}+|tarea|órdenes|reglas|rol)|(?:a partir de ahora|ahora eres|debes (?:decir|responder|escribir|resumir)|al resumir|cuando resumas|en (?:el|tu) resumen|asistente,|finge|decodifica)/iu,
  /\b(?:neue|deine|folgende) (?:anweisung|aufgabe|regeln|rolle|befehl)|(?:ab jetzt|ab sofort) (?:bist|sollst|musst)|du (?:bist (?:jetzt|nun)|musst|sollst)|wenn du [^.!?]{0,30}zusammenfass|in (?:der|deiner) zusammenfassung|(?:ki|assistent|bot)[^.!?]{0,20}(?:muss|soll|bitte)|dekodiere|tu so, als/iu,
  /\b(?:nouvelles?|tes|vos|ta) (?:instructions?|consignes?|tâche|règles|rôle)|(?:désormais|à partir de maintenant),? (?:tu|vous)|tu (?:es maintenant|dois)|(?:quand|lorsque) (?:tu|vous) résume|dans (?:le|ton|votre) résumé|(?:assistant|ia)[^.!?]{0,20}(?:doit|dois|devez)|décode/iu,
  /(?:تعليمات|مهمة|أوامر) (?:جديدة|التالية)|أنت الآن|من الآن فصاعدا|عند التلخيص|في الملخص|في ملخصك|يجب عليك|أيها (?:المساعد|النموذج|الذكاء)|الذكاء الاصطناعي[^.!؟]{0,20}(?:يجب|عليه)/u,
  /(?:新的|以下|你的)(?:指令|任务|指示|规则|角色)|你(?:现在是|必须|应该|只能)|总结时|在(?:你的)?(?:摘要|总结)中|从现在起|假装/u,
];

/** True when the text looks like an instruction to a summariser rather than like news. */
export function isInstruction(text: string): boolean {
  const plain = text.normalize('NFKC');
  return signs.some((sign) => sign.test(plain));
}
