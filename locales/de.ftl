### Deutsch. Ohne Anrede, wo es geht, sonst Sie; der Bot sagt „ich“.
### Words: channel = Kanal, post = Beitrag, chat = Chat, forum thread = Thread, follow = abonnieren, watch = lesen, alert = Benachrichtigung,
### query = Suchanfrage, hit = Treffer, topic = Thema, window = Zeitraum, digest = Überblick, summary = Zusammenfassung, story = Meldung,
### schedule = Zeitplan, quiet hours = Ruhezeit, repost = Weiterleitung, archive = Archiv, queue = Warteschlange, pattern = Muster.
### Names and titles stand in the nominative, after a colon or in quotation marks.

# marks of a quotation within a quotation
inner-quotes = ‚‘

## commands

command-subscribe = Einen Kanal abonnieren
command-digest = Ein Überblick jetzt: heute, gestern, 7d
command-alert = Melden, wenn diese Wörter vorkommen
command-alerts = Meine Benachrichtigungen
command-try = Eine Suchanfrage testen, ohne zu speichern
command-topics = Themen und wie viele Beiträge sie haben
command-channels = Welche Kanäle ich lese und ob sie aktuell sind
command-search = Das Archiv durchsuchen
command-stats = Beiträge pro Tag, als Bild
command-revisions = Was ein Beitrag vorher sagte, Fassung für Fassung
command-schedule = Wann der Überblick kommt
command-timezone = Meine Zeitzone
command-language = Meine Sprache
command-quiet = Stunden ohne Benachrichtigungen
command-settings = Alle Einstellungen
command-unsubscribe = Abonnement beenden
command-export = Meine Daten als Datei
command-forget = Meine Daten löschen
command-help = Was ich kann
command-watch = Einen Kanal lesen
command-unwatch = Einen Kanal nicht mehr lesen
command-status = Wie es dem Bot geht
command-broadcast = An alle Chats schreiben
about-description = Ich lese öffentliche Telegram-Kanäle und berichte, was sie sagen: einmal am Tag ein Überblick, eine Benachrichtigung, sobald ein Wort vorkommt, das Sie interessiert, und auf Wunsch die Zusammenfassung eines Themas. Jede Zeile verweist auf den Beitrag, aus dem sie stammt; nichts fällt stillschweigend weg.
about-short = Überblick, Benachrichtigungen und Zusammenfassungen aus Telegram-Kanälen, jede Zeile mit Link zum Beitrag.

welcome =
    <b>Ich lese Telegram-Kanäle und berichte, was sie sagen.</b>
    Zurzeit lese ich: { $channels }.
welcome-what = Einmal am Tag kommt ein Überblick, dazu eine Benachrichtigung, sobald ein Wort vorkommt, das Sie interessiert, und auf Wunsch die Zusammenfassung eines Themas. Jede Zeile verweist auf ihren Beitrag.
welcome-back =
    <b>Willkommen zurück.</b>
    Dieser Chat hat { $channels } abonniert. Nächster Überblick: { $next }. Benachrichtigungen: { $alerts }.
missed-while-away = Schön, dass Sie wieder da sind. Sie waren seit { $since } weg; alles ist wie zuvor.
button-missed = Verpasstes zeigen
welcome-group =
    <b>Ich lese Telegram-Kanäle für diese Gruppe.</b>
    Zurzeit lese ich: { $channels }. Einrichten können mich die Administratoren, fragen dürfen alle: /digest, /search, /help
watching-nothing = Noch lese ich keinen Kanal.
help =
    <b>Was ich mache</b>
    /subscribe – einen Kanal abonnieren: jeden Tag ein Überblick, dazu die eigenen Benachrichtigungen
    /digest heute – ein Überblick jetzt; auch gestern, 24h, 7d oder 2026-01-31
    /alert NATO Erweiterung – melden, wenn diese Wörter vorkommen
    /try Waffenruhe – dasselbe als Test, gespeichert wird nichts
    /alerts – die Benachrichtigungen; /unalert 1 löscht eine
    /channels – welche Kanäle ich lese und ob sie aktuell sind
    /unsubscribe – Abonnement beenden
help-more =
    /topics – die Themen und wie viele Beiträge sie haben; /topic Arktis – eines davon jetzt
    /search Getreide – das Archiv; /stats – Beiträge pro Tag, als Bild
    /remind – was angekündigt ist, und eine Erinnerung vor dem Beginn
    /settings – all das in einem Menü: /schedule 08:00, /timezone berlin, /language de, /quiet 22:00-07:00
    /export – die Daten dieses Chats als Datei; /forget – sie löschen. /help – diese Hilfe
help-queries =
    <b>Benachrichtigungen</b>
    NATO Erweiterung – beide Wörter, in jeder Reihenfolge und Form
    „bindende Zusagen“ – direkt nebeneinander
    Serbien | Kosovo – eines von beiden
    Waffenruhe -Fußball – ohne Fußball
    =Apple – genau diese Form
    sanktion* – Wörter, die mit „sanktion“ beginnen
    #ukraine, @durov, bbc.com – Hashtags, Namen, Websites
    UN – zwei oder drei Großbuchstaben finden nur Großbuchstaben
text-only = Ich verstehe nur Text: ein Wort zum Suchen, eine Frage oder den @Namen eines Kanals.
not-a-query = So kann ich danach nicht suchen. Schicken Sie ein oder zwei Wörter, eine Frage oder den @Namen eines Kanals.
glad-to-help = Gern geschehen. Was ich sonst kann, zeigt /help
phrase-offer = „{ $query }“: jetzt suchen oder melden, wenn es vorkommt?
cancel-nothing = Es gibt nichts abzubrechen. /help zeigt, was ich kann.
pause-how = In der Ruhezeit warten Benachrichtigungen bis zum Morgen, jede lässt sich stummschalten oder löschen, der Überblick lässt sich abschalten, und Kanäle lassen sich abbestellen. Was soll ruhen?
yes-how = Ich warte auf kein Ja und kein Nein. Wo ich eines brauche, stehen Schaltflächen unter meiner Frage.
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann. Ein Beispiel: /digest today
too-fast = Das war zu viel auf einmal. In ein paar Sekunden bin ich wieder da; was inzwischen kam, habe ich nicht gelesen, bitte noch einmal senden.
not-served = Dieser Bot bedient nur die Chats, die sein Betreiber eingetragen hat.
not-served-admin = Dieser Chat steht nicht in ALLOWED_CHATS. Seine ID ist { $id }.
only-administrators = Nur Administratoren dieser Gruppe können ihre Einstellungen ändern. Ein eigener Chat mit mir steht allen offen: { $bot }
only-administrators-short = Nur Administratoren dieser Gruppe können ihre Einstellungen ändern.
button-too-old = Diese Schaltfläche ist zu alt. Bitte den Befehl noch einmal senden.
group-busy = Einen Moment: Telegram begrenzt, wie oft ich in einer Gruppe schreiben darf.
button-subscribe = Abonnieren
button-digest-today = Überblick von heute
button-language = Sprache
button-add-alert = Neue Benachrichtigung
button-topics = Themen
button-another-time = Andere Zeit
button-another-zone = Andere Zeitzone
button-back = Zurück
button-back-page = Neuere
button-next-page = Ältere
button-search = Suchen
button-alert-me = Benachrichtigen
button-help = Hilfe

## subscriptions

pick-channel = Welchen Kanal soll dieser Chat abonnieren?
button-follow = { $channel }
button-follow-this = Abonnieren
button-followed = ✓ { $channel }
subscribed =
    <b>Abonniert: { $channels }.</b>
    Täglicher Überblick, der nächste: { $next } ({ $zone }).
subscribed-without-digest =
    <b>Abonniert: { $channels }.</b>
    Es ist kein Überblick geplant. Einen pro Tag bringt /schedule 08:00
not-read-yet = Das erste Einlesen läuft: { $channels }.
unsubscribed = Nicht mehr abonniert: { $channels }. Benachrichtigungen und Einstellungen bleiben erhalten.
unsubscribed-all = Kein Kanal ist mehr abonniert. Benachrichtigungen und Einstellungen bleiben erhalten; /subscribe abonniert wieder einen Kanal.
unsubscribe-all-ask = { $count ->
    [one] Das Abonnement beenden? Benachrichtigungen und Einstellungen bleiben erhalten.
   *[other] Alle { $count } Abonnements beenden? Benachrichtigungen und Einstellungen bleiben erhalten.
  }
