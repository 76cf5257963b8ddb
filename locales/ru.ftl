### Русский. Обращение на вы; бот говорит о себе «я».
### Words: channel = канал, post = публикация, chat = чат, forum thread = ветка, follow = подписаться, watch = следить, alert = оповещение,
### query = запрос, hit = срабатывание, topic = тема, window = период, digest = дайджест, summary = сводка, story = сюжет,
### schedule = расписание, quiet hours = тихие часы, repost = репост, archive = архив, queue = очередь, pattern = шаблон.
### Non-breaking spaces stand before dashes and after numbers; values stand where no case is asked of them.

# marks of a quotation within a quotation
inner-quotes = „“

## commands

command-subscribe = Подписаться на канал
command-digest = Дайджест сейчас: сегодня, вчера, 7d
command-alert = Сообщать, когда появятся эти слова
command-alerts = Мои оповещения
command-try = Проверить запрос, ничего не сохраняя
command-topics = Темы и сколько в них публикаций
command-channels = За какими каналами слежу и когда они обновлялись
command-search = Поиск по архиву
command-stats = Публикации по дням, картинкой
command-revisions = Что было в публикации раньше, версия за версией
command-schedule = Когда приходят дайджесты
command-timezone = Мой часовой пояс
command-language = Мой язык
command-quiet = Часы без оповещений
command-settings = Все настройки
command-unsubscribe = Отписаться
command-export = Мои данные файлом
command-forget = Удалить мои данные
command-help = Что я умею
command-watch = Следить за каналом
command-unwatch = Больше не следить за каналом
command-status = Как работает бот
command-broadcast = Написать во все чаты
about-description = Читаю открытые каналы Telegram и рассказываю, о чём они пишут: дайджест раз в день, оповещение, когда появится нужное вам слово, сводка по любой теме по запросу. В каждой строке — ссылка на публикацию, из которой она взята; ни одна публикация не опущена без упоминания.
about-short = Дайджесты, оповещения и сводки по каналам Telegram, в каждой строке — ссылка на публикацию.

welcome =
    <b>Я читаю каналы Telegram за вас.</b>
    Сейчас слежу за каналами: { $channels }.
welcome-what = Раз в день придёт дайджест; когда появится нужное вам слово — оповещение; по запросу — сводка по любой теме. В каждой строке есть ссылка на публикацию.
welcome-back =
    <b>С возвращением.</b>
    Подписки этого чата: { $channels }. Ближайший дайджест: { $next }. Оповещения: { $alerts }.
missed-while-away = Хорошо, что вы вернулись. Начало перерыва: { $since }; все настройки на месте.
button-missed = Что я пропустил
welcome-group =
    <b>Я читаю каналы Telegram для этой группы.</b>
    Сейчас слежу за каналами: { $channels }. Настраивают администраторы, спрашивать могут все: /digest, /search, /help
watching-nothing = Пока не слежу ни за одним каналом.
help =
    <b>Что я умею</b>
    /subscribe — подписаться на канал: дайджест каждый день и ваши оповещения
    /digest сегодня — дайджест сейчас; можно также вчера, 24h, 7d или 2026-01-31
    /alert расширение НАТО — сообщать, когда появятся эти слова
    /try перемирие — проверить запрос, ничего не сохраняя
    /alerts — ваши оповещения; /unalert 1 удаляет оповещение 1
    /channels — за какими каналами слежу и когда они обновлялись
    /unsubscribe — отписаться
help-more =
    /topics — темы и сколько в них публикаций; /topic Арктика — сводка по одной из них
    /search зерно — архив; /stats — публикации по дням, картинкой
    /remind — что объявлено, и напоминание перед началом
    /settings — всё это одним меню: /schedule 08:00, /timezone berlin, /language ru, /quiet 22:00-07:00
    /export — данные этого чата файлом; /forget — удалить их. /help — эта справка
help-queries =
    <b>Оповещения</b>
    расширение НАТО — оба слова в любом порядке и в любой форме
    «мирные переговоры» — слова рядом
    Сербия | Косово — любое из двух
    перемирие -футбол — без футбола
    =Мир — именно эта форма
    санкци* — слова с таким началом
    #украина, @durov, bbc.com — хештеги, имена, сайты
    ООН — слово из двух-трёх прописных букв ищется только прописными
text-only = Я понимаю только текст. Пришлите слово для поиска, вопрос или @имя канала.
not-a-query = Так я искать не умею. Пришлите одно-два слова, вопрос или @имя канала.
glad-to-help = Пожалуйста. Что ещё я умею: /help
phrase-offer = «{ $query }»: найти в архиве или сообщать, когда появится?
cancel-nothing = Отменять нечего. Что я умею: /help
pause-how = В тихие часы оповещения ждут утра, каждое можно заглушить или удалить, дайджесты по расписанию можно отключить, от канала — отписаться. Что приостановить?
yes-how = Я не жду ни «да», ни «нет». Где нужен ответ, под вопросом стоят кнопки.
unknown-command = Я не знаю такой команды. Что я умею: /help. Пример: /digest сегодня
too-fast = Слишком много сообщений сразу. Через несколько секунд я снова на связи; что пришло за это время, я не читал, отправьте, пожалуйста, ещё раз.
not-served = Этот бот обслуживает только чаты из списка его оператора.
not-served-admin = Этого чата нет в ALLOWED_CHATS. Его id: { $id }.
only-administrators = Настройки этой группы меняют только её администраторы. В личном чате со мной настройки ваши: { $bot }
only-administrators-short = Настройки этой группы меняют только её администраторы.
button-too-old = Эта кнопка устарела. Отправьте команду ещё раз.
group-busy = Минуту: Telegram ограничивает, как часто я могу писать в группе.
button-subscribe = Подписаться
button-digest-today = Дайджест за сегодня
button-language = Язык
button-add-alert = Новое оповещение
button-topics = Темы
button-another-time = Другое время
button-another-zone = Другой пояс
button-back = Назад
button-back-page = Более новые
button-next-page = Более ранние
button-search = Найти
button-alert-me = Сообщать мне
button-help = Справка

## subscriptions

pick-channel = На какой канал подписать этот чат?
button-follow = { $channel }
button-follow-this = Подписаться
button-followed = ✓ { $channel }
subscribed =
    <b>Подписка оформлена: { $channels }.</b>
    Дайджест каждый день, ближайший: { $next } ({ $zone }).
