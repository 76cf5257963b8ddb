### Español. Sin tratamiento donde se puede, si no de tú; el bot habla de sí en primera persona.
### Words: channel = canal, post = publicación, chat = chat, forum thread = hilo, follow = seguir, watch = leer, alert = alerta,
### query = consulta, hit = coincidencia, topic = tema, window = período, digest = boletín, summary = resumen, story = noticia,
### schedule = horario, quiet hours = horario de silencio, repost = reenvío, archive = archivo, file = archivo, queue = cola, pattern = patrón.
### Plural categories are those of Intl: «many» is for round millions.

# marks of a quotation within a quotation
inner-quotes = “”

## commands

command-subscribe = Seguir un canal
command-digest = Un boletín ahora: hoy, ayer, 7d
command-alert = Avisarme cuando aparezcan estas palabras
command-alerts = Mis alertas
command-try = Probar una consulta sin guardar nada
command-topics = Temas y cuántas publicaciones tienen
command-channels = Qué canales leo y si están al día
command-search = Buscar en el archivo
command-stats = Publicaciones por día, en una imagen
command-revisions = Qué decía antes una publicación, versión por versión
command-schedule = Cuándo llegan los boletines
command-timezone = Mi zona horaria
command-language = Mi idioma
command-quiet = Horas sin alertas
command-settings = Todos los ajustes
command-unsubscribe = Dejar de seguir
command-export = Mis datos en un archivo
command-forget = Borrar mis datos
command-help = Qué sé hacer
command-watch = Empezar a leer un canal
command-unwatch = Dejar de leer un canal
command-status = Cómo está el bot
command-broadcast = Escribir a todos los chats
about-description = Leo canales públicos de Telegram y te cuento lo que dicen: un boletín al día, una alerta cuando aparece una palabra que te interesa y, cuando lo pidas, el resumen de cualquier tema. Cada línea enlaza con la publicación de la que sale; nada se omite sin avisar.
about-short = Boletines, alertas y resúmenes de canales de Telegram; cada línea enlaza con su publicación.

welcome =
    <b>Leo canales de Telegram y te cuento lo que dicen.</b>
    Ahora leo: { $channels }.
welcome-what = Un boletín al día, una alerta cuando aparece una palabra que te interesa y, cuando lo pidas, el resumen de cualquier tema. Cada línea enlaza con su publicación.
welcome-back =
    <b>Hola de nuevo.</b>
    Este chat sigue { $channels }. Próximo boletín: { $next }. Alertas: { $alerts }.
missed-while-away = Qué bien que estés de vuelta. Has estado fuera desde el { $since }; todo sigue como lo dejaste.
button-missed = Ver lo que me perdí
welcome-group =
    <b>Leo canales de Telegram para este grupo.</b>
    Ahora leo: { $channels }. Los administradores me configuran; preguntar puede cualquiera: /digest, /search, /help
watching-nothing = Todavía no leo ningún canal.
help =
    <b>Qué hago</b>
    /subscribe – seguir un canal: un boletín cada día y tus alertas
    /digest hoy – un boletín ahora; también ayer, 24h, 7d o 2026-01-31
    /alert ampliación OTAN – avisarte cuando aparezcan estas palabras
    /try tregua – lo mismo como prueba, sin guardar nada
    /alerts – tus alertas; /unalert 1 borra la alerta 1
    /channels – qué canales leo y si están al día
    /unsubscribe – dejar de seguir
help-more =
    /topics – los temas y cuántas publicaciones tienen; /topic Ártico – uno de ellos ahora
    /search grano – el archivo; /stats – publicaciones por día, en una imagen
    /remind – lo anunciado, y un recordatorio antes de que empiece
    /settings – todo esto en un menú: /schedule 08:00, /timezone berlin, /language es, /quiet 22:00-07:00
    /export – los datos de este chat en un archivo; /forget – borrarlos. /help – esta ayuda
help-queries =
    <b>Alertas</b>
    ampliación OTAN – ambas palabras, en cualquier orden y forma
    «alto el fuego» – una junto a otra
    Serbia | Kosovo – cualquiera de las dos
    tregua -fútbol – sin fútbol
    =Apple – exactamente esta forma
    sancion* – palabras que empiezan por «sancion»
    #ucrania, @durov, bbc.com – hashtags, nombres, sitios web
    ONU – dos o tres mayúsculas solo coinciden con mayúsculas
text-only = Solo entiendo texto. Envía una palabra para buscar, una pregunta o el @nombre de un canal.
not-a-query = Así no puedo buscarlo. Envía una o dos palabras, una pregunta o el @nombre de un canal.
glad-to-help = De nada. Todo lo que sé hacer está en /help
phrase-offer = «{ $query }»: ¿lo busco o te aviso cuando aparezca?
cancel-nothing = No hay nada que cancelar. Lo que sé hacer está en /help
pause-how = En el horario de silencio las alertas esperan hasta la mañana; cada una se puede silenciar o borrar; también se pueden desactivar los boletines o dejar de seguir un canal. ¿Qué pauso?
yes-how = No espero ni un sí ni un no. Cuando haga falta, habrá botones debajo de mi pregunta.
unknown-command = No conozco ese comando. Lo que sé hacer está en /help. Un ejemplo: /digest hoy
too-fast = Han llegado demasiados mensajes a la vez. En unos segundos vuelvo a atender; lo que llegó mientras tanto no lo he leído: envíalo otra vez, por favor.
not-served = Este bot solo atiende a los chats que indicó su operador.
not-served-admin = Este chat no está en ALLOWED_CHATS. Su id es { $id }.
only-administrators = Solo los administradores de este grupo pueden cambiar sus ajustes. En tu chat privado conmigo decides tú: { $bot }
only-administrators-short = Solo los administradores de este grupo pueden cambiar sus ajustes.
button-too-old = Este botón es demasiado antiguo. Repite el comando.
group-busy = Un momento: Telegram limita con qué frecuencia puedo escribir en un grupo.
button-subscribe = Seguir
button-digest-today = El boletín de hoy
button-language = Idioma
button-add-alert = Nueva alerta
button-topics = Temas
button-another-time = Otra hora
button-another-zone = Otra zona
button-back = Volver
button-back-page = Más nuevas
button-next-page = Más antiguas
button-search = Buscar
button-alert-me = Avisarme
button-help = Ayuda

## subscriptions

pick-channel = ¿Qué canal debe seguir este chat?
button-follow = { $channel }
button-follow-this = Seguir
button-followed = ✓ { $channel }
subscribed =
    <b>Este chat sigue ahora: { $channels }.</b>
    Boletín diario; el próximo: { $next } ({ $zone }).
subscribed-without-digest =
    <b>Este chat sigue ahora: { $channels }.</b>
    No hay boletines programados. Para uno al día: /schedule 08:00
not-read-yet = Primera lectura en curso: { $channels }.
unsubscribed = Este chat ya no sigue: { $channels }. Se conservan las alertas y los ajustes.
unsubscribed-all = Este chat ya no sigue ningún canal. Se conservan las alertas y los ajustes; para volver: /subscribe
unsubscribe-all-ask = { $count ->
    [one] ¿Dejar de seguir el canal? Se conservan las alertas y los ajustes.
    [many] ¿Dejar de seguir { $count } de canales? Se conservan las alertas y los ajustes.
   *[other] ¿Dejar de seguir los { $count } canales? Se conservan las alertas y los ajustes.
  }
button-unsubscribe-all = Dejar de seguir
button-keep = Conservar
follows-nothing = Este chat no sigue ningún canal. Para empezar: /subscribe
follows-not = Este chat no sigue { $name }.
follows-now-short = Este chat sigue ahora { $channel }
follows-no-longer-short = Este chat ya no sigue { $channel }

## alerts

## alert messages

alert-head = 🔔 { $queries } · { $channel }, { $time }
alert-excerpt = { $excerpt }
alert-open = Abrir la publicación
alert-repost-of = reenvío de { $name }
alert-also-in = también en { $places }
alert-bundle-head = 🔔 { $count ->
    [one] Una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  } · { $queries }
