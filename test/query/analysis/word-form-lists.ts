/** Words of the news with forms a rule must find, and words it must not take for each other; written by hand. */
export interface WordList {
  readonly language: string;
  /** `base: forms`, a line each. */
  readonly forms: string;
  /** `rule: other words`, a line each. */
  readonly apart: string;
}

const english: WordList = {
  language: 'en',
  forms: `
    minister: ministers
    sanction: sanctions sanctioned sanctioning
    election: elections
    ceasefire: ceasefires
    country: countries
    embassy: embassies
    strike: strikes striking struck
    attack: attacks attacked attacking
    agree: agrees agreed agreeing
    negotiate: negotiates negotiated negotiating
    hostage: hostages
    crisis: crises
    ally: allies allied
    army: armies
    tax: taxes taxed taxing
    woman: women
    child: children
    man: men
    withdraw: withdraws withdrew withdrawn withdrawing
    fight: fights fought fighting
    shell: shells shelled shelling
    kill: kills killed killing
    die: dies died dying
    ban: bans banned banning
    deny: denies denied denying
    say: says said saying
    sell: sells sold selling
    refugee: refugees
    speech: speeches
    missile: missiles
    vote: votes voted voting
    plan: plans planned planning
    resign: resigns resigned resigning
    threaten: threatens threatened threatening
    control: controls controlled controlling
    leave: leaves left leaving
    win: wins won winning
    meet: meets met meeting
    lead: leads led leading
    veto: vetoes vetoed vetoing
    embargo: embargoes embargoed
    stop: stops stopped stopping
    refer: refers referred referring
    staff: staffed staffing
    rule: rules ruled ruling
    sue: sues sued suing
    free: frees freed freeing
    shoot: shoots shot shooting
    rise: rises rose risen rising
    Israeli: Israelis
    Azerbaijani: Azerbaijanis`,
  apart: `
    university: universe universal
    organ: organization organisation
    news: new
    new: news
    general: generation generate generous
    generation: general generate
    nation: national nationality
    president: presidency presidential
    minister: ministry administer
    police: policy policies
    policy: police
    import: important
    port: portal
    state: static station statement
    war: warm ward warn
    arm: army
    hope: hop hopping
    plane: plan planned
    plan: plane planes
    rat: rate rating
    bar: bare
    star: stare
    bus: busy business
    use: user us
    sing: single
    wing: win
    king: kin
    Paris: parish
    Mars: mar
    Hamas: hama
    United: unite
    Texas: taxes tax
    Iran: ran
    Mali: mail
    ward: war
    customs: costume
    past: paste
    cap: cape
    past: pasta
    fee: feed
    see: seed
    bee: being`,
};

