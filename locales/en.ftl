### English. The first locale: every other has the same keys and the same variables.
### <b> and <i> are the only marks. Values are put in as data; nothing in them is read as a mark.

## commands

## subscriptions

## alerts

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