subscribed-without-digest =
    <b>Подписка оформлена: { $channels }.</b>
    Дайджестов в расписании нет. По одному в день: /schedule 08:00
not-read-yet = Читаю впервые: { $channels }.
unsubscribed = Подписка отменена: { $channels }. Оповещения и настройки сохранены.
unsubscribed-all = Все подписки отменены. Оповещения и настройки сохранены; вернуть подписку: /subscribe
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
follows-not = Этот чат не подписан на { $name }.
follows-now-short = Подписка оформлена: { $channel }
follows-no-longer-short = Подписка отменена: { $channel }

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
post-edited = ✏️ Изменено · { $channel }, { $time }
alert-changed = «{ $from }» → «{ $to }»
alert-removed = Этого больше нет: «{ $from }»
alert-storm-head = 🔔 { $count ->
    [1] Одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  } с { $since } · { $queries }
alert-again = снова: { $times }
post-deleted = 🗑 Удалено; после публикации прошло: { $after }
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
    [off] {" "}· отключено
    [muted] {" "}· на паузе
    [silent] {" "}· без звука
    [digest] {" "}· только в дайджесте
   *[loud] {""}
  }
alert-reading = Ищу: { $reading }
alert-saved = Оповещение { $n } сохранено: { $reading }.
read-span = { $scope ->
    [month] За последние 30 дней
    [read] За время, что я читаю ({ $span })
   *[little] За то недолгое время, что я читаю
  }
alert-caught = { $span }: { $count ->
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
   *[seldom] , реже раза в неделю.
  }
alert-miss-excluded = Если бы не исключения, было бы ещё { $count }.
alert-miss-capitals = Если искать и строчными буквами, было бы ещё { $count }.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [one] Выйдет около { $perDay } оповещения
    [few] Выйдет около { $perDay } оповещений
    [many] Выйдет около { $perDay } оповещений
   *[other] Выйдет около { $perDay } оповещения
  } в день. Оставить только в дайджесте, сузить запрос или всё же сохранить?
alert-common = В запросе «{ $query }» только очень частые слова. Всё равно сохранить?
did-you-mean = Вы имели в виду: { $fix }?
an-example = Пример: { $example }
alert-saved-already = Уже сохранено как оповещение { $n }: { $reading }.
alert-why = Почему: { $reasons }
alert-why-form = { $term } → «{ $forms }»
alert-why-link = { $term } → в ссылке
alert-narrow =
    Добавьте слово или исключите лишнее. Например:
    { $more }
    { $less }
alert-channels-ask = По каким каналам присылать оповещение { $n }? { $query }
alert-scope-channels = только { $channels }
alert-scope-reposts = без репостов
alert-scope-media = только публикации с медиа
alert-scope-changes = также при правке и удалении подходящих публикаций
button-show-hits = Показать: { $count }
button-all-channels = Все каналы
alert-deleted = Оповещение { $n } удалено: { $query }
alert-deleted-short = Оповещение { $n } удалено
alert-muted-short = Оповещение { $n } приостановлено на день
alert-muted-until = Оповещение { $n } приостановлено до { $until }
alert-until-changed = Так останется, пока вы это не измените.
alert-mute-how = Чтобы приостановить его на время, ответьте: пауза на 2 часа
alert-restored-short = Оповещение { $n } восстановлено
alert-gone-short = Оповещения { $n } больше нет.
unalert-which = Какое оповещение? Отправьте его номер, например: /unalert { $example }. Список: /alerts
alert-unknown = Оповещения { $n } нет. Пример: /unalert { $example }. Список: /alerts
try-how = Какой запрос проверить? Пример: /try расширение НАТО
too-many-alerts = { $most ->
    [one] В чате может быть не больше { $most } оповещения
    [few] В чате может быть не больше { $most } оповещений
    [many] В чате может быть не больше { $most } оповещений
   *[other] В чате может быть не больше { $most } оповещения
  }. Сначала удалите одно: /alerts
