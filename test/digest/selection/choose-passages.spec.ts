import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '#src/digest/analysis/clean-text.ts';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { parseLayout } from '#src/digest/analysis/layout.ts';
import { choosePassages } from '#src/digest/selection/choose-passages.ts';
import { norland, postOf } from '../setting.ts';

function extract(text: string, language = 'en', words = 45) {
  return analyzePosts([postOf({ text })], [{ ...norland, language }]).flatMap((entry) =>
    choosePassages(entry, { words, topicSentences: null, told: new Set() }),
  );
}
const textsOf = (text: string, language?: string, wordBudget?: number) =>
  extract(text, language, wordBudget).map(({ question = [], text: answer }) =>
    [...question.map((part) => part.text), answer].join(' '),
  );

describe('extracting', () => {
  test.each([
    ['en', 'Dear compatriots,', 'The consulate in Amery is closed on Monday.'],
    ['ru', 'Друзья,', 'Консульство в Амери закрыто в понедельник.'],
    ['es', 'Queridos compatriotas:', 'El consulado en Amery estará cerrado el lunes.'],
    ['fr', 'Chers compatriotes,', 'Le consulat à Montrieu sera fermé lundi.'],
    ['de', 'Liebe Landsleute,', 'Das Konsulat in Birkenau ist am Montag geschlossen.'],
    ['ar', 'الإخوة المواطنون الكرام،', 'القنصلية في القاهرة مغلقة يوم الاثنين.'],
  ])('%s: a greeting to the readers is no heading and is not told', (language, greeting, news) => {
    const text = `${greeting}\n\n${news}`;
    expect(textsOf(text, language)).toEqual([news]);
    expect(parseLayout(text, language).title).toBeNull();
  });

  test('a title line is not repeated as a sentence', () => {
    const text =
      '🎙 Comment by Spokeswoman Ada Lind on the Karst talks\n\nThe talks in Port Sarrin go on without a pause.';
    expect(textsOf(text)).toEqual(['The talks in Port Sarrin go on without a pause.']);
  });

  test('footers, hashtags, emoji and bare links are not what a post says', () => {
    const text =
      '#Norland #UN\n\n🔴 The Assembly adopted the draft by 119 votes.\n\nRead in full\nhttps://x.example/1\n🔸 @NorlandUN';
    expect(textsOf(text)).toEqual(['The Assembly adopted the draft by 119 votes.']);
  });

  const interviews: readonly (readonly [string, string, string])[] = [
    [
      'en',
      'Question: Will the fleet sail?\n\nAnswer: The northern fleet sails on 4 May with eleven ships.',
      'Will the fleet sail? The northern fleet sails on 4 May with eleven ships.',
    ],
    [
      'ru',
      'Вопрос: Когда выйдет флот?\n\nОтвет: Северный флот выйдет в море 4 мая с одиннадцатью кораблями.',
      'Северный флот выйдет в море 4 мая с одиннадцатью кораблями.',
    ],
    [
      'es',
      'Pregunta: ¿Zarpará la flota?\n\nRespuesta: La flota del norte zarpa el 4 de mayo con once barcos.',
      'La flota del norte zarpa el 4 de mayo con once barcos.',
    ],
    [
      'de',
      'Frage: Wann läuft die Flotte aus?\n\nAntwort: Die Nordflotte läuft am 4. Mai mit elf Schiffen aus.',
      'Wann läuft die Flotte aus? Die Nordflotte läuft am 4. Mai mit elf Schiffen aus.',
    ],
    [
      'fr',
      'Question : Quand la flotte part-elle ?\n\nRéponse : La flotte du Nord part le 4 mai avec onze navires.',
      'Quand la flotte part-elle? La flotte du Nord part le 4 mai avec onze navires.',
    ],
    [
      'ar',
      'سؤال: متى يبحر الأسطول؟\n\nجواب: يبحر أسطول الشمال في الرابع من أيار بأحد عشر مركبا.',
      'يبحر أسطول الشمال في الرابع من أيار بأحد عشر مركبا.',
    ],
  ];
  test.each(interviews)('%s: an interview is told by its answers', (language, text, answer) => {
    expect(textsOf(text, language)).toEqual([answer]);
  });

  const accusations = [
    ['en', '"Norland shot at the convoy. We have proof," the president of Estmark said.'],
    ['ru', '«Норланд обстрелял колонну. У нас есть доказательства», — сказал президент Эстмарка.'],
    ['es', '«Norland disparó contra el convoy. Tenemos pruebas», dijo el presidente de Estmark.'],
    ['de', '„Norland hat auf den Konvoi geschossen. Wir haben Beweise“, sagte der Präsident von Estmark.'],
    ['fr', '« Norland a tiré sur le convoi. Nous avons des preuves », a déclaré le président de l’Estmark.'],
    ['ar', '«نورلاند أطلقت النار على القافلة. لدينا أدلة»، قال رئيس إستمارك.'],
  ] as const;
  test.each(accusations)('%s: a quotation of two sentences is told with who says it', (language, text) => {
    expect(textsOf(text, language)).toEqual([text]);
  });

  test('of a question the answer begins with its first word', () => {
    const text = 'Has Estmark really stopped the gas? No. Deliveries continue as agreed.';
    expect(textsOf(text, 'en')).toEqual([text]);
  });

  test.each([
    [
      'en',
      'Minister Ada Renholm received the envoy of Tamarra, Joel Abara.',
      'They spoke of many things.',
      'Tamarra lifts its ban on beef on 15 January.',
    ],
    [
      'ru',
      'Министр Марк Ольшанский принял посла Кофи Аманда.',
      'Они говорили о разном.',
      'Тамарра откроет консульство 1 февраля.',
    ],
    [
      'es',
      'La ministra Nora Quintás recibió al embajador Joel Abara.',
      'Ambos hablaron de todo.',
      'Tamarra compra 30.000 toneladas de arroz.',
    ],
    [
      'fr',
      'La ministre Claire Delorme a reçu l’ambassadeur Joël Abara.',
      'Ils ont parlé de tout.',
      'Tamarra achète 30 000 tonnes de riz.',
    ],
    [
      'de',
      'Ministerin Klara Behn empfing Botschafter Joel Abara.',
      'Sie sprachen über vieles.',
      'Tamarra kauft 30.000 Tonnen Reis.',
    ],
  ])('%s: a meeting is told with what came of it', (language, meeting, talk, result) => {
    expect(textsOf(`${meeting} ${talk} ${result}`, language)).toEqual([meeting, result]);
  });

  test.each([
    [
      'en',
      'The Assembly of the Inner Sea League has voted: 11 for the text on Hadran, 9 against, 4 abstained.',
      'That is a majority, but not the two thirds required.',
      'The minister thanked the hosts for a good lunch.',
    ],
    [
      'ru',
      'Совет Приозёрья проголосовал по тексту о Хадране: 11 за, 9 против, 4 воздержались.',
      'Это большинство, но не две трети, которые нужны.',
      'Министр поблагодарил хозяев за хороший обед.',
    ],
    [
      'es',
      'La Asamblea de la Liga votó el texto sobre Hadran: 11 a favor, 9 en contra, 4 abstenciones.',
      'Es una mayoría, pero no los dos tercios necesarios.',
      'El ministro agradeció a los anfitriones el almuerzo.',
    ],
    [
      'fr',
      'L’Assemblée de la Ligue a voté sur le texte relatif à Hadran: 11 pour, 9 contre, 4 abstentions.',
      'C’est une majorité, mais pas les deux tiers nécessaires.',
      'Le ministre a remercié ses hôtes pour le déjeuner.',
    ],
    [
      'de',
      'Die Versammlung der Liga hat über den Text zu Hadran abgestimmt: 11 dafür, 9 dagegen, 4 enthielten sich.',
      'Das ist eine Mehrheit, aber nicht die nötigen zwei Drittel.',
      'Der Minister dankte den Gastgebern für das Essen.',
    ],
    [
      'ar',
      'صوتت جمعية الرابطة على النص الخاص بحدران: 11 مع، و9 ضد، وامتنع 4 عن التصويت.',
      'هذه أغلبية، لكنها ليست الثلثين المطلوبين.',
      'وشكر الوزير المضيفين على الغداء.',
    ],
  ])('%s: what the figures do not amount to is told with them', (language, vote, decides, trifle) => {
    expect(textsOf(`${vote} ${decides} ${trifle}`, language, 25)).toEqual([vote, decides]);
  });

  const corrected: readonly (readonly [string, string, string])[] = [
    [
      'en',
      '❌ CORRECTION: In our earlier post we said three firefighters were hurt in the Mill Road fire.',
      'The fire service now says two were.',
    ],
    [
      'ru',
      'УТОЧНЕНИЕ: в предыдущем посте мы написали, что при пожаре в Гармуте пострадали трое пожарных.',
      'По словам спасателей, их было двое.',
    ],
    [
      'es',
      'FE DE ERRATAS: En la publicación anterior dijimos que tres bomberos resultaron heridos en el incendio de Harmut.',
      'Fueron dos.',
    ],
    [
      'fr',
      'ERRATUM – Dans notre message d’hier, nous annoncions la conférence d’Yves Maunoury pour le mercredi 25 novembre.',
      'Elle aura lieu le jeudi 26 novembre.',
    ],
    [
      'de',
      'KORREKTUR: Hier hatten wir den Vortrag von Yves Maunoury für Mittwoch, 25. November, angekündigt.',
      'Er findet am Donnerstag, 26. November, statt.',
    ],
    ['ar', 'تصحيح: ذكرنا في منشور سابق أن ثلاثة من رجال الإطفاء أصيبوا في حريق هارموت.', 'أصيب اثنان فقط.'],
  ];
  const ended: readonly (readonly [string, string, string])[] = [
    [
      'en',
      'Bomb alert at the Faculty of Law in Harmouth: 1,200 students were led outside at 9.20.',
      'The bomb squad found nothing.',
    ],
    [
      'ru',
      'Из торгового центра «Орион» в Гармуте эвакуировали 1200 человек. На месте работают кинологи.',
      'Ничего опасного не нашли.',
    ],
    [
      'es',
      'Aviso de bomba en la Facultad de Derecho de Harmut: 1200 estudiantes fueron desalojados a las 9:20. La calle se cortó.',
      'Los artificieros no han encontrado nada.',
    ],
    [
      'fr',
      'Alerte bombe ce matin à la faculté de droit : le bâtiment a été évacué à 9h20, 1 200 étudiants ont été mis à l’abri.',
      'Les démineurs n’ont rien trouvé.',
    ],
    ['de', 'Der Bahnhof von Dorn ist seit 9.20 Uhr geräumt. 1200 Reisende warten.', 'Es war ein Fehlalarm.'],
    [
      'ar',
      'إخلاء كلية الحقوق في هارموت من 1200 طالب بعد بلاغ عن قنبلة.',
      'لم يعثر خبراء المتفجرات على أي شيء.',
    ],
  ];
  test.each([...corrected, ...ended])(
    '%s: what no longer holds is told with what holds now: %s',
    (language, before, now) => {
      expect(textsOf(`${before} ${now} Registration is open in room 12.`, language)).toContain(now);
    },
  );

  test.each([
    [
      'en',
      'The museum of Dorn opens its earlier rooms on Monday.',
      'The café beside the garden is not ready yet.',
    ],
    ['es', 'Anunciamos que el consulado en Amery estará cerrado el lunes.', 'Gracias a todos por todo.'],
    ['de', 'Wir hatten in Dorn 300 Gäste zu Besuch am Montag.', 'Das Wetter war gut.'],
  ])('%s: what was not said before needs nothing behind it: %s', (language, lead, next) => {
    expect(textsOf(`${lead} ${next} In Merrow 40 people waited until Friday.`, language)).not.toContain(next);
  });

  test.each([
    [
      'de',
      'Liebe Leute, wir lesen gerade Erstaunliches über uns.',
      'Das Capella schließt NICHT.',
      'Wir bauen im Januar nur den kleinen Saal um und sind ab 4. Februar wieder mit beiden Sälen da.',
    ],
    [
      'fr',
      'Chers amis, nous lisons des nouvelles étonnantes sur nous.',
      'Le Capella ne ferme pas.',
      'En janvier nous refaisons seulement la petite salle, et le 4 février les deux salles rouvrent.',
    ],
  ])('%s: a short denial between two sentences that are told is told', (language, ...sentences) => {
    expect(textsOf(sentences.join(' '), language)).toEqual(sentences);
  });

  test.each([
    [
      'en',
      'On Krasny Khutor.',
      'They write that the village is ours.',
      'Do not hurry: its north is held by Estmark.',
    ],
    ['ru', 'По Красному Хутору.', 'Пишут, что село наше.', 'Не спешите: север села пока за Эстмарком.'],
    [
      'es',
      'Sobre el puente de Harmut.',
      'La alcaldía halló grietas en dos cables.',
      'Estará cerrado seis meses.',
    ],
    [
      'fr',
      'Au sujet de Dorn.',
      'La mairie a trouvé des fissures dans le pont.',
      'Il est fermé pour six mois.',
    ],
    [
      'de',
      'Zur Lindenbrücke.',
      'Die Stadt hat Risse in zwei Seilen gefunden.',
      'Sie bleibt sechs Monate gesperrt.',
    ],
    ['ar', 'بخصوص جسر هارموت.', 'اكتشفت البلدية شقوقا في حبلين.', 'وسيظل مغلقا ستة أشهر.'],
  ])(
    '%s: what only says of what is spoken is told with what stands behind it: %s',
    (language, ...sentences) => {
      expect(
        textsOf(`${sentences.join(' ')} All the best to our readers from the whole of our team.`, language),
      ).toEqual(sentences);
    },
  );

  test.each([
    [
      'en',
      'Good morning, Larnmouth!',
      'It’s Friday at last.',
      'The Harbour Bridge is closed until 05:00 on Monday.',
    ],
    ['ru', 'Доброе утро, друзья!', 'Наконец пятница.', 'Портовый мост закрыт до понедельника.'],
    [
      'es',
      '¡Buenos días, Harmut!',
      'Por fin es viernes.',
      'El puente del puerto está cerrado hasta el lunes.',
    ],
    ['fr', 'Bonjour, Dorn !', 'Enfin vendredi.', 'Le pont du port est fermé jusqu’à lundi.'],
    ['de', 'Guten Morgen, Dorn!', 'Endlich ist Freitag.', 'Die Hafenbrücke ist bis Montag gesperrt.'],
  ])('%s: a greeting hides no news: %s', (language, greeting, aside, news) => {
    const text = `${greeting} ${aside} ${news} Trams run as they always do on the north side of the river.`;
    expect(textsOf(text, language)).toContain(news);
  });

  test('a list and a sentence with enough words need nothing behind them', () => {
    expect(
      textsOf(
        'The council of Dorn raised its tax by 4.9 percent. Nobody left the hall. 19 members voted for it.',
      ),
    ).not.toContain('Nobody left the hall.');
  });

  test('what is said of a place that only the sentence before names is not told without it', () => {
    const text =
      'Heavy snow fell in Merrow and Dorn. In Merrow trains are running. Schools there stay closed on Monday.';
    expect(textsOf(text)).toEqual(['Heavy snow fell in Merrow and Dorn.', 'In Merrow trains are running.']);
  });

  test('a list of matters is told by all of them', () => {
    const list =
      'Council conclusions\n\n1. Sanctions stay until July.\n2. The mission in Karst ends on 1 March.';
    expect(textsOf(list, 'en')).toEqual([
      'Sanctions stay until July.',
      'The mission in Karst ends on 1 March.',
    ]);
  });

  test('speech keeps its speaker, and the name is not part of the words', () => {
    const [point] = extract('💬 Aldo Verrick: Norland will sign the grain treaty in Port Sarrin on Monday.');
    expect(point).toMatchObject({
      speaker: 'Aldo Verrick',
      text: 'Norland will sign the grain treaty in Port Sarrin on Monday.',
    });
  });

  test('a colon in the channel’s own sentence makes nobody a speaker', () => {
    const [point] = extract('Port Sarrin: both delegations have received a draft of a ceasefire.');
    expect(point?.speaker).toBeNull();
  });

  test('a lead-in is told with its items', () => {
    const text =
      'The Convention aims at combating:\n\n• forgery, theft or fraud;\n• laundering of money;\n• child abuse.';
    expect(textsOf(text)).toEqual([
      'The Convention aims at combating: forgery, theft or fraud; laundering of money; child abuse',
    ]);
  });

  const leaning: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'en',
      'Comment on new sanctions\n\nLess than a day after the vote, Montclair has put ten ships on a list. Norland will answer Montclair within ten days.',
      ['Norland will answer Montclair within ten days.'],
    ],
    [
      'en',
      'On Monday Aldo Verrick spoke to Siiri Pallast. The ministers discussed the incident at Tulla.',
      ['On Monday Aldo Verrick spoke to Siiri Pallast.'],
    ],
    [
      'es',
      'El lunes Aldo Verrick habló con Siiri Pallast. Según la mediadora, firmarán el acuerdo.',
      ['El lunes Aldo Verrick habló con Siiri Pallast.'],
    ],
    [
      'fr',
      'Lundi, Aldo Verrick a parlé avec Siiri Pallast. Ils ont évoqué la trêve.',
      ['Lundi, Aldo Verrick a parlé avec Siiri Pallast.'],
    ],
    [
      'ru',
      'Норланд приветствует паузу в боях у Туллы. По данным посредника, её соблюдают.',
      ['Норланд приветствует паузу в боях у Туллы.'],
    ],
  ];
  test.each(leaning)(
    '%s: what is spoken of as known, and nobody explained, is passed over: %s',
    (language, text, told) => {
      expect(textsOf(text, language)).toEqual(told);
    },
  );

  test('what only introduces a quotation is passed over for who speaks below it', () => {
    const text =
      'An example of what our office receives every week.\n\n“Send us ten crowns.”\n\n💬 Ada Lind: In May Norland sent Estmark forty ships.';
    expect(textsOf(text)).toEqual(['In May Norland sent Estmark forty ships.']);
  });

  test('a post of one line without a full stop still says it', () => {
    expect(textsOf('Minister arrives in Montclair')).toEqual(['Minister arrives in Montclair']);
  });

  test('a post too short to score is never dropped', () => {
    expect(textsOf('Yes.')).toEqual(['Yes.']);
  });

  test('the budget bounds the words, the order is the post’s own', () => {
    const sentences = Array.from(
      { length: 20 },
      (_, i) => `Delegation number ${i} of Norland arrived by train in Halvern today.`,
    );
    const texts = textsOf(sentences.join(' '), 'en', 14);
    expect(texts).toHaveLength(2);
    expect(texts).toEqual(sentences.filter((sentence) => texts.includes(sentence)));
  });

  test('no address and no account of a post becomes one in a chat, and a sentence without them is preferred', () => {
    const lure = 'Write to @prize_bot or open https://prize.example/claim today to get your free visa now.';
    expect(textsOf(`${lure} The consulate in Montclair opens on Monday at nine.`, 'en', 12)).toEqual([
      'The consulate in Montclair opens on Monday at nine.',
    ]);
    expect(textsOf(lure)).toEqual(['Write to prize_bot or open … today to get your free visa now.']);
  });

  test('whatever a stranger writes: no throw, every word from the post', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const point of extract(text)) {
          for (const word of point.text.match(/[\p{L}\p{N}]+/gu) ?? [])
            expect(cleanText(text)).toContain(word);
        }
      }),
    );
  });
});
