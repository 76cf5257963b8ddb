/** Words by which channels mark the parts of a post, in every language of labels at once: none means another thing elsewhere. */
const alternatives = (list: string) =>
  list
    .split('|')
    .map((label) => label.trim().replace(/\s+/g, '\\s+'))
    .join('|');

const questions = alternatives(
  'question | q | вопрос | в | pregunta | p | frage | f | domanda | سؤال | السؤال | 问 | 问题 | soru',
);
const answers = alternatives(
  'answer | a | ответ | о | respuesta | r | antwort | réponse | reponse | risposta | جواب | الجواب | 答',
);
const keyPoints = alternatives(
  `key (?:talking )?points | other key points | main points | highlights | in brief | talking points | key takeaways | ключевые тезисы |
   основные тезисы | тезисы | главное | из выступления | ключевые моменты | puntos clave | otros puntos clave | tesis principales |
   ideas principales | puntos principales | kernpunkte | die wichtigsten punkte | das wichtigste | kernaussagen | points clés | points essentiels |
   l'essentiel | thèses principales | أبرز النقاط | النقاط الرئيسية | أهم ما جاء`,
);
const footers = alternatives(
  `read in full | read more | full text | read the full \\p{L}+ | read full \\p{L}+ | full transcript | full story | watch in full | watch (?:the )?video |
   continue reading | details (?:here|below) | more (?:here|details) | subscribe(?: .{0,40})? | follow us(?: .{0,40})? | join us(?: .{0,40})? | source |
   photos? | video | link | читать полностью | читать далее | читать | полностью | подробнее | полный текст | источник | видео | фото |
   подписаться(?: .{0,40})? | подписывайтесь(?: .{0,40})? | leer completo | leer más | lea más | leer el texto completo | texto completo | más información | suscríbase(?: .{0,40})? |
   suscríbete(?: .{0,40})? | síganos(?: .{0,40})? | fuente | weiterlesen | mehr lesen | mehr dazu | volltext | vollständiger text | abonnieren(?: .{0,40})? | quelle |
   lire la suite | lire en entier | en savoir plus | texte intégral | texte complet | abonnez-vous(?: .{0,40})? | اقرأ المزيد | النص الكامل | للمزيد | اشترك(?: .{0,40})?`,
);

const brackets = '(?:\\s*\\([^)]{0,60}\\))?';
export const questionLabel = new RegExp(`^(?:${questions})${brackets}\\s?[:：]\\s*`, 'iu');
/** A line that asks, anywhere in a post; a speaker or an emoji may stand before the label. */
export const questionLine = new RegExp(`(?:^|\\n)[^\\p{L}\\n]*(?:${questions})${brackets}\\s?[:：]`, 'iu');
export const answerLabel = new RegExp(`^(?:${answers})${brackets}\\s?[:：]\\s*`, 'iu');
export const keyPointsLabel = new RegExp(`^(?:${keyPoints})${brackets}\\s?[:：]?$`, 'iu');
export const footerLine = new RegExp(`^(?:${footers})\\s*[.:→>»…]*$`, 'iu');
