# Qué pasó, por qué y qué hacer: un mensaje para cada código de la puerta.

err-unknown = Algo no funcionó ({ $code }). No se cambió nada. Vuelva a intentarlo; si sigue pasando, envíe el código a soporte.
err-internal = Satchel cometió un error y detuvo este paso. No se cambió nada. Vuelva a intentarlo; si sigue pasando, dígale a soporte el número { $incident }.

err-session-none = Nadie ha entrado. Entre y vuelva a hacerlo.
err-session-locked = La clínica está bloqueada. Desbloquéela y siga donde estaba.
err-session-expired = Estuvo ausente un rato y la clínica se bloqueó sola. Desbloquéela para seguir; se conserva lo que escribió.

err-auth-forbidden = Su función no permite esto. Pida al titular o a gerencia que lo haga o que cambie su función.
err-auth-wrong-password =
    { $wait_s ->
        [0] Esta contraseña no es correcta. Revise Bloq Mayús y el idioma del teclado, y vuelva a intentarlo.
        [one] Esta contraseña no es correcta. Puede intentarlo de nuevo en un segundo.
        [many] Esta contraseña no es correcta. Para frenar a quien quiera adivinarla, podrá intentarlo de nuevo en { $wait_s } de segundos.
       *[other] Esta contraseña no es correcta. Para frenar a quien quiera adivinarla, podrá intentarlo de nuevo en { $wait_s } segundos.
    }
err-auth-wait =
    { $wait_s ->
        [one] Hubo varias contraseñas incorrectas. Puede intentarlo de nuevo en un segundo.
        [many] Hubo varias contraseñas incorrectas. Puede intentarlo de nuevo en { $wait_s } de segundos.
       *[other] Hubo varias contraseñas incorrectas. Puede intentarlo de nuevo en { $wait_s } segundos.
    }
err-auth-weak-password =
    { $why ->
        [short] Esta contraseña es demasiado corta para proteger a los pacientes. Use al menos 8 caracteres; una frase corta es fácil de recordar.
        [common] Esta contraseña está en la lista de las que se prueban primero. Elija una que a nadie más se le ocurriría.
       *[other] Esta contraseña es demasiado fácil de adivinar. Elija una más larga.
    }
err-auth-wrong-words = Estas palabras no abren esta clínica. Compare el orden y la ortografía con su kit de recuperación; son 24 palabras.
err-auth-suspended = Por ahora esta persona no puede entrar. El titular o gerencia puede volver a permitirlo en Gestión, Personal.
err-auth-needs-password = Esta contraseña ya no abre nada: la clínica tiene una clave de cifrado nueva o esta persona estuvo un tiempo sin acceso. Pida una nueva al titular o a gerencia: Gestión, Personal, «Restablecer la contraseña».
err-auth-last-owner = La clínica necesita al menos un titular que pueda entrar. Primero dé esa función a otra persona.

err-input-invalid =
    { $why ->
        [missing] Aquí falta algo. Complételo y siga.
        [taken] Alguien ya tiene este nombre. Añada otro nombre o una inicial para que nadie los confunda.
        [not_a_name] Esto no puede ser un nombre: está vacío, es demasiado largo o tiene signos que los nombres no llevan.
        [not_a_phone] Esto no es un número de teléfono. Escriba al menos tres dígitos, o marque «Sin teléfono».
        [not_an_email] Esto no es un correo electrónico. Revíselo: debe tener una @ y algo después.
        [in_the_future] Esta fecha es posterior a hoy. Revise el día, el mes y el año.
        [too_early] Esta fecha es demasiado antigua para ser correcta. Revise el año.
        [not_a_date] Satchel no entiende esta fecha. Escríbala así: 21/11/1987, o solo el año.
        [not_a_time] Esto no es una hora. Escríbala así: 09:40.
        [out_of_range] Este número es demasiado grande o demasiado pequeño. Revíselo y siga.
        [too_many] Serían más de 200 citas. Elija un final más cercano.
        [never_again] No volvería a ocurrir antes del final. Elija un final más lejano.
        [unknown_placeholder] Este texto tiene algo entre llaves que no se puede rellenar. Use los botones de abajo.
        [brace] Hay una llave suelta en este texto. Use los botones de abajo.
        [no_clinic_phone] El texto menciona el teléfono de la clínica, que aún no está registrado. Regístrelo en Gestión, Clínica.
        [not_ahead] Este día ya pasó o es hoy. Elija uno posterior.
        [nothing_booked] Aquí no hay ninguna cita que confirmar, mover o cancelar.
        [before_beginning] Esto termina antes de empezar. Revise ambas horas.
        [no_such_time] Ese día los relojes se saltan esta hora. Elija otra.
        [too_long] Esto es demasiado largo. Acórtelo y siga.
        [unknown] Satchel no conoce este valor. Elija uno de la lista.
        [retired] Este profesional ya no atiende pacientes. Elija otro.
        [same_patient] Es el mismo expediente. Elija otro.
        [merged_already] Entretanto, uno de estos expedientes se unió con otro. Abra de nuevo el expediente y decida.
        [not_merged] Este expediente ya es independiente. No hay nada que separar.
        [not_a_currency] Satchel no conoce esta moneda. Elija una de la lista.
        [cannot_read] Esta persona no puede leer mensajes aquí. Elija a otra.
        [too_short] Es demasiado corto para entenderlo después. Escriba un poco más.
        [not_restricted] Este expediente no está restringido. Ábralo como siempre.
        [too_long_a_period] Son más de 300 000 líneas. Elija un período más corto y expórtelo por partes.
        [six_years] La ley pide seis años como máximo. Elija un primer día posterior.
       *[other] Este valor no se puede guardar tal como está. Revíselo y vuelva a intentarlo.
    }
