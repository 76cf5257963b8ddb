### Русский. Обращение на вы; бот говорит о себе «я».
### Words: channel = канал, post = публикация, chat = чат, forum thread = ветка, follow = подписаться, watch = читать, alert = оповещение,
### query = запрос, hit = срабатывание, topic = тема, window = период, digest = дайджест, summary = сводка, story = сюжет,
### schedule = расписание, quiet hours = тихие часы, repost = репост, archive = архив, queue = очередь, pattern = шаблон.
### Non-breaking spaces stand before dashes and after numbers; values stand where no case is asked of them.

## commands

command-subscribe = Подписаться на канал
command-digest = Дайджест сейчас: сегодня, вчера, 7d
command-alert = Сообщать, когда появятся эти слова
command-alerts = Мои оповещения
command-try = Проверить запрос, ничего не сохраняя
command-topics = Темы и сколько в них публикаций
command-channels = Какие каналы читаются и насколько всё свежо
command-search = Поиск по архиву
command-stats = Публикации по дням, картинкой
command-revisions = Что было в посте раньше, версия за версией
command-schedule = Когда приходят дайджесты
command-timezone = Мой часовой пояс
command-language = Мой язык
command-quiet = Часы без оповещений
command-settings = Все настройки
command-unsubscribe = Отписаться
command-export = Мои данные файлом
command-forget = Удалить мои данные
command-help = Что я умею
command-watch = Читать канал
command-unwatch = Больше не читать канал
command-status = Как работает бот
command-broadcast = Написать во все чаты
about-description = Читаю открытые каналы Telegram и сообщаю, что они говорят: дайджест раз в день, оповещение при появлении важного слова, сводка по любой теме по запросу. Каждая строка ссылается на публикацию, из которой взята; ничего не пропадает молча.
about-short = Дайджесты, оповещения и сводки по каналам Telegram, каждая строка со ссылкой на публикацию.

welcome =
    <b>Я читаю каналы Telegram за вас.</b>
    Сейчас читаю: { $channels }.
welcome-what = Раз в день придёт дайджест, при появлении важного слова — оповещение, по просьбе — сводка по любой теме. Каждая строка ссылается на свою публикацию.
watching-nothing = Пока не читаю ни одного канала.
help =
    <b>Что я умею</b>
    /subscribe — подписаться на канал: дайджест каждый день и ваши оповещения
    /digest сегодня — дайджест сейчас; можно также вчера, 24h, 7d или 2026-01-31
    /alert расширение НАТО — сообщать, когда появятся эти слова
    /try перемирие — то же для пробы, ничего не сохраняется
    /alerts — ваши оповещения; /unalert 1 удаляет первое
    /channels — какие каналы читаются и насколько всё свежо
    /unsubscribe — отписаться
help-more =
    /topics — темы и сколько в них публикаций; /topic Арктика — одна из них сейчас
    /search зерно — архив; /stats — публикации по дням, картинкой
    /settings — всё это одним меню: /schedule 08:00, /timezone berlin, /language ru, /quiet 22:00-07:00
    /export — данные этого чата файлом; /forget — удалить их. /help — эта справка
help-queries =
    <b>Оповещения</b>
    расширение НАТО — оба слова в любом порядке и в любой форме
    «мирные переговоры» — слова рядом
    Сербия | Косово — любое из двух
    перемирие -футбол — без футбола
    =Мир — точно так
    санкци* — слова с таким началом
    #украина, @durov, bbc.com — хештеги, имена, сайты
    ООН — две-три прописные буквы ищутся только прописными
not-a-command = Я понимаю команды. Их список: /help, а вот одна из них: /alert перемирие
unknown-command = Я не знаю такой команды. Что я умею: /help
not-served = Этот бот обслуживает только чаты из списка его оператора.
only-administrators = Настройки этой группы меняют только её администраторы. Личный чат со мной всегда ваш: { $bot }
only-administrators-short = Настройки этой группы меняют только её администраторы.
button-too-old = Эта кнопка устарела. Отправьте команду ещё раз.
button-subscribe = Подписаться
button-digest-today = Дайджест за сегодня
button-language = Язык
button-add-alert = Новое оповещение
button-topics = Темы
button-another-time = Другое время
button-another-zone = Другой пояс
button-back = Назад
button-back-page = Новее
button-next-page = Старше

## subscriptions

pick-channel = На какой канал подписать этот чат?
button-follow = { $channel }
button-followed = ✓ { $channel }
subscribed =
    <b>Подписка оформлена: { $channels }.</b>
    Дайджест каждый день, ближайший: { $next } ({ $zone }).
subscribed-without-digest =
    <b>Подписка оформлена: { $channels }.</b>
    Дайджестов в расписании нет. По одному в день: /schedule 08:00
