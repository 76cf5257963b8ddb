### Français. Vouvoiement ; le bot dit « je ».
### Words: channel = canal, post = publication, chat = discussion, forum thread = fil, follow = s’abonner, watch = lire, alert = alerte,
### query = requête, hit = occurrence, topic = thème, window = période, digest = bulletin, summary = résumé, story = sujet,
### schedule = horaire, quiet hours = heures calmes, repost = partage, archive = archives, queue = file d’attente, pattern = motif.
### Non-breaking spaces stand before : and inside « », narrow ones before ; and ?. « one » is for 0 and 1, « many » for round millions.

# marks of a quotation within a quotation
inner-quotes = “”

## commands

command-subscribe = S’abonner à un canal
command-digest = Un bulletin maintenant : aujourd’hui, hier, 7d
command-alert = M’avertir quand ces mots apparaissent
command-alerts = Mes alertes
command-try = Essayer une requête sans rien enregistrer
command-topics = Les thèmes et leur nombre de publications
command-channels = Quels canaux sont lus, et s’ils sont à jour
command-search = Chercher dans les archives
command-stats = Les publications par jour, en image
command-revisions = Ce que disait une publication avant, version par version
command-schedule = Quand arrivent les bulletins
command-timezone = Mon fuseau horaire
command-language = Ma langue
command-quiet = Heures sans alertes
command-settings = Tous les réglages
command-unsubscribe = Se désabonner
command-export = Mes données dans un fichier
command-forget = Effacer mes données
command-help = Ce que je sais faire
command-watch = Lire un canal
command-unwatch = Ne plus lire un canal
command-status = État du bot
command-broadcast = Écrire à toutes les discussions
about-description = Je lis des canaux Telegram publics et je rapporte ce qu’ils disent : un bulletin par jour, une alerte quand apparaît un mot qui vous intéresse et, sur demande, le résumé d’un thème. Chaque ligne renvoie à la publication dont elle vient ; rien n’est écarté sans être signalé.
about-short = Bulletins, alertes et résumés de canaux Telegram ; chaque ligne renvoie à sa publication.

welcome =
    <b>Je lis des canaux Telegram pour vous.</b>
    En ce moment, je lis : { $channels }.
welcome-what = Vous recevez un bulletin par jour, une alerte quand apparaît un mot qui vous intéresse et, sur demande, le résumé d’un thème. Chaque ligne renvoie à sa publication.
welcome-back =
    <b>Heureux de vous revoir.</b>
    Cette discussion est abonnée à { $channels }. Prochain bulletin : { $next }. Alertes : { $alerts }.
missed-while-away = Content de vous revoir. Vous n’étiez plus là depuis le { $since } ; tout est resté en place.
button-missed = Voir ce que j’ai manqué
welcome-group =
    <b>Je lis des canaux Telegram pour ce groupe.</b>
    En ce moment : { $channels }. Les réglages reviennent aux administrateurs ; tout le monde peut m’interroger : /digest, /search, /help
watching-nothing = Je ne lis encore aucun canal.
help =
    <b>Ce que je fais</b>
    /subscribe – s’abonner à un canal : un bulletin par jour et vos alertes
    /digest aujourd’hui – un bulletin maintenant ; aussi hier, 24h, 7d ou 2026-01-31
    /alert élargissement OTAN – vous avertir quand ces mots apparaissent
    /try trêve – essayer une requête sans rien enregistrer
    /alerts – vos alertes ; /unalert 1 en supprime une
    /channels – quels canaux sont lus, et s’ils sont à jour
    /unsubscribe – se désabonner
help-more =
    /topics – les thèmes et leur nombre de publications ; /topic Arctique – le résumé de l’un d’eux
    /search céréales – les archives ; /stats – les publications par jour, en image
    /remind – ce qui est annoncé, et un rappel avant le début
    /settings – tout cela en un menu : /schedule 08:00, /timezone berlin, /language fr, /quiet 22:00-07:00
    /export – les données de cette discussion dans un fichier ; /forget – les effacer. /help – cette aide
help-queries =
    <b>Alertes</b>
    élargissement OTAN – les deux mots, dans n’importe quel ordre et sous toutes leurs formes
    « accord de paix » – des mots côte à côte
    Serbie | Kosovo – l’un ou l’autre
    trêve -football – sans football
    =Apple – exactement cette forme
    sanction* – les mots commençant par « sanction »
    #ukraine, @durov, bbc.com – hashtags, noms, sites
    ONU – un sigle de deux ou trois capitales n’est cherché qu’en capitales
text-only = Je ne comprends que le texte. Envoyez un mot à chercher, une question ou le @nom d’un canal.
not-a-query = Je ne peux pas chercher cela tel quel. Envoyez un ou deux mots, une question ou le @nom d’un canal.
glad-to-help = Avec plaisir. Ce que je sais faire d’autre : /help
phrase-offer = « { $query } » : chercher maintenant ou vous prévenir quand cela apparaît ?
cancel-nothing = Il n’y a rien à annuler. Ce que je sais faire : /help
pause-how = Pendant les heures calmes, les alertes attendent le matin ; chacune peut être mise en sourdine ou supprimée ; les bulletins se désactivent, et l’on peut se désabonner d’un canal. Que dois-je suspendre ?
yes-how = Je n’attends ni oui ni non. Quand il en faut un, des boutons se trouvent sous ma question.
unknown-command = Je ne connais pas cette commande. /help dit ce que je sais faire. Exemple : /digest today
too-fast = Trop de messages à la fois. Je réponds de nouveau dans quelques secondes ; ce qui est arrivé entre-temps n’a pas été lu, merci de le renvoyer.
not-served = Ce bot ne sert que les discussions choisies par son opérateur.
not-served-admin = Cette discussion n’est pas dans ALLOWED_CHATS. Son identifiant est { $id }.
only-administrators = Seuls les administrateurs de ce groupe peuvent en changer les réglages. Dans votre discussion privée avec moi, les réglages sont les vôtres : { $bot }
only-administrators-short = Seuls les administrateurs de ce groupe peuvent en changer les réglages.
button-too-old = Ce bouton est trop ancien. Envoyez de nouveau la commande.
group-busy = Un instant : Telegram limite la fréquence à laquelle je peux écrire dans un groupe.
button-subscribe = S’abonner
button-digest-today = Le bulletin du jour
button-language = Langue
button-add-alert = Nouvelle alerte
button-topics = Thèmes
button-another-time = Autre heure
button-another-zone = Autre fuseau
button-back = Retour
button-back-page = Plus récentes
button-next-page = Plus anciennes
button-search = Chercher
button-alert-me = M’alerter
button-help = Aide

## subscriptions

pick-channel = À quel canal abonner cette discussion ?
button-follow = { $channel }
button-follow-this = S’abonner
button-followed = ✓ { $channel }
subscribed =
    <b>Abonnement : { $channels }.</b>
    Bulletin quotidien ; le prochain : { $next } ({ $zone }).
subscribed-without-digest =
    <b>Abonnement : { $channels }.</b>
    Aucun bulletin n’est prévu. Pour un par jour : /schedule 08:00
not-read-yet = Première lecture en cours : { $channels }.
unsubscribed = Fin de l’abonnement : { $channels }. Les alertes et les réglages sont conservés.
unsubscribed-all = Il n’y a plus d’abonnement. Les alertes et les réglages sont conservés ; pour revenir : /subscribe
unsubscribe-all-ask = { $count ->
    [0] Il n’y a pas d’abonnement. Les alertes et les réglages sont conservés.
    [one] Mettre fin à l’abonnement ? Les alertes et les réglages sont conservés.
    [many] Mettre fin aux { $count } d’abonnements ? Les alertes et les réglages sont conservés.
   *[other] Mettre fin aux { $count } abonnements ? Les alertes et les réglages sont conservés.
  }
button-unsubscribe-all = Se désabonner
button-keep = Garder
follows-nothing = Cette discussion n’est abonnée à aucun canal. Pour commencer : /subscribe
follows-not = Cette discussion n’est pas abonnée à { $name }.
follows-now-short = Abonnement : { $channel }
follows-no-longer-short = Fin de l’abonnement : { $channel }

## alerts

## alert messages