const russian: WordList = {
  language: 'ru',
  forms: `
    министр: министра министру министром министре министры министров министрами
    санкция: санкции санкций санкциям санкциями санкциях санкцию
    выборы: выборов выборам выборами выборах
    перемирие: перемирия перемирию перемирием перемирии
    президент: президента президенту президентом президенты
    Россия: России Россию Россией
    Украина: Украины Украине Украину Украиной
    Киев: Киева Киеву Киевом Киеве
    Иран: Ирана Ирану Ираном Иране
    Израиль: Израиля Израилю Израилем Израиле
    Китай: Китая Китаю Китаем Китае
    Сирия: Сирии Сирию Сирией
    Дания: Дании Данию Данией
    Грузия: Грузии Грузию Грузией
    Газа: Газы Газе Газу Газой
    Уфа: Уфы Уфе Уфу Уфой
    Курск: Курска Курску Курском Курске
    Харьков: Харькова Харькову Харьковом Харькове
    Песков: Пескова Пескову Песковым Пескове
    Лавров: Лаврова Лаврову Лавровым
    Байден: Байдена Байдену Байденом
    Трамп: Трампа Трампу Трампом
    Захарова: Захаровой Захарову
    Зеленский: Зеленского Зеленскому Зеленским Зеленском
    Шойгу: Шойгу
    посол: посла послу послом послы послов послами
    ракета: ракеты ракет ракетами ракетой ракету
    беспилотник: беспилотники беспилотников беспилотниками
    система: системы систему системе системой систем
    проблема: проблемы проблему проблем
    ребенок: ребёнка детей детям детьми дети
    человек: человека людей людям людьми
    день: дня дни дней днём
    российский: российская российские российских российскому российскую российской
    ядерный: ядерная ядерное ядерных ядерную
    европеец: европейцы европейцев европейцам
    сириец: сирийцы сирийцев
    владелец: владельцы владельцев владельца
    переговоры: переговоров переговорам переговорами переговорах
    война: войны войну войной войне войн
    войска: войск войскам войсками войсках
    задержать: задержали задержан задержаны задержал задержат задержанный
    обстрелять: обстреляли обстрелял обстрелян
    заявить: заявил заявила заявили заявит заявят
    заявлять: заявляет заявляют заявляла
    взорвать: взорвали взорвал взорвут взорван взорвано
    погибнуть: погиб погибли погибла погибнет
    атаковать: атакует атакуют атаковали атаковал атакованы
    вывести: вывел вывели выведет вывели
    начать: начал начали начнут начнёт
    договориться: договорились договорился договорятся
    санкционировать: санкционирует санкционировал
    избить: избил избили избит
    судья: судьи судье судью судьёй судей судьям
    статья: статьи статью статей статьями
    брат: братья братьев братьям
    третий: третьего третья третьей третьи
    здоровье: здоровья здоровью здоровьем
    помочь: помог помогли поможет
    обвинить: обвинил обвинили обвинит обвинён`,
  apart: `
    Киев: кий кием кия
    Песков: песок песка пески
    Дания: данные данный дань
    Грузия: груз грузы
    Иран: ира ирония
    Курск: курский курса курс
    Минск: минский
    Лавров: лавра
    Лев: левый
    обвинить: обвинять обвинение вина
    государство: государь
    президент: прецедент
    мир: мирный мера
    война: воин
    посол: посольство
    переговоры: разговор
    партия: партнёр
    санкция: санаторий
    реформа: форма
    Катар: катарсис
    Мали: малый мало
    Чили: чиновник
    Перу: перо
    Крым: крыша
    Польша: полый
    Турция: турист
    народ: народный род
    выборы: выбирать
    армия: Армения
    Армения: армия
    суд: судно
    область: облако
    ракета: рак
    совет: советский
    атаковать: атака
    суд: судья
    судья: суд суда
    посол: после
    почта: почти
    среда: среди
    боль: более`,
};

const spanish: WordList = {
  language: 'es',
  forms: `
    ministro: ministra ministros ministras
    sanción: sanciones sancion
    elección: elecciones eleccion
    tregua: treguas
    presidente: presidentes presidenta presidentas
    gobierno: gobiernos
    país: países paises
    voz: voces
    juez: jueces jueza juezas
    ley: leyes
    rey: reyes
    ruso: rusa rusos rusas
    ucraniano: ucraniana ucranianos ucranianas
    francés: francesa franceses francesas frances
    inglés: inglesa ingleses inglesas
    alemán: alemana alemanes alemanas
    español: española españoles españolas
    israelí: israelíes
    iraní: iraníes
    diputado: diputada diputados diputadas
    candidato: candidata candidatos candidatas
    senador: senadora senadores senadoras
    director: directora directores directoras
    embajador: embajadora embajadores
    rehén: rehenes
    ataque: ataques
    misil: misiles
    crisis: crisis
    interés: intereses
    joven: jóvenes
    orden: órdenes
    muerto: muerta muertos muertas
    herido: herida heridos heridas
    político: política políticos políticas
    económico: económica económicos económicas
    nuevo: nueva nuevos nuevas
    secreto: secreta secretos secretas
    atacar: ataca atacan atacó atacaron atacará ataque ataquen
    negociar: negocia negocian negoció negociaron negociando
    mover: mueve mueven movió movieron
    pedir: pide piden pidió pidieron
    dimitir: dimite dimitió dimitirá
    decir: dice dicen dijo dijeron dirá
    empezar: empieza empezó empiecen
    seguir: sigue siguen siguió
    retirar: retira retiró retiraron`,
  apart: `
    nación: nacional nacionalidad nacer
    universidad: universo universal
    órgano: organización organizar
    puerto: puerta puertas
    caso: casa casas
    banco: banca
    libro: libra
    gobierno: gobernador gobernar
    ministro: ministerio administrar
    general: generación generar
    estado: estadio estar
    guerra: guerrilla guerrero
    policía: político póliza
    política: político políticos
    medida: medido medio
    partida: partido
    partido: partir parte
    llegada: llegado
    frontera: frente
    marcha: marco
    marco: marca
    punto: punta
    cuento: cuenta
    fondo: fonda
    acero: acera
    plan: plano plana
    mar: mara María
    interés: internet
    peso: pesa
    lugar: Lugo
    militar: militante
    mercado: mercar mercancía
    Cuba: cubo cubrir
    Siria: sirio serio
    Perú: pero pera
    Chile: chileno
    comer: como
    entrar: entre`,
};

