# Patients: search, registration, the patient's page.

patients-title = Patients
patients-find = Find a patient
patients-find-hint = Name, phone, chart number or birth date, in any order
# Screen readers hear this after each keystroke has settled.
patients-found = { $total ->
    [0] No patient found
    [one] { $total } patient
   *[other] { $total } patients
  }
patients-found-cut = { $shown } of { $total }, keep typing
patients-none = No patient matches “{ $text }”.
patients-none-hint = Check the spelling, try a part of the name or the last digits of the phone, or register a new patient.
patients-none-register = Register “{ $text }”
patients-recent = Opened lately
patients-recent-none = Patients you open appear here.
patients-recent-none-hint = Type a name, phone, chart number or birth date above to find one.
patients-all = All patients
patients-all-count = { $total ->
    [one] { $total } patient
   *[other] { $total } patients
  }
patients-all-none = No patients yet.
patients-all-none-hint = Register the first one, or bring in your patients from another system in Admin.
patients-key-ends = First or last patient
patients-keys-open = open
patients-keys-book = book
patients-keys-new = new patient

patients-col-born = Born
patients-col-number = Number
patients-last-visit = Last visit { $date }
patients-number = No. { $number }
patients-preferred = “{ $name }”
patients-archived = Archived
patients-deceased = Deceased { $date }
patients-deceased-undated = Deceased, date not known
patients-print = Print card or labels
patients-print-card = Patient card
patients-print-label = One label
patients-print-labels = A4 sheet of 24 labels
patients-card-hint = Please bring this card to every visit.
patients-no-birth = Birth date unknown
patients-no-phone = No phone
patients-born-about = about { $date }

patients-match-sounds_like = Sounds alike
patients-match-identifier = Matches an identifier
patients-match-name = Matches another name

patients-age-years = { $count } y
patients-age-months = { $count } mo
patients-age-days = { $count } d
patients-sex-female = Female
patients-sex-male = Male
patients-sex-other = Other
patients-sex-unknown = Not recorded
patients-sex-short-female = F
patients-sex-short-male = M
patients-sex-short-other = X

patients-new = New patient
patients-register = Register
patients-register-book = Register and book
patients-registered = { $name } registered, number { $number }
patients-family = Family name
patients-given = Given name
patients-given-hint = if any
patients-birth = Birth date or age
patients-birth-hint = { $example }, year only, “39” for an age, “6m” for months
patients-birth-hint-short = { $example } or “39”
patients-birth-reads = { $date } ({ $age })
patients-birth-age = born about { $year }
patients-birth-bad-unreadable = This is not a date. Write it like { $example }, or an age like 39.
patients-birth-bad-future = This day is still to come.
patients-birth-bad-too_old = This would be more than 150 years ago. Check the year.
patients-birth-missing = Birth date or age is needed. If nobody knows it, estimate the age.
patients-family-missing = The family name is needed. A one-word name goes here.
patients-phone = Phone
patients-phone-missing = Type a phone number, or tick “No phone”.
patients-phone-none = No phone
patients-more = More details
patients-preferred-name = Preferred name
patients-sex = Sex
patients-language = Language
patients-language-none = Not asked
patients-note = Note
patients-note-hint = Anything reception should know

patients-hints = Already registered?
patients-hint-open = Open
patients-hint-use = Use this patient
patients-hint-name = same name
patients-hint-sounds_like = sounds alike
patients-hint-birth_date = same birth date
patients-hint-phone = same phone
patients-hint-swapped = names swapped

patients-page = Patient { $name }
patients-details = Details
patients-visits = Visits
patients-visits-none = No visits yet.
patients-visits-none-hint = Book the first one with the button above.
patients-visit = Visit
patients-visit-past = Past visit
patients-visit-undated = Day not known
patients-book = Book
patients-wait = Waiting list
patients-back = Back to patients
patients-names = Other names
patients-name-use = Kind
patients-name-use-maiden = Before marriage
patients-name-use-old = Former
patients-name-use-nickname = Nickname
patients-name-use-usual = Usual
patients-name-use-official = Official
patients-name-use-anonymous = Anonymous
patients-name-use-temp = Temporary
patients-name-use-other = Other
patients-phones = Phones and e-mail
patients-phone-number = Number or address
patients-phone-kind = Kind
patients-phone-note = Remark
patients-phone-kind-mobile = Mobile
patients-phone-kind-home = Home
patients-phone-kind-work = Work
patients-phone-kind-email = E-mail
patients-phone-kind-other = Other
patients-addresses = Addresses
patients-address-use = Kind
patients-address-use-home = Home
patients-address-use-work = Work
patients-address-use-temp = Temporary
patients-address-use-old = Former
patients-address-use-billing = Billing
patients-address-lines = Street
patients-address-city = Town
patients-address-district = District
patients-address-state = State or province
patients-address-postal = Postal code
patients-address-country = Country
patients-identifiers = Identifiers
patients-identifier-system = Given by
patients-identifier-value = Number
patients-identifier-kind = Kind
patients-contacts = Contact people
patients-contact-name = Name
patients-contact-relationship = Relationship
patients-contact-phone = Phone
patients-part-none = None
patients-part-add-name = Add a name
patients-part-add-phone = Add a phone or e-mail
patients-part-add-address = Add an address
patients-part-add-identifier = Add an identifier
patients-part-add-contact = Add a contact person
patients-part-remove = Remove
patients-part-remove-named = Remove { $what }
patients-part-removed = { $what } removed

