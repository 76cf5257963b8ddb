### English. The first locale: every other has the same keys and the same variables.
### <b> and <i> are the only marks. Values are put in as data; nothing in them is read as a mark.

## commands

## subscriptions

## alerts

alert-read-and = { $first } and { $second }
alert-read-or = { $first } or { $second }
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
alert-problem-no-words = There is no word to look for here. Write one, for example: ceasefire
alert-problem-only-excludes = This only leaves things out. Add at least one word to look for.
alert-problem-unclosed-quote = The quotation mark at place { $column } is never closed.
alert-problem-unclosed-bracket = The bracket at place { $column } is never closed.
alert-problem-unclosed-regex = The pattern at place { $column } starts with / and needs one at its end, too.
alert-problem-stray-bracket = The bracket at place { $column } closes nothing.
alert-problem-empty-group = There is nothing between the brackets at place { $column }.
alert-problem-empty-phrase = There is no word between the quotation marks at place { $column }.
alert-problem-lone-minus = The minus at place { $column } must touch the word it leaves out.
alert-problem-not-in-or = At place { $column }, a word to leave out stands among alternatives. Put it outside the brackets.
alert-problem-too-short = The single letter at place { $column } is too little to look for. Write = before it if it is meant.
alert-problem-short-wildcard = The word at place { $column } needs at least { $least } letters beside its *.
alert-problem-star-inside = In the word at place { $column }, * can stand at the start or at the end, not inside.
alert-problem-star-word = The * at place { $column } works with one plain word.
alert-problem-bad-distance = The distance at place { $column } can be 1 to { $most } words.
alert-problem-too-long = That is too long: { $most } characters are the most.
alert-problem-too-many = That is too much to look for at once: { $most } words are the most.
alert-problem-too-deep = Brackets can stand within brackets { $most } deep. The one at place { $column } is deeper.
alert-problem-bad-regex = The pattern at place { $column } cannot be read.
alert-problem-regex-unsupported = The pattern at place { $column } looks ahead, behind or back, which patterns here cannot do.
alert-problem-regex-broad = The pattern at place { $column } would match almost every post.
alert-problem-regex-long = The pattern at place { $column } is too long: { $most } characters are the most.
alert-problem-regex-heavy = The pattern at place { $column } repeats too much to be tried on every post.

alert-line-not-json = This line is not a JSON object.
alert-line-no-query = The field "query" is missing or is not text.
alert-line-no-text = The field "text" is missing or is not text.
alert-line-bad-language = The field "language" is not the two letters of a language.

## digest

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
digest-caution = The channel's own statements, not verified.
digest-comma = {", "}
digest-title = “{ $title }”
digest-point-quoted = { $source }: “{ $text }”
digest-point-quoted-on = “{ $text }”
digest-point-written = { $source }: { $text }
digest-point-written-on = { $text }
digest-point-more = and { $more } more
digest-in-language = (in { $language })
digest-also-in = also in { $language }
digest-repost = repost
digest-new = new
digest-day = day { $day }
digest-figure = figure changed { $from } → { $to }
digest-speaker = now { $speaker } too
digest-who = Who said what
digest-today = today
digest-ahead = <b>Ahead</b> “{ $title }” { $day } { $time } ({ $stated })
digest-ahead-here = <b>Ahead</b> “{ $title }” { $day } { $time }
digest-ahead-as-stated = <b>Ahead</b> “{ $title }” { $day }, { $stated } as the channel writes it
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
    [one] { $n } history day
   *[other] { $n } history days
}
digest-also-greeting = { $n ->
    [one] { $n } greeting
   *[other] { $n } greetings
}
digest-also-media-only = { $n } media only
digest-also-duplicate-folded = { $n ->
    [one] { $n } repeat
   *[other] { $n } repeats
}
digest-also-withheld = { $n } withheld
digest-nothing = no posts.
digest-nothing-since = no posts. Newest: { $day } { $time }.
digest-note-extractive = Extractive summary.
digest-note-extractive-because = Extractive summary: { $reason }.

ledger = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}: { $parts }.
ledger-summarised = { $n } summarised
ledger-ahead = { $n } ahead
ledger-live-notice = { $n ->
    [one] { $n } live notice
   *[other] { $n } live notices
}
ledger-media-only = { $n } media only
ledger-service = { $n } service
ledger-withheld = { $n } withheld
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
    [one] { $n } history day
   *[other] { $n } history days
}
ledger-greeting = { $n ->
    [one] { $n } greeting
   *[other] { $n } greetings
}
ledger-skipped = { $n } skipped

## topics

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
schedule-bad-time = "{ $part }" is no time of the day. An example: { $example }
schedule-bad-word = I don't know what "{ $part }" means here. An example: { $example }
schedule-many-times = One schedule holds at most { $part } times. An example: { $example }
schedule-many-topics = One schedule holds one topic; "{ $part }" is one too many. An example: { $example }
schedule-long-topic = "{ $part }" is too long for a topic. An example: { $example }
quiet-bad-hours = "{ $part }" is not from one time of the day to another. An example: { $example }
quiet-no-length = From { $part } to { $part } is no time at all. An example: { $example }
window-unclear = I don't know which time "{ $part }" means. An example: { $example }
window-bad-date = "{ $part }" is not in the calendar. An example: { $example }
window-future = { $part } has not come yet. An example: { $example }
window-swapped = "{ $part }" ends before it begins. Did you mean { $example }
window-too-long = "{ $part }" is longer than a digest can cover: 92 days. An example: { $example }
window-empty = There is no time in "{ $part }". An example: { $example }
digest-bad-channel = "{ $part }" is not the name of a channel. An example: { $example }
digest-many-names = A digest takes at most { $part } channels and topics. An example: { $example }
digest-many-windows = One time is enough; "{ $part }" is one too many. An example: { $example }

## delivery

## channels

## admin

## errors