alert-more-queries = { $count } más
alert-entry = { $when } · { $channel } · { $excerpt }
alert-changed-head = ✏️ Editada después de la alerta ({ $time }) · { $channel }
post-edited = ✏️ Editada · { $channel }, { $time }
alert-changed = «{ $from }» → «{ $to }»
alert-removed = Ya no está: «{ $from }»
alert-storm-head = 🔔 { $count ->
    [one] Una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  } desde { $since } · { $queries }
alert-again = otra vez: { $times }
post-deleted = 🗑 Eliminada { $after } después de publicarse
post-deleted-text = Decía: «{ $text }»
alert-how =
    <b>¿Qué palabras busco?</b>
    Por ejemplo: /alert alto el fuego
no-alerts =
    Aún no hay alertas.
    Por ejemplo: /alert alto el fuego
alerts-head = { $count ->
    [one] <b>Una alerta</b>
    [many] <b>{ $count } de alertas</b>
   *[other] <b>{ $count } alertas</b>
  }
alert-line = { $n }. { $query } · { $hits ->
    [one] una coincidencia
    [many] { $hits } de coincidencias
   *[other] { $hits } coincidencias
  }{ $state ->
    [off] {" "}· desactivada
    [muted] {" "}· en pausa
    [silent] {" "}· sin sonido
    [digest] {" "}· solo en el boletín
   *[loud] {""}
  }
alert-reading = Busca: { $reading }
alert-saved = Guardada como alerta { $n }: { $reading }.
read-span = { $scope ->
    [month] En los últimos 30 días
    [read] En lo que he leído ({ $span })
   *[little] En lo poco que he leído hasta ahora
  }
alert-caught = { $span }: { $count ->
    [0] ninguna publicación
    [one] una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }{ $rhythm ->
    [none] .
    [day] , alrededor de { $each } al día.
    [week] , alrededor de { $each } por semana.
   *[seldom] , menos de una por semana.
  }
alert-miss-excluded = Sin las exclusiones habría { $count } más.
alert-miss-capitals = Con minúsculas habría { $count } más.
alert-newest = { $when } { $excerpt }
alert-storm = { $perDay ->
    [one] Sería una alerta al día.
    [many] Serían { $perDay } de alertas al día.
   *[other] Serían unas { $perDay } alertas al día.
  } ¿Dejarla solo en el boletín, acotarla o guardarla de todos modos?
alert-common = «{ $query }» solo tiene palabras muy comunes. ¿Guardarla de todos modos?
did-you-mean = ¿Quisiste decir { $fix }?
an-example = Un ejemplo: { $example }
alert-saved-already = Ya estaba guardada como alerta { $n }: { $reading }.
alert-why = Por qué: { $reasons }
alert-why-form = { $term } → «{ $forms }»
alert-why-link = { $term } → en un enlace
alert-narrow =
    Añade una palabra o excluye lo que no te interesa, por ejemplo:
    { $more }
    { $less }
alert-channels-ask = ¿En qué canales debe buscar la alerta { $n }? { $query }
alert-scope-channels = solo en { $channels }
alert-scope-reposts = sin reenvíos
alert-scope-media = solo publicaciones con multimedia
alert-scope-changes = también si se edita o elimina una publicación que coincide
button-show-hits = Mostrar: { $count }
button-all-channels = Todos los canales
alert-deleted = Alerta { $n } borrada: { $query }
alert-deleted-short = Alerta { $n } borrada
alert-muted-short = Alerta { $n } en pausa durante un día
alert-muted-until = Alerta { $n } en pausa hasta el { $until }
alert-until-changed = Seguirá así hasta que lo cambies.
alert-mute-how = Para ponerla en pausa un tiempo, responde: pausa durante 2 horas
alert-restored-short = Alerta { $n } restaurada
alert-gone-short = La alerta { $n } ya no existe.
unalert-which = ¿Qué alerta? Envía su número, por ejemplo: /unalert { $example }. La lista está en /alerts
alert-unknown = La alerta { $n } no existe. Un ejemplo: /unalert { $example }. La lista está en /alerts
try-how = ¿Qué palabras pruebo? Un ejemplo: /try ampliación OTAN
too-many-alerts = { $most ->
    [one] Un chat puede tener como máximo una alerta.
    [many] Un chat puede tener como máximo { $most } de alertas.
   *[other] Un chat puede tener como máximo { $most } alertas.
  } Borra antes una: /alerts
too-many-patterns = Un chat puede tener como máximo cinco patrones /…/. Las palabras simples no cuentan: /help
try-head = Busca: { $reading }.
ask-replace-alert = Responde a este mensaje con las nuevas palabras para la alerta { $n }. Ahora: { $query }
ask-replace-alert-hint = alto el fuego
ask-exclude-word = Responde a este mensaje con la palabra que quieres excluir de la alerta { $n }: { $query }
ask-exclude-word-hint = fútbol
button-alerts = Alertas
button-mute-day = Pausa de un día
button-wake = Quitar la pausa
button-exclude-word = Excluir palabra
button-edit = Editar
button-delete = Borrar
button-undo = Deshacer
button-silent = Sin sonido
button-loud = Con sonido
button-quiet = Solo en el boletín
button-digest-only = Solo en el boletín
button-narrow = Acotar
button-save-anyway = Guardar
button-save-alert = Guardar como alerta
button-use-this = Usar esta
button-without-reposts = Sin reenvíos
button-with-reposts = Con reenvíos
button-media-only = Solo con multimedia
button-any-post = Todas
button-with-changes = También cambios
button-without-changes = Sin cambios
alert-read-together = { $first }, junto con { $second }
alert-read-without = { $wanted }; sin { $excluded }
alert-read-not = sin { $excluded }
alert-read-capitals = { $word } (en mayúsculas)
alert-read-exactly = exactamente { $word }
alert-read-phrase = «{ $words }»
alert-read-near = { $words } a no más de { $count ->
    [one] una palabra
    [many] { $count } de palabras
   *[other] { $count } palabras
  } de distancia
alert-read-pattern = el patrón { $pattern }

alert-problem-empty = Faltan las palabras que hay que buscar, por ejemplo: ampliación OTAN
alert-problem-no-words = Aquí no hay ninguna palabra que buscar; escribe una, por ejemplo: tregua
alert-problem-only-excludes = Aquí solo hay exclusiones; añade al menos una palabra que buscar.
alert-problem-excludes-itself = La consulta excluye la misma palabra que busca; ninguna publicación podría coincidir.
alert-problem-unclosed-quote = Las comillas de la posición { $column } no se cierran.
alert-problem-unclosed-bracket = El paréntesis de la posición { $column } no se cierra.
alert-problem-unclosed-regex = El patrón de la posición { $column } empieza con / y también debe acabar con /.
alert-problem-stray-bracket = El paréntesis de la posición { $column } no cierra nada.
alert-problem-empty-group = No hay nada entre los paréntesis de la posición { $column }.
alert-problem-empty-phrase = No hay ninguna palabra entre las comillas de la posición { $column }.
alert-problem-lone-minus = El signo menos de la posición { $column } debe ir pegado a la palabra que excluye.
alert-problem-lone-sign = El signo de la posición { $column } va con un número, por ejemplo: 5 € o 50 %.
alert-problem-not-in-or = La palabra excluida de la posición { $column } está entre alternativas; debe ir fuera del paréntesis.
alert-problem-too-short = La letra suelta de la posición { $column } es poco para buscar; si es lo que buscas, pon = delante.
alert-problem-short-wildcard = { $least ->
    [one] La palabra de la posición { $column } necesita al menos una letra además del *.
    [many] La palabra de la posición { $column } necesita al menos { $least } de letras además del *.
   *[other] La palabra de la posición { $column } necesita al menos { $least } letras además del *.
  }
