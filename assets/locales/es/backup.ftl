# Copias de seguridad: adónde van, cómo salió la última, y una clínica restaurada desde una.

backup-screen = Copia
backup-text = Satchel copia la clínica por sí solo, sellada, mientras se trabaja. Cada copia se abre y se cuenta después de hacerla; solo entonces se llama copia de seguridad.
backup-none-chosen = No hay copia de seguridad: no se ha elegido un lugar para ella.
backup-none-yet = Todavía no hay copia de seguridad. La primera se hace en breve.
backup-last =
    { $patients ->
        [one] Última copia: { $at }. Abierta y contada: un paciente, { $entries } anotaciones.
        [many] Última copia: { $at }. Abierta y contada: { $patients } de pacientes, { $entries } anotaciones.
       *[other] Última copia: { $at }. Abierta y contada: { $patients } pacientes, { $entries } anotaciones.
    }
backup-trouble = No funciona desde: { $since }. { $why }
backup-old-key = La clínica se restauró de una copia anterior al cambio de su clave de cifrado: quien tenga la clave de cifrado antigua o el kit antiguo puede abrirla otra vez. Un titular tiene que cambiar la clave de cifrado.
backup-look = Ver copias
backup-place = Lugar
backup-size = Tamaño
backup-whole = { $size } MB, la clínica completa, en { $seconds } s
backup-changes = { $size } MB, lo posterior a la última completa, en { $seconds } s
backup-next = Próxima
backup-next-now = en cuanto cambie algo
backup-keeps = Se conservan
backup-keeps-text = Los últimos 7 días, 4 semanas y 12 meses que tengan copia.
backup-now = Hacer copia ahora
backup-choose = Elegir un lugar…
backup-choose-other = Elegir otro lugar…
backup-making = Haciendo la copia, y luego abriéndola y contándola
backup-made = Listo: la copia se abrió y contiene lo mismo que la clínica.
backup-restore-title = Para restaurar
backup-restore-text = Bloquee la clínica y elija «Restaurar una copia» en la pantalla de entrada. En un equipo nuevo está en la primera pantalla. Hacen falta un archivo de copia y el kit de recuperación.

restore-from = Restaurar una copia
restore-title = Restaurar una copia
restore-text = Elija el archivo de copia más reciente de la unidad. Después escriba el kit de recuperación de la fecha de la copia; antes de cambiar nada verá lo que contiene la copia.
restore-choose = Elegir el archivo…
restore-choose-other = Otro archivo…
restore-incomplete = Esta copia se apoya en otra completa anterior, que no está en la misma carpeta. Ponga las dos en una carpeta y elija de nuevo.
restore-point = Copia del
restore-see = Ver lo que contiene
restore-holds =
    { $patients ->
        [one] un paciente, { $entries } anotaciones.
        [many] { $patients } de pacientes, { $entries } anotaciones.
       *[other] { $patients } pacientes, { $entries } anotaciones.
    }
restore-lost =
    { $count ->
        [0] Nada de este equipo es más reciente que la copia.
        [one] Se perderá un cambio hecho después en este equipo.
        [many] Se perderán { $count } de cambios hechos después en este equipo.
       *[other] Se perderán { $count } cambios hechos después en este equipo.
    }
restore-lost-unknown = Lo que hay en este equipo no se puede abrir, así que Satchel no puede decir qué se perderá.
restore-set-aside = La clínica de este equipo no se borra: antes se aparta.
restore-old-key = Después de esta copia la clínica recibió otra clave de cifrado. Restaurada, vuelve a tener la antigua, y quien la tenga, o tenga su kit, puede abrir la clínica. Cambie la clave de cifrado justo después: Gestión, Clínica, «Nueva clave de cifrado…».
restore-who = Quién entra
restore-password-only = Este equipo no tiene almacén de claves: desde ahora basta una contraseña para abrir la clínica.
restore-name = Nombre de la clínica
restore-name-hint = Escríbalo como aparece arriba, para que nadie restaure por error.
restore-name-wrong = Este no es el nombre de la clínica de la copia.
restore-do = Restaurar