const french: WordList = {
  language: 'fr',
  forms: `
    ministre: ministres
    sanction: sanctions
    élection: élections elections
    trêve: trêves treves
    président: présidents présidente présidentes president
    journal: journaux
    général: généraux générale générales
    national: nationaux nationale nationales
    tribunal: tribunaux
    travail: travaux
    bureau: bureaux
    nouveau: nouveaux nouvelle nouvelles nouvel
    européen: européens européenne européennes
    ukrainien: ukrainiens ukrainienne ukrainiennes
    français: française françaises
    allemand: allemands allemande allemandes
    russe: russes
    américain: américaine américains américaines
    chinois: chinoise chinoises
    directeur: directeurs directrice directrices
    négociateur: négociatrice négociateurs
    chercheur: chercheurs chercheuse chercheuses
    dangereux: dangereuse dangereuses
    offensif: offensive offensives
    premier: premiers première premières
    étranger: étrangers étrangère étrangères
    public: publics publique publiques
    blanc: blancs blanche blanches
    grec: grecs grecque
    condamné: condamnée condamnés condamnées
    élu: élue élus élues
    blessé: blessés blessée blessées
    otage: otages
    pays: pays
    grand: grande grands grandes
    mort: morts morte mortes
    attaquer: attaque attaquent attaqué attaquait attaquera
    négocier: négocie négocient négocié négociera
    annoncer: annonce annonçait annoncé annoncera
    manger: mangeons mangeait
    finir: finit finissent fini
    prendre: prend prennent pris prendra
    tenir: tient tiennent tenu tiendra
    appeler: appelle appellent appelé
    voir: voit voient verra
    dire: disent dira disait`,
  apart: `
    nation: national nationalité naissance
    université: univers universel
    organe: organisation
    général: génération
    président: présidence résident
    ministre: ministère
    porte: port
    port: porte portes
    vent: vente ventes
    arme: armée armées
    point: pointe
    cours: course
    cour: courir
    parti: partie parties
    pris: prise
    cri: crise crises
    commun: commune communes
    médecin: médecine
    marin: marine
    entrepris: entreprise
    journal: jour journée
    travail: travailleur
    police: policier politique
    frontière: front
    guerre: guère guerrier
    maire: mairie
    grève: grave
    bal: balle balles
    mal: malle
    train: traîne
    Mali: malin
    Liban: libre
    Iran: irakien
    France: français franc
    poste: post
    Paris: pari
    fils: fil
    entrer: entre
    contrer: contre`,
};