too-many-patterns = В чате может быть не больше пяти шаблонов вида /…/. Обычные слова не в счёт: /help
try-head = Ищу: { $reading }.
ask-replace-alert = Пришлите в ответ новые слова для оповещения { $n }. Сейчас: { $query }
ask-replace-alert-hint = мирные переговоры
ask-exclude-word = Пришлите в ответ слово-исключение для оповещения { $n }: { $query }
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
button-use-this = Использовать
button-without-reposts = Без репостов
button-with-reposts = С репостами
button-media-only = Только с медиа
button-any-post = Любые публикации
button-with-changes = Ещё правки и удаления
button-without-changes = Без правок и удалений
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
alert-problem-excludes-itself = Запрос исключает то самое слово, которое ищет: ни одна публикация не подойдёт.
alert-problem-unclosed-quote = Кавычка в позиции { $column } не закрыта.
alert-problem-unclosed-bracket = Скобка в позиции { $column } не закрыта.
alert-problem-unclosed-regex = Шаблон в позиции { $column } начинается с / и должен ею же заканчиваться.
alert-problem-stray-bracket = Скобка в позиции { $column } ничего не закрывает.
alert-problem-empty-group = В скобках в позиции { $column } ничего нет.
alert-problem-empty-phrase = В кавычках в позиции { $column } нет ни одного слова.
alert-problem-lone-minus = Минус в позиции { $column } должен стоять вплотную к исключаемому слову.
alert-problem-lone-sign = Знак в позиции { $column } относится к числу; пишите так: €5 или 50%.
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
alert-problem-too-deep = Скобка в позиции { $column } вложена слишком глубоко: уровней может быть не больше { $most }.
alert-problem-bad-regex = Шаблон в позиции { $column } не удаётся разобрать; проверьте его скобки и знаки или напишите простые слова.
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
digest-working = Читаю…
digest-progress = Прочитано { $done } из { $all }…
digest-one-topic = В одном дайджесте одна тема. Пример: /digest 7d { $topic }
digest-under-way = Уже готовится
digest-fewer = Выберите темы, которые пойдут первыми, или время дайджеста.
digest-ask = Ответьте на дайджест номером из него, например { $example }, или словом: придёт сама публикация.
button-open-channel = Открыть канал
digest-reason-budget = дневной лимит исчерпан
digest-reason-deadline = модель отвечала слишком долго
digest-reason-unreachable = модель недоступна
digest-reason-stopped = модель отклоняет запросы
digest-reason-declined = модель отказалась
digest-reason-malformed = ответы модели не удалось прочесть
digest-reason-cut = модели не хватает места для текста
digest-reason-unverified = утверждения модели не удалось перепроверить
digest-reason-exam = модель не сдала экзамен
digest-reason-all-refused = написанное моделью не прошло проверку
digest-reason-suspicious = публикации словно обращены к машине
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
digest-caution = { $channels ->
    [1] заявления самого канала, не проверялись
   *[several] заявления самих каналов, не проверялись
}
digest-comma = {", "}
digest-dash = {" — "}
digest-title = «{ $title }»
digest-said-by = { $source }: { $text }
digest-quoted = «{ $text }»
digest-via = репост из «{ $source }»
digest-newer = см. также { $posts }
digest-said-earlier = раньше: { $text }
digest-said-later = позже: { $text }
digest-changed-from = изменилось; раньше: { $text }
digest-other-account = другая версия: { $text }
digest-background = ранее: { $text }
digest-brief = Коротко
digest-more-of-shown = ▸ подробнее о сюжетах выше
digest-more-stories = { $n ->
    [one] ▸ ещё { $n } сюжет
    [few] ▸ ещё { $n } сюжета
    [many] ▸ ещё { $n } сюжетов
   *[other] ▸ ещё { $n } сюжета
}
digest-in-language = (язык: { $language })
digest-also-in = { $n } на другом языке ({ $language })
digest-new = новое
digest-day = { $day }-й день
digest-today = сегодня
digest-ahead = Впереди
digest-later = Позже
digest-off = не состоится: { $when }
digest-announced = объявлялось
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
    [one] { $n } памятная дата
    [few] { $n } памятные даты
    [many] { $n } памятных дат
   *[other] { $n } памятной даты
}
digest-also-greeting = { $n ->
    [one] { $n } приветствие
    [few] { $n } приветствия
    [many] { $n } приветствий
   *[other] { $n } приветствия
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
digest-not-read = за это время ничего не прочитано.
digest-read-since = прочитано только начиная с { $since }
digest-listed = и ещё { $n }
digest-changed = Изменения
digest-edited = изменено: { $n }
digest-deleted = удалено: { $n }
digest-note-extractive = Сводка составлена из цитат.
digest-note-extractive-because = Сводка составлена из цитат: { $reason }.
digest-note-read = Написано моделью { $model }, каждая её строка сверена с публикациями (экзамен модели { $reader }: поймано { $caught } из { $of } ложных строк, отвергнуто { $refused } из { $true } верных).
digest-note-by-rules = Написано моделью { $model }, проверено только по правилам.
digest-note-in-part = Словами самих публикаций: { $n ->
    [one] { $n } сюжет
    [few] { $n } сюжета
    [many] { $n } сюжетов
   *[other] { $n } сюжета
} ({ $reason }).
digest-note-less = Написано меньше обычного: { $reason }.
digest-note-chosen = Предложения самих публикаций, выбраны моделью { $model }: на экзамене модель { $reader } поймала { $caught } из { $of } ложных строк и отвергла { $refused } из { $true } верных; этого недостаточно, чтобы модель писала сама.
digest-note-chosen-because = Предложения самих публикаций, выбраны моделью { $model }: { $reason }.
digest-note-refused = Не прошло проверку и заменено: { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}.
digest-note-suspicious = Похоже, обращено к машине и модели не показано: { $n ->
    [one] { $n } публикация
    [few] { $n } публикации
    [many] { $n } публикаций
   *[other] { $n } публикации
}.

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
    [one] { $n } служебное сообщение
    [few] { $n } служебных сообщения
    [many] { $n } служебных сообщений
   *[other] { $n } служебного сообщения
}
ledger-withheld = { $n } скрыто
ledger-deleted = { $n } удалено
ledger-repost-folded = { $n ->
    [one] { $n } репост
    [few] { $n } репоста
    [many] { $n } репостов
   *[other] { $n } репоста
}
ledger-duplicate-folded = { $n ->
    [one] { $n } повтор
    [few] { $n } повтора
    [many] { $n } повторов
   *[other] { $n } повтора
}
ledger-other-language-folded = { $n } на других языках
ledger-history-day = { $n ->
    [one] { $n } памятная дата
    [few] { $n } памятные даты
    [many] { $n } памятных дат
   *[other] { $n } памятной даты
}
ledger-greeting = { $n ->
    [one] { $n } приветствие
    [few] { $n } приветствия
    [many] { $n } приветствий
   *[other] { $n } приветствия
}
ledger-skipped = { $n } пропущено

button-all-posts = Все публикации
button-back-to-digest = Назад к дайджесту
digest-thanks = Спасибо, учтено
posts-head = { $posts ->
    [1] <b>Одна публикация</b>
    [one] <b>{ $posts } публикация</b>, страница { $page } из { $pages }
    [few] <b>{ $posts } публикации</b>, страница { $page } из { $pages }
    [many] <b>{ $posts } публикаций</b>, страница { $page } из { $pages }
   *[other] <b>{ $posts } публикации</b>, страница { $page } из { $pages }
  }
posts-line = { $n }. { $time } { $words } — { $disposition ->
    [summarised] в сводке
    [listed] перечислено
    [ahead] впереди
    [live-notice] анонс эфира
    [media-only] без текста
    [service] служебное сообщение
    [withheld] скрыто
    [deleted] удалено
    [repost-folded] репост
    [duplicate-folded] повтор
    [other-language-folded] есть на другом языке
    [history-day] памятная дата
    [greeting] приветствие
   *[skipped] пропущено
  }
posts-without-words = (без текста)
button-page-before = Предыдущие
button-page-after = Следующие

## reminders

command-remind = Напомнить о брифинге или эфире
button-remind = Напомнить
button-remind-at = Напомнить: { $time }
button-remind-off = Не напоминать
button-remind-off-at = Не напоминать: { $time }
button-calendar = Файл для календаря
reminder-set =
    <b>{ $start }:</b> { $title }, анонс канала { $channel }.
    Напомню в { $when }; до начала останется { $lead }.
reminder-zone = Часовой пояс в публикации не назван, взят ваш: { $zone }.
reminder-due = ⏰ <b>До начала { $left } ({ $start }):</b> { $title } · { $channel }
reminder-now = ⏰ <b>Начинается, { $start }:</b> { $title } · { $channel }
reminder-late = ⏰ <b>Было объявлено на { $start }:</b> { $title } · { $channel }. Раньше сообщить не получилось.
reminder-moved =
    <b>Теперь { $start }, а не { $from }:</b> { $title } · { $channel }
    Напоминание тоже перенесено.
