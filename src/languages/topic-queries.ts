/** The built-in topics as queries in the language of alerts; ALERTS.md holds that language. Each line is one language's terms. */
export const topicQueries = {
  security: `ceasefire | truce | "arms control" | disarmament | nuclear | missile* | military | "armed forces" | terrorism | terrorist* | "peace talks" | peacekeeping | "collective security" | NATO | CSTO | IAEA | cybercrime | "information security" | weapons
    | перемирие | "прекращение огня" | разоружение | "контроль над вооружениями" | ядерный | ракета | военный | терроризм | террорист* | безопасность | вооружения | миротворец | НАТО | ОДКБ | МАГАТЭ | киберпреступность
    | "alto el fuego" | tregua | desarme | nuclear | misil | militar | terrorismo | armas | OTAN | OIEA | ciberdelincuencia
    | Waffenruhe | Abrüstung | Terrorismus | Sicherheitspolitik | cessez-le-feu | désarmement | terrorisme | OTAN
    | "وقف إطلاق النار" | الإرهاب | الناتو | الأسلحة`,
  economy: `sanction* | trade | economy | economic | investment | tariff* | export* | import* | energy | gas | oil | grain | bank | budget | "customs union" | BRICS | EAEU | WTO
    | санкция | торговля | торговый | экономика | экономический | инвестиция | тариф | экспорт | импорт | энергетика | газ | нефть | зерно | товарооборот | БРИКС | ЕАЭС | ВТО
    | sanciones | comercio | economía | económico | inversión | arancel | exportación | energía | petróleo | cereales | BRICS | UEEA | OMC
    | Sanktionen | Wirtschaft | Handel | sanctions | économie | commerce | عقوبات | اقتصاد | تجارة`,
  organisations: `UN | "United Nations" | "Security Council" | "General Assembly" | OSCE | UNESCO | WHO | ICRC | "Red Cross" | "Council of Europe" | SCO | CIS | ASEAN | G20 | "African Union" | OPCW
    | ООН | "Совет Безопасности" | "Генеральная Ассамблея" | Генассамблея | ОБСЕ | ЮНЕСКО | ВОЗ | МККК | "Красный Крест" | "Совет Европы" | ШОС | СНГ | АСЕАН | ОЗХО
    | ONU | "Naciones Unidas" | "Consejo de Seguridad" | "Asamblea General" | OSCE | UNESCO | OMS | CICR | "Cruz Roja" | OCS | CEI | OEA
    | "Vereinte Nationen" | Sicherheitsrat | "Nations Unies" | "Conseil de sécurité" | "الأمم المتحدة" | "مجلس الأمن"`,
  neighbours: `Ukraine | Belarus | Kazakhstan | Kyrgyzstan | Uzbekistan | Tajikistan | Turkmenistan | Armenia | Azerbaijan | Georgia | Moldova | Transnistria | Abkhazia | "South Ossetia" | "Central Asia" | Transcaucasia | "South Caucasus"
    | Украина | Киев | Беларусь | Белоруссия | Казахстан | Кыргызстан | Киргизия | Узбекистан | Таджикистан | Туркменистан | Туркмения | Армения | Азербайджан | Грузия | Молдавия | Молдова | Приднестровье | Абхазия | "Южная Осетия" | "Центральная Азия" | Закавказье
    | Ucrania | Bielorrusia | Kazajistán | Kirguistán | Uzbekistán | Tayikistán | Turkmenistán | Azerbaiyán | Moldavia | Abjasia | "Asia Central"
    | Belarus | Kasachstan | Moldau | Biélorussie | Arménie | Azerbaïdjan | أوكرانيا | بيلاروس | كازاخستان`,
  europe: `Europe | European | "European Union" | EU | Germany | France | Britain | "United Kingdom" | London | Italy | Spain | Poland | Serbia | Kosovo | Hungary | Greece | Norway | Sweden | Finland | Switzerland | Austria | Balkans | Baltic | Bosnia
    | Европа | европейский | Евросоюз | ЕС | Германия | Франция | Великобритания | Лондон | Италия | Испания | Польша | Сербия | Косово | Венгрия | Греция | Норвегия | Швеция | Финляндия | Швейцария | Австрия | Балканы | Прибалтика | Босния
    | Europa | europeo | UE | Alemania | Francia | "Reino Unido" | Londres | Italia | España | Polonia | Hungría | Noruega | Suecia | Finlandia | Suiza | Balcanes
    | Deutschland | Frankreich | Serbien | Allemagne | Serbie | أوروبا | ألمانيا | فرنسا | صربيا`,
  americas: `"United States" | US | USA | U.S. | Washington | America | American | Canada | "Latin America" | Brazil | Venezuela | Cuba | Nicaragua | Mexico | Argentina | Colombia | Bolivia | Caribbean
    | США | Вашингтон | Америка | американский | Канада | "Латинская Америка" | Бразилия | Венесуэла | Куба | Никарагуа | Мексика | Аргентина | Колумбия | Боливия
    | "Estados Unidos" | EE.UU. | Canadá | América | "América Latina" | Brasil | México
    | USA | Vereinigte | Kanada | Lateinamerika | "États-Unis" | Brésil | "أمريكا" | واشنطن`,
  africa: `Africa | African | Kenya | Nigeria | Ethiopia | Mali | Niger | "Burkina Faso" | Sudan | Somalia | Angola | Mozambique | Zimbabwe | Tanzania | Uganda | Senegal | Ghana | Congo | Sahel
    | Африка | африканский | Кения | Нигерия | Эфиопия | Мали | Нигер | "Буркина-Фасо" | Судан | Сомали | Ангола | Мозамбик | Зимбабве | Танзания | Уганда | Сенегал | Гана | Конго | Сахель
    | África | africano | Kenia | Etiopía | Sudán | Somalia | Sahel | Afrika | Afrique | أفريقيا | السودان | كينيا`,
  'middle-east': `"Middle East" | Israel | Palestine | Palestinian | Gaza | Syria | Syrian | Lebanon | Iran | Iraq | Yemen | "Saudi Arabia" | Egypt | Türkiye | Turkey | Libya | Jordan | Qatar | Emirates | "Persian Gulf"
    | "Ближний Восток" | ближневосточный | Израиль | Палестина | палестинский | Сирия | сирийский | Ливан | Иран | Ирак | Йемен | "Саудовская Аравия" | Египет | Турция | Ливия | Иордания | Катар | ОАЭ
    | "Oriente Medio" | "Oriente Próximo" | Palestina | palestino | Siria | Líbano | Irán | Irak | Yemen | Egipto | Turquía | Libia
    | Nahost | Syrien | Israël | Syrie | Liban | إسرائيل | فلسطين | غزة | سوريا | لبنان | إيران | العراق`,
  asia: `China | Chinese | Beijing | India | Japan | DPRK | Korea | Vietnam | Indonesia | Malaysia | Thailand | Myanmar | Pakistan | Afghanistan | Mongolia | ASEAN | "Asia-Pacific" | Philippines | Laos | Cambodia | Bangladesh | "Sri Lanka"
    | Китай | китайский | КНР | Пекин | Индия | Япония | КНДР | Корея | Вьетнам | Индонезия | Малайзия | Таиланд | Мьянма | Пакистан | Афганистан | Монголия | АСЕАН | АТР | Филиппины | Лаос | Камбоджа | Бангладеш
    | Pekín | Japón | RPDC | Corea | Pakistán | Afganistán | Filipinas | Camboya | China | Indien | Chine | Inde | الصين | الهند | اليابان`,
  arctic: `Arctic | "Northern Sea Route" | "Arctic Council" | Svalbard | Spitsbergen | Greenland | Antarctic*
    | Арктика | арктический | "Северный морской путь" | Севморпуть | Шпицберген | Гренландия | Антарктика | Антарктида
    | Ártico | "Ruta Marítima del Norte" | Groenlandia | Antártida | Arktis | Arctique | القطب`,
  'human-rights': `"human rights" | racism | discrimination | xenophobia | neo-Nazi | Nazism | "freedom of speech" | journalists | refugees | compatriots | "language rights" | censorship
    | "права человека" | расизм | дискриминация | ксенофобия | нацизм | неонацизм | "свобода слова" | журналист | беженец | соотечественник | цензура
    | "derechos humanos" | racismo | discriminación | nazismo | "libertad de expresión" | periodistas | refugiados | Menschenrechte | "droits de l'homme" | "حقوق الإنسان"`,
  humanitarian: `"humanitarian aid" | "humanitarian assistance" | evacuation | "relief supplies" | earthquake | flood | condolences | victims | disaster | epidemic | health
    | "гуманитарная помощь" | эвакуация | землетрясение | наводнение | соболезнование | катастрофа | эпидемия | здравоохранение
    | "ayuda humanitaria" | evacuación | terremoto | inundación | condolencias | catástrofe | "humanitäre Hilfe" | "aide humanitaire" | "المساعدات الإنسانية"`,
  culture: `culture | cultural | festival | exhibition | concert | language | literature | museum | theatre | ballet | film | sport | university | students | education | scholarship* | science
    | культура | культурный | фестиваль | выставка | концерт | литература | музей | театр | балет | фильм | спорт | университет | студент | образование | стипендия | наука
    | cultura | cultural | festival | exposición | concierto | literatura | museo | teatro | deporte | universidad | estudiante | educación | ciencia
    | Kultur | Ausstellung | exposition | ثقافة | معرض`,
  history: `history | historical | anniversary | "World War" | "Great Patriotic War" | Victory | monument | memorial | heritage | archives | veteran*
    | история | исторический | годовщина | юбилей | "мировая война" | "Отечественная война" | Победа | памятник | мемориал | наследие | архив | ветеран
    | historia | histórico | aniversario | "Guerra Mundial" | Victoria | monumento | memorial | patrimonio | archivo
    | Geschichte | Jahrestag | histoire | anniversaire | تاريخ | ذكرى`,
  consular: `consular | consulate | visa* | passport* | citizenship | "travel advice" | tourists | "citizens abroad" | "consulate general" | repatriation
    | консульский | консульство | генконсульство | виза | паспорт | гражданство | турист | репатриация | загранпаспорт
    | consular | consulado | visado | visa | pasaporte | ciudadanía | turistas | konsularisch* | Konsulat | Visum | consulaire | consulat | قنصلية | تأشيرة`,
} as const;
