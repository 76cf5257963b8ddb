### English. The first locale: every other has the same keys and the same variables.
### <b> and <i> are the only marks. Values are put in as data; nothing in them is read as a mark.

## commands

## subscriptions

## alerts

## digest

## topics

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