reminder-fell = { $why ->
    [deleted] <b>Анонс на { $start } удалён:</b> { $title } · { $channel }. Напоминать не буду.
    [said] <b>По новой публикации, { $start } больше не в силе:</b> { $title } · { $channel }. Напоминать не буду.
    [unsure] <b>Возможно, { $start } больше не в силе: новая публикация, может быть, об этом:</b> { $title } · { $channel }. Напомню, как обещано.
   *[edited] <b>После правки время { $start } больше не в силе:</b> { $title } · { $channel }. Напоминать не буду.
  }
reminder-followed = <b>После события</b> { $title } · { $channel }: публикации в { $posts }
reminder-list-head = <b>Ваши напоминания</b>
reminder-line = { $start } { $title } · { $channel }, { $lead } до начала
reminder-ahead-head = <b>Объявлено</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = Сейчас не объявлено ничего с указанием времени. Для отдельной публикации: /remind { $example }
reminder-how = О какой публикации напомнить и за сколько минут? Например: /remind { $example } 30
reminder-unknown = Такой публикации у меня нет, или она удалена. Подойдёт ссылка на публикацию канала, за которым я слежу: /remind { $example }
reminder-no-time = В этой публикации время не названо, напоминать не о чем.
reminder-over = Уже прошло: { $title }, { $start }.
reminder-too-many = В этом чате уже { $most } напоминаний, больше нельзя. /remind покажет их, с кнопками, чтобы убрать лишние.
reminder-removed = Напоминать не буду.
reminder-calendar = { $start } { $title }, анонс канала { $channel }. Если время изменится, новый файл заменит этот в календаре.

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
topic-meant = Темы «{ $name }» нет. Вы имели в виду: { $topic }?
topic-name-wrong = Название темы — одна строка, от 1 до 40 знаков. Пример: /topic Зерно = зерно | пшеница
topic-saved = Тема <b>{ $name }</b>: { $reading }. { $span }: { $count ->
    [0] публикаций нет.
    [1] одна публикация.
    [one] { $count } публикация.
    [few] { $count } публикации.
    [many] { $count } публикаций.
   *[other] { $count } публикации.
  }
topic-removed = Тема «{ $name }» удалена.
too-many-schedules = В одном чате может быть не больше { $most } расписаний. Сначала уберите лишнее: /schedule
too-many-topics = { $most ->
    [one] У чата может быть не больше { $most } своей темы
    [few] У чата может быть не больше { $most } своих тем
    [many] У чата может быть не больше { $most } своих тем
   *[other] У чата может быть не больше { $most } своей темы
  }. Сначала удалите одну: /topics

## settings

settings =
    <b>Настройки этого чата</b>
    Каналы: { $channels }
    Ближайший дайджест: { $digest }
    Часовой пояс: { $zone }, сейчас { $now }
    Язык: { $language }; сводки: { $summary }
    Оповещения: { $alerts }
    Тихие часы: { $quiet }
settings-of = Для канала { $channel }
speaking-met = Теперь я могу писать в { $channel }. Туда ничего не придёт, пока вы это не настроите; команды, отправленные в самом канале, видны его читателям.
speaking-now = Ближайший час ваши изменения относятся к { $channel }. Ответы придут вам, дайджесты и оповещения — в канал.
speaking-unread = Публикации самого канала не читаются: никто из операторов бота его не допустил. Поможет, если один из них станет администратором канала: тогда канал будет читаться со следующей публикации.
speaking-ended = Вы снова в своих настройках.
speaking-lost = Вы больше не администратор того канала. Вы снова в своих настройках.
speaking-refused-short = Это могут только администраторы того канала.
button-speak-for = Настроить { $channel }
button-speak-for-me = Назад к моему чату
schedule-head = <b>Дайджесты этого чата</b>
schedule-next = Ближайший: { $next } ({ $zone }).
schedule-none = В расписании нет дайджестов.
schedule-needs-channel = У этого чата пока нет подписок. Начать: /subscribe
schedule-how =
    Нажмите время, чтобы добавить его на каждый день, или время с ✓, чтобы убрать. Или отправьте, например:
    /schedule 08:00,18:30
    /schedule 09:00 пн-пт
    /schedule 18:00 пт #Арктика
    /schedule off
schedule-off = Дайджестов по расписанию больше не будет. По запросу: /digest
zone-now = Часовой пояс этого чата: { $zone }; сейчас там { $now }. Выберите другой или отправьте, например: /timezone Берлин
zone-set = Часовой пояс: { $zone }. Сейчас там { $now }.
zone-which = Какой именно?
zone-unknown = Не знаю такого пояса: «{ $name }». Подойдёт и город: /timezone Берлин
zone-at = { $place } · { $time }
zone-unknown-there = Для этого места часовой пояс не нашёлся. Подойдёт и город: /timezone Берлин
language-now = Язык текстов: { $language }, сводок: { $summary }. Только для сводок: /language summary en
language-set = Язык текстов и сводок: { $language }.
language-unknown = Языка «{ $name }» у меня нет. Есть { $codes }. Пример: { $example }
summary-language-set = Язык сводок: { $language }.
quiet-none =
    { $night ->
        [sound] Тихих часов нет; ночью оповещения приходят со звуком.
       *[hushed] Тихих часов нет. Ночью оповещения приходят без звука. Включить звук: /quiet off
    }
    Например, с 22:00 до 07:00: /quiet 22:00-07:00