button-unsubscribe-all = Beenden
button-keep = Behalten
follows-nothing = Dieser Chat hat keinen Kanal abonniert. Los geht es mit /subscribe
follows-not = Dieser Chat hat { $name } nicht abonniert.
follows-now-short = Abonniert: { $channel }
follows-no-longer-short = Nicht mehr abonniert: { $channel }

## alerts

## alert messages

alert-head = 🔔 { $queries } · { $channel }, { $time }
alert-excerpt = { $excerpt }
alert-open = Beitrag öffnen
alert-repost-of = Weiterleitung von { $name }
alert-also-in = auch in { $places }
alert-bundle-head = 🔔 { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
  } · { $queries }
alert-more-queries = { $count } weitere
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ Bearbeitet nach der Benachrichtigung ({ $time }) · { $channel }
post-edited = ✏️ Bearbeitet · { $channel }, { $time }
alert-changed = „{ $from }“ → „{ $to }“
alert-removed = Nicht mehr enthalten: „{ $from }“
alert-storm-head = 🔔 { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
  } seit { $since } · { $queries }
alert-again = noch einmal: { $times }
post-deleted = 🗑 { $after } nach der Veröffentlichung gelöscht
post-deleted-text = Der Text war: „{ $text }“
alert-how =
    <b>Welche Wörter soll ich suchen?</b>
    Zum Beispiel: /alert Waffenruhe
no-alerts =
    Noch keine Benachrichtigungen.
    Zum Beispiel: /alert Waffenruhe
alerts-head = { $count ->
    [one] <b>Eine Benachrichtigung</b>
   *[other] <b>{ $count } Benachrichtigungen</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [one] ein Treffer
   *[other] { $hits } Treffer
  }{ $state ->
    [off] {" "}· abgeschaltet
    [muted] {" "}· pausiert
    [silent] {" "}· ohne Ton
    [digest] {" "}· nur im Überblick
   *[loud] {""}
  }
alert-reading = Sucht: { $reading }
alert-saved = Gespeichert als Benachrichtigung { $n }: { $reading }.
read-span = { $scope ->
    [month] In den letzten 30 Tagen
    [read] In dem, was ich gelesen habe ({ $span })
   *[little] In dem wenigen, was ich bisher gelesen habe
  }
alert-caught = { $span }: { $count ->
    [0] keine Beiträge
    [one] ein Beitrag
   *[other] { $count } Beiträge
  }{ $rhythm ->
    [none] .
    [day] , etwa { $each } pro Tag.
    [week] , etwa { $each } pro Woche.
   *[seldom] , weniger als einer pro Woche.
  }
alert-miss-excluded = Ohne den Ausschluss wären es { $count } mehr.
alert-miss-capitals = Mit Kleinbuchstaben wären es { $count } mehr.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [one] Das wäre etwa eine Benachrichtigung am Tag.
   *[other] Das wären etwa { $perDay } Benachrichtigungen am Tag.
  } Nur in den Überblick aufnehmen, eingrenzen oder trotzdem speichern?
alert-common = „{ $query }“ besteht nur aus sehr häufigen Wörtern. Trotzdem speichern?
did-you-mean = Meinten Sie: { $fix }?
an-example = Ein Beispiel: { $example }
alert-saved-already = Schon gespeichert als Benachrichtigung { $n }: { $reading }.
alert-why = Warum: { $reasons }
alert-why-form = { $term } → „{ $forms }“
alert-why-link = { $term } → in einem Link
alert-narrow =
    Ein Wort ergänzen oder ausschließen, was nicht gemeint ist, zum Beispiel:
    { $more }
    { $less }
alert-channels-ask = In welchen Kanälen soll Benachrichtigung { $n } suchen? { $query }
alert-scope-channels = nur in { $channels }
alert-scope-reposts = ohne Weiterleitungen
alert-scope-media = nur Beiträge mit Medien
alert-scope-changes = auch wenn ein passender Beitrag bearbeitet oder gelöscht wird
button-show-hits = Zeigen: { $count }
button-all-channels = Alle Kanäle
alert-deleted = Benachrichtigung { $n } ist gelöscht: { $query }
alert-deleted-short = Benachrichtigung { $n } ist gelöscht
alert-muted-short = Benachrichtigung { $n } pausiert einen Tag
alert-muted-until = Benachrichtigung { $n } pausiert bis { $until }
alert-until-changed = Das gilt, bis es wieder geändert wird.
alert-mute-how = Für eine Pause auf Zeit bitte antworten: Pause für 2 Stunden
alert-restored-short = Benachrichtigung { $n } wiederhergestellt
alert-gone-short = Benachrichtigung { $n } gibt es nicht mehr.
unalert-which = Welche Benachrichtigung? Bitte die Nummer angeben, zum Beispiel: /unalert { $example }. Die Liste zeigt /alerts
alert-unknown = Benachrichtigung { $n } gibt es nicht. Ein Beispiel: /unalert { $example }. Die Liste zeigt /alerts
try-how = Welche Wörter soll ich testen? Ein Beispiel: /try NATO Erweiterung
too-many-alerts = { $most ->
    [one] Ein Chat kann höchstens eine Benachrichtigung haben.
   *[other] Ein Chat kann höchstens { $most } Benachrichtigungen haben.
  } Bitte erst eine löschen: /alerts
too-many-patterns = Ein Chat kann höchstens fünf Muster der Form /…/ haben. Einfache Wörter zählen nicht mit: /help
try-head = Sucht: { $reading }.
ask-replace-alert = Bitte auf diese Nachricht mit den neuen Wörtern für Benachrichtigung { $n } antworten. Jetzt: { $query }
ask-replace-alert-hint = Gespräche Waffenruhe
ask-exclude-word = Bitte auf diese Nachricht mit dem Wort antworten, bei dem Benachrichtigung { $n } schweigen soll: { $query }
ask-exclude-word-hint = Fußball
button-alerts = Benachrichtigungen
button-mute-day = 1 Tag Pause
button-wake = Pause beenden
button-exclude-word = Wort ausschließen
button-edit = Ändern
button-delete = Löschen
button-undo = Rückgängig
button-silent = Ohne Ton
button-loud = Mit Ton
button-quiet = Nur im Überblick
button-digest-only = Nur im Überblick
button-narrow = Eingrenzen
button-save-anyway = Speichern
button-save-alert = Benachrichtigen
button-use-this = Übernehmen
button-without-reposts = Ohne Weiterleitungen
button-with-reposts = Mit Weiterleitungen
button-media-only = Nur mit Medien
button-any-post = Alle Beiträge
button-with-changes = Auch Änderungen
button-without-changes = Ohne Änderungen
alert-read-together = { $first }, zusammen mit { $second }
alert-read-without = { $wanted }; ohne { $excluded }
alert-read-not = ohne { $excluded }
alert-read-capitals = { $word } (in Großbuchstaben)
alert-read-exactly = genau { $word }
alert-read-phrase = „{ $words }“
alert-read-near = { $words } im Abstand von höchstens { $count ->
    [one] einem Wort
   *[other] { $count } Wörtern
  }
alert-read-pattern = das Muster { $pattern }

alert-problem-empty = Es fehlen die Wörter, die ich suchen soll, zum Beispiel: NATO Erweiterung
alert-problem-no-words = Hier steht kein Wort, das sich suchen ließe; möglich wäre zum Beispiel: Waffenruhe
alert-problem-only-excludes = Hier wird nur ausgeschlossen; mindestens ein gesuchtes Wort fehlt.
alert-problem-excludes-itself = Die Suchanfrage schließt genau das Wort aus, das sie sucht; kein Beitrag könnte passen.
alert-problem-unclosed-quote = Das Anführungszeichen an Position { $column } wird nicht geschlossen.
alert-problem-unclosed-bracket = Die Klammer an Position { $column } wird nicht geschlossen.
alert-problem-unclosed-regex = Das Muster an Position { $column } beginnt mit / und muss auch damit enden.
alert-problem-stray-bracket = Die Klammer an Position { $column } schließt nichts.
alert-problem-empty-group = Zwischen den Klammern an Position { $column } steht nichts.
alert-problem-empty-phrase = Zwischen den Anführungszeichen an Position { $column } steht kein Wort.
alert-problem-lone-minus = Das Minus an Position { $column } muss direkt vor dem Wort stehen, das es ausschließt.
alert-problem-lone-sign = Das Zeichen an Position { $column } gehört zu einer Zahl: zum Beispiel 5 € oder 50 %.
alert-problem-not-in-or = Das ausgeschlossene Wort an Position { $column } steht zwischen Alternativen; es gehört vor oder hinter die Klammer.
alert-problem-too-short = Der einzelne Buchstabe an Position { $column } ist zu wenig für eine Suche; falls er gemeint ist, gehört ein = davor.
alert-problem-short-wildcard = { $least ->
    [one] Das Wort an Position { $column } braucht neben dem * mindestens einen Buchstaben.
   *[other] Das Wort an Position { $column } braucht neben dem * mindestens { $least } Buchstaben.
  }
