# What happened, why, and what to do: one message for each code of the door.

err-unknown = Something did not work ({ $code }). Nothing was changed. Try again; if it keeps happening, send the code to support.
err-internal = Satchel made a mistake and stopped this step. Nothing was changed. Try again; if it keeps happening, tell support the number { $incident }.

err-session-none = Nobody is signed in. Sign in, then do it again.
err-session-locked = The clinic is locked. Unlock it, then go on where you were.
err-session-expired = You were away for a while, so the clinic locked itself. Unlock it to go on; what you typed is kept.

err-auth-forbidden = Your role does not allow this. Ask the owner or a manager to do it, or to change your role.
err-auth-wrong-password =
    { $wait_s ->
        [0] This password is not right. Check Caps Lock and the keyboard language, then try again.
        [one] This password is not right. You can try again in one second.
       *[other] This password is not right. To keep guessers out you can try again in { $wait_s } seconds.
    }
err-auth-wait =
    { $wait_s ->
        [one] There were several wrong passwords. You can try again in one second.
       *[other] There were several wrong passwords. You can try again in { $wait_s } seconds.
    }
err-auth-weak-password =
    { $why ->
        [short] This password is too short to protect patients. Use at least 8 characters; a short sentence is easy to remember.
        [common] This password is on the list that guessers try first. Choose one that nobody else would think of.
       *[other] This password is too easy to guess. Choose a longer one.
    }
err-auth-wrong-words = These words do not open this clinic. Check the order and spelling against your recovery kit; there are 24 words.
err-auth-suspended = This person may not sign in at the moment. The owner or a manager can allow it again under Admin, People.
err-auth-needs-password = This password opens nothing any more: the clinic has a new key, or this person was kept out for a time. Ask an owner or a manager for a new one: Admin, People, “Reset password”.
err-auth-last-owner = The clinic needs at least one owner who can sign in. Make someone else an owner first.

err-input-invalid =
    { $why ->
        [missing] Something is missing here. Fill it in and go on.
        [taken] Someone already has this name. Add a second name or an initial, so that nobody mixes them up.
        [not_a_name] This cannot be a name: it is empty, too long, or contains signs that names do not have.
        [not_a_phone] This is not a phone number. Type at least three digits, or “none” if there is no phone.
        [not_an_email] This is not an e-mail address. Check it: there must be one @ and something after it.
        [in_the_future] This date lies ahead of today. Check day, month and year.
        [too_early] This date lies too far back to be right. Check the year.
        [not_a_date] This is not a date Satchel understands. Type it like 21/11/1987, or only the year.
        [not_a_time] This is not a time of day. Type it like 09:40.
        [out_of_range] This number is too large or too small. Check it and go on.
        [too_many] This would be more than 200 appointments. Choose an earlier end.
        [never_again] This would never come again before its end. Choose a later end.
        [unknown_placeholder] This text holds something in braces that cannot be filled in. Use the buttons below it.
        [brace] A brace stands alone in this text. Use the buttons below it.
        [no_clinic_phone] The text names the clinic’s phone, and nobody has said it yet. Say it under Admin, Clinic.
        [not_ahead] This day is not ahead. Choose a later one.
        [nothing_booked] Nothing is booked here that could be confirmed, moved or cancelled.
        [before_beginning] This ends before it begins. Check both times.
        [no_such_time] The clocks skip this time on that day. Choose another.
        [too_long] This is too long. Shorten it and go on.
        [unknown] Satchel does not know this value. Choose one from the list.
        [retired] This practitioner no longer receives patients. Choose another one.
        [same_patient] This is one and the same record. Choose another one.
        [merged_already] One of these records was merged with another in the meantime. Open the patient again, then decide.
        [not_merged] This record stands for itself already. There is nothing to take apart.
        [not_a_currency] Satchel does not know this currency. Choose one from the list.
        [cannot_read] This person cannot read messages here. Choose somebody else.
        [too_short] This is too short to be understood later. Write a little more.
        [not_restricted] This record is not restricted. Open it as usual.
        [too_long_a_period] These are more than 300,000 lines. Choose a shorter period, and export it in parts.
        [six_years] The law asks for six years at most. Choose a later first day.
       *[other] This value cannot be kept as it is. Check it and try again.
    }
