### English. The first locale: every other has the same keys and the same variables.
### <b> and <i> are the only marks. Values are put in as data; nothing in them is read as a mark.

# marks of a quotation within a quotation
inner-quotes = ‘’

## commands

command-subscribe = Follow a channel
command-digest = A digest now: today, yesterday, 7d
command-alert = Tell me when these words appear
command-alerts = My alerts
command-try = Test a query, nothing is saved
command-topics = Topics and how many posts they have
command-channels = Watched channels, and whether they are up to date
command-search = Search the archive
command-stats = Posts per day, as a picture
command-revisions = What a post said before, version by version
command-schedule = When digests come
command-timezone = My time zone
command-language = My language
command-quiet = Hours without alerts
command-settings = All settings
command-unsubscribe = Stop following
command-export = My data as a file
command-forget = Delete my data
command-help = What I can do
command-watch = Start watching a channel
command-unwatch = Stop watching a channel
command-status = How the bot is doing
command-broadcast = Write to all chats
about-description = I read public Telegram channels and tell you what they say: a digest once a day, an alert when a word you care about appears, a summary of any topic when you ask. Every line links to the post it comes from; nothing is dropped in silence.
about-short = Digests, alerts and summaries of Telegram channels, every line linked to its post.

welcome =
    <b>I read Telegram channels for you.</b>
    Watching now: { $channels }.
welcome-what = You get a digest once a day, an alert when a word you care about appears, and a summary of any topic when you ask. Every line links to its post.
welcome-back =
    <b>Welcome back.</b>
    This chat follows { $channels }. Next digest: { $next }. Alerts: { $alerts }.
missed-while-away = Good to have you back. You have been away since { $since }; everything is as you left it.
button-missed = Show what I missed
welcome-group =
    <b>I read Telegram channels for this group.</b>
    Watching now: { $channels }. Administrators set me up; everybody may ask: /digest, /search, /help
watching-nothing = No channel is watched yet.
help =
    <b>What I do</b>
    /subscribe – follow a channel: a digest every day, and your alerts
    /digest today – a digest now; also yesterday, 24h, 7d or 2026-01-31
    /alert NATO expansion – tell me when these words appear
    /try ceasefire – the same as a test, nothing is saved
    /alerts – your alerts; /unalert 1 deletes one
    /channels – watched channels, and whether they are up to date
    /unsubscribe – stop following
help-more =
    /topics – topics and how many posts they have; /topic Arctic – one of them now
    /search grain – the archive; /stats – posts per day, as a picture
    /remind – what is announced, and a reminder before it begins
    /settings – all of these in one menu: /schedule 08:00, /timezone berlin, /language en, /quiet 22:00-07:00
    /export – this chat’s data as a file; /forget – delete it. /help – this overview
help-queries =
    <b>Alerts</b>
    NATO expansion – both words, any order, any form of them
    “ceasefire talks” – side by side
    Serbia | Kosovo – either of them
    ceasefire -football – without football
    =Apple – exactly this form
    sanction* – words starting with “sanction”
    #ukraine, @durov, bbc.com – hashtags, names, websites
    UN – two or three capitals match capitals only
text-only = I can only read text. Send me a word to look for, a question, or a channel’s @name.
not-a-query = I cannot search for this as it stands. Send me a word or two, a question, or a channel’s @name.
glad-to-help = Glad to help. What else I can do: /help
phrase-offer = “{ $query }”: shall I search for it, or tell you when it appears?
cancel-nothing = There is nothing to cancel. /help shows what I can do.
pause-how = Quiet hours hold alerts back until morning, each alert can be muted or deleted, digest times can be switched off, and a channel can be unfollowed. Which would you like?
yes-how = I am not waiting for a yes or a no. When I need one, my question comes with buttons.
unknown-command = I do not know this command. /help lists what I can do. An example: /digest today
too-fast = That was too much at once. I listen again in a few seconds; what came meanwhile I have not read, so please send it again.
not-served = This bot serves only the chats its operator listed.
not-served-admin = This chat is not in ALLOWED_CHATS. Its id is { $id }.
only-administrators = Only administrators of this group change its settings. Your own chat with me is yours: { $bot }
only-administrators-short = Only administrators of this group change its settings.
button-too-old = This button is too old. Send the command again.
group-busy = One moment: Telegram lets me write only so often in a group.
button-subscribe = Subscribe
button-digest-today = Show me today’s digest
button-language = Language
button-add-alert = Add an alert
button-topics = Topics
button-another-time = Another time
button-another-zone = Another zone
button-back = Back
button-back-page = Newer
button-next-page = Older
button-search = Search
button-alert-me = Alert me
button-help = Help

## subscriptions

pick-channel = Which channel should this chat follow?
button-follow = { $channel }
button-follow-this = Follow
button-followed = ✓ { $channel }
subscribed =
    <b>Subscribed to { $channels }.</b>
    Daily digest: next one { $next } ({ $zone }).
subscribed-without-digest =
    <b>Subscribed to { $channels }.</b>
    No digest is scheduled. /schedule 08:00 gives you one a day.
not-read-yet = Being read for the first time: { $channels }.
unsubscribed = Unsubscribed from { $channels }. Alerts and settings are kept.
unsubscribed-all = Unsubscribed from everything. Alerts and settings are kept; to follow a channel again: /subscribe
unsubscribe-all-ask = { $count ->
    [one] Stop following the channel? Alerts and settings are kept.
   *[other] Stop following all { $count } channels? Alerts and settings are kept.
  }
button-unsubscribe-all = Stop following
button-keep = Keep
follows-nothing = This chat follows no channel. To follow one: /subscribe
follows-not = This chat does not follow { $name }.
follows-now-short = Following { $channel }
follows-no-longer-short = No longer following { $channel }

## alerts

## alert messages

alert-head = 🔔 { $queries } · { $channel }, { $time }
alert-excerpt = { $excerpt }
alert-open = Open the post
alert-repost-of = repost of { $name }
alert-also-in = also in { $places }
alert-bundle-head = 🔔 { $count ->
    [one] One post
   *[other] { $count } posts
  } · { $queries }
