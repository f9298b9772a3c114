# Schedule: the day, booking, moving, and what the clinic's day is made of.

status-booked = Booked
status-confirmed = Confirmed
status-arrived = Waiting
status-roomed = In room
status-with_provider = With provider
status-ready = Ready to check out
status-done = Checked out
status-no_show = No-show
status-cancelled = Cancelled
status-left = Left without being seen

schedule-title = Today
schedule-previous = Previous day
schedule-next = Next day
schedule-today = Today
schedule-go-to = Go to date
schedule-go-to-hint = { $example }, “t” for today, “+7”, “-1m” or “2w”
schedule-go-to-bad = This is not a date. Write it like { $example }.
schedule-go = Go
schedule-show-cancelled = Show cancelled
schedule-totals = { $booked ->
    [one] { $booked } visit
   *[other] { $booked } visits
  }
schedule-totals-waiting = Waiting { $count }
schedule-totals-here = In the house { $count }
schedule-totals-done = Checked out { $count }
schedule-totals-cancelled = Cancelled { $count }
schedule-grid = Day of { $date }. Arrow keys move, Enter opens, N books.
schedule-column = { $name }, { $count ->
    [0] no visits
    [one] { $count } visit
   *[other] { $count } visits
  }
schedule-column-count = { $done }/{ $all }
schedule-free = Free, { $time }, { $who }
schedule-unassigned = Without a practitioner
schedule-print = Print the day
schedule-print-all = Everybody, a page each
schedule-print-here = Here
schedule-print-none = No appointments.
schedule-print-blocked = Blocked
schedule-ticket = Ticket { $number }
schedule-min = { $count } min
schedule-waited = { $count } min
schedule-new-patient = new patient
schedule-overlaps = overlaps

# What a screen reader says of a tile. Each part may be missing; the parts are joined with commas.
schedule-tile-time = { $start } to { $end }
schedule-tile-waiting = waiting { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }

schedule-act-confirm = Confirm
schedule-act-arrive = Arrive
schedule-act-room = In room
schedule-act-with_provider = Provider in
schedule-act-ready = Ready
schedule-act-done = Check out
schedule-act-no_show = No-show
schedule-act-cancel = Cancel…
schedule-act-left = Left unseen
schedule-act-restore = Restore
schedule-act-back = One step back
schedule-act-move = Move

# One line for the toast and the live region after each act.
schedule-did-confirm = { $name } confirmed
schedule-did-arrive = { $name } has arrived
schedule-did-room = { $name } is in a room
schedule-did-with_provider = { $name } is with the provider
schedule-did-ready = { $name } is ready to check out
schedule-did-done = { $name } checked out
schedule-did-no_show = { $name } marked as no-show
schedule-did-cancel = { $name } cancelled
schedule-did-left = { $name } left without being seen
schedule-did-restore = { $name } is back on the schedule
schedule-did-back = { $name } is one step back: { $status }
schedule-did-move = { $name } moved to { $time }, { $who }
schedule-did-move-day = { $name } moved to { $date }, { $time }, { $who }
schedule-did-book = { $name } booked, { $time }, { $who }
schedule-did-lengthen = { $name } now has { $count } minutes

schedule-moving = Moving { $name }. Arrow keys choose the place, Enter moves, Esc leaves it where it is.
schedule-moving-here = { $time }, { $who }
schedule-moving-stopped = { $name } stays at { $time }
schedule-moving-put = Move here
schedule-moving-stop = Leave it
schedule-pinboard = Pinboard
schedule-pinned = { $name } is on the pinboard. Paste with Ctrl+V on a free time, on any day.
schedule-pinboard-drop = Take { $name } off the pinboard
schedule-pinboard-none = Nothing is on the pinboard. Cut a visit with Ctrl+X first.

