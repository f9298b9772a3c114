# Ayuda, se abre con F1: para cada pantalla, para qué sirve y cómo se hace lo que más se hace en ella.
# `help-<pantalla>-for` dice para qué sirve; `help-<pantalla>-<tarea>` nombra una tarea, y su `-how` dice cómo se hace.

help-title = Ayuda
help-search = Buscar en la ayuda
help-pages = Todas las páginas de ayuda
help-nothing = No hay nada con esa palabra. Pruebe con una más corta.
help-sheet = Teclas de esta pantalla
help-key = Tecla

help-everywhere-title = En todas partes
help-everywhere-for = Algunas cosas funcionan en todas las pantallas, esté haciendo lo que esté haciendo.
help-everywhere-find = Buscar un paciente
help-everywhere-find-how = Escriba cualquier parte del nombre, teléfono, fecha de nacimiento o número de expediente, en cualquier orden. Enter abre el primero.
help-everywhere-command = Hacer algo por su nombre
help-everywhere-command-how = Abra la lista de todas las órdenes y escriba lo que quiere hacer, como «agendar» o «bloquear». Junto a cada una está su tecla.
help-everywhere-undo = Corregir un error
help-everywhere-undo-how = Después de cada cambio, una línea al pie de la ventana ofrece Deshacer. La tecla también deshace su último cambio; púlsela otra vez para el anterior.
help-everywhere-lock = Dejar el equipo
help-everywhere-lock-how = Bloquee la clínica. Lo que estaba escribiendo se conserva y le espera. Satchel también se bloquea solo cuando nadie ha tocado el equipo durante un rato.
help-everywhere-switch = Dejar que trabaje un colega
help-everywhere-switch-how = Elija su nombre arriba y luego Cambiar de usuario. Cada persona entra con su propio nombre, para que el historial muestre quién hizo qué.
help-everywhere-larger = Agrandar todo
help-everywhere-larger-how = La tecla agranda paso a paso; con − se achica y con 0 vuelve a lo normal. Los colores y el espacio están en Mis ajustes.

help-today-title = Hoy
help-today-for = El día de la clínica, con una columna para cada persona que atiende pacientes. Aquí se agendan y se mueven citas, y se marca quién llegó.
help-today-book = Agendar una cita
help-today-book-how = Elija una hora libre, o use la tecla desde cualquier lugar. Escriba las primeras letras del paciente, pulse Enter y luego Agendar.
help-today-free = Encontrar la próxima hora libre
help-today-free-how = Se abre una lista de horas libres. La primera ya está elegida: pulse Enter para agendarla, o elija otra con las flechas.
help-today-arrive = Marcar que llegó un paciente
help-today-arrive-how = Elija la cita y pulse la tecla, o use Llegada en la cita. Aparece enseguida en la sala de espera.
help-today-move = Mover una cita
help-today-move-how = Arrástrela a otra hora o columna. Con el teclado: pulse la tecla, vaya al lugar con las flechas y pulse Enter. A otro día: córtela con Ctrl+X y péguela allí con Ctrl+V.
help-today-cancel = Cancelar una cita
help-today-cancel-how = Elija la cita y pulse la tecla; diga el motivo, para que se pueda contar. Se puede recuperar.
help-today-day = Ir a otro día
help-today-day-how = Escriba una fecha, «+7» para dentro de una semana o «t» para hoy. RePág y AvPág pasan un día.

help-flow-title = Sala de espera
help-flow-for = Todas las personas que están en la clínica, desde que llegan hasta que se van, con los minutos que han esperado. Una espera larga se destaca sola.
help-flow-walk-in = Recibir a alguien sin cita
help-flow-walk-in-how = Use la tecla desde cualquier lugar, escriba el nombre del paciente y pulse Enter dos veces. Recibe un número de turno. Quien es nuevo se registra y pasa a la espera de una vez.
help-flow-next = Pasar a alguien al paso siguiente
help-flow-next-how = Elija su tarjeta y pulse Enter, o use el botón de la tarjeta. De la espera pasa al consultorio, luego a la atención y luego a la salida.
help-flow-back = Volver un paso atrás
help-flow-back-how = Si alguien avanzó demasiado pronto, esto lo devuelve. Deshacer también sirve.
help-flow-room = Elegir o cambiar el consultorio
help-flow-room-how = Pulse la tecla sobre una tarjeta y elija el consultorio por su número. Los que están ocupados lo dicen.
help-flow-who = Ver solo los pacientes de un profesional
help-flow-who-how = Elija al profesional arriba. Lista muestra a las mismas personas como tabla, con las columnas que usted elija. Su elección se conserva. Ctrl+P imprime lo que ve, P la hoja de ruta del paciente elegido.
help-flow-wall = Mostrar la pantalla de la sala
help-flow-wall-how = Elíjala arriba: sobre esta pantalla hasta pulsar Esc, o en una ventana para un segundo monitor. Muestra solo iniciales y turnos, y queda en pausa mientras la clínica está bloqueada.