const german: WordList = {
  language: 'de',
  forms: `
    Minister: Ministers Ministern
    Ministerin: Ministerinnen
    Sanktion: Sanktionen
    Wahl: Wahlen
    Waffenruhe: Waffenruhen
    Präsident: Präsidenten
    Kanzler: Kanzlers Kanzlern
    Regierung: Regierungen
    Land: Lande Landes Länder Ländern
    Stadt: Städte Städten
    Haus: Hauses Häuser Häusern
    Krieg: Krieges Kriegs Kriege
    Angriff: Angriffe Angriffs Angriffen
    Rakete: Raketen
    Waffe: Waffen
    Geisel: Geiseln
    Soldat: Soldaten
    Volk: Volkes Völker Völkern
    Kind: Kinder Kindern Kindes
    Ergebnis: Ergebnisse Ergebnisses Ergebnissen
    Bündnis: Bündnisse Bündnissen
    Abgeordnete: Abgeordneten Abgeordneter
    Vorsitzende: Vorsitzenden Vorsitzender
    Vertrag: Vertrags Verträge Verträgen
    Abkommen: Abkommens
    Zug: Züge Zügen
    Partei: Parteien
    Gesetz: Gesetze Gesetzes Gesetzen
    Grenze: Grenzen
    Ukraine: Ukraine
    Deutschland: Deutschlands
    Scholz: Scholz
    deutsch: deutsche deutscher deutsches deutschen deutschem Deutscher
    russisch: russische russischer russisches russischen russischem
    wichtig: wichtige wichtiger wichtigste wichtigsten
    hoch: hoch
    neu: neue neuer neues neuen neuem
    stark: stärker stärkste starke
    angreifen: angreift angreifen
    fordern: fordert forderte forderten gefordert
    melden: meldet meldete gemeldet
    verhandeln: verhandelt verhandelte verhandelten
    ankündigen: ankündigte angekündigt anzukündigen
    töten: tötet tötete getötet
    warnen: warnt warnte gewarnt
    Angriffe: Angriff Angriffen
    Städte: Stadt Städten
    Sanktionen: Sanktion`,
  apart: `
    Arbeit: Arbeiter arbeitslos
    Politik: Politiker politisch
    Nation: national Nationalität
    Universität: Universum universell
    Organ: Organisation organisieren
    General: Generation
    Wahl: Wähler
    Krieg: Krieger kriegerisch
    Bank: Banker
    Sport: Sportler
    Berlin: Berliner
    Regierung: regieren Regie
    Minister: Ministerium
    Präsident: Präsidium
    Staat: Statue staatlich
    Partei: Partie parteiisch
    Lage: Lager
    Lehre: Lehrer
    Kanzler: Kanzlei
    Richter: richtig
    Polen: Polizei
    Iran: Iraker
    Recht: Rechner
    Bund: Bündel
    Wirtschaft: Wirt wirtschaftlich
    Wissenschaft: Wissen
    Sicherheit: sicher
    Freiheit: frei
    Mehr: Meer
    Meer: mehr
    Gericht: Geruch
    Bau: Bauer
    Macht: mächtig
    Ost: Ostern
    Kosten: Kostüm
    Türkei: türkisch
    Botschafter: Botschaft`,
};

const arabic: WordList = {
  language: 'ar',
  forms: `
    وزير: الوزير للوزير والوزير بوزير
    رئيس: الرئيس والرئيس للرئيس
    حكومة: الحكومة والحكومة للحكومة حكومه
    انتخابات: الانتخابات والانتخابات للانتخابات
    هدنة: الهدنة للهدنة والهدنة
    عقوبات: العقوبات والعقوبات بالعقوبات
    غزة: وغزة بغزة لغزة غزه
    سوريا: وسوريا بسوريا لسوريا
    لبنان: ولبنان بلبنان للبنان
    إسرائيل: وإسرائيل لإسرائيل اسرائيل
    إيران: وإيران بإيران ايران لإيران
    العراق: والعراق بالعراق للعراق
    الأردن: والأردن بالأردن الاردن
    مصر: ومصر بمصر لمصر
    اليمن: واليمن باليمن لليمن
    روسيا: وروسيا بروسيا لروسيا
    أوكرانيا: وأوكرانيا بأوكرانيا اوكرانيا
    الناتو: والناتو بالناتو للناتو
    الأمم: والأمم للأمم الامم
    مجلس: المجلس والمجلس للمجلس
    جيش: الجيش والجيش للجيش بجيش
    صاروخ: الصاروخ بصاروخ والصاروخ
    مفاوضات: المفاوضات والمفاوضات للمفاوضات
    قرار: القرار والقرار بقرار
    اتفاق: الاتفاق والاتفاق باتفاق
    حرب: الحرب والحرب للحرب
    سلام: السلام والسلام للسلام
    محمد: ومحمد لمحمد مُحَمَّد
    أحمد: وأحمد احمد لأحمد
    بوتين: وبوتين لبوتين
    ترامب: وترامب لترامب
    دمشق: ودمشق بدمشق`,
  apart: `
    سوريا: روسيا
    حكومة: محكمة حكيم
    غزة: غزال عزة
    مصر: نصر مصير
    حرب: حزب
    حزب: حرب
    رئيس: رأس
    سلام: إسلام مسلم
    جيش: عيش
    مجلس: جلسة
    قرار: قطار
    وزير: وزارة
    بوتين: بيت
    قطر: قطار
    إيران: نيران`,
};

export const wordLists: readonly WordList[] = [english, russian, spanish, french, german, arabic];