alert-more-queries = { $count } more
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ Changed since the alert of { $time } · { $channel }
post-edited = ✏️ Edited · { $channel }, { $time }
alert-changed = “{ $from }” → “{ $to }”
alert-removed = No longer there: “{ $from }”
alert-storm-head = 🔔 { $count ->
    [one] One post
   *[other] { $count } posts
  } since { $since } · { $queries }
alert-again = again: { $times }
post-deleted = 🗑 Deleted { $after } after publication
post-deleted-text = It said: “{ $text }”
alert-how =
    <b>Which words should I look for?</b>
    Send for example: /alert ceasefire
no-alerts =
    No alerts yet.
    Send for example: /alert ceasefire
alerts-head = { $count ->
    [one] <b>One alert</b>
   *[other] <b>{ $count } alerts</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [one] one hit
   *[other] { $hits } hits
  }{ $state ->
    [off] {" "}· switched off
    [muted] {" "}· muted
    [silent] {" "}· silent
    [digest] {" "}· in the digest only
   *[loud] {""}
  }
alert-reading = Looks for: { $reading }
alert-saved = Saved as alert { $n }: { $reading }.
read-span = { $scope ->
    [month] In the last 30 days
    [read] In what I have read ({ $span })
   *[little] In what I have read so far
  }
alert-caught = { $span }: { $count ->
    [0] no posts
    [one] one post
   *[other] { $count } posts
  }{ $rhythm ->
    [none] .
    [day] , about { $each } a day.
    [week] , about { $each } a week.
   *[seldom] , less than one a week.
  }
alert-miss-excluded = Without the exclusions there would be { $count } more.
alert-miss-capitals = With lower-case letters, too, there would be { $count } more.
alert-newest = { $when } { $excerpt }
alert-storm = That would be about { $perDay } alerts a day. Keep it for the digest only, narrow it, or save it anyway?
alert-common = “{ $query }” is made of very common words only. Save it anyway?
did-you-mean = Did you mean: { $fix }?
an-example = An example: { $example }
alert-saved-already = Already saved as alert { $n }: { $reading }.
alert-why = Why: { $reasons }
alert-why-form = { $term } → “{ $forms }”
alert-why-link = { $term } → in a link
alert-narrow =
    Add a word, or leave out what you do not mean. For example:
    { $more }
    { $less }
alert-channels-ask = Which channels should alert { $n } watch? { $query }
alert-scope-channels = only in { $channels }
alert-scope-reposts = without reposts
alert-scope-media = only posts with media
alert-scope-changes = also when a post that matches is edited or deleted
button-show-hits = { $count ->
    [one] Show the post
   *[other] Show the { $count }
  }
button-all-channels = All channels
alert-deleted = Alert { $n } is deleted: { $query }
alert-deleted-short = Alert { $n } is deleted
alert-muted-short = Alert { $n } is muted for a day
alert-muted-until = Alert { $n } is muted until { $until }
alert-until-changed = This holds until you change it.
alert-mute-how = To mute it for a while, reply: mute for 2 hours
alert-restored-short = Alert { $n } restored
alert-gone-short = Alert { $n } is no longer there.
unalert-which = Which alert? Send its number, for example: /unalert { $example }. /alerts lists them.
alert-unknown = There is no alert { $n }. An example: /unalert { $example }. /alerts lists them.
try-how = Which words should I try? An example: /try NATO expansion
too-many-alerts = A chat can have at most { $most } alerts. Delete one first: /alerts
too-many-patterns = A chat can have five /patterns/ between slashes. Plain words do not count: /help
try-head = Looks for: { $reading }.
ask-replace-alert = Reply with the new words for alert { $n }. Now: { $query }
ask-replace-alert-hint = ceasefire talks
ask-exclude-word = Reply with a word that should keep alert { $n } silent: { $query }
ask-exclude-word-hint = football
button-alerts = Alerts
button-mute-day = Mute 1 day
button-wake = Unmute
button-exclude-word = Exclude a word
button-edit = Edit
button-delete = Delete
button-undo = Undo
button-silent = Silent
button-loud = With sound
button-quiet = Digest only
button-digest-only = Digest only
button-narrow = Narrow
button-save-anyway = Save
button-save-alert = Save as alert
button-use-this = Use this
button-without-reposts = Without reposts
button-with-reposts = With reposts
button-media-only = Only with media
button-any-post = Any post
button-with-changes = Also edits and deletions
button-without-changes = No edits and deletions
alert-read-together = { $first }, together with { $second }
alert-read-without = { $wanted }; without { $excluded }
alert-read-not = without { $excluded }
alert-read-capitals = { $word } (capitals)
alert-read-exactly = exactly { $word }
alert-read-phrase = “{ $words }”
alert-read-near = { $words } within { $count ->
    [one] one word
   *[other] { $count } words
  } of one another
alert-read-pattern = the pattern { $pattern }

alert-problem-empty = Write the words to look for, for example: NATO expansion
alert-problem-no-words = There is no word to look for here; write one, for example: ceasefire
alert-problem-only-excludes = Add at least one word to look for: this only leaves things out.
alert-problem-excludes-itself = The query excludes the very word it looks for; no post could ever match.
alert-problem-unclosed-quote = The quotation mark at position { $column } is never closed.
alert-problem-unclosed-bracket = The bracket at position { $column } is never closed.
alert-problem-unclosed-regex = The pattern at position { $column } starts with / and needs one at its end, too.
alert-problem-stray-bracket = The bracket at position { $column } closes nothing.
alert-problem-empty-group = There is nothing between the brackets at position { $column }.
alert-problem-empty-phrase = There is no word between the quotation marks at position { $column }.
alert-problem-lone-minus = The minus at position { $column } must stand directly before the word it leaves out.
alert-problem-lone-sign = The sign at position { $column } belongs to a number: write it like €5 or 50%.
alert-problem-not-in-or = The word to leave out at position { $column } stands among alternatives; put it outside the brackets.
alert-problem-too-short = The single letter at position { $column } is too little to look for; put = before it if you mean it.
alert-problem-short-wildcard = The word at position { $column } needs at least { $least } letters beside its *.
alert-problem-star-inside = In the word at position { $column }, * can stand at the start or at the end, not inside.
alert-problem-star-word = The * at position { $column } works with one plain word.
alert-problem-bad-distance = The distance at position { $column } can be 1 to { $most } words.
alert-problem-too-long = That is too long: at most { $most } characters are possible.
alert-problem-too-many = That is too much to look for at once: at most { $most } words are possible.
alert-problem-too-deep = The bracket at position { $column } is nested too deeply: at most { $most } levels are possible.
alert-problem-bad-regex = The pattern at position { $column } cannot be read; check its brackets and signs, or write plain words.
alert-problem-regex-unsupported = The pattern at position { $column } looks ahead, behind or back, which is not supported here; write it without.
alert-problem-regex-broad = The pattern at position { $column } would match almost every post; add letters that must be there.
alert-problem-regex-long = The pattern at position { $column } is too long: at most { $most } characters are possible.
alert-problem-regex-heavy = The pattern at position { $column } has too many repetitions to be tried on every post; use fewer.

