# The frame around every screen, and words that all screens share.

app-name = Satchel
loading = Loading
close = Close
cancel = Cancel
save = Save
back = Back
continue = Continue
retry = Try again
copy = Copy
print = Print
undo = Undo
redo = Redo
more = More
details = Details
none = None
anyone = Anyone
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