alert-head = 🔔 { $queries } · { $channel }, { $time }
alert-excerpt = { $excerpt }
alert-open = Ouvrir la publication
alert-repost-of = partage de { $name }
alert-also-in = aussi dans { $places }
alert-bundle-head = 🔔 { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  } · { $queries }
alert-more-queries = { $count ->
    [one] { $count } autre
    [many] { $count } d’autres
   *[other] { $count } autres
}
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ Modifiée depuis l’alerte ({ $time }) · { $channel }
post-edited = ✏️ Modifiée · { $channel }, { $time }
alert-changed = « { $from } » → « { $to } »
alert-removed = N’y est plus : « { $from } »
alert-storm-head = 🔔 { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  } depuis { $since } · { $queries }
alert-again = de nouveau : { $times }
post-deleted = 🗑 Supprimée { $after } après sa parution
post-deleted-text = Elle disait : « { $text } »
alert-how =
    <b>Quels mots dois-je chercher ?</b>
    Envoyez par exemple : /alert trêve
no-alerts =
    Pas encore d’alerte.
    Envoyez par exemple : /alert trêve
alerts-head = { $count ->
    [one] <b>{ $count } alerte</b>
    [many] <b>{ $count } d’alertes</b>
   *[other] <b>{ $count } alertes</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [one] { $hits } occurrence
    [many] { $hits } d’occurrences
   *[other] { $hits } occurrences
  }{ $state ->
    [off] {" "}· désactivée
    [muted] {" "}· en pause
    [silent] {" "}· sans le son
    [digest] {" "}· dans le bulletin seulement
   *[loud] {""}
  }
alert-reading = Recherche : { $reading }
alert-saved = Alerte { $n } enregistrée : { $reading }.
read-span = { $scope ->
    [month] Au cours des 30 derniers jours
    [read] Dans ce que j’ai lu ({ $span })
   *[little] Dans le peu que j’ai lu jusqu’ici
  }
alert-caught = { $span } : { $count ->
    [0] aucune publication
    [one] une publication
    [many] { $count } de publications
   *[other] { $count } publications
  }{ $rhythm ->
    [none] .
    [day] , environ { $each } par jour.
    [week] , environ { $each } par semaine.
   *[seldom] , moins d’une par semaine.
  }
alert-miss-excluded = Sans les exclusions, il y en aurait { $count } de plus.
alert-miss-capitals = Avec les minuscules, il y en aurait { $count } de plus.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [one] Cela ferait environ { $perDay } alerte par jour.
    [many] Cela ferait environ { $perDay } d’alertes par jour.
   *[other] Cela ferait environ { $perDay } alertes par jour.
  } La garder pour le bulletin seulement, la restreindre ou l’enregistrer quand même ?
alert-common = « { $query } » ne contient que des mots très courants. Enregistrer cette alerte quand même ?
did-you-mean = Vouliez-vous dire : { $fix } ?
an-example = Exemple : { $example }
alert-saved-already = Déjà enregistrée comme alerte { $n } : { $reading }.
alert-why = Pourquoi : { $reasons }
alert-why-form = { $term } → « { $forms } »
alert-why-link = { $term } → dans un lien
alert-narrow =
    Ajoutez un mot, ou excluez ce que vous ne cherchez pas. Par exemple :
    { $more }
    { $less }
alert-channels-ask = Dans quels canaux l’alerte { $n } doit-elle chercher ? { $query }
alert-scope-channels = seulement dans { $channels }
alert-scope-reposts = sans partages
alert-scope-media = seulement les publications avec médias
alert-scope-changes = aussi quand une publication trouvée est modifiée ou supprimée
button-show-hits = Afficher : { $count }
button-all-channels = Tous les canaux
alert-deleted = Alerte { $n } supprimée : { $query }
alert-deleted-short = Alerte { $n } supprimée
alert-muted-short = Alerte { $n } en pause pour un jour
alert-muted-until = Alerte { $n } en pause jusqu’au { $until }
alert-until-changed = Cela reste ainsi jusqu’à ce que vous le changiez.
alert-mute-how = Pour la mettre en pause un moment, répondez : pause pendant 2 heures
alert-restored-short = Alerte { $n } rétablie
alert-gone-short = L’alerte { $n } n’existe plus.
unalert-which = Quelle alerte ? Envoyez son numéro, par exemple : /unalert { $example }. La liste : /alerts
alert-unknown = L’alerte { $n } n’existe pas. Exemple : /unalert { $example }. La liste : /alerts
try-how = Quels mots dois-je essayer ? Exemple : /try élargissement OTAN
too-many-alerts = { $most ->
    [one] Une discussion peut avoir au plus { $most } alerte.
    [many] Une discussion peut avoir au plus { $most } d’alertes.
   *[other] Une discussion peut avoir au plus { $most } alertes.
  } Supprimez-en d’abord une : /alerts
too-many-patterns = Cinq motifs /…/ au plus par discussion. Les mots simples ne comptent pas : /help
try-head = Recherche : { $reading }.
ask-replace-alert = Répondez à ce message par les nouveaux mots de l’alerte { $n }. Actuellement : { $query }
ask-replace-alert-hint = trêve négociations
ask-exclude-word = Répondez à ce message par le mot à exclure de l’alerte { $n } : { $query }
ask-exclude-word-hint = football
button-alerts = Alertes
button-mute-day = Pause d’un jour
button-wake = Reprendre
button-exclude-word = Exclure un mot
button-edit = Modifier
button-delete = Supprimer
button-undo = Annuler
button-silent = Sans le son
button-loud = Avec le son
button-quiet = Bulletin seulement
button-digest-only = Bulletin seulement
button-narrow = Restreindre
button-save-anyway = Enregistrer
button-save-alert = En faire une alerte
button-use-this = Utiliser
button-without-reposts = Sans partages
button-with-reposts = Avec partages
button-media-only = Avec médias seulement
button-any-post = Toutes les publications
button-with-changes = Modifications aussi
button-without-changes = Sans modifications
alert-read-together = { $first }, avec en plus { $second }
alert-read-without = { $wanted } ; sans { $excluded }
alert-read-not = sans { $excluded }
alert-read-capitals = { $word } (en capitales)
alert-read-exactly = exactement { $word }
alert-read-phrase = « { $words } »
alert-read-near = { $words } à une distance de { $count ->
    [one] { $count } mot
    [many] { $count } de mots
   *[other] { $count } mots
  } au plus
alert-read-pattern = le motif { $pattern }

alert-problem-empty = Écrivez les mots à chercher, par exemple : élargissement OTAN
alert-problem-no-words = Il n’y a ici aucun mot à chercher ; écrivez-en un, par exemple : trêve
alert-problem-only-excludes = Il n’y a ici que des exclusions ; ajoutez au moins un mot à chercher.
alert-problem-excludes-itself = La requête exclut le mot même qu’elle cherche ; aucune publication ne peut y répondre.
alert-problem-unclosed-quote = Le guillemet en position { $column } n’est pas fermé.
alert-problem-unclosed-bracket = La parenthèse en position { $column } n’est pas fermée.
alert-problem-unclosed-regex = Le motif en position { $column } commence par / et doit aussi finir par ce signe.
alert-problem-stray-bracket = La parenthèse en position { $column } ne ferme rien.
alert-problem-empty-group = Il n’y a rien entre les parenthèses en position { $column }.
alert-problem-empty-phrase = Il n’y a aucun mot entre les guillemets en position { $column }.
alert-problem-lone-minus = Le signe moins en position { $column } doit toucher le mot qu’il exclut.
alert-problem-lone-sign = Le signe en position { $column } accompagne un nombre : écrivez 5 € ou 50 %.
alert-problem-not-in-or = Le mot exclu en position { $column } se trouve parmi des variantes ; placez-le hors des parenthèses.
alert-problem-too-short = La lettre seule en position { $column } ne suffit pas pour chercher ; si c’est bien elle, mettez un = devant.
alert-problem-short-wildcard = { $least ->
    [one] Le mot en position { $column } a besoin d’au moins { $least } lettre en plus de *.
    [many] Le mot en position { $column } a besoin d’au moins { $least } de lettres en plus de *.
   *[other] Le mot en position { $column } a besoin d’au moins { $least } lettres en plus de *.
  }
alert-problem-star-inside = Dans le mot en position { $column }, le signe * peut être au début ou à la fin, pas au milieu.
alert-problem-star-word = Le signe * en position { $column } ne va qu’avec un mot simple.
alert-problem-bad-distance = { $most ->
    [one] La distance en position { $column } ne dépasse pas { $most } mot.
    [many] La distance en position { $column } va de 1 à { $most } de mots.
   *[other] La distance en position { $column } va de 1 à { $most } mots.
  }