quiet-now = Тихие часы с { $from } до { $to } ({ $zone }): оповещения подождут и придут вместе, когда тихие часы закончатся. Отменить: /quiet off
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
schedule-no-time = Не указано время. Пример: { $example }
schedule-bad-time = «{ $part }»: нет такого времени. Пример: { $example }
schedule-bad-word = Не понимаю «{ $part }». Пример: /schedule 09:00 пн-пт
schedule-many-times = В одном расписании можно указать время не больше { $part } раз. Пример: { $example }
schedule-times-apart = Время в расписании общее для всех его дней; ничего не изменилось. Пример: { $example }
schedule-many-topics = В одном расписании одна тема; «{ $part }» — лишнее; ничего не изменилось. Пример: { $example }
schedule-long-topic = «{ $part }» — слишком длинное название темы. Пример: /schedule 18:00 пт #Арктика
schedule-unknown-topic = Темы «{ $name }» нет. Есть: { $names }.
schedule-many-channels = В одном расписании один канал; «{ $part }» — лишнее; ничего не изменилось. Пример: { $example }
quiet-bad-hours = «{ $part }» не похоже на промежуток времени. Пример: { $example }
quiet-no-length = Начало и конец совпадают: { $part }. Пример: { $example }
window-unclear = Не понимаю период «{ $part }». Пример: { $example }
window-bad-date = Даты «{ $part }» в календаре нет. Пример: { $example }
window-future = { $part }: эта дата ещё не наступила. Пример: { $example }
window-swapped = «{ $part }» кончается раньше, чем начинается. Вы имели в виду: { $example }?
window-too-long = «{ $part }» длиннее, чем может охватить дайджест: 92 дня. Пример: { $example }
window-empty = «{ $part }» — пустой период. Пример: { $example }
digest-bad-channel = «{ $part }» — не имя канала. Пример: { $example }
digest-many-names = Слишком много: для одного дайджеста каналов и тем вместе не больше { $part }. Пример: { $example }
digest-many-windows = Дайджест охватывает один период; «{ $part }» сюда не подходит. Пример: { $example }

## search, statistics, data

search-how = Какие слова искать? Пример: /search перемирие
search-empty = Пока ничего не прочитано. За какими каналами слежу: /channels
search-head = { $count ->
    [0] Публикаций нет
    [1] <b>Одна публикация</b>
    [one] <b>{ $count } публикация</b>
    [few] <b>{ $count } публикации</b>
    [many] <b>{ $count } публикаций</b>
   *[other] <b>{ $count } публикации</b>
  } { $within } · { $channels }
search-within-days = за { $days ->
    [1] последний день
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  }
search-within-read = за время, что я читаю ({ $span })
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
search-gone = в канале этого больше нет
search-none-here = На этой странице ничего нет. Искать дальше: кнопка «Более ранние».
search-wider = По запросу { $query } нашлось бы: { $count ->
    [1] одна публикация
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
  }.
button-search-wider = Искать так
stats-bad-span = «{ $part }» — не срок от 2 до 92 дней. Пример: /stats 30d
stats-nothing = { $channels }: публикаций нет за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  }. Более ранние: /search
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
export-caption = Всё, что хранится об этом чате ({ $at }).
export-nothing = Об этом чате ничего не хранится.
forget-ask =
    <b>Удалить всё, что хранится об этом чате?</b>
    Подписки, оповещения, время дайджестов, темы, настройки и записи о доставленном. Уже отправленные сообщения останутся. Отменить это нельзя; сначала можно взять копию: /export
forget-ask-group =
    <b>Удалить всё, что хранится об этой группе, для всех её участников и веток?</b>
    Подписки, оповещения, время дайджестов, темы, настройки и записи о доставленном. Уже отправленные сообщения останутся. Отменить это нельзя; сначала можно взять копию: /export
forget-done = Всё, что хранилось об этом чате, удалено.
forget-anew = Больше ничего приходить не будет. Начать заново: /start
forget-kept = Ничего не удалено.
button-forget = Удалить всё

channels-age = Каналов много, а запрос всего один в секунду, поэтому каждый может отставать на { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
  }. Поможет убрать часть каналов или сделать меня администратором ваших.

## revisions

revisions-how = Какая публикация?
revisions-none = Такой публикации у меня нет. Я знаю то, что прочитано в каналах из /channels.
revisions-head = { $post }, { $count ->
    [one] { $count } версия
    [few] { $count } версии
    [many] { $count } версий
   *[other] { $count } версии
}
revisions-published = <b>{ $when }</b> · впервые замечена
revisions-edited = <b>{ $when }</b> · изменена
revisions-deleted = <b>{ $when }</b> · удалена каналом
revisions-checksum = Версия { $number } в цепочке канала: { $checksum }
chain-heads = Всё, что каналы опубликовали к { $day }: по одной контрольной сумме на канал. Сохраните это сообщение: «verify» сверит с ним выгрузку.

## delivery

digest-uncertain = Дайджест ({ $time }) мог до вас не дойти.
button-send-digest = Прислать
button-send-again = Ещё раз ({ $reason }): { $count }
sending-again = Отправляется.
sending-already = Уже отправляется.
thread-lost = Ветка, в которую приходили дайджесты и оповещения этого чата, закрыта или удалена. { $how ->
    [merged] Её оповещения теперь приходят сюда вместе с оповещениями этой ветки; одинаковые приходят один раз.
    [stopped] Её оповещения теперь приходят сюда вместе с оповещениями этой ветки; одинаковые приходят один раз. Её дайджесты остановлены: у этой ветки есть свои, их показывает /schedule.
   *[moved] Теперь они приходят сюда; чтобы получать их в другой ветке, настройте их там.
  }

## channels

channels-head = { $count ->
    [1] <b>Слежу за одним каналом</b>
    [one] <b>Слежу за { $count } каналом</b>
    [few] <b>Слежу за { $count } каналами</b>
    [many] <b>Слежу за { $count } каналами</b>
   *[other] <b>Слежу за { $count } канала</b>
  }
channel-line = { $name } — { $state ->
    [fresh] последняя публикация: { $newest }
    [empty] публикаций пока нет
    [quiet] затишье, последняя публикация: { $newest }
    [renamed] переименован, последняя публикация: { $newest }
   *[lost] недоступен, начало: { $since }; причина: { $why }
  }{ $follows ->
    [yes] {" "}· есть подписка
   *[no] {""}
  }
channel-lost = <b>{ $channel }: канал недоступен.</b> Начало: { $since }. Причина: { $why }. Продолжаю попытки и сообщу, когда канал вернётся.
channel-quiet = <b>{ $channel }: публикаций нет намного дольше обычного.</b> Начало затишья: { $since }. Продолжаю следить и сообщу, когда они появятся.
channel-active = <b>{ $channel }: публикации возобновились.</b> Начало затишья: { $since }; { $count ->
    [1] вышла одна новая публикация.
    [one] вышла { $count } новая публикация.
    [few] вышли { $count } новые публикации.
    [many] вышло { $count } новых публикаций.
   *[other] вышло { $count } новой публикации.
  }
