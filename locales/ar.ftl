### العربية. الأزرار والأوامر بالمصادر، والطلب بصيغة المخاطب المفرد؛ يتحدث البوت عن نفسه بضمير المتكلم.
### Words: channel = قناة, post = منشور, chat = دردشة, forum thread = سلسلة, follow = متابعة, watch = رصد, alert = تنبيه,
### query = استعلام, hit = مطابقة, topic = موضوع, window = فترة, digest = موجز, summary = ملخص, story = خبر,
### schedule = جدول, quiet hours = ساعات الهدوء, repost = إعادة نشر, archive = أرشيف, queue = قائمة الانتظار, pattern = نمط.
### Values and Latin words are set apart by the code that writes them (src/message/texts.ts). By hand: quotation marks that go with a quoted
### foreign sentence (\u2068 … \u2069), and the direction of lines that may hold nothing but names (\u200f). No arrows: they would point back.

# marks of a quotation within a quotation
inner-quotes = “”

## commands

command-subscribe = متابعة قناة
command-digest = موجز الآن: اليوم، أمس، 7d
command-alert = تنبيه عند ظهور هذه الكلمات
command-alerts = تنبيهاتي
command-try = تجربة استعلام دون حفظه
command-topics = الموضوعات وعدد منشوراتها
command-channels = القنوات المرصودة ومدى حداثتها
command-search = البحث في الأرشيف
command-stats = المنشورات يومًا بيوم، في صورة
command-revisions = ما قاله المنشور من قبل، نسخة بعد نسخة
command-schedule = مواعيد الموجزات
command-timezone = منطقتي الزمنية
command-language = لغتي
command-quiet = ساعات بلا تنبيهات
command-settings = كل الإعدادات
command-unsubscribe = إيقاف المتابعة
command-export = بياناتي في ملف
command-forget = حذف بياناتي
command-help = ما أستطيع فعله
command-watch = رصد قناة
command-unwatch = التوقف عن رصد قناة
command-status = حالة البوت
command-broadcast = رسالة إلى كل الدردشات
about-description = أرصد قنوات تيليجرام العامة وأنقل ما تقوله: موجز كل يوم، وتنبيه حين تظهر كلمة تهمك، وملخص لأي موضوع عند الطلب. كل سطر يحيل إلى المنشور الذي أُخذ منه، ولا يُترك منشور دون ذكره.
about-short = موجزات وتنبيهات وملخصات من قنوات تيليجرام، وكل سطر يحيل إلى منشوره.

welcome =
    <b>أرصد قنوات تيليجرام وأنقل ما تقوله.</b>
    أرصد الآن: { $channels }.
welcome-what = موجز كل يوم، وتنبيه حين تظهر كلمة تهمك، وملخص لأي موضوع عند الطلب. كل سطر يحيل إلى منشوره.
welcome-back =
    <b>أهلًا بعودتك.</b>
    هذه الدردشة تتابع { $channels }. الموجز التالي: { $next }. التنبيهات: { $alerts }.
missed-while-away = سعدتُ بعودتك. غبتَ منذ { $since }، وكل شيء كما كان.
button-missed = ما الذي فاتني
welcome-group =
    <b>أرصد قنوات تيليجرام لهذه المجموعة.</b>
    أرصد الآن: { $channels }. الإعداد للمشرفين، والسؤال للجميع: /digest، /search، /help
watching-nothing = لا أرصد أي قناة بعد.
help =
    <b>ما أفعله</b>
    /subscribe – متابعة قناة: موجز كل يوم، وتنبيهات خاصة بهذه الدردشة
    /digest اليوم – موجز الآن؛ وكذلك أمس أو 24h أو 7d أو 2026-01-31
    /alert توسع الناتو – تنبيه عند ظهور هذه الكلمات
    /try هدنة – الأمر نفسه على سبيل التجربة، دون حفظ
    /alerts – التنبيهات؛ ويحذف /unalert 1 التنبيه 1
    /channels – القنوات المرصودة ومدى حداثتها
    /unsubscribe – إيقاف المتابعة
help-more =
    /topics – الموضوعات وعدد منشوراتها؛ /topic أوروبا – ملخص أحدها
    /search حبوب – الأرشيف؛ /stats – المنشورات يومًا بيوم، في صورة
    /remind – ما أُعلن عنه، وتذكير قبل أن يبدأ
    /settings – كل ذلك في قائمة واحدة: /schedule 08:00، /timezone berlin، /language ar، /quiet 22:00-07:00
    /export – بيانات هذه الدردشة في ملف؛ /forget – حذفها. /help – هذه المساعدة
help-queries =
    <b>التنبيهات</b>
    توسع الناتو – الكلمتان معًا، بأي ترتيب وبأي صيغة
    «وقف إطلاق النار» – كلمات متجاورة
    صربيا | كوسوفو – إحداهما
    هدنة -كرة – من دون كلمة كرة
    =سلام – هذه الصيغة بعينها
    عقوب* – كلمات تبدأ بالأحرف «عقوب»
    #أوكرانيا، @durov، bbc.com – وسوم وأسماء ومواقع
    UN – حرفان كبيران أو ثلاثة لا تطابق إلا الأحرف الكبيرة
text-only = أفهم النصوص فقط. أرسل كلمة للبحث، أو سؤالًا، أو اسم قناة يبدأ بالعلامة @.
not-a-query = لا أستطيع البحث عن هذا كما هو. أرسل كلمة أو كلمتين، أو سؤالًا، أو اسم قناة يبدأ بالعلامة @.
glad-to-help = على الرحب والسعة. ما أستطيع فعله أيضًا في /help
phrase-offer = «{ $query }»: هل أبحث عنها الآن أم أنبهك عند ظهورها؟
cancel-nothing = لا شيء يمكن إلغاؤه. ما أستطيع فعله في /help
pause-how = في ساعات الهدوء تنتظر التنبيهات حتى الصباح، ويمكن كتم كل تنبيه أو حذفه، ويمكن إيقاف الموجز أو إلغاء متابعة قناة. ما الذي أوقفه؟
yes-how = لا أنتظر جوابًا بنعم أو لا. وحين أحتاج إليه تجد الأزرار تحت سؤالي.
unknown-command = لا أعرف هذا الأمر. ما أستطيع فعله في /help. مثال: /digest اليوم
too-fast = وصلت رسائل كثيرة دفعة واحدة. سأعود للرد بعد ثوانٍ، ولم أقرأ ما وصل في هذه الأثناء، فأرسله مرة أخرى من فضلك.
not-served = هذا البوت مخصص للدردشات التي حددها مشغّله.
not-served-admin = هذه الدردشة ليست في ALLOWED_CHATS. معرّفها { $id }.
only-administrators = لا يغيّر إعدادات هذه المجموعة إلا مشرفوها. وفي دردشتك الخاصة معي إعداداتك: { $bot }
only-administrators-short = لا يغيّر إعدادات هذه المجموعة إلا مشرفوها.
button-too-old = هذا الزر قديم. أرسل الأمر من جديد.
group-busy = لحظة من فضلك: يحدّ تيليجرام من عدد مرات كتابتي في المجموعة.
button-subscribe = متابعة
button-digest-today = موجز اليوم
button-language = اللغة
button-add-alert = تنبيه جديد
button-topics = الموضوعات
button-another-time = وقت آخر
button-another-zone = منطقة أخرى
button-back = رجوع
button-back-page = الأحدث
button-next-page = الأقدم
button-search = بحث
button-alert-me = نبّهني
button-help = مساعدة

## subscriptions

pick-channel = أي قناة تتابعها هذه الدردشة؟
button-follow = { $channel }
button-follow-this = متابعة
button-followed = ✓ { $channel }
subscribed =
    <b>بدأت متابعة { $channels }.</b>
    موجز كل يوم، والتالي: { $next } ({ $zone }).
subscribed-without-digest =
    <b>بدأت متابعة { $channels }.</b>
    لا موجزات في الجدول. لموجز كل يوم: /schedule 08:00
not-read-yet = الرصد الأول جارٍ: { $channels }.
unsubscribed = توقفت متابعة { $channels }. التنبيهات والإعدادات محفوظة.
unsubscribed-all = توقفت متابعة كل القنوات. التنبيهات والإعدادات محفوظة؛ وللعودة: /subscribe
unsubscribe-all-ask = { $count ->
    [zero] لا قنوات متابعة. التنبيهات والإعدادات تبقى محفوظة.
    [one] إيقاف متابعة القناة؟ التنبيهات والإعدادات تبقى محفوظة.
    [two] إيقاف متابعة القناتين؟ التنبيهات والإعدادات تبقى محفوظة.
    [few] إيقاف متابعة { $count } قنوات؟ التنبيهات والإعدادات تبقى محفوظة.
    [many] إيقاف متابعة { $count } قناة؟ التنبيهات والإعدادات تبقى محفوظة.
   *[other] إيقاف متابعة { $count } قناة؟ التنبيهات والإعدادات تبقى محفوظة.
  }
button-unsubscribe-all = إيقاف المتابعة
button-keep = إبقاء
follows-nothing = هذه الدردشة لا تتابع أي قناة. للبدء: /subscribe
follows-not = هذه الدردشة لا تتابع { $name }.
follows-now-short = بدأت متابعة { $channel }
follows-no-longer-short = توقفت متابعة { $channel }