not-read-yet = Идёт первое чтение: { $channels }.
unsubscribed = Подписка снята: { $channels }. Оповещения и настройки сохранены.
unsubscribed-all = Все подписки сняты. Оповещения и настройки сохранены; вернуть подписку: /subscribe
unsubscribe-all-ask = { $count ->
    [1] Отписаться от канала? Оповещения и настройки сохранятся.
    [one] Отписаться сразу от { $count } канала? Оповещения и настройки сохранятся.
    [few] Отписаться сразу от { $count } каналов? Оповещения и настройки сохранятся.
    [many] Отписаться сразу от { $count } каналов? Оповещения и настройки сохранятся.
   *[other] Отписаться сразу от { $count } канала? Оповещения и настройки сохранятся.
  }
button-unsubscribe-all = Отписаться
button-keep = Оставить
follows-nothing = У этого чата нет подписок. Начать: /subscribe
follows-now-short = Подписка оформлена: { $channel }
follows-no-longer-short = Подписка снята: { $channel }

## alerts

## alert messages

alert-head = 🔔 { $queries } · { $channel }, { $time }
alert-excerpt = { $excerpt }
alert-open = Открыть публикацию
alert-repost-of = репост: { $name }
alert-also-in = также: { $places }
alert-bundle-head = 🔔 { $count ->
    [1] Одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  } · { $queries }
alert-more-queries = ещё { $count }
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ Изменено после оповещения ({ $time }) · { $channel }
alert-changed = «{ $from }» → «{ $to }»
alert-removed = Этого больше нет: «{ $from }»
alert-storm-head = 🔔 { $count ->
    [1] Одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  } с { $since } · { $queries }
alert-again = повторено в { $times }
post-deleted = 🗑 Удалено через { $unit ->
    [minutes] { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
      }
    [hours] { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
      }
   *[days] { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
      }
  } после публикации
post-deleted-text = Там было: «{ $text }»
alert-how =
    <b>Какие слова искать?</b>
    Отправьте, например: /alert перемирие
no-alerts =
    Оповещений пока нет.
    Отправьте, например: /alert перемирие
alerts-head = { $count ->
    [1] <b>Одно оповещение</b>
    [one] <b>{ $count } оповещение</b>
    [few] <b>{ $count } оповещения</b>
    [many] <b>{ $count } оповещений</b>
   *[other] <b>{ $count } оповещения</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [one] { $hits } срабатывание
    [few] { $hits } срабатывания
    [many] { $hits } срабатываний
   *[other] { $hits } срабатывания
  }{ $state ->
    [muted] {" "}· на паузе
    [silent] {" "}· без звука
    [digest] {" "}· только в дайджесте
   *[loud] {""}
  }
alert-reading = Ищу: { $reading }
alert-saved = Оповещение { $n } сохранено: { $reading }.
alert-caught = { $days ->
    [1] За последний день
    [one] За последний { $days } день
    [few] За последние { $days } дня
    [many] За последние { $days } дней
   *[other] За последние { $days } дня
  }: { $count ->
    [0] публикаций нет
    [1] одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }{ $rhythm ->
    [none] .
    [day] , около { $each } в день.
    [week] , около { $each } в неделю.
   *[seldom] , реже одной в неделю.
  }
alert-reach = { $days ->
    [1] Архив охватывает один день.
    [one] Архив охватывает { $days } день.
    [few] Архив охватывает { $days } дня.
    [many] Архив охватывает { $days } дней.
   *[other] Архив охватывает { $days } дня.
  }
alert-miss-excluded = Без исключённых слов было бы ещё { $count }.
alert-miss-capitals = Со строчными буквами было бы ещё { $count }.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [one] Выйдет около { $perDay } оповещения
    [few] Выйдет около { $perDay } оповещений
    [many] Выйдет около { $perDay } оповещений
   *[other] Выйдет около { $perDay } оповещения
  } в день. Оставить только в дайджесте, сузить запрос или всё же сохранить?
alert-did-you-mean = Возможно, имелось в виду: { $fix }
alert-saved-already = Уже сохранено как оповещение { $n }: { $reading }.
alert-why = Почему: { $reasons }
alert-why-form = { $term } → «{ $forms }»
alert-why-link = { $term } → в ссылке
alert-narrow =
    Добавьте слово или исключите лишнее. Например:
    { $more }
    { $less }
alert-channels-ask = За какими каналами следить оповещению { $n }? { $query }
alert-scope-channels = только { $channels }
alert-scope-reposts = без репостов
alert-scope-media = только публикации с медиа
button-show-hits = Показать: { $count }
button-all-channels = Все каналы
alert-deleted = Оповещение { $n } удалено: { $query }
alert-deleted-short = Оповещение { $n } удалено
alert-muted-short = Оповещение { $n } приостановлено на день
alert-restored-short = Оповещение { $n } снова прежнее
alert-gone-short = Оповещения { $n } больше нет.
unalert-which = Какое оповещение? Отправьте его номер, например: /unalert { $example }. Список: /alerts
too-many-alerts = { $most ->
    [one] В чате может быть { $most } оповещение
    [few] В чате может быть { $most } оповещения
    [many] В чате может быть { $most } оповещений
   *[other] В чате может быть { $most } оповещения
  }. Сначала удалите одно: /alerts