channel-renamed = <b>{ $before } теперь называется { $now }.</b> Всё, что вы настроили, работает как прежде.
state-preview-off = отключён веб-просмотр
state-withheld-here = канал закрыт там, где работает бот
state-not-a-channel = это не канал
state-not-found = такого канала нет
state-private = я там больше не администратор
state-new-owner = имя теперь принадлежит другому каналу
state-markup-changed = страница канала теперь устроена иначе
state-unreachable = сервер не отвечает или отвечает ошибками
cure-preview-off = Включить его может только владелец канала; он же может сделать меня администратором.
cure-withheld-here = PREVIEW_PROXY проложит путь через место, где канал виден.
cure-not-a-channel = /unwatch { $name } прекратит попытки.
cure-not-found = Если имя сменилось: /watch с новым именем и /unwatch { $name }.
cure-private = Снова назначьте меня администратором или /unwatch { $name }.
cure-new-owner = Каналы не смешиваю и ничего не читаю. /watch с новым именем канала; чтобы следить за новым каналом: /unwatch и /watch { $name }.
cure-markup-changed = Пока страница не читается, ничего не сохраняю; возможно, её знает более новая версия бота.
cure-unreachable = Если это надолго: PREVIEW_ROOT задаёт другие серверы, PREVIEW_PROXY — другой путь. Если он уже задан: работает ли прокси, верны ли его имя и пароль?
channel-back = <b>{ $channel }: канал снова доступен.</b> Был недоступен, начало: { $since }; { $count ->
    [0] за это время ничего не вышло.
    [1] прочитана одна пропущенная публикация.
    [one] прочитана { $count } пропущенная публикация.
    [few] прочитаны { $count } пропущенные публикации.
    [many] прочитано { $count } пропущенных публикаций.
   *[other] прочитано { $count } пропущенной публикации.
  }
channel-name-wrong = «{ $name }» — не имя канала. Пример: /subscribe @{ $example }
channels-not-read = Я не читаю { $names }.
channel-not-watched = Я не слежу за каналом @{ $name }. За какими слежу: /channels
channels-watched = Слежу здесь: { $watched }.
channel-ask-operator = Добавить канал может оператор этого бота: попросите его.
channel-not-watched-short = Я больше не слежу за этим каналом.
channel-offered = Я слежу за каналом { $channel }. По подписке придут ежедневный дайджест и ваши оповещения.
channel-followed = Этот чат подписан на канал { $channel }.
channel-asked = Я пока не слежу за каналом @{ $name }. Каналы добавляет только оператор; я передал ему вашу просьбу.
channel-watch-it = Я пока не слежу за каналом @{ $name }. Вы можете его добавить: /watch @{ $name }
channel-private = Этот канал закрытый. Я смогу его читать, если один из операторов бота сделает меня администратором канала.

## admin