alert-problem-star-inside = En la palabra de la posición { $column }, el * puede ir al principio o al final, no en medio.
alert-problem-star-word = El * de la posición { $column } solo vale con una palabra simple.
alert-problem-bad-distance = { $most ->
    [one] La distancia de la posición { $column } solo puede ser de una palabra.
    [many] La distancia de la posición { $column } puede ir de una palabra a { $most } de palabras.
   *[other] La distancia de la posición { $column } puede ir de una palabra a { $most } palabras.
  }
alert-problem-too-long = { $most ->
    [one] Es demasiado largo: el máximo es un carácter.
    [many] Es demasiado largo: el máximo son { $most } de caracteres.
   *[other] Es demasiado largo: el máximo son { $most } caracteres.
  }
alert-problem-too-many = { $most ->
    [one] Es demasiado para una sola consulta: el máximo es una palabra.
    [many] Es demasiado para una sola consulta: el máximo son { $most } de palabras.
   *[other] Es demasiado para una sola consulta: el máximo son { $most } palabras.
  }
alert-problem-too-deep = El paréntesis de la posición { $column } está demasiado anidado: el máximo son { $most } niveles.
alert-problem-bad-regex = El patrón de la posición { $column } no se puede leer; revisa sus paréntesis y signos, o usa palabras simples.
alert-problem-regex-unsupported = El patrón de la posición { $column } mira hacia delante o hacia atrás, y eso aquí no se admite; escríbelo de otro modo.
alert-problem-regex-broad = El patrón de la posición { $column } coincidiría con casi todas las publicaciones; añade letras que deban aparecer.
alert-problem-regex-long = { $most ->
    [one] El patrón de la posición { $column } es demasiado largo: el máximo es un carácter.
    [many] El patrón de la posición { $column } es demasiado largo: el máximo son { $most } de caracteres.
   *[other] El patrón de la posición { $column } es demasiado largo: el máximo son { $most } caracteres.
  }
alert-problem-regex-heavy = El patrón de la posición { $column } tiene demasiadas repeticiones para probarlo en cada publicación; usa menos.

alert-line-not-json = Esta línea no es un objeto JSON.
alert-line-no-query = El campo «query» falta o no es texto.
alert-line-no-text = El campo «text» falta o no es texto.
alert-line-bad-language = El campo «language» no es un código de idioma de dos letras.

## digest

digest-alerts = Alertas guardadas para el boletín
digest-alert = { $query } · { $count ->
    [one] una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }
digest-working = Leyendo…
digest-progress = Publicaciones leídas: { $done } de { $all }…
digest-one-topic = Un boletín admite un solo tema. Un ejemplo: /digest 7d { $topic }
digest-under-way = Ya se está preparando
digest-fewer = Elige los temas que van primero o cuándo llega el boletín.
digest-ask = Responde a un boletín con uno de sus números, por ejemplo { $example }, o con una palabra: recibirás esa publicación.
button-open-channel = Abrir el canal
digest-reason-budget = se agotó el límite diario
digest-reason-deadline = el modelo tardó demasiado
digest-reason-unreachable = no hay conexión con el modelo
digest-reason-stopped = el modelo rechaza las peticiones
digest-reason-declined = el modelo se negó
digest-reason-malformed = las respuestas del modelo eran ilegibles
digest-reason-cut = el contexto del modelo es demasiado pequeño
digest-reason-unverified = las afirmaciones del modelo no se pudieron verificar
digest-reason-exam = el modelo no ha pasado su examen
digest-reason-all-refused = nada de lo que escribió el modelo pasó los controles
digest-reason-suspicious = las publicaciones parecen dirigirse a una máquina
digest-reason-no-model = sin modelo

digest-channels = { $n ->
    [one] { $n } canal
    [many] { $n } de canales
   *[other] { $n } canales
}
digest-counts = { $posts ->
    [one] { $posts } publicación
    [many] { $posts } de publicaciones
   *[other] { $posts } publicaciones
}, { $stories ->
    [one] { $stories } noticia
    [many] { $stories } de noticias
   *[other] { $stories } noticias
} · { $minutes } min
digest-posts = { $posts ->
    [one] una publicación
    [many] { $posts } de publicaciones
   *[other] { $posts } publicaciones
}
digest-caution = { $channels ->
    [1] declaraciones del propio canal, sin verificar
   *[several] declaraciones de los propios canales, sin verificar
}
digest-comma = {", "}
digest-dash = {" – "}
digest-title = «{ $title }»
digest-said-by = { $source }: { $text }
digest-quoted = «{ $text }»
digest-via = vía { $source }
digest-newer = véase también { $posts }
digest-said-earlier = antes: { $text }
digest-said-later = después: { $text }
digest-changed-from = ha cambiado; antes: { $text }
digest-other-account = otra versión: { $text }
digest-background = contexto: { $text }
digest-brief = Breves
digest-more-of-shown = ▸ más sobre las noticias de arriba
digest-more-stories = { $n ->
    [one] ▸ { $n } noticia más
    [many] ▸ { $n } de noticias más
   *[other] ▸ { $n } noticias más
}
digest-in-language = (en { $language })
digest-also-in = { $n } también en { $language }
digest-new = nuevo
digest-day = día { $day }
digest-today = hoy
digest-ahead = Próximamente
digest-later = Más adelante
digest-off = no se celebrará: { $when }
digest-announced = anunciado
digest-also = Además
digest-also-repost-folded = { $n ->
    [one] { $n } reenvío
    [many] { $n } de reenvíos
   *[other] { $n } reenvíos
}
digest-also-live-notice = { $n ->
    [one] { $n } aviso de directo
    [many] { $n } de avisos de directo
   *[other] { $n } avisos de directo
}
digest-also-history-day = { $n ->
    [one] { $n } efeméride
    [many] { $n } de efemérides
   *[other] { $n } efemérides
}
digest-also-greeting = { $n ->
    [one] { $n } saludo
    [many] { $n } de saludos
   *[other] { $n } saludos
}
digest-also-media-only = { $n } sin texto
digest-also-duplicate-folded = { $n ->
    [one] { $n } repetición
    [many] { $n } de repeticiones
   *[other] { $n } repeticiones
}
digest-also-withheld = { $n ->
    [one] { $n } restringida
    [many] { $n } de restringidas
   *[other] { $n } restringidas
}
digest-nothing = sin publicaciones.
digest-nothing-since = sin publicaciones. La última: { $day }, { $time }.
digest-not-read = no he leído publicaciones tan antiguas.
digest-read-since = leído solo a partir del { $since }
digest-listed = y { $n } más
digest-changed = Cambios
digest-edited = { $n ->
    [one] { $n } editada
    [many] { $n } de editadas
   *[other] { $n } editadas
}
digest-deleted = { $n ->
    [one] { $n } eliminada
    [many] { $n } de eliminadas
   *[other] { $n } eliminadas
}
digest-note-extractive = Resumen hecho con citas.
digest-note-extractive-because = Resumen hecho con citas: { $reason }.
digest-note-read = Escrito por { $model }, cada una de sus líneas cotejada de nuevo con sus publicaciones (examen de { $reader }: detectó { $caught } de { $of } líneas falsas, rechazó { $refused } de { $true } verdaderas).
digest-note-by-rules = Escrito por { $model }, comprobado solo con reglas.
digest-note-in-part = { $n ->
    [one] Una noticia va en palabras de sus publicaciones: { $reason }.
    [many] { $n } de noticias van en palabras de sus publicaciones: { $reason }.
   *[other] { $n } noticias van en palabras de sus publicaciones: { $reason }.
}
digest-note-less = Se ha escrito menos de lo habitual: { $reason }.
digest-note-chosen = Frases de las propias publicaciones, elegidas por { $model }: en su examen { $reader } detectó { $caught } de { $of } líneas falsas y rechazó { $refused } de { $true } verdaderas; eso no basta para dejar escribir a un modelo.
digest-note-chosen-because = Frases de las propias publicaciones, elegidas por { $model }: { $reason }.
digest-note-refused = { $n ->
    [one] Una de sus líneas no pasó los controles y fue sustituida.
    [many] { $n } de sus líneas no pasaron los controles y fueron sustituidas.
   *[other] { $n } de sus líneas no pasaron los controles y fueron sustituidas.
}
digest-note-suspicious = { $n ->
    [one] Una publicación parece dirigirse a una máquina; no se mostró al modelo.
    [many] { $n } de publicaciones parecen dirigirse a una máquina; no se mostraron al modelo.
   *[other] { $n } publicaciones parecen dirigirse a una máquina; no se mostraron al modelo.
}