alert-problem-star-inside = Im Wort an Position { $column } kann * am Anfang oder am Ende stehen, nicht in der Mitte.
alert-problem-star-word = Das * an Position { $column } passt nur zu einem einfachen Wort.
alert-problem-bad-distance = { $most ->
    [one] Der Abstand an Position { $column } kann nur ein Wort betragen.
   *[other] Der Abstand an Position { $column } kann 1 bis { $most } Wörter betragen.
  }
alert-problem-too-long = Das ist zu lang: Höchstens { $most } Zeichen sind möglich.
alert-problem-too-many = { $most ->
    [one] Das ist zu viel auf einmal: Höchstens ein Wort ist möglich.
   *[other] Das ist zu viel auf einmal: Höchstens { $most } Wörter sind möglich.
  }
alert-problem-too-deep = Die Klammer an Position { $column } liegt zu tief: Höchstens { $most } Ebenen sind möglich.
alert-problem-bad-regex = Das Muster an Position { $column } ist nicht lesbar; bitte Klammern prüfen oder einfache Wörter verwenden.
alert-problem-regex-unsupported = Das Muster an Position { $column } blickt voraus oder zurück, was hier nicht möglich ist; bitte ohne das formulieren.
alert-problem-regex-broad = Das Muster an Position { $column } träfe fast jeden Beitrag; bitte Buchstaben ergänzen, die vorkommen müssen.
alert-problem-regex-long = Das Muster an Position { $column } ist zu lang: Höchstens { $most } Zeichen sind möglich.
alert-problem-regex-heavy = Das Muster an Position { $column } enthält zu viele Wiederholungen, um an jedem Beitrag geprüft zu werden; bitte weniger verwenden.

alert-line-not-json = Diese Zeile ist kein JSON-Objekt.
alert-line-no-query = Das Feld „query“ fehlt oder ist kein Text.
alert-line-no-text = Das Feld „text“ fehlt oder ist kein Text.
alert-line-bad-language = Das Feld „language“ ist kein Sprachkürzel aus zwei Buchstaben.

## digest

digest-alerts = Benachrichtigungen nur für den Überblick
digest-alert = { $query } · { $count ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
  }
digest-working = Ich lese …
digest-progress = { $done } von { $all } Beiträgen gelesen …
digest-one-topic = Ein Überblick umfasst ein Thema. Ein Beispiel: /digest 7d { $topic }
digest-under-way = Ist schon in Arbeit
digest-fewer = Hier lassen sich die Themen wählen, die zuerst kommen, oder die Zeiten.
digest-ask = Auf einen Überblick lässt sich mit einer Nummer daraus antworten, zum Beispiel { $example }, oder mit einem Wort: Dann kommt der Beitrag.
button-open-channel = Kanal öffnen
digest-reason-budget = Tageslimit erreicht
digest-reason-deadline = das Modell brauchte zu lange
digest-reason-unreachable = das Modell ist nicht erreichbar
digest-reason-stopped = das Modell lehnt die Anfragen ab
digest-reason-declined = das Modell lehnte ab
digest-reason-malformed = die Antworten des Modells waren nicht lesbar
digest-reason-cut = der Kontext des Modells ist zu klein
digest-reason-unverified = die Aussagen des Modells ließen sich nicht nachprüfen
digest-reason-exam = das Modell hat seine Prüfung nicht bestanden
digest-reason-all-refused = nichts, was das Modell schrieb, bestand die Prüfung
digest-reason-suspicious = die Beiträge scheinen sich an eine Maschine zu richten
digest-reason-no-model = kein Modell

digest-channels = { $n ->
    [one] { $n } Kanal
   *[other] { $n } Kanäle
}
digest-counts = { $posts ->
    [one] { $posts } Beitrag
   *[other] { $posts } Beiträge
}, { $stories ->
    [one] { $stories } Meldung
   *[other] { $stories } Meldungen
} · { $minutes } Min.
digest-posts = { $posts ->
    [one] ein Beitrag
   *[other] { $posts } Beiträge
}
digest-caution = { $channels ->
    [1] eigene Aussagen des Kanals, nicht geprüft
   *[several] eigene Aussagen der Kanäle, nicht geprüft
}
digest-comma = {", "}
digest-dash = {" – "}
digest-title = „{ $title }“
digest-said-by = { $source }: { $text }
digest-quoted = „{ $text }“
digest-via = via { $source }
digest-newer = siehe auch { $posts }
digest-said-earlier = zuvor: { $text }
digest-said-later = später: { $text }
digest-changed-from = geändert; zuvor: { $text }
digest-other-account = andere Darstellung: { $text }
digest-background = Vorgeschichte: { $text }
digest-brief = Kurz gefasst
digest-more-of-shown = ▸ mehr zu den Meldungen oben
digest-more-stories = { $n ->
    [one] ▸ { $n } weitere Meldung
   *[other] ▸ { $n } weitere Meldungen
}
digest-in-language = (auf { $language })
digest-also-in = { $n } auch auf { $language }
digest-new = neu
digest-day = Tag { $day }
digest-today = heute
digest-ahead = Demnächst
digest-later = Später
digest-off = findet nicht statt: { $when }
digest-announced = angekündigt
digest-also = Außerdem
digest-also-repost-folded = { $n ->
    [one] { $n } Weiterleitung
   *[other] { $n } Weiterleitungen
}
digest-also-live-notice = { $n ->
    [one] { $n } Live-Hinweis
   *[other] { $n } Live-Hinweise
}
digest-also-history-day = { $n ->
    [one] { $n } Gedenktag
   *[other] { $n } Gedenktage
}
digest-also-greeting = { $n ->
    [one] { $n } Glückwunsch
   *[other] { $n } Glückwünsche
}
digest-also-media-only = { $n } ohne Text
digest-also-duplicate-folded = { $n ->
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}
digest-also-withheld = { $n } gesperrt
digest-nothing = keine Beiträge.
digest-nothing-since = keine Beiträge. Der neueste: { $day }, { $time }.
digest-not-read = so weit zurück habe ich nicht gelesen.
digest-read-since = gelesen erst ab { $since }
digest-listed = und { $n } weitere
digest-changed = Geändert
digest-edited = { $n } bearbeitet
digest-deleted = { $n } gelöscht
digest-note-extractive = Zusammenfassung aus Zitaten.
digest-note-extractive-because = Zusammenfassung aus Zitaten: { $reason }.
digest-note-read = Geschrieben von { $model }, jede seiner Zeilen noch einmal mit ihren Beiträgen abgeglichen (Prüfung von { $reader }: { $caught } von { $of } falschen Zeilen erkannt, { $refused } von { $true } wahren abgelehnt).
digest-note-by-rules = Geschrieben von { $model }, nur nach Regeln geprüft.
digest-note-in-part = { $n ->
    [one] Eine Meldung steht in den Worten ihrer Beiträge: { $reason }.
   *[other] { $n } Meldungen stehen in den Worten ihrer Beiträge: { $reason }.
}
digest-note-less = Es wurde weniger geschrieben als sonst: { $reason }.
digest-note-chosen = Sätze aus den Beiträgen, ausgewählt von { $model }: In der Prüfung erkannte { $reader } { $caught } von { $of } falschen Zeilen und lehnte { $refused } von { $true } wahren ab; das reicht nicht, um ein Modell schreiben zu lassen.
digest-note-chosen-because = Sätze aus den Beiträgen, ausgewählt von { $model }: { $reason }.
digest-note-refused = { $n ->
    [one] Eine seiner Zeilen bestand die Prüfung nicht und wurde ersetzt.
   *[other] { $n } seiner Zeilen bestanden die Prüfung nicht und wurden ersetzt.
}
digest-note-suspicious = { $n ->
    [one] Ein Beitrag scheint sich an eine Maschine zu richten; dem Modell wurde er nicht gezeigt.
   *[other] { $n } Beiträge scheinen sich an eine Maschine zu richten; dem Modell wurden sie nicht gezeigt.
}