watch-how = «{ $name }» — не имя канала. Пример: /watch @MFARussia
watched = Теперь слежу за каналом { $channel }. Когда он прочитан, видно в /channels
watch-not-found = Канала { $channel } нет, или он закрытый. Проверьте написание; ничего не изменилось.
watch-preview-off = Канал { $channel } могут читать только подписчики: веб-просмотр отключён. Попросите владельца включить его или сделайте меня администратором канала, и тогда публикации будут приходить сами.
watch-unreachable = Канал { $channel } добавлен, но сейчас недоступен. Продолжаю попытки; что с ним, видно в /channels
admin-welcome = Теперь вы мой администратор. /watch добавляет каналы, /status показывает моё состояние, /broadcast пишет всем подписчикам.
watched-already = За каналом { $channel } я уже слежу.
unwatched = Больше не слежу за каналом { $channel }. Прочитанное сохранено.
unwatch-how = За этим каналом я не слежу. Пример: /unwatch @{ $example }. Список: /channels
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
broadcast-pending = { $count ->
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
status-running = <b>Запущен: { $since }</b> · каналы на связи: { $fresh } из { $channels } · чаты: { $chats } · очередь: { $queue }
status-sent = Сегодня отправлено { $sent }, ожидание Telegram { $waited } с, не доставлено { $undeliverable }, исход неизвестен { $unknown }, отправлено повторно { $resent }
status-reason = — { $reason }: { $count }
status-no-model = Модели нет: сводки составляются из цитат.
status-thumbs = Дайджесты: { $kinds }
status-thumbs-kind = { $kind ->
    [statement] заявления
    [interview] интервью
    [repost] репосты
   *[report] сообщения
} 👍 { $up } 👎 { $down }
status-model-idle = Модель: сегодня запросов не было.
status-model = Модель { $model }: запросов { $calls }, токенов { $tokens }, строк написано { $shown }, не прошло { $replaced }
status-budget = Токенов моделей за сегодня: { $spent } из { $cap }
status-exam = Экзамен { $model } ({ $language }): поймано { $caught } из { $of } ложных строк, отвергнуто { $refused } из { $true } верных
status-lost = { $channel }: { $why }; начало: { $since }. { $cure }
status-unreadable = { $channel }: публикации на странице, которые не удалось прочитать: { $count } ({ $which })
status-no-error = Последняя ошибка: нет
status-error = Последняя ошибка { $at }: { $what } (с запуска: { $count })
admin-fault =
    <b>Что-то пошло не так:</b> { $what }
    { $reason }
admin-channel-asked = Просят следить за каналом @{ $name }, за ним я не слежу. Добавить: /watch @{ $name }
admin-group-moved = Группа из вашего списка стала супергруппой. Её новый id { $to }, прежний { $from }: поменяйте его в ALLOWED_CHATS. Пока она обслуживается.

## questions that buttons ask, and pages

ask-alert = Какие слова искать? Пришлите их в ответ на это сообщение, например: мирные переговоры
ask-alert-hint = мирные переговоры
ask-topic = Как назвать тему и какие слова к ней относятся? Пришлите в ответ на это сообщение, например: Зерно = зерно | пшеница
ask-topic-hint = Зерно = зерно | пшеница
ask-channel = Какой канал? Пришлите в ответ на это сообщение его @имя или ссылку на него.
ask-channel-hint = @MFARussia
ask-schedule = Когда присылать дайджест? Пришлите в ответ на это сообщение, например: 18:30 пн-пт
ask-schedule-hint = 18:30 пн-пт
ask-timezone = Какой город или сдвиг от UTC? Пришлите в ответ на это сообщение, например: Берлин
ask-timezone-hint = Берлин
ask-quiet = Какие часы сделать тихими? Пришлите в ответ на это сообщение, например: 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = Добавить канал
button-add-topic = Новая тема
button-empty-topics = Без публикаций: { $count }
button-other-hours = Другие часы
button-home = В начало
settings-no-channels = нет
settings-no-digest = нет
settings-no-quiet = нет
alert-off = Отключено: проверка шаблона на нескольких публикациях заняла слишком много времени. Упростите его кнопкой «Изменить» или возьмите обычные слова.
alert-switched-off =
    <b>Оповещение { $n } отключено:</b> проверка его шаблона на нескольких публикациях заняла слишком много времени, больше он не применяется. { $query }
    Чтобы вернуть оповещение, нажмите «Изменить» и пришлите шаблон попроще или обычные слова.
delivery-reason = { $reason ->
    [blocked] бот заблокирован
    [deactivated] аккаунт удалён
    [never-started] бот не запущен
    [kicked] бот исключён
    [deleted] чат удалён
    [not-found] чат не найден
    [forbidden] доступ запрещён
    [no-rights] нет права писать
    [no-answer] нет ответа
    [refused] отказ Telegram
    [message-gone] сообщения больше нет
    [crash] работа прервалась
    [our-fault] сбой у нас
   *[other] другая причина
  }

## errors

our-fault = Сбой на моей стороне; ничего не потеряно. Оператор уже знает.
our-fault-untold = Сбой на моей стороне; ничего не потеряно.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = подпишись на | подпиши меня на | подпиши на | подписаться на | подписка на | подписаться | подписка | подпиши | подпишись | следить за | следи за | читать канал | добавь канал
typed-unsubscribe = отпишись от | отпиши меня от | отписаться от | отписаться | отписка | отпиши | отпишись | стоп | не следить за | стой | отпиши меня | хватит присылать сообщения | не присылай сообщения | перестань писать | перестань присылать | отпишись от всего | отпиши меня от всего | отмени подписку
typed-channels = каналы | список каналов | какие каналы | источники
typed-alert = оповещай меня о | оповещай меня об | оповещай о | оповещай об | оповести меня о | оповести меня об | оповести о | оповещать о | оповещение о | оповещение об | оповещение на | оповещение | уведоми меня о | уведоми меня об | уведомляй меня о | уведомляй о | уведомление о | уведомление | сообщай о | сообщай об | сообщай мне о | предупреди о | предупреждай о | новое оповещение | добавь оповещение | предупреди меня о | предупреждай меня о | напиши когда появится | предупреди когда | предупреди если | оповести когда | оповести если | оповещай когда | оповещай если | оповещай меня когда | уведоми когда | уведоми если | уведомляй когда | дай знать о | дай знать об | дай знать про
typed-tell = сообщи когда | сообщай когда | сообщи если | сообщи мне когда | сообщи мне если | сообщи о | сообщи об | сообщи мне о | сообщай если | сообщай мне когда | дай знать когда | дай знать если | скажи когда | скажи если | напиши когда | напиши если | напиши о | напиши об | хочу знать о | хочу знать когда | скажи мне когда | скажи мне если | скажи о | скажи об | скажи про | сообщи про | напиши про | хочу знать про | расскажи о | расскажи об | расскажи про | расскажи мне о | расскажи мне об | расскажи мне про | что есть о | что есть об | что есть про
typed-alerts = мои оповещения | оповещения | список оповещений | покажи оповещения | уведомления | покажи мои оповещения | какие у меня оповещения | удали все оповещения | удали все мои оповещения | удалить все оповещения | удали мои оповещения
typed-unalert = удали оповещение | удалить оповещение | убери оповещение | отмени оповещение
typed-try = проверь | проверить | попробуй | проба
typed-topics = темы | мои темы | покажи темы
typed-topic = тема
typed-digest = дайджест за | дайджест о | дайджест об | дайджест | сводка за | сводка о | сводка об | сводка по | сводка | сводку за | сводку | обзор за | обзор | что нового за | что нового | что произошло | что случилось | новости за | новости о | новости об | новости | что было | что было нового | что происходило | что сказали | что говорили | что писали | что я пропустил | что я пропустила | что пропущено | есть новости о | есть новости про | есть ли новости о | что-нибудь новое о | есть что-нибудь новое о | что слышно о | что нового о | что нового про | свежие новости
typed-search = поиск | найди | найти | ищи | искать | поищи
typed-stats = статистика | цифры
typed-remind = напомни мне | напомни | напоминания | напоминание | мои напоминания
typed-schedule = расписание | время дайджеста | дайджест в | присылай дайджест в | дайджест каждый день в | каждое утро в | сводка в | сводку в | сводку каждый день в | сводка каждый день в | дайджест каждое утро в | каждый день в | ежедневно в | присылай в | присылай каждый день в
typed-timezone = часовой пояс | пояс | мой часовой пояс | час пояс | мой пояс | мой город | мой город это | я живу в городе | я в городе | я нахожусь в городе
typed-language = язык | говори на | смени язык на | смени язык | сменить язык | поменяй язык | переключись на
typed-quiet = тихие часы | тишина | не беспокоить | не беспокой | тихо | тише | не беспокой меня | не беспокоить меня | без оповещений
typed-settings = настройки | меню | параметры
typed-export = экспорт | мои данные | выгрузка | выгрузи мои данные
typed-forget = забудь меня | забудь | забыть | удали мои данные | удалить всё | удали мой аккаунт | удали все мои данные
typed-start = старт | привет | здравствуй | здравствуйте | добрый день | доброе утро | добрый вечер
typed-help = помощь | справка | помоги | что ты умеешь | как это работает
typed-cancel = отмена | отмени | отменить | неважно | не надо | не важно
typed-undo = верни как было | верни обратно | верни | откати | отмени последнее | отменить последнее | откатить | вернуть | вернуть как было | отмени это | отмени последнее действие
typed-pause = пауза | приостанови | сделай паузу | помолчи | замолчи | без звука | поставь на паузу | приостановить | приостанови оповещения | не шуми | не присылай больше | больше не присылай | никаких оповещений | останови оповещения | не беспокой ночью | не беспокой меня ночью | не присылай ночью | ночью не присылай | не пиши ночью | тихо ночью | выключи уведомления | отключи уведомления | выключи оповещения | отключи оповещения
typed-yes = да | ага | конечно | нет | неа | может быть | нет спасибо | да спасибо
typed-today = сегодня | за сегодня | сегодняшний | сегодняшняя | сегодняшнюю | сегодняшние
typed-yesterday = вчера | за вчера | вчерашний день | вчерашний | вчерашняя | вчерашнюю | вчерашние | вчерашнее
typed-day = сутки | последние сутки | прошедшие сутки
typed-half-hour = полчаса
typed-two-hours = пару часов | пара часов
typed-two-days = двое суток | пару дней | два дня
typed-two-weeks = пару недель | пара недель
typed-week = прошлая неделя | прошлую неделю | прошлой неделе | последнюю неделю | эта неделя | эту неделю | неделя | неделю
typed-month = прошлый месяц | последний месяц | этот месяц | месяц
typed-minutes = минута | минуту | минуты | минут | мин
typed-hours = час | часа | часов
typed-days = день | дня | дней | суток | сутки
typed-weeks = недели | недель | неделю | неделя
typed-months = месяц | месяца | месяцев
typed-thanks = спасибо | большое спасибо | спасибо большое | благодарю | ок | окей | хорошо | понял | поняла | понятно | отлично | супер | спасибо тебе | спасибо вам | спасибо огромное | огромное спасибо | круто | класс
typed-polite = пожалуйста | плиз | будь добр | будьте добры
typed-since = с | со | начиная с
typed-fillers = за | последние | последних | последний | на | на этой | о | про | пожалуйста | мне | прошлые | все | эти | об | у | пришли | покажи | дай | пришлите | присылай | присылайте | хочу | покажите | дайте | в | во
typed-leads = когда | если | они | кто-то | кто-нибудь | что-то | что-нибудь
typed-mentions = упомянут | упоминают | упоминается | упоминаются | упоминание | упоминания | будет упомянут | будут упомянуты | говорят | говорится | заговорят | скажут | напишут | пишут | появится | появятся | появляется | появляются | появится что-то | появится что-нибудь | появятся новости | будет что-то | будет что-нибудь | будут новости | новости о | новости об | новости про | речь зайдёт | речь идёт | речь пойдёт | речь о | речь об | слово | появятся слова | появляются слова | упомянут слова | упоминаются слова | встретятся слова | встречаются слова | будут слова
typed-questions = что | кто | кого | кому | когда | где | куда | почему | зачем | как | какой | какая | какие | сколько | правда ли | чей | скажи что | скажи кто | скажи почему | скажи как | скажи где | скажи сколько | скажи правда ли | это правда | хочу знать что | хочу знать кто | хочу знать почему | хочу знать как | хочу знать где | хочу знать правда ли
typed-asking = там | такое | тут | у нас | у вас | слышно | известно | дела | обстоят дела | обстоит дело | насчёт | по поводу | что-нибудь | что-то | ну | а | и | сейчас | теперь | ситуация | обстановка | положение | за история | новости | последние новости | слышал | слышала | знаешь | знаете | ты знаешь | есть | есть ли | творится
typed-how = как | как мне | как можно | как я могу | хочу | я хочу | можно | можно ли | где
typed-ours = бот | бота | сообщение | сообщения | сообщений | уведомлений | оповещений | дайджесты | дайджестов | сводки | сводок | получать | присылать | данные | свои данные | аккаунт | канал | канала | каналов | это | этого | тебя | вас | всё | мои | моё | все мои
typed-happens = будет | будут | состоится | состоятся | пройдёт | пройдут | был | была | было | были | состоялся | состоялась | состоялось | состоялись | проходит | проходят | прошёл | прошла | прошло | прошли | происходит | происходят | произойдёт | произойдут | произошло | случится | случатся | случилось | проводится | проводятся
typed-less = меньше | поменьше | реже | пореже | слишком много | слишком часто | слишком длинно | короче | покороче | сократи
typed-mute = выключи | выключить | выключите | отключи | отключить | отключите | отключение | заглуши | заглушить | заглушите | пауза | паузу | на паузу | приостанови | приостановить | приостановите | помолчи | замолчи | молчи | тишина | тихо | стоп | хватит | довольно | не надо | больше не надо | не сейчас | потом | позже | отложи | отложить | замьють | мьют | поставь на паузу | сделай паузу | перестань | останови | остановить | перестать | прекратить
typed-silent = без звука | беззвучно | беззвучный | беззвучный режим | тише | потише | выключи звук | выключить звук | отключи звук | отключить звук | убери звук | не шуми | бесшумно
typed-wake = включи | включить | включите | возобнови | возобновить | продолжай | продолжить | громко | громче | включи звук | включить звук | со звуком
typed-delete = удали | удалить | удалите | удаляй | удалено | удаление | убери | убрать | уберите | сотри | стереть | удали совсем
typed-why = больше | ещё | подробнее | подробно | подробности | поподробнее | детали | объясни | объясните | поясни | причина | с чего | за что | откуда | из-за чего | какое слово | какие слова | расскажи больше | расскажи подробнее | контекст
typed-asides = я | мы | ты | это | этого | этот | эту | эта | эти | этих | его | её | их | то | оповещение | оповещения | оповещений | уведомление | уведомления | сообщение | сообщения | новость | пункт | пункте | номер | публикация | публикацию | дайджест | пришло | приходит | получил | получила | получаю | вижу | прислал | прислали | сработало | сработал | сработала | вы | мне это | сделай | сделать | поставь | поставить | поставьте | на день | на один день | на сутки | день | дня | дней | сутки | час | часа | часов | неделю | недели | на сегодня | сегодня | пока | сейчас | расскажи | расскажите | покажи | скажи | мне | в | и | хочу | давай | так | из | из-за | течение | утром | с утра | днём | вечером
typed-lasting = на | в течение | ещё на | ещё | на целый | на целую | на целые | где-то на
typed-forever = навсегда | насовсем | бессрочно
typed-edit = измени | изменить | изменить слова | редактировать | отредактируй | правка | поменяй
typed-until = до
typed-except = но не | кроме | исключая | за исключением | только не | но без | а не
typed-lacking = без
typed-says = сказал | сказала | сказали | сказано | говорит | говорят | говорил | говорила | говорили | заявил | заявила | заявили | пишет | пишут | писали | думает
typed-own-name = по-русски | на русском | на русском языке | говори по-русски | говори на русском
typed-without = не | без | без слова | без слов | кроме | но не | только не | исключи | убери
