# Agenda: el día, agendar, mover y de qué está hecho el día de la clínica.

status-booked = Agendada
status-confirmed = Confirmada
status-arrived = En espera
status-roomed = En consultorio
status-with_provider = En atención
status-ready = Pendiente de salida
status-done = Finalizada
status-no_show = No asistió
status-cancelled = Cancelada
status-left = Se fue sin atención

schedule-title = Hoy
schedule-previous = Día anterior
schedule-next = Día siguiente
schedule-today = Hoy
schedule-go-to = Ir a una fecha
schedule-go-to-hint = { $example }, «t» para hoy, «+7», «-1m» o «2w»
schedule-go-to-bad = Esto no es una fecha. Escríbala así: { $example }.
schedule-go = Ir
schedule-show-cancelled = Mostrar canceladas
schedule-totals = { $booked ->
    [one] { $booked } cita
    [many] { $booked } de citas
   *[other] { $booked } citas
  }
schedule-totals-waiting = En espera: { $count }
schedule-totals-here = En la clínica: { $count }
schedule-totals-done = Finalizadas: { $count }
schedule-totals-cancelled = Canceladas: { $count }
schedule-grid = Día { $date }. Las flechas sirven para moverse, Enter para abrir, N para agendar.
schedule-column = { $name }, { $count ->
    [0] sin citas
    [one] { $count } cita
    [many] { $count } de citas
   *[other] { $count } citas
  }
schedule-column-count = { $done }/{ $all }
schedule-free = Libre, { $time }, { $who }
schedule-unassigned = Sin profesional
schedule-print = Imprimir el día
schedule-print-all = Todos, una página cada uno
schedule-print-here = Llegó
schedule-print-none = Sin citas.
schedule-print-blocked = Bloqueado
schedule-ticket = Turno { $number }
schedule-min = { $count } min
schedule-waited = { $count } min
schedule-new-patient = paciente nuevo
schedule-overlaps = se superpone

# Lo que dice un lector de pantalla de una cita. Cada parte puede faltar; se unen con comas.
schedule-tile-time = de { $start } a { $end }
schedule-tile-waiting = { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
  } de espera

schedule-act-confirm = Confirmar
schedule-act-arrive = Llegada
schedule-act-room = Al consultorio
schedule-act-with_provider = Atender
schedule-act-ready = Terminar
schedule-act-done = Dar salida
schedule-act-no_show = No asistió
schedule-act-cancel = Cancelar la cita…
schedule-act-left = Se fue sin atención
schedule-act-restore = Recuperar
schedule-act-back = Un paso atrás
schedule-act-move = Mover

# Una línea para el aviso después de cada acción.
schedule-did-confirm = Cita de { $name } confirmada
schedule-did-arrive = Llegó { $name }
schedule-did-room = { $name } está en un consultorio
schedule-did-with_provider = { $name } está en atención
schedule-did-ready = { $name }: pendiente de salida
schedule-did-done = Salida de { $name } registrada
schedule-did-no_show = { $name }: no asistió
schedule-did-cancel = Cita de { $name } cancelada
schedule-did-left = { $name } se fue sin atención
schedule-did-restore = { $name } está de nuevo en la agenda
schedule-did-back = { $name } vuelve un paso atrás: { $status }
schedule-did-move = Cita de { $name } movida: { $time }, { $who }
schedule-did-move-day = Cita de { $name } movida: { $date }, { $time }, { $who }
schedule-did-book = Cita de { $name } agendada: { $time }, { $who }
schedule-did-lengthen = La cita de { $name } dura ahora { $count } min

schedule-moving = Moviendo la cita de { $name }. Las flechas sirven para elegir el lugar, Enter para moverla, Esc para dejarla donde está.
schedule-moving-here = { $time }, { $who }
schedule-moving-stopped = La cita de { $name } sigue a las { $time }
schedule-moving-put = Mover aquí
schedule-moving-stop = Dejar como está
schedule-pinboard = Portapapeles
schedule-pinned = La cita de { $name } está en el portapapeles. Péguela con Ctrl+V en una hora libre de cualquier día.
schedule-pinboard-drop = Quitar la cita de { $name } del portapapeles
schedule-pinboard-none = No hay nada en el portapapeles. Primero corte una cita con Ctrl+X.

