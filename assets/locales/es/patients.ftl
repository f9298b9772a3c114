# Pacientes: búsqueda, registro y la página del paciente.

patients-title = Pacientes
patients-find = Buscar un paciente
patients-find-hint = Nombre, teléfono, expediente o nacimiento
# Los lectores de pantalla lo dicen cuando se deja de teclear.
patients-found = { $total ->
    [0] No se encontró ningún paciente
    [one] { $total } paciente
    [many] { $total } de pacientes
   *[other] { $total } pacientes
  }
patients-found-cut = { $shown } de { $total }, siga escribiendo
patients-none = Ningún paciente coincide con «{ $text }».
patients-none-hint = Revise la ortografía, pruebe con una parte del nombre o los últimos dígitos del teléfono, o registre un paciente nuevo.
patients-none-register = Registrar a «{ $text }»
patients-recent = Abiertos hace poco
patients-recent-none = Aquí aparecen los pacientes cuyo expediente se abre.
patients-recent-none-hint = Escriba arriba un nombre, teléfono, número de expediente o fecha de nacimiento para buscar.
patients-all = Todos los pacientes
patients-all-count = { $total ->
    [one] { $total } paciente
    [many] { $total } de pacientes
   *[other] { $total } pacientes
  }
patients-all-none = Todavía no hay pacientes.
patients-all-none-hint = Registre el primero, o importe los datos de sus pacientes de otro sistema en Gestión.
patients-key-ends = Primer o último paciente
patients-keys-open = abrir
patients-keys-book = agendar
patients-keys-new = paciente nuevo

patients-col-born = Nacimiento
patients-col-number = Expediente
patients-last-visit = Última consulta: { $date }
patients-number = Exp. { $number }
patients-preferred = «{ $name }»
patients-archived = Archivado
patients-deceased = Falleció: { $date }
patients-deceased-undated = Falleció, fecha desconocida
patients-print = Imprimir tarjeta o etiquetas
patients-print-card = Tarjeta del paciente
patients-print-label = Una etiqueta
patients-print-labels = Hoja A4 de 24 etiquetas
patients-card-hint = Traiga esta tarjeta a cada cita.
patients-no-birth = Fecha de nacimiento desconocida
patients-no-phone = Sin teléfono
patients-born-about = hacia { $date }

patients-match-sounds_like = Suena parecido
patients-match-identifier = Coincide un identificador
patients-match-name = Coincide otro nombre

patients-age-years = { $count ->
    [one] { $count } año
    [many] { $count } de años
   *[other] { $count } años
  }
patients-age-months = { $count ->
    [one] { $count } mes
    [many] { $count } de meses
   *[other] { $count } meses
  }
patients-age-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
  }
patients-sex-female = Femenino
patients-sex-male = Masculino
patients-sex-other = Otro
patients-sex-unknown = Sin registrar
patients-sex-short-female = F
patients-sex-short-male = M
patients-sex-short-other = X

patients-new = Paciente nuevo
patients-register = Registrar
patients-register-book = Registrar y agendar
patients-registered = Se registró a { $name }, expediente { $number }
patients-family = Apellidos
patients-given = Nombre
patients-given-hint = si lo hay
patients-birth = Fecha de nacimiento o edad
patients-birth-hint = { $example }, solo el año, «39» para la edad, «6m» para meses
patients-birth-hint-short = { $example } o «39»
patients-birth-reads = { $date } ({ $age })
patients-birth-age = nacimiento hacia { $year }
patients-birth-bad-unreadable = Esto no es una fecha. Escríbala así: { $example }, o una edad como 39.
patients-birth-bad-future = Este día aún no ha llegado.
patients-birth-bad-too_old = Serían más de 150 años. Revise el año.
patients-birth-missing = Hace falta la fecha de nacimiento o la edad. Si nadie la sabe, calcule una edad aproximada.
patients-family-missing = Hacen falta los apellidos. Un nombre de una sola palabra va aquí.
patients-phone = Teléfono
patients-phone-missing = Escriba un número de teléfono o marque «Sin teléfono».
patients-phone-none = Sin teléfono
patients-more = Más datos
patients-preferred-name = Nombre preferido
patients-sex = Sexo
patients-language = Idioma
patients-language-none = Sin preguntar
patients-note = Nota
patients-note-hint = Lo que recepción deba saber

