# Lo que llega de otros programas.

import-screen = Importar
import-text = Traiga pacientes y sus consultas anteriores de otro programa, como archivos FHIR R4 (paquetes que terminan en .json).
import-step-export = En el otro programa, exporte los pacientes en formato FHIR. Sirve un archivo por paciente o uno para todos.
import-step-look = Primero mirar: Satchel lee los archivos y muestra lo que entraría. No se cambia nada.
import-step-import = Importar: entran los archivos recién leídos, todos o ninguno. Importar dos veces no crea duplicados.
import-look = Elegir archivos y mirar…
import-do = Importar definitivamente
import-see = Ver los pacientes
import-choosing = Leyendo los archivos elegidos
import-progress = Leído: { $part }
import-was-look = Esto es lo que entraría. Todavía no se ha cambiado nada.
import-was-done = Listo. Todo lo de abajo está ahora en su clínica.
import-ended-look = Los archivos están leídos. Lo que entraría está en la pantalla Importar.
import-ended-import = La importación terminó. Lo que entró está en la pantalla Importar.

report-patients-new = Pacientes nuevos
report-patients-changed = Pacientes actualizados
report-patients-same = Pacientes sin cambios
report-visits-new = Consultas anteriores nuevas
report-visits-same = Consultas sin cambios
report-kinds = Qué había en los archivos
report-kept-why = Los registros «conservados» se guardan con su paciente para una versión posterior de Satchel que los entienda. No se pierde nada.
report-kind = Tipo
report-taken = Importados
report-kept = Conservados
report-same = Ya estaban
report-problems = Lo que no se pudo leer
report-no-problems = Se pudo leer todo.
report-place = Archivo { $file }, entrada { $entry }
report-more-problems =
    { $count ->
        [one] Y uno más.
        [many] Y { $count } de casos más.
       *[other] Y { $count } más.
    }

resource-patient = Pacientes
resource-encounter = Consultas
resource-observation = Mediciones y resultados de laboratorio
resource-condition = Diagnósticos
resource-medicationrequest = Recetas
resource-immunization = Vacunas
resource-procedure = Procedimientos
resource-diagnosticreport = Informes
resource-allergyintolerance = Alergias
resource-claim = Reclamaciones al seguro
resource-explanationofbenefit = Liquidaciones del seguro
resource-careplan = Planes de atención
resource-careteam = Equipos de atención
resource-documentreference = Documentos
resource-imagingstudy = Imágenes
resource-device = Dispositivos
resource-medication = Medicamentos
resource-medicationadministration = Medicamentos administrados
resource-organization = Organizaciones
resource-practitioner = Profesionales
resource-location = Lugares
resource-supplydelivery = Suministros
resource-goal = Objetivos

fhir-name = Nombre
fhir-birthdate = Fecha de nacimiento
fhir-gender = Sexo
fhir-telecom = Teléfono o correo
fhir-address = Dirección
fhir-identifier = Número o tarjeta
fhir-contact = Persona de contacto
fhir-communication = Idioma
fhir-maritalstatus = Estado civil
fhir-deceaseddatetime = Fallecimiento
fhir-deceasedboolean = Fallecimiento
fhir-photo = Foto
fhir-generalpractitioner = Médico de cabecera
fhir-active = Ficha en uso
fhir-subject = Paciente
fhir-period = Hora de la visita
fhir-status = Estado de la visita
fhir-class = Clase de visita
fhir-type = Clase de visita
fhir-participant = Profesional de la visita
fhir-reasoncode = Motivo de la visita
fhir-serviceprovider = Lugar de la visita

problem-wrong-type = Un campo no era como dice FHIR; se omitió y se tomó el resto.
problem-bad-date = Una fecha no existe; se omitió y se tomó el resto.
problem-unknown-code = Un código no está en la lista de FHIR; se omitió y se tomó el resto.
problem-repeated = Un campo estaba dos veces; se tomó el último.
problem-bad-text = Un texto tiene caracteres dañados; se omitió y se tomó el resto.
problem-too-much = Había más de lo que un registro debe contener; se tomó el resto.
problem-missing = Falta algo que todo registro necesita, así que se dejó aparte.
problem-no-such-patient = No se sabe de quién es: el paciente no está aquí ni en estos archivos. Se conservó; importe los pacientes y después este archivo otra vez.
problem-no-name = El registro no tiene nombre: entró como «?».
problem-inactive = El registro ya no se usa en el otro programa: entró archivado.
problem-other = Esta entrada no se pudo tomar tal como está ({ $code }).
problem-of = { $what }: { $problem }