alert-line-not-json = This line is not a JSON object.
alert-line-no-query = The field “query” is missing or is not text.
alert-line-no-text = The field “text” is missing or is not text.
alert-line-bad-language = The field “language” is not a two-letter language code.

## digest

digest-alerts = Alerts kept for the digest
digest-alert = { $query } · { $count ->
    [one] one post
   *[other] { $count } posts
  }
digest-working = Reading …
digest-progress = Read { $done } of { $all } posts …
digest-one-topic = A digest takes one topic at a time. An example: /digest 7d { $topic }
digest-under-way = It is already being prepared
digest-fewer = Choose the topics that come first, or when the digest comes.
digest-ask = Reply to a digest with a number from it, for example { $example }, or with a word of it: you get that post.
button-open-channel = Open the channel
digest-reason-budget = daily budget reached
digest-reason-deadline = the model took too long
digest-reason-unreachable = the model cannot be reached
digest-reason-stopped = the model refuses our requests
digest-reason-declined = the model declined
digest-reason-malformed = the model’s answers could not be read
digest-reason-cut = the model’s context is too small
digest-reason-unverified = the model’s claims could not be verified
digest-reason-exam = the model did not pass its exam
digest-reason-all-refused = nothing the model wrote passed the checks
digest-reason-suspicious = the posts seem to address a machine
digest-reason-no-model = no model

digest-channels = { $n ->
    [one] { $n } channel
   *[other] { $n } channels
}
digest-counts = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}, { $stories ->
    [one] { $stories } story
   *[other] { $stories } stories
} · { $minutes } min
digest-posts = { $posts ->
    [one] one post
   *[other] { $posts } posts
}
digest-caution = { $channels ->
    [1] the channel’s own statements, not verified
   *[several] the channels’ own statements, not verified
}
digest-comma = {", "}
digest-dash = {" – "}
digest-title = “{ $title }”
digest-said-by = { $source }: { $text }
digest-quoted = “{ $text }”
digest-via = via { $source }
digest-newer = see also { $posts }
digest-said-earlier = earlier: { $text }
digest-said-later = later: { $text }
digest-changed-from = changed; before: { $text }
digest-other-account = another account: { $text }
digest-background = background: { $text }
digest-brief = In brief
digest-more-of-shown = ▸ more on the stories above
digest-more-stories = { $n ->
    [one] ▸ { $n } more story
   *[other] ▸ { $n } more stories
}
digest-in-language = (in { $language })
digest-also-in = { $n } in { $language } too
digest-new = new
digest-day = day { $day }
digest-today = today
digest-ahead = Ahead
digest-later = Later
digest-off = off: { $when }
digest-announced = announced
digest-also = Also
digest-also-repost-folded = { $n ->
    [one] { $n } repost
   *[other] { $n } reposts
}
digest-also-live-notice = { $n ->
    [one] { $n } live notice
   *[other] { $n } live notices
}
digest-also-history-day = { $n ->
    [one] { $n } on-this-day post
   *[other] { $n } on-this-day posts
}
digest-also-greeting = { $n ->
    [one] { $n } greeting
   *[other] { $n } greetings
}
digest-also-media-only = { $n } without text
digest-also-duplicate-folded = { $n ->
    [one] { $n } repeat
   *[other] { $n } repeats
}
digest-also-withheld = { $n } withheld
digest-nothing = no posts.
digest-nothing-since = no posts. Newest: { $day } { $time }.
digest-not-read = not read that far back.
digest-read-since = read back to { $since }
digest-listed = and { $n } more
digest-changed = Changed
digest-edited = { $n } edited
digest-deleted = { $n } deleted
digest-note-extractive = Extractive summary.
digest-note-extractive-because = Extractive summary: { $reason }.
digest-note-read = Written by { $model }, each of its lines read again against its posts (exam of { $reader }: { $caught } of { $of } false lines caught, { $refused } of { $true } true ones refused).
digest-note-by-rules = Written by { $model }, checked by rules alone.
digest-note-in-part = { $n ->
    [one] One story in its posts’ own sentences: { $reason }.
   *[other] { $n } stories in their posts’ own sentences: { $reason }.
}
digest-note-less = Less was written than usual: { $reason }.
digest-note-chosen = The posts’ own sentences, chosen by { $model }: in its exam { $reader } caught { $caught } of { $of } false lines and refused { $refused } of { $true } true ones, not good enough to let a model write.
digest-note-chosen-because = The posts’ own sentences, chosen by { $model }: { $reason }.
digest-note-refused = { $n ->
    [one] One of its lines did not pass and was replaced.
   *[other] { $n } of its lines did not pass and were replaced.
}
digest-note-suspicious = { $n ->
    [one] One post seems to address a machine; it was not shown to the model.
   *[other] { $n } posts seem to address a machine; they were not shown to the model.
}