schedule-book = Book
schedule-book-title = Book a visit
schedule-book-patient = Patient
schedule-book-change-patient = Other patient
schedule-book-existing-patient = Known patient
schedule-book-kept = This booking was begun earlier.
schedule-book-afresh = Start afresh
schedule-book-needs-patient = Choose a patient first.
schedule-book-who = With
schedule-book-date = Date
schedule-book-time = Time
schedule-book-time-bad = Write the time like 09:40.
schedule-twice = The clocks go back that night, and this time comes twice. For the second write B behind it: { $time }.
schedule-book-type = Visit type
schedule-book-type-none = No type
schedule-book-length = Length (minutes)
schedule-book-length-bad = 5 to 480 minutes.
schedule-book-reason = Reason
schedule-book-reason-hint = In the patient’s words
schedule-taken = This time overlaps { $count ->
    [one] another visit
   *[other] { $count } other visits
  } of { $who }.
schedule-taken-anyway = Book anyway
schedule-taken-move-anyway = Move anyway
schedule-taken-next = Next free { $time }
schedule-taken-next-day = Next free { $date }, { $time }
schedule-taken-none = No free time was found in the coming weeks.
schedule-next-free = Next free
schedule-next-free-title = Next free times
schedule-next-free-none = No free time was found. Check the opening hours in Admin.

schedule-side-none = Choose a visit to see it here, or an empty time to book.
schedule-side-time = Time
schedule-side-type = Visit type
schedule-side-reason = Reason
schedule-side-phone = Phone
schedule-side-room = Room
schedule-side-patient = Open patient
schedule-side-steps = Times
schedule-step-arrived = Arrived { $time }
schedule-step-roomed = In room { $time }
schedule-step-with_provider = Provider in { $time }
schedule-step-ready = Ready { $time }
schedule-step-done = Checked out { $time }
schedule-side-cancel-reason = Reason: { $reason }

schedule-cancel-title = Cancel the visit of { $name }?
schedule-cancel-early = In good time
schedule-cancel-late = Late
schedule-cancel-kind = When was it cancelled?
schedule-cancel-reason = Reason
schedule-cancel-reason-patient = Patient asked
schedule-cancel-reason-clinic = Clinic’s reasons
schedule-cancel-reason-ill = Ill elsewhere
schedule-cancel-reason-transport = No transport
schedule-cancel-do = Cancel the visit
schedule-cancel-keep = Keep the visit

schedule-empty-title = No one sees patients yet
schedule-empty-hint = Add the first practitioner: a doctor, a nurse, anyone who sees patients. Each gets a column here.
schedule-empty-do = Add a practitioner
schedule-empty-ask = Ask the owner or the manager to add one in Admin.
schedule-day-free = Nothing is booked on this day. Choose a time, or press N.

schedule-setup = Practitioners and rooms
schedule-setup-hint = Who sees patients, where, for how long, and when.
schedule-practitioners = Practitioners
schedule-practitioners-hint = Each active practitioner is a column of the day.
schedule-practitioners-none = No practitioner yet. Add the first one below.
schedule-practitioner-name = Name
schedule-practitioner-add = Add practitioner
schedule-rooms = Rooms
schedule-rooms-none = No rooms yet. Without rooms, “In room” asks nothing.
schedule-room-name = Room
schedule-room-add = Add room
schedule-visit-types = Visit types
schedule-visit-types-none = No visit types yet. They give a booking its usual length.
schedule-visit-type-name = Visit type
schedule-minutes = min
schedule-visit-type-min = Minutes
schedule-visit-type-add = Add visit type
schedule-colour = Colour
schedule-colour-n = Colour { $n }
schedule-active = Active
schedule-hours = Opening hours
schedule-hours-of = Hours of
schedule-hours-clinic = The whole clinic
schedule-hours-closed = Closed
schedule-hours-hint = Write like 09:00-13:00, 14:00-17:00, or past midnight 22:00-02:00. Leave empty when closed.
schedule-hours-bad = Write like 09:00-13:00. Times must not overlap.
schedule-hours-inherit = As the clinic
schedule-name-missing = A name is needed.