err-input-unknown-command = Esta versión de Satchel no conoce esta acción. Reinicie Satchel; si no cambia, vuelva a instalarlo.
err-input-no-file = No se eligió ningún archivo, así que no se leyó nada. Elija uno o varios archivos.

err-not-found = Esto ya no está aquí: puede que se haya quitado en otra pantalla. Vuelva atrás y mire de nuevo.
err-edit-conflict = Esto se cambió en otro lugar desde que lo abrió. No se sobrescribió nada: mire la versión nueva y haga su cambio otra vez.

err-clinic-exists = Aquí ya hay una clínica. Abra esa, o elija otro lugar para la nueva.
err-clinic-missing = El archivo de la clínica no está donde estaba. Conecte la unidad o la carpeta de red donde se encuentra y vuelva a intentarlo.
err-clinic-not-a-clinic = Esto no es una clínica de Satchel. Elija la carpeta cuyo nombre termina en .satchel.
err-clinic-newer-version = Una versión más nueva de Satchel escribió esta clínica, así que esta versión no la toca. Instale la versión nueva en este equipo y vuelva a abrirla.
err-clinic-in-use = Otro Satchel tiene abierta esta clínica. Ciérrela allí, o espere un momento, y vuelva a intentarlo.
err-clinic-damaged = Una parte del archivo de la clínica está dañada, así que Satchel no escribirá en él. Restaure la última copia de seguridad o pida ayuda a soporte; no borre el archivo.
err-clinic-no-key-store = Este equipo no tiene un almacén de claves para proteger la contraseña. Actívelo (en Linux, un llavero) o elija proteger la clínica solo con contraseñas.
err-clinic-key-store-silent = El almacén de claves de este equipo no respondió. Si en algún lugar pide una contraseña, escríbala y vuelva a intentarlo. Si nada la pide, reinicie el equipo.
err-clinic-device-secret-missing = El almacén de claves de este equipo perdió su parte de la clave de cifrado, como después de reinstalar Windows. El titular abre la clínica una vez con «¿Olvidó la contraseña?» y el kit de recuperación; después vuelve a servir la contraseña de cada persona.
err-clinic-kept-apart = La clínica de práctica y la suya están separadas: esto no se puede hacer aquí.
err-clinic-nothing-to-undo = No hay nada que deshacer. Al entrar empieza una lista nueva de lo que se puede deshacer.
err-clinic-read-only = Puede que esta no sea la copia más reciente de la clínica, así que por ahora no se cambia nada en ella. Decide el titular, con «Decidir» arriba en la ventana.
err-backup-none = Esto no es una copia de seguridad de Satchel. Elija un archivo cuyo nombre termine en { ".satchelbackup" }.
err-backup-no-place = No se ha elegido un lugar para las copias. Elija una unidad o carpeta e inténtelo de nuevo.
err-backup-place-missing = La unidad o carpeta de las copias no está. Conéctela, o elija otro lugar.
err-backup-base-missing = La copia completa anterior en la que se apoya esta no está en la misma carpeta. Ponga las dos en una carpeta y elija de nuevo.
err-backup-other-clinic = En este equipo hay una clínica distinta de la que contiene la copia, así que no se cambió nada. Restaure la copia en otro equipo, o retire antes esa clínica.
err-backup-damaged = Esta copia está dañada o fue alterada, así que no se usa. No se cambió nada. Tome una anterior.

err-patients-archived = Este paciente está archivado y no se le puede añadir nada. Primero sáquelo del archivo.
err-schedule-slot-taken = Esta hora está ocupada por otra cita. Agende de todos modos, o tome la próxima hora libre.
err-schedule-moved-meanwhile = Alguien movió esta cita entretanto; no se cambió nada. Vea dónde está ahora y muévala de nuevo si hace falta.
err-schedule-blocked = Este horario está bloqueado. Agende de todos modos, o tome la próxima hora libre.
err-schedule-room-taken = El consultorio está ocupado a esta hora. Agende de todos modos, o tome la próxima hora libre.
err-flow-wrong-step = El paciente está ahora en otro paso, así que este no corresponde. Mire el tablero y elija el paso siguiente.

err-exchange-unreadable =
    { $line ->
        [null] No se puede leer el archivo número { $file }: no es un archivo FHIR completo. No se importó nada. Expórtelo de nuevo desde el otro programa.
       *[other] No se puede leer el archivo número { $file }: hay algo mal en la línea { $line }. No se importó nada. Expórtelo de nuevo desde el otro programa.
    }
err-exchange-too-large = El archivo número { $file } es más grande de lo que Satchel puede leer de una vez. No se importó nada. Expórtelo en varios archivos.
err-exchange-too-deep = El archivo número { $file } está anidado más de lo que lo está un archivo FHIR real, así que Satchel no confió en él. No se importó nada. Expórtelo de nuevo o no lo incluya.

err-storage-full = El disco está lleno, así que esto no se guardó. Lo que escribió sigue aquí: libere espacio y vuelva a intentarlo.
err-storage-failed = El disco no aceptó esto, así que no se guardó. Lo que escribió sigue aquí: revise el disco y vuelva a intentarlo.
err-storage-busy = El archivo de la clínica está ocupado, así que esto no se pudo hacer; no se cambió nada. Espere un momento y vuelva a intentarlo.

err-patients-restricted = Este expediente está restringido, por eso sigue cerrado para usted. Si lo necesita, ábralo con un motivo; se avisa a los titulares.
err-schedule-booking-stopped = No se debe agendar a este paciente, así que no se agendó nada. Pregunte a un titular, a gerencia o a un profesional clínico.