ledger = { $posts ->
    [one] { $posts } publicación
    [many] { $posts } de publicaciones
   *[other] { $posts } publicaciones
}: { $parts }.
ledger-summarised = { $n ->
    [one] { $n } resumida
    [many] { $n } de resumidas
   *[other] { $n } resumidas
}
ledger-listed = { $n ->
    [one] { $n } enumerada
    [many] { $n } de enumeradas
   *[other] { $n } enumeradas
}
ledger-ahead = { $n ->
    [one] { $n } próxima
    [many] { $n } de próximas
   *[other] { $n } próximas
}
ledger-live-notice = { $n ->
    [one] { $n } aviso de directo
    [many] { $n } de avisos de directo
   *[other] { $n } avisos de directo
}
ledger-media-only = { $n } sin texto
ledger-service = { $n ->
    [one] { $n } mensaje de servicio
    [many] { $n } de mensajes de servicio
   *[other] { $n } mensajes de servicio
}
ledger-withheld = { $n ->
    [one] { $n } restringida
    [many] { $n } de restringidas
   *[other] { $n } restringidas
}
ledger-deleted = { $n ->
    [one] { $n } eliminada
    [many] { $n } de eliminadas
   *[other] { $n } eliminadas
}
ledger-repost-folded = { $n ->
    [one] { $n } reenvío
    [many] { $n } de reenvíos
   *[other] { $n } reenvíos
}
ledger-duplicate-folded = { $n ->
    [one] { $n } repetición
    [many] { $n } de repeticiones
   *[other] { $n } repeticiones
}
ledger-other-language-folded = { $n } en otros idiomas
ledger-history-day = { $n ->
    [one] { $n } efeméride
    [many] { $n } de efemérides
   *[other] { $n } efemérides
}
ledger-greeting = { $n ->
    [one] { $n } saludo
    [many] { $n } de saludos
   *[other] { $n } saludos
}
ledger-skipped = { $n ->
    [one] { $n } omitida
    [many] { $n } de omitidas
   *[other] { $n } omitidas
}

button-all-posts = Todas las publicaciones
button-back-to-digest = Volver al boletín
digest-thanks = Gracias, anotado
posts-head = { $posts ->
    [one] <b>Una publicación</b>
    [many] <b>{ $posts } de publicaciones</b>, página { $page } de { $pages }
   *[other] <b>{ $posts } publicaciones</b>, página { $page } de { $pages }
  }
posts-line = { $n }. { $time } { $words } – { $disposition ->
    [summarised] resumida
    [listed] enumerada
    [ahead] próxima
    [live-notice] aviso de directo
    [media-only] sin texto
    [service] mensaje de servicio
    [withheld] restringida
    [deleted] eliminada
    [repost-folded] reenvío
    [duplicate-folded] repetición
    [other-language-folded] en otro idioma
    [history-day] efeméride
    [greeting] saludo
   *[skipped] omitida
  }
posts-without-words = (sin texto)
button-page-before = Anteriores
button-page-after = Siguientes

## reminders

command-remind = Recordarme una rueda de prensa o emisión
button-remind = Recordármelo
button-remind-at = Recordar: { $time }
button-remind-off = Sin recordatorio
button-remind-off-at = Sin recordatorio: { $time }
button-calendar = Archivo de calendario
reminder-set =
    <b>{ $start }:</b> { $title }, anunciado por { $channel }.
    Recordatorio: { $when }, { $lead } antes.
reminder-zone = La publicación no indica la zona horaria, así que tomé la tuya: { $zone }.
reminder-due = ⏰ <b>Dentro de { $left } ({ $start }):</b> { $title } · { $channel }
reminder-now = ⏰ <b>Ahora, { $start }:</b> { $title } · { $channel }
reminder-late = ⏰ <b>Anunciado para { $start }:</b> { $title } · { $channel }. No pude avisarte antes.
reminder-moved =
    <b>Ahora { $start }, ya no { $from }:</b> { $title } · { $channel }
    El recordatorio se ha cambiado también.
reminder-fell = { $why ->
    [deleted] <b>El anuncio para { $start } fue eliminado:</b> { $title } · { $channel }. No te lo recordaré.
    [said] <b>Según una publicación más reciente, { $start } ya no sigue en pie:</b> { $title } · { $channel }. No te lo recordaré.
    [unsure] <b>Es posible que { $start } ya no siga en pie; quizá lo diga una publicación más reciente:</b> { $title } · { $channel }. Te lo recordaré igualmente.
   *[edited] <b>Tras una edición, { $start } ya no sigue en pie:</b> { $title } · { $channel }. No te lo recordaré.
  }
reminder-followed = <b>Después de</b> { $title } · { $channel }: publicaciones de las { $posts }
reminder-list-head = <b>Tus recordatorios</b>
reminder-line = { $start } { $title } · { $channel }, { $lead } antes
reminder-ahead-head = <b>Anunciado</b>
reminder-ahead-line = { $start } { $title } · { $channel }
reminder-none = Ahora no hay nada anunciado con hora. Para una publicación: /remind { $example }
reminder-how = ¿Qué publicación y cuántos minutos antes? Por ejemplo: /remind { $example } 30
reminder-unknown = No tengo esa publicación, o fue eliminada. Sirve el enlace a una publicación de un canal que leo: /remind { $example }
reminder-no-time = Esa publicación no indica ninguna hora; no hay nada que recordar.
reminder-over = Ya pasó: { $title }, { $start }.
reminder-too-many = Este chat ya tiene { $most } recordatorios y no caben más. /remind los muestra, con botones para quitar algunos.
reminder-removed = No te lo recordaré.
reminder-calendar = { $start } { $title }, anunciado por { $channel }. Si cambia la hora, un archivo nuevo sustituye a este en tu calendario.

## topics

topics-head-all = <b>Temas</b>, publicaciones de los últimos siete días. El boletín los trae todos; los que marques irán primero.
topics-head-some = <b>Temas</b>, publicaciones de los últimos siete días. Los marcados van primero en el boletín.
topic-line = { $followed ->
    [yes] ✓ { $name }: { $count }
   *[no] { $name }: { $count }
  }
topic-how =
    Un tema ahora: /topic Ártico
    Uno propio: /topic Grano = grano | trigo
    Para borrarlo: /topic Grano =
topic-unknown = El tema «{ $name }» no existe. La lista está en /topics
topic-meant = El tema «{ $name }» no existe. ¿Quisiste decir { $topic }?
topic-name-wrong = El nombre de un tema es una línea de 1 a 40 caracteres. Un ejemplo: /topic Grano = grano | trigo
topic-saved = Tema <b>{ $name }</b>: { $reading }. { $span }: { $count ->
    [0] ninguna publicación.
    [one] una publicación.
    [many] { $count } de publicaciones.
   *[other] { $count } publicaciones.
  }
topic-removed = Tema «{ $name }» borrado.
too-many-schedules = Un chat puede tener como máximo { $most } horarios. Quita antes uno: /schedule
too-many-topics = { $most ->
    [one] Un chat puede tener como máximo un tema propio.
    [many] Un chat puede tener como máximo { $most } de temas propios.
   *[other] Un chat puede tener como máximo { $most } temas propios.
  } Borra antes uno: /topics

## settings

settings =
    <b>Ajustes de este chat</b>
    Canales: { $channels }
    Próximo boletín: { $digest }
    Zona horaria: { $zone }, hora local { $now }
    Idioma: { $language }; resúmenes: { $summary }
    Alertas: { $alerts }
    Horario de silencio: { $quiet }
