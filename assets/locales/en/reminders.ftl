# Reminders: whom to call about tomorrow, who is due for a visit, and what is said to them.

reminders-title = Calls
reminders-tabs = What to call about
reminders-tab-day = Reminders
reminders-tab-due = Due for a visit
reminders-tab-texts = Message texts
reminders-day-of = Visits on { $date }
reminders-day-before = Previous day
reminders-day-after = Next day
reminders-day-choose = Day
reminders-called = Called { $done } of { $total }
reminders-confirmed = Confirmed { $count }
reminders-day-list = Visits to call about. The arrow keys move, a letter says what came of the call.
reminders-day-none = Nobody to call for { $date }
reminders-day-none-hint = Visits that are booked and not confirmed stand here. Choose another day above.
reminders-day-done = Everyone has been called for { $date }
reminders-col-time = Time
reminders-col-patient = Patient
reminders-col-phone = Phone
reminders-col-language = Language
reminders-col-who = Practitioner
reminders-col-tried = So far
reminders-col-due = Due
reminders-col-what = What for
reminders-tried =
    { $count ->
        [one] { $count } call
       *[other] { $count } calls
    }
reminders-tried-none = Not called yet
reminders-no-phone = Has no phone
reminders-phone-unknown = No number known
reminders-outcome-confirmed = Confirmed
reminders-outcome-no_answer = No answer
reminders-outcome-left_message = Left a message
reminders-outcome-wrong_number = Wrong number
reminders-outcome-wants_to_move = Wants another time
reminders-outcome-not_coming = Does not come
reminders-outcome-sent = Message sent
reminders-did-confirmed = { $name } comes
reminders-did-no_answer = { $name }: no answer
reminders-did-left_message = { $name }: message left
reminders-did-wrong_number = { $name }: wrong number
reminders-did-wants_to_move = { $name } wants another time
reminders-did-not_coming = { $name } does not come; the visit is cancelled
reminders-did-sent = { $name }: message sent
reminders-cancel-reason = Said so when called
reminders-outcomes = What came of the call to { $name }
reminders-open = Open
reminders-message = Message
reminders-message-in = In { $language }
reminders-message-not-asked = Their language was not asked, so it is in the clinic’s
reminders-message-instead = There is no text in { $language }, so it is in the clinic’s language
reminders-message-gaps = Not ready to send. Missing: { $what }
reminders-copy = Copy message
reminders-copy-all = Copy all messages
reminders-copied = Message copied. It leaves the clipboard in a minute.
reminders-copied-all =
    { $count ->
        [one] { $count } message copied
       *[other] { $count } messages copied
    }
reminders-copied-left =
    { $count ->
        [one] { $count } was left out: no number, or something is missing
       *[other] { $count } were left out: no number, or something is missing
    }
reminders-copy-none = No message is ready: there is no number, or something is missing
reminders-copy-failed = The clipboard did not take it. Print the list instead, or write the message down.
reminders-print-day = Calls for { $date }
reminders-print-due = Patients due for a visit
reminders-due-list = Patients due for a visit. The arrow keys move, a letter says what came of the call.
reminders-due-none = Nobody is due
reminders-due-none-hint = When a patient leaves, say on their visit when they should come again. They stand here when the time has come, until they are booked.
reminders-due-total =
    { $count ->
        [one] { $count } patient
       *[other] { $count } patients
    }
reminders-due-more = The first { $count } are shown; the others follow as these are done.
reminders-until = Due until
reminders-until-today = Today
reminders-overdue =
    { $count ->
        [one] { $count } day overdue
       *[other] { $count } days overdue
    }
