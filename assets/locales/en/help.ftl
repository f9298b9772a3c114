# Help, opened with F1: for each screen what it is for, and how to do what is done there most.
# `help-<screen>-for` says what the screen is for; `help-<screen>-<task>` names a task, its `-how` says how it is done.

help-title = Help
help-search = Search the help
help-pages = All help pages
help-nothing = Nothing by that word. Try a shorter one.
help-sheet = Keys of this screen
help-key = Key

help-everywhere-title = Everywhere
help-everywhere-for = A few things work on every screen, whatever you are doing.
help-everywhere-find = Find a patient
help-everywhere-find-how = Type any part of a name, phone number, birth date or chart number, in any order. Enter opens the first one.
help-everywhere-command = Do anything by its name
help-everywhere-command-how = Open the list of all commands and type what you want to do, such as “book” or “lock”. Beside each stands its key.
help-everywhere-undo = Take back a mistake
help-everywhere-undo-how = After each change a line at the foot of the window offers Undo. The key takes back your last change as well; press it again for the one before.
help-everywhere-lock = Leave the PC
help-everywhere-lock-how = Lock the clinic. What you were typing is kept, and waits for you. Satchel also locks by itself when nobody has touched the PC for a while.
help-everywhere-switch = Let a colleague work
help-everywhere-switch-how = Choose your name at the top, then Switch user. Each person signs in under their own name, so that the record shows who did what.
help-everywhere-larger = Make everything larger
help-everywhere-larger-how = The key makes it larger, step by step; with − smaller, with 0 as usual. Colours and closeness are under My settings.

help-today-title = Today
help-today-for = The day of the clinic, with a column for each person who sees patients. Here you book visits, move them, and mark who has arrived.
help-today-book = Book a visit
help-today-book-how = Choose an empty time, or use the key from anywhere. Type the first letters of the patient, press Enter, then Book.
help-today-free = Find the next free time
help-today-free-how = A list of free times opens. The first is already chosen: press Enter to book it, or choose another with the arrows.
help-today-arrive = Mark that a patient has arrived
help-today-arrive-how = Choose the visit and press the key, or use Arrive on the visit. It appears in the waiting room at once.
help-today-move = Move a visit
help-today-move-how = Drag it to another time or column. With the keyboard: press the key, go to the place with the arrows, press Enter. To another day: cut it with Ctrl+X, paste it there with Ctrl+V.
help-today-cancel = Cancel a visit
help-today-cancel-how = Choose the visit and press the key; say why, so that it can be counted. It can be restored.
help-today-day = Go to another day
help-today-day-how = Type a date, “+7” for in a week, or “t” for today. Page Up and Page Down turn one day.

help-flow-title = Waiting room
help-flow-for = Everyone who is in the house, from arriving to going home, with the minutes they have waited. A long wait stands out by itself.
help-flow-walk-in = Take in someone without an appointment
help-flow-walk-in-how = Use the key from anywhere, type the patient’s name and press Enter twice. They get a ticket number. Who is new is registered and queued in one go.
help-flow-next = Take someone one step further
help-flow-next-how = Choose their card and press Enter, or use the button on the card. From waiting they go to a room, then to the provider, then to the desk.
help-flow-back = Go one step back
help-flow-back-how = If someone was moved too early, this takes them back. Undo works as well.
help-flow-room = Choose or change the room
help-flow-room-how = Press the key on a card and choose the room by its number. Rooms in use say so.
help-flow-who = See one practitioner’s patients only
help-flow-who-how = Choose the practitioner at the top. List shows the same people as a table, with the columns that you choose. Your choice is kept. Ctrl+P prints what you see, P the slip of the chosen patient.
help-flow-wall = Show the wall display
help-flow-wall-how = Choose it at the top: over this screen until Esc, or in a window for a second screen. It shows initials and tickets only, and pauses while the clinic is locked.

help-patients-title = Patients
help-patients-for = Finding a patient, and registering a new one.
help-patients-find = Find a patient
help-patients-find-how = Type parts of the name, phone, birth date or chart number. Names that only sound alike are found too. Enter opens the chosen one.
help-patients-new = Register a new patient
help-patients-new-how = Family name, birth date or age, and phone are enough. While you type, Satchel shows who may be there already.
help-patients-book = Book for someone you found
help-patients-book-how = Press Ctrl+Enter on the patient: the booking opens with the next free time.
help-patients-all = Look through all patients
help-patients-all-how = All patients shows everybody by name. Ctrl+End goes to the last one, Ctrl+Home back to the first.

help-patient-title = A patient’s page
help-patient-for = Everything the front desk knows about one patient: details, phones, addresses, household, visits.
help-patient-change = Change a detail
help-patient-change-how = Choose the detail, type, and press Enter. It is saved at once; Escape leaves it as it was.
help-patient-book = Book a visit
help-patient-book-how = Use Book at the top of the page. The next free time is filled in.
help-patient-add = Add a phone, an address or a contact
help-patient-add-how = Use the + of the part it belongs to. The first phone is the one that lists show.
help-patient-household = Put a family together
help-patient-household-how = Use Add to a household, find someone of the same family, and choose who pays for all.
help-patient-same = Put two records of one person together
help-patient-same-how = Use More at the top, then Same person as…, and choose the other record. You see both side by side before anything happens.
help-patient-archive = Put a patient away
help-patient-archive-how = Use Archive at the top, and say why. Searches then show them last, marked as archived. Nothing is lost, and it can be taken back.