schedule-book = Agendar
schedule-book-title = Agendar una cita
schedule-book-patient = Paciente
schedule-book-change-patient = Otro paciente
schedule-book-existing-patient = Paciente conocido
schedule-book-kept = Esta cita se empezó antes.
schedule-book-afresh = Empezar de nuevo
schedule-book-needs-patient = Primero elija un paciente.
schedule-book-who = Con
schedule-book-date = Fecha
schedule-book-time = Hora
schedule-book-time-bad = Escriba la hora así: 09:40.
schedule-twice = Esa noche los relojes se atrasan y esta hora llega dos veces. Para la segunda, escriba una B detrás: { $time }.
schedule-book-type = Tipo de cita
schedule-book-type-none = Sin tipo
schedule-book-length = Duración (min)
schedule-book-length-bad = De 5 a 480 minutos.
schedule-book-reason = Motivo
schedule-book-reason-hint = Con las palabras del paciente
schedule-taken = Esta hora se superpone con { $count ->
    [one] otra cita
    [many] { $count } de otras citas
   *[other] otras { $count } citas
  } de { $who }.
schedule-taken-anyway = Agendar de todos modos
schedule-taken-move-anyway = Mover de todos modos
schedule-taken-next = Próxima hora libre: { $time }
schedule-taken-next-day = Próxima hora libre: { $date }, { $time }
schedule-taken-none = No se encontró ninguna hora libre en las próximas semanas.
schedule-next-free = Próxima hora libre
schedule-next-free-title = Próximas horas libres
schedule-next-free-none = No se encontró ninguna hora libre. Revise los horarios en Gestión.

schedule-side-none = Elija una cita para verla aquí, o una hora libre para agendar.
schedule-side-time = Hora
schedule-side-type = Tipo de cita
schedule-side-reason = Motivo
schedule-side-phone = Teléfono
schedule-side-room = Consultorio
schedule-side-patient = Abrir el expediente
schedule-side-steps = Horas
schedule-step-arrived = Llegada: { $time }
schedule-step-roomed = Al consultorio: { $time }
schedule-step-with_provider = Inicio de la atención: { $time }
schedule-step-ready = Fin de la atención: { $time }
schedule-step-done = Salida: { $time }
schedule-side-cancel-reason = Motivo: { $reason }

schedule-cancel-title = ¿Cancelar la cita de { $name }?
schedule-cancel-early = Con tiempo
schedule-cancel-late = Tarde
schedule-cancel-kind = ¿Cuándo se canceló?
schedule-cancel-reason = Motivo
schedule-cancel-reason-patient = A petición del paciente
schedule-cancel-reason-clinic = Motivos de la clínica
schedule-cancel-reason-ill = Enfermedad
schedule-cancel-reason-transport = Sin transporte
schedule-cancel-do = Cancelar la cita
schedule-cancel-keep = Conservar la cita

schedule-empty-title = Todavía no hay quien atienda pacientes
schedule-empty-hint = Añada al primer profesional: medicina, enfermería, cualquiera que atienda pacientes. Cada uno tiene aquí una columna.
schedule-empty-do = Añadir profesional
schedule-empty-ask = Pida al titular o a gerencia que lo añada en Gestión.
schedule-day-free = No hay citas este día. Elija una hora o pulse N.

schedule-setup = Profesionales y consultorios
schedule-setup-hint = Quién atiende pacientes, dónde, cuánto tiempo y cuándo.
schedule-practitioners = Profesionales
schedule-practitioners-hint = Cada profesional activo es una columna del día.
schedule-practitioners-none = Todavía no hay profesionales. Añada el primero abajo.
schedule-practitioner-name = Nombre
schedule-practitioner-add = Añadir profesional
schedule-rooms = Consultorios
schedule-rooms-none = Todavía no hay consultorios. Sin ellos, «Al consultorio» no pregunta nada.
schedule-room-name = Consultorio
schedule-room-add = Añadir consultorio
schedule-visit-types = Tipos de cita
schedule-visit-types-none = Todavía no hay tipos de cita. Dan a cada cita su duración habitual.
schedule-visit-type-name = Tipo de cita
schedule-minutes = min
schedule-visit-type-min = Minutos
schedule-visit-type-add = Añadir tipo de cita
schedule-colour = Color
schedule-colour-n = Color { $n }
schedule-active = Activo
schedule-hours = Horarios
schedule-hours-of = Horario de
schedule-hours-clinic = Toda la clínica
schedule-hours-closed = Cerrado
schedule-hours-hint = Escriba así: 09:00-13:00, 14:00-17:00, o, si se pasa de la medianoche, 22:00-02:00. Deje vacío si está cerrado.
schedule-hours-bad = Escriba así: 09:00-13:00. Los horarios no deben superponerse.
schedule-hours-inherit = Como la clínica
schedule-name-missing = Hace falta un nombre.

schedule-key-walk = Moverse por el día
schedule-key-ends = Primera o última hora del día
schedule-key-turn = Día anterior o siguiente
schedule-key-book = Agendar aquí
schedule-key-resize = Acortar o alargar la cita
schedule-key-nudge = Mover la cita un paso
schedule-key-cut = Cortar la cita al portapapeles
schedule-key-paste = Pegar aquí la primera cita del portapapeles