## alerts

## alert messages

alert-head = {"\u200f"}🔔 { $queries } · { $channel }، { $time }
alert-excerpt = { $excerpt }
alert-open = فتح المنشور
alert-repost-of = إعادة نشر من { $name }
alert-also-in = وكذلك في { $places }
alert-bundle-head = 🔔 { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  } · { $queries }
alert-more-queries = { $count } غيرها
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ تعديل بعد التنبيه ({ $time }) · { $channel }
post-edited = ✏️ تعديل · { $channel }، { $time }
alert-changed = كان: «{ $from }»، وأصبح: «{ $to }»
alert-removed = لم يعد موجودًا: «{ $from }»
alert-storm-head = 🔔 { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  } منذ { $since } · { $queries }
alert-again = وتكرر: { $times }
post-deleted = 🗑 حُذف. المدة منذ النشر: { $after }
post-deleted-text = وكان نصه: «{ $text }»
alert-how =
    <b>ما الكلمات المطلوبة؟</b>
    مثال: /alert هدنة
no-alerts =
    لا تنبيهات بعد.
    مثال: /alert هدنة
alerts-head = { $count ->
    [zero] <b>لا تنبيهات</b>
    [one] <b>تنبيه واحد</b>
    [two] <b>تنبيهان</b>
    [few] <b>{ $count } تنبيهات</b>
    [many] <b>{ $count } تنبيهًا</b>
   *[other] <b>{ $count } تنبيه</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [zero] لا مطابقات
    [one] مطابقة واحدة
    [two] مطابقتان
    [few] { $hits } مطابقات
    [many] { $hits } مطابقة
   *[other] { $hits } مطابقة
  }{ $state ->
    [off] {" "}· معطل
    [muted] {" "}· موقوف مؤقتًا
    [silent] {" "}· بلا صوت
    [digest] {" "}· في الموجز فقط
   *[loud] {""}
  }
alert-reading = البحث عن: { $reading }
alert-saved = حُفظ التنبيه { $n }: { $reading }.
read-span = { $scope ->
    [month] خلال آخر 30 يومًا
    [read] فيما رصدته ({ $span })
   *[little] في القليل الذي رصدته حتى الآن
  }
alert-caught = { $span }: { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }{ $rhythm ->
    [none] .
    [day] ، نحو { $each } في اليوم.
    [week] ، نحو { $each } في الأسبوع.
   *[seldom] ، أقل من واحد في الأسبوع.
  }
alert-miss-excluded = من دون الاستبعاد يزيد العدد بمقدار { $count }.
alert-miss-capitals = ومع الأحرف الصغيرة يزيد العدد بمقدار { $count }.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [zero] سيكون أقل من تنبيه واحد في اليوم.
    [one] سيكون نحو تنبيه واحد في اليوم.
    [two] سيكون نحو تنبيهين في اليوم.
    [few] سيكون نحو { $perDay } تنبيهات في اليوم.
    [many] سيكون نحو { $perDay } تنبيهًا في اليوم.
   *[other] سيكون نحو { $perDay } تنبيه في اليوم.
  } هل يُكتفى به في الموجز، أم يُضيَّق، أم يُحفظ كما هو؟
alert-common = لا يضم «{ $query }» إلا كلمات شائعة جدًّا. هل تريد حفظه مع ذلك؟
did-you-mean = هل تقصد: { $fix }؟
an-example = مثال: { $example }
alert-saved-already = هذا التنبيه محفوظ من قبل برقم { $n }: { $reading }.
alert-why = السبب: { $reasons }
alert-why-form = { $term }: «{ $forms }»
alert-why-link = { $term }: في رابط
alert-narrow =
    أضف كلمة، أو استبعد ما لا تقصده. مثلًا:
    { $more }
    { $less }
alert-channels-ask = في أي قنوات يبحث التنبيه { $n }؟ { $query }
alert-scope-channels = فقط في { $channels }
alert-scope-reposts = بلا إعادات النشر
alert-scope-media = المنشورات ذات الوسائط فقط
alert-scope-changes = وكذلك عند تعديل منشور مطابق أو حذفه
button-show-hits = عرض: { $count }
button-all-channels = كل القنوات
alert-deleted = حُذف التنبيه { $n }: { $query }
alert-deleted-short = حُذف التنبيه { $n }
alert-muted-short = التنبيه { $n } موقوف لمدة يوم
alert-muted-until = التنبيه { $n } موقوف حتى { $until }
alert-until-changed = يبقى هكذا إلى أن تغيّره.
alert-mute-how = لإيقافه مدة من الوقت رُدّ هكذا: إيقاف لمدة ساعتين
alert-restored-short = استُعيد التنبيه { $n }
alert-gone-short = التنبيه { $n } لم يعد موجودًا.
unalert-which = أي تنبيه؟ أرسل رقمه، مثلًا: /unalert { $example }. القائمة في /alerts
alert-unknown = لا يوجد تنبيه رقمه { $n }. مثال: /unalert { $example }. القائمة في /alerts
try-how = ما الكلمات التي أجرّبها؟ مثال: /try توسع الناتو
too-many-alerts = الحد الأقصى للتنبيهات في الدردشة { $most }. احذف أحدها أولًا: /alerts
too-many-patterns = للدردشة خمسة أنماط /…/ على الأكثر، ولا تُحتسب الكلمات العادية: /help
try-head = البحث عن: { $reading }.
ask-replace-alert = أرسل ردًّا على هذه الرسالة الكلمات الجديدة للتنبيه { $n }. وهي الآن: { $query }
ask-replace-alert-hint = وقف إطلاق النار
ask-exclude-word = أرسل ردًّا على هذه الرسالة الكلمة التي يستبعدها التنبيه { $n }: { $query }
ask-exclude-word-hint = كرة القدم
button-alerts = التنبيهات
button-mute-day = إيقاف ليوم
button-wake = إنهاء الإيقاف
button-exclude-word = استبعاد كلمة
button-edit = تعديل
button-delete = حذف
button-undo = تراجع
button-silent = بلا صوت
button-loud = بصوت
button-quiet = في الموجز فقط
button-digest-only = في الموجز فقط
button-narrow = تضييق
button-save-anyway = حفظ
button-save-alert = حفظ كتنبيه
button-use-this = استخدام هذا
button-without-reposts = بلا إعادات النشر
button-with-reposts = مع إعادات النشر
button-media-only = مع وسائط فقط
button-any-post = أي منشور
button-with-changes = التعديلات والحذف أيضًا
button-without-changes = دون التعديلات والحذف
alert-read-together = { $first }، ومعه { $second }
alert-read-without = { $wanted }؛ من دون { $excluded }
alert-read-not = من دون { $excluded }
alert-read-capitals = { $word } (بأحرف كبيرة)
alert-read-exactly = { $word } تمامًا
alert-read-phrase = «{ $words }»
alert-read-near = { $words } على مسافة لا تتجاوز { $count ->
    [zero] أي كلمة
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
  } بينها
alert-read-pattern = النمط { $pattern }

alert-problem-empty = اكتب الكلمات المطلوب البحث عنها، مثلًا: توسع الناتو
alert-problem-no-words = لا كلمة هنا للبحث عنها؛ اكتب واحدة، مثلًا: هدنة
alert-problem-only-excludes = هنا استبعاد فقط؛ أضف كلمة واحدة على الأقل للبحث عنها.
alert-problem-excludes-itself = الاستعلام يستبعد الكلمة نفسها التي يبحث عنها، فلن يطابقه أي منشور.
alert-problem-unclosed-quote = علامة الاقتباس في الموضع { $column } غير مغلقة.
alert-problem-unclosed-bracket = القوس في الموضع { $column } غير مغلق.
alert-problem-unclosed-regex = النمط في الموضع { $column } يبدأ بالعلامة / ويجب أن ينتهي بها أيضًا.
alert-problem-stray-bracket = القوس في الموضع { $column } لا يغلق شيئًا.
alert-problem-empty-group = لا شيء بين القوسين في الموضع { $column }.
alert-problem-empty-phrase = لا كلمة بين علامتي الاقتباس في الموضع { $column }.
alert-problem-lone-minus = علامة الطرح في الموضع { $column } يجب أن تلتصق بالكلمة التي تستبعدها.
alert-problem-lone-sign = الرمز في الموضع { $column } يخص عددًا: يُكتب هكذا {"\u2068"}€5{"\u2069"} أو {"\u2068"}50%{"\u2069"}.
alert-problem-not-in-or = في الموضع { $column } كلمة مستبعدة بين البدائل، ومكانها خارج القوسين.
alert-problem-too-short = الحرف الوحيد في الموضع { $column } لا يكفي للبحث، وإن كان مقصودًا فتسبقه علامة =.
alert-problem-short-wildcard = الكلمة في الموضع { $column } تحتاج بجانب * إلى أحرف أكثر؛ الحد الأدنى { $least }.
alert-problem-star-inside = في الكلمة في الموضع { $column } تقع * في البداية أو في النهاية، لا في الوسط.
alert-problem-star-word = العلامة * في الموضع { $column } لا تصلح إلا مع كلمة بسيطة واحدة.
alert-problem-bad-distance = المسافة في الموضع { $column } تكون من كلمة واحدة إلى { $most }.
alert-problem-too-long = النص طويل جدًّا: الحد الأقصى للأحرف { $most }.
alert-problem-too-many = هذا كثير على استعلام واحد: الحد الأقصى للكلمات { $most }.
alert-problem-too-deep = القوس في الموضع { $column } أعمق مما يجوز؛ الحد الأقصى للأقواس المتداخلة { $most }.
alert-problem-bad-regex = تعذر فهم النمط في الموضع { $column }؛ راجع أقواسه وعلاماته، أو اكتب كلمات عادية.
alert-problem-regex-unsupported = النمط في الموضع { $column } ينظر إلى الأمام أو إلى الخلف، والأنماط هنا لا تفعل ذلك؛ اكتبه من دونه.
alert-problem-regex-broad = النمط في الموضع { $column } يطابق كل المنشورات تقريبًا؛ أضف أحرفًا لا بد من وجودها.
alert-problem-regex-long = النمط في الموضع { $column } طويل جدًّا: الحد الأقصى للأحرف { $most }.
alert-problem-regex-heavy = النمط في الموضع { $column } يكثر من التكرار فلا يمكن تجربته على كل منشور؛ قلّل التكرار.

