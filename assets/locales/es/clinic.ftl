# La clínica misma: prepararla por primera vez y sus ajustes.

clinic-cannot-open = No se puede abrir la clínica
clinic-screen = Clínica
clinic-place = La clínica
clinic-name = Nombre de la clínica
clinic-phone = Teléfono
clinic-phone-hint = Al que llaman los pacientes. Los mensajes pueden mencionarlo.
clinic-country = País
clinic-currency = Moneda
clinic-time-zone = Zona horaria
clinic-week-start = La semana empieza el
clinic-language-hint = Para todas las personas que no han elegido su propio idioma.
clinic-writing = Fechas y horas
clinic-date-order = Las fechas se escriben
clinic-hours = Horas
clinic-hours-24 = 24 horas: 14:30
clinic-hours-12 = 12 horas: 2:30 p. m.
clinic-digits = Cifras
clinic-digits-latin = Siempre { "123" }
clinic-digits-native = Las propias del idioma: { "١٢٣" } en árabe
clinic-calendar = Un segundo calendario
clinic-calendar-hint = Aparece junto a la fecha del día. Las fechas se guardan y se escriben como siempre.
clinic-calendar-none = Ninguno
clinic-safety = Seguridad
clinic-auto-lock = Bloquear si nadie toca el equipo durante
clinic-auto-lock-hint = Lo que se está escribiendo se conserva y espera a quien lo escribió.
clinic-alert = Cuándo una espera es larga
clinic-alert-hint = Desde entonces el tiempo se destaca en la sala de espera; al doble, en rojo.
clinic-alert_expected_min = Por llegar
clinic-alert_min = En espera
clinic-alert_roomed_min = En consultorio, antes de la atención
clinic-alert_with_provider_min = En atención
clinic-alert_ready_min = Por salir
clinic-alert-never = Nunca
clinic-key-store = Protegida con contraseñas y con el almacén de claves de este equipo.
new-key = Nueva clave de cifrado…
new-key-title = Una clave de cifrado nueva para la clínica
new-key-when = ¿Robaron un equipo o una unidad de copias, o se fue alguien que conocía el kit de recuperación? Dé a la clínica una clave de cifrado nueva.
new-key-what = La clínica se cifra de nuevo. Con el archivo antiguo, el kit antiguo o una contraseña antigua nadie verá nada de lo que venga. Lo que contiene el archivo robado ya no está en sus manos.
new-key-people = Después, todas las personas menos usted necesitan una contraseña nueva, que les da usted: Gestión, Personal.
new-key-backups = Las copias anteriores se abren solo con el kit antiguo. Guarde su papel con ellas y haga enseguida una copia nueva.
new-key-first = Primero viene el kit nuevo: tenga a mano una impresora o una hoja de papel.
new-key-password = Su contraseña
new-key-do = Cambiar la clave de cifrado
new-key-busy = Cifrando de nuevo la clínica
new-key-done = La clínica tiene una clave de cifrado nueva. Desde ahora vale el kit nuevo.
new-key-locked-out = Necesitan una contraseña nueva, que les da usted: Gestión, Personal, «Restablecer la contraseña».
new-key-unnoted = Este equipo no pudo anotar el cambio. La próxima vez que se abra la clínica, Satchel puede preguntar si esta es la copia correcta. Lo es: elija «Seguir con esta copia».
clinic-settings-saved = Se guardaron los ajustes de la clínica.
minutes =
    { $count ->
        [one] un minuto
        [many] { $count } de minutos
       *[other] { $count } minutos
    }

records-title = ¿Están completos los registros?
records-text = Lee cada anotación desde el primer día y comprueba que no falte nada y que nada se haya cambiado desde fuera. Satchel también lo hace por sí solo una vez por semana, mientras nadie escribe.
records-check = Comprobar ahora
records-checking = Comprobando…
records-last = Última comprobación: { $at }.
records-never = Aún no se ha comprobado.
records-last-failed = La última comprobación no se pudo terminar: { $at }. Compruébelo ahora.
records-whole = Todo está bien. Anotaciones: { $entries }; no falta ninguna y ninguna se cambió desde fuera. Comprobado: { $at }.
records-broken = Hay algo que no cuadra. Deje de introducir datos en este equipo, conserve el archivo y llame a soporte.
records-conflicts =
    { $count ->
        [one] Un dato se cambió en dos lugares y hay que elegir:
        [many] { $count } de datos se cambiaron en dos lugares y hay que elegir:
       *[other] { $count } datos se cambiaron en dos lugares y hay que elegir:
    }