settings-of = Para el canal { $channel }
speaking-met = Ya puedo publicar en { $channel }. Allí no llega nada hasta que lo configures; los comandos enviados en el canal los ven sus lectores.
speaking-now = Durante una hora, lo que cambies aquí vale para { $channel }. Las respuestas llegan aquí; los boletines y las alertas, al canal.
speaking-unread = Las publicaciones del propio canal no se leen: nadie de quienes gestionan este bot lo ha admitido. Basta con que una de esas personas pase a administrar el canal; se leerá desde la siguiente publicación.
speaking-ended = De vuelta a tus propios ajustes.
speaking-lost = Ya no administras ese canal. De vuelta a tus propios ajustes.
speaking-refused-short = Solo pueden hacerlo los administradores de ese canal.
button-speak-for = Configurar { $channel }
button-speak-for-me = Volver a mi chat
schedule-head = <b>Boletines de este chat</b>
schedule-next = El próximo: { $next } ({ $zone }).
schedule-none = No hay boletines programados.
schedule-needs-channel = Este chat aún no sigue ningún canal. Para empezar: /subscribe
schedule-how =
    Toca una hora para añadirla a todos los días, o una con ✓ para quitarla. O envía, por ejemplo:
    /schedule 08:00,18:30
    /schedule 09:00 lun-vie
    /schedule 18:00 vie #Ártico
    /schedule off
schedule-off = Ya no hay boletines programados. Para pedir uno: /digest
zone-now = La zona horaria de este chat es { $zone }; hora local: { $now }. Toca otra o envía, por ejemplo: /timezone berlin
zone-set = Zona horaria: { $zone }. Hora local: { $now }.
zone-which = ¿A cuál te refieres?
zone-unknown = No conozco la zona «{ $name }». También vale una ciudad: /timezone berlin
zone-at = { $place } · { $time }
zone-unknown-there = No encuentro la zona horaria de ese lugar. También vale una ciudad: /timezone berlin
language-now = Textos en { $language }, resúmenes en { $summary }. Para cambiar solo los resúmenes: /language summary en
language-set = Textos y resúmenes en { $language } desde ahora.
language-unknown = «{ $name }» no es un idioma que hable. Hablo { $codes }. Un ejemplo: { $example }
summary-language-set = Resúmenes en { $language } desde ahora.
quiet-none =
    { $night ->
        [sound] No hay horario de silencio; por la noche las alertas llegan con sonido.
       *[hushed] No hay horario de silencio. Por la noche las alertas llegan sin sonido; con sonido: /quiet off
    }
    De 22:00 a 07:00, por ejemplo: /quiet 22:00-07:00
quiet-now = Silencio de { $from } a { $to } ({ $zone }): las alertas esperan y llegan juntas cuando termina. Para quitarlo: /quiet off
button-settings = Ajustes
button-channels = Canales
button-schedule = Horario de boletines
button-timezone = Zona horaria
button-quiet-hours = Horario de silencio
button-quiet-usual = Silencio { $from }–{ $to }
button-quiet-off = Sin horario de silencio
button-drop-schedule = Quitar: { $schedule }
topic-security = Seguridad
topic-economy = Economía y sanciones
topic-organisations = Organismos internacionales
topic-neighbours = Vecinos
topic-europe = Europa
topic-americas = América
topic-africa = África
topic-middle-east = Oriente Medio
topic-asia = Asia y Pacífico
topic-arctic = Ártico
topic-human-rights = Derechos humanos
topic-humanitarian = Emergencias y ayuda
topic-culture = Cultura y educación
topic-history = Historia
topic-consular = Asuntos consulares
topic-other = Otros

## schedule

schedule-when = <b>{ $times }</b>, { $days }
schedule-when-topic = <b>{ $times }</b>, { $days }, { $topic }
schedule-daily = cada día
schedule-weekdays = de lunes a viernes
schedule-weekend = sábados y domingos
schedule-no-time = Falta indicar la hora. Un ejemplo: { $example }
schedule-bad-time = «{ $part }» no es una hora. Un ejemplo: { $example }
schedule-bad-word = No entiendo «{ $part }». Un ejemplo: /schedule 09:00 lun-vie
schedule-many-times = Un horario admite como máximo { $part } horas. Un ejemplo: { $example }
schedule-times-apart = Las horas de un horario valen para todos sus días; no se ha cambiado nada. Un ejemplo: { $example }
schedule-many-topics = Un horario admite un solo tema; «{ $part }» sobra; no se ha cambiado nada. Un ejemplo: { $example }
schedule-long-topic = «{ $part }» es demasiado largo para un tema. Un ejemplo: /schedule 18:00 vie #Ártico
schedule-unknown-topic = El tema «{ $name }» no existe. Los temas son: { $names }.
schedule-many-channels = Un horario admite un solo canal; «{ $part }» sobra; no se ha cambiado nada. Un ejemplo: { $example }
quiet-bad-hours = «{ $part }» no es un intervalo de horas. Un ejemplo: { $example }
quiet-no-length = Empieza y acaba a la misma hora: { $part }. Un ejemplo: { $example }
window-unclear = No entiendo el período «{ $part }». Un ejemplo: { $example }
window-bad-date = «{ $part }» no está en el calendario. Un ejemplo: { $example }
window-future = { $part } aún no ha llegado. Un ejemplo: { $example }
window-swapped = «{ $part }» acaba antes de empezar. ¿Quisiste decir { $example }?
window-too-long = «{ $part }» supera lo que abarca un boletín: 92 días. Un ejemplo: { $example }
window-empty = «{ $part }» es un período vacío. Un ejemplo: { $example }
digest-bad-channel = «{ $part }» no es el nombre de un canal. Un ejemplo: { $example }
digest-many-names = Un boletín admite como máximo { $part } canales y temas. Un ejemplo: { $example }
digest-many-windows = Un boletín abarca un período; «{ $part }» no encaja con el resto. Un ejemplo: { $example }

## search, statistics, data

search-how = ¿Qué palabras busco? Un ejemplo: /search tregua
search-empty = Todavía no se ha leído nada. Los canales que leo están en /channels
search-head = { $count ->
    [0] Ninguna publicación
    [one] <b>Una publicación</b>
    [many] <b>{ $count } de publicaciones</b>
   *[other] <b>{ $count } publicaciones</b>
  } { $within } · { $channels }
search-within-days = en { $days ->
    [one] el último día
    [many] los últimos { $days } de días
   *[other] los últimos { $days } días
  }
search-within-read = en lo que he leído ({ $span })
search-head-cut = { $count ->
    [0] Ninguna publicación
    [one] <b>Una publicación</b>
    [many] <b>{ $count } de publicaciones</b>
   *[other] <b>{ $count } publicaciones</b>
  } entre las { $posts } más nuevas, desde el { $since } · { $channels }
search-channels = { $count ->
    [one] { $count } canal
    [many] { $count } de canales
   *[other] { $count } canales
  }
search-gone = ya no está en el canal
search-none-here = En esta página no hay nada. Toca «Más antiguas» para buscar más atrás.
search-wider = Con { $query } habría { $count ->
    [one] una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }.
button-search-wider = Buscar así
stats-bad-span = «{ $part }» no es un período de 2 a 92 días. Un ejemplo: /stats 30d
stats-nothing = { $channels }: ninguna publicación en los últimos { $days } días. /search llega más atrás.
stats-head = <b>{ $channels }</b>, { $first } – { $last }
stats-posts = { $count ->
    [one] Una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }: { $reposts ->
    [one] un reenvío
    [many] { $reposts } de reenvíos
   *[other] { $reposts } reenvíos
  }, { $media } con multimedia