schedule-key-walk = Move about the day
schedule-key-ends = First or last time of the day
schedule-key-turn = Previous or next day
schedule-key-book = Book here
schedule-key-resize = Make the visit shorter or longer
schedule-key-nudge = Move the visit one step
schedule-key-cut = Cut the visit to the pinboard
schedule-key-paste = Put the first visit of the pinboard here

# Blocked time, and visits that repeat
schedule-block = Block time
schedule-block-who = Whose time
schedule-block-everyone = The whole clinic
schedule-block-reason = Reason
schedule-block-all-day = All day
schedule-block-from = From
schedule-block-until = Until
schedule-block-last-day = Last day
schedule-block-none = Blocked
schedule-block-keep = Leave it blocked
schedule-block-give-back = Give the time back
schedule-taken-blocked = This time of { $who } is blocked.
schedule-did-block =
    { $count ->
        [0] Time blocked
        [one] Time blocked. { $count } visit is booked in it: move it or cancel it
       *[other] Time blocked. { $count } visits are booked in it: move them or cancel them
    }
schedule-did-unblock = The time is free again
schedule-repeat = Repeat…
schedule-repeat-title = Repeat the visit of { $name }
schedule-repeat-every = How often
schedule-repeat-day = Daily
schedule-repeat-week = Weekly
schedule-repeat-month = Monthly, same date
schedule-repeat-month_weekday = Monthly, same weekday
schedule-repeat-interval = Every (1, 2, 3…)
schedule-repeat-count = Visits in all
schedule-repeat-on = On
schedule-repeat-days = The days
schedule-repeat-do =
    { $count ->
        [one] Book { $count } visit
       *[other] Book { $count } visits
    }
schedule-in-the-way-visit = Taken
schedule-in-the-way-block = Blocked
schedule-in-the-way-room = Room taken
schedule-in-the-way-closed = Closed
schedule-in-the-way-clock = The clocks skip this time
schedule-did-repeat =
    { $count ->
        [one] { $name }: { $count } visit booked
       *[other] { $name }: { $count } visits booked
    }
schedule-series = This visit repeats
schedule-series-moved = This visit repeats, and was moved by itself
schedule-series-this = Only this one
schedule-series-following = This one and those after it
schedule-series-all = All that are ahead
schedule-did-cancel-series =
    { $count ->
        [one] { $name }: { $count } visit cancelled
       *[other] { $name }: { $count } visits cancelled
    }

# Day and week, columns, saved views
schedule-seen = Day or week
schedule-seen-day = Day
schedule-seen-week = Week
schedule-previous-week = Previous week
schedule-next-week = Next week
schedule-grid-week = Week of { $dates }. Arrow keys move, Enter opens, N books.
schedule-no-room = No room
schedule-room-any = Any room
schedule-view = Columns and views
schedule-view-named = View: { $name }
schedule-view-everybody = Everybody
schedule-view-every-room = All rooms
schedule-view-practitioners = By practitioner
schedule-view-rooms = By room
schedule-view-choose = Choose columns, save the view…
schedule-view-name = Save this view as
schedule-view-hint = Call it up with Ctrl+Shift and its number.
schedule-view-save = Save
schedule-view-full = { $count } views are saved already. Remove one first.
schedule-views = Saved views
schedule-view-name-of = Name of the view { $name }
schedule-view-up = One place up: { $name }
schedule-view-remove = Remove the view { $name }
schedule-view-call = Call up a saved view
schedule-key-day = The day under the cursor
schedule-key-week = The week of this column

# Who would come sooner
schedule-key-offer = Give a time that became free to somebody who waits
schedule-waits = Waiting list
schedule-waits-count = Waiting list: { $count }
schedule-waits-unknown = Waiting list: how many could not be read
schedule-waits-freed = A time became free
schedule-waits-freed-count =
    { $count ->
        [one] { $count } person waits for a time like this. The number on the card books.
       *[other] { $count } people wait for a time like this. The number on a card books.
    }