records-kept =
    { $count ->
        [one] Un registro importado espera una versión posterior de Satchel. No se perdió nada.
        [many] { $count } de registros importados esperan una versión posterior de Satchel. No se perdió nada.
       *[other] { $count } registros importados esperan una versión posterior de Satchel. No se perdió nada.
    }
doubt-read-only = Abierta solo para leer.
doubt-older-copy = Puede ser una copia antigua de la clínica: faltan en ella cambios hechos en este equipo.
doubt-other-history = Esta copia de la clínica y este equipo recuerdan cambios distintos: se trabajó con ella en otro lugar.
doubt-broken-history = El historial de la clínica tiene un hueco o fue alterado desde fuera.
doubt-people = Los permisos de las personas fueron alterados desde fuera, sin pasar por Satchel.
doubt-sign-ins = La lista de quienes pueden entrar es una copia antigua, o fue alterada desde fuera.
doubt-records = Algunos registros no son lo que dice su historial: fueron alterados desde fuera.
doubt-no-note = Este equipo no tiene anotada esta clínica, así que Satchel no puede saber si es la copia más reciente.
doubt-noted = Último cambio anotado por este equipo: { $at }.
doubt-decide = Decidir…
doubt-title = ¿Es esta la copia correcta?
doubt-choice-restore = Si sabe de una copia más reciente o de una copia de seguridad: cierre Satchel y póngala en su lugar. Esperar no hace perder nada.
doubt-choice-accept = Si no la hay, o si usted puso aquí esta copia, tómela como un nuevo comienzo. Quién lo hizo y cuándo queda en el historial de acciones. Los registros que no coinciden con su historial se rehacen a partir de él.
doubt-place = Para quien le ayude con esto: { $place }
doubt-accept = Seguir con esta copia

wizard-step = Paso { $step } de { $steps }
wizard-language = Idioma
wizard-language-title = Le damos la bienvenida a Satchel
wizard-language-text = ¿En qué idioma desea trabajar?
wizard-point-here = Todo el día de su clínica está en un solo archivo cifrado en este equipo. No se envía nada a ningún lugar y no hace falta red.
wizard-point-time = La preparación dura unos tres minutos. Casi todo se puede cambiar después.
wizard-point-paper = Tenga a mano una impresora o una hoja de papel: al final se anota un kit de recuperación.
wizard-clinic = Clínica
wizard-clinic-title = Su clínica
wizard-clinic-name-hint = Como la conocen los pacientes. Aparece en la pantalla de entrada y en los papeles.
wizard-clinic-name-missing = La clínica necesita un nombre. Escriba el que está en la puerta.
wizard-clinic-later = El país y la moneda quedan fijos; lo demás se puede cambiar después.
wizard-start = Comienzo
wizard-start-title = ¿Cómo desea empezar?
start-empty = Empezar desde cero
start-empty-text = Todavía sin pacientes. Se registran según van llegando. Los horarios, los tipos de cita y un consultorio quedan como es habitual en su país; cámbielos cuando quiera.
start-import = Traer pacientes de otro programa
start-import-text = Satchel lee archivos FHIR. Los elegirá justo después de esto.
start-sample = Probar con una clínica de muestra
start-sample-text = Pacientes y citas inventados, para aprender. No sirve para el trabajo real.

first-title = Primeros pasos
first-count = { $done } de { $all } hechos
first-hide = Ocultar
first-hidden = Los primeros pasos están ocultos.
first-done = (hecho)
first-hours = Horarios
first-types = Tipos de cita
first-colleague = Un colega
first-patient = El primer paciente
first-booking = La primera cita
first-look = Revisar
first-right = Están bien
first-add = Añadir persona
first-register = Registrar
first-import = Importar
first-book = Agendar