patients-household = Household
patients-household-none = Lives in no household here yet.
patients-household-join = Add to a household
patients-household-join-hint = Find someone of the same household
patients-household-leave = Leave the household
patients-household-joined = { $name } joined the household
patients-household-left = { $name } left the household
patients-guarantor = Guarantor
patients-guarantor-make = Make guarantor
patients-guarantor-of = { $name } is the guarantor

patients-photo = Photo
patients-photo-of = Photo of { $name }
patients-photo-unread = The photo could not be read
patients-photo-choose = Choose a photo
patients-photo-change = Change
patients-photo-remove = Remove the photo
patients-photo-set = Photo saved
patients-photo-removed = Photo removed

patients-kept-note = Kept from the import, to be shown by a later version: { $list }.
patients-kept-one = { $kind } ({ $count })

patients-archive = Archive
patients-archive-title = Archive { $name }?
patients-archive-why = Archived patients are left out of lists, but search still finds them. You can undo this.
patients-archive-reason = Reason
patients-archive-reason-moved = Moved away
patients-archive-reason-deceased = Deceased
patients-archive-reason-duplicate = Registered twice
patients-archive-reason-other = Other
patients-archive-keep = Keep
patients-archived-toast = { $name } archived
patients-archived-banner = Archived: { $reason }
patients-unarchive = Bring back
patients-unarchived-toast = { $name } is active again
patients-gone = This patient could not be opened.

patients-key-merge = Merge the two records
patients-key-apart = Keep the two apart
patients-key-swap = Let the other record stay
patients-more-acts = More
patients-same = Same person as…
patients-same-title = Who is the same person as { $name }?
patients-same-find = Find the other record
patients-same-perhaps = Perhaps one of these
patients-same-compare = Compare
patients-merge-title = One person, or two?
patients-merge-stays = Stays
patients-merge-joins = Joins it
patients-merge-swap = Swap
patients-merge-apart = Keep apart
patients-merge-do = Merge under No. { $number }
patients-merge-both = Kept from both
patients-merge-nothing = nothing
patients-merge-kept = Kept from an import
patients-merge-visits = { $count ->
    [one] { $count } visit, on { $date }
   *[other] { $count } visits, the last on { $date }
  }
patients-merge-of-name = Name
patients-merge-of-preferred_name = Preferred name
patients-merge-of-birth_date = Birth date
patients-merge-of-sex = Sex
patients-merge-of-language = Language
patients-merge-of-note = Note
patients-merge-of-deceased = Died
patients-merge-explain = Nothing is lost: searching for No. { $number } goes on finding the person, and the records can be taken apart again at any time.
patients-merge-itself = This is one and the same record. Choose another one to compare it with.
patients-merge-already = These are one record already: { $name }, No. { $number }.
patients-merge-archived = No. { $number } is archived ({ $reason }), so it cannot be the one that stays. Swap the two, or bring it back first.
patients-formerly = formerly No. { $number }
patients-other-records = Other records of this person
patients-merged-on = merged { $date }
patients-take-apart = Take apart
patients-take-apart-how = Taken apart, each record has again what was its own, and what was added under it since.
patients-taken-apart = No. { $number } is a record of its own again
patients-merged-toast = No. { $other } now belongs to { $name }, No. { $number }
patients-kept-apart-toast = No. { $one } and No. { $other } are two people
patients-duplicates = Possible duplicates
patients-duplicates-left = { $count ->
    [one] { $count } pair to decide
   *[other] { $count } pairs to decide
  }
patients-duplicates-done = { $done } of { $total } decided
patients-duplicates-reading = Comparing all records…
patients-duplicates-none = No two records look like one person
patients-duplicates-none-hint = When somebody is registered twice, the pair appears here.
patients-duplicates-all-done = All pairs are decided
patients-duplicates-safe = Each decision can be undone.
patients-duplicates-merge = Merge
patients-sure-high = Almost certainly one person
patients-sure-middle = Probably one person
patients-sure-low = Perhaps one person
patients-differs = but { $what }
patients-differs-birth_date = birth dates differ
patients-differs-sex = sex differs
patients-differs-given_name = given names differ

patients-restricted = Restricted
patients-restricted-record = Restricted record
patients-restricted-text = Only some people may open this record. If you need it, write why. The owners are told who opened it and for what reason, and it stays in the audit trail. It is then open to you for an hour, or until you sign out.
patients-restricted-why = Why do you need it?
patients-restricted-open = Open for this reason
patients-restricted-until = Open to you until { $time }. The owners have been told.
patients-restricted-banner = Restricted by { $name }: { $reason }. Open to { $people }.
patients-restricted-treating = those with whom a visit is booked
patients-restrict = Restrict the record…
patients-restrict-title = Restrict the record of { $name }
patients-restrict-text = Everyone else finds the name, the chart number and the birth year, so that nobody registers the patient twice. To open the record they must write a reason, and the owners are told.
patients-restrict-who = Who may open it
patients-restrict-you = { $name } (you)
patients-restrict-treating = Also those with whom a visit is booked
patients-restrict-reason = Reason
patients-restrict-needs = Write why.
patients-restrict-do = Restrict
patients-restrict-toast = The record of { $name } is restricted
patients-unrestrict = Open the record to everyone
patients-unrestrict-toast = The record of { $name } is open to everyone
