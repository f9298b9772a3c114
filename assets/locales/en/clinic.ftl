# The clinic itself: setting it up the first time, and its settings.

clinic-cannot-open = The clinic cannot be opened
clinic-screen = Clinic
clinic-place = The clinic
clinic-name = Name of the clinic
clinic-phone = Phone
clinic-phone-hint = Where patients call. Messages to patients may name it.
clinic-country = Country
clinic-currency = Currency
clinic-time-zone = Time zone
clinic-week-start = The week starts on
clinic-language-hint = For everyone who has not chosen a language of their own.
clinic-writing = Dates and times
clinic-date-order = Dates are written
clinic-hours = Hours
clinic-hours-24 = 24 hours: 14:30
clinic-hours-12 = 12 hours: 2:30 pm
clinic-digits = Digits
clinic-digits-latin = Everywhere { "123" }
clinic-digits-native = As the language writes them: { "١٢٣" } in Arabic
clinic-calendar = A second calendar
clinic-calendar-hint = Stands beside the date of the day. Dates are kept and typed as before.
clinic-calendar-none = None
clinic-safety = Safety
clinic-auto-lock = Lock when nobody has touched the PC for
clinic-auto-lock-hint = What is being typed is kept, and waits for the person who typed it.
clinic-alert = When a wait is long
clinic-alert-hint = From then on the time stands out in the waiting room; after twice as long in red.
clinic-alert_expected_min = Expected, not here yet
clinic-alert_min = Waiting
clinic-alert_roomed_min = In a room, before the provider comes
clinic-alert_with_provider_min = With the provider
clinic-alert_ready_min = Ready to check out
clinic-alert-never = Never
clinic-key-store = Protected by passwords together with the key store of this PC.
new-key = New key…
new-key-title = A new key for the clinic
new-key-when = A PC or a backup drive was stolen, or somebody left who knew the recovery kit? Give the clinic a new key.
new-key-what = The clinic is encrypted anew. With the old file, the old kit or an old password nobody sees anything of what comes. What is in the stolen file cannot be called back.
new-key-people = Everybody but you then needs a new password from you: Admin, People.
new-key-backups = Backups from before open with the old kit only. Keep its paper with them, and make a new backup at once.
new-key-first = First comes the new kit: have a printer or a sheet of paper at hand.
new-key-password = Your password
new-key-do = Change the key
new-key-busy = Encrypting the clinic anew
new-key-done = The clinic has a new key. From now on the new kit holds.
new-key-locked-out = They need a new password from you: Admin, People, “Reset password”.
new-key-unnoted = This PC could not note the change. When the clinic is opened next, Satchel may ask whether this is the right copy. It is: choose “Go on with this copy”.
clinic-settings-saved = The clinic’s settings have been saved.
minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }

records-title = Are the records whole?
records-text = Reads every entry since the first day, and checks that nothing is missing and nothing was changed from outside. Satchel also does it by itself once a week, while nobody is typing.
records-check = Check now
records-checking = Checking…
records-last = Last checked: { $at }.
records-never = Not checked yet.
records-last-failed = The last check could not be finished: { $at }. Check now.
records-whole = All is well: { $entries } entries, none missing, none changed from outside. Checked { $at }.
records-broken = Something does not fit. Stop entering data on this PC, keep the file, and call support.
records-conflicts =
    { $count ->
        [one] One detail was changed in two places and needs a choice:
       *[other] { $count } details were changed in two places and need a choice:
    }
records-kept =
    { $count ->
        [one] One imported record waits for a later version of Satchel. Nothing was dropped.
       *[other] { $count } imported records wait for a later version of Satchel. Nothing was dropped.
    }
doubt-read-only = Open for reading only.
doubt-older-copy = This may be an older copy of the clinic: changes that were made on this PC are not in it.
doubt-other-history = This copy of the clinic and this PC remember different changes: it was worked on elsewhere.
doubt-broken-history = The clinic’s history has a gap or was changed from outside.
doubt-people = Who may do what was changed from outside, past Satchel.
doubt-sign-ins = The list of people who can sign in is an older copy, or was changed from outside.
doubt-records = Some records are not what their history says: they were changed from outside.
doubt-no-note = This PC has no note of this clinic, so Satchel cannot tell whether this is the newest copy.
doubt-noted = Newest change noted by this PC: { $at }.
doubt-decide = Decide…
doubt-title = Is this the right copy?
doubt-choice-restore = If you know of a newer copy or a backup: close Satchel, and put that one back. Nothing is lost by waiting.
doubt-choice-accept = If there is none, or you put this copy here yourself, take it for a new beginning. Who took it, and when, stays in the audit trail. Records that do not fit their history are made from it anew.
doubt-place = For whoever helps you with this: { $place }
doubt-accept = Go on with this copy