too-many-patterns = В чате может быть пять шаблонов. Словам шаблоны не нужны, примеры: /help
try-head = Ищу: { $reading }.
ask-replace-alert = Ответьте новыми словами для оповещения { $n }. Сейчас: { $query }
ask-replace-alert-hint = мирные переговоры
ask-exclude-word = Ответьте словом, при котором оповещение { $n } молчит: { $query }
ask-exclude-word-hint = футбол
button-alerts = Оповещения
button-mute-day = Пауза на день
button-wake = Снять паузу
button-exclude-word = Исключить слово
button-edit = Изменить
button-delete = Удалить
button-undo = Отменить
button-silent = Без звука
button-loud = Со звуком
button-quiet = Только в дайджесте
button-digest-only = Только в дайджесте
button-narrow = Сузить
button-save-anyway = Сохранить
button-save-alert = Сохранить как оповещение
button-use-this = Взять это
button-without-reposts = Без репостов
button-with-reposts = С репостами
button-media-only = Только с медиа
button-any-post = Любые публикации
alert-read-and = { $first } и { $second }
alert-read-or = { $first } или { $second }
alert-read-together = { $first }, и при этом { $second }
alert-read-without = { $wanted }; кроме: { $excluded }
alert-read-not = кроме: { $excluded }
alert-read-capitals = { $word } (прописными)
alert-read-exactly = в точности { $word }
alert-read-phrase = «{ $words }»
alert-read-near = { $words } на расстоянии до { $count ->
    [one] { $count } слова
    [few] { $count } слов
    [many] { $count } слов
   *[other] { $count } слова
  } друг от друга
alert-read-pattern = шаблон { $pattern }

alert-problem-empty = Напишите, какие слова искать, например: расширение НАТО
alert-problem-no-words = Здесь нет слова для поиска; напишите его, например: перемирие
alert-problem-only-excludes = Здесь одни исключения; добавьте хотя бы одно слово для поиска.
alert-problem-unclosed-quote = Кавычка в позиции { $column } не закрыта.
alert-problem-unclosed-bracket = Скобка в позиции { $column } не закрыта.
alert-problem-unclosed-regex = Шаблон в позиции { $column } начинается с / и должен ею же заканчиваться.
alert-problem-stray-bracket = Скобка в позиции { $column } ничего не закрывает.
alert-problem-empty-group = В скобках в позиции { $column } ничего нет.
alert-problem-empty-phrase = В кавычках в позиции { $column } нет ни одного слова.
alert-problem-lone-minus = Минус в позиции { $column } должен стоять вплотную к исключаемому слову.
alert-problem-not-in-or = Исключаемое слово в позиции { $column } стоит среди вариантов; вынесите его за скобки.
alert-problem-too-short = Одной буквы в позиции { $column } мало для поиска; если нужна именно она, поставьте перед ней =.
alert-problem-short-wildcard = { $least ->
    [one] В слове в позиции { $column } кроме * нужна хотя бы { $least } буква.
    [few] В слове в позиции { $column } кроме * нужны хотя бы { $least } буквы.
    [many] В слове в позиции { $column } кроме * нужно хотя бы { $least } букв.
   *[other] В слове в позиции { $column } кроме * нужно хотя бы { $least } буквы.
  }
alert-problem-star-inside = В слове в позиции { $column } знак * может стоять в начале или в конце, но не внутри.
alert-problem-star-word = Знак * в позиции { $column } сочетается только с одним простым словом.
alert-problem-bad-distance = { $most ->
    [one] Расстояние в позиции { $column } может быть от 1 до { $most } слова.
    [few] Расстояние в позиции { $column } может быть от 1 до { $most } слов.
    [many] Расстояние в позиции { $column } может быть от 1 до { $most } слов.
   *[other] Расстояние в позиции { $column } может быть от 1 до { $most } слова.
  }
alert-problem-too-long = { $most ->
    [one] Слишком длинно: не больше { $most } знака.
    [few] Слишком длинно: не больше { $most } знаков.
    [many] Слишком длинно: не больше { $most } знаков.
   *[other] Слишком длинно: не больше { $most } знака.
  }
alert-problem-too-many = { $most ->
    [one] Слишком много для одного запроса: не больше { $most } слова.
    [few] Слишком много для одного запроса: не больше { $most } слов.
    [many] Слишком много для одного запроса: не больше { $most } слов.
   *[other] Слишком много для одного запроса: не больше { $most } слова.
  }