# Blocked time, and visits that repeat
schedule-block = Bloquear horario
schedule-block-who = Horario de
schedule-block-everyone = Toda la clínica
schedule-block-reason = Motivo
schedule-block-all-day = Todo el día
schedule-block-from = Desde
schedule-block-until = Hasta
schedule-block-last-day = Último día
schedule-block-none = Bloqueado
schedule-block-keep = Dejarlo bloqueado
schedule-block-give-back = Liberar el horario
schedule-taken-blocked = Este horario de { $who } está bloqueado.
schedule-did-block =
    { $count ->
        [0] Horario bloqueado
        [one] Horario bloqueado. Hay { $count } cita en él: muévala o cancélela
        [many] Horario bloqueado. Hay { $count } de citas en él: muévalas o cancélelas
       *[other] Horario bloqueado. Hay { $count } citas en él: muévalas o cancélelas
    }
schedule-did-unblock = El horario vuelve a estar libre
schedule-repeat = Repetir…
schedule-repeat-title = Repetir la cita de { $name }
schedule-repeat-every = Frecuencia
schedule-repeat-day = Cada día
schedule-repeat-week = Cada semana
schedule-repeat-month = Cada mes, misma fecha
schedule-repeat-month_weekday = Cada mes, mismo día de la semana
schedule-repeat-interval = Cada (1, 2, 3…)
schedule-repeat-count = Citas en total
schedule-repeat-on = Días
schedule-repeat-days = Los días
schedule-repeat-do =
    { $count ->
        [one] Agendar { $count } cita
        [many] Agendar { $count } de citas
       *[other] Agendar { $count } citas
    }
schedule-in-the-way-visit = Ocupado
schedule-in-the-way-block = Bloqueado
schedule-in-the-way-room = Consultorio ocupado
schedule-in-the-way-closed = Cerrado
schedule-in-the-way-clock = Los relojes se saltan esta hora
schedule-did-repeat =
    { $count ->
        [one] { $name }: { $count } cita agendada
        [many] { $name }: { $count } de citas agendadas
       *[other] { $name }: { $count } citas agendadas
    }
schedule-series = Esta cita se repite
schedule-series-moved = Esta cita se repite y se movió por separado
schedule-series-this = Solo esta
schedule-series-following = Esta y las siguientes
schedule-series-all = Todas las futuras
schedule-did-cancel-series =
    { $count ->
        [one] { $name }: { $count } cita cancelada
        [many] { $name }: { $count } de citas canceladas
       *[other] { $name }: { $count } citas canceladas
    }

# Day and week, columns, saved views
schedule-seen = Día o semana
schedule-seen-day = Día
schedule-seen-week = Semana
schedule-previous-week = Semana anterior
schedule-next-week = Semana siguiente
schedule-grid-week = Semana { $dates }. Las flechas sirven para moverse, Enter para abrir, N para agendar.
schedule-no-room = Sin consultorio
schedule-room-any = Cualquier consultorio
schedule-view = Columnas y vistas
schedule-view-named = Vista: { $name }
schedule-view-everybody = Todos
schedule-view-every-room = Todos los consultorios
schedule-view-practitioners = Por profesional
schedule-view-rooms = Por consultorio
schedule-view-choose = Elegir columnas, guardar la vista…
schedule-view-name = Guardar esta vista como
schedule-view-hint = Se abre con Ctrl+Mayús y su número.
schedule-view-save = Guardar
schedule-view-full = Ya hay { $count } vistas guardadas. Quite una primero.
schedule-views = Vistas guardadas
schedule-view-name-of = Nombre de la vista { $name }
schedule-view-up = Un lugar más arriba: { $name }
schedule-view-remove = Quitar la vista { $name }
schedule-view-call = Abrir una vista guardada
schedule-key-day = El día donde está el cursor
schedule-key-week = La semana de esta columna

# Who would come sooner
schedule-key-offer = Dar una hora que quedó libre a quien espera
schedule-waits = Lista de espera
schedule-waits-count = Lista de espera: { $count }
schedule-waits-unknown = Lista de espera: no se pudo leer cuántos hay
schedule-waits-freed = Quedó una hora libre
schedule-waits-freed-count =
    { $count ->
        [one] { $count } persona espera una hora así. El número de la tarjeta agenda.
        [many] { $count } de personas esperan una hora así. El número de una tarjeta agenda.
       *[other] { $count } personas esperan una hora así. El número de una tarjeta agenda.
    }