alert-line-not-json = هذا السطر ليس كائن JSON.
alert-line-no-query = الحقل «query» ناقص أو ليس نصًّا.
alert-line-no-text = الحقل «text» ناقص أو ليس نصًّا.
alert-line-bad-language = الحقل «language» ليس حرفين يدلان على لغة.

## digest

digest-alerts = تنبيهات مؤجلة إلى الموجز
digest-alert = { $query } · { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }
digest-working = القراءة جارية…
digest-progress = المنشورات المقروءة: { $done } من { $all }…
digest-one-topic = للموجز موضوع واحد في كل مرة. مثال: {"\u2068"}/digest 7d { $topic }{"\u2069"}
digest-under-way = الموجز قيد الإعداد
digest-fewer = اختر الموضوعات التي تأتي أولًا أو موعد الموجز.
digest-ask = رُدّ على الموجز برقم منه، مثلًا { $example }، أو بكلمة منه: يصلك المنشور نفسه.
button-open-channel = فتح القناة
digest-reason-budget = بلغ الاستهلاك حد اليوم
digest-reason-deadline = تأخر النموذج في الرد
digest-reason-unreachable = يتعذر الوصول إلى النموذج
digest-reason-stopped = النموذج يرفض الطلبات
digest-reason-declined = امتنع النموذج
digest-reason-malformed = تعذرت قراءة ردود النموذج
digest-reason-cut = سياق النموذج أصغر من اللازم
digest-reason-unverified = تعذر التحقق من ادعاءات النموذج
digest-reason-exam = لم يجتز النموذج امتحانه
digest-reason-all-refused = لم يجتز التدقيق شيء مما كتبه النموذج
digest-reason-suspicious = تبدو المنشورات موجهة إلى آلة
digest-reason-no-model = لا نموذج

digest-channels = { $n ->
    [zero] لا قنوات
    [one] قناة واحدة
    [two] قناتان
    [few] { $n } قنوات
    [many] { $n } قناة
   *[other] { $n } قناة
}
digest-counts = { $posts ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $posts } منشورات
    [many] { $posts } منشورًا
   *[other] { $posts } منشور
}، { $stories ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $stories } أخبار
    [many] { $stories } خبرًا
   *[other] { $stories } خبر
} · { $minutes } د
digest-posts = { $posts ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $posts } منشورات
    [many] { $posts } منشورًا
   *[other] { $posts } منشور
}
digest-caution = { $channels ->
    [1] تصريحات القناة نفسها، غير متحقق منها
   *[several] تصريحات القنوات نفسها، غير متحقق منها
}
digest-comma = {"، "}
digest-dash = {" – "}
digest-title = {"\u2068"}«{ $title }»{"\u2069"}
digest-said-by = { $source }: { $text }
digest-quoted = {"\u2068"}«{ $text }»{"\u2069"}
digest-via = عبر { $source }
digest-newer = انظر أيضًا { $posts }
digest-said-earlier = سابقًا: { $text }
digest-said-later = لاحقًا: { $text }
digest-changed-from = تغيّر الأمر؛ وكان: { $text }
digest-other-account = رواية أخرى: { $text }
digest-background = السياق: { $text }
digest-brief = بإيجاز
digest-more-of-shown = ▸ المزيد عن الأخبار أعلاه
digest-more-stories = { $n ->
    [zero] ▸ لا أخبار أخرى
    [one] ▸ خبر آخر
    [two] ▸ خبران آخران
    [few] ▸ { $n } أخبار أخرى
    [many] ▸ { $n } خبرًا آخر
   *[other] ▸ { $n } خبر آخر
}
digest-in-language = (ب{ $language })
digest-also-in = { $n } باللغة { $language } أيضًا
digest-new = جديد
digest-day = اليوم رقم { $day }
digest-today = اليوم
digest-ahead = مرتقب
digest-later = لاحقًا
digest-off = لن يُعقد: { $when }
digest-announced = أُعلن
digest-also = كذلك
digest-also-repost-folded = { $n ->
    [zero] لا إعادات نشر
    [one] إعادة نشر واحدة
    [two] إعادتا نشر
    [few] { $n } إعادات نشر
    [many] { $n } إعادة نشر
   *[other] { $n } إعادة نشر
}
digest-also-live-notice = { $n ->
    [zero] لا تنويهات ببث مباشر
    [one] تنويه واحد ببث مباشر
    [two] تنويهان ببث مباشر
    [few] { $n } تنويهات ببث مباشر
    [many] { $n } تنويهًا ببث مباشر
   *[other] { $n } تنويه ببث مباشر
}
digest-also-history-day = { $n ->
    [zero] لا أحداث في مثل هذا اليوم
    [one] حدث واحد في مثل هذا اليوم
    [two] حدثان في مثل هذا اليوم
    [few] { $n } أحداث في مثل هذا اليوم
    [many] { $n } حدثًا في مثل هذا اليوم
   *[other] { $n } حدث في مثل هذا اليوم
}
digest-also-greeting = { $n ->
    [zero] لا تحيات
    [one] تحية واحدة
    [two] تحيتان
    [few] { $n } تحيات
    [many] { $n } تحية
   *[other] { $n } تحية
}
digest-also-media-only = { $n } بلا نص
digest-also-duplicate-folded = { $n ->
    [zero] لا تكرارات
    [one] تكرار واحد
    [two] تكراران
    [few] { $n } تكرارات
    [many] { $n } تكرارًا
   *[other] { $n } تكرار
}
digest-also-withheld = { $n } ضمن المحجوب
digest-nothing = لا منشورات.
digest-nothing-since = لا منشورات. الأحدث: { $day }، { $time }.
digest-not-read = لم تُرصد هذه الفترة.
digest-read-since = لم يُرصد إلا ما نُشر منذ { $since }
digest-listed = و{ $n } غيرها
digest-changed = تغييرات
digest-edited = معدَّل: { $n }
digest-deleted = محذوف: { $n }
digest-note-extractive = ملخص من اقتباسات.
digest-note-extractive-because = ملخص من اقتباسات: { $reason }.
digest-note-read = كتبه { $model }، وقورن كل سطر من أسطره بمنشوراته (امتحان { $reader }: كشف { $caught } من أصل { $of } من الأسطر الخاطئة، ورفض { $refused } من أصل { $true } من الأسطر الصحيحة).
digest-note-by-rules = كتبه { $model }، ودُقق بالقواعد وحدها.
digest-note-in-part = { $n ->
    [zero] لا خبر بكلمات المنشورات: { $reason }.
    [one] خبر واحد بكلمات منشوراته: { $reason }.
    [two] خبران بكلمات منشوراتهما: { $reason }.
    [few] { $n } أخبار بكلمات منشوراتها: { $reason }.
    [many] { $n } خبرًا بكلمات منشوراتها: { $reason }.
   *[other] { $n } خبر بكلمات منشوراتها: { $reason }.
}
digest-note-less = كُتب أقل من المعتاد: { $reason }.
digest-note-chosen = جمل المنشورات نفسها اختارها { $model }: كشف { $reader } في امتحانه { $caught } من أصل { $of } من الأسطر الخاطئة ورفض { $refused } من أصل { $true } من الأسطر الصحيحة، وهذا لا يكفي ليكتب نموذج بنفسه.
digest-note-chosen-because = جمل المنشورات نفسها اختارها { $model }: { $reason }.
digest-note-refused = { $n ->
    [zero] اجتازت أسطره كلها التدقيق.
    [one] سطر واحد لم يجتز التدقيق واستُبدل.
    [two] سطران لم يجتازا التدقيق واستُبدلا.
    [few] { $n } أسطر لم تجتز التدقيق واستُبدلت.
    [many] { $n } سطرًا لم تجتز التدقيق واستُبدلت.
   *[other] { $n } سطر لم تجتز التدقيق واستُبدلت.
}
digest-note-suspicious = { $n ->
    [zero] لا منشورات موجهة إلى آلة.
    [one] منشور واحد يبدو موجهًا إلى آلة، فلم يُعرض على النموذج.
    [two] منشوران يبدوان موجهين إلى آلة، فلم يُعرضا على النموذج.
    [few] { $n } منشورات تبدو موجهة إلى آلة، فلم تُعرض على النموذج.
    [many] { $n } منشورًا تبدو موجهة إلى آلة، فلم تُعرض على النموذج.
   *[other] { $n } منشور تبدو موجهة إلى آلة، فلم تُعرض على النموذج.
}