ledger = { $posts ->
    [one] { $posts } Beitrag
   *[other] { $posts } Beiträge
}: { $parts }.
ledger-summarised = { $n } zusammengefasst
ledger-listed = { $n } aufgelistet
ledger-ahead = { $n ->
    [one] { $n } steht bevor
   *[other] { $n } stehen bevor
}
ledger-live-notice = { $n ->
    [one] { $n } Live-Hinweis
   *[other] { $n } Live-Hinweise
}
ledger-media-only = { $n } ohne Text
ledger-service = { $n ->
    [one] { $n } Dienstnachricht
   *[other] { $n } Dienstnachrichten
}
ledger-withheld = { $n } gesperrt
ledger-deleted = { $n } gelöscht
ledger-repost-folded = { $n ->
    [one] { $n } Weiterleitung
   *[other] { $n } Weiterleitungen
}
ledger-duplicate-folded = { $n ->
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}
ledger-other-language-folded = { $n } in anderen Sprachen
ledger-history-day = { $n ->
    [one] { $n } Gedenktag
   *[other] { $n } Gedenktage
}
ledger-greeting = { $n ->
    [one] { $n } Glückwunsch
   *[other] { $n } Glückwünsche
}
ledger-skipped = { $n } ausgelassen

button-all-posts = Alle Beiträge
button-back-to-digest = Zurück zum Überblick
digest-thanks = Danke, notiert
posts-head = { $posts ->
    [one] <b>Ein Beitrag</b>
   *[other] <b>{ $posts } Beiträge</b>, Seite { $page } von { $pages }
  }
posts-line = { $n }. { $time } { $words } – { $disposition ->
    [summarised] zusammengefasst
    [listed] aufgelistet
    [ahead] steht bevor
    [live-notice] Live-Hinweis
    [media-only] ohne Text
    [service] Dienstnachricht
    [withheld] gesperrt
    [deleted] gelöscht
    [repost-folded] Weiterleitung
    [duplicate-folded] Wiederholung
    [other-language-folded] in einer anderen Sprache
    [history-day] Gedenktag
    [greeting] Glückwunsch
   *[skipped] ausgelassen
  }
posts-without-words = (ohne Text)
button-page-before = Vorherige
button-page-after = Nächste

## reminders

command-remind = An Briefing oder Übertragung erinnern
button-remind = Erinnern
button-remind-at = Erinnern: { $time }
button-remind-off = Nicht erinnern
button-remind-off-at = Nicht erinnern: { $time }
button-calendar = Kalenderdatei
reminder-set =
    <b>{ $start }:</b> { $title }, angekündigt von { $channel }.
    Ich erinnere um { $when }, { $lead } vorher.
reminder-zone = Der Beitrag nennt keine Zeitzone, deshalb gilt die Zeitzone dieses Chats: { $zone }.
reminder-due = ⏰ <b>Noch { $left } ({ $start }):</b> { $title } · { $channel }
reminder-now = ⏰ <b>Jetzt, { $start }:</b> { $title } · { $channel }
reminder-late = ⏰ <b>Angekündigt für { $start }:</b> { $title } · { $channel }. Früher konnte ich nicht Bescheid geben.
reminder-moved =
    <b>Jetzt { $start }, nicht mehr { $from }:</b> { $title } · { $channel }
    Die Erinnerung ist mit verschoben.
reminder-fell = { $why ->
    [deleted] <b>Die Ankündigung für { $start } wurde gelöscht:</b> { $title } · { $channel }. Ich erinnere nicht daran.
    [said] <b>{ $start } gilt laut einem neueren Beitrag nicht mehr:</b> { $title } · { $channel }. Ich erinnere nicht daran.
    [unsure] <b>{ $start } gilt vielleicht nicht mehr; ein neuerer Beitrag spricht vielleicht davon:</b> { $title } · { $channel }. Ich erinnere trotzdem daran.
   *[edited] <b>{ $start } gilt nach einer Änderung nicht mehr:</b> { $title } · { $channel }. Ich erinnere nicht daran.
  }
reminder-followed = <b>Beiträge nach</b> { $title } · { $channel }: { $posts }
reminder-list-head = <b>Erinnerungen</b>
reminder-line = { $start } { $title } · { $channel }, { $lead } vorher
reminder-ahead-head = <b>Angekündigt</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = Zurzeit ist nichts mit Uhrzeit angekündigt. Für einen Beitrag: /remind { $example }
reminder-how = An welchen Beitrag, und wie viele Minuten vorher? Zum Beispiel: /remind { $example } 30
reminder-unknown = Diesen Beitrag habe ich nicht, oder er wurde gelöscht. Es geht mit dem Link zu einem Beitrag aus einem Kanal, den ich lese: /remind { $example }
reminder-no-time = In diesem Beitrag steht keine Uhrzeit, an die ich erinnern könnte.
reminder-over = Schon vorbei: { $title }, { $start }.
reminder-too-many = Dieser Chat hat schon { $most } Erinnerungen, mehr sind nicht möglich. Zum Entfernen: /remind
reminder-removed = Ich erinnere nicht daran.
reminder-calendar = { $start } { $title }, angekündigt von { $channel }. Ändert sich die Zeit, ersetzt eine neue Datei diese im Kalender.

## topics

topics-head-all = <b>Themen</b>, Beiträge der letzten sieben Tage. Der Überblick enthält alle; die angetippten kommen zuerst.
topics-head-some = <b>Themen</b>, Beiträge der letzten sieben Tage. Die markierten kommen im Überblick zuerst.
topic-line = { $followed ->
    [yes] ✓ { $name }: { $count }
   *[no] { $name }: { $count }
  }
topic-how =
    Ein Thema jetzt: /topic Arktis
    Ein eigenes: /topic Getreide = Getreide | Weizen
    Es wieder löschen: /topic Getreide =
topic-unknown = Ein Thema „{ $name }“ gibt es nicht. Die Liste zeigt /topics
topic-meant = Das Thema „{ $name }“ gibt es nicht. Meinten Sie { $topic }?
topic-name-wrong = Der Name eines Themas ist eine Zeile mit 1 bis 40 Zeichen. Ein Beispiel: /topic Getreide = Getreide | Weizen
topic-saved = Thema <b>{ $name }</b>: { $reading }. { $span }: { $count ->
    [0] keine Beiträge.
    [one] ein Beitrag.
   *[other] { $count } Beiträge.
  }
topic-removed = Das Thema „{ $name }“ ist gelöscht.
too-many-schedules = Ein Chat kann höchstens { $most } Zeitpläne haben. Bitte zuerst einen entfernen: /schedule
too-many-topics = { $most ->
    [one] Ein Chat kann höchstens ein eigenes Thema haben.
   *[other] Ein Chat kann höchstens { $most } eigene Themen haben.
  } Bitte erst eines löschen: /topics

## settings

settings =
    <b>Einstellungen dieses Chats</b>
    Kanäle: { $channels }
    Nächster Überblick: { $digest }
    Zeitzone: { $zone }, jetzt { $now }
    Sprache: { $language }; Zusammenfassungen: { $summary }
    Benachrichtigungen: { $alerts }
    Ruhezeit: { $quiet }
settings-of = Für den Kanal { $channel }
speaking-met = In { $channel } kann ich jetzt schreiben. Dort kommt nichts an, bis es eingerichtet ist; Befehle im Kanal selbst sind für seine Leser sichtbar.
speaking-now = In der nächsten Stunde gilt, was hier geändert wird, für { $channel }. Antworten kommen hierher, Überblick und Benachrichtigungen in den Kanal.
speaking-unread = Die eigenen Beiträge des Kanals werden nicht gelesen: Kein Betreiber dieses Bots hat ihn zugelassen. Es hilft, wenn einer der Betreiber Administrator des Kanals wird; gelesen wird der Kanal dann ab dem nächsten Beitrag.
speaking-ended = Jetzt gelten wieder Ihre eigenen Einstellungen.
speaking-lost = Dieser Kanal wird nicht mehr von Ihnen verwaltet. Jetzt gelten wieder Ihre eigenen Einstellungen.
speaking-refused-short = Das können nur Administratoren dieses Kanals.
button-speak-for = { $channel } einrichten
button-speak-for-me = Zurück zu diesem Chat
schedule-head = <b>Zeitplan dieses Chats</b>
schedule-next = Nächster Überblick: { $next } ({ $zone }).
schedule-none = Es ist kein Überblick geplant.
schedule-needs-channel = Dieser Chat hat noch keinen Kanal abonniert. Los geht es mit /subscribe
schedule-how =
    Tippen auf eine Uhrzeit fügt sie für jeden Tag hinzu, Tippen auf eine mit ✓ entfernt sie. Oder zum Beispiel senden:
    /schedule 08:00,18:30
    /schedule 09:00 mo-fr
    /schedule 18:00 fr #Arktis
    /schedule off