wizard-step = Step { $step } of { $steps }
wizard-language = Language
wizard-language-title = Welcome to Satchel
wizard-language-text = Which language do you want to work in?
wizard-point-here = Your practice’s whole day lives in one encrypted file on this PC. Nothing is sent anywhere, and no network is needed.
wizard-point-time = Setting up takes about three minutes. Almost everything can be changed later.
wizard-point-paper = Have a printer or a sheet of paper at hand: at the end you write down a recovery kit.
wizard-clinic = Clinic
wizard-clinic-title = Your clinic
wizard-clinic-name-hint = As patients know it. It stands on the sign-in screen and on papers.
wizard-clinic-name-missing = The clinic needs a name. Type the one on your door.
wizard-clinic-later = Country and currency stay; the rest can be changed later.
wizard-start = Start
wizard-start-title = How do you want to start?
start-empty = Start empty
start-empty-text = No patients yet. You register them as they come. Opening hours, visit types and a room are filled in as is usual in your country; change them whenever you like.
start-import = Bring in patients of another program
start-import-text = Satchel reads FHIR files. You choose them right after this.
start-sample = Try it with a sample clinic
start-sample-text = Made-up patients and appointments, to learn with. Not for real work.

# What a new clinic has still to do, on its first screen.
first-title = First steps
first-count = { $done } of { $all } done
first-hide = Hide
first-hidden = The first steps are hidden.
first-done = (done)
first-hours = Opening hours
first-types = Kinds of visits
first-colleague = A colleague
first-patient = The first patient
first-booking = The first visit
first-look = Look at them
first-right = They are right
first-add = Add someone
first-register = Register
first-import = Import
first-book = Book

# What a new clinic begins with. The clinic can rename each.
usual-visit = Consultation
usual-visit-again = Follow-up
usual-visit-first = New patient
usual-room = Room 1

wizard-owner = Owner
wizard-owner-title = You, the owner
wizard-owner-text = The owner may do everything and adds the others. There is no other account, and no master password.
wizard-owner-name = Your name
wizard-owner-name-hint = It stands on your sign-in tile.
wizard-owner-name-missing = Type your name: it stands on your sign-in tile.
wizard-receives = I see patients myself
wizard-receives-yes = You get a column in the schedule, open at the usual hours.
wizard-receives-no = Then add who does under Admin, Practitioners and rooms.
wizard-key-store-text = Your password works together with the key store of this PC: someone who steals the disk cannot guess it.
wizard-password-only-title = This PC has no key store
wizard-password-only-text = Only passwords would then protect the patients: someone who copies the file could try to guess them for as long as they like. Use a long password, or turn the key store on first (on Linux, a keyring) and start Satchel again.
wizard-password-only-agree = I understand. Protect this clinic by passwords only.
wizard-password-only-missing = Tick the box to go on without a key store, or turn the key store on and start again.
wizard-create = Create the clinic
wizard-creating = Creating the clinic…
wizard-recovery = Recovery kit
wizard-recovery-title = The recovery kit
wizard-open = Open the clinic

recovery-text = If every password is lost, these 24 words are the only other way in. Print them or write them down, and keep the paper where you keep the keys of the practice.
recovery-print = Print the kit
recovery-next = Next, two of the words are asked back.
recovery-written = I have written them down
recovery-ask = Now without looking at the screen: type these two words from your paper.
recovery-show = Show the words again
recovery-word = Word number { $place }
recovery-word-wrong = This is not word number { $place }. Look at your paper, or show the words again.
recovery-kit-of = Satchel recovery kit: { $clinic }
recovery-keep = Whoever has these words can open the clinic. Keep them locked away, apart from the PC. Nobody at Satchel knows them.

# Before the clinic's time zone is changed.
clinic-zone-title = Move the clinic to { $zone }?
clinic-zone-now = It is { $time } there now.
clinic-zone-appointments =
    { $count ->
        [one] { $count } visit to come keeps its time on the clock.
       *[other] { $count } visits to come keep their time on the clock: nine o’clock stays nine o’clock.
    }
clinic-zone-blocks =
    { $count ->
        [one] { $count } blocked time keeps its time as well.
       *[other] { $count } blocked times keep their times as well.
    }
clinic-zone-skipped =
    { $count ->
        [one] { $count } of them begins at a time that the clocks skip there, and moves to the next one there is.
       *[other] { $count } of them begin at a time that the clocks skip there, and move to the next one there is.
    }
clinic-zone-past = What has been keeps its moment: past visits and arrivals will be shown by the new clock. You can undo this.
clinic-zone-do = Change the time zone
clinic-zone-done = The time zone was changed.