reminders-book = Book
reminders-postpone-week = Put off a week
reminders-postpone-month = Put off a month
reminders-postponed = { $name } is called again from { $date }
reminders-stop = Stop
reminders-stop-title = Stop calling { $name }?
reminders-stop-why = Why
reminders-stop-reason-unwanted = Does not want to come
reminders-stop-reason-elsewhere = Goes elsewhere
reminders-stop-reason-unreachable = Cannot be reached
reminders-stop-reason-needless = No longer needed
reminders-stop-other = Another reason
reminders-stop-do = Stop calling
reminders-stop-keep = Keep
reminders-stopped = { $name } is no longer called
reminders-next = Next visit in…
reminders-in-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
reminders-in-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
reminders-in-other = Another time…
reminders-recall = Next visit
reminders-recall-none = Nobody has said yet when they should come again.
reminders-recall-due = Around { $date }
reminders-recall-answered = A visit is booked, or was
reminders-recall-set = { $name } is to come again around { $date }
reminders-recall-title = Next visit of { $name }
reminders-recall-when = Around
reminders-recall-when-hint = A date, or “6m” for in six months, “2w” for in two weeks
reminders-recall-when-bad = Write a day ahead, such as { $example }, within ten years
reminders-recall-who = With
reminders-recall-who-any = Whoever is free
reminders-recall-type = Type
reminders-recall-type-any = Not said
reminders-recall-what = What for
reminders-recall-save = Save
reminders-recall-kept = What you had begun is still here.
reminders-recall-change = Change
reminders-contacts = Calls and messages
reminders-contacts-none = Nobody has called or written yet.
reminders-attempt = { $when }, { $who }
reminders-by-phone = By phone
reminders-by-message = By message
reminders-texts-intro = What patients read, each in their own language. Nothing is sent from this PC by itself: you copy it, print it, or a connector fetches it.
reminders-text-reminder = Before a visit
reminders-text-recall = When a visit is due
reminders-text-kind = What for
reminders-text-language = Language
reminders-text-own = The clinic’s own words
reminders-text-usual = The usual words
reminders-text = Text
reminders-text-insert = Fill in
reminders-text-preview = As a patient would read it
reminders-text-save = Save
reminders-text-reset = Back to the usual words
reminders-text-saved = Text saved
reminders-text-restored = The usual words are back
reminders-text-unknown = { $what } cannot be filled in. Use the buttons below the text.
reminders-text-brace = A brace stands alone. Use the buttons below the text.
reminders-text-no-phone = The clinic’s phone is not known yet, so no text can name it.
reminders-text-set-phone = Say the phone
reminders-text-empty = Write something, or go back to the usual words.
reminders-text-ask = Only the owner or the manager changes the texts.
reminders-placeholder-name = Name
reminders-placeholder-date = Day
reminders-placeholder-time = Time
reminders-placeholder-practitioner = Practitioner
reminders-placeholder-clinic = Clinic
reminders-placeholder-phone = Clinic’s phone

# What patients read. The clinic can write its own; these are the usual words. The program fills in the names.

message-reminder = Hello { $name }, this is { $clinic }. You have an appointment with { $practitioner } on { $date } at { $time }. If you cannot come, please call { $phone }.
message-reminder-no-phone = Hello { $name }, this is { $clinic }. You have an appointment with { $practitioner } on { $date } at { $time }. If you cannot come, please tell us.
message-recall = Hello { $name }, this is { $clinic }. It is time for your next visit. Please call { $phone } to choose a day.
message-recall-no-phone = Hello { $name }, this is { $clinic }. It is time for your next visit. Please tell us which day suits you.
message-date = { $weekday } { $day } { $month }
message-date-mdy = { $weekday }, { $month } { $day }
message-day-first = 1
message-time-am = { $time } am
message-time-pm = { $time } pm
message-weekday-1 = Monday
message-weekday-2 = Tuesday
message-weekday-3 = Wednesday
message-weekday-4 = Thursday
message-weekday-5 = Friday
message-weekday-6 = Saturday
message-weekday-7 = Sunday
message-month-1 = January
message-month-2 = February
message-month-3 = March
message-month-4 = April
message-month-5 = May
message-month-6 = June
message-month-7 = July
message-month-8 = August
message-month-9 = September
message-month-10 = October
message-month-11 = November
message-month-12 = December
message-sample-name = Anna
message-sample-practitioner = Dr Farah