ledger = { $posts ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $posts } منشورات
    [many] { $posts } منشورًا
   *[other] { $posts } منشور
}: { $parts }.
ledger-summarised = { $n } في الملخص
ledger-listed = { $n } في القائمة
ledger-ahead = { $n } ضمن المرتقب
ledger-live-notice = { $n ->
    [zero] لا تنويهات ببث مباشر
    [one] تنويه واحد ببث مباشر
    [two] تنويهان ببث مباشر
    [few] { $n } تنويهات ببث مباشر
    [many] { $n } تنويهًا ببث مباشر
   *[other] { $n } تنويه ببث مباشر
}
ledger-media-only = { $n } بلا نص
ledger-service = { $n } من رسائل الخدمة
ledger-withheld = { $n } ضمن المحجوب
ledger-deleted = { $n } ضمن المحذوف
ledger-repost-folded = { $n ->
    [zero] لا إعادات نشر
    [one] إعادة نشر واحدة
    [two] إعادتا نشر
    [few] { $n } إعادات نشر
    [many] { $n } إعادة نشر
   *[other] { $n } إعادة نشر
}
ledger-duplicate-folded = { $n ->
    [zero] لا تكرارات
    [one] تكرار واحد
    [two] تكراران
    [few] { $n } تكرارات
    [many] { $n } تكرارًا
   *[other] { $n } تكرار
}
ledger-other-language-folded = { $n } بلغات أخرى
ledger-history-day = { $n ->
    [zero] لا أحداث في مثل هذا اليوم
    [one] حدث واحد في مثل هذا اليوم
    [two] حدثان في مثل هذا اليوم
    [few] { $n } أحداث في مثل هذا اليوم
    [many] { $n } حدثًا في مثل هذا اليوم
   *[other] { $n } حدث في مثل هذا اليوم
}
ledger-greeting = { $n ->
    [zero] لا تحيات
    [one] تحية واحدة
    [two] تحيتان
    [few] { $n } تحيات
    [many] { $n } تحية
   *[other] { $n } تحية
}
ledger-skipped = { $n ->
    [zero] لم يُترك شيء
    [one] تُرك منشور واحد
    [two] تُرك منشوران
    [few] تُركت { $n } منشورات
    [many] تُرك { $n } منشورًا
   *[other] تُرك { $n } منشور
}

button-all-posts = كل المنشورات
button-back-to-digest = العودة إلى الموجز
digest-thanks = شكرًا، سُجّل رأيك
posts-head = { $posts ->
    [zero] <b>لا منشورات</b>
    [one] <b>منشور واحد</b>
    [two] <b>منشوران</b>، الصفحة { $page } من { $pages }
    [few] <b>{ $posts } منشورات</b>، الصفحة { $page } من { $pages }
    [many] <b>{ $posts } منشورًا</b>، الصفحة { $page } من { $pages }
   *[other] <b>{ $posts } منشور</b>، الصفحة { $page } من { $pages }
  }
posts-line = { $n }. { $time } { $words } – { $disposition ->
    [summarised] في الملخص
    [listed] في القائمة
    [ahead] مرتقب
    [live-notice] تنويه ببث مباشر
    [media-only] بلا نص
    [service] رسالة خدمة
    [withheld] محجوب
    [deleted] محذوف
    [repost-folded] إعادة نشر
    [duplicate-folded] تكرار
    [other-language-folded] مذكور بلغة أخرى
    [history-day] حدث في مثل هذا اليوم
    [greeting] تحية
   *[skipped] متروك
  }
posts-without-words = (بلا نص)
button-page-before = السابقة
button-page-after = التالية

## reminders

command-remind = تذكيري بإحاطة أو بث
button-remind = ذكّرني
button-remind-at = ذكّرني: { $time }
button-remind-off = بلا تذكير
button-remind-off-at = بلا تذكير: { $time }
button-calendar = ملف التقويم
reminder-set =
    <b>{ $start }:</b> { $title }، كما أعلنت { $channel }.
    سأذكّرك الساعة { $when }، ويبقى حينها على الموعد { $lead }.
reminder-zone = لا يذكر المنشور منطقة زمنية، فاعتمدت منطقتك: { $zone }.
reminder-due = ⏰ <b>الموعد { $start }، والمتبقي { $left }:</b> { $title } · { $channel }
reminder-now = ⏰ <b>الآن، { $start }:</b> { $title } · { $channel }
reminder-late = ⏰ <b>الموعد المعلن { $start }:</b> { $title } · { $channel }. لم أستطع إخبارك قبل ذلك.
reminder-moved =
    <b>الموعد الآن { $start } بدلًا من { $from }:</b> { $title } · { $channel }
    سأذكّرك بالموعد الجديد.
reminder-fell = { $why ->
    [deleted] <b>حُذف الإعلان عن موعد { $start }:</b> { $title } · { $channel }. لن أذكّرك به.
    [said] <b>لم يعد موعد { $start } قائمًا وفق منشور أحدث:</b> { $title } · { $channel }. لن أذكّرك به.
    [unsure] <b>ربما لم يعد موعد { $start } قائمًا؛ قد يكون منشور أحدث يتحدث عنه:</b> { $title } · { $channel }. سأذكّرك به مع ذلك.
   *[edited] <b>لم يعد موعد { $start } قائمًا بعد تعديل:</b> { $title } · { $channel }. لن أذكّرك به.
  }
reminder-followed = <b>بعد</b> { $title } · { $channel }: منشورات الساعة { $posts }
reminder-list-head = <b>تذكيراتك</b>
reminder-line = { $start } { $title } · { $channel }، والمدة قبل الموعد { $lead }
reminder-ahead-head = <b>مواعيد معلنة</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = لا موعد معلنًا بساعة محددة الآن. لمنشور بعينه: {"\u2068"}/remind { $example }{"\u2069"}
reminder-how = أي منشور، وقبل كم دقيقة؟ مثال: {"\u2068"}/remind { $example } 30{"\u2069"}
reminder-unknown = ليس لدي هذا المنشور، أو أنه حُذف. يصلح رابط منشور من قناة أرصدها: {"\u2068"}/remind { $example }{"\u2069"}
reminder-no-time = لا يذكر هذا المنشور ساعة، فلا شيء أذكّرك به.
reminder-over = كان ذلك في { $start }: { $title }.
reminder-too-many = بلغ عدد التذكيرات في هذه الدردشة { $most }، ولا مزيد عليها. يعرضها /remind مع أزرار لحذف بعضها.
reminder-removed = لن أذكّرك به.
reminder-calendar = { $start } { $title }، كما أعلنت { $channel }. إذا تغيّر الموعد فإن ملفًا جديدًا يحل محل هذا في تقويمك.

## topics

topics-head-all = <b>الموضوعات</b>، منشورات آخر سبعة أيام. الموجز يشملها كلها؛ وما تختاره منها يأتي أولًا.
topics-head-some = <b>الموضوعات</b>، منشورات آخر سبعة أيام. المعلَّم منها يأتي أولًا في الموجز.
topic-line = { $followed ->
    [yes] {"\u200f"}✓ { $name }: { $count }
   *[no] {"\u200f"}{ $name }: { $count }
  }
topic-how =
    موضوع واحد الآن: /topic أوروبا
    موضوع خاص: /topic حبوب = حبوب | قمح
    حذفه: /topic حبوب =
topic-unknown = لا يوجد موضوع باسم «{ $name }». القائمة في /topics
topic-meant = لا يوجد موضوع «{ $name }». هل تقصد { $topic }؟
topic-name-wrong = اسم الموضوع سطر واحد من 1 إلى 40 حرفًا. مثال: /topic حبوب = حبوب | قمح
topic-saved = الموضوع <b>{ $name }</b>: { $reading }. { $span }: { $count ->
    [zero] لا منشورات.
    [one] منشور واحد.
    [two] منشوران.
    [few] { $count } منشورات.
    [many] { $count } منشورًا.
   *[other] { $count } منشور.
  }
topic-removed = حُذف الموضوع «{ $name }».
too-many-schedules = الحد الأقصى لجداول الدردشة { $most }. احذف أحدها أولًا: /schedule
too-many-topics = الحد الأقصى للموضوعات الخاصة بالدردشة { $most }. احذف أحدها أولًا: /topics

## settings

settings =
    <b>إعدادات هذه الدردشة</b>
    القنوات: { $channels }
    الموجز التالي: { $digest }
    المنطقة الزمنية: { $zone }، الساعة الآن { $now }
    اللغة: { $language }؛ الملخصات: { $summary }
    التنبيهات: { $alerts }
    ساعات الهدوء: { $quiet }