schedule-off = Es kommt kein geplanter Überblick mehr. Auf Wunsch gibt es einen mit /digest
zone-now = Die Zeitzone dieses Chats ist { $zone }; dort ist es { $now }. Eine andere antippen oder zum Beispiel senden: /timezone berlin
zone-set = Zeitzone: { $zone }. Dort ist es jetzt { $now }.
zone-which = Welche meinen Sie?
zone-unknown = Die Zeitzone „{ $name }“ kenne ich nicht. Eine Stadt geht auch: /timezone berlin
zone-at = { $place } · { $time }
zone-unknown-there = Für diesen Ort finde ich keine Zeitzone. Eine Stadt geht auch: /timezone berlin
language-now = Texte auf { $language }, Zusammenfassungen auf { $summary }. Nur die Zusammenfassungen: /language summary en
language-set = Texte und Zusammenfassungen sind jetzt auf { $language }.
language-unknown = „{ $name }“ ist keine Sprache, die ich spreche. Möglich sind { $codes }. Ein Beispiel: { $example }
summary-language-set = Zusammenfassungen sind jetzt auf { $language }.
quiet-none =
    { $night ->
        [sound] Keine Ruhezeit; auch nachts kommen Benachrichtigungen mit Ton.
       *[hushed] Keine Ruhezeit. Nachts kommen Benachrichtigungen ohne Ton; mit Ton: /quiet off
    }
    Von 22:00 bis 07:00 zum Beispiel: /quiet 22:00-07:00
quiet-now = Ruhe von { $from } bis { $to } ({ $zone }): Benachrichtigungen warten und kommen danach gebündelt. Aufheben: /quiet off
button-settings = Einstellungen
button-channels = Kanäle
button-schedule = Zeitplan
button-timezone = Zeitzone
button-quiet-hours = Ruhezeit
button-quiet-usual = Ruhe { $from }–{ $to }
button-quiet-off = Keine Ruhezeit
button-drop-schedule = Entfernen: { $schedule }
topic-security = Sicherheit
topic-economy = Wirtschaft und Sanktionen
topic-organisations = Internationale Organisationen
topic-neighbours = Nachbarn
topic-europe = Europa
topic-americas = Amerika
topic-africa = Afrika
topic-middle-east = Naher Osten
topic-asia = Asien und Pazifik
topic-arctic = Arktis
topic-human-rights = Menschenrechte
topic-humanitarian = Notlagen und Hilfe
topic-culture = Kultur und Bildung
topic-history = Geschichte
topic-consular = Konsularisches
topic-other = Sonstiges

## schedule

schedule-when = <b>{ $times }</b>, { $days }
schedule-when-topic = <b>{ $times }</b>, { $days }, { $topic }
schedule-daily = jeden Tag
schedule-weekdays = Montag bis Freitag
schedule-weekend = Samstag und Sonntag
schedule-no-time = Eine Uhrzeit fehlt. Ein Beispiel: { $example }
schedule-bad-time = „{ $part }“ ist keine Uhrzeit. Ein Beispiel: { $example }
schedule-bad-word = „{ $part }“ verstehe ich hier nicht. Ein Beispiel: /schedule 09:00 mo-fr
schedule-many-times = Ein Zeitplan umfasst höchstens { $part } Uhrzeiten. Ein Beispiel: { $example }
schedule-times-apart = Die Uhrzeiten eines Zeitplans gelten für alle seine Tage; geändert wurde nichts. Ein Beispiel: { $example }
schedule-many-topics = Ein Zeitplan umfasst ein Thema; „{ $part }“ wäre ein zweites; geändert wurde nichts. Ein Beispiel: { $example }
schedule-long-topic = „{ $part }“ ist zu lang für ein Thema. Ein Beispiel: /schedule 18:00 fr #Arktis
schedule-unknown-topic = Das Thema „{ $name }“ gibt es nicht. Es gibt: { $names }.
schedule-many-channels = Ein Zeitplan umfasst einen Kanal; „{ $part }“ wäre ein zweiter; geändert wurde nichts. Ein Beispiel: { $example }
quiet-bad-hours = „{ $part }“ ist kein Zeitraum zwischen zwei Uhrzeiten. Ein Beispiel: { $example }
quiet-no-length = Beginn und Ende sind gleich: { $part }. Ein Beispiel: { $example }
window-unclear = Den Zeitraum „{ $part }“ verstehe ich nicht. Ein Beispiel: { $example }
window-bad-date = „{ $part }“ steht nicht im Kalender. Ein Beispiel: { $example }
window-future = { $part } liegt in der Zukunft. Ein Beispiel: { $example }
window-swapped = „{ $part }“ endet, bevor es beginnt. Meinten Sie: { $example }?
window-too-long = „{ $part }“ ist länger als die 92 Tage, die ein Überblick umfassen kann. Ein Beispiel: { $example }
window-empty = „{ $part }“ ist ein leerer Zeitraum. Ein Beispiel: { $example }
digest-bad-channel = „{ $part }“ ist kein Kanalname. Ein Beispiel: { $example }
digest-many-names = Ein Überblick umfasst höchstens { $part } Kanäle und Themen. Ein Beispiel: { $example }
digest-many-windows = Ein Überblick umfasst einen Zeitraum; „{ $part }“ passt nicht dazu. Ein Beispiel: { $example }

## search, statistics, data

search-how = Welche Wörter soll ich suchen? Ein Beispiel: /search Waffenruhe
search-empty = Noch wurde nichts gelesen. Was gelesen wird, zeigt /channels
search-head = { $count ->
    [0] Keine Beiträge
    [one] <b>Ein Beitrag</b>
   *[other] <b>{ $count } Beiträge</b>
  } { $within } · { $channels }
search-within-days = { $days ->
    [one] am letzten Tag
   *[other] in den letzten { $days } Tagen
  }
search-within-read = in dem, was ich gelesen habe ({ $span })
search-head-cut = { $count ->
    [0] Keine Beiträge
    [one] <b>Ein Beitrag</b>
   *[other] <b>{ $count } Beiträge</b>
  } unter den neuesten { $posts }, zurück bis { $since } · { $channels }
search-channels = { $count ->
    [one] { $count } Kanal
   *[other] { $count } Kanäle
  }
search-gone = nicht mehr im Kanal
search-none-here = Auf dieser Seite nichts. „Ältere“ sucht weiter zurück.
search-wider = Mit { $query } gäbe es { $count ->
    [one] einen Beitrag
   *[other] { $count } Beiträge
  }.
button-search-wider = So suchen
stats-bad-span = „{ $part }“ ist kein Zeitraum von 2 bis 92 Tagen. Ein Beispiel: /stats 30d
stats-nothing = { $channels }: keine Beiträge in den letzten { $days } Tagen. /search reicht weiter zurück.
stats-head = <b>{ $channels }</b>, { $first } – { $last }
stats-posts = { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
  }: { $reposts ->
    [one] eine Weiterleitung
   *[other] { $reposts } Weiterleitungen
  }, { $media } mit Medien
stats-busiest = Tag mit den meisten Beiträgen: { $day } ({ $posts }). Stunde mit den meisten: { $from }–{ $to } ({ $zone }).
stats-hashtags = Hashtags: { $tags }
stats-hashtag = { $name } { $count }
stats-changes = Bemerkt: { $edited } bearbeitet, { $gone } gelöscht
stats-cut = { $most ->
    [one] Nur der neueste Beitrag ist gezählt.
   *[other] Nur die neuesten { $most } Beiträge sind gezählt.
  }
stats-subtitle = { $first } – { $last } · { $count ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
  }
stats-per-day = Beiträge pro Tag
stats-topics = Themen
stats-hours = Stunden, { $zone }
stats-other-channels = Andere
stats-kind-statement = Erklärungen
stats-kind-report = Berichte
stats-kind-live-notice = Live-Hinweise
stats-kind-media-only = Ohne Text
stats-kind-other = Sonstige
button-stats-days = { $days } Tage
export-caption = Alles, was über diesen Chat gespeichert ist, Stand: { $at }.
export-nothing = Über diesen Chat ist nichts gespeichert.
forget-ask =
    <b>Alles löschen, was über diesen Chat gespeichert ist?</b>
    Abonnements, Benachrichtigungen, Zeitpläne, Themen, Einstellungen und das Protokoll der Zustellungen. Schon gesendete Nachrichten bleiben. Das lässt sich nicht rückgängig machen; /export gibt vorher eine Kopie.
