# Recordatorios: a quién llamar por lo de mañana, a quién le toca venir, y qué se le dice.

reminders-title = Llamadas
reminders-tabs = Por qué se llama
reminders-tab-day = Recordatorios
reminders-tab-due = Les toca venir
reminders-tab-texts = Textos de los mensajes
reminders-day-of = Citas del { $date }
reminders-day-before = Día anterior
reminders-day-after = Día siguiente
reminders-day-choose = Día
reminders-called = Llamadas { $done } de { $total }
reminders-confirmed = Confirmadas { $count }
reminders-day-list = Citas por las que llamar. Las flechas sirven para moverse, una letra dice cómo fue la llamada.
reminders-day-none = No hay a quién llamar para el { $date }
reminders-day-none-hint = Aquí están las citas agendadas y sin confirmar. Arriba se elige otro día.
reminders-day-done = Ya se llamó a todos para el { $date }
reminders-col-time = Hora
reminders-col-patient = Paciente
reminders-col-phone = Teléfono
reminders-col-language = Idioma
reminders-col-who = Profesional
reminders-col-tried = Hasta ahora
reminders-col-due = Le toca
reminders-col-what = Para qué
reminders-tried =
    { $count ->
        [one] { $count } llamada
        [many] { $count } de llamadas
       *[other] { $count } llamadas
    }
reminders-tried-none = Sin llamar
reminders-no-phone = No tiene teléfono
reminders-phone-unknown = Número desconocido
reminders-outcome-confirmed = Confirmada
reminders-outcome-no_answer = No contesta
reminders-outcome-left_message = Recado dejado
reminders-outcome-wrong_number = Número equivocado
reminders-outcome-wants_to_move = Quiere otra hora
reminders-outcome-not_coming = No viene
reminders-outcome-sent = Mensaje enviado
reminders-did-confirmed = { $name } viene
reminders-did-no_answer = { $name }: no contesta
reminders-did-left_message = { $name }: recado dejado
reminders-did-wrong_number = { $name }: número equivocado
reminders-did-wants_to_move = { $name } quiere otra hora
reminders-did-not_coming = { $name } no viene; la cita está cancelada
reminders-did-sent = { $name }: mensaje enviado
reminders-cancel-reason = Lo dijo por teléfono
reminders-outcomes = Cómo fue la llamada a { $name }
reminders-open = Abrir
reminders-message = Mensaje
reminders-message-in = En { $language }
reminders-message-not-asked = No se preguntó su idioma: el mensaje está en el de la clínica
reminders-message-instead = No hay texto en { $language }: el mensaje está en el idioma de la clínica
reminders-message-gaps = No se puede enviar todavía. Falta: { $what }
reminders-copy = Copiar mensaje
reminders-copy-all = Copiar todos
reminders-copied = Mensaje copiado. Se borra del portapapeles en un minuto.
reminders-copied-all =
    { $count ->
        [one] { $count } mensaje copiado
        [many] { $count } de mensajes copiados
       *[other] { $count } mensajes copiados
    }
reminders-copied-left =
    { $count ->
        [one] { $count } quedó fuera: sin número, o falta algo
        [many] { $count } quedaron fuera: sin número, o falta algo
       *[other] { $count } quedaron fuera: sin número, o falta algo
    }
reminders-copy-none = Ningún mensaje está listo: no hay número, o falta algo
reminders-copy-failed = El portapapeles no lo aceptó. Se puede imprimir la lista o anotar el mensaje.
reminders-print-day = Llamadas para el { $date }
reminders-print-due = Pacientes a quienes les toca venir
reminders-due-list = Pacientes a quienes les toca venir. Las flechas sirven para moverse, una letra dice cómo fue la llamada.
reminders-due-none = A nadie le toca venir
reminders-due-none-hint = Cuando un paciente se va, se dice en su cita cuándo debe volver. Aparece aquí cuando llega el momento, hasta que tenga cita.
reminders-due-total =
    { $count ->
        [one] { $count } paciente
        [many] { $count } de pacientes
       *[other] { $count } pacientes
    }
reminders-due-more = Se ven los primeros { $count }; los demás siguen cuando estos estén hechos.
reminders-until = Les toca hasta
reminders-until-today = Hoy
reminders-overdue =
    { $count ->
        [one] { $count } día de atraso
        [many] { $count } de días de atraso
       *[other] { $count } días de atraso
    }
reminders-book = Agendar
reminders-postpone-week = Aplazar una semana
reminders-postpone-month = Aplazar un mes
reminders-postponed = Se llama a { $name } de nuevo desde el { $date }
reminders-stop = No llamar más
reminders-stop-title = ¿Dejar de llamar a { $name }?
reminders-stop-why = Por qué
reminders-stop-reason-unwanted = No quiere venir
reminders-stop-reason-elsewhere = Va a otro lugar
reminders-stop-reason-unreachable = No se le puede localizar
reminders-stop-reason-needless = Ya no hace falta
reminders-stop-other = Otro motivo
reminders-stop-do = Dejar de llamar
reminders-stop-keep = Conservar
reminders-stopped = Ya no se llama a { $name }
reminders-next = Próxima cita en…
reminders-in-weeks =
    { $count ->
        [one] { $count } semana
        [many] { $count } de semanas
       *[other] { $count } semanas
    }