stats-busiest = Día con más publicaciones: { $day } ({ $posts }). Hora con más: { $from }–{ $to } ({ $zone }).
stats-hashtags = Hashtags: { $tags }
stats-hashtag = { $name } { $count }
stats-changes = Cambios detectados: editadas { $edited }, eliminadas { $gone }
stats-cut = { $most ->
    [one] Solo se cuenta la publicación más nueva.
    [many] Solo se cuentan { $most } de publicaciones, las más nuevas.
   *[other] Solo se cuentan las { $most } publicaciones más nuevas.
  }
stats-subtitle = { $first } – { $last } · { $count ->
    [one] una publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }
stats-per-day = Publicaciones por día
stats-topics = Temas
stats-hours = Horas, { $zone }
stats-other-channels = Otros
stats-kind-statement = Declaraciones
stats-kind-report = Informaciones
stats-kind-live-notice = Avisos de directo
stats-kind-media-only = Sin texto
stats-kind-other = Otras
button-stats-days = { $days } días
export-caption = Todo lo que se guarda de este chat ({ $at }).
export-nothing = De este chat no se guarda nada.
forget-ask =
    <b>¿Borrar todo lo que se guarda de este chat?</b>
    Canales seguidos, alertas, horario de boletines, temas, ajustes y el registro de los envíos. Los mensajes ya enviados se quedan. No se puede deshacer; /export da antes una copia.
forget-ask-group =
    <b>¿Borrar todo lo que se guarda de este grupo, para todos sus miembros e hilos?</b>
    Canales seguidos, alertas, horario de boletines, temas, ajustes y el registro de los envíos. Los mensajes ya enviados se quedan. No se puede deshacer; /export da antes una copia.
forget-done = Todo lo que se guardaba de este chat está borrado.
forget-anew = Ya no llegará nada. Para empezar de nuevo: /start
forget-kept = No se ha borrado nada.
button-forget = Borrar todo

channels-age = Tantos canales comparten una petición por segundo que cada uno puede llevar { $minutes ->
    [one] { $minutes } minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
  } de retraso. Ayuda tener menos canales o nombrarme administrador de los propios.

## revisions

revisions-how = ¿Qué publicación?
revisions-none = No tengo esa publicación. Conozco lo que se ha leído de los canales de /channels.
revisions-head = { $post }, { $count ->
    [one] { $count } versión
    [many] { $count } de versiones
   *[other] { $count } versiones
}
revisions-published = <b>{ $when }</b> · vista por primera vez
revisions-edited = <b>{ $when }</b> · editada
revisions-deleted = <b>{ $when }</b> · eliminada por el canal
revisions-checksum = Versión { $number } de la cadena del canal: { $checksum }
chain-heads = Lo que los canales habían dicho hasta el { $day }, una suma de control por canal. Conserva este mensaje: «verify» compara con él una exportación.

## delivery

digest-uncertain = Es posible que no te haya llegado el boletín previsto ({ $time }).
button-send-digest = Enviarlo
button-send-again = Otra vez ({ $reason }): { $count }
sending-again = En camino.
sending-already = Ya está en camino.
thread-lost = El hilo al que llegaban los boletines y las alertas de este chat está cerrado o ya no existe. { $how ->
    [merged] Sus alertas llegan ahora aquí, junto con las de este hilo; las que tenían los dos llegan una sola vez.
    [stopped] Sus alertas llegan ahora aquí, junto con las de este hilo; las que tenían los dos llegan una sola vez. Sus boletines se han detenido, porque este hilo tiene los suyos: /schedule los muestra.
   *[moved] Ahora llegan aquí; para recibirlos en otro hilo, hay que configurarlos en él.
  }

## channels

channels-head = { $count ->
    [one] <b>Leo un canal</b>
    [many] <b>Leo { $count } de canales</b>
   *[other] <b>Leo { $count } canales</b>
  }
channel-line = { $name } – { $state ->
    [fresh] última publicación: { $newest }
    [empty] aún sin publicaciones
    [quiet] en silencio, última publicación: { $newest }
    [renamed] con otro nombre, última publicación: { $newest }
   *[lost] no se puede leer desde el { $since }: { $why }
  }{ $follows ->
    [yes] {" "}· seguido
   *[no] {""}
  }
channel-lost = <b>{ $channel } no se puede leer desde el { $since }:</b> { $why }. Sigo intentándolo y avisaré cuando vuelva.
channel-quiet = <b>{ $channel } no publica nada desde el { $since },</b> mucho más tiempo de lo habitual. Sigo leyendo y avisaré cuando continúe.
channel-active = <b>{ $channel } vuelve a publicar.</b> Estaba en silencio desde el { $since }; { $count ->
    [one] hay una publicación nueva.
    [many] hay { $count } de publicaciones nuevas.
   *[other] hay { $count } publicaciones nuevas.
  }
channel-renamed = <b>{ $before } se llama ahora { $now }.</b> Todo lo que configuraste sigue igual.
state-preview-off = su vista previa web está desactivada
state-withheld-here = está restringido donde funciona este bot
state-not-a-channel = no es un canal
state-not-found = ese canal no existe
state-private = ya no soy administrador allí
state-new-owner = su nombre pertenece ahora a otro canal
state-markup-changed = su página tiene ahora otra estructura
state-unreachable = el servidor no responde, o solo con errores
cure-preview-off = Solo el dueño del canal puede activarla, o hacerme administrador allí.
cure-withheld-here = PREVIEW_PROXY abre un camino por un lugar donde el canal se muestra.
cure-not-a-channel = /unwatch { $name } pone fin a los intentos.
cure-not-found = Si ahora tiene otro nombre: /watch con ese nombre y /unwatch { $name }.
cure-private = Pueden hacerme administrador de nuevo, o /unwatch { $name }.
cure-new-owner = No mezclo los canales y no leo nada. /watch con el nuevo nombre del canal; para leer el canal nuevo: /unwatch y /watch { $name }.
cure-markup-changed = No guardo nada hasta poder leer la página; una versión más nueva del bot quizá la conozca.
cure-unreachable = Si dura: PREVIEW_ROOT nombra otros servidores y PREVIEW_PROXY otro camino. Si ya está puesto: ¿funciona el proxy, son correctos su usuario y su contraseña?
channel-back = <b>{ $channel } se puede leer de nuevo.</b> No se podía leer desde el { $since }; { $count ->
    [0] entretanto no se publicó nada.
    [one] se recuperó una publicación.
    [many] se recuperaron { $count } de publicaciones.
   *[other] se recuperaron { $count } publicaciones.
  }
channel-name-wrong = «{ $name }» no es el nombre de un canal. Un ejemplo: /subscribe @{ $example }
channels-not-read = No leo { $names }.
channel-not-watched = No leo @{ $name }. Los canales que leo están en /channels
channels-watched = Aquí leo: { $watched }.
channel-ask-operator = Un canal lo puede añadir el operador de este bot: pídeselo.
channel-not-watched-short = Ya no leo este canal.
channel-offered = Leo el canal { $channel }. Si lo sigues, recibirás un boletín diario y tus alertas.
channel-followed = Este chat sigue { $channel }.
channel-asked = Todavía no leo @{ $name }. Solo el operador añade canales; le he pasado la petición.
channel-watch-it = Todavía no leo @{ $name }. Puedes añadirlo: /watch @{ $name }
channel-private = Este canal es privado. Podré leerlo si quien gestiona este bot me hace administrador del canal.

## admin

watch-how = «{ $name }» no es el nombre de un canal. Un ejemplo: /watch @MFARussia
watched = Desde ahora leo { $channel }. En /channels se ve si ya lo he leído.
watch-not-found = { $channel } no existe o no es un canal público. Revisa cómo se escribe; no ha cambiado nada.
watch-preview-off = Solo los miembros pueden leer { $channel }: su vista previa web está desactivada. Pide a quien lo administra que la active, o hazme administrador del canal; así sus publicaciones llegan solas.
watch-unreachable = { $channel } está en la lista, pero ahora no se puede leer. Sigo intentándolo; /channels muestra cómo va.
admin-welcome = Desde ahora me administras tú. /watch añade canales, /status dice cómo estoy y /broadcast escribe a todos los que siguen algo.
watched-already = Ya leo { $channel }.
unwatched = He dejado de leer { $channel }. Lo ya leído se conserva.
unwatch-how = No leo ese canal. Un ejemplo: /unwatch @{ $example }. La lista está en /channels
broadcast-how = El texto va con el comando: /broadcast El bot hace una pausa esta noche de 2 a 3.
broadcast-too-long = { $most ->
    [one] Un envío general admite como máximo un carácter.
    [many] Un envío general admite como máximo { $most } de caracteres.
   *[other] Un envío general admite como máximo { $most } caracteres.
  }