settings-of = للقناة { $channel }
speaking-met = أستطيع الآن النشر في { $channel }. لا يصل إليها شيء قبل إعدادها؛ والأوامر المرسلة في القناة يراها قراؤها.
speaking-now = خلال ساعة، كل تغيير هنا يخص { $channel }. تصل الردود إلى هنا، والموجزات والتنبيهات إلى القناة.
speaking-unread = لا تُرصد منشورات القناة نفسها لأن أحدًا من مشغّلي هذا البوت لم يسمح بها. يكفي أن يصبح أحدهم مشرفًا في القناة فتُرصد ابتداءً من منشورها التالي.
speaking-ended = عدت إلى إعدادات دردشتك.
speaking-lost = لم تعد مشرفًا على تلك القناة. عدت إلى إعدادات دردشتك.
speaking-refused-short = هذا لمشرفي تلك القناة فقط.
button-speak-for = إعداد { $channel }
button-speak-for-me = العودة إلى دردشتي
schedule-head = <b>موجزات هذه الدردشة</b>
schedule-next = التالي: { $next } ({ $zone }).
schedule-none = لا موجزات في الجدول.
schedule-needs-channel = هذه الدردشة لا تتابع أي قناة بعد. للبدء: /subscribe
schedule-how =
    اضغط وقتًا لإضافته كل يوم، أو وقتًا عليه ✓ لإزالته. أو أرسل مثلًا:
    /schedule 08:00,18:30
    /schedule 09:00 mon-fri
    /schedule 18:00 fri #أوروبا
    /schedule off
schedule-off = لا موجزات في الجدول بعد الآن. عند الطلب: /digest
zone-now = المنطقة الزمنية لهذه الدردشة { $zone }، والساعة فيها { $now }. اختر غيرها أو أرسل مثلًا: /timezone berlin
zone-set = المنطقة الزمنية { $zone }. الساعة فيها الآن { $now }.
zone-which = أيها المقصود؟
zone-unknown = لا أعرف المنطقة «{ $name }». يصلح اسم مدينة أيضًا: /timezone berlin
zone-at = { $place } · { $time }
zone-unknown-there = لم أجد منطقة زمنية لهذا المكان. يصلح اسم مدينة أيضًا: /timezone berlin
language-now = لغة النصوص: { $language }، ولغة الملخصات: { $summary }. للملخصات وحدها: /language summary en
language-set = لغة النصوص والملخصات الآن: { $language }.
language-unknown = اللغة «{ $name }» ليست من لغاتي. اللغات: { $codes }. مثال: { $example }
summary-language-set = لغة الملخصات الآن: { $language }.
quiet-none =
    { $night ->
        [sound] لا ساعات هدوء؛ تصل التنبيهات ليلًا بصوت.
       *[hushed] لا ساعات هدوء. تصل التنبيهات ليلًا بلا صوت. لتفعيل الصوت: /quiet off
    }
    من 22:00 إلى 07:00 مثلًا: /quiet 22:00-07:00
quiet-now = هدوء من { $from } إلى { $to } ({ $zone }): تنتظر التنبيهات وتصل مجتمعة عند انتهائه. لإنهائه: /quiet off
button-settings = الإعدادات
button-channels = القنوات
button-schedule = مواعيد الموجزات
button-timezone = المنطقة الزمنية
button-quiet-hours = ساعات الهدوء
button-quiet-usual = هدوء من { $from } إلى { $to }
button-quiet-off = لا ساعات هدوء
button-drop-schedule = إزالة: { $schedule }
topic-security = الأمن
topic-economy = الاقتصاد والعقوبات
topic-organisations = المنظمات الدولية
topic-neighbours = الجوار
topic-europe = أوروبا
topic-americas = الأمريكتان
topic-africa = أفريقيا
topic-middle-east = الشرق الأوسط
topic-asia = آسيا والمحيط الهادئ
topic-arctic = القطب الشمالي
topic-human-rights = حقوق الإنسان
topic-humanitarian = الطوارئ والمساعدات
topic-culture = الثقافة والتعليم
topic-history = التاريخ
topic-consular = الشؤون القنصلية
topic-other = غير ذلك

## schedule

schedule-when = <b>{ $times }</b>، { $days }
schedule-when-topic = <b>{ $times }</b>، { $days }، { $topic }
schedule-daily = كل يوم
schedule-weekdays = من الاثنين إلى الجمعة
schedule-weekend = السبت والأحد
schedule-no-time = لم يُذكر الوقت. مثال: { $example }
schedule-bad-time = «{ $part }» ليس وقتًا صحيحًا. مثال: { $example }
schedule-bad-word = لا أفهم «{ $part }» هنا. مثال: /schedule 09:00 mon-fri
schedule-many-times = الحد الأقصى للأوقات في الجدول الواحد { $part }. مثال: { $example }
schedule-times-apart = أوقات الجدول الواحد تسري على كل أيامه؛ لم يتغير شيء. مثال: { $example }
schedule-many-topics = للجدول الواحد موضوع واحد؛ «{ $part }» زائد؛ لم يتغير شيء. مثال: { $example }
schedule-long-topic = «{ $part }» أطول من أن يكون اسم موضوع. مثال: /schedule 18:00 fri #أوروبا
schedule-unknown-topic = لا يوجد موضوع «{ $name }». الموجود: { $names }.
schedule-many-channels = للجدول الواحد قناة واحدة؛ «{ $part }» زائد؛ لم يتغير شيء. مثال: { $example }
quiet-bad-hours = «{ $part }» ليس مدة صحيحة. مثال: { $example }
quiet-no-length = المدة من { $part } إلى { $part } صفر. مثال: { $example }
window-unclear = لا أفهم الفترة «{ $part }». مثال: { $example }
window-bad-date = لا يوجد تاريخ «{ $part }» في التقويم. مثال: { $example }
window-future = { $part } لم يأتِ بعد. مثال: { $example }
window-swapped = الفترة «{ $part }» تنتهي قبل أن تبدأ. هل تقصد: { $example }؟
window-too-long = الفترة «{ $part }» أطول من الحد الأقصى للموجز، وهو 92 يومًا. مثال: { $example }
window-empty = الفترة «{ $part }» فارغة. مثال: { $example }
digest-bad-channel = «{ $part }» ليس اسم قناة. مثال: { $example }
digest-many-names = الحد الأقصى للقنوات والموضوعات في الموجز { $part }. مثال: { $example }
digest-many-windows = للموجز فترة واحدة؛ و«{ $part }» لا تناسبها. مثال: { $example }

## search, statistics, data

search-how = ما الكلمات المطلوبة؟ مثال: /search هدنة
search-empty = لم يُرصد شيء بعد. القنوات المرصودة في /channels
search-head = { $count ->
    [zero] لا منشورات
    [one] <b>منشور واحد</b>
    [two] <b>منشوران</b>
    [few] <b>{ $count } منشورات</b>
    [many] <b>{ $count } منشورًا</b>
   *[other] <b>{ $count } منشور</b>
  } { $within } · { $channels }
search-within-days = { $days ->
    [zero] منذ بداية اليوم
    [one] خلال آخر يوم
    [two] خلال آخر يومين
    [few] خلال آخر { $days } أيام
    [many] خلال آخر { $days } يومًا
   *[other] خلال آخر { $days } يوم
  }
search-within-read = فيما رصدته ({ $span })
search-head-cut = { $count ->
    [zero] لا منشورات
    [one] <b>منشور واحد</b>
    [two] <b>منشوران</b>
    [few] <b>{ $count } منشورات</b>
    [many] <b>{ $count } منشورًا</b>
   *[other] <b>{ $count } منشور</b>
  } من بين أحدث { $posts }، رجوعًا إلى { $since } · { $channels }
search-channels = { $count ->
    [zero] لا قنوات
    [one] قناة واحدة
    [two] قناتان
    [few] { $count } قنوات
    [many] { $count } قناة
   *[other] { $count } قناة
  }
search-gone = لم يعد في القناة
search-none-here = لا شيء في هذه الصفحة. يستمر البحث بالزر «الأقدم».
search-wider = البحث عن { $query } يجد: { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }.
button-search-wider = البحث هكذا
stats-bad-span = «{ $part }» ليس مدة بين يومين و92 يومًا. مثال: /stats 30d
stats-nothing = { $channels }: لا منشورات { $days ->
    [zero] منذ بداية اليوم
    [one] خلال آخر يوم
    [two] خلال آخر يومين
    [few] خلال آخر { $days } أيام
    [many] خلال آخر { $days } يومًا
   *[other] خلال آخر { $days } يوم
  }. للأقدم: /search
stats-head = <b>{ $channels }</b>، من { $first } إلى { $last }
stats-posts = { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }: { $reposts ->
    [zero] لا إعادات نشر
    [one] إعادة نشر واحدة
    [two] إعادتا نشر
    [few] { $reposts } إعادات نشر
    [many] { $reposts } إعادة نشر
   *[other] { $reposts } إعادة نشر
  }، { $media } مع وسائط