patients-hints = ¿Ya está registrado?
patients-hint-open = Abrir
patients-hint-use = Elegir a este paciente
patients-hint-name = mismo nombre
patients-hint-sounds_like = suena parecido
patients-hint-birth_date = misma fecha de nacimiento
patients-hint-phone = mismo teléfono
patients-hint-swapped = nombre y apellidos al revés

patients-page = Paciente { $name }
patients-details = Datos
patients-visits = Citas y consultas
patients-visits-none = Todavía no hay citas ni consultas.
patients-visits-none-hint = Agende la primera cita con el botón de arriba.
patients-visit = Consulta
patients-visit-past = Consulta anterior
patients-visit-undated = Día desconocido
patients-book = Agendar
patients-wait = Lista de espera
patients-back = Volver a pacientes
patients-names = Otros nombres
patients-name-use = Tipo
patients-name-use-maiden = Antes del matrimonio
patients-name-use-old = Anterior
patients-name-use-nickname = Apodo
patients-name-use-usual = Habitual
patients-name-use-official = Oficial
patients-name-use-anonymous = Anónimo
patients-name-use-temp = Provisional
patients-name-use-other = Otro
patients-phones = Teléfonos y correo
patients-phone-number = Número o dirección
patients-phone-kind = Tipo
patients-phone-note = Observación
patients-phone-kind-mobile = Celular
patients-phone-kind-home = Casa
patients-phone-kind-work = Trabajo
patients-phone-kind-email = Correo
patients-phone-kind-other = Otro
patients-addresses = Direcciones
patients-address-use = Tipo
patients-address-use-home = Casa
patients-address-use-work = Trabajo
patients-address-use-temp = Provisional
patients-address-use-old = Anterior
patients-address-use-billing = Facturación
patients-address-lines = Calle
patients-address-city = Ciudad
patients-address-district = Distrito o colonia
patients-address-state = Estado o provincia
patients-address-postal = Código postal
patients-address-country = País
patients-identifiers = Identificadores
patients-identifier-system = Emitido por
patients-identifier-value = Número
patients-identifier-kind = Tipo
patients-contacts = Personas de contacto
patients-contact-name = Nombre
patients-contact-relationship = Parentesco
patients-contact-phone = Teléfono
patients-part-none = Sin datos
patients-part-add-name = Añadir un nombre
patients-part-add-phone = Añadir teléfono o correo
patients-part-add-address = Añadir una dirección
patients-part-add-identifier = Añadir un identificador
patients-part-add-contact = Añadir una persona de contacto
patients-part-remove = Quitar
patients-part-remove-named = Quitar { $what }
patients-part-removed = Se quitó { $what }

patients-household = Grupo familiar
patients-household-none = Aquí todavía no pertenece a ningún grupo familiar.
patients-household-join = Añadir a un grupo familiar
patients-household-join-hint = Busque a alguien del mismo grupo
patients-household-leave = Salir del grupo familiar
patients-household-joined = { $name } entró en el grupo familiar
patients-household-left = { $name } salió del grupo familiar
patients-guarantor = Responsable del pago
patients-guarantor-make = Designar responsable del pago
patients-guarantor-of = { $name } es responsable del pago

patients-photo = Foto
patients-photo-of = Foto de { $name }
patients-photo-unread = No se pudo leer la foto
patients-photo-choose = Elegir una foto
patients-photo-change = Cambiar
patients-photo-remove = Quitar la foto
patients-photo-set = Foto guardada
patients-photo-removed = Foto quitada

patients-kept-note = Se conserva de la importación, para una versión posterior: { $list }.
patients-kept-one = { $kind } ({ $count })

patients-archive = Archivar
patients-archive-title = ¿Archivar a { $name }?
patients-archive-why = Los pacientes archivados no salen en las listas, pero la búsqueda los encuentra. Esto se puede deshacer.
patients-archive-reason = Motivo
patients-archive-reason-moved = Se mudó
patients-archive-reason-deceased = Falleció
patients-archive-reason-duplicate = Registro duplicado
patients-archive-reason-other = Otro
patients-archive-keep = Conservar
patients-archived-toast = Se archivó a { $name }
patients-archived-banner = Archivado: { $reason }
patients-unarchive = Sacar del archivo
patients-unarchived-toast = { $name } vuelve a estar en las listas
patients-gone = No se pudo abrir el expediente de este paciente.