ledger = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}: { $parts }.
ledger-summarised = { $n } summarised
ledger-listed = { $n } listed
ledger-ahead = { $n } coming up
ledger-live-notice = { $n ->
    [one] { $n } live notice
   *[other] { $n } live notices
}
ledger-media-only = { $n } media only
ledger-service = { $n ->
    [one] { $n } service message
   *[other] { $n } service messages
}
ledger-withheld = { $n } withheld
ledger-deleted = { $n } deleted
ledger-repost-folded = { $n ->
    [one] { $n } repost folded
   *[other] { $n } reposts folded
}
ledger-duplicate-folded = { $n ->
    [one] { $n } repeat folded
   *[other] { $n } repeats folded
}
ledger-other-language-folded = { $n } in other languages
ledger-history-day = { $n ->
    [one] { $n } on-this-day post
   *[other] { $n } on-this-day posts
}
ledger-greeting = { $n ->
    [one] { $n } greeting
   *[other] { $n } greetings
}
ledger-skipped = { $n } skipped

button-all-posts = All posts
button-back-to-digest = Back to the digest
digest-thanks = Thank you, noted
posts-head = { $posts ->
    [one] <b>One post</b>
   *[other] <b>{ $posts } posts</b>, page { $page } of { $pages }
  }
posts-line = { $n }. { $time } { $words } – { $disposition ->
    [summarised] summarised
    [listed] listed
    [ahead] coming up
    [live-notice] live notice
    [media-only] without text
    [service] service message
    [withheld] withheld
    [deleted] deleted
    [repost-folded] repost
    [duplicate-folded] repeat
    [other-language-folded] in another language
    [history-day] on-this-day post
    [greeting] greeting
   *[skipped] skipped
  }
posts-without-words = (no text)
button-page-before = Previous
button-page-after = Next

## reminders

command-remind = Remind me of a briefing or broadcast
button-remind = Remind me
button-remind-at = Remind me: { $time }
button-remind-off = No reminder
button-remind-off-at = No reminder: { $time }
button-calendar = Calendar file
reminder-set =
    <b>{ $start }:</b> { $title }, announced by { $channel }.
    I will remind you at { $when }, { $lead } before.
reminder-zone = The post names no time zone, so I took yours: { $zone }.
reminder-due = ⏰ <b>In { $left } ({ $start }):</b> { $title } · { $channel }
reminder-now = ⏰ <b>Now, { $start }:</b> { $title } · { $channel }
reminder-late = ⏰ <b>Announced for { $start }:</b> { $title } · { $channel }. I could not tell you sooner.
reminder-moved =
    <b>Now { $start }, no longer { $from }:</b> { $title } · { $channel }
    Your reminder has moved with it.
reminder-fell = { $why ->
    [deleted] <b>The announcement for { $start } was deleted:</b> { $title } · { $channel }. I will not remind you of it.
    [said] <b>{ $start } no longer stands, says a newer post:</b> { $title } · { $channel }. I will not remind you of it.
    [unsure] <b>{ $start } may no longer stand; a newer post may speak of it:</b> { $title } · { $channel }. I will still remind you of it.
   *[edited] <b>{ $start } no longer stands, after an edit:</b> { $title } · { $channel }. I will not remind you of it.
  }
reminder-followed = <b>After</b> { $title } · { $channel }: posts at { $posts }
reminder-list-head = <b>Your reminders</b>
reminder-line = { $start } { $title } · { $channel }, { $lead } before
reminder-ahead-head = <b>Announced</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = Nothing with a time of day is announced now. For one post: /remind { $example }
reminder-how = Which post, and how many minutes before? An example: /remind { $example } 30
reminder-unknown = I do not have that post, or it was deleted. A link to a post of a watched channel works: /remind { $example }
reminder-no-time = That post states no time of day, so there is nothing to remind you of.
reminder-over = Already over: { $title }, { $start }.
reminder-too-many = This chat has { $most } reminders, the most it can have. To remove some: /remind
reminder-removed = I will not remind you of it.
reminder-calendar = { $start } { $title }, announced by { $channel }. When the time changes, a new file replaces this one in your calendar.

## topics

topics-head-all = <b>Topics</b>, posts of the last seven days. The digest has all of them; tap a topic to put it first.
topics-head-some = <b>Topics</b>, posts of the last seven days. Those marked come first in the digest.
topic-line = { $followed ->
    [yes] ✓ { $name }: { $count }
   *[no] { $name }: { $count }
  }
topic-how =
    One topic now: /topic Arctic
    One of your own: /topic Grain = grain | wheat
    To delete it: /topic Grain =
topic-unknown = There is no topic “{ $name }”. /topics lists them.
topic-meant = There is no topic “{ $name }”. Did you mean { $topic }?
topic-name-wrong = A topic’s name is one line of 1 to 40 characters. An example: /topic Grain = grain | wheat
topic-saved = Topic <b>{ $name }</b>: { $reading }. { $span }: { $count ->
    [0] no posts.
    [one] one post.
   *[other] { $count } posts.
  }
topic-removed = Topic “{ $name }” is deleted.
too-many-schedules = A chat can have at most { $most } schedules. Remove one first: /schedule
too-many-topics = A chat can have at most { $most } topics of its own. Delete one first: /topics

## settings

settings =
    <b>Settings of this chat</b>
    Channels: { $channels }
    Next digest: { $digest }
    Time zone: { $zone }, now { $now }
    Language: { $language }; summaries: { $summary }
    Alerts: { $alerts }
    Quiet hours: { $quiet }
settings-of = For the channel { $channel }
speaking-met = I can post in { $channel } now. Nothing is sent there until you set it up; commands sent in the channel are visible to its readers.
speaking-now = For the next hour, what you change here applies to { $channel }. Answers come to you; digests and alerts go to the channel.
speaking-unread = Its own posts are not read: nobody who runs this bot has let the channel in. It helps if one of them becomes an administrator of the channel; from its next post on it is read.
speaking-ended = You are back in your own settings.
speaking-lost = You no longer administer that channel. You are back in your own settings.
speaking-refused-short = Only administrators of that channel can do this.
button-speak-for = Set up { $channel }
button-speak-for-me = Back to my own chat
schedule-head = <b>Digests of this chat</b>
schedule-next = Next one: { $next } ({ $zone }).
schedule-none = No digest is scheduled.
schedule-needs-channel = This chat follows no channel yet. To follow one: /subscribe
schedule-how =
    Tap a time to add it for every day, or one with ✓ to take it out. Or send for example:
    /schedule 08:00,18:30
    /schedule 09:00 mon-fri
    /schedule 18:00 fri #Arctic
    /schedule off
