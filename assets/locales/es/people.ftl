# Quién trabaja aquí: entrar, funciones y los ajustes de cada persona.

sign-in-who = ¿Quién está aquí?
sign-in-switch = ¿Quién toma el relevo?
sign-in-locked = Bloqueada. Se conserva todo lo que escribió.
sign-in-unlock = Desbloquear
sign-in-opening = Abriendo la clínica
sign-in-wait =
    { $seconds ->
        [one] Espere un segundo
        [many] Espere { $seconds } de segundos
       *[other] Espere { $seconds } segundos
    }
sign-in-forgot = ¿Olvidó la contraseña?

recover-title = Contraseña nueva para { $name }
recover-words = Las 24 palabras del kit de recuperación
recover-words-hint = Escríbalas o péguelas en su orden. Los números, las comas y los saltos de línea no importan.
recover-count =
    { $count ->
        [0] Faltan las 24 palabras.
        [one] Aquí hay una palabra; el kit tiene 24.
        [many] Aquí hay { $count } de palabras; el kit tiene 24.
       *[other] Aquí hay { $count } palabras; el kit tiene 24.
    }
recover-do = Poner la contraseña y desbloquear
recover-owner = { $name } pasa a ser titular: el único titular se fue

password = Contraseña
password-new = Contraseña nueva
password-old = Contraseña actual
password-hint = Al menos 8 caracteres. Una frase corta es segura y fácil de recordar.
password-strength-0 = Demasiado corta o repetitiva
password-strength-1 = Fácil de adivinar: alárguela
password-strength-2 = Buena
password-strength-3 = Muy segura
password-change = Cambiar la contraseña
password-changed = Su contraseña ha cambiado.

people-screen = Personal
people-add = Añadir persona
people-added = Se añadió a { $name }.
people-name = Nombre
people-name-hint = El nombre que conocen sus colegas: aparece en la pantalla de entrada.
people-role = Función
people-role-of = Función de { $name }
people-role-hint = La tabla debajo de la lista muestra qué puede hacer cada función.
people-role-set = La función de { $name } es ahora { $role }.
people-first-password = Primera contraseña
people-state = Estado
people-last = Última entrada
people-never = nunca
people-acts = Más acciones para { $name }
people-suspend = Suspender
people-suspended = { $name } ya no puede entrar.
people-resume = Volver a permitir la entrada
people-resumed = { $name } puede entrar de nuevo, con una contraseña nueva.
people-reset = Restablecer la contraseña…
people-reset-of = Contraseña nueva para { $name }
people-reset-why = Dígale la contraseña nueva en persona. Podrá cambiarla en sus propios ajustes.
people-reset-do = Poner la contraseña
people-reset-done = { $name } tiene una contraseña nueva.
person-active = Con acceso
person-suspended = Sin acceso
person-needs-password = Necesita una contraseña nueva

role-owner = Titular
role-manager = Gerencia
role-clinician = Profesional clínico
role-nurse = Enfermería
role-front-desk = Recepción
role-biller = Facturación
role-auditor = Auditoría

roles-title = Quién puede hacer qué
roles-text = Cada persona tiene una función. Lo que puede hacer cada función es igual en todas las clínicas con Satchel.
roles-task = Tarea
roles-may = puede
roles-may-not = no puede

permission-clinic-set-up = Cambiar los ajustes de la clínica
permission-clinic-verify = Comprobar que los registros están completos y sin alterar
permission-clinic-restore = Decidir sobre una copia antigua de la clínica o darle una clave de cifrado nueva
permission-people-manage = Añadir personas, dar funciones, restablecer contraseñas
permission-audit-read = Ver quién hizo qué
permission-patients-read = Buscar pacientes y abrir sus expedientes
permission-patients-register = Registrar pacientes nuevos
permission-patients-edit = Cambiar los datos de los pacientes
permission-patients-archive = Archivar pacientes y sacarlos del archivo
permission-patients-restrict = Restringir expedientes a algunas personas
permission-schedule-read = Ver la agenda y la sala de espera
permission-schedule-book = Agendar, mover y cancelar citas
permission-schedule-override = No agendar más a un paciente, y agendar de todos modos
permission-schedule-set-up = Configurar profesionales, consultorios y horarios
permission-flow-move = Registrar llegadas y pasar a los pacientes de un paso al siguiente
permission-reminders-export = Entregar los mensajes a pacientes a un conector
permission-tasks-use = Enviar y recibir mensajes y tareas
permission-exchange-import = Traer registros de otros programas

preferences-screen = Mis ajustes
preferences-look = Cómo se ve Satchel
preferences-theme = Colores
theme-system = Como en este equipo
theme-light = Claros
theme-dark = Oscuros
theme-contrast = Alto contraste
preferences-density = Espacio entre líneas
density-compact = Compacto
density-normal = Normal
density-roomy = Amplio
preferences-zoom = Tamaño
preferences-zoom-hint = También con Ctrl y + o −
percent = { $value } %
language = Idioma
preferences-letters = Teclas de una sola letra
preferences-letters-hint = Con ellas, A marca una llegada mientras el foco está en el día. Los campos de texto nunca se ven afectados.