alert-problem-too-long = { $most ->
    [one] C’est trop long : { $most } caractère au plus.
    [many] C’est trop long : { $most } de caractères au plus.
   *[other] C’est trop long : { $most } caractères au plus.
  }
alert-problem-too-many = { $most ->
    [one] C’est trop pour une seule requête : { $most } mot au plus.
    [many] C’est trop pour une seule requête : { $most } de mots au plus.
   *[other] C’est trop pour une seule requête : { $most } mots au plus.
  }
alert-problem-too-deep = La parenthèse en position { $column } est imbriquée trop profondément : { $most } niveaux au plus.
alert-problem-bad-regex = Le motif en position { $column } est illisible ; vérifiez ses parenthèses et ses signes, ou écrivez des mots simples.
alert-problem-regex-unsupported = Le motif en position { $column } regarde en avant ou en arrière, ce que les motifs ne peuvent pas faire ici ; écrivez-le sans cela.
alert-problem-regex-broad = Le motif en position { $column } trouverait presque toutes les publications ; ajoutez des lettres qui doivent y être.
alert-problem-regex-long = { $most ->
    [one] Le motif en position { $column } est trop long : { $most } caractère au plus.
    [many] Le motif en position { $column } est trop long : { $most } de caractères au plus.
   *[other] Le motif en position { $column } est trop long : { $most } caractères au plus.
  }
alert-problem-regex-heavy = Le motif en position { $column } comporte trop de répétitions pour être essayé sur chaque publication ; réduisez-les.

alert-line-not-json = Cette ligne n’est pas un objet JSON.
alert-line-no-query = Le champ « query » manque ou n’est pas du texte.
alert-line-no-text = Le champ « text » manque ou n’est pas du texte.
alert-line-bad-language = Le champ « language » n’est pas un code de langue à deux lettres.

## digest

digest-alerts = Alertes gardées pour le bulletin
digest-alert = { $query } · { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  }
digest-working = Lecture…
digest-progress = Publications lues : { $done } sur { $all }…
digest-one-topic = Un bulletin prend un seul thème. Exemple : /digest 7d { $topic }
digest-under-way = Bulletin en préparation
digest-fewer = Choisissez les thèmes qui viennent en premier, ou l’heure du bulletin.
digest-ask = Répondez à un bulletin par un de ses numéros, par exemple { $example }, ou par un mot : vous recevrez cette publication.
button-open-channel = Ouvrir le canal
digest-reason-budget = limite du jour atteinte
digest-reason-deadline = le modèle a mis trop de temps
digest-reason-unreachable = le modèle est injoignable
digest-reason-stopped = le modèle refuse les demandes
digest-reason-declined = le modèle a refusé de répondre
digest-reason-malformed = les réponses du modèle étaient illisibles
digest-reason-cut = le contexte du modèle est trop petit
digest-reason-unverified = les affirmations du modèle n’ont pas pu être vérifiées
digest-reason-exam = le modèle n’a pas réussi son examen
digest-reason-all-refused = rien de ce que le modèle a écrit n’a réussi les contrôles
digest-reason-suspicious = les publications semblent s’adresser à une machine
digest-reason-no-model = pas de modèle

digest-channels = { $n ->
    [one] { $n } canal
    [many] { $n } de canaux
   *[other] { $n } canaux
}
digest-counts = { $posts ->
    [one] { $posts } publication
    [many] { $posts } de publications
   *[other] { $posts } publications
}, { $stories ->
    [one] { $stories } sujet
    [many] { $stories } de sujets
   *[other] { $stories } sujets
} · { $minutes } min
digest-posts = { $posts ->
    [one] { $posts } publication
    [many] { $posts } de publications
   *[other] { $posts } publications
}
digest-caution = { $channels ->
    [1] déclarations du canal lui-même, non vérifiées
   *[several] déclarations des canaux eux-mêmes, non vérifiées
}
digest-comma = {", "}
digest-dash = {" – "}
digest-title = « { $title } »
digest-said-by = { $source } : { $text }
digest-quoted = « { $text } »
digest-via = via { $source }
digest-newer = voir aussi { $posts }
digest-said-earlier = plus tôt : { $text }
digest-said-later = plus tard : { $text }
digest-changed-from = changement ; avant : { $text }
digest-other-account = autre version : { $text }
digest-background = contexte : { $text }
digest-brief = En bref
digest-more-of-shown = ▸ plus de détails sur les sujets ci-dessus
digest-more-stories = { $n ->
    [one] ▸ { $n } autre sujet
    [many] ▸ { $n } d’autres sujets
   *[other] ▸ { $n } autres sujets
}
digest-in-language = (en { $language })
digest-also-in = { $n } aussi en { $language }
digest-new = nouveau
digest-day = jour { $day }
digest-today = aujourd’hui
digest-ahead = À venir
digest-later = Plus tard
digest-off = n’aura pas lieu : { $when }
digest-announced = annoncé
digest-also = Par ailleurs
digest-also-repost-folded = { $n ->
    [one] { $n } partage
    [many] { $n } de partages
   *[other] { $n } partages
}
digest-also-live-notice = { $n ->
    [one] { $n } annonce de direct
    [many] { $n } d’annonces de direct
   *[other] { $n } annonces de direct
}
digest-also-history-day = { $n ->
    [one] { $n } éphéméride
    [many] { $n } d’éphémérides
   *[other] { $n } éphémérides
}
digest-also-greeting = { $n ->
    [one] { $n } message de vœux
    [many] { $n } de messages de vœux
   *[other] { $n } messages de vœux
}
digest-also-media-only = { $n } sans texte
digest-also-duplicate-folded = { $n ->
    [one] { $n } répétition
    [many] { $n } de répétitions
   *[other] { $n } répétitions
}
digest-also-withheld = { $n ->
    [one] { $n } bloquée
    [many] { $n } de bloquées
   *[other] { $n } bloquées
}
digest-nothing = aucune publication.
digest-nothing-since = aucune publication. La dernière : { $day }, { $time }.
digest-not-read = période non lue.
digest-read-since = lu seulement à partir du { $since }
digest-listed = { $n ->
    [one] et { $n } autre
    [many] et { $n } d’autres
   *[other] et { $n } autres
}
digest-changed = Changements
digest-edited = { $n ->
    [one] { $n } modifiée
    [many] { $n } de modifiées
   *[other] { $n } modifiées
}
digest-deleted = { $n ->
    [one] { $n } supprimée
    [many] { $n } de supprimées
   *[other] { $n } supprimées
}
digest-note-extractive = Résumé fait de citations.
digest-note-extractive-because = Résumé fait de citations : { $reason }.
digest-note-read = Rédigé par { $model }, chacune de ses lignes confrontée à ses publications (à l’examen, { $reader } a repéré { $caught } des { $of } lignes fausses et refusé { $refused } des { $true } vraies).
digest-note-by-rules = Rédigé par { $model }, contrôlé uniquement par des règles.
digest-note-in-part = { $n ->
    [one] { $n } sujet est donné dans les mots de ses publications : { $reason }.
    [many] { $n } de sujets sont donnés dans les mots de leurs publications : { $reason }.
   *[other] { $n } sujets sont donnés dans les mots de leurs publications : { $reason }.
}
digest-note-less = Il a été moins rédigé que d’habitude : { $reason }.
digest-note-chosen = Phrases des publications elles-mêmes, choisies par { $model } : à l’examen, { $reader } a repéré { $caught } des { $of } lignes fausses et refusé { $refused } des { $true } vraies, ce qui ne suffit pas pour laisser un modèle rédiger.
digest-note-chosen-because = Phrases des publications elles-mêmes, choisies par { $model } : { $reason }.
digest-note-refused = { $n ->
    [1] Une de ses lignes n’a pas réussi le contrôle et a été remplacée.
    [one] { $n } de ses lignes n’a pas réussi le contrôle et a été remplacée.
    [many] { $n } de ses lignes n’ont pas réussi le contrôle et ont été remplacées.
   *[other] { $n } de ses lignes n’ont pas réussi le contrôle et ont été remplacées.
}
digest-note-suspicious = { $n ->
    [one] { $n } publication semble s’adresser à une machine ; elle n’a pas été montrée au modèle.
    [many] { $n } de publications semblent s’adresser à une machine ; elles n’ont pas été montrées au modèle.
   *[other] { $n } publications semblent s’adresser à une machine ; elles n’ont pas été montrées au modèle.
}