help-patients-title = Pacientes
help-patients-for = Buscar un paciente y registrar uno nuevo.
help-patients-find = Buscar un paciente
help-patients-find-how = Escriba partes del nombre, teléfono, fecha de nacimiento o número de expediente. También se encuentran nombres que solo suenan parecido. Enter abre el elegido.
help-patients-new = Registrar un paciente nuevo
help-patients-new-how = Bastan los apellidos, la fecha de nacimiento o la edad, y el teléfono. Mientras escribe, Satchel muestra quién puede estar ya registrado.
help-patients-book = Agendar para quien encontró
help-patients-book-how = Pulse Ctrl+Enter sobre el paciente: se abre la cita con la próxima hora libre.
help-patients-all = Recorrer todos los pacientes
help-patients-all-how = Todos los pacientes los muestra por nombre. Ctrl+Fin va al último y Ctrl+Inicio vuelve al primero.

help-patient-title = La página de un paciente
help-patient-for = Todo lo que recepción sabe de un paciente: datos, teléfonos, direcciones, grupo familiar, consultas.
help-patient-change = Cambiar un dato
help-patient-change-how = Elija el dato, escriba y pulse Enter. Se guarda enseguida; Esc lo deja como estaba.
help-patient-book = Agendar una cita
help-patient-book-how = Use Agendar en la parte superior de la página. La próxima hora libre ya está puesta.
help-patient-add = Añadir un teléfono, una dirección o un contacto
help-patient-add-how = Use el signo de añadir de la parte que corresponda. El primer teléfono es el que muestran las listas.
help-patient-household = Reunir a una familia
help-patient-household-how = Use Añadir a un grupo familiar, busque a alguien de la misma familia y elija quién paga por todos.
help-patient-same = Reunir dos expedientes de una persona
help-patient-same-how = Use Más en la parte superior y luego Misma persona que…, y elija el otro expediente. Verá los dos lado a lado antes de que ocurra nada.
help-patient-archive = Archivar a un paciente
help-patient-archive-how = Use Archivar en la parte superior y diga el motivo. Las búsquedas lo muestran entonces al final, como archivado. No se pierde nada y se puede deshacer.

help-merge-title = Dos expedientes de una persona
help-merge-for = Dos expedientes lado a lado, para decidir si son de una misma persona y cuál se queda.
help-merge-choose = Elegir qué expediente se queda
help-merge-choose-how = Intercambiar cambia los dos de lugar. Donde difieran, elija el dato correcto; todo lo demás se conserva de los dos.
help-merge-do = Unirlos
help-merge-do-how = Desde entonces hay un solo expediente. El otro número lo sigue encontrando.
help-merge-apart = Indicar que son dos personas
help-merge-apart-how = Mantener separados: los dos no se vuelven a proponer como par.
help-merge-back = Deshacer una unión
help-merge-back-how = Deshaga enseguida o, más tarde, use Separar en la página del paciente. Cada expediente recupera lo suyo.

help-duplicates-title = Posibles duplicados
help-duplicates-for = Pares de expedientes que pueden ser de una misma persona, los más seguros primero, con los motivos.
help-duplicates-compare = Mirar un par de cerca
help-duplicates-compare-how = Pulse Enter sobre el par o haga clic en él. Los dos expedientes se muestran lado a lado.
help-duplicates-merge = Unir un par de inmediato
help-duplicates-merge-how = Se queda el expediente más antiguo, y lo que no sabe se toma del otro.
help-duplicates-apart = Indicar que dos no son la misma persona
help-duplicates-apart-how = El par sale de la lista y no vuelve.
help-duplicates-undo = Deshacer una decisión
help-duplicates-undo-how = El par vuelve a la lista.

