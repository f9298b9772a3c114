# Who works here: signing in, roles, and everyone's own settings.

sign-in-who = Who is here?
sign-in-switch = Who takes over?
sign-in-locked = Locked. Everything you typed is kept.
sign-in-unlock = Unlock
sign-in-opening = Opening the clinic
sign-in-wait =
    { $seconds ->
        [one] Wait one second
       *[other] Wait { $seconds } seconds
    }
sign-in-forgot = Forgot the password?

recover-title = A new password for { $name }
recover-words = The 24 words of the recovery kit
recover-words-hint = Type or paste them in their order. Numbers, commas and line breaks do not matter.
recover-count =
    { $count ->
        [0] The 24 words are missing.
        [one] There is one word here; the kit has 24.
       *[other] There are { $count } words here; the kit has 24.
    }
recover-do = Set password and unlock
recover-owner = { $name } becomes an owner: the only owner has left

password = Password
password-new = New password
password-old = Password now
password-hint = At least 8 characters. A short sentence is strong and easy to remember.
password-strength-0 = Too short or too even
password-strength-1 = Easy to guess: make it longer
password-strength-2 = Good
password-strength-3 = Strong
password-change = Change password
password-changed = Your password has been changed.

people-screen = People
people-add = Add person
people-added = { $name } has been added.
people-name = Name
people-name-hint = As colleagues know them: it stands on the sign-in tile.
people-role = Role
people-role-of = Role of { $name }
people-role-hint = The table below the list shows what each role may do.
people-role-set = { $name } is now { $role }.
people-first-password = First password
people-state = State
people-last = Last signed in
people-never = never
people-acts = More for { $name }
people-suspend = Suspend
people-suspended = { $name } can no longer sign in.
people-resume = Allow to sign in again
people-resumed = { $name } can sign in again, with a new password.
people-reset = Reset password…
people-reset-of = New password for { $name }
people-reset-why = Tell the new password in person. They can change it in their own settings.
people-reset-do = Set password
people-reset-done = { $name } has a new password.
person-active = Active
person-suspended = Suspended
person-needs-password = Needs a new password

role-owner = Owner
role-manager = Manager
role-clinician = Clinician
role-nurse = Nurse
role-front-desk = Front desk
role-biller = Biller
role-auditor = Auditor

roles-title = Who may do what
roles-text = Each person has one role. What a role may do is the same in every Satchel clinic.
roles-task = Task
roles-may = may
roles-may-not = may not

permission-clinic-set-up = Change the clinic's settings
permission-clinic-verify = Check that the records are whole and unchanged
permission-clinic-restore = Decide about an older copy of the clinic, or give it a new key
permission-people-manage = Add people, give roles, reset passwords
permission-audit-read = Read who did what
permission-patients-read = Find and open patients
permission-patients-register = Register new patients
permission-patients-edit = Change patients' details
permission-patients-archive = Archive patients and bring them back
permission-patients-restrict = Restrict records to some people
permission-schedule-read = See the schedule and the waiting room
permission-schedule-book = Book, move and cancel appointments
permission-schedule-override = Stop booking for a patient, and book all the same
permission-schedule-set-up = Set up providers, rooms and hours
permission-flow-move = Check in patients and move them through the visit
permission-reminders-export = Hand messages to patients over to a connector
permission-tasks-use = Send and receive messages and tasks
permission-exchange-import = Bring in records from other programs

preferences-screen = My settings
preferences-look = How Satchel looks
preferences-theme = Colours
theme-system = As this PC is set
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
preferences-density = Space between lines
density-compact = Compact
density-normal = Normal
density-roomy = Roomy
preferences-zoom = Size
preferences-zoom-hint = Also with Ctrl and + or −
percent = { $value } %
language = Language
preferences-letters = Single-letter keys
preferences-letters-hint = With these, A marks an arrival while the day has the focus. Text fields are never affected.