ledger = { $posts ->
    [one] { $posts } publication
    [many] { $posts } de publications
   *[other] { $posts } publications
} : { $parts }.
ledger-summarised = { $n ->
    [one] { $n } résumée
    [many] { $n } de résumées
   *[other] { $n } résumées
}
ledger-listed = { $n ->
    [one] { $n } listée
    [many] { $n } de listées
   *[other] { $n } listées
}
ledger-ahead = { $n } à venir
ledger-live-notice = { $n ->
    [one] { $n } annonce de direct
    [many] { $n } d’annonces de direct
   *[other] { $n } annonces de direct
}
ledger-media-only = { $n } sans texte
ledger-service = { $n ->
    [one] { $n } message de service
    [many] { $n } de messages de service
   *[other] { $n } messages de service
}
ledger-withheld = { $n ->
    [one] { $n } bloquée
    [many] { $n } de bloquées
   *[other] { $n } bloquées
}
ledger-deleted = { $n ->
    [one] { $n } supprimée
    [many] { $n } de supprimées
   *[other] { $n } supprimées
}
ledger-repost-folded = { $n ->
    [one] { $n } partage
    [many] { $n } de partages
   *[other] { $n } partages
}
ledger-duplicate-folded = { $n ->
    [one] { $n } répétition
    [many] { $n } de répétitions
   *[other] { $n } répétitions
}
ledger-other-language-folded = { $n } en d’autres langues
ledger-history-day = { $n ->
    [one] { $n } éphéméride
    [many] { $n } d’éphémérides
   *[other] { $n } éphémérides
}
ledger-greeting = { $n ->
    [one] { $n } message de vœux
    [many] { $n } de messages de vœux
   *[other] { $n } messages de vœux
}
ledger-skipped = { $n ->
    [one] { $n } omise
    [many] { $n } d’omises
   *[other] { $n } omises
}

button-all-posts = Toutes les publications
button-back-to-digest = Retour au bulletin
digest-thanks = Merci, c’est noté
posts-head = { $posts ->
    [one] <b>{ $posts } publication</b>
    [many] <b>{ $posts } de publications</b>, page { $page } sur { $pages }
   *[other] <b>{ $posts } publications</b>, page { $page } sur { $pages }
  }
posts-line = { $n }. { $time } { $words } – { $disposition ->
    [summarised] résumée
    [listed] listée
    [ahead] à venir
    [live-notice] annonce de direct
    [media-only] sans texte
    [service] message de service
    [withheld] bloquée
    [deleted] supprimée
    [repost-folded] partage
    [duplicate-folded] répétition
    [other-language-folded] donnée dans une autre langue
    [history-day] éphéméride
    [greeting] message de vœux
   *[skipped] omise
  }
posts-without-words = (sans texte)
button-page-before = Précédentes
button-page-after = Suivantes

## reminders

command-remind = Me rappeler un point de presse ou un direct
button-remind = Me le rappeler
button-remind-at = Rappel : { $time }
button-remind-off = Pas de rappel
button-remind-off-at = Pas de rappel : { $time }
button-calendar = Fichier d’agenda
reminder-set =
    <b>{ $start } :</b> { $title }, annoncé par { $channel }.
    Je vous le rappelle à { $when }, { $lead } avant.
reminder-zone = La publication n’indique pas de fuseau horaire, j’ai pris le vôtre : { $zone }.
reminder-due = ⏰ <b>Dans { $left } ({ $start }) :</b> { $title } · { $channel }
reminder-now = ⏰ <b>Maintenant, { $start } :</b> { $title } · { $channel }
reminder-late = ⏰ <b>Annoncé pour { $start } :</b> { $title } · { $channel }. Je n’ai pas pu vous prévenir plus tôt.
reminder-moved =
    <b>Désormais { $start }, et non plus { $from } :</b> { $title } · { $channel }
    Votre rappel est déplacé aussi.
reminder-fell = { $why ->
    [deleted] <b>L’annonce pour { $start } a été supprimée :</b> { $title } · { $channel }. Je ne vous la rappellerai pas.
    [said] <b>Selon une publication plus récente, { $start } ne tient plus :</b> { $title } · { $channel }. Je ne vous le rappellerai pas.
    [unsure] <b>{ $start } ne tient peut-être plus ; une publication plus récente en parle peut-être :</b> { $title } · { $channel }. Je vous le rappellerai tout de même.
   *[edited] <b>Après une modification, { $start } ne tient plus :</b> { $title } · { $channel }. Je ne vous le rappellerai pas.
  }
reminder-followed = <b>Après</b> { $title } · { $channel } : publications de { $posts }
reminder-list-head = <b>Vos rappels</b>
reminder-line = { $start } { $title } · { $channel }, { $lead } avant
reminder-ahead-head = <b>Annoncé</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = Rien n’est annoncé avec une heure pour l’instant. Pour une publication : /remind { $example }
reminder-how = Quelle publication, et combien de minutes avant ? Par exemple : /remind { $example } 30
reminder-unknown = Je n’ai pas cette publication, ou elle a été supprimée. Envoyez le lien d’une publication d’un canal que je lis : /remind { $example }
reminder-no-time = Cette publication n’indique pas d’heure : il n’y a rien à rappeler.
reminder-over = Déjà passé : { $title }, { $start }.
reminder-too-many = Cette discussion a déjà { $most } rappels, c’est le maximum. Pour en retirer : /remind
reminder-removed = Je ne vous le rappellerai pas.
reminder-calendar = { $start } { $title }, annoncé par { $channel }. Si l’heure change, un nouveau fichier remplace celui-ci dans votre agenda.

## topics

topics-head-all = <b>Thèmes</b>, publications des sept derniers jours. Le bulletin les contient tous ; ceux que vous cochez viendront en premier.
topics-head-some = <b>Thèmes</b>, publications des sept derniers jours. Ceux qui sont cochés viennent en premier dans le bulletin.
topic-line = { $followed ->
    [yes] ✓ { $name } : { $count }
   *[no] { $name } : { $count }
  }
topic-how =
    Un thème maintenant : /topic Arctique
    Un thème à vous : /topic Céréales = céréales | blé
    Le supprimer : /topic Céréales =
topic-unknown = Il n’y a pas de thème « { $name } ». La liste : /topics
topic-meant = Le thème « { $name } » n’existe pas. Vouliez-vous dire { $topic } ?
topic-name-wrong = Le nom d’un thème tient sur une ligne de 1 à 40 caractères. Exemple : /topic Céréales = céréales | blé
topic-saved = Thème <b>{ $name }</b> : { $reading }. { $span } : { $count ->
    [0] aucune publication.
    [one] une publication.
    [many] { $count } de publications.
   *[other] { $count } publications.
  }
topic-removed = Le thème « { $name } » est supprimé.
too-many-schedules = Une discussion peut avoir au plus { $most } horaires. Retirez-en d’abord un : /schedule
too-many-topics = { $most ->
    [one] Une discussion peut avoir au plus { $most } thème à elle.
    [many] Une discussion peut avoir au plus { $most } de thèmes à elle.
   *[other] Une discussion peut avoir au plus { $most } thèmes à elle.
  } Supprimez-en d’abord un : /topics

## settings

settings =
    <b>Réglages de cette discussion</b>
    Canaux : { $channels }
    Prochain bulletin : { $digest }
    Fuseau horaire : { $zone }, il est { $now }
    Langue : { $language } ; résumés : { $summary }
    Alertes : { $alerts }
    Heures calmes : { $quiet }
settings-of = Pour le canal { $channel }
speaking-met = Je peux maintenant publier dans { $channel }. Rien n’y arrive avant vos réglages ; les commandes envoyées dans le canal sont visibles de ses lecteurs.
speaking-now = Pendant une heure, ce que vous changez ici vaut pour { $channel }. Les réponses vous arrivent ; les bulletins et les alertes vont au canal.
speaking-unread = Les publications du canal lui-même ne sont pas lues : aucun opérateur de ce bot ne l’a admis. Il suffit que l’un d’eux devienne administrateur du canal ; celui-ci sera lu dès sa prochaine publication.
speaking-ended = Vous retrouvez vos propres réglages.
speaking-lost = Vous n’administrez plus ce canal. Vous retrouvez vos propres réglages.
speaking-refused-short = Seuls les administrateurs de ce canal le peuvent.
button-speak-for = Configurer { $channel }
button-speak-for-me = Retour à ma discussion
schedule-head = <b>Bulletins de cette discussion</b>
schedule-next = Le prochain : { $next } ({ $zone }).
schedule-none = Aucun bulletin n’est prévu.
schedule-needs-channel = Cette discussion n’est encore abonnée à aucun canal. Pour commencer : /subscribe
schedule-how =
    Touchez une heure pour l’ajouter chaque jour, ou une heure avec ✓ pour l’enlever. Ou envoyez par exemple :
    /schedule 08:00,18:30
    /schedule 09:00 lun-ven
    /schedule 18:00 ven #Arctique
    /schedule off