stats-busiest = أكثر الأيام نشرًا: { $day } ({ $posts }). وأكثر الساعات: من { $from } إلى { $to } ({ $zone }).
stats-hashtags = الوسوم: { $tags }
stats-hashtag = { $name } { $count }
stats-changes = ما لوحظ: تعديل { $edited }، حذف { $gone }
stats-cut = يشمل العد أحدث المنشورات فقط، وعددها { $most }.
stats-subtitle = من { $first } إلى { $last } · { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }
stats-per-day = المنشورات يومًا بيوم
stats-topics = الموضوعات
stats-hours = الساعات، { $zone }
stats-other-channels = غيرها
stats-kind-statement = تصريحات
stats-kind-report = تقارير
stats-kind-live-notice = تنويهات ببث مباشر
stats-kind-media-only = بلا نص
stats-kind-other = غير ذلك
button-stats-days = { $days ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }
export-caption = كل المحفوظ عن هذه الدردشة حتى { $at }.
export-nothing = لا شيء محفوظ عن هذه الدردشة.
forget-ask =
    <b>هل تريد حذف كل المحفوظ عن هذه الدردشة؟</b>
    المتابعات والتنبيهات ومواعيد الموجزات والموضوعات والإعدادات وسجل ما أُرسل. تبقى الرسائل المرسلة. لا رجوع عن ذلك؛ وللاحتفاظ بنسخة أولًا: /export
forget-ask-group =
    <b>هل تريد حذف كل المحفوظ عن هذه المجموعة، لجميع أعضائها وسلاسلها؟</b>
    المتابعات والتنبيهات ومواعيد الموجزات والموضوعات والإعدادات وسجل ما أُرسل. تبقى الرسائل المرسلة. لا رجوع عن ذلك؛ وللاحتفاظ بنسخة أولًا: /export
forget-done = حُذف كل ما كان محفوظًا عن هذه الدردشة.
forget-anew = لن يصل شيء بعد الآن. للبدء من جديد: /start
forget-kept = لم يُحذف شيء.
button-forget = حذف كل شيء

channels-age = قنوات كثيرة تتقاسم طلبًا واحدًا في الثانية، فقد تتأخر كل منها { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
  }. يفيد تقليل القنوات، أو تعييني مشرفًا في قنواتك.

## revisions

revisions-how = أي منشور؟
revisions-none = ليس لدي هذا المنشور. أعرف ما رُصد من القنوات في /channels.
revisions-head = { $post }، { $count ->
    [zero] { $count } نسخة
    [one] نسخة واحدة
    [two] نسختان
    [few] { $count } نسخ
    [many] { $count } نسخة
   *[other] { $count } نسخة
}
revisions-published = <b>{ $when }</b> · شوهد أول مرة
revisions-edited = <b>{ $when }</b> · عُدّل
revisions-deleted = <b>{ $when }</b> · حذفته القناة
revisions-checksum = النسخة { $number } في سلسلة القناة: { $checksum }
chain-heads = ما قالته القنوات حتى { $day }، لكل قناة بصمة واحدة. احتفظ بهذه الرسالة: يقارن الأمر «verify» التصدير بها.

## delivery

digest-uncertain = قد لا يكون موجز الساعة { $time } قد وصل.
button-send-digest = إرسال الموجز
button-send-again = إعادة ({ $reason }): { $count }
sending-again = جارٍ الإرسال.
sending-already = الإرسال جارٍ بالفعل.
thread-lost = السلسلة التي كانت تصل إليها موجزات هذه الدردشة وتنبيهاتها مغلقة أو محذوفة. { $how ->
    [merged] تصل تنبيهاتها الآن إلى هنا مع تنبيهات هذه السلسلة، ويصل المشترك منها مرة واحدة.
    [stopped] تصل تنبيهاتها الآن إلى هنا مع تنبيهات هذه السلسلة، ويصل المشترك منها مرة واحدة. أما موجزاتها فتوقفت لأن لهذه السلسلة موجزاتها: يعرضها الأمر /schedule.
   *[moved] تصل الآن إلى هنا؛ ولتصل إلى سلسلة أخرى اضبطها هناك.
  }

## channels

channels-head = { $count ->
    [zero] <b>لا قنوات مرصودة</b>
    [one] <b>قناة واحدة مرصودة</b>
    [two] <b>قناتان مرصودتان</b>
    [few] <b>{ $count } قنوات مرصودة</b>
    [many] <b>{ $count } قناة مرصودة</b>
   *[other] <b>{ $count } قناة مرصودة</b>
  }
channel-line = { $name } – { $state ->
    [fresh] أحدث منشور: { $newest }
    [empty] لا منشورات بعد
    [quiet] هادئة، أحدث منشور: { $newest }
    [renamed] تغيّر اسمها، أحدث منشور: { $newest }
   *[lost] يتعذر رصدها منذ { $since }: { $why }
  }{ $follows ->
    [yes] {" "}· متابَعة
   *[no] {""}
  }
channel-lost = <b>يتعذر رصد { $channel } منذ { $since }:</b> { $why }. المحاولات مستمرة، وسأخبرك بعودتها.
channel-quiet = <b>لم تنشر { $channel } شيئًا منذ { $since }،</b> أطول بكثير من المعتاد. أواصل الرصد وسأخبرك حين تستأنف النشر.
channel-active = <b>عادت { $channel } إلى النشر.</b> كانت هادئة منذ { $since }؛ { $count ->
    [zero] ولا منشورات جديدة بعد.
    [one] وظهر منشور جديد واحد.
    [two] وظهر منشوران جديدان.
    [few] وظهرت { $count } منشورات جديدة.
    [many] وظهر { $count } منشورًا جديدًا.
   *[other] وظهر { $count } منشور جديد.
  }
channel-renamed = <b>صار اسم { $before } الآن { $now }.</b> كل ما ضبطته مستمر كما كان.
state-preview-off = معاينتها على الويب معطلة
state-withheld-here = هي محجوبة حيث يعمل هذا البوت
state-not-a-channel = ليست قناة
state-not-found = لا وجود لهذه القناة
state-private = لم أعد مشرفًا فيها
state-new-owner = صار اسمها لقناة أخرى
state-markup-changed = تغيّر بناء صفحتها
state-unreachable = الخادم لا يستجيب أو يرد بأخطاء فقط
cure-preview-off = لا يشغّلها إلا مالك القناة، أو يجعلني مشرفًا فيها.
cure-withheld-here = يمر PREVIEW_PROXY عبر مكان تظهر فيه القناة.
cure-not-a-channel = ينهي الأمر {"\u2068"}/unwatch { $name }{"\u2069"} المحاولات.
cure-not-found = إن تغيّر اسمها: /watch مع الاسم الجديد ثم {"\u2068"}/unwatch { $name }{"\u2069"}.
cure-private = أعدني مشرفًا فيها، أو {"\u2068"}/unwatch { $name }{"\u2069"}.
cure-new-owner = لا أخلط بين القناتين ولا أرصد شيئًا. /watch مع الاسم الجديد للقناة؛ ولرصد القناة الجديدة: /unwatch ثم {"\u2068"}/watch { $name }{"\u2069"}.
cure-markup-changed = لا أحفظ شيئًا حتى تُقرأ الصفحة من جديد؛ ولعل إصدارًا أحدث من هذا البوت يعرفها.
cure-unreachable = إن طال ذلك: يسمي PREVIEW_ROOT خوادم أخرى، وPREVIEW_PROXY طريقًا آخر. وإن كان مضبوطًا: هل يعمل الوكيل، وهل اسم المستخدم وكلمة المرور صحيحان؟
channel-back = <b>عاد رصد { $channel } ممكنًا.</b> كان متعذرًا منذ { $since }؛ { $count ->
    [zero] ولم يُنشر شيء في الأثناء.
    [one] ورُصد منشور واحد فائت.
    [two] ورُصد منشوران فائتان.
    [few] ورُصدت { $count } منشورات فائتة.
    [many] ورُصد { $count } منشورًا فائتًا.
   *[other] ورُصد { $count } منشور فائت.
  }
channel-name-wrong = «{ $name }» ليس اسم قناة. مثال: {"\u2068"}/subscribe @{ $example }{"\u2069"}
channels-not-read = لا أقرأ { $names }.
channel-not-watched = القناة {"\u2068"}@{ $name }{"\u2069"} غير مرصودة هنا. المرصودة في /channels
channels-watched = المرصود هنا: { $watched }.
channel-ask-operator = إضافة قناة بيد من يشغّل هذا البوت، فاطلبها منه.
channel-not-watched-short = لم تعد هذه القناة مرصودة.
channel-offered = أرصد { $channel }. مع المتابعة موجز كل يوم وتنبيهاتك.
channel-followed = هذه الدردشة تتابع { $channel }.
channel-asked = لا أرصد القناة {"\u2068"}@{ $name }{"\u2069"} بعد. إضافة القنوات للمشغّل وحده، وقد نقلت إليه طلبك.
channel-watch-it = لا أرصد القناة {"\u2068"}@{ $name }{"\u2069"} بعد. لإضافتها: {"\u2068"}/watch @{ $name }{"\u2069"}
channel-private = هذه القناة خاصة. أستطيع رصدها إذا جعلني أحد مشغّلي هذا البوت مشرفًا فيها.

## admin

