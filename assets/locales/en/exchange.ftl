# What comes in from other programs.

import-screen = Import
import-text = Bring in patients and their past visits from another program, as FHIR R4 files (bundles ending in .json).
import-step-export = In the other program, export the patients as FHIR. One file for each patient, or one for all, both work.
import-step-look = Look first: Satchel reads the files and shows what would come in. Nothing is changed.
import-step-import = Import: the files just read come in, all of them or nothing. Importing twice makes no doubles.
import-look = Choose files and look…
import-do = Import for good
import-see = See the patients
import-choosing = Reading the chosen files
import-progress = Read: { $part }
import-was-look = This is what would come in. Nothing has been changed yet.
import-was-done = Done. Everything below is now in your clinic.
import-ended-look = The files have been read. What would come in stands on the screen Import.
import-ended-import = The import is done. What came in stands on the screen Import.

report-patients-new = New patients
report-patients-changed = Patients updated
report-patients-same = Patients unchanged
report-visits-new = New past visits
report-visits-same = Visits unchanged
report-kinds = What was in the files
report-kept-why = “Kept” records are stored with their patient, for a later version of Satchel that understands them. Nothing is dropped.
report-kind = Kind
report-taken = Taken
report-kept = Kept
report-same = Already here
report-problems = What could not be read
report-no-problems = Everything could be read.
report-place = File { $file }, entry { $entry }
report-more-problems =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }

resource-patient = Patients
resource-encounter = Visits
resource-observation = Measurements and lab results
resource-condition = Problems
resource-medicationrequest = Prescriptions
resource-immunization = Vaccinations
resource-procedure = Procedures
resource-diagnosticreport = Reports
resource-allergyintolerance = Allergies
resource-claim = Claims
resource-explanationofbenefit = Benefit statements
resource-careplan = Care plans
resource-careteam = Care teams
resource-documentreference = Documents
resource-imagingstudy = Images
resource-device = Devices
resource-medication = Medicines
resource-medicationadministration = Medicines given
resource-organization = Organizations
resource-practitioner = Practitioners
resource-location = Places
resource-supplydelivery = Supplies
resource-goal = Goals

fhir-name = Name
fhir-birthdate = Birth date
fhir-gender = Sex
fhir-telecom = Phone or email
fhir-address = Address
fhir-identifier = Number or card
fhir-contact = Contact person
fhir-communication = Language
fhir-maritalstatus = Marital status
fhir-deceaseddatetime = Death
fhir-deceasedboolean = Death
fhir-photo = Photo
fhir-generalpractitioner = Family doctor
fhir-active = Record in use
fhir-subject = Patient
fhir-period = Time of the visit
fhir-status = State of the visit
fhir-class = Kind of visit
fhir-type = Kind of visit
fhir-participant = Practitioner of the visit
fhir-reasoncode = Reason for the visit
fhir-serviceprovider = Place of the visit

problem-wrong-type = A field was not what FHIR says; it was left out, the rest was taken.
problem-bad-date = A date does not exist; it was left out, the rest was taken.
problem-unknown-code = A code is not in FHIR’s list; it was left out, the rest was taken.
problem-repeated = A field stood twice; the last one was taken.
problem-bad-text = A text has broken characters; it was left out, the rest was taken.
problem-too-much = There was more than a record should hold; the rest was taken.
problem-missing = Something every record needs is missing, so it was kept aside.
problem-no-such-patient = Whose this is is not known: the patient is neither here nor in these files. It was kept; bring in the patients, then this file once more.
problem-no-name = The record has no name: it came in as “?”.
problem-inactive = The record is no longer used in the other program: it came in archived.
problem-other = This entry could not be taken as it is ({ $code }).
problem-of = { $what }: { $problem }