patients-key-merge = Unir los dos expedientes
patients-key-apart = Mantener los dos separados
patients-key-swap = Conservar el otro expediente
patients-more-acts = Más
patients-same = Misma persona que…
patients-same-title = ¿Qué otro expediente es de { $name }?
patients-same-find = Busque el otro expediente
patients-same-perhaps = Quizá uno de estos
patients-same-compare = Comparar
patients-merge-title = ¿Una persona o dos?
patients-merge-stays = Se queda
patients-merge-joins = Se le une
patients-merge-swap = Intercambiar
patients-merge-apart = Mantener separados
patients-merge-do = Unir bajo el exp. { $number }
patients-merge-both = Se conserva de los dos
patients-merge-nothing = nada
patients-merge-kept = Conservado de una importación
patients-merge-visits = { $count ->
    [one] { $count } cita o consulta, el { $date }
    [many] { $count } de citas y consultas, la última el { $date }
   *[other] { $count } citas y consultas, la última el { $date }
  }
patients-merge-of-name = Nombre y apellidos
patients-merge-of-preferred_name = Nombre preferido
patients-merge-of-birth_date = Fecha de nacimiento
patients-merge-of-sex = Sexo
patients-merge-of-language = Idioma
patients-merge-of-note = Nota
patients-merge-of-deceased = Falleció
patients-merge-explain = No se pierde nada: al buscar el exp. { $number } se sigue encontrando a la persona, y los expedientes se pueden volver a separar en cualquier momento.
patients-merge-itself = Es el mismo expediente. Elija otro para compararlo.
patients-merge-already = Ya son un solo expediente: { $name }, exp. { $number }.
patients-merge-archived = El exp. { $number } está archivado ({ $reason }), así que no puede ser el que se queda. Intercambie los dos o sáquelo antes del archivo.
patients-formerly = antes exp. { $number }
patients-other-records = Otros expedientes de esta persona
patients-merged-on = unido el { $date }
patients-take-apart = Separar
patients-take-apart-how = Al separarlos, cada expediente recupera lo suyo y lo que se le añadió desde entonces.
patients-taken-apart = El exp. { $number } vuelve a ser un expediente aparte
patients-merged-toast = El exp. { $other } pertenece ahora a { $name }, exp. { $number }
patients-kept-apart-toast = Los exp. { $one } y { $other } son dos personas
patients-duplicates = Posibles duplicados
patients-duplicates-left = { $count ->
    [one] { $count } par por decidir
    [many] { $count } de pares por decidir
   *[other] { $count } pares por decidir
  }
patients-duplicates-done = { $done } de { $total } decididos
patients-duplicates-reading = Comparando todos los expedientes…
patients-duplicates-none = No hay dos expedientes que parezcan de una misma persona
patients-duplicates-none-hint = Cuando se registra a alguien dos veces, el par aparece aquí.
patients-duplicates-all-done = Todos los pares están decididos
patients-duplicates-safe = Cada decisión se puede deshacer.
patients-duplicates-merge = Unir
patients-sure-high = Casi seguro la misma persona
patients-sure-middle = Probablemente la misma persona
patients-sure-low = Quizá la misma persona
patients-differs = pero { $what }
patients-differs-birth_date = las fechas de nacimiento difieren
patients-differs-sex = el sexo difiere
patients-differs-given_name = los nombres difieren

patients-restricted = Restringido
patients-restricted-record = Expediente restringido
patients-restricted-text = Solo algunas personas pueden abrir este expediente. Si lo necesita, escriba por qué. Se informa a los titulares de quién lo abrió y por qué motivo, y queda en el historial de acciones. Después permanece abierto para usted durante una hora, o hasta que salga.
patients-restricted-why = ¿Por qué lo necesita?
patients-restricted-open = Abrir por este motivo
patients-restricted-until = Abierto para usted hasta las { $time }. Se avisó a los titulares.
patients-restricted-banner = Restringido por { $name }: { $reason }. Abierto a { $people }.
patients-restricted-treating = quienes tienen una cita con el paciente
patients-restrict = Restringir el expediente…
patients-restrict-title = Restringir el expediente de { $name }
patients-restrict-text = Los demás encuentran el nombre, el número de expediente y el año de nacimiento, para que nadie registre dos veces al paciente. Para abrir el expediente deben escribir un motivo, y se avisa a los titulares.
patients-restrict-who = Quién puede abrirlo
patients-restrict-you = { $name } (usted)
patients-restrict-treating = También quienes tienen una cita con el paciente
patients-restrict-reason = Motivo
patients-restrict-needs = Escriba por qué.
patients-restrict-do = Restringir
patients-restrict-toast = El expediente de { $name } está restringido
patients-unrestrict = Abrir el expediente a todos
patients-unrestrict-toast = El expediente de { $name } está abierto a todos