schedule-off = Plus de bulletin prévu. /digest en donne un sur demande.
zone-now = Le fuseau de cette discussion est { $zone } ; il est { $now } là-bas. Touchez-en un autre ou envoyez par exemple : /timezone berlin
zone-set = Fuseau horaire : { $zone }. Il est maintenant { $now }.
zone-which = Lequel voulez-vous dire ?
zone-unknown = Je ne connais pas le fuseau « { $name } ». Une ville convient aussi : /timezone berlin
zone-at = { $place } · { $time }
zone-unknown-there = Je ne trouve pas de fuseau horaire à cet endroit. Une ville convient aussi : /timezone berlin
language-now = Textes en { $language }, résumés en { $summary }. Pour les résumés seuls : /language summary en
language-set = Textes et résumés sont désormais en { $language }.
language-unknown = Je ne parle pas la langue « { $name } ». Langues possibles : { $codes }. Exemple : { $example }
summary-language-set = Les résumés sont désormais en { $language }.
quiet-none =
    { $night ->
        [sound] Pas d’heures calmes ; la nuit aussi, les alertes arrivent avec le son.
       *[hushed] Pas d’heures calmes. La nuit, les alertes arrivent sans le son. Pour l’activer : /quiet off
  }
    De 22:00 à 07:00 par exemple : /quiet 22:00-07:00
quiet-now = Calme de { $from } à { $to } ({ $zone }) : les alertes attendent et arrivent groupées à la fin. Pour y mettre fin : /quiet off
button-settings = Réglages
button-channels = Canaux
button-schedule = Heures des bulletins
button-timezone = Fuseau horaire
button-quiet-hours = Heures calmes
button-quiet-usual = Calme { $from }–{ $to }
button-quiet-off = Pas d’heures calmes
button-drop-schedule = Retirer : { $schedule }
topic-security = Sécurité
topic-economy = Économie et sanctions
topic-organisations = Organisations internationales
topic-neighbours = Voisins
topic-europe = Europe
topic-americas = Amériques
topic-africa = Afrique
topic-middle-east = Moyen-Orient
topic-asia = Asie et Pacifique
topic-arctic = Arctique
topic-human-rights = Droits de l’homme
topic-humanitarian = Urgences et aide
topic-culture = Culture et éducation
topic-history = Histoire
topic-consular = Affaires consulaires
topic-other = Autres

## schedule

schedule-when = <b>{ $times }</b>, { $days }
schedule-when-topic = <b>{ $times }</b>, { $days }, { $topic }
schedule-daily = chaque jour
schedule-weekdays = du lundi au vendredi
schedule-weekend = samedi et dimanche
schedule-no-time = L’heure n’est pas indiquée. Exemple : { $example }
schedule-bad-time = « { $part } » n’est pas une heure. Exemple : { $example }
schedule-bad-word = Je ne comprends pas « { $part } ». Exemple : /schedule 09:00 lun-ven
schedule-many-times = Un horaire compte au plus { $part } heures. Exemple : { $example }
schedule-times-apart = Les heures d’un horaire valent pour tous ses jours ; rien n’a changé. Exemple : { $example }
schedule-many-topics = Un horaire compte un seul thème ; « { $part } » est de trop ; rien n’a changé. Exemple : { $example }
schedule-long-topic = « { $part } » est trop long pour un nom de thème. Exemple : /schedule 18:00 ven #Arctique
schedule-unknown-topic = Le thème « { $name } » n’existe pas. Les thèmes : { $names }.
schedule-many-channels = Un horaire compte un seul canal ; « { $part } » est de trop ; rien n’a changé. Exemple : { $example }
quiet-bad-hours = « { $part } » n’est pas une plage horaire. Exemple : { $example }
quiet-no-length = De { $part } à { $part }, la durée est nulle. Exemple : { $example }
window-unclear = Je ne comprends pas la période « { $part } ». Exemple : { $example }
window-bad-date = « { $part } » n’existe pas dans le calendrier. Exemple : { $example }
window-future = { $part } est encore à venir. Exemple : { $example }
window-swapped = « { $part } » finit avant de commencer. Vouliez-vous dire { $example } ?
window-too-long = « { $part } » dépasse ce qu’un bulletin peut couvrir : 92 jours. Exemple : { $example }
window-empty = « { $part } » est une période vide. Exemple : { $example }
digest-bad-channel = « { $part } » n’est pas le nom d’un canal. Exemple : { $example }
digest-many-names = Un bulletin prend au plus { $part } canaux et thèmes. Exemple : { $example }
digest-many-windows = Un bulletin couvre une période ; « { $part } » ne va pas avec le reste. Exemple : { $example }

## search, statistics, data

search-how = Quels mots dois-je chercher ? Exemple : /search trêve
search-empty = Rien n’a encore été lu. Les canaux lus : /channels
search-head = { $count ->
    [0] Aucune publication
    [one] <b>Une publication</b>
    [many] <b>{ $count } de publications</b>
   *[other] <b>{ $count } publications</b>
  } { $within } · { $channels }
search-within-days = { $days ->
    [0] aujourd’hui
    [one] au cours du dernier jour
    [many] au cours des { $days } de derniers jours
   *[other] au cours des { $days } derniers jours
  }
search-within-read = dans ce que j’ai lu ({ $span })
search-head-cut = { $count ->
    [0] Aucune publication
    [one] <b>Une publication</b>
    [many] <b>{ $count } de publications</b>
   *[other] <b>{ $count } publications</b>
  } parmi les { $posts } plus récentes, depuis le { $since } · { $channels }
search-channels = { $count ->
    [one] { $count } canal
    [many] { $count } de canaux
   *[other] { $count } canaux
  }
search-gone = n’est plus dans le canal
search-none-here = Rien sur cette page. La recherche continue avec « Plus anciennes ».
search-wider = Avec { $query }, il y aurait { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  }.
button-search-wider = Chercher ainsi
stats-bad-span = « { $part } » n’est pas une durée de 2 à 92 jours. Exemple : /stats 30d
stats-nothing = { $channels } : aucune publication au cours des { $days } derniers jours. /search remonte plus loin.
stats-head = <b>{ $channels }</b>, { $first } – { $last }
stats-posts = { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  } : { $reposts ->
    [one] { $reposts } partage
    [many] { $reposts } de partages
   *[other] { $reposts } partages
  }, { $media } avec médias
stats-busiest = Jour le plus actif : { $day } ({ $posts }). Heure la plus active : { $from }–{ $to } ({ $zone }).
stats-hashtags = Hashtags : { $tags }
stats-hashtag = { $name } { $count }
stats-changes = Changements vus : modifiées { $edited }, supprimées { $gone }
stats-cut = { $most ->
    [one] Seule { $most } publication, la plus récente, est comptée.
    [many] Seuls { $most } de publications, les plus récentes, sont comptés.
   *[other] Seules les { $most } publications les plus récentes sont comptées.
  }
stats-subtitle = { $first } – { $last } · { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  }
stats-per-day = Publications par jour
stats-topics = Thèmes
stats-hours = Heures, { $zone }
stats-other-channels = Autres
stats-kind-statement = Déclarations
stats-kind-report = Informations
stats-kind-live-notice = Annonces de direct
stats-kind-media-only = Sans texte
stats-kind-other = Autres
button-stats-days = { $days } jours
export-caption = Tout ce qui est conservé sur cette discussion, état au { $at }.
export-nothing = Rien n’est conservé sur cette discussion.
forget-ask =
    <b>Effacer tout ce qui est conservé sur cette discussion ?</b>
    Abonnements, alertes, heures des bulletins, thèmes, réglages et registre des envois. Les messages déjà envoyés restent. C’est irréversible ; /export vous en donne d’abord une copie.