alert-problem-too-deep = Скобка в позиции { $column } слишком глубоко: скобки вкладываются не глубже { $most }.
alert-problem-bad-regex = Шаблон в позиции { $column } не удаётся прочесть; проверьте его скобки и знаки или напишите простые слова.
alert-problem-regex-unsupported = Шаблон в позиции { $column } заглядывает вперёд или назад, чего шаблоны здесь не умеют; напишите его без этого.
alert-problem-regex-broad = Шаблон в позиции { $column } подошёл бы почти к любой публикации; добавьте буквы, которые в ней должны быть.
alert-problem-regex-long = { $most ->
    [one] Шаблон в позиции { $column } слишком длинный: не больше { $most } знака.
    [few] Шаблон в позиции { $column } слишком длинный: не больше { $most } знаков.
    [many] Шаблон в позиции { $column } слишком длинный: не больше { $most } знаков.
   *[other] Шаблон в позиции { $column } слишком длинный: не больше { $most } знака.
  }
alert-problem-regex-heavy = В шаблоне в позиции { $column } слишком много повторов, чтобы примерять его к каждой публикации; сократите их.

alert-line-not-json = Эта строка — не объект JSON.
alert-line-no-query = Поля «query» нет, или в нём не текст.
alert-line-no-text = Поля «text» нет, или в нём не текст.
alert-line-bad-language = В поле «language» должны быть две буквы языка.

## digest

digest-alerts = Оповещения, отложенные для дайджеста
digest-alert = { $query } · { $count ->
    [1] одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }
digest-working = Читаю …
digest-progress = Прочитано { $done } из { $all } …
digest-one-topic = В одном дайджесте одна тема. Пример: /digest 7d { $topic }
digest-under-way = Уже готовится
button-open-channel = Открыть канал
digest-reason-budget = дневной лимит исчерпан
digest-reason-deadline = модель отвечала слишком долго
digest-reason-unreachable = модель недоступна
digest-reason-stopped = модель отклоняет запросы
digest-reason-declined = модель отказалась
digest-reason-malformed = ответы модели не удалось прочесть
digest-reason-cut = модели не хватает места для текста
digest-reason-unverified = утверждения модели не удалось перепроверить
digest-reason-all-refused = написанное моделью не прошло проверку
digest-reason-suspicious = публикации словно обращены к машине
digest-reason-short = короткие публикации приведены как есть
digest-reason-no-model = модели нет

digest-channels = { $n ->
    [one] { $n } канал
    [few] { $n } канала
    [many] { $n } каналов
   *[other] { $n } канала
}
digest-counts = { $posts ->
    [one] { $posts } публикация
    [few] { $posts } публикации
    [many] { $posts } публикаций
   *[other] { $posts } публикации
}, { $stories ->
    [one] { $stories } сюжет
    [few] { $stories } сюжета
    [many] { $stories } сюжетов
   *[other] { $stories } сюжета
} · { $minutes } мин
digest-posts = { $posts ->
    [1] одна публикация
    [one] { $posts } публикация
    [few] { $posts } публикации
    [many] { $posts } публикаций
   *[other] { $posts } публикации
}
digest-caution = заявления самого канала, не проверялись
digest-comma = {", "}
digest-title = «{ $title }»
digest-said-by = { $source }: { $text }
digest-quoted = «{ $text }»
digest-via = через { $source }
digest-changed-from = изменилось; раньше: { $text }
digest-brief = Коротко
digest-more-stories = { $n ->
    [one] ▸ ещё { $n } сюжет
    [few] ▸ ещё { $n } сюжета
    [many] ▸ ещё { $n } сюжетов
   *[other] ▸ ещё { $n } сюжета
}
digest-in-language = ({ $language })
digest-also-in = и на других языках ({ $language }): { $n }
digest-new = новое
digest-day = { $day }-й день
digest-speaker = теперь и { $speaker }
digest-today = сегодня
digest-ahead = Впереди
digest-also = Ещё
digest-also-repost-folded = { $n ->
    [one] { $n } репост
    [few] { $n } репоста
    [many] { $n } репостов
   *[other] { $n } репоста
}
digest-also-live-notice = { $n ->
    [one] { $n } анонс эфира
    [few] { $n } анонса эфира
    [many] { $n } анонсов эфира
   *[other] { $n } анонса эфира
}
digest-also-history-day = { $n ->
    [one] { $n } день в истории
    [few] { $n } дня в истории
    [many] { $n } дней в истории
   *[other] { $n } дня в истории
}
digest-also-greeting = { $n ->
    [one] { $n } поздравление
    [few] { $n } поздравления
    [many] { $n } поздравлений
   *[other] { $n } поздравления
}
digest-also-media-only = { $n } без текста
digest-also-duplicate-folded = { $n ->
    [one] { $n } повтор
    [few] { $n } повтора
    [many] { $n } повторов
   *[other] { $n } повтора
}
digest-also-withheld = { $n } скрыто
digest-nothing = публикаций нет.
digest-nothing-since = публикаций нет. Последняя: { $day }, { $time }.
digest-listed = и ещё { $n }
digest-changed = Изменения
digest-edited = изменено: { $n }
digest-deleted = удалено: { $n }
digest-note-extractive = Сводка составлена из цитат.
digest-note-extractive-because = Сводка составлена из цитат: { $reason }.
digest-note-written = Изложено моделью, сверено с публикациями.
digest-note-written-in-part = Изложено моделью, сверено с публикациями; цитатами приведено: { $n ->
    [1] одна публикация
    [one] { $n } публикация
    [few] { $n } публикации
    [many] { $n } публикаций
   *[other] { $n } публикации
} ({ $reason }).
digest-note-refused = { $n ->
    [1] Одно утверждение не прошло проверку.
    [one] { $n } утверждение не прошло проверку.
    [few] { $n } утверждения не прошли проверку.
    [many] { $n } утверждений не прошли проверку.
   *[other] { $n } утверждения не прошло проверку.
}