watch-how = «{ $name }» ليس اسم قناة. مثال: /watch @MFARussia
watched = بدأ رصد { $channel }. موعد آخر رصد يظهر في /channels
watch-not-found = لا توجد قناة { $channel } أو أنها ليست عامة. تحقق من كتابة الاسم؛ لم يتغير شيء.
watch-preview-off = لا يقرأ { $channel } إلا أعضاؤها لأن معاينتها على الويب معطلة. اطلب من صاحبها تشغيلها، أو اجعلني مشرفًا فيها فتصلني منشوراتها من تلقاء نفسها.
watch-unreachable = أضيفت { $channel } لكن رصدها متعذر الآن. سأواصل المحاولة؛ والحال في /channels
admin-welcome = أنت الآن مشرف البوت. يضيف /watch القنوات، ويبيّن /status حالي، ويكتب /broadcast إلى كل من يتابع قناة.
watched-already = رصد { $channel } جارٍ بالفعل.
unwatched = توقف رصد { $channel }. ما رُصد محفوظ.
unwatch-how = هذه القناة غير مرصودة. مثال: {"\u2068"}/unwatch @{ $example }{"\u2069"}. القائمة في /channels
broadcast-how = يُرسل النص مع الأمر: /broadcast يتوقف البوت الليلة من الساعة 2 إلى الساعة 3.
broadcast-too-long = الحد الأقصى للأحرف في الرسالة العامة { $most }.
broadcast-ask = { $count ->
    [zero] لن تصل هذه الرسالة إلى أي دردشة:
    [one] ستصل هذه الرسالة إلى دردشة واحدة:
    [two] ستصل هذه الرسالة إلى دردشتين:
    [few] ستصل هذه الرسالة إلى { $count } دردشات:
    [many] ستصل هذه الرسالة إلى { $count } دردشة:
   *[other] ستصل هذه الرسالة إلى { $count } دردشة:
  }
broadcast-pending = { $count ->
    [zero] لا دردشات تُرسل إليها.
    [one] في الطريق إلى دردشة واحدة.
    [two] في الطريق إلى دردشتين.
    [few] في الطريق إلى { $count } دردشات.
    [many] في الطريق إلى { $count } دردشة.
   *[other] في الطريق إلى { $count } دردشة.
  }
broadcast-dropped = لم يُرسل شيء.
button-send = إرسال إلى { $count }
button-cancel = إلغاء
status-running = <b>يعمل منذ { $since }</b> · القنوات المحدَّثة { $fresh } من { $channels } · الدردشات: { $chats } · قائمة الانتظار: { $queue }
status-sent = اليوم: أُرسل { $sent }، انتظار تيليجرام { $waited } ث، تعذر تسليم { $undeliverable }، غير مؤكد { $unknown }، أُعيد إرسال { $resent }
status-reason = {"\u200f"}– { $reason }: { $count }
status-no-model = لا نموذج: الملخصات من اقتباسات.
status-thumbs = الموجزات: { $kinds }
status-thumbs-kind = { $kind ->
    [statement] بيانات
    [interview] مقابلات
    [repost] إعادات نشر
   *[report] أخبار
} 👍 { $up } 👎 { $down }
status-model-idle = النموذج: لم يُسأل اليوم.
status-model = النموذج { $model }: الطلبات { $calls }، الرموز { $tokens }، الأسطر المكتوبة { $shown }، ولم يجتز منها { $replaced }
status-budget = رموز النماذج اليوم: { $spent } من أصل { $cap }
status-exam = امتحان { $model } ({ $language }): كشف { $caught } من أصل { $of } من الأسطر الخاطئة، ورفض { $refused } من أصل { $true } من الأسطر الصحيحة
status-lost = { $channel } منذ { $since }: { $why }. { $cure }
status-unreadable = { $channel }: منشورات في صفحتها تعذّرت قراءتها: { $count } ({ $which })
status-no-error = آخر خطأ: لا شيء
status-error = آخر خطأ { $at }: { $what } (منذ التشغيل: { $count })
admin-fault =
    <b>حدث خلل:</b> { $what }
    { $reason }
admin-channel-asked = طلب أحدهم القناة {"\u2068"}@{ $name }{"\u2069"} وهي غير مرصودة. لإضافتها: {"\u2068"}/watch @{ $name }{"\u2069"}
admin-group-moved = تحولت مجموعة من القائمة إلى مجموعة خارقة. معرّفها الجديد { $to } والقديم { $from }: يرجى تغيير ALLOWED_CHATS. تستمر خدمتها إلى ذلك الحين.

## questions that buttons ask, and pages

ask-alert = ما الكلمات المطلوبة؟ أرسلها ردًّا على هذه الرسالة، مثلًا: وقف إطلاق النار
ask-alert-hint = وقف إطلاق النار
ask-topic = ما اسم الموضوع وما كلماته؟ أرسلها ردًّا على هذه الرسالة، مثلًا: حبوب = حبوب | قمح
ask-topic-hint = حبوب = حبوب | قمح
ask-channel = أي قناة؟ أرسل ردًّا على هذه الرسالة اسمها الذي يبدأ بالعلامة @ أو رابطها.
ask-channel-hint = @MFARussia
ask-schedule = متى يصل الموجز؟ أرسل الموعد ردًّا على هذه الرسالة، مثلًا: 18:30
ask-schedule-hint = 18:30
ask-timezone = أي مدينة، أو كم الفرق عن UTC؟ أرسل ردًّا على هذه الرسالة، مثلًا: القاهرة
ask-timezone-hint = القاهرة
ask-quiet = ما ساعات الهدوء؟ أرسلها ردًّا على هذه الرسالة، مثلًا: 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = إضافة قناة
button-add-topic = موضوع جديد
button-empty-topics = بلا منشورات: { $count }
button-other-hours = ساعات أخرى
button-home = البداية
settings-no-channels = لا توجد
settings-no-digest = لا يوجد
settings-no-quiet = لا توجد
alert-off = التنبيه معطل: استغرق نمطه وقتًا طويلًا مع عدة منشورات. بسّطه بالزر «تعديل» أو استخدم كلمات عادية.
alert-switched-off =
    <b>عُطّل التنبيه { $n }:</b> استغرق نمطه وقتًا طويلًا مع عدة منشورات، فلم يعد يُطبَّق. { $query }
    ليعود، اضغط «تعديل» وأرسل نمطًا أبسط أو كلمات عادية.
delivery-reason = { $reason ->
    [blocked] البوت محظور
    [deactivated] الحساب محذوف
    [never-started] لم يبدأ البوت
    [kicked] أُخرج البوت
    [deleted] الدردشة محذوفة
    [not-found] الدردشة غير موجودة
    [forbidden] غير مسموح
    [no-rights] لا حق في الكتابة
    [no-answer] لا رد
    [refused] رفض من تيليجرام
    [message-gone] الرسالة لم تعد موجودة
    [crash] انقطع عمل البوت
    [our-fault] خطأ من جهتنا
   *[other] سبب آخر
  }

## errors