broadcast-ask = { $count ->
    [0] Ningún chat recibiría esto:
    [one] Un chat recibiría esto:
    [many] { $count } de chats recibirían esto:
   *[other] { $count } chats recibirían esto:
  }
broadcast-pending = { $count ->
    [one] En camino a un chat.
    [many] En camino a { $count } de chats.
   *[other] En camino a { $count } chats.
  }
broadcast-dropped = No se ha enviado nada.
button-send = Enviar a { $count }
button-cancel = Cancelar
status-running = <b>En marcha desde el { $since }</b> · canales al día: { $fresh } de { $channels } · chats: { $chats } · cola: { $queue }
status-sent = Hoy: enviados { $sent }, espera de Telegram { $waited } s, no entregados { $undeliverable }, sin confirmar { $unknown }, enviados de nuevo { $resent }
status-reason = – { $reason }: { $count }
status-no-model = Sin modelo: los resúmenes se hacen con citas.
status-thumbs = Boletines: { $kinds }
status-thumbs-kind = { $kind ->
    [statement] declaraciones
    [interview] entrevistas
    [repost] reenvíos
   *[report] informaciones
} 👍 { $up } 👎 { $down }
status-model-idle = Modelo: hoy sin consultas.
status-model = Modelo { $model }: consultas { $calls }, tokens { $tokens }, líneas escritas { $shown }, rechazadas { $replaced }
status-budget = Tokens de los modelos hoy: { $spent } de { $cap }
status-exam = Examen de { $model } ({ $language }): detectó { $caught } de { $of } líneas falsas, rechazó { $refused } de { $true } verdaderas
status-lost = { $channel } desde el { $since }: { $why }. { $cure }
status-unreadable = { $channel }: publicaciones ilegibles en su página: { $count } ({ $which })
status-no-error = Último error: ninguno
status-error = Último error, { $at }: { $what } ({ $count } desde el inicio)
admin-fault =
    <b>Algo ha fallado:</b> { $what }
    { $reason }
admin-channel-asked = Alguien pide @{ $name }, que no leo. Para añadirlo: /watch @{ $name }
admin-group-moved = Un grupo de la lista es ahora un supergrupo. Su nuevo id es { $to }, antes { $from }: cámbialo en ALLOWED_CHATS. Mientras tanto se le atiende.

## questions that buttons ask, and pages

ask-alert = ¿Qué palabras busco? Responde a este mensaje, por ejemplo: alto el fuego
ask-alert-hint = alto el fuego
ask-topic = ¿Cómo se llama el tema y qué palabras abarca? Responde a este mensaje, por ejemplo: Grano = grano | trigo
ask-topic-hint = Grano = grano | trigo
ask-channel = ¿Qué canal? Responde a este mensaje con su @nombre o con un enlace.
ask-channel-hint = @MFARussia
ask-schedule = ¿Cuándo debe llegar el boletín? Responde a este mensaje, por ejemplo: 18:30 lun-vie
ask-schedule-hint = 18:30 lun-vie
ask-timezone = ¿Qué ciudad o qué diferencia con UTC? Responde a este mensaje, por ejemplo: Madrid
ask-timezone-hint = Madrid
ask-quiet = ¿Qué horas deben ser de silencio? Responde a este mensaje, por ejemplo: 23:00-06:30
ask-quiet-hint = 23:00-06:30
button-add-channel = Añadir un canal
button-add-topic = Nuevo tema
button-empty-topics = Sin publicaciones: { $count }
button-other-hours = Otras horas
button-home = Inicio
settings-no-channels = ninguno
settings-no-digest = ninguno
settings-no-quiet = ninguno
alert-off = Desactivada: su patrón tardó demasiado en varias publicaciones. Simplifícalo con «Editar» o usa palabras simples.
alert-switched-off =
    <b>La alerta { $n } está desactivada:</b> su patrón tardó demasiado en varias publicaciones y ya no se aplica. { $query }
    Para recuperarla, toca «Editar» y envía un patrón más simple o palabras corrientes.
delivery-reason = { $reason ->
    [blocked] bot bloqueado
    [deactivated] cuenta eliminada
    [never-started] bot sin iniciar
    [kicked] bot expulsado
    [deleted] chat eliminado
    [not-found] chat no encontrado
    [forbidden] sin permiso
    [no-rights] sin derecho a escribir
    [no-answer] sin respuesta
    [refused] rechazado por Telegram
    [message-gone] el mensaje ya no existe
    [crash] el bot se interrumpió
    [our-fault] fallo nuestro
   *[other] otro motivo
  }

## errors

our-fault = Algo ha fallado por mi parte; no se ha perdido nada. El operador ya lo sabe.
our-fault-untold = Algo ha fallado por mi parte; no se ha perdido nada.

## what people type: alternatives parted by |, longer ones win

