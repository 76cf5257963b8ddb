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

## topics

## schedule

## delivery

## channels

## admin

## errors
