# Ce qui vient d’autres logiciels.

import-screen = Importer
import-text = Importez les patients et leurs consultations passées depuis un autre logiciel, sous forme de fichiers FHIR R4 (lots dont le nom se termine par .json).
import-step-export = Dans l’autre logiciel, exportez les patients au format FHIR. Un fichier par patient ou un seul pour tous, les deux conviennent.
import-step-look = D’abord regarder : Satchel lit les fichiers et montre ce qui entrerait. Rien n’est modifié.
import-step-import = Importer : les fichiers qui viennent d’être lus entrent, tous ou aucun. Importer deux fois ne crée pas de doublons.
import-look = Choisir des fichiers et regarder…
import-do = Importer définitivement
import-see = Voir les patients
import-choosing = Lecture des fichiers choisis
import-progress = Lu : { $part }
import-was-look = Voici ce qui entrerait. Rien n’a encore été modifié.
import-was-done = C’est fait. Tout ce qui suit est maintenant dans votre cabinet.
import-ended-look = Les fichiers ont été lus. L’écran Importer montre ce qui serait importé.
import-ended-import = L’importation est terminée. L’écran Importer montre ce qui a été importé.

report-patients-new = Nouveaux patients
report-patients-changed = Patients mis à jour
report-patients-same = Patients inchangés
report-visits-new = Nouvelles consultations passées
report-visits-same = Consultations inchangées
report-kinds = Le contenu des fichiers
report-kept-why = Les éléments « conservés » sont gardés avec leur patient pour une version ultérieure de Satchel qui saura les lire. Rien n’est perdu.
report-kind = Type
report-taken = Importés
report-kept = Conservés
report-same = Déjà présents
report-problems = Ce qui n’a pas pu être lu
report-no-problems = Tout a pu être lu.
report-place = Fichier { $file }, entrée { $entry }
report-more-problems =
    { $count ->
        [one] Et { $count } autre.
        [many] Et { $count } d’autres.
       *[other] Et { $count } autres.
    }

resource-patient = Patients
resource-encounter = Consultations
resource-observation = Mesures et résultats de laboratoire
resource-condition = Problèmes de santé
resource-medicationrequest = Ordonnances
resource-immunization = Vaccinations
resource-procedure = Actes
resource-diagnosticreport = Comptes rendus
resource-allergyintolerance = Allergies
resource-claim = Demandes de remboursement
resource-explanationofbenefit = Décomptes de remboursement
resource-careplan = Plans de soins
resource-careteam = Équipes de soins
resource-documentreference = Documents
resource-imagingstudy = Images
resource-device = Dispositifs
resource-medication = Médicaments
resource-medicationadministration = Médicaments administrés
resource-organization = Organismes
resource-practitioner = Praticiens
resource-location = Lieux
resource-supplydelivery = Fournitures
resource-goal = Objectifs

fhir-name = Nom
fhir-birthdate = Date de naissance
fhir-gender = Sexe
fhir-telecom = Téléphone ou courriel
fhir-address = Adresse
fhir-identifier = Numéro ou carte
fhir-contact = Personne à contacter
fhir-communication = Langue
fhir-maritalstatus = État civil
fhir-deceaseddatetime = Décès
fhir-deceasedboolean = Décès
fhir-photo = Photo
fhir-generalpractitioner = Médecin traitant
fhir-active = Dossier en cours
fhir-subject = Patient
fhir-period = Heure de la visite
fhir-status = État de la visite
fhir-class = Genre de visite
fhir-type = Genre de visite
fhir-participant = Praticien de la visite
fhir-reasoncode = Motif de la visite
fhir-serviceprovider = Lieu de la visite

problem-wrong-type = Un champ n’était pas conforme à FHIR ; il a été laissé de côté, le reste a été pris.
problem-bad-date = Une date n’existe pas ; elle a été laissée de côté, le reste a été pris.
problem-unknown-code = Un code n’est pas dans la liste de FHIR ; il a été laissé de côté, le reste a été pris.
problem-repeated = Un champ figurait deux fois ; le dernier a été pris.
problem-bad-text = Un texte contient des caractères abîmés ; il a été laissé de côté, le reste a été pris.
problem-too-much = Il y avait plus que ce qu’un dossier doit contenir ; le reste a été pris.
problem-missing = Il manque un élément indispensable à tout dossier : l’entrée a été mise de côté.
problem-no-such-patient = On ne sait pas de qui il s’agit : le patient n’est ni ici ni dans ces fichiers. L’élément a été conservé ; importez les patients, puis ce fichier une nouvelle fois.
problem-no-name = Le dossier n’a pas de nom : il a été importé comme « ? ».
problem-inactive = Le dossier n’est plus utilisé dans l’autre logiciel : il a été importé archivé.
problem-other = Cette entrée n’a pas pu être prise telle quelle ({ $code }).
problem-of = { $what } : { $problem }