forget-ask-group =
    <b>Effacer tout ce qui est conservé sur ce groupe, pour tous ses membres et tous ses fils de discussion ?</b>
    Abonnements, alertes, heures des bulletins, thèmes, réglages et registre des envois. Les messages déjà envoyés restent. C’est irréversible ; /export vous en donne d’abord une copie.
forget-done = Tout ce qui était conservé sur cette discussion est effacé.
forget-anew = Plus rien n’arrivera. Pour recommencer : /start
forget-kept = Rien n’a été effacé.
button-forget = Tout effacer

channels-age = Tous les canaux se partagent une requête par seconde ; ce que j’en ai peut donc dater de { $minutes ->
    [one] { $minutes } minute
    [many] { $minutes } de minutes
   *[other] { $minutes } minutes
  }. Pour y remédier : moins de canaux, ou me nommer administrateur des vôtres.

## revisions

revisions-how = Quelle publication ?
revisions-none = Je n’ai pas cette publication. Je connais ce qui a été lu dans les canaux de /channels.
revisions-head = { $post }, { $count ->
    [one] { $count } version
    [many] { $count } de versions
   *[other] { $count } versions
}
revisions-published = <b>{ $when }</b> · vue pour la première fois
revisions-edited = <b>{ $when }</b> · modifiée
revisions-deleted = <b>{ $when }</b> · supprimée par le canal
revisions-checksum = Version { $number } de la chaîne du canal : { $checksum }
chain-heads = Ce que les canaux avaient publié au { $day }, une somme de contrôle par canal. Gardez ce message : « verify » y compare une exportation.

## delivery

digest-uncertain = Le bulletin de { $time } ne vous est peut-être pas parvenu.
button-send-digest = L’envoyer
button-send-again = Renvoyer ({ $reason }) : { $count }
sending-again = C’est en route.
sending-already = C’est déjà en route.
thread-lost = Le fil où arrivaient les bulletins et les alertes de cette discussion est fermé ou a disparu. { $how ->
    [merged] Ses alertes arrivent maintenant ici, avec celles de ce fil ; les alertes communes n’arrivent qu’une fois.
    [stopped] Ses alertes arrivent maintenant ici, avec celles de ce fil ; les alertes communes n’arrivent qu’une fois. Ses bulletins sont arrêtés, ce fil ayant les siens : /schedule les montre.
   *[moved] Ils arrivent maintenant ici ; pour les recevoir dans un autre fil, réglez-les là-bas.
  }

## channels

channels-head = { $count ->
    [0] <b>Je ne lis aucun canal</b>
    [one] <b>Je lis un canal</b>
    [many] <b>Je lis { $count } de canaux</b>
   *[other] <b>Je lis { $count } canaux</b>
  }
channel-line = { $name } – { $state ->
    [fresh] dernière publication : { $newest }
    [empty] pas encore de publication
    [quiet] silencieux, dernière publication : { $newest }
    [renamed] renommé, dernière publication : { $newest }
   *[lost] inaccessible depuis le { $since } : { $why }
  }{ $follows ->
    [yes] {" "}· abonnement actif
   *[no] {""}
  }
channel-lost = <b>{ $channel } est inaccessible depuis le { $since } :</b> { $why }. Je continue d’essayer et vous préviendrai de son retour.
channel-quiet = <b>{ $channel } n’a rien publié depuis le { $since },</b> bien plus longtemps que d’habitude. Je continue de lire et vous préviendrai de la reprise.
channel-active = <b>{ $channel } publie de nouveau.</b> Le silence durait depuis le { $since } ; { $count ->
    [one] il y a { $count } nouvelle publication.
    [many] il y a { $count } de nouvelles publications.
   *[other] il y a { $count } nouvelles publications.
  }
channel-renamed = <b>{ $before } s’appelle désormais { $now }.</b> Tous vos réglages restent en place.
state-preview-off = son aperçu web est désactivé
state-withheld-here = il est bloqué là où ce bot fonctionne
state-not-a-channel = ce n’est pas un canal
state-not-found = ce canal n’existe pas
state-private = je n’y suis plus administrateur
state-new-owner = son nom appartient désormais à un autre canal
state-markup-changed = sa page est désormais construite autrement
state-unreachable = le serveur ne répond pas, ou seulement par des erreurs
cure-preview-off = Seul le propriétaire du canal peut l’activer, ou me nommer administrateur.
cure-withheld-here = PREVIEW_PROXY passe par un endroit où le canal est visible.
cure-not-a-channel = /unwatch { $name } met fin aux essais.
cure-not-found = S’il a changé de nom : /watch avec le nouveau, puis /unwatch { $name }.
cure-private = Nommez-moi de nouveau administrateur, ou /unwatch { $name }.
cure-new-owner = Je ne mélange pas les deux et ne lis rien. /watch avec le nouveau nom du canal ; pour lire le nouveau canal : /unwatch puis /watch { $name }.
cure-markup-changed = Je n’enregistre rien tant que la page est illisible ; une version plus récente du bot la connaît peut-être.
cure-unreachable = Si cela dure : PREVIEW_ROOT nomme d’autres serveurs, PREVIEW_PROXY un autre chemin. S’il est déjà réglé : le proxy marche-t-il, son nom et son mot de passe sont-ils justes ?
channel-back = <b>{ $channel } est de nouveau accessible.</b> Il était inaccessible depuis le { $since } ; { $count ->
    [0] rien n’a été publié entre-temps.
    [one] une publication a été rattrapée.
    [many] { $count } de publications ont été rattrapées.
   *[other] { $count } publications ont été rattrapées.
  }
channel-name-wrong = « { $name } » n’est pas le nom d’un canal. Exemple : /subscribe @{ $example }
channels-not-read = Je ne lis pas { $names }.
channel-not-watched = Je ne lis pas @{ $name }. Les canaux lus : /channels
channels-watched = Je lis ici : { $watched }.
channel-ask-operator = Pour ajouter un canal, demandez à la personne qui gère ce bot.
channel-not-watched-short = Je ne lis plus ce canal.
channel-offered = Je lis { $channel }. En vous abonnant : un bulletin par jour et vos alertes.
channel-followed = Cette discussion est abonnée à { $channel }.
channel-asked = Je ne lis pas encore @{ $name }. Seul l’opérateur ajoute des canaux ; je lui ai transmis votre demande.
channel-watch-it = Je ne lis pas encore @{ $name }. Vous pouvez l’ajouter : /watch @{ $name }
channel-private = Ce canal est privé. Je pourrai le lire si un opérateur de ce bot m’y nomme administrateur.

## admin

watch-how = « { $name } » n’est pas le nom d’un canal. Exemple : /watch @MFARussia
watched = Je lis { $channel } à partir de maintenant. /channels indique quand ce canal a été lu.
watch-not-found = { $channel } n’existe pas ou n’est pas un canal public. Vérifiez l’orthographe ; rien n’a changé.
watch-preview-off = Seuls ses membres peuvent lire { $channel } : son aperçu web est désactivé. Demandez à son propriétaire de l’activer, ou nommez-moi administrateur du canal ; ses publications arriveront alors d’elles-mêmes.
watch-unreachable = { $channel } est dans la liste, mais reste inaccessible pour l’instant. Je continue d’essayer ; /channels dit où il en est.
admin-welcome = Vous m’administrez désormais. /watch ajoute des canaux, /status indique mon état, /broadcast écrit à tous les abonnés.
watched-already = { $channel } est déjà lu.
unwatched = { $channel } n’est plus lu. Ce qui a été lu est conservé.
unwatch-how = Ce canal n’est pas lu. Exemple : /unwatch @{ $example }. La liste : /channels
broadcast-how = Envoyez le texte avec la commande : /broadcast Le bot s’arrête cette nuit de 2 à 3 heures.
broadcast-too-long = { $most ->
    [one] Un message général contient au plus { $most } caractère.
    [many] Un message général contient au plus { $most } de caractères.
   *[other] Un message général contient au plus { $most } caractères.
  }
broadcast-ask = { $count ->
    [0] Aucune discussion ne recevrait ceci :
    [one] Une discussion recevrait ceci :
    [many] { $count } de discussions recevraient ceci :
   *[other] { $count } discussions recevraient ceci :
  }
broadcast-pending = { $count ->
    [0] Aucune discussion ne le reçoit.
    [one] En route vers une discussion.
    [many] En route vers { $count } de discussions.
   *[other] En route vers { $count } discussions.
  }
