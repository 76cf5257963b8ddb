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

## delivery

## channels

## admin

## errors