typed-subscribe = suscríbeme a | suscribirme a | suscribirse a | suscribirse | suscribir | suscripción a | suscripción | seguir a | seguir | sigue a | sigue
typed-unsubscribe = desuscribirme de | desuscribirse de | desuscribirse | desuscribir | darme de baja de | darme de baja | dejar de seguir | cancelar suscripción | parar | cancela la suscripción | cancela mi suscripción | dame de baja | dame de baja de | deja de escribirme | no me escribas más | cancela todas las suscripciones | date de baja de todo | dame de baja de todo | me doy de baja
typed-channels = canales | lista de canales | qué canales | fuentes
typed-alert = alértame sobre | alértame de | alértame cuando | alértame si | alerta sobre | alerta | avísame de | avísame sobre | avísame cuando | avísame si | avisa de | aviso sobre | aviso | notifícame sobre | notifícame de | nueva alerta | añade una alerta | avísame en cuanto | avísame cada vez que | notifícame cuando | notifícame si | alértame en cuanto
typed-tell = dime cuando | dime si | hazme saber cuando | hazme saber si | quiero saber cuando | quiero saber de | quiero saber si | dime algo de | dime en cuanto | dime cada vez que | dime algo sobre | quiero saber sobre | háblame de | háblame sobre | cuéntame de | cuéntame sobre | qué hay de | qué sabes de | qué sabes sobre
typed-alerts = mis alertas | alertas | lista de alertas | ver alertas | mis avisos | avisos | muestra mis alertas | muéstrame mis alertas | ver mis alertas | borra todas las alertas | borra todas mis alertas | elimina todas las alertas | borra mis alertas
typed-unalert = borra la alerta | borra alerta | borrar alerta | elimina la alerta | eliminar alerta | quita la alerta
typed-try = probar | prueba | prueba con
typed-topics = temas | mis temas
typed-topic = tema
typed-digest = boletín de | boletín del | boletín sobre | boletín | resumen de la | resumen de | resumen del | resumen sobre | resumen | resume | qué hay de nuevo | qué ha pasado | qué pasó | noticias de la | noticias de | noticias del | noticias sobre | noticias | qué dijeron | qué han dicho | qué hubo | qué me perdí | qué me he perdido | qué me perdí de | qué pasó en | hay noticias de | hay noticias sobre | hay algo nuevo sobre | hay novedades sobre | alguna noticia de | alguna noticia sobre | alguna novedad sobre
typed-search = buscar | busca | búsqueda | búsqueda de | encuentra
typed-stats = estadísticas | cifras
typed-remind = recuérdame | recordatorios | recordatorio | mis recordatorios
typed-schedule = horario | programación | hora del boletín | boletín a las | horarios | envíame el boletín a las | boletín cada día a las | todas las mañanas a las | cada mañana a las | resumen a las | resumen cada día a las | resumen diario a las | boletín diario a las | cada día a las | todos los días a las | cambia la hora a las
typed-timezone = zona horaria | huso horario | mi zona horaria es | zona | huso | mi zona es | mi zona horaria | vivo en | mi ciudad es | estoy en
typed-language = idioma | lengua | habla | cambia el idioma a | cambia el idioma | cambiar idioma | cambiar de idioma
typed-quiet = horario de silencio | horas de silencio | silencio | no molestar | no me molestes | sin alertas
typed-settings = ajustes | menú | configuración | opciones
typed-export = exportar | mis datos | exporta mis datos
typed-forget = olvídame | olvidar | olvida | borra mis datos | borrar todo | borra mi cuenta | elimina mis datos | borra todos mis datos | borrar mis datos
typed-start = empezar | hola | buenos días | buenas tardes | buenas | inicio | comenzar
typed-help = ayuda | ayúdame | cómo funciona | qué puedes hacer
typed-cancel = cancelar | cancela | da igual | olvídalo | no importa
typed-undo = deshacer | deshaz | deshazlo | deshacer lo último | revertir | deshaz eso | deshaz esto | deshacer eso
typed-pause = pausa | pausar | haz una pausa | silencia | silenciar | cállate | pausar alertas | pausa las alertas | pausar avisos | pausar todo | no más alertas | no más avisos | no más boletines | para las alertas | no me molestes de noche | no me molestes por la noche | no envíes nada de noche | no envíes de noche | nada de noche | silencio de noche | desactiva las notificaciones | apaga las notificaciones
typed-yes = sí | claro | por supuesto | no | quizás | quizá | tal vez | no gracias | sí gracias
typed-today = hoy | de hoy
typed-yesterday = ayer | de ayer
typed-day = último día | últimas 24 horas | el último día
typed-half-hour = media hora
typed-two-hours = par de horas | un par de horas
typed-two-days = par de días | un par de días | dos días
typed-two-weeks = par de semanas | un par de semanas
typed-week = la semana pasada | semana pasada | última semana | la última semana | esta semana | la semana | semana
typed-month = el mes pasado | mes pasado | último mes | el último mes | este mes | mes
typed-minutes = minuto | minutos | min
typed-hours = hora | horas
typed-days = día | días
typed-weeks = semanas | semana
typed-months = meses | mes
typed-thanks = gracias | muchas gracias | mil gracias | gracias a ti | vale | vale gracias | perfecto | genial | muchísimas gracias | gracias por todo | estupendo | de acuerdo | entendido
typed-polite = por favor | porfa
typed-since = desde | a partir de
typed-fillers = el | la | los | las | de | del | en | últimos | últimas | por favor | me | un | al | lo | una | unas | unos | último | última | dame | muéstrame | a | sobre | por | envíame | mándame | quiero | enséñame
typed-leads = cuando | si | alguien
typed-mentions = mencionen | mencione | mencionan | menciona | se mencione | se mencionen | se menciona | se mencionan | se habla | hay algo | hay noticias | hay novedades | hablen | hable | hablan | habla | se hable | digan | diga | dicen | dice | se diga | haya algo | haya noticias | haya novedades | algo | noticias de | noticias sobre | novedades de | novedades sobre | aparezca | aparezcan | aparece | aparecen | se cite | se citen | la palabra | las palabras
typed-questions = qué | quién | quiénes | cuándo | dónde | por qué | cómo | cuál | cuáles | cuánto | cuántos | es verdad | es cierto | dime qué | dime quién | dime por qué | dime cómo | dime dónde | dime cuál | quiero saber qué | quiero saber quién | quiero saber por qué | quiero saber cómo | quiero saber dónde
typed-asking = nuevo de | nuevo del | nuevo sobre | hay de | hay del | hay sobre | hay de nuevo | hay algo | hay novedades | novedades hay | novedades | pasa con | está pasando | ha pasado | se sabe | se sabe algo | sabemos | sabes | sabes algo | tienes | tienes algo | tiene algo | algo | se dice | cómo va lo | va lo | tal va | va | cómo está | está | el tema | tema | la situación | situación | quedó lo | en qué quedó lo | lo último | y | entonces | ahora
typed-how = cómo | cómo puedo | cómo se puede | cómo hago para | quiero | puedo | me gustaría | dónde
typed-ours = bot | mensaje | mensajes | notificación | notificaciones | boletines | resúmenes | recibir | enviar | datos | cuenta | canal | esto | eso | te | todo | todas | todos | mi | mis
typed-happens = es | son | será | serán | fue | tendrá lugar | tiene lugar | se celebra | se celebrará | sea | sean | fueron | haya | hay | habrá | hubo | tienen lugar | tendrán lugar | tenga lugar | tengan lugar | tuvo lugar | tuvieron lugar | se celebran | se celebre | se celebren | se celebrarán | se celebró | ocurre | ocurren | ocurra | ocurran | ocurrirá | ocurrió | sucede | suceden | suceda | sucedan | sucederá | sucedió
typed-less = menos | demasiado | demasiados | demasiadas | más corto | más breve | acorta | reduce | con menos frecuencia | menos a menudo
typed-mute = silencia | silenciar | silencie | silénciala | siléncialo | silenciada | silenciado | silencio | calla | cállate | mudo | muda | enmudece | pausa | pausar | pausada | pausado | en pausa | haz una pausa | pon en pausa | basta | para | parar | detén | detener | stop | no más | ahora no | más tarde | luego | pospón | posponer | aplaza | aplazar | apaga | apagar | apágala | desactiva | desactivar | desactívala | déjame en paz | suspende | suspender | desactivo | silencio | paro | detengo | pauso | apago | dejo de | dejar de
typed-silent = sin sonido | sin ruido | sin hacer ruido | en silencio | silencioso | silenciosa | más bajo | más bajito | bajito | baja el volumen | quita el sonido | sin avisar | más despacio
typed-wake = reactiva | reactivar | reactívala | reanuda | reanudar | activa | activar | actívala | con sonido | enciende | despierta
typed-delete = elimina | eliminar | elimínala | elimínalo | eliminada | eliminado | eliminación | borra | borrar | bórrala | bórralo | borrada | borrado | quita | quitar | quítala | quítalo | suprime | suprimir | borro | elimino | quito
typed-why = más | más información | más detalles | más datos | detalles | con detalle | explica | explícame | explicación | motivo | el motivo | razón | la razón | a qué viene | qué palabra | qué palabras | contexto | cuéntame más | dime más | amplía
typed-asides = yo | esto | esta | este | estas | estos | eso | esa | ese | alerta | alertas | aviso | avisos | mensaje | mensajes | notificación | notificaciones | noticia | punto | número | núm | publicación | boletín | he | ha | has | recibo | recibí | recibido | llega | llegó | llegado | mandas | mandado | enviado | veo | saltó | salta | pon | poner | ponla | ponlo | haz | durante | por un día | durante un día | un día | día | días | una hora | hora | horas | semana | semanas | hoy | por hoy | por ahora | ahora | te | se | con | y | que | quiero | dime | cuéntame | háblame | sobre el | sobre la | del | por la mañana | en la mañana | por la tarde | en la tarde | por la noche
typed-lasting = por | durante | para | otra | otras | otros | otro | un | una | unas | unos | por un | por una | durante un | durante una
typed-forever = para siempre | siempre | definitivamente | indefinidamente
typed-edit = editar | edita | edítala | cambiar | cambia | cámbiala | modificar | modifica
typed-until = hasta
typed-except = pero no | excepto | excluyendo | pero sin | y no
typed-lacking = sin | salvo
typed-says = dijo | dice | dicen | dijeron | dicho | declaró | opina | piensa | escribió
typed-own-name = en español | en castellano | habla en español
typed-without = no | sin | excepto | salvo | menos el | pero no | excluye | quita