forget-ask-group =
    <b>Alles löschen, was über diese Gruppe gespeichert ist, für alle Mitglieder und Threads?</b>
    Abonnements, Benachrichtigungen, Zeitpläne, Themen, Einstellungen und das Protokoll der Zustellungen. Schon gesendete Nachrichten bleiben. Das lässt sich nicht rückgängig machen; /export gibt vorher eine Kopie.
forget-done = Alles, was über diesen Chat gespeichert war, ist gelöscht.
forget-anew = Es kommt nichts mehr. /start beginnt von vorn.
forget-kept = Es wurde nichts gelöscht.
button-forget = Alles löschen

channels-age = Alle Kanäle teilen sich eine Anfrage pro Sekunde; der Stand kann deshalb bis zu { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
  } alt sein. Abhilfe: weniger Kanäle oder mich in eigenen Kanälen zum Administrator machen.

## revisions

revisions-how = Welcher Beitrag?
revisions-none = Diesen Beitrag habe ich nicht. Ich kenne, was aus den Kanälen in /channels gelesen wurde.
revisions-head = { $post }, { $count ->
    [one] { $count } Fassung
   *[other] { $count } Fassungen
}
revisions-published = <b>{ $when }</b> · zum ersten Mal gesehen
revisions-edited = <b>{ $when }</b> · bearbeitet
revisions-deleted = <b>{ $when }</b> · vom Kanal gelöscht
revisions-checksum = Fassung { $number } in der Kette des Kanals: { $checksum }
chain-heads = Was die Kanäle bis { $day } gesagt hatten, je eine Prüfsumme. Bitte diese Nachricht aufbewahren: „verify“ vergleicht einen Export damit.

## delivery

digest-uncertain = Der Überblick von { $time } Uhr ist vielleicht nicht angekommen.
button-send-digest = Senden
button-send-again = Nochmals ({ $reason }): { $count }
sending-again = Ist unterwegs.
sending-already = Ist schon unterwegs.
thread-lost = Der Thread, in dem Überblick und Benachrichtigungen dieses Chats ankamen, ist geschlossen oder gelöscht. { $how ->
    [merged] Seine Benachrichtigungen kommen jetzt hierher, zusammen mit denen dieses Threads; gleiche kommen nur einmal.
    [stopped] Seine Benachrichtigungen kommen jetzt hierher, zusammen mit denen dieses Threads; gleiche kommen nur einmal. Seinen Überblick gibt es nicht mehr, denn dieser Thread hat einen eigenen Zeitplan: /schedule zeigt ihn.
   *[moved] Sie kommen jetzt hierher; für einen anderen Thread lassen sie sich dort einrichten.
  }

## channels

channels-head = { $count ->
    [one] <b>Ich lese einen Kanal</b>
   *[other] <b>Ich lese { $count } Kanäle</b>
  }
channel-line = { $name } – { $state ->
    [fresh] neuester Beitrag { $newest }
    [empty] noch keine Beiträge
    [quiet] still, neuester Beitrag { $newest }
    [renamed] umbenannt, neuester Beitrag { $newest }
   *[lost] seit { $since } nicht lesbar: { $why }
  }{ $follows ->
    [yes] {" "}· abonniert
   *[no] {""}
  }
channel-lost = <b>{ $channel } ist seit { $since } nicht lesbar:</b> { $why }. Ich versuche es weiter und melde, wenn der Kanal zurück ist.
channel-quiet = <b>{ $channel } hat seit { $since } nichts veröffentlicht,</b> viel länger als sonst. Ich lese weiter und melde, wenn es weitergeht.
channel-active = <b>{ $channel } veröffentlicht wieder.</b> Still war es seit { $since }; { $count ->
    [one] es gibt einen neuen Beitrag.
   *[other] es gibt { $count } neue Beiträge.
  }
channel-renamed = <b>{ $before } heißt jetzt { $now }.</b> Alle Einstellungen gelten weiter.
state-preview-off = Die Webvorschau ist abgeschaltet
state-withheld-here = Wo dieser Bot läuft, ist der Kanal gesperrt
state-not-a-channel = Das ist kein Kanal
state-not-found = Diesen Kanal gibt es nicht
state-private = Ich bin dort kein Administrator mehr
state-new-owner = Der Name gehört jetzt einem anderen Kanal
state-markup-changed = Die Seite ist jetzt anders aufgebaut
state-unreachable = Der Server antwortet nicht oder nur mit Fehlern
cure-preview-off = Nur der Inhaber des Kanals kann sie einschalten oder mich dort zum Administrator machen.
cure-withheld-here = PREVIEW_PROXY führt über einen Ort, an dem der Kanal gezeigt wird.
cure-not-a-channel = /unwatch { $name } beendet die Versuche.
cure-not-found = Falls er jetzt anders heißt: /watch mit dem neuen Namen und /unwatch { $name }.
cure-private = Mich dort wieder zum Administrator machen oder /unwatch { $name }.
cure-new-owner = Ich halte beide auseinander und lese nichts. /watch mit dem neuen Namen des Kanals; für den neuen Kanal: /unwatch und /watch { $name }.
cure-markup-changed = Solange die Seite nicht lesbar ist, speichere ich nichts; eine neuere Version dieses Bots kennt sie vielleicht.
cure-unreachable = Falls es anhält: PREVIEW_ROOT nennt andere Server, PREVIEW_PROXY einen anderen Weg. Wo er gesetzt ist: Läuft der Proxy, stimmen Name und Passwort?
channel-back = <b>{ $channel } ist wieder lesbar.</b> Die Lücke begann am { $since }; { $count ->
    [0] seitdem ist nichts erschienen.
    [one] ein Beitrag wurde nachgeholt.
   *[other] { $count } Beiträge wurden nachgeholt.
  }
channel-name-wrong = „{ $name }“ ist kein Kanalname. Ein Beispiel: /subscribe @{ $example }
channels-not-read = Ich lese { $names } nicht.
channel-not-watched = @{ $name } wird hier nicht gelesen. Was gelesen wird, zeigt /channels
channels-watched = Hier gelesen: { $watched }.
channel-ask-operator = Einen Kanal kann aufnehmen, wer diesen Bot betreibt: am besten dort fragen.
channel-not-watched-short = Dieser Kanal wird nicht mehr gelesen.
channel-offered = { $channel } lese ich. Mit einem Abonnement kommen jeden Tag ein Überblick und die Benachrichtigungen.
channel-followed = Dieser Chat hat { $channel } abonniert.
channel-asked = @{ $name } lese ich noch nicht. Kanäle fügt nur der Betreiber hinzu; den Wunsch habe ich weitergegeben.
channel-watch-it = @{ $name } lese ich noch nicht. Hinzufügen geht mit /watch @{ $name }
channel-private = Dieser Kanal ist privat. Ich kann ihn lesen, sobald ein Betreiber dieses Bots mich dort zum Administrator macht.

## admin

watch-how = „{ $name }“ ist kein Kanalname. Ein Beispiel: /watch @MFARussia
watched = { $channel } wird von jetzt an gelesen. Ob schon etwas gelesen wurde, zeigt /channels
watch-not-found = { $channel } gibt es nicht, oder es ist kein öffentlicher Kanal. Bitte die Schreibweise prüfen; geändert wurde nichts.
watch-preview-off = { $channel } können nur Mitglieder lesen: Die Webvorschau ist abgeschaltet. Bitten Sie den Inhaber des Kanals, sie einzuschalten, oder machen Sie mich dort zum Administrator; dann kommen die Beiträge von selbst.
watch-unreachable = { $channel } steht auf der Liste, lässt sich aber gerade nicht lesen. Ich versuche es weiter; den Stand zeigt /channels
admin-welcome = Sie sind jetzt mein Administrator. /watch nimmt Kanäle auf, /status sagt, wie es mir geht, /broadcast schreibt allen, die etwas abonniert haben.
watched-already = { $channel } wird schon gelesen.
unwatched = { $channel } wird nicht mehr gelesen. Was schon gelesen wurde, bleibt erhalten.
unwatch-how = Dieser Kanal wird nicht gelesen. Ein Beispiel: /unwatch @{ $example }. Die Liste zeigt /channels
broadcast-how = Der Text kommt mit dem Befehl: /broadcast Der Bot pausiert heute Nacht von 2 bis 3 Uhr.
broadcast-too-long = Eine Rundnachricht fasst höchstens { $most } Zeichen.
broadcast-ask = { $count ->
    [0] Kein Chat bekäme das:
    [one] Ein Chat bekäme das:
   *[other] { $count } Chats bekämen das:
  }