broadcast-dropped = Rien n’a été envoyé.
button-send = Envoyer à { $count }
button-cancel = Annuler
status-running = <b>En marche depuis le { $since }</b> · canaux à jour : { $fresh } sur { $channels } · discussions : { $chats } · file d’attente : { $queue }
status-sent = Aujourd’hui : envoyés { $sent }, attente de Telegram { $waited } s, non distribuables { $undeliverable }, incertains { $unknown }, envoyés de nouveau { $resent }
status-reason = – { $reason } : { $count }
status-no-model = Pas de modèle : les résumés sont faits de citations.
status-thumbs = Bulletins : { $kinds }
status-thumbs-kind = { $kind ->
    [statement] déclarations
    [interview] entretiens
    [repost] partages
   *[report] informations
} 👍 { $up } 👎 { $down }
status-model-idle = Modèle : pas interrogé aujourd’hui.
status-model = Modèle { $model } : appels { $calls }, jetons { $tokens }, lignes rédigées { $shown }, refusées { $replaced }
status-budget = Jetons des modèles aujourd’hui : { $spent } sur { $cap }
status-exam = Examen de { $model } ({ $language }) : a repéré { $caught } des { $of } lignes fausses, a refusé { $refused } des { $true } vraies
status-lost = { $channel } depuis le { $since } : { $why }. { $cure }
status-unreadable = { $channel } : publications illisibles sur sa page : { $count } ({ $which })
status-no-error = Dernière erreur : aucune
status-error = Dernière erreur, { $at } : { $what } ({ $count } depuis le démarrage)
admin-fault =
    <b>Quelque chose n’a pas marché :</b> { $what }
    { $reason }
admin-channel-asked = Quelqu’un demande @{ $name }, que je ne lis pas. Pour l’ajouter : /watch @{ $name }
admin-group-moved = Un groupe de la liste est devenu un supergroupe. Son nouvel identifiant est { $to }, l’ancien { $from } : modifiez ALLOWED_CHATS. En attendant, il est servi.

## questions that buttons ask, and pages

ask-alert = Quels mots dois-je chercher ? Répondez à ce message, par exemple : trêve négociations
ask-alert-hint = trêve négociations
ask-topic = Quel est le nom du thème, et quels mots en font partie ? Répondez à ce message, par exemple : Céréales = céréales | blé
ask-topic-hint = Céréales = céréales | blé
ask-channel = Quel canal ? Répondez à ce message par son @nom ou par un lien.
ask-channel-hint = @MFARussia
ask-schedule = Quand le bulletin doit-il arriver ? Répondez à ce message, par exemple : 18:30 lun-ven
ask-schedule-hint = 18:30 lun-ven
ask-timezone = Quelle ville, ou quel décalage avec UTC ? Répondez à ce message, par exemple : Paris
ask-timezone-hint = Paris
ask-quiet = Quelles heures doivent être calmes ? Répondez à ce message, par exemple : 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = Ajouter un canal
button-add-topic = Nouveau thème
button-empty-topics = Sans publications : { $count }
button-other-hours = Autres heures
button-home = Accueil
settings-no-channels = aucun
settings-no-digest = aucun
settings-no-quiet = aucune
alert-off = Désactivée : son motif a pris trop de temps sur plusieurs publications. Simplifiez-le avec « Modifier », ou prenez des mots simples.
alert-switched-off =
    <b>L’alerte { $n } est désactivée :</b> son motif a pris trop de temps sur plusieurs publications et n’est plus appliqué. { $query }
    « Modifier » la rétablit avec un motif plus simple ou des mots ordinaires.
delivery-reason = { $reason ->
    [blocked] bot bloqué
    [deactivated] compte supprimé
    [never-started] bot jamais lancé
    [kicked] bot exclu
    [deleted] discussion supprimée
    [not-found] discussion introuvable
    [forbidden] interdit
    [no-rights] pas le droit d’écrire
    [no-answer] pas de réponse
    [refused] refusé par Telegram
    [message-gone] message disparu
    [crash] bot interrompu
    [our-fault] erreur de notre part
   *[other] autre raison
  }

## errors