ledger = { $posts ->
    [one] { $posts } публикация
    [few] { $posts } публикации
    [many] { $posts } публикаций
   *[other] { $posts } публикации
}: { $parts }.
ledger-summarised = { $n } в сводке
ledger-listed = { $n } перечислено
ledger-ahead = { $n } впереди
ledger-live-notice = { $n ->
    [one] { $n } анонс эфира
    [few] { $n } анонса эфира
    [many] { $n } анонсов эфира
   *[other] { $n } анонса эфира
}
ledger-media-only = { $n } без текста
ledger-service = { $n ->
    [one] { $n } служебная
    [few] { $n } служебные
    [many] { $n } служебных
   *[other] { $n } служебной
}
ledger-withheld = { $n } скрыто
ledger-repost-folded = { $n ->
    [one] { $n } репост свёрнут
    [few] { $n } репоста свёрнуто
    [many] { $n } репостов свёрнуто
   *[other] { $n } репоста свёрнуто
}
ledger-duplicate-folded = { $n ->
    [one] { $n } повтор свёрнут
    [few] { $n } повтора свёрнуто
    [many] { $n } повторов свёрнуто
   *[other] { $n } повтора свёрнуто
}
ledger-other-language-folded = { $n } на других языках
ledger-history-day = { $n ->
    [one] { $n } день в истории
    [few] { $n } дня в истории
    [many] { $n } дней в истории
   *[other] { $n } дня в истории
}
ledger-greeting = { $n ->
    [one] { $n } поздравление
    [few] { $n } поздравления
    [many] { $n } поздравлений
   *[other] { $n } поздравления
}
ledger-skipped = { $n } пропущено

button-all-posts = Все публикации
posts-head = { $posts ->
    [1] <b>Одна публикация</b>
    [one] <b>{ $posts } публикация</b>, страница { $page } из { $pages }
    [few] <b>{ $posts } публикации</b>, страница { $page } из { $pages }
    [many] <b>{ $posts } публикаций</b>, страница { $page } из { $pages }
   *[other] <b>{ $posts } публикации</b>, страница { $page } из { $pages }
  }
posts-line = { $n }. { $time } { $words } — { $fate ->
    [summarised] в сводке
    [listed] перечислено
    [ahead] впереди
    [live-notice] анонс эфира
    [media-only] без текста
    [service] служебная
    [withheld] скрыто
    [repost-folded] репост, свёрнут
    [duplicate-folded] повтор, свёрнут
    [other-language-folded] есть на другом языке
    [history-day] день в истории
    [greeting] поздравление
   *[skipped] пропущено
  }
posts-without-words = (без слов)
button-page-before = Предыдущие
button-page-after = Следующие

## topics

topics-head-all = <b>Темы</b>, публикации за семь дней. В дайджесте есть все; отмеченные вами пойдут первыми.
topics-head-some = <b>Темы</b>, публикации за семь дней. Отмеченные идут в дайджесте первыми.
topic-line = { $followed ->
    [yes] ✓ { $name }: { $count }
   *[no] { $name }: { $count }
  }
topic-how =
    Одна тема сейчас: /topic Арктика
    Своя тема: /topic Зерно = зерно | пшеница
    Удалить её: /topic Зерно =
topic-unknown = Темы «{ $name }» нет. Список: /topics
topic-name-wrong = Название темы — одна строка не длиннее 40 знаков. Пример: /topic Зерно = зерно | пшеница
topic-saved = Тема <b>{ $name }</b>: { $reading }. { $days ->
    [1] За последний день
    [one] За последний { $days } день
    [few] За последние { $days } дня
    [many] За последние { $days } дней
   *[other] За последние { $days } дня
  }: { $count ->
    [0] публикаций нет.
    [1] одна публикация.
    [one] { $count } публикация.
    [few] { $count } публикации.
    [many] { $count } публикаций.
   *[other] { $count } публикации.
  }
topic-removed = Тема «{ $name }» удалена.
too-many-topics = { $most ->
    [one] У чата может быть { $most } своя тема
    [few] У чата может быть { $most } своих темы
    [many] У чата может быть { $most } своих тем
   *[other] У чата может быть { $most } своей темы
  }. Сначала удалите одну: /topics