broadcast-pending = { $count ->
    [one] Unterwegs an einen Chat.
   *[other] Unterwegs an { $count } Chats.
  }
broadcast-dropped = Es wurde nichts gesendet.
button-send = An { $count } senden
button-cancel = Abbrechen
status-running = <b>Läuft seit { $since }</b> · Kanäle aktuell: { $fresh } von { $channels } · Chats: { $chats } · Warteschlange: { $queue }
status-sent = Heute gesendet { $sent }, auf Telegram gewartet { $waited } s, unzustellbar { $undeliverable }, ungewiss { $unknown }, noch einmal gesendet { $resent }
status-reason = – { $reason }: { $count }
status-no-model = Kein Modell: Zusammenfassungen bestehen aus Zitaten.
status-thumbs = Überblick: { $kinds }
status-thumbs-kind = { $kind ->
    [statement] Erklärungen
    [interview] Interviews
    [repost] Weiterleitungen
   *[report] Berichte
} 👍 { $up } 👎 { $down }
status-model-idle = Modell: heute nicht befragt.
status-model = Modell { $model }: Anfragen { $calls }, Tokens { $tokens }, Zeilen geschrieben { $shown }, nicht bestanden { $replaced }
status-budget = Tokens der Modelle heute: { $spent } von { $cap }
status-exam = Prüfung von { $model } ({ $language }): { $caught } von { $of } falschen Zeilen erkannt, { $refused } von { $true } wahren abgelehnt
status-lost = { $channel } seit { $since }: { $why }. { $cure }
status-unreadable = { $channel }: nicht lesbare Beiträge auf der Seite: { $count } ({ $which })
status-no-error = Letzter Fehler: keiner
status-error = Letzter Fehler, { $at }: { $what } ({ $count } seit dem Start)
admin-fault =
    <b>Etwas ging schief:</b> { $what }
    { $reason }
admin-channel-asked = Jemand wünscht sich den Kanal @{ $name }, der nicht gelesen wird. Hinzufügen: /watch @{ $name }
admin-group-moved = Eine eingetragene Gruppe ist jetzt eine Supergruppe. Ihre neue ID ist { $to }, bisher { $from }: bitte ALLOWED_CHATS ändern. Bis dahin wird sie bedient.

## questions that buttons ask, and pages

ask-alert = Welche Wörter soll ich suchen? Bitte auf diese Nachricht antworten, zum Beispiel: Waffenruhe Gespräche
ask-alert-hint = Waffenruhe Gespräche
ask-topic = Wie heißt das Thema, und welche Wörter gehören dazu? Bitte auf diese Nachricht antworten, zum Beispiel: Getreide = Getreide | Weizen
ask-topic-hint = Getreide = Getreide | Weizen
ask-channel = Welcher Kanal? Bitte auf diese Nachricht mit seinem @Namen oder einem Link antworten.
ask-channel-hint = @MFARussia
ask-schedule = Wann soll der Überblick kommen? Bitte auf diese Nachricht antworten, zum Beispiel: 18:30 mo-fr
ask-schedule-hint = 18:30 mo-fr
ask-timezone = Welche Stadt oder welcher Abstand zu UTC? Bitte auf diese Nachricht antworten, zum Beispiel: Berlin
ask-timezone-hint = Berlin
ask-quiet = Wann soll Ruhe sein? Bitte auf diese Nachricht antworten, zum Beispiel: 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = Kanal hinzufügen
button-add-topic = Neues Thema
button-empty-topics = Ohne Beiträge: { $count }
button-other-hours = Andere Stunden
button-home = Start
settings-no-channels = keine
settings-no-digest = keiner
settings-no-quiet = keine
alert-off = Abgeschaltet: Das Muster brauchte bei mehreren Beiträgen zu lange. Mit „Ändern“ vereinfachen oder einfache Wörter verwenden.
alert-switched-off =
    <b>Benachrichtigung { $n } ist abgeschaltet:</b> Ihr Muster brauchte bei mehreren Beiträgen zu lange und wird nicht mehr angewendet. { $query }
    „Ändern“ bringt sie mit einem einfacheren Muster oder einfachen Wörtern zurück.
delivery-reason = { $reason ->
    [blocked] Bot blockiert
    [deactivated] Konto gelöscht
    [never-started] Bot nie gestartet
    [kicked] Bot entfernt
    [deleted] Chat gelöscht
    [not-found] Chat nicht gefunden
    [forbidden] nicht erlaubt
    [no-rights] kein Schreibrecht
    [no-answer] keine Antwort
    [refused] von Telegram abgelehnt
    [message-gone] Nachricht gelöscht
    [crash] Bot wurde unterbrochen
    [our-fault] Fehler bei uns
   *[other] anderer Grund
  }

## errors