our-fault = Cela a échoué de mon côté ; rien n’est perdu. L’opérateur est prévenu.
our-fault-untold = Cela a échoué de mon côté ; rien n’est perdu.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = abonne-moi à | m’abonner à | s’abonner à | s’abonner | abonnement à | abonnement | abonner | suivre | suis
typed-unsubscribe = désabonne-moi de | me désabonner de | se désabonner de | se désabonner | désabonner | désabonnement | ne plus suivre | arrêter | stop | arrêtez | désabonne-moi | désabonnez-moi | désabonnez-moi de | arrête de m’écrire | arrêtez de m’écrire | désabonne-moi de tout | annule mon abonnement | me désabonner | arrêter les messages
typed-channels = canaux | chaînes | liste des canaux | quels canaux | sources
typed-alert = alerte-moi sur | alerte-moi de | alerte-moi si | alerte-moi quand | alerte sur | alerte pour | alerte | préviens-moi de | préviens-moi sur | préviens-moi si | préviens-moi quand | avertis-moi de | avertis-moi sur | signale-moi | notifie-moi | notification sur | nouvelle alerte | ajoute une alerte | préviens-moi des | préviens-moi du | alerte-moi des | alerte-moi du | avertis-moi des | avertis-moi du | prévenez-moi de | prévenez-moi des | prévenez-moi du | prévenez-moi quand | alertez-moi sur | avertissez-moi de | préviens-moi s’il | prévenez-moi s’il | alerte-moi s’il | alertez-moi s’il | préviens-moi dès que | préviens-moi dès | préviens-moi lorsque | avertis-moi quand | avertis-moi si | avertis-moi dès que | alerte-moi dès que | alerte-moi dès | prévenez-moi si | prévenez-moi dès que | prévenez-moi dès | alertez-moi quand | alertez-moi si | avertissez-moi quand | avertissez-moi si
typed-tell = dis-moi quand | dis-moi si | je veux savoir quand | je veux savoir si | dites-moi quand | dites-moi si | dis-moi s’il | dis-moi dès que | dis-moi lorsque | dites-moi s’il | dites-moi dès que | je veux savoir s’il | parle-moi de | parle-moi du | parle-moi des | parlez-moi de | parlez-moi du | parlez-moi des | que sais-tu de | que sais-tu sur
typed-alerts = mes alertes | alertes | liste des alertes | voir mes alertes | voir les alertes | montre mes alertes | montre-moi mes alertes | montrez-moi mes alertes | supprime toutes les alertes | supprime toutes mes alertes | supprimer toutes les alertes | supprime mes alertes
typed-unalert = supprime l’alerte | supprimer l’alerte | supprime alerte | efface l’alerte | enlève l’alerte
typed-try = essayer | essaie | tester | teste
typed-topics = thèmes | mes thèmes | sujets
typed-topic = thème
typed-digest = bulletin de la | bulletin de l’ | bulletin de | bulletin du | bulletin d’ | bulletin sur | bulletin | résumé de la | résumé de l’ | résumé de | résumé du | résumé d’ | résumé sur | résumé | résume | synthèse de la | synthèse de | synthèse du | synthèse | quoi de neuf | que s’est-il passé | nouvelles de | nouvelles du | nouvelles | actualités de | actualités du | actualités | résumé des | bulletin des | résumé de l | qu’ont-ils dit | qu’est-ce qui s’est passé | qu’ai-je manqué | qu’ai-je raté | qu’est-ce que j’ai manqué | qu’est-ce que j’ai raté | y a-t-il du nouveau sur | du nouveau sur | des nouvelles de | des nouvelles du | quoi de neuf sur | quoi de neuf en
typed-search = rechercher | recherche sur | recherche | chercher | cherche | trouve | trouver
typed-stats = statistiques | chiffres
typed-remind = rappelle-moi | rappelez-moi | rappels | rappel | mes rappels
typed-schedule = horaires | horaire | programme | heures des bulletins | heure du bulletin | heure du résumé | bulletin à | résumé à | envoie-moi le bulletin à | envoyez-moi le bulletin à | bulletin tous les jours à | tous les matins à | chaque matin à | résumé tous les jours à | résumé chaque jour à | bulletin chaque jour à | bulletins à | tous les jours à | chaque jour à
typed-timezone = fuseau horaire | fuseau | mon fuseau horaire est | mon fuseau est | mon fuseau horaire | j’habite à | je vis à | ma ville est | je suis à
typed-language = langue | parle | change la langue en | change la langue | changer la langue | changer de langue | change de langue
typed-quiet = heures calmes | silence | calme | ne pas déranger | ne me dérange pas | ne pas me déranger | pas d’alertes
typed-settings = réglages | menu | paramètres | options
typed-export = exporter | mes données | exporte mes données
typed-forget = oublie-moi | oublier | oublie | supprime mes données | tout supprimer | supprime mon compte | supprime toutes mes données | efface mes données
typed-start = commencer | bonjour | salut | bonsoir | accueil | démarrer
typed-help = aide | aide-moi | aidez-moi | comment ça marche | que sais-tu faire | que savez-vous faire
typed-cancel = annuler | annule | peu importe | laisse tomber | ça ne fait rien
typed-undo = défaire | défais | reviens en arrière | annule ça | annule cela | revenir en arrière | annuler la dernière action | défais ça | défais cela
typed-pause = pause | mets en pause | fais une pause | muet | tais-toi | mettre en pause | mets les alertes en pause | mettre les alertes en pause | suspendre | suspends | plus d’alertes | plus de messages | arrête les alertes | ne me dérange pas la nuit | n’envoie rien la nuit | rien la nuit | pas la nuit | silence la nuit | désactive les notifications | coupe les notifications
typed-yes = oui | ouais | bien sûr | non | peut-être | non merci | oui merci
typed-today = aujourd’hui | d’aujourd’hui | ce jour
typed-yesterday = hier | d’hier
typed-day = dernier jour | dernières 24 heures
typed-half-hour = une demi-heure | demi-heure | une demie-heure | demie-heure
typed-two-hours = deux heures | une paire d’heures
typed-two-days = deux jours
typed-two-weeks = deux semaines | quinzaine | une quinzaine
typed-week = la semaine dernière | semaine dernière | semaine passée | la semaine passée | cette semaine | la semaine | semaine
typed-month = le mois dernier | mois dernier | mois passé | ce mois | mois
typed-minutes = minute | minutes | min
typed-hours = heure | heures
typed-days = jour | jours
typed-weeks = semaines | semaine
typed-months = mois
typed-thanks = merci | merci beaucoup | un grand merci | merci bien | d’accord | parfait | super | super merci | merci à toi | merci à vous | merci infiniment | génial | compris | ok merci
typed-polite = s’il te plaît | s’il vous plaît | svp | stp
typed-since = depuis | à partir de | à partir du
typed-fillers = le | la | les | de | du | des | d’ | pour | sur | dernier | derniers | dernière | dernières | s’il te plaît | s’il vous plaît | moi | un | l | au | aux | une | dans | à | donne-moi | montre-moi | passés | passées | envoie-moi | envoyez-moi | je veux | je voudrais | donnez-moi | montrez-moi
typed-leads = quand | si | ils | quelqu’un | dès | lorsque | s’il
typed-mentions = ils parlent | ils mentionnent | ils évoquent | ils citent | qu’ils parlent | qu’ils mentionnent | on parle | qu’on parle | on mentionne | qu’on mentionne | on évoque | l’on parle | l’on mentionne | quelqu’un parle | quelqu’un mentionne | ça parle | cela parle | ça mentionne | il est question | il y a du nouveau | il y a quelque chose | y a du nouveau | y a quelque chose | est question | quelque chose | le mot | les mots | est mentionné | est mentionnée | sont mentionnés | sont mentionnées | est évoqué | est évoquée | sont évoqués | sont évoquées | apparaît | apparaissent
typed-questions = que | qui | quoi | quand | où | pourquoi | comment | quel | quelle | quels | quelles | combien | est-ce que | est-ce | qu’est-ce que | est-il vrai | dis-moi ce que | dis-moi qui | dis-moi pourquoi | dis-moi comment | dis-moi où | dis-moi quel | c’est vrai | il est vrai | je veux savoir ce que | je veux savoir qui | je veux savoir pourquoi | je veux savoir comment | je veux savoir où | je veux savoir quel
typed-asking = dit-on | sait-on | se passe-t-il | en est-il | qu’en est-il | en est | en sont | est-ce qu’il y a | qu’est-ce qu’il y a | qu’est-ce qui | qu’est-ce qu’on dit | qu’est-ce qu’on sait | y a-t-il | qu’y a-t-il | a-t-on | quelque chose | du nouveau | de neuf | des nouvelles | nouvelles | tu as | vous avez | as-tu | avez-vous | la situation | situation | ça va | va | disent-ils | disent-elles | maintenant | et | alors
typed-how = où puis-je | comment | comment puis-je | comment faire pour | comment je fais pour | je veux | je voudrais | j’aimerais | puis-je | où | comment est-ce que je peux | comment je peux
typed-ours = bot | robot | message | messages | notification | notifications | bulletins | résumés | recevoir | envoyer | données | compte | son | canal | chaîne | ça | cela | te | vous | tout | toutes | tous | mon | ma | mes
typed-happens = est | sont | sera | seront | a lieu | ont lieu | aura lieu | auront lieu | se tient | se tiendra | était | étaient | ait lieu | aient lieu | a eu lieu | ont eu lieu | qu’a lieu | qu’aura lieu | qu’est | se tiennent | se tiendront | se déroule | se déroulent | se déroulera | se dérouleront | se passe | se passent | se passera | se produit | se produisent | se produira | est prévu | est prévue | sont prévus | sont prévues | il y a | il y aura | y a | y aura
typed-less = moins | trop | trop souvent | moins souvent | trop long | plus court | plus bref | raccourcis | réduis
typed-mute = muet | muette | mets en sourdine | mettre en sourdine | mettez en sourdine | en sourdine | sourdine | mettre en silence | pause | en pause | mets en pause | mettre en pause | fais une pause | suspends | suspendre | suspendu | tais-toi | chut | silence | stop | assez | ça suffit | suffit | arrête | arrêter | arrêtez | plus rien | plus maintenant | pas maintenant | plus tard | reporte | reporter | désactive | désactiver | désactivez | éteins | éteindre | coupe | couper | laisse-moi tranquille | ne plus | arrêter de
typed-silent = silencieux | silencieuse | en silence | mode silencieux | sans son | sans le son | sans bruit | coupe le son | couper le son | moins fort | plus bas | plus doucement | doucement | baisse le son
typed-wake = réactive | réactiver | réactivez | reprends | reprendre | rallume | rallumer | active | activer | avec le son | remets le son | réveille
typed-delete = supprime | supprimer | supprimez | supprime-la | supprime-le | supprimé | supprimée | suppression | efface | effacer | effacez | efface-la | enlève | enlever | enlève-la | enlevez | retire | retirer | retirez | retire-la
typed-why = plus | plus de détails | plus d’infos | plus d’informations | davantage | en savoir plus | détails | en détail | explique | expliquer | expliquez | explication | raison | la raison | motif | pour quelle raison | à cause de quoi | quel mot | quels mots | contexte | dis-m’en plus | dites-m’en plus | développe
typed-asides = je | j’ai | ai | tu | vous | ça | ceci | cela | ce | cet | cette | ces | c’ | c’est | alerte | alertes | l’alerte | message | messages | notification | notifications | nouvelle | point | numéro | n° | no | publication | bulletin | reçois | reçu | reçois-je | ai-je | ai-je reçu | arrive | arrivé | envoyé | envoies | vois | mets | mettre | mettez | mets-la | mets-le | rends | rends-la | pour un jour | pour une journée | pendant un jour | pendant une journée | un jour | jour | jours | journée | une heure | heure | heures | semaine | semaines | aujourd’hui | pour aujourd’hui | pour l’instant | maintenant | me | m’ | m’as | et | se | déclenché | déclenchée | dis-moi | parle-moi | je veux | veux | sur le | sur la | pendant | durant | d’une | d’un | matin | après-midi | soir | dans la matinée
typed-lasting = pour | pendant | durant | encore | un | une | d’un | d’une
typed-forever = pour toujours | définitivement | à jamais | indéfiniment
typed-edit = modifier | modifie | modifie-la | éditer | changer | change | change-la
typed-until = jusqu’à | jusqu’au | jusqu’aux | jusque
typed-except = mais pas | excepté | hormis | mais sans | et pas
typed-lacking = sans | sauf
typed-says = dit | disent | dire | déclaré | pense | écrit | t-il | t-elle | a-t-il | a-t-elle | ont-ils
typed-own-name = en français | parle en français
typed-without = pas de | pas d’ | pas | sans | sauf | mais pas | exclus | enlève
