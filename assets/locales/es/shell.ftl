# El marco de todas las pantallas y las palabras que todas comparten.

app-name = Satchel
loading = Cargando
close = Cerrar
cancel = Cancelar
back = Atrás
continue = Continuar
retry = Reintentar
undo = Deshacer
redo = Rehacer
more = Más
details = Detalles
anyone = Cualquiera
someone = alguien
undone = Deshecho: { $what }
redone = Rehecho: { $what }
saved-at = Guardado a las { $time }
saved-on-this-pc = Guardado a las { $time } en este equipo
field-optional = (opcional)
form-mend =
    { $count ->
        [one] Hay un dato por revisar:
        [many] Hay { $count } de datos por revisar:
       *[other] Hay { $count } datos por revisar:
    }
password-show = Mostrar la contraseña
password-caps-lock = Bloq Mayús está activado

between = { " · " }
today-at = Hoy, { $time }
print-waits = Se imprime en un momento
print-now = Imprimir ya
paper-printed = Impreso el { $time } por { $who }
# When the clocks go back, the second of two equal times.
time-second = { $time } (2.ª vez)
# A place, how far its time is from UTC, and what it is called; the last is cut where it is narrow.
time-zone-name = { $city } · { $offset } · { $name }

age-years =
    { $years ->
        [one] { $years } año
        [many] { $years } de años
       *[other] { $years } años
    }
age-months =
    { $months ->
        [one] { $months } mes
        [many] { $months } de meses
       *[other] { $months } meses
    }

language-accented = Inglés acentuado (prueba)
language-mirrored = Inglés en espejo (prueba)

# Nombres de las teclas, como están impresos en los teclados en español.
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Mayús
cap-enter = Enter
cap-escape = Esc
cap-space = Espacio
cap-arrowup = ↑
cap-arrowdown = ↓
cap-arrowleft = ←
cap-arrowright = →
cap-plus = +
cap-pageup = RePág
cap-pagedown = AvPág
cap-delete = Supr

shell-rail = Pantallas
shell-admin = Gestión
shell-find-patient = Buscar paciente
shell-user-menu = { $name }: su cuenta
shell-sample = Clínica de muestra: solo para practicar
shell-password-only = Protegida solo con contraseñas
shell-password-only-why = Este equipo no tiene almacén de claves, así que quien copie el archivo podría probar contraseñas. Use contraseñas largas. También es más difícil notar aquí una copia antigua de la clínica.
shell-keys-hint = Teclas: ?
shell-locking =
    { $seconds ->
        [one] Se bloqueará en un segundo. Pulse cualquier tecla para seguir.
        [many] Se bloqueará en { $seconds } de segundos. Pulse cualquier tecla para seguir.
       *[other] Se bloqueará en { $seconds } segundos. Pulse cualquier tecla para seguir.
    }

palette-placeholder = ¿Qué desea hacer?
palette-nothing = No hay nada con ese nombre. Pruebe con menos letras.
palette-go = Ir a { $screen }

key-palette = Todos los comandos
key-save = Guardar ahora
key-print = Imprimir esta pantalla
key-lock = Bloquear
key-switch = Cambiar de usuario
key-preferences = Mis ajustes
key-sheet = Atajos de teclado
key-help = Ayuda de esta pantalla
key-back = Atrás
key-forward = Adelante
key-next-region = Parte siguiente de la ventana
key-previous-region = Parte anterior de la ventana
key-zoom-in = Más grande
key-zoom-out = Más pequeño
key-zoom-reset = Tamaño normal
key-escape = Cerrar lo que está encima

scope-global = En todas partes
scope-calendar = En el día
scope-board = En el tablero
scope-calls = En las listas de llamadas
scope-list = En las listas
scope-form = En los formularios
scope-note = En las notas
sheet-letters-off = Las teclas de una sola letra están desactivadas en Mis ajustes.

# Where people practise, beside the real clinic.
practice = Práctica
practice-banner = Aquí todas las personas son inventadas. Nada de lo que haga llega a su clínica.
practice-hint = Una clínica de personas inventadas junto a la suya, para aprender y probar. Tiene su propio archivo y su propia clave de cifrado, y nada pasa de una a la otra.
practice-go = Practicar
practice-go-on = Seguir practicando
practice-leave = Salir de la práctica
practice-afresh = Empezar la práctica de nuevo