help-schedule-setup-title = Profesionales y consultorios
help-schedule-setup-for = De qué está hecho el día: quién atiende pacientes, los tipos de cita y cuánto duran, los consultorios y los horarios.
help-schedule-setup-who = Añadir a alguien que atiende pacientes
help-schedule-setup-who-how = Escriba el nombre en Profesionales y añádalo. Recibe una columna en el día, con el horario de la clínica.
help-schedule-setup-hours = Cambiar los horarios
help-schedule-setup-hours-how = Escriba las horas de un día así: 09:00-13:00, 14:00-17:00, y salga del campo. Déjelo vacío si ese día está cerrado.
help-schedule-setup-own = Dar a una persona su propio horario
help-schedule-setup-own-how = Elija a la persona en Horario de. Entonces vale su horario en lugar del de la clínica, todos los días.
help-schedule-setup-type = Cambiar cuánto dura una cita
help-schedule-setup-type-how = Cambie los minutos del tipo de cita. Las citas ya agendadas conservan su duración.
help-schedule-setup-away = Quitar a alguien de la agenda
help-schedule-setup-away-how = Quite la marca de Activo. Los días en que tiene citas lo siguen mostrando.

help-people-title = Personal
help-people-for = Todas las personas que pueden entrar aquí, y qué puede hacer cada función.
help-people-add = Añadir a un colega
help-people-add-how = Use Añadir persona: un nombre, una función y una primera contraseña. Podrá cambiarla en Mis ajustes.
help-people-role = Cambiar lo que alguien puede hacer
help-people-role-how = Elija otra función en su línea. La tabla de abajo muestra con palabras sencillas qué puede hacer cada función.
help-people-password = Ayudar a quien olvidó su contraseña
help-people-password-how = Use Restablecer la contraseña en el menú de su línea, y dígale la nueva en persona.
help-people-leave = Impedir que alguien entre
help-people-leave-how = Use Suspender en el mismo menú. Lo que hizo queda en el historial; se le puede permitir entrar de nuevo.

help-clinic-title = Clínica
help-clinic-for = El nombre de la clínica, cómo se escriben las fechas y las horas, cuándo se bloquea y si los registros están completos.
help-clinic-writing = Cambiar cómo se ven las fechas y las horas
help-clinic-writing-how = Elija en Fechas y horas. Vale para todos, enseguida.
help-clinic-lock = Cambiar cuándo se bloquea el equipo
help-clinic-lock-how = Elija los minutos en Seguridad. Menos es más seguro donde los pacientes pueden ver la pantalla.
help-clinic-wait = Cambiar cuándo una espera es larga
help-clinic-wait-how = Elija los minutos en Seguridad. En la sala de espera, esa espera se destaca.
help-clinic-whole = Comprobar los registros
help-clinic-whole-how = Comprobar ahora lee cada anotación desde el primer día y dice si falta algo o si algo se cambió desde fuera.

help-import-title = Importar
help-import-for = Traer pacientes y sus consultas anteriores de otro programa.
help-import-look = Ver qué entraría
help-import-look-how = Elija los archivos y mire. Satchel solo los lee y muestra una lista; todavía no se cambia nada.
help-import-do = Traerlo
help-import-do-how = Cuando la lista esté bien, use Importar definitivamente. O entra todo o no entra nada.
help-import-again = Traer otra vez los mismos archivos
help-import-again-how = Puede hacerlo. Quien ya está se actualiza y nunca se duplica.

help-audit-title = Historial de acciones
help-audit-for = Quién entró, miró o cambió qué, y cuándo. Nadie puede cambiarlo.
help-audit-person = Ver qué hizo una persona
help-audit-person-how = Elija a la persona arriba. La línea más nueva está primero; Mostrar anteriores retrocede más.
help-audit-what = Ver quién hizo un tipo de cosa
help-audit-what-how = Elija qué pasó, como abrir un paciente. Cada línea nombra a la persona, el número de expediente y la hora.
help-audit-refused = Ver qué se denegó
help-audit-refused-how = La última columna dice cómo terminó. Una línea no permitida dice quién intentó qué.

help-preferences-title = Mis ajustes
help-preferences-for = Cómo se ve y habla Satchel para usted. Sus colegas conservan lo suyo.
help-preferences-colours = Oscuro o alto contraste
help-preferences-colours-how = Elija en Colores. Como en este equipo sigue los colores del propio equipo.
help-preferences-size = Más grande o más junto
help-preferences-size-how = Elija el tamaño y el espacio entre líneas. Un tamaño menor muestra más del día.
help-preferences-language = Otro idioma
help-preferences-language-how = Elíjalo en Idioma. Solo cambian sus propias pantallas, enseguida.
help-preferences-password = Una contraseña nueva
help-preferences-password-how = Escriba la actual y la nueva. Una frase corta es segura y fácil de recordar.
help-preferences-keys = Desactivar las teclas de una sola letra
help-preferences-keys-how = Si las letras hacen cosas que no quería, desactívelas aquí. Las teclas con Ctrl y Alt se quedan.