## settings

settings =
    <b>Настройки этого чата</b>
    Каналы: { $channels }
    Ближайший дайджест: { $digest }
    Часовой пояс: { $zone }, сейчас { $now }
    Язык: { $language }; сводки: { $summary }
    Оповещений: { $alerts }
    Тихие часы: { $quiet }
settings-of = Для канала { $channel }
settings-nothing = нет
speaking-met = Теперь я могу писать в { $channel }. Туда ничего не придёт, пока вы это не настроите; а о чём меня спросят в самом канале, увидят его читатели.
speaking-now = Ближайший час ваши изменения относятся к { $channel }. Ответы придут вам, дайджесты и оповещения — в канал.
speaking-ended = Ваши изменения снова относятся к вашему чату.
speaking-refused-short = Это могут только администраторы того канала.
button-speak-for = Настроить { $channel }
button-speak-for-me = Назад к моему чату
schedule-head = <b>Дайджесты этого чата</b>
schedule-next = Ближайший: { $next } ({ $zone }).
schedule-none = В расписании нет дайджестов.
schedule-needs-channel = У этого чата пока нет подписок. Начать: /subscribe
schedule-how =
    Выберите время на каждый день или отправьте, например:
    /schedule 08:00,18:30
    /schedule 09:00 пн-пт
    /schedule 18:00 пт #Арктика
    /schedule off
schedule-off = Дайджестов по расписанию больше не будет. По просьбе: /digest
zone-now = Часовой пояс этого чата: { $zone }; сейчас там { $now }. Выберите другой или отправьте, например: /timezone berlin
zone-set = Часовой пояс: { $zone }. Сейчас там { $now }.
zone-which = Какой именно?
zone-unknown = Не знаю пояса «{ $name }». Подойдёт и город латиницей: /timezone berlin
language-now = Язык текстов: { $language }, сводок: { $summary }. Только для сводок: /language summary en
language-set = Язык текстов и сводок: { $language }.
language-unknown = Языка «{ $name }» у меня нет. Есть { $codes }. Пример: /language en
summary-language-set = Язык сводок: { $language }.
quiet-none =
    { $night ->
        [sound] Тихих часов нет; ночью оповещения приходят со звуком.
       *[hushed] Тихих часов нет. Ночью оповещения приходят без звука; со звуком: /quiet off
    }
    Например, с 22:00 до 07:00: /quiet 22:00-07:00
quiet-now = Тихо с { $from } до { $to } ({ $zone }): оповещения подождут и придут вместе, когда тихие часы закончатся. Отменить: /quiet off
button-settings = Настройки
button-channels = Каналы
button-schedule = Время дайджестов
button-timezone = Часовой пояс
button-quiet-hours = Тихие часы
button-quiet-usual = Тихо { $from }–{ $to }
button-quiet-off = Без тихих часов
button-drop-schedule = Убрать: { $schedule }
topic-security = Безопасность
topic-economy = Экономика и санкции
topic-organisations = Международные организации
topic-neighbours = Соседи
topic-europe = Европа
topic-americas = Америка
topic-africa = Африка
topic-middle-east = Ближний Восток
topic-asia = Азия и Тихий океан
topic-arctic = Арктика
topic-human-rights = Права человека
topic-humanitarian = ЧС и помощь
topic-culture = Культура и образование
topic-history = История
topic-consular = Консульские вопросы
topic-other = Прочее

## schedule

schedule-when = <b>{ $times }</b>, { $days }
schedule-when-topic = <b>{ $times }</b>, { $days }, { $topic }
schedule-daily = каждый день
schedule-weekdays = с понедельника по пятницу
schedule-weekend = по субботам и воскресеньям
schedule-no-time = Не хватает времени. Пример: { $example }
schedule-bad-time = «{ $part }» — не время суток. Пример: { $example }
schedule-bad-word = Не понимаю, что здесь значит «{ $part }». Пример: { $example }
schedule-many-times = В одном расписании не больше { $part } отметок времени. Пример: { $example }
schedule-many-topics = В одном расписании одна тема; «{ $part }» — лишняя. Пример: { $example }
schedule-long-topic = «{ $part }» — слишком длинно для темы. Пример: { $example }
quiet-bad-hours = «{ $part }» — не промежуток между двумя часами суток. Пример: { $example }
quiet-no-length = С { $part } до { $part } не проходит ни минуты. Пример: { $example }
window-unclear = Не понимаю, какое время значит «{ $part }». Пример: { $example }
window-bad-date = Даты «{ $part }» в календаре нет. Пример: { $example }
window-future = { $part } ещё не наступило. Пример: { $example }
window-swapped = «{ $part }» кончается раньше, чем начинается. Возможно, имелось в виду: { $example }
window-too-long = «{ $part }» длиннее, чем может охватить дайджест: 92 дня. Пример: { $example }
window-empty = В «{ $part }» нет ни минуты. Пример: { $example }
digest-bad-channel = «{ $part }» — не имя канала. Пример: { $example }
digest-many-names = Слишком много: для одного дайджеста каналов и тем вместе не больше { $part }. Пример: { $example }
digest-many-windows = Достаточно одного периода; «{ $part }» — лишний. Пример: { $example }