schedule-waits-freed-none = Esta hora volvió a ocuparse, o ya nadie la espera.
schedule-waits-none = Nadie espera
schedule-waits-none-such = Nadie espera eso
schedule-waits-hint = Ponga en la lista a quien vendría antes. Cuando quede libre una hora que le convenga, su nombre se le muestra a usted enseguida.
schedule-waits-all = Toda la lista de espera
schedule-waits-from = desde el { $date }
schedule-waits-until = hasta el { $date }
schedule-waits-since = En la lista desde el { $date }
schedule-waits-urgent = Urgente
schedule-waits-book = Agendar a { $name }
schedule-waits-stop = Quitar a { $name } de la lista de espera
schedule-did-stop-waiting = { $name } ya no está en la lista de espera
schedule-did-wait = { $name } está en la lista de espera
schedule-wait-title = Poner en la lista de espera
schedule-wait-add = Poner a alguien en la lista
schedule-wait-do = Poner en la lista
schedule-wait-earlier = Vendría antes…
schedule-wait-instead = Lista de espera…
schedule-wait-from = Desde
schedule-wait-until = Hasta
schedule-wait-until-bad = Es anterior al primer día.
schedule-wait-note = Nota
schedule-part = Parte del día
schedule-part-any = A cualquier hora
schedule-part-morning = Mañana
schedule-part-afternoon = Tarde
schedule-part-evening = Noche
schedule-next-free-what = Qué se busca
schedule-next-free-say = Escriba lo que busca
schedule-next-free-hint = Minutos, un nombre, un día, una parte del día: «20 farah lun tarde»
schedule-next-free-rest = No se entendió: { $words }
schedule-taken-room = El consultorio está ocupado a esta hora.

# A visit that repeats is moved
schedule-series-move = Mover la cita de { $name }
schedule-series-from-to = Del { $from } al { $to }
schedule-series-which = Esta cita se repite. ¿Cuáles se mueven?
schedule-series-this-hint = Sigue en su serie, marcada como movida por separado.
schedule-series-stays = Se queda: se movió por separado
schedule-series-move-this = Mover solo esta
schedule-series-move-do =
    { $count ->
        [one] Mover { $count } cita
        [many] Mover { $count } de citas
       *[other] Mover { $count } citas
    }
schedule-did-move-series =
    { $count ->
        [one] { $name }: { $count } cita movida a las { $time }
        [many] { $name }: { $count } de citas movidas a las { $time }
       *[other] { $name }: { $count } citas movidas a las { $time }
    }
# Two people moved one visit at the same time.
schedule-meanwhile-title = Entretanto se movió la cita de { $name }
schedule-meanwhile = { $by } movió esta cita a las { $when }. Ahora está el { $date } a las { $time } con { $who }.
schedule-meanwhile-somebody = Alguien
schedule-meanwhile-yours = Usted la estaba moviendo a las { $time } con { $who }.
schedule-meanwhile-anyway = Moverla de todos modos
schedule-meanwhile-leave = Dejarla ahí

# More visits than a day can show.
schedule-crowd =
    { $count ->
        [one] { $count } cita no se muestra: hay demasiadas a la misma hora.
        [many] { $count } de citas no se muestran: hay demasiadas a la misma hora.
       *[other] { $count } citas no se muestran: hay demasiadas a la misma hora.
    }
schedule-crowd-list = Mostrar la lista
schedule-crowd-title =
    { $count ->
        [one] { $count } cita este día
        [many] { $count } de citas este día
       *[other] { $count } citas este día
    }

# Somebody, a room or a kind of visit is used no more.
schedule-column-retired = ya no atiende
schedule-ahead-title = { $name } ya no está en activo
schedule-ahead =
    { $count ->
        [one] { $count } cita futura figura con este nombre. Sigue agendada y a la vista; muévala cuando convenga.
        [many] { $count } de citas futuras figuran con este nombre. Siguen agendadas y a la vista; muévalas una por una cuando convenga.
       *[other] { $count } citas futuras figuran con este nombre. Siguen agendadas y a la vista; muévalas una por una cuando convenga.
    }
schedule-ahead-move-of = Mover la cita de { $name }
schedule-ahead-more =
    { $count ->
        [one] Y { $count } más, después.
        [many] Y { $count } más, después.
       *[other] Y { $count } más, después.
    }
schedule-ahead-back = Deshacer el cambio
schedule-ahead-keep = Dejarlas donde están

# Nobody books for this patient
schedule-stop = No agendar más…
schedule-stop-title = No agendar más a { $name }
schedule-stop-text = Quien agende a este paciente verá el motivo. Lo ya agendado se mantiene.
schedule-stop-do = No agendar más
schedule-stop-toast = Ya no se agenda a { $name }
schedule-allow = Permitir agendar de nuevo
schedule-allow-toast = Se puede agendar a { $name } de nuevo
schedule-stopped = No agendar a este paciente: { $reason } ({ $name }, { $date })
schedule-stopped-anyway = Agendar de todos modos
schedule-stopped-ask = Un titular, gerencia o un profesional clínico puede agendar de todos modos.