err-input-unknown-command = This version of Satchel does not know this action. Restart Satchel; if it stays so, install it again.
err-input-no-file = No file was chosen, so nothing was read. Choose one or more files.

err-not-found = This is no longer here: it may have been removed on another screen. Go back and look again.
err-edit-conflict = This was changed somewhere else since you opened it. Nothing was overwritten: look at the new version, then make your change again.

err-clinic-exists = There is a clinic here already. Open that one, or choose another place for the new one.
err-clinic-missing = The clinic file is not where it was. Connect the drive or network folder it lies on, then try again.
err-clinic-not-a-clinic = This is not a Satchel clinic. Choose the folder whose name ends in .satchel.
err-clinic-newer-version = A newer Satchel has written this clinic, so this version leaves it alone. Install the newer version on this PC, then open it again.
err-clinic-in-use = Another Satchel has this clinic open. Close it there, or wait a moment, then try again.
err-clinic-damaged = A part of the clinic file is damaged, so Satchel will not write to it. Restore the last backup, or ask support; do not delete the file.
err-clinic-no-key-store = This PC has no key store to protect the password with. Turn it on (on Linux, a keyring), or choose to protect the clinic by passwords only.
err-clinic-key-store-silent = The key store of this PC did not answer. If it is asking for a password somewhere, give it; then try again. If nothing asks, restart the PC.
err-clinic-device-secret-missing = The key store of this PC has lost its part of the key, as after a new Windows. An owner opens the clinic once with “Forgot the password?” and the recovery kit; after that everybody’s own password works again.
err-clinic-kept-apart = The practice clinic and yours are kept apart: this cannot be done here.
err-clinic-nothing-to-undo = There is nothing to undo. Signing in starts a new list of what can be undone.
err-clinic-read-only = This may not be the newest copy of the clinic, so nothing is changed in it for now. The owner decides, with “Decide” at the top of the window.
err-backup-none = This is no Satchel backup. Choose a file whose name ends in { ".satchelbackup" }.
err-backup-no-place = No place was chosen for backups. Choose a drive or folder, then try again.
err-backup-place-missing = The drive or folder for backups is not there. Plug it in, or choose another place.
err-backup-base-missing = The earlier whole backup that this one stands on is not in the same folder. Put both into one folder, then choose again.
err-backup-other-clinic = On this PC there is another clinic than the one in the backup, so nothing was changed. Restore it on another PC, or move that clinic away first.
err-backup-damaged = This backup is damaged or was changed, so it is not used. Nothing was changed. Take an earlier one.

err-patients-archived = This patient is archived, so nothing new can be added. Take the patient out of the archive first.
err-schedule-slot-taken = This time is taken by another appointment. Book it anyway, or take the next free time.
err-schedule-moved-meanwhile = Somebody moved this visit meanwhile; nothing of it was changed. See where it stands now, and move it again if need be.
err-schedule-blocked = This time is blocked. Book it anyway, or take the next free time.
err-schedule-room-taken = The room is taken at this time. Book it anyway, or take the next free time.
err-flow-wrong-step = The patient is at another step now, so this step does not fit. Look at the board, then choose the next step.

err-exchange-unreadable =
    { $line ->
        [null] File number { $file } cannot be read: it is not a complete FHIR file. Nothing was imported. Export it again from the other program.
       *[other] File number { $file } cannot be read: something is wrong at line { $line }. Nothing was imported. Export it again from the other program.
    }
err-exchange-too-large = File number { $file } is larger than Satchel can read at once. Nothing was imported. Export it in several files.
err-exchange-too-deep = File number { $file } is nested deeper than a real FHIR file ever is, so Satchel did not trust it. Nothing was imported. Export it again, or leave this file out.

err-storage-full = The disk is full, so this was not saved. What you typed is still here: free some space, then try again.
err-storage-failed = The disk did not take this, so it was not saved. What you typed is still here: check the disk, then try again.
err-storage-busy = The clinic file is busy, so this could not be done; nothing was changed. Wait a moment, then try again.

err-patients-restricted = This record is restricted, so it stays closed to you. If you need it, open it with a reason; the owners are told.
err-schedule-booking-stopped = Nobody is to book for this patient, so nothing was booked. Ask an owner, a manager or a clinician.