## search, statistics, data

search-how = Какие слова искать? Пример: /search перемирие
search-empty = Пока ничего не прочитано. Что читается: /channels
search-head = { $count ->
    [0] Публикаций нет
    [1] <b>Одна публикация</b>
    [one] <b>{ $count } публикация</b>
    [few] <b>{ $count } публикации</b>
    [many] <b>{ $count } публикаций</b>
   *[other] <b>{ $count } публикации</b>
  } за { $days ->
    [1] последний день
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  } · { $channels }
search-head-cut = { $count ->
    [0] Публикаций нет
    [1] <b>Одна публикация</b>
    [one] <b>{ $count } публикация</b>
    [few] <b>{ $count } публикации</b>
    [many] <b>{ $count } публикаций</b>
   *[other] <b>{ $count } публикации</b>
  } среди { $posts } самых новых, начиная с { $since } · { $channels }
search-channels = { $count ->
    [one] { $count } канал
    [few] { $count } канала
    [many] { $count } каналов
   *[other] { $count } канала
  }
search-day-of-year = { $day } { $year }, { $time }
search-hit = { $when } { $excerpt }
search-hit-in = { $when } · { $channel } · { $excerpt }
search-gone = в канале этого больше нет
search-none-here = На этой странице ничего. Поиск продолжит кнопка «Старше».
search-wider = По запросу { $query } нашлось бы: { $count ->
    [1] одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }.
button-search-wider = Искать так
stats-bad-span = «{ $part }» — не срок от 2 до 92 дней. Пример: /stats 30d
stats-nothing = { $channels }: за { $days } дн. публикаций нет. Дальше заглядывает /search
stats-head = <b>{ $channels }</b>, { $first } – { $last }
stats-posts = { $count ->
    [1] Одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }: { $reposts ->
    [1] один репост
    [one] { $reposts } репост
    [few] { $reposts } репоста
    [many] { $reposts } репостов
   *[other] { $reposts } репоста
  }, { $media } с медиа
stats-busiest = Самый насыщенный день: { $day } ({ $posts }). Самый насыщенный час: { $from }–{ $to } ({ $zone }).
stats-hashtags = Хештеги: { $tags }
stats-hashtag = { $name } { $count }
stats-changes = Замечено: изменено { $edited }, удалено { $gone }
stats-cut = { $most ->
    [one] Учтена только { $most } самая новая публикация.
    [few] Учтены только { $most } самые новые публикации.
    [many] Учтены только { $most } самых новых публикаций.
   *[other] Учтено только { $most } самой новой публикации.
  }
stats-subtitle = { $first } – { $last } · { $count ->
    [1] одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }
stats-per-day = Публикации по дням
stats-topics = Темы
stats-hours = Часы, { $zone }
stats-other-channels = Другие
stats-kind-statement = Заявления
stats-kind-report = Сообщения
stats-kind-live-notice = Анонсы эфира
stats-kind-media-only = Без текста
stats-kind-other = Прочее
button-stats-days = { $days } дн.
export-caption = Всё, что хранится об этом чате, { $at }.
export-nothing = Об этом чате ничего не хранится.
forget-ask =
    <b>Удалить всё, что хранится об этом чате?</b>
    Подписки, оповещения, время дайджестов, темы, настройки и записи о доставленном. Сообщения останутся. Отменить это нельзя; сначала можно взять копию: /export
forget-ask-group =
    <b>Удалить всё, что хранится об этой группе, для всех её участников и веток?</b>
    Подписки, оповещения, время дайджестов, темы, настройки и записи о доставленном. Сообщения останутся. Отменить это нельзя; сначала можно взять копию: /export
forget-done = Всё, что хранилось об этом чате, удалено.
forget-anew = Больше ничего приходить не будет. Начать заново: /start
forget-kept = Ничего не удалено.
button-forget = Удалить всё

## revisions

revisions-how = Какой пост? Пример: /revisions t.me/MFARussia/123
revisions-none = Такого поста у меня нет. Я знаю то, что прочитано в каналах из /channels.
revisions-head = { $post }, { $count ->
    [one] { $count } версия
    [few] { $count } версии
    [many] { $count } версий
   *[other] { $count } версий
}
revisions-published = <b>{ $when }</b> · впервые замечен
revisions-edited = <b>{ $when }</b> · изменён
revisions-deleted = <b>{ $when }</b> · удалён каналом
revisions-checksum = Версия { $number } в цепочке канала: { $checksum }
chain-heads = Что каналы сказали к { $day }: по одной контрольной сумме. Сохраните это сообщение: `verify` сверяет с ним выгрузку.