usual-visit = Consulta
usual-visit-again = Control
usual-visit-first = Paciente nuevo
usual-room = Consultorio 1
wizard-owner = Titular
wizard-owner-title = Usted, titular de la clínica
wizard-owner-text = El titular puede hacerlo todo y añade a las demás personas. No hay ninguna otra cuenta ni contraseña maestra.
wizard-owner-name = Su nombre
wizard-owner-name-hint = Aparece en la pantalla de entrada.
wizard-owner-name-missing = Escriba su nombre: aparece en la pantalla de entrada.
wizard-receives = Yo también atiendo pacientes
wizard-receives-yes = Tendrá una columna en la agenda, abierta en el horario habitual.
wizard-receives-no = Entonces añada a quien los atiende en Gestión, Profesionales y consultorios.
wizard-key-store-text = Su contraseña actúa junto con el almacén de claves de este equipo: quien robe el disco no podrá adivinarla.
wizard-password-only-title = Este equipo no tiene almacén de claves
wizard-password-only-text = Entonces solo las contraseñas protegerían a los pacientes: quien copie el archivo podría intentar adivinarlas todo el tiempo que quiera. Use una contraseña larga, o active primero el almacén de claves (en Linux, un llavero) y vuelva a iniciar Satchel.
wizard-password-only-agree = Lo entiendo. Proteger esta clínica solo con contraseñas.
wizard-password-only-missing = Marque la casilla para seguir sin almacén de claves, o actívelo y empiece de nuevo.
wizard-create = Crear la clínica
wizard-creating = Creando la clínica…
wizard-recovery = Recuperación
wizard-recovery-title = El kit de recuperación
wizard-open = Abrir la clínica

recovery-text = Si se pierden todas las contraseñas, estas 24 palabras son la única otra forma de entrar. Imprímalas o anótelas, y guarde el papel donde guarda las llaves de la clínica.
recovery-print = Imprimir el kit
recovery-next = A continuación se le piden dos de las palabras.
recovery-written = Ya las anoté
recovery-ask = Ahora, sin mirar la pantalla: escriba estas dos palabras leyendo su papel.
recovery-show = Mostrar las palabras otra vez
recovery-word = Palabra número { $place }
recovery-word-wrong = Esta no es la palabra número { $place }. Mire su papel o muestre las palabras otra vez.
recovery-kit-of = Kit de recuperación de Satchel: { $clinic }
recovery-keep = Quien tenga estas palabras puede abrir la clínica. Guárdelas bajo llave, lejos del equipo. En Satchel nadie las conoce.

# Before the clinic's time zone is changed.
clinic-zone-title = ¿Pasar la clínica a { $zone }?
clinic-zone-now = Allí son ahora las { $time }.
clinic-zone-appointments =
    { $count ->
        [one] { $count } cita futura conserva su hora en el reloj.
        [many] { $count } de citas futuras conservan su hora en el reloj: las nueve siguen siendo las nueve.
       *[other] { $count } citas futuras conservan su hora en el reloj: las nueve siguen siendo las nueve.
    }
clinic-zone-blocks =
    { $count ->
        [one] { $count } horario bloqueado también conserva su hora.
        [many] { $count } de horarios bloqueados también conservan su hora.
       *[other] { $count } horarios bloqueados también conservan su hora.
    }
clinic-zone-skipped =
    { $count ->
        [one] { $count } empieza a una hora que allí los relojes se saltan, y pasa a la siguiente que existe.
        [many] { $count } empiezan a una hora que allí los relojes se saltan, y pasan a la siguiente que existe.
       *[other] { $count } empiezan a una hora que allí los relojes se saltan, y pasan a la siguiente que existe.
    }
clinic-zone-past = Lo que ya ocurrió no cambia de momento: las citas pasadas y las llegadas se mostrarán con la hora nueva. Puede deshacerlo.
clinic-zone-do = Cambiar la zona horaria
clinic-zone-done = Se cambió la zona horaria.
