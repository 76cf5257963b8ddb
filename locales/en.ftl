### English. The first locale: every other has the same keys and the same variables.
### <b> and <i> are the only marks. Values are put in as data; nothing in them is read as a mark.

## commands

## subscriptions

## alerts

## digest

## topics

## schedule

## delivery

## channels

## admin

## errors