reminders-in-months =
    { $count ->
        [one] { $count } mes
        [many] { $count } de meses
       *[other] { $count } meses
    }
reminders-in-other = Otro momento…
reminders-recall = Próxima cita
reminders-recall-none = Aún no se ha dicho cuándo debe volver.
reminders-recall-due = Hacia el { $date }
reminders-recall-answered = Hay una cita, o ya la hubo
reminders-recall-set = { $name } debe volver hacia el { $date }
reminders-recall-title = Próxima cita de { $name }
reminders-recall-when = Hacia el
reminders-recall-when-hint = Una fecha, o «6m» para dentro de seis meses, «2w» para dentro de dos semanas
reminders-recall-when-bad = Escriba un día futuro, como { $example }, dentro de diez años
reminders-recall-who = Con
reminders-recall-who-any = Quien esté libre
reminders-recall-type = Tipo
reminders-recall-type-any = Sin indicar
reminders-recall-what = Para qué
reminders-recall-save = Guardar
reminders-recall-kept = Lo que había empezado sigue aquí.
reminders-recall-change = Cambiar
reminders-contacts = Llamadas y mensajes
reminders-contacts-none = Nadie ha llamado ni escrito todavía.
reminders-attempt = { $when }, { $who }
reminders-by-phone = Por teléfono
reminders-by-message = Por mensaje
reminders-texts-intro = Lo que leen los pacientes, cada uno en su idioma. Nada sale de este equipo por sí solo: se copia, se imprime, o lo recoge un conector.
reminders-text-reminder = Antes de una cita
reminders-text-recall = Cuando le toca venir
reminders-text-kind = Para qué
reminders-text-language = Idioma
reminders-text-own = Las palabras de la clínica
reminders-text-usual = Las palabras de siempre
reminders-text = Texto
reminders-text-insert = Insertar
reminders-text-preview = Como lo leería un paciente
reminders-text-save = Guardar
reminders-text-reset = Volver a las palabras de siempre
reminders-text-saved = Texto guardado
reminders-text-restored = Han vuelto las palabras de siempre
reminders-text-unknown = { $what } no se puede rellenar. Use los botones bajo el texto.
reminders-text-brace = Hay una llave suelta. Use los botones bajo el texto.
reminders-text-no-phone = Aún no se conoce el teléfono de la clínica, así que ningún texto puede mencionarlo.
reminders-text-set-phone = Registrar el teléfono
reminders-text-empty = Escriba algo, o vuelva a las palabras de siempre.
reminders-text-ask = Solo el titular o gerencia pueden cambiar los textos.
reminders-placeholder-name = Nombre
reminders-placeholder-date = Día
reminders-placeholder-time = Hora
reminders-placeholder-practitioner = Profesional
reminders-placeholder-clinic = Clínica
reminders-placeholder-phone = Teléfono de la clínica

# Lo que leen los pacientes.

message-reminder = Hola, { $name }. Le escribimos de { $clinic }. Tiene una cita con { $practitioner } el { $date } a las { $time }. Si no puede venir, llame por favor al { $phone }.
message-reminder-no-phone = Hola, { $name }. Le escribimos de { $clinic }. Tiene una cita con { $practitioner } el { $date } a las { $time }. Si no puede venir, avísenos por favor.
message-recall = Hola, { $name }. Le escribimos de { $clinic }. Ya le toca su próxima cita. Llame por favor al { $phone } para elegir el día.
message-recall-no-phone = Hola, { $name }. Le escribimos de { $clinic }. Ya le toca su próxima cita. Díganos por favor qué día le conviene.
message-date = { $weekday } { $day } de { $month }
message-date-mdy = { $weekday } { $day } de { $month }
message-day-first = 1
message-time-am = { $time } a. m.
message-time-pm = { $time } p. m.
message-weekday-1 = lunes
message-weekday-2 = martes
message-weekday-3 = miércoles
message-weekday-4 = jueves
message-weekday-5 = viernes
message-weekday-6 = sábado
message-weekday-7 = domingo
message-month-1 = enero
message-month-2 = febrero
message-month-3 = marzo
message-month-4 = abril
message-month-5 = mayo
message-month-6 = junio
message-month-7 = julio
message-month-8 = agosto
message-month-9 = septiembre
message-month-10 = octubre
message-month-11 = noviembre
message-month-12 = diciembre
message-sample-name = Ana
message-sample-practitioner = Dra. Ruiz