schedule-off = No scheduled digests any more. /digest gives you one when you ask.
zone-now = This chat’s time zone is { $zone }; it is { $now } there. Tap another one, or send for example: /timezone berlin
zone-set = Time zone { $zone }. It is { $now } there now.
zone-which = Which one do you mean?
zone-unknown = I don’t know the zone “{ $name }”. A city works too: /timezone berlin
zone-at = { $place } · { $time }
zone-unknown-there = I find no time zone at that place. A city works too: /timezone berlin
language-now = Texts are in { $language }, summaries in { $summary }. To change summaries alone: /language summary en
language-set = Texts and summaries are in { $language } now.
language-unknown = “{ $name }” is not a language I speak. I speak { $codes }. An example: { $example }
summary-language-set = Summaries are in { $language } now.
quiet-none =
    { $night ->
        [sound] No quiet hours; alerts sound at night, too.
       *[hushed] No quiet hours. Alerts are silent at night. Sound at night: /quiet off
    }
    From 22:00 to 07:00 for example: /quiet 22:00-07:00
quiet-now = Quiet from { $from } to { $to } ({ $zone }): alerts wait and come together afterwards. To end this: /quiet off
button-settings = Settings
button-channels = Channels
button-schedule = Digest times
button-timezone = Time zone
button-quiet-hours = Quiet hours
button-quiet-usual = Quiet { $from }–{ $to }
button-quiet-off = No quiet hours
button-drop-schedule = Remove: { $schedule }
topic-security = Security
topic-economy = Economy and sanctions
topic-organisations = International organisations
topic-neighbours = Neighbours
topic-europe = Europe
topic-americas = Americas
topic-africa = Africa
topic-middle-east = Middle East
topic-asia = Asia and Pacific
topic-arctic = Arctic
topic-human-rights = Human rights
topic-humanitarian = Emergencies and aid
topic-culture = Culture and education
topic-history = History
topic-consular = Consular matters
topic-other = Other

## schedule

schedule-when = <b>{ $times }</b>, { $days }
schedule-when-topic = <b>{ $times }</b>, { $days }, { $topic }
schedule-daily = every day
schedule-weekdays = Monday to Friday
schedule-weekend = Saturday and Sunday
schedule-no-time = A time is missing. An example: { $example }
schedule-bad-time = “{ $part }” is not a time. An example: { $example }
schedule-bad-word = I don’t know what “{ $part }” means here. An example: /schedule 09:00 mon-fri
schedule-many-times = One schedule holds at most { $part } times. An example: { $example }
schedule-times-apart = The times of a schedule apply to all of its days; nothing was changed. An example: { $example }
schedule-many-topics = One schedule takes one topic; “{ $part }” would be a second one; nothing was changed. An example: { $example }
schedule-long-topic = “{ $part }” is too long for a topic. An example: /schedule 18:00 fri #Arctic
schedule-unknown-topic = There is no topic “{ $name }”. There are: { $names }.
schedule-many-channels = One schedule takes one channel; “{ $part }” would be a second one; nothing was changed. An example: { $example }
quiet-bad-hours = “{ $part }” is not a range of hours. An example: { $example }
quiet-no-length = Start and end are both { $part }. An example: { $example }
window-unclear = I don’t know the period “{ $part }”. An example: { $example }
window-bad-date = “{ $part }” is not in the calendar. An example: { $example }
window-future = { $part } has not come yet. An example: { $example }
window-swapped = “{ $part }” ends before it begins. Did you mean { $example }?
window-too-long = “{ $part }” is longer than a digest can cover: 92 days. An example: { $example }
window-empty = “{ $part }” is an empty period. An example: { $example }
digest-bad-channel = “{ $part }” is not the name of a channel. An example: { $example }
digest-many-names = A digest takes at most { $part } channels and topics. An example: { $example }
digest-many-windows = A digest covers one period; “{ $part }” does not go with the rest. An example: { $example }

## search, statistics, data

search-how = Which words should I look for? An example: /search ceasefire
search-empty = Nothing has been read yet. /channels shows what is watched.
search-head = { $count ->
    [0] No posts
    [one] <b>One post</b>
   *[other] <b>{ $count } posts</b>
  } { $within } · { $channels }
search-within-days = in the last { $days ->
    [one] day
   *[other] { $days } days
  }
search-within-read = in what I have read ({ $span })
search-head-cut = { $count ->
    [0] No posts
    [one] <b>One post</b>
   *[other] <b>{ $count } posts</b>
  } among the newest { $posts }, back to { $since } · { $channels }
search-channels = { $count } channels
search-gone = no longer in the channel
search-none-here = None on this page. Tap Older to search further back.
search-wider = { $query } would find { $count ->
    [one] one post
   *[other] { $count } posts
  }.
button-search-wider = Search that
stats-bad-span = “{ $part }” is not a span of 2 to 92 days. An example: /stats 30d
stats-nothing = { $channels }: no posts in the last { $days } days. /search looks further back.
stats-head = <b>{ $channels }</b>, { $first } – { $last }
stats-posts = { $count ->
    [one] One post
   *[other] { $count } posts
  }: { $reposts ->
    [one] one repost
   *[other] { $reposts } reposts
  }, { $media } with media
stats-busiest = Busiest day: { $day } ({ $posts }). Busiest hour: { $from }–{ $to } ({ $zone }).
stats-hashtags = Hashtags: { $tags }
stats-hashtag = { $name } { $count }
stats-changes = Noticed: { $edited } edited, { $gone } deleted
stats-cut = Only the newest { $most } posts are counted.
stats-subtitle = { $first } – { $last } · { $count ->
    [one] one post
   *[other] { $count } posts
  }
stats-per-day = Posts per day
stats-topics = Topics
stats-hours = Hours, { $zone }
stats-other-channels = Others
stats-kind-statement = Statements
stats-kind-report = Reports
stats-kind-live-notice = Live notices
stats-kind-media-only = Without text
stats-kind-other = Other
button-stats-days = { $days } days
export-caption = All that is kept about this chat, as of { $at }.
export-nothing = Nothing is kept about this chat.
forget-ask =
    <b>Delete all that is kept about this chat?</b>
    Subscriptions, alerts, digest times, topics, settings and the record of what was delivered. Messages already sent stay. It cannot be undone; /export gives you a copy first.