schedule-waits-freed-none = This time is taken again, or nobody waits for it any more.
schedule-waits-none = Nobody waits
schedule-waits-none-such = Nobody waits for that
schedule-waits-hint = Put on the list who would come sooner. When a time becomes free that suits them, they are offered at once.
schedule-waits-all = The whole waiting list
schedule-waits-from = from { $date }
schedule-waits-until = until { $date }
schedule-waits-since = On the list since { $date }
schedule-waits-urgent = Urgent
schedule-waits-book = Book { $name }
schedule-waits-stop = Take { $name } off the waiting list
schedule-did-stop-waiting = { $name } is off the waiting list
schedule-did-wait = { $name } is on the waiting list
schedule-wait-title = Put on the waiting list
schedule-wait-add = Put somebody on the list
schedule-wait-do = Put on the list
schedule-wait-earlier = Would come sooner…
schedule-wait-instead = Waiting list…
schedule-wait-from = From
schedule-wait-until = Until
schedule-wait-until-bad = This is before the first day.
schedule-wait-note = Note
schedule-part = Part of the day
schedule-part-any = Any time
schedule-part-morning = Morning
schedule-part-afternoon = Afternoon
schedule-part-evening = Evening
schedule-next-free-what = What is looked for
schedule-next-free-say = Say it
schedule-next-free-hint = Minutes, a name, a weekday, a part of the day: “20 farah mon pm”
schedule-next-free-rest = Not understood: { $words }
schedule-taken-room = The room is taken at this time.

# A visit that repeats is moved
schedule-series-move = Move the visit of { $name }
schedule-series-from-to = { $from } to { $to }
schedule-series-which = This visit repeats. Which visits move?
schedule-series-this-hint = It stays in its series, marked as moved by itself.
schedule-series-stays = Stays: it was moved by itself
schedule-series-move-this = Move only this one
schedule-series-move-do =
    { $count ->
        [one] Move { $count } visit
       *[other] Move { $count } visits
    }
schedule-did-move-series =
    { $count ->
        [one] { $name }: { $count } visit moved to { $time }
       *[other] { $name }: { $count } visits moved to { $time }
    }
# Two people moved one visit at the same time.
schedule-meanwhile-title = { $name } was moved meanwhile
schedule-meanwhile = { $by } moved this visit at { $when }. It is now on { $date } at { $time } with { $who }.
schedule-meanwhile-somebody = Somebody
schedule-meanwhile-yours = You were moving it to { $time } with { $who }.
schedule-meanwhile-anyway = Move it all the same
schedule-meanwhile-leave = Leave it there

# More visits than a day can show.
schedule-crowd =
    { $count ->
        [one] { $count } visit is not drawn: too many come at the same time.
       *[other] { $count } visits are not drawn: too many come at the same time.
    }
schedule-crowd-list = Show the list
schedule-crowd-title =
    { $count ->
        [one] { $count } visit this day
       *[other] { $count } visits this day
    }

# Somebody, a room or a kind of visit is used no more.
schedule-column-retired = no longer received
schedule-ahead-title = { $name } is no longer active
schedule-ahead =
    { $count ->
        [one] { $count } visit ahead stands under this name. It stays booked and in sight; move it when it suits.
       *[other] { $count } visits ahead stand under this name. They stay booked and in sight; move them one by one when it suits.
    }
schedule-ahead-move-of = Move the visit of { $name }
schedule-ahead-more =
    { $count ->
        [one] And { $count } more, later.
       *[other] And { $count } more, later.
    }
schedule-ahead-back = Take it back
schedule-ahead-keep = Keep them where they are

# Nobody books for this patient
schedule-stop = Stop booking…
schedule-stop-title = Stop booking for { $name }
schedule-stop-text = Whoever books for this patient sees the reason. What is booked already stays.
schedule-stop-do = Stop booking
schedule-stop-toast = Nobody books for { $name } now
schedule-allow = Allow booking again
schedule-allow-toast = { $name } can be booked again
schedule-stopped = No booking for this patient: { $reason } ({ $name }, { $date })
schedule-stopped-anyway = Book all the same
schedule-stopped-ask = An owner, a manager or a clinician can book all the same.