help-merge-title = Two records of one person
help-merge-for = Two records side by side, to decide whether they are one person’s, and which of them stays.
help-merge-choose = Choose which record stays
help-merge-choose-how = Swap exchanges the two. Where they differ, choose the entry that is right; everything else is kept from both.
help-merge-do = Merge them
help-merge-do-how = From then on there is one record. The other number goes on finding it.
help-merge-apart = Say that they are two people
help-merge-apart-how = Keep apart: the two are not offered as a pair again.
help-merge-back = Take a merge back
help-merge-back-how = Undo right away, or later Take apart on the patient’s page. Each record then has its own again.

help-duplicates-title = Possible duplicates
help-duplicates-for = Pairs of records that may be one person’s, the surest first, with the reasons.
help-duplicates-compare = Look at a pair closely
help-duplicates-compare-how = Press Enter on the pair, or click it. Both records are shown side by side.
help-duplicates-merge = Merge a pair at once
help-duplicates-merge-how = The older record stays, and what it does not know is taken from the other.
help-duplicates-apart = Say that two are not one person
help-duplicates-apart-how = The pair leaves the list and does not come back.
help-duplicates-undo = Take a decision back
help-duplicates-undo-how = The pair comes back to the list.

help-schedule-setup-title = Practitioners and rooms
help-schedule-setup-for = What the day is made of: who sees patients, the kinds of visits and how long they take, the rooms, and the opening hours.
help-schedule-setup-who = Add someone who sees patients
help-schedule-setup-who-how = Type the name under Practitioners and add it. They get a column in the day, with the clinic’s hours.
help-schedule-setup-hours = Change the opening hours
help-schedule-setup-hours-how = Write the times of a day like 09:00-13:00, 14:00-17:00, and leave the field. Leave it empty for a closed day.
help-schedule-setup-own = Give one person their own hours
help-schedule-setup-own-how = Choose the person under Hours of. Their own hours then count instead of the clinic’s, on all days.
help-schedule-setup-type = Change how long a visit takes
help-schedule-setup-type-how = Change the minutes of the visit type. Visits that are booked already keep their length.
help-schedule-setup-away = Take someone off the schedule
help-schedule-setup-away-how = Remove the tick at Active. Days that have their visits still show them.

help-people-title = People
help-people-for = Everyone who may sign in here, and what each role may do.
help-people-add = Add a colleague
help-people-add-how = Use Add person: a name, a role, and a first password. They can change it under My settings.
help-people-role = Change what someone may do
help-people-role-how = Choose another role in their line. The table below shows in plain words what each role may do.
help-people-password = Help someone who forgot their password
help-people-password-how = Use Reset password in the menu of their line, and tell them the new one in person.
help-people-leave = Stop someone from signing in
help-people-leave-how = Use Suspend in the same menu. What they did stays in the record; they can be let in again.

help-clinic-title = Clinic
help-clinic-for = The name of the clinic, how dates and times are written, when it locks, and whether the records are whole.
help-clinic-writing = Change how dates and times look
help-clinic-writing-how = Choose under Dates and times. It counts for everybody, at once.
help-clinic-lock = Change when the PC locks
help-clinic-lock-how = Choose the minutes under Safety. Shorter is safer where patients can see the screen.
help-clinic-wait = Change when a wait counts as long
help-clinic-wait-how = Choose the minutes under Safety. In the waiting room such a wait stands out.
help-clinic-whole = Check the records
help-clinic-whole-how = Check now reads every entry since the first day and says whether anything is missing or was changed from outside.

help-import-title = Import
help-import-for = Bringing in patients and their past visits from another program.
help-import-look = See what would come in
help-import-look-how = Choose the files and look. Satchel only reads them and shows a list; nothing is changed yet.
help-import-do = Bring it in
help-import-do-how = When the list looks right, Import for good. Either everything comes in or nothing.
help-import-again = Bring in the same files again
help-import-again-how = You may. Whoever is here already is brought up to date, never doubled.

help-audit-title = Audit trail
help-audit-for = Who signed in, looked at, or changed what, and when. Nobody can change it.
help-audit-person = See what one person did
help-audit-person-how = Choose the person at the top. The newest line stands first; Show earlier goes further back.
help-audit-what = See who did one kind of thing
help-audit-what-how = Choose what happened, such as opening a patient. Each line names the person, the patient’s number and when it was.
help-audit-refused = See what was refused
help-audit-refused-how = The last column says how it ended. A refused line names who tried what.

help-preferences-title = My settings
help-preferences-for = How Satchel looks and speaks for you. Your colleagues keep their own.
help-preferences-colours = Dark or high contrast
help-preferences-colours-how = Choose under Colours. As this PC is set follows the colours of the PC itself.
help-preferences-size = Larger or closer together
help-preferences-size-how = Choose the size and the space between lines. A smaller size shows more of the day.
help-preferences-language = Another language
help-preferences-language-how = Choose it under Language. Only your own screens change, at once.
help-preferences-password = A new password
help-preferences-password-how = Type the old one and the new one. A short sentence is strong and easy to remember.
help-preferences-keys = Switch single-letter keys off
help-preferences-keys-how = If letters do things you did not mean, switch them off here. Keys with Ctrl and Alt stay.