our-fault = Das hat auf meiner Seite nicht geklappt; nichts ist verloren. Der Betreiber weiß Bescheid.
our-fault-untold = Das hat auf meiner Seite nicht geklappt; nichts ist verloren.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = abonniere | abonnieren | abo | folge | folgen | melde mich an für | kanal abonnieren
typed-unsubscribe = abbestellen | abbestelle | abmelden | entfolgen | nicht mehr folgen | deabonnieren | stopp | stop | melde mich ab | abbestellen von | keine nachrichten mehr | schreib mir nicht mehr | hör auf zu schreiben | alles abbestellen | alle abos kündigen | höre ich auf | melde ich mich ab | mich abmelden
typed-channels = kanäle | liste der kanäle | welche kanäle | quellen
typed-alert = benachrichtige mich über | benachrichtige mich zu | benachrichtige mich bei | benachrichtige mich wenn | benachrichtige mich | benachrichtigung zu | benachrichtigung für | benachrichtigung über | benachrichtigung bei | benachrichtigung | melde mir | sag mir bescheid bei | sag bescheid bei | sag mir bescheid wenn | informiere mich über | alarm bei | alarm für | alarm | warne mich bei | neue benachrichtigung | sag bescheid wenn | sag bescheid sobald | sag mir bescheid sobald | gib mir bescheid wenn | gib bescheid wenn | gib mir bescheid sobald | benachrichtige mich sobald | benachrichtige mich falls | melde dich wenn | melde dich sobald | melde mir wenn | melde mir sobald | informiere mich wenn | informiere mich sobald | alarmiere mich wenn | alarmiere mich bei | warne mich wenn | warne mich vor
typed-tell = sag mir wenn | sag mir sobald | ich will wissen wenn | ich möchte wissen wenn | sag mir falls | ich möchte wissen sobald | lass mich wissen wenn | lass mich wissen sobald | lass es mich wissen wenn | sag mir wann | ich möchte wissen wann | ich will wissen wann | lass mich wissen wann | erzähl mir von | erzähl mir vom | erzähl mir über | erzähle mir von | erzähle mir über | erzähl mir etwas über | erzähl mir was über | was gibt es zu | was gibt es über | was weißt du über
typed-alerts = meine benachrichtigungen | benachrichtigungen | liste der benachrichtigungen | zeige benachrichtigungen | alarme | zeig meine benachrichtigungen | zeig mir meine benachrichtigungen | zeige meine benachrichtigungen | lösche alle benachrichtigungen | lösche alle meine benachrichtigungen | alle benachrichtigungen löschen
typed-unalert = lösche benachrichtigung | lösche die benachrichtigung | benachrichtigung löschen | entferne benachrichtigung | entferne die benachrichtigung
typed-try = probiere | probieren | teste | testen | test
typed-topics = themen | meine themen | zeig mir die themen
typed-topic = thema
typed-digest = überblick über | überblick von | überblick für | überblick | zusammenfassung von | zusammenfassung für | zusammenfassung der | zusammenfassung über | zusammenfassung | fasse zusammen | was gibt es neues | was ist passiert | was gibt’s neues | was war | neuigkeiten von | neuigkeiten | nachrichten von | nachrichten über | nachrichten | digest | bericht von | bericht | was war los | was gab es neues | was gab es | was wurde gesagt | was haben sie gesagt | was habe ich verpasst | gibt es neues zu | gibt es neues über | gibt es neuigkeiten zu | gibt es nachrichten zu | was gibt es neues zu | was gibt es neues über | was ist
typed-search = suche nach | suche | suchen nach | suchen | such | finde | finden
typed-stats = statistik | statistiken | zahlen
typed-remind = erinnere mich | erinnerungen | erinnerung | meine erinnerungen
typed-schedule = zeitplan | zeiten | überblick um | schick mir den überblick um | überblick jeden tag um | jeden morgen um | zusammenfassung um | zusammenfassung jeden tag um | jeden tag um | überblicke um | täglich um
typed-timezone = zeitzone | meine zeitzone ist | meine zeitzone | ich wohne in | ich lebe in | meine stadt ist | ich bin in
typed-language = sprache | sprich | sprache ändern | ändere die sprache | sprache wechseln | wechsle die sprache zu | wechsle zu
typed-quiet = ruhezeit | ruhezeiten | ruhe | nicht stören | bitte nicht stören | stör mich nicht | störe mich nicht | keine benachrichtigungen
typed-settings = einstellungen | menü | optionen
typed-export = exportieren | exportiere | meine daten | exportiere meine daten
typed-forget = vergiss mich | vergiss | vergessen | lösche meine daten | alles löschen | lösch mein konto | lösche mein konto | lösche alle meine daten
typed-start = start | hallo | guten morgen | guten tag | guten abend | moin | servus
typed-help = hilfe | wie geht das | was kannst du
typed-cancel = abbrechen | abbruch | egal | vergiss es | macht nichts
typed-undo = rückgängig | rückgängig machen | mach das rückgängig | zurücknehmen | letztes rückgängig machen | nimm das zurück
typed-pause = pause | pausieren | mach eine pause | stumm | stummschalten | sei still | benachrichtigungen pausieren | benachrichtigungen stummschalten | alles pausieren | keine benachrichtigungen mehr | keine nachrichten mehr | stopp die benachrichtigungen | stör mich nachts nicht | schick nachts nichts | nachts nichts schicken | nachts nichts | nachts ruhe | benachrichtigungen ausschalten | benachrichtigungen aus
typed-yes = ja | klar | jawohl | nein | nee | vielleicht | nein danke | ja danke
typed-today = heute | heutige | heutigen | heutiger
typed-yesterday = gestern | gestrige | gestrigen | gestriger
typed-day = letzter tag | letzten tag | letzten 24 stunden
typed-half-hour = halbe stunde | eine halbe stunde
typed-two-hours = paar stunden
typed-two-days = zwei tage | paar tage
typed-two-weeks = paar wochen
typed-week = letzte woche | letzten woche | vergangene woche | diese woche | dieser woche | die woche | woche
typed-month = letzter monat | letzten monat | letzten monats | diesen monat | dieser monat | monat
typed-minutes = minute | minuten | min
typed-hours = stunde | stunden
typed-days = tag | tage | tagen
typed-weeks = wochen | woche
typed-months = monat | monate | monaten
typed-thanks = danke | vielen dank | danke schön | dankeschön | besten dank | danke sehr | in ordnung | alles klar | super | super danke | danke dir | danke ihnen | tausend dank | cool | prima | klasse | verstanden
typed-polite = bitte | bitte sehr
typed-since = seit | ab
typed-fillers = der | die | das | den | dem | von | vom | für | seit | in | im | letzten | letzte | bitte | mir | ein | eine | einen | über | zu | zum | zur | vergangenen | letzter | zeig mir | gib mir | des | schick mir | sende mir | ich will | ich möchte | passiert | geschehen | am
typed-leads = wenn | falls | sobald | sie | jemand
typed-mentions = es um | es etwas | es neues | es neuigkeiten | man über | man von | etwas über | etwas zu | neues über | neues zu | neuigkeiten über | neuigkeiten zu | das wort | die wörter | erwähnen | erwähnt | erwähnt wird | erwähnt werden | vorkommt | vorkommen | auftaucht | auftauchen | genannt wird | genannt werden | nennen | sprechen | spricht | reden | redet | schreiben | schreibt | gesprochen wird | berichtet wird | berichten | die rede ist | geht | gibt
typed-questions = was | wer | wen | wem | wessen | wann | wo | wohin | warum | wieso | weshalb | wie | welche | welcher | welches | stimmt es | hat | haben | ist | wird | sag mir was | sag mir wer | sag mir warum | sag mir wie | sag mir wo | sag mir ob | es stimmt | ich möchte wissen was | ich möchte wissen wer | ich möchte wissen warum | ich möchte wissen wie | ich möchte wissen ob | ich will wissen was | ich will wissen wer | ich will wissen warum | ich will wissen ob | wann findet | wann finden | findet | finden
typed-asking = gibt es | gibt’s | neues | steht es | sieht es | läuft es | weiß man | sagt man | hört man | weißt du | hast du | hast du was | hast du etwas | etwas | was | man | geht | die lage | lage | aus | los | denn | eigentlich | jetzt | gerade | und
typed-how = wie | wie kann ich | wie kann man | ich will | ich möchte | kann ich | wo kann ich
typed-ours = schalte | stelle | bot | nachricht | nachrichten | mitteilungen | benachrichtigungen | überblicke | zusammenfassungen | bekommen | erhalten | daten | konto | kanal | ich | das alles | dich | sie | alles | alle | mein | meine | meinen | keine
typed-happens = ist | sind | war | waren | stattfindet | sein wird | stattfinden wird | wird | werden | wurde | wurden | hat | haben | sein werden | statt | stattfinden | stattfinden werden | stattgefunden hat | stattgefunden haben | stattfand | stattfanden | abgehalten wird | abgehalten werden | passiert | passieren | geschieht | geschehen | erfolgt | erfolgen
typed-less = weniger | zu viel | zu viele | zu oft | zu lang | seltener | kürzer | kürze | weniger davon
typed-mute = stumm | stummschalten | stumm schalten | schalte stumm | schalt stumm | stumm stellen | stell stumm | pause | pausiere | pausier | pausieren | pausiert | mach eine pause | unterbrechen | unterbrich | sei still | still | ruhe | schweig | schweigen | stopp | stop | genug | aus | ausschalten | schalte aus | schalt aus | abschalten | abstellen | abgestellt | schluss | reicht | das reicht | nicht jetzt | jetzt nicht | später | aussetzen | schlummern | zurückstellen | deaktivieren | deaktiviere | halt | anhalten | lass mich in ruhe | auf stumm | auf pause | stoppe | stoppen | beende | beenden
typed-silent = leiser | leise | lautlos | ohne ton | ohne geräusch | ton aus | ton abschalten | ton ausschalten | stelle leise | geräuschlos | ohne klingeln
typed-wake = wieder an | einschalten | anschalten | aktivieren | aktiviere | fortsetzen | fortfahren | weiter | laut | lauter | mit ton | ton an | aufwecken | stummschaltung aufheben
typed-delete = lösche | lösch | löschen | gelöscht | löschung | entferne | entfernen | entfernt | weg damit
typed-why = mehr | mehr dazu | mehr darüber | mehr davon | mehr infos | mehr details | details | im detail | genauer | ausführlicher | erkläre | erklär | erklären | erklärung | grund | der grund | wofür | wozu | aus welchem grund | welches wort | welche wörter | hintergrund | erzähl mir mehr | erzähl mehr | zusammenhang
typed-asides = ich | es | du | sie | das | dies | diese | dieser | diesen | dieses | benachrichtigung | benachrichtigungen | meldung | meldungen | nachricht | nachrichten | alarm | hinweis | punkt | nummer | nr | beitrag | überblick | bekomme | bekam | bekommen | kriege | gekriegt | erhalte | erhalten | sehe | kommt | kam | gekommen | schickst | geschickt | gesendet | ausgelöst | angeschlagen | stell | stelle | stellen | mach | mache | machen | schalte | schalt | schalten | setz | setze | einen tag | für einen tag | einen tag lang | für heute | heute | tag | tage | stunde | stunden | woche | wochen | mal | jetzt | vorerst | erstmal | bitte mal | hier | und | auf | wurde | habe | möchte | will | sag mir | erzähl mir | erzähl | doch | lang | lange | früh | vormittag | mittag | nachmittag | abend
typed-lasting = für | während | noch | noch für | lang | ein | eine | einen | für die nächsten | die nächsten
typed-forever = für immer | dauerhaft | unbefristet | auf dauer
typed-edit = bearbeiten | bearbeite | ändern | ändere | umformulieren
typed-until = bis | bis zum | bis zur
typed-except = aber nicht | aber kein | aber keine | aber ohne | ausgenommen | und nicht | jedoch nicht | nicht aber
typed-lacking = ohne | außer
typed-says = sagt | sagen | sagte | sagten | gesagt | erklärt | erklärte | meint | denkt | schreibt | schrieb | geäußert
typed-own-name = auf deutsch | sprich auf deutsch
typed-without = nicht | ohne | kein | keine | keinen | außer | aber nicht | aber kein
