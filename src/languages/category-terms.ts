/** What tells one kind of post from another. Small letters; `*` stands for the rest of a word, `|` parts the terms. */
export const categoryTerms = {
  /** In the first line or as a hashtag: something is, or will be, on air. */
  live: `#live | live: | live stream* | livestream* | live broadcast* | watch live | is live | go live | will be live |
    #эфир* | #прямойэфир* | #прямаятрансляция* | прям* эфир* | прям* трансляц* | онлайн-трансляц* | смотрите трансляц* |
    en vivo | en directo | #envivo* | #endirecto* | live-übertragung* | liveübertragung* | im livestream | direktübertragung* |
    en direct | #endirect* | بث مباشر | مباشر: | البث المباشر`,
  /** Something will be said at a stated time. */
  occasion: `briefing* | press conference* | news conference* | press briefing* | interview* | address | speech* | news briefing* |
    брифинг* | пресс-конференц* | интервью | выступлени* | rueda de prensa | conferencia de prensa | sesión informativa | entrevista* |
    comparecencia* | pressekonferenz* | briefing* | interview* | conférence de presse | point de presse | entretien* |
    مؤتمر صحفي | إحاطة | مقابلة`,
  future: `will | to be held | is to | is due | scheduled | upcoming | announcement | tomorrow | today at | join us |
    состоится | состоятся | пройдет | пройдёт | проведет | проведёт | начнется | начнётся | ожидается | запланирован* | анонс* | завтра | сегодня в |
    se celebrará* | celebrará | tendrá lugar | ofrecerá | hoy a las | mañana | dará | anuncio |
    wird | findet | morgen | heute um | ankündigung | aura lieu | tiendra | se tiendra | donnera | demain | aujourd'hui à | annonce |
    سيعقد | ستعقد | غدا | غداً | اليوم الساعة | يعقد`,
  /** A title that says: somebody's words follow. */
  statement: `statement* | comment* | remarks | address | speech* | answer* | reply | replies | briefing* | article* | message | letter | opening remarks |
    press release* | communiqué* | declaration* | заявлени* | комментари* | выступлени* | ответ* | брифинг* | стать* | послани* | сообщени* для сми |
    обращени* | реплик* | declaración* | declaraciones | comentario* | intervención* | discurso* | respuesta* | comunicado* | artículo* |
    erklärung* | kommentar* | rede | ansprache* | antwort* | stellungnahme* | pressemitteilung* | déclaration* | commentaire* | discours |
    allocution* | réponse* | communiqué* | بيان | تصريح* | كلمة | تعليق | خطاب`,
  interview: `interview* | q&a | questions and answers | интервью | ответ* на вопрос* | вопрос* и ответ* | entrevista* | preguntas y respuestas |
    fragen und antworten | entretien* | questions-réponses | مقابلة | حوار | أسئلة وأجوبة`,
  /** Many subjects in one post. */
  roundup: `briefing* | press conference* | week ahead | this week | next week | week in review | daily summary | digest | key events |
    брифинг* | пресс-конференц* | на этой неделе | на следующей неделе | план на неделю | неделя в | предстоящая неделя | итоги недели | дайджест |
    rueda de prensa | conferencia de prensa | sesión informativa | esta semana | próxima semana | semana que viene | resumen |
    pressekonferenz* | diese woche | wochenrückblick | conférence de presse | point de presse | cette semaine | مؤتمر صحفي | هذا الأسبوع`,
  history: `#onthisday* | #otd* | #thisdayin* | #historyof* | #*history | #dayof*glory | #history* | on this day | this day in history | on this date |
    years ago today | years ago, on | #вэтотдень* | #деньвистории* | #историяроссии* | #история* | #календарь* | #памятныедаты* | #деньвоинскойславы* |
    в этот день | день в истории | #undíacomohoy* | un día como hoy | tal día como hoy | #efeméride* | #historiade* |
    an diesem tag | heute vor | #andiesemtag* | #geschichte* | ce jour-là | il y a * ans | #cejourlà* | #éphéméride* | #histoire* | في مثل هذا اليوم | #فيمثلهذااليوم*`,
  greeting: `happy new year | merry christmas | happy holiday* | happy * day | happy * * day | happy * * * day | season's greetings | happy birthday | congratulat* | best wishes |
    eid mubarak | with * holiday* | с днем | с днём | с праздник* | с новым годом | с рождеств* | поздравля* | с наступающ* |
    feliz | felices | felicidades | felicitamos | enhorabuena | frohe* | alles gute | herzlichen glückwunsch* | guten rutsch |
    joyeux | joyeuse* | bonne année | bonne fête | félicitations | meilleurs vœux | عيد مبارك | كل عام وأنتم | كل عام | تهانينا | نهنئ`,
} as const;