forget-ask-group =
    <b>Delete all that is kept about this group, for all its members and forum topics?</b>
    Subscriptions, alerts, digest times, topics, settings and the record of what was delivered. Messages already sent stay. It cannot be undone; /export gives you a copy first.
forget-done = All that was kept about this chat is deleted.
forget-anew = You will receive nothing more. /start begins anew.
forget-kept = Nothing was deleted.
button-forget = Delete everything

channels-age = All channels share one request a second, so what I have of each may be up to { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  } old. It helps to watch fewer, or to make me an administrator of those that are yours.

## revisions

revisions-how = Which post?
revisions-none = I have no such post. I know what was read from the channels in /channels.
revisions-head = { $post }, { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
revisions-published = <b>{ $when }</b> · first seen
revisions-edited = <b>{ $when }</b> · edited
revisions-deleted = <b>{ $when }</b> · deleted by the channel
revisions-checksum = Version { $number } of the channel’s chain: { $checksum }
chain-heads = What the channels had said by { $day }, one checksum each. Keep this message: “verify” compares an export with it.

## delivery

digest-uncertain = The { $time } digest may not have reached you.
button-send-digest = Send it
button-send-again = Send again ({ $reason }): { $count }
sending-again = It is on its way.
sending-already = It is on its way already.
thread-lost = The forum topic in which this chat’s digests and alerts arrived is closed or gone. { $how ->
    [merged] Its alerts come here now, together with those of this topic; an alert that both had comes once.
    [stopped] Its alerts come here now, together with those of this topic; an alert that both had comes once. Its digests have stopped, since this topic has its own: /schedule shows them.
   *[moved] They come here now; set them up in another topic to have them there.
  }

## channels

channels-head = { $count ->
    [one] <b>One channel is watched</b>
   *[other] <b>{ $count } channels are watched</b>
  }
channel-line = { $name } – { $state ->
    [fresh] newest post { $newest }
    [empty] no posts yet
    [quiet] quiet: newest post { $newest }
    [renamed] renamed; newest post { $newest }
   *[lost] cannot be read since { $since }: { $why }
  }{ $follows ->
    [yes] {" "}· followed
   *[no] {""}
  }
channel-lost = <b>{ $channel } cannot be read since { $since }:</b> { $why }. I keep trying and will tell you when it is back.
channel-quiet = <b>{ $channel } has published nothing since { $since },</b> far longer than is usual there. I keep reading and will tell you when it posts again.
channel-active = <b>{ $channel } publishes again.</b> It had been quiet since { $since }; { $count ->
    [one] there is one new post.
   *[other] there are { $count } new posts.
  }
channel-renamed = <b>{ $before } is now { $now }.</b> All that you set up goes on as before.
state-preview-off = its web preview is switched off
state-withheld-here = it is withheld where this bot runs
state-not-a-channel = this is not a channel
state-not-found = there is no such channel
state-private = I am no longer an administrator there
state-new-owner = its name belongs to another channel now
state-markup-changed = its page is built in another way now
state-unreachable = the server does not answer, or only with errors
cure-preview-off = Only the channel’s owner can switch it on, or make me an administrator there.
cure-withheld-here = PREVIEW_PROXY leads around it, through a place where the channel is shown.
cure-not-a-channel = /unwatch { $name } ends the attempts.
cure-not-found = If it has another name now: /watch that one, and /unwatch { $name }.
cure-private = Make me an administrator there again, or /unwatch { $name }.
cure-new-owner = I keep both apart and read nothing. /watch the channel’s new name; /unwatch and /watch { $name } for the channel that has the name now.
cure-markup-changed = Nothing is saved until I can read the page again; a newer version of this bot may know it.
cure-unreachable = If it lasts: PREVIEW_ROOT names other servers, PREVIEW_PROXY another way. Where that is set: does the proxy run, are its user and password right?
channel-back = <b>{ $channel } can be read again.</b> It had been unreachable since { $since }; { $count ->
    [0] nothing was published meanwhile.
    [one] I have caught up on one post.
   *[other] I have caught up on { $count } posts.
  }
channel-name-wrong = “{ $name }” is not a channel’s name. An example: /subscribe @{ $example }
channels-not-read = I do not read { $names }.
channel-not-watched = @{ $name } is not watched here. /channels shows what is.
channels-watched = Watched here: { $watched }.
channel-ask-operator = Whoever runs this bot can add a channel: ask them for it.
channel-not-watched-short = This channel is not watched any more.
channel-offered = I watch { $channel }. Follow it: a digest every day, and your alerts.
channel-followed = This chat follows { $channel }.
channel-asked = I do not read @{ $name } yet. Only the operator adds channels; I have passed your request on.
channel-watch-it = I do not read @{ $name } yet. You can add it: /watch @{ $name }
channel-private = This channel is private. I can read it once someone who runs this bot makes me an administrator there.

## admin

watch-how = “{ $name }” is not a channel’s name. An example: /watch @MFARussia
watched = { $channel } is watched from now on. /channels shows when it has been read.
watch-not-found = { $channel } does not exist or is not a public channel. Check the spelling; nothing was changed.
watch-preview-off = { $channel } can be read only by its members: its web preview is switched off. Ask its owner to switch it on, or make me an administrator there; then its posts come by themselves.
watch-unreachable = { $channel } is on the list, but cannot be read just now. I keep trying; /channels shows whether it works.
admin-welcome = You are my administrator now. /watch adds channels, /status says how I am doing, /broadcast writes to everybody who follows a channel.
watched-already = { $channel } is already watched.
unwatched = { $channel } is no longer watched. What was read is kept.
unwatch-how = That channel is not watched. An example: /unwatch @{ $example }. /channels lists them.
broadcast-how = Send the text with the command: /broadcast The bot pauses tonight from 2 to 3.
broadcast-too-long = A broadcast holds at most { $most } characters.
broadcast-ask = { $count ->
    [0] No chat would get this:
    [one] One chat would get this:
   *[other] { $count } chats would get this:
  }
broadcast-pending = { $count ->
    [one] On its way to one chat.
   *[other] On its way to { $count } chats.
  }
broadcast-dropped = Nothing was sent.
button-send = Send to { $count }
button-cancel = Cancel
status-running = <b>Running since { $since }</b> · channels fresh: { $fresh } of { $channels } · chats: { $chats } · queue: { $queue }
status-sent = Sent today { $sent }, waited for Telegram { $waited } s, undeliverable { $undeliverable }, unknown { $unknown }, sent once more { $resent }
status-reason = – { $reason }: { $count }
status-no-model = No model: summaries are extracted.
status-thumbs = Digests: { $kinds }
status-thumbs-kind = { $kind ->
    [statement] statements
    [interview] interviews
    [repost] reposts
   *[report] reports
} 👍 { $up } 👎 { $down }
status-model-idle = Model: not asked today.
status-model = Model { $model }: calls { $calls }, tokens { $tokens }, lines written { $shown }, not passed { $replaced }
status-budget = Tokens of the models today: { $spent } of { $cap }
status-exam = Exam of { $model } ({ $language }): caught { $caught } of { $of } false lines, refused { $refused } of { $true } true ones
status-lost = { $channel } since { $since }: { $why }. { $cure }
status-unreadable = { $channel }: posts on its page that cannot be read: { $count } ({ $which })
status-no-error = Newest error: none
status-error = Newest error { $at }: { $what } ({ $count } since the start)
admin-fault =
    <b>Something went wrong:</b> { $what }
    { $reason }
admin-channel-asked = Somebody asks for @{ $name }, which is not watched. To add it: /watch @{ $name }
admin-group-moved = A group you serve has become a supergroup. Its new id is { $to }, the old one was { $from }: please change ALLOWED_CHATS. It is served meanwhile.

## questions that buttons ask, and pages

ask-alert = Which words should I look for? Reply to this message, for example: ceasefire talks
ask-alert-hint = ceasefire talks
ask-topic = What is the topic called, and which words belong to it? Reply to this message, for example: Grain = grain | wheat
ask-topic-hint = Grain = grain | wheat
ask-channel = Which channel? Reply to this message with its @name or a link to it.
ask-channel-hint = @MFARussia
ask-schedule = When should the digest come? Reply to this message, for example: 18:30 mon-fri
ask-schedule-hint = 18:30 mon-fri
ask-timezone = Which city, or which offset? Reply to this message, for example: Berlin
ask-timezone-hint = Berlin
ask-quiet = Which hours should be quiet? Reply to this message, for example: 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = Add a channel
button-add-topic = Add a topic
button-empty-topics = Without posts: { $count }
button-other-hours = Other hours
button-home = Start
settings-no-channels = none
settings-no-digest = none
settings-no-quiet = none
alert-off = Switched off: its pattern took too long on several posts. Simplify it with “Edit”, or use plain words.
alert-switched-off =
    <b>Alert { $n } is switched off:</b> its pattern took too long on several posts, so it is no longer tried. { $query }
    “Edit” brings it back with a simpler pattern or plain words.
delivery-reason = { $reason ->
    [blocked] blocked the bot
    [deactivated] account deleted
    [never-started] never started the bot
    [kicked] bot removed
    [deleted] chat deleted
    [not-found] chat not found
    [forbidden] not allowed
    [no-rights] no right to write
    [no-answer] no answer
    [refused] refused by Telegram
    [message-gone] message gone
    [crash] bot was interrupted
    [our-fault] our fault
   *[other] another reason
  }

## errors

our-fault = That did not work on my side; nothing was lost. The operator has been told.
our-fault-untold = That did not work on my side; nothing was lost.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = subscribe to | subscribe | sub | follow | sign me up for | i want to follow | subscribe me to | subscribe me | i’d like to follow | i would like to follow | i want to subscribe to | start following
typed-unsubscribe = unsubscribe from | unsubscribe | unfollow | stop following | stop | unsubscribe me | unsubscribe me from | stop sending me messages | stop messaging me | stop writing to me | unsubscribe from everything | unsubscribe from all | cancel my subscription | cancel subscription
typed-channels = channels | list of channels | what channels | which channels | sources
typed-alert = alert me about | alert me when | alert me to | alert me on | alert me if | alert about | alert on | alert for | alert me | alert | notify me about | notify me of | notify me when | notify me on | new alert | add alert | add an alert | alert me whenever | alert me as soon as | notify me if | ping me when | ping me if | warn me about | warn me when | warn me if | i want alerts about | i want alerts on | let me know about
typed-tell = tell me about | tell me when | let me know when | tell me if | tell me once | let me know if | i want to know when | i want to hear about | let me know once | what do you know about | what do you have on | what do you have about
typed-alerts = my alerts | alerts | list of alerts | show alerts | show my alerts | show me my alerts | list my alerts | what are my alerts | delete all alerts | delete all my alerts | delete my alerts | remove all alerts | remove all my alerts
typed-unalert = delete alert | delete alert number | delete the alert | remove alert | remove the alert | cancel alert
typed-try = try | test
typed-topics = topics | my topics | show topics | show me the topics | show me topics
typed-topic = topic
typed-digest = digest of | digest for | digest from | digest about | digest | give me a digest of | give me a digest | summary of | summary for | summary about | summary | summarise | summarize | what happened | what’s new | what is new | news from | news of | news for | news about | news | give me the digest of | show me the digest of | show me the digest | give me | what did i miss | what have i missed | what did they say | what have they said | what was new | is there any news | are there any news | any news about | any news on | any news | anything new on | anything new about | anything new | is there anything new on | is there any news about
typed-search = search for | search | find | look for | look up
typed-stats = statistics | stats | figures
typed-remind = remind me | my reminders | reminders | reminder | remind
typed-schedule = schedule | digest times | digest at | send me the digest at | send the digest at | daily digest at | digest every day at | every morning at | digest every | daily summary at | summary at | summary every | digests at | every day at | each day at | daily at | change time to | change the time to
typed-timezone = time zone | timezone | tz | my time zone is | i live in | i am based in | i’m based in | my city is | my timezone is | my timezone | my tz is | i am in | i’m in
typed-language = language | lang | speak | change language to | change the language to | change language | change the language | switch language to | switch language | answer in | write in
typed-quiet = quiet hours | quiet | do not disturb | don’t disturb | quiet time | quiet between | do not disturb me | don’t disturb me | no alerts from | no alerts between
typed-settings = settings | menu | options | preferences | show settings
typed-export = export | export my data | my data
typed-forget = forget me | forget | delete my data | delete everything | delete my account | delete all my data
typed-start = start | hello | hi | hey | good morning
typed-help = help | help me | how does this work | what can you do
typed-cancel = cancel | never mind | nevermind | it doesn’t matter | doesn’t matter
typed-undo = undo | undo that | undo this | take it back | revert | undo it | undo last | undo the last | take that back | take this back | undo that please
typed-pause = pause | mute | mute me | be quiet | snooze | take a break | pause alerts | pause notifications | pause everything | pause the bot | mute alerts | mute notifications | stop for now | no more digests | no more alerts | no more messages | stop alerts | stop the alerts | stop all alerts | stop digests | stop it | no alerts at night | don’t disturb me at night | don’t send at night | do not send at night | don’t send anything at night | nothing at night | quiet at night | turn off notifications | disable notifications | turn notifications off
typed-yes = yes | yeah | yep | yup | sure | no | nope | maybe | no thanks | no thank you
typed-today = today | this day | today’s
typed-yesterday = yesterday | yesterday’s
typed-day = last day | past day | last 24 hours
typed-half-hour = half an hour | half hour
typed-two-hours = couple of hours
typed-two-days = couple of days | two days
typed-two-weeks = couple of weeks
typed-week = last week | this week | past week | the week | week
typed-month = last month | this month | past month | the month | month
typed-minutes = minutes | minute | min | mins
typed-hours = hours | hour
typed-days = days | day
typed-weeks = weeks | week
typed-months = months | month
typed-thanks = thanks | thank you | thanks a lot | many thanks | thank you very much | thx | ok | okay | ok thanks | great | great thanks | perfect | thank you so much | thanks so much | thanks a million | cool | nice | good bot | got it | ty
typed-polite = please | pls | please could you | could you please | can you please | can you | could you | would you
typed-since = since | starting
typed-fillers = the | of | for | from | last | past | in | please | me | a | give me | show me | any | an | about | to | send me | i want | i need | i’d like | i would like | get me | on
typed-leads = when | if | whenever | they | someone | somebody | anyone | once | as
typed-mentions = they mention | it mentions | someone mentions | somebody mentions | anyone mentions | mention | mentions | mentioning | they write about | they talk about | they speak about | they say something about | it says | they say | it speaks of | there is news about | there is news on | there’s news about | there’s news on | there is something about | there is something on | there is anything about | there is anything on | there’s anything about | there’s anything on | anything about | anything on | something about | something on | news about | news on | posts about | posts on | the word | the words | is mentioned | are mentioned | gets mentioned | get mentioned | comes up | come up | appears | appear | is named | are named
typed-questions = what | what’s | who | who’s | where’s | how’s | when’s | whom | whose | when | where | why | how | which | is it true | did | does | do | was | were | will | has | have | tell me what | tell me who | tell me why | tell me how | tell me where | tell me which | tell me whether | it is true | it’s true | i want to know what | i want to know who | i want to know why | i want to know how | i want to know where | i want to know whether | do you know
typed-asking = up with | going on | going on with | happening | the latest | latest | things | how are things | do things stand | things stand | the situation | situation | the state of play | known | being said | heard | got | got anything | you | we | i | there | anything | something | anyone | anybody | somebody | someone | now | right now | currently | going | so | and | then | know | tell me | said anything | be held | be | take place
typed-how = how do i | how can i | how to | how do we | how could i | where do i | where can i | i want to | i would like to | i’d like to | can i | how do you | how does one
typed-ours = turn | bot | message | messages | notification | notifications | digests | getting | receiving | sending | data | account | it | this | that | you | your | everything | all | my | channel | channels
typed-happens = is | are | was | were | will be | will take place | takes place | is held | will be held | is going to be | is on | are on | take place | took place | is taking place | are taking place | has taken place | is going to take place | happens | happen | happened | is happening | will happen | is going to happen | has happened | are held | was held | were held | is being held | is scheduled | are scheduled | occurs | occur
typed-less = less | fewer | too much | too many | too often | too long | shorter | reduce | less of this | less often
typed-mute = mute | muted | pause | paused | snooze | snoozed | silence | quiet | be quiet | shut up | hush | stop | enough | no more | off | turn off | switch off | not now | later | disable | put on hold | on hold | hold | mute for a day | pause for a day | leave me alone
typed-silent = silent | silently | without sound | no sound | sound off | soundless | quieter | quietly | softer | without a sound | no noise | turn off the sound | turn the sound off | mute the sound
typed-wake = unmute | unmuted | wake | wake up | resume | unpause | turn on | switch on | loud | on again
typed-delete = delete | deleted | remove | removed | erase | get rid of | deletion
typed-why = more | more about | details | in detail | explain | reason | the reason | what for | which word | which words | what matched | how come | background | context | tell me more | more details | more info
typed-asides = i | it | you | we | this | that | these | those | them | one | alert | alerts | message | messages | notification | notifications | story | item | number | no | nr | post | digest | get | got | getting | receive | received | see | seeing | send | sent | show | shown | fired | matched | trigger | triggered | turn | put | set | make | keep | switch | it to | for now | now | today | for today | day | days | one day | for a while | hour | hours | week | weeks | just | on | be | am | are | is | at | and | i want | i’d like | i would like | want | during | morning | in the morning | evening | in the evening | afternoon | in the afternoon
typed-lasting = for | for the next | the next | for another | another | for about | a | an | for a | for an | just for | only for
typed-forever = forever | for ever | for good | permanently | indefinitely
typed-edit = edit | edit it | change | change it | change the words | modify | rewrite | reword
typed-until = until | till | til | ’til | up to
typed-except = but not | but no | except | except for | excluding | other than | and not | but without | apart from
typed-lacking = without
typed-says = say | says | said | saying | tell | told | think | thinks | write | wrote | announce | announced | state | stated
typed-own-name = in english | speak english | english please | switch to english
typed-without = not | no | without | except | but not | exclude | leave out
