# The frame around every screen, and words that all screens share.

app-name = Satchel
loading = Loading
close = Close
cancel = Cancel
back = Back
continue = Continue
retry = Try again
undo = Undo
redo = Redo
more = More
details = Details
anyone = Anyone
someone = someone
undone = Undone: { $what }
redone = Done again: { $what }
saved-at = Saved { $time }
saved-on-this-pc = Saved { $time } on this PC
field-optional = (optional)
form-mend =
    { $count ->
        [one] One thing needs another look:
       *[other] { $count } things need another look:
    }
password-show = Show password
password-caps-lock = Caps Lock is on

# Between two short facts on one line. Arabic has a comma: beside its digits a dot would be read as a zero.
between = { " · " }
today-at = Today { $time }
print-waits = Prints in a moment
print-now = Print now
paper-printed = Printed { $time } by { $who }
# When the clocks go back, the second of two equal times.
time-second = { $time } (2nd)
# A place, how far its time is from UTC, and what it is called; the last is cut where it is narrow.
time-zone-name = { $city } · { $offset } · { $name }

age-years =
    { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
age-months =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    }

language-accented = Accented English (test)
language-mirrored = Mirrored English (test)

# Names on keys. The Latin names are what is printed on keyboards.
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Shift
cap-enter = Enter
cap-escape = Esc
cap-space = Space
cap-arrowup = ↑
cap-arrowdown = ↓
cap-arrowleft = ←
cap-arrowright = →
cap-plus = +
cap-pageup = PgUp
cap-pagedown = PgDn
cap-delete = Del

shell-rail = Screens
shell-admin = Admin
shell-find-patient = Find patient
shell-user-menu = { $name }: your account
shell-sample = Sample clinic: for practice only
shell-password-only = Protected by passwords only
shell-password-only-why = This PC has no key store, so someone who copies the file could try to guess passwords. Use long ones. An older copy of the clinic is harder to notice here, too.
shell-keys-hint = Keys: ?
shell-locking =
    { $seconds ->
        [one] Locking in one second. Press any key to stay.
       *[other] Locking in { $seconds } seconds. Press any key to stay.
    }

palette-placeholder = What do you want to do?
palette-nothing = Nothing by that name. Try fewer letters.
palette-go = Go to { $screen }

key-palette = All commands
key-save = Save now
key-print = Print this screen
key-lock = Lock
key-switch = Switch user
key-preferences = My settings
key-sheet = Keyboard shortcuts
key-help = Help for this screen
key-back = Back
key-forward = Forward
key-next-region = Next part of the window
key-previous-region = Previous part of the window
key-zoom-in = Larger
key-zoom-out = Smaller
key-zoom-reset = Normal size
key-escape = Close what is on top

scope-global = Everywhere
scope-calendar = In the day
scope-board = On the board
scope-calls = In lists of calls
scope-list = In lists
scope-form = In forms
scope-note = In notes
sheet-letters-off = Single-letter keys are switched off in My settings.

# Where people practise, beside the real clinic.
practice = Practice
practice-banner = Everybody here is invented. Nothing you do reaches your clinic.
practice-hint = A clinic of invented people beside yours, to learn and to try things in. It has a file and a key of its own, and nothing can be brought from one to the other.
practice-go = Practise
practice-go-on = Go on practising
practice-leave = Leave practice
practice-afresh = Begin practice anew