## delivery

thread-lost = Ветка, в которую приходили дайджесты и оповещения этого чата, закрыта или удалена. Теперь они приходят сюда; чтобы получать их в другой ветке, настройте их там.

## channels

channels-head = { $count ->
    [1] <b>Читаю один канал</b>
    [one] <b>Читаю { $count } канал</b>
    [few] <b>Читаю { $count } канала</b>
    [many] <b>Читаю { $count } каналов</b>
   *[other] <b>Читаю { $count } канала</b>
  }
channel-line = { $name } — { $state ->
    [fresh] последняя публикация { $newest }
    [empty] публикаций пока нет
    [preview-off] не читается с { $since }: отключён веб-просмотр
    [withheld-here] не читается с { $since }: канал недоступен там, где работает бот
    [not-a-channel] не читается: это не канал
    [not-found] не читается с { $since }: такого канала нет
    [markup-changed] не читается с { $since }: страница канала изменилась
   *[unreachable] нет связи с { $since }
  }{ $follows ->
    [yes] {" "}· есть подписка
   *[no] {""}
  }
channel-lost = <b>{ $channel }: не читается с { $since }.</b> Причина: { $state ->
    [preview-off] отключён веб-просмотр
    [withheld-here] канал недоступен там, где работает бот
    [not-a-channel] это не канал
    [not-found] такого канала больше нет
    [markup-changed] страница канала изменилась
   *[unreachable] сервер не отвечает
  }. Продолжаю попытки и сообщу, когда канал вернётся.
channel-back = <b>{ $channel }: снова читается.</b> Канал был недоступен с { $since }; { $count ->
    [0] за это время ничего не вышло.
    [1] прочитана одна пропущенная публикация.
    [one] прочитана { $count } пропущенная публикация.
    [few] прочитаны { $count } пропущенные публикации.
    [many] прочитано { $count } пропущенных публикаций.
   *[other] прочитано { $count } пропущенной публикации.
  }
channel-name-wrong = «{ $name }» — не имя канала. Пример: /subscribe @{ $example }
channel-not-watched = Канал @{ $name } здесь не читается. Что читается: /channels
channel-not-watched-short = Этот канал больше не читается.

## admin

watch-how = «{ $name }» — не имя канала. Пример: /watch @MFARussia
watched = Теперь читаю { $channel }. Когда канал прочитан, видно в /channels
watched-already = Канал { $channel } уже читается.
unwatched = Канал { $channel } больше не читается. Прочитанное сохранено.
unwatch-how = Этот канал не читается. Пример: /unwatch @MFARussia. Список: /channels
broadcast-how = Отправьте текст вместе с командой: /broadcast Сегодня ночью с 2 до 3 бот не работает.
broadcast-too-long = { $most ->
    [one] В рассылке не больше { $most } знака.
    [few] В рассылке не больше { $most } знаков.
    [many] В рассылке не больше { $most } знаков.
   *[other] В рассылке не больше { $most } знака.
  }
broadcast-ask = { $count ->
    [0] Этого не получит ни один чат:
    [1] Это получит один чат:
    [one] Это получит { $count } чат:
    [few] Это получат { $count } чата:
    [many] Это получат { $count } чатов:
   *[other] Это получат { $count } чата:
  }
broadcast-owed = { $count ->
    [1] Отправляется в один чат.
    [one] Отправляется в { $count } чат.
    [few] Отправляется в { $count } чата.
    [many] Отправляется в { $count } чатов.
   *[other] Отправляется в { $count } чата.
  }
broadcast-dropped = Ничего не отправлено.
button-send = { $count ->
    [one] Отправить в { $count } чат
    [few] Отправить в { $count } чата
    [many] Отправить в { $count } чатов
   *[other] Отправить в { $count } чата
  }
button-cancel = Отмена
status-running = <b>Работает с { $since }</b> · свежие каналы: { $fresh } из { $channels } · чаты: { $chats } · очередь: { $queue }
status-sent = Сегодня отправлено { $sent }, ожидание Telegram { $waited } с, не доставлено { $undeliverable }, исход неизвестен { $unknown }, отправлено повторно { $resent }
status-reason = — { $reason }: { $count }
status-no-model = Модели нет: сводки составляются из цитат.
status-model-idle = Модель: сегодня запросов не было.
status-model = Модель { $model }: вызовов { $calls }, токенов { $tokens }, утверждений оставлено { $kept }, отклонено проверками { $refused }
status-lost = { $channel }: { $state } с { $since }
status-no-error = Последняя ошибка: нет
status-error = Последняя ошибка { $at }: { $what } (с запуска: { $count })
admin-fault =
    <b>Что-то пошло не так:</b> { $what }
    { $reason }

## errors

our-fault = Не получилось на моей стороне; ничего не потеряно. Оператор уже знает.