our-fault = حدث خطأ من جهتي، ولم يُفقد شيء. المشغّل على علم بالأمر.
our-fault-untold = حدث خطأ من جهتي، ولم يُفقد شيء.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = اشترك في | اشتراك في | اشترك | اشتراك | الاشتراك | تابع | متابعة
typed-unsubscribe = ألغ الاشتراك في | إلغاء الاشتراك في | إلغاء الاشتراك | ألغ الاشتراك | إلغاء المتابعة | ألغ المتابعة | توقف | ألغ اشتراكي | أوقف الرسائل | لا ترسل لي رسائل | ألغ كل الاشتراكات | أتوقف | ألغي الاشتراك | ألغي اشتراكي
typed-channels = القنوات | قنوات | قائمة القنوات | أي قنوات | المصادر
typed-alert = نبهني إلى | نبهني عن | نبهني عند | نبهني إذا | نبهني | تنبيه عن | تنبيه على | تنبيه إلى | تنبيه | إشعار عن | إشعار | تنبيه جديد | نبهني عندما | نبهني حين | نبهني إن | نبهني كلما | نبهني متى | أعلمني عن | أعلمني بـ
typed-tell = أخبرني عن | أخبرني عندما | أخبرني إذا | أخبرني حين | أخبرني إن | أخبرني كلما | أعلمني عندما | أعلمني إذا | أعلمني حين | أريد أن أعرف عن | أخبرني متى | أعلمني متى | أريد أن أعرف متى | حدثني عن | ماذا عن | ماذا لديك عن
typed-alerts = تنبيهاتي | التنبيهات | تنبيهات | قائمة التنبيهات | أظهر التنبيهات | أظهر تنبيهاتي | أرني تنبيهاتي | احذف كل التنبيهات | احذف جميع التنبيهات | احذف كل تنبيهاتي | احذف تنبيهاتي | تنبيها
typed-unalert = احذف التنبيه | احذف التنبيه رقم | حذف التنبيه | أزل التنبيه
typed-try = جرب | تجربة | اختبر
typed-topics = المواضيع | مواضيع | الموضوعات | موضوعات | أظهر المواضيع
typed-topic = موضوع
typed-digest = موجز عن | موجز | الموجز | موجز يوم | ملخص عن | ملخص | الملخص | ملخص يوم | ما الجديد | ماذا حدث | ماذا جرى | أخبار | الأخبار | أخبار يوم | ما الذي حدث | ما الذي جرى | ماذا قالوا | ماذا فاتني | ما الذي فاتني | هل من جديد عن | هل هناك جديد عن | هل من أخبار عن | هل هناك أخبار عن | أي أخبار عن | ما الجديد عن
typed-search = ابحث عن | بحث عن | ابحث | بحث | البحث عن | جد
typed-stats = إحصاءات | إحصائيات | الإحصاءات | أرقام
typed-remind = ذكرني | تذكيرات | التذكيرات | تذكير
typed-schedule = المواعيد | مواعيد | جدول | الجدول | موعد الموجز | أرسل الموجز في | الموجز كل يوم في | كل صباح في | الموجز في | موجز في | الملخص في | الموجز الساعة | الملخص كل يوم في | كل يوم في | كل يوم الساعة | يوميا في
typed-timezone = المنطقة الزمنية | منطقة زمنية | منطقتي الزمنية | التوقيت | توقيت | أسكن في | أعيش في | مدينتي | أنا في | أنا موجود في
typed-language = اللغة | لغة | تحدث | غير اللغة إلى | غير اللغة | تغيير اللغة
typed-quiet = ساعات الهدوء | هدوء | الهدوء | عدم الإزعاج | لا تزعجني | لا تزعجني أبدا | بلا تنبيهات
typed-settings = الإعدادات | إعدادات | القائمة | قائمة
typed-export = تصدير | بياناتي | صدر بياناتي
typed-forget = انسني | انس | احذف بياناتي | احذف كل شيء | احذف حسابي | احذف كل بياناتي
typed-start = ابدأ | مرحبا | السلام عليكم | أهلا | صباح الخير | مساء الخير | بداية | البداية | بدء
typed-help = مساعدة | المساعدة | ساعدني | كيف يعمل هذا | ماذا تستطيع أن تفعل
typed-cancel = إلغاء | ألغ | لا يهم | لا بأس
typed-undo = تراجع | تراجع عن ذلك | تراجع عن الأخير | تراجع عن آخر خطوة | أعدها كما كانت | تراجع عن هذا
typed-pause = إيقاف مؤقت | أوقف مؤقتا | استراحة | اكتم | كتم الصوت | اصمت | إيقاف | أوقف التنبيهات مؤقتا | إيقاف التنبيهات مؤقتا | كتم التنبيهات | صمت | لا مزيد من التنبيهات | أوقف التنبيهات | لا تزعجني ليلا | لا ترسل ليلا | لا ترسل شيئا ليلا | لا شيء ليلا | هدوء ليلا | أوقف الإشعارات | إيقاف الإشعارات
typed-yes = نعم | أجل | بالتأكيد | لا | كلا | ربما | لا شكرا | نعم شكرا
typed-today = اليوم | هذا اليوم
typed-yesterday = أمس | البارحة | يوم أمس
typed-day = آخر يوم | آخر 24 ساعة
typed-half-hour = نصف ساعة | لنصف ساعة
typed-two-hours = ساعتين | لساعتين | آخر ساعتين
typed-two-days = يومين | آخر يومين | اليومين الماضيين | ليومين
typed-two-weeks = أسبوعين | لأسبوعين | آخر أسبوعين
typed-week = الأسبوع الماضي | الأسبوع الأخير | هذا الأسبوع | الأسبوع | أسبوع | لأسبوع
typed-month = الشهر الماضي | الشهر الأخير | هذا الشهر | الشهر | شهر | لشهر
typed-minutes = دقيقة | دقائق | لدقيقة
typed-hours = ساعة | ساعات | لساعة
typed-days = يوم | أيام | يوما | ليوم
typed-weeks = أسابيع | أسبوع | لأسبوع
typed-months = شهر | أشهر | شهور | شهرا | لشهر
typed-thanks = شكرا | شكرا جزيلا | شكرا لك | أشكرك | جزاك الله خيرا | تمام | حسنا | ممتاز | شكرا كثيرا | ألف شكر | مشكور | رائع
typed-polite = من فضلك | لو سمحت | رجاء
typed-since = منذ | ابتداء من
typed-fillers = آخر | خلال | في | عن | من | لـ | من فضلك | الأخيرة | الماضية | الماضي | الأيام | لي | أعطني | أرني | إلى | على | أرسل لي | أرسل | أريد | يوم
typed-leads = عندما | حين | إذا | إن | كلما | عند
typed-mentions = يذكرون | يذكر | يذكرون كلمة | ذكر | ذكروا | تذكر | تذكر القناة | يتحدثون | يتحدث | تحدثوا | تتحدث | يكتبون | كتبوا | تظهر | يظهر | ظهور | ورود | يرد | ترد | هناك شيء | هناك جديد | هناك أخبار | أخبار عن | ورود كلمة | ذكر كلمة | ظهور كلمة | تظهر كلمة | تذكر كلمة | ترد كلمة | وردت كلمة | ورد | ورد ذكر | وردت | جرى ذكر | تم ذكر | ذكرت | ظهرت | ظهرت كلمة
typed-questions = ما | ماذا | من | متى | أين | لماذا | كيف | أي | كم | هل | أخبرني ماذا | أخبرني من | أخبرني لماذا | أخبرني كيف | أخبرني أين | أخبرني هل | كان صحيحا | صحيح أن | أريد أن أعرف ماذا | أريد أن أعرف من | أريد أن أعرف لماذا | أريد أن أعرف كيف | أريد أن أعرف أين | أريد أن أعرف هل
typed-asking = أخبار | آخر أخبار | وضع | الوضع | حال | أحوال | يقال | الذي | بشأن | جديد | من جديد | شيء | هناك شيء | لديك | لديك شيء | تعرف | نعرف | وماذا | شو | شو في | عن | مع | الآن
typed-how = كيف | كيف يمكنني | كيف أستطيع | كيف أقوم ب | أريد | أريد أن | هل يمكنني | أين
typed-ours = البوت | الرسائل | رسائل | الإشعارات | إشعارات | الملخصات | استلام | إرسال | بياناتي | حسابي | القناة | قناة | هذا | كل شيء | كل | ك
typed-happens = يكون | تكون | سيكون | ستكون | ستجري | سيجري | يعقد | سيعقد | ستعقد | كان | كانت | تجري | يجري | جرى | جرت | تعقد | عقدت | ينعقد | تنعقد | سينعقد | ستنعقد | انعقد | انعقدت | يحدث | تحدث | سيحدث | ستحدث | حدث | حدثت | يقام | تقام | سيقام | ستقام | يتم | تتم | سيتم | ستتم | هناك | كان هناك | كانت هناك | يكون هناك | تكون هناك
typed-less = أقل | كثير جدا | كثير | قلل | أقصر | اختصر | طويل جدا
typed-mute = اكتم | كتم | اكتمه | اكتمها | مكتوم | كتم الصوت ليوم | أسكت | أسكته | اسكت | إسكات | اصمت | صمت | إيقاف مؤقت | أوقف مؤقتا | أوقفه مؤقتا | توقف مؤقت | استراحة | كفى | يكفي | توقف | أوقف | أوقفه | أوقفها | إيقاف | عطل | عطله | تعطيل | أطفئ | أطفئه | ليس الآن | لاحقا | فيما بعد | أجل | أجله | تأجيل | غفوة | علق | تعليق | إيقاف ليوم | هدوء
typed-silent = بلا صوت | بدون صوت | من دون صوت | دون صوت | صامت | صامتا | بصمت | أخفض الصوت | اخفض الصوت | خفض الصوت | أهدأ | أوطأ | أغلق الصوت | أطفئ الصوت | كتم الصوت | اكتم الصوت | بهدوء
typed-wake = شغل | شغله | تشغيل | فعل | فعله | تفعيل | استأنف | استئناف | ألغ الكتم | إلغاء الكتم | بصوت | مع الصوت | أيقظ
typed-delete = احذف | احذفه | احذفها | حذف | محذوف | امسح | امسحه | امسحها | أزل | أزله | أزلها | إزالة | تخلص منه
typed-why = المزيد | مزيد | أكثر | المزيد عن | تفاصيل | التفاصيل | بالتفصيل | اشرح | وضح | شرح | سبب | السبب | ما السبب | لأي سبب | أي كلمة | أي كلمات | سياق | أخبرني أكثر | أخبرني المزيد | زدني
typed-asides = أنا | هذا | هذه | ذلك | تلك | هو | هي | التنبيه | تنبيه | التنبيهات | الرسالة | رسالة | الإشعار | إشعار | الخبر | البند | بند | رقم | الرقم | المنشور | الموجز | وصلني | وصلتني | يصلني | تصلني | وصل | جاءني | جاء | تلقيت | أتلقى | أرى | أرسلت | أرسلته | ظهر | اجعل | اجعله | ضع | ضعه | ليوم | ليوم واحد | لمدة يوم | يوم | يوما | أيام | ساعة | ساعات | أسبوع | اليوم | لليوم | الآن | حاليا | أريد | أخبرني | قل لي | حدثني | لي | و | على الصامت | لمدة | واحد | واحدة | مدة | صباح | صباحا | في الصباح | مساء | في المساء | بعد الظهر
typed-lasting = لمدة | مدة | طوال | على مدى
typed-forever = للأبد | إلى الأبد | نهائيا | دائما
typed-edit = تعديل | عدل | عدله | تحرير | تغيير
typed-until = حتى | لغاية | إلى
typed-except = ولكن ليس | لكن ليس | وليس | ما عدا | باستثناء | إلا
typed-lacking = بدون | دون | من دون
typed-says = قال | قالت | قالوا | يقول | تقول | صرح | صرحت | ذكر | كتب
typed-own-name = بالعربية | باللغة العربية | تكلم العربية | تكلم بالعربية
typed-without = ليس | ليست | بدون | من دون | دون | ما عدا | لا | باستثناء | بدون كلمة | من دون كلمة | دون كلمة
