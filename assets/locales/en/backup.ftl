# Backups: where they go, how the last one went, and a clinic restored from one.

backup-screen = Backup
backup-text = Satchel copies the clinic by itself, sealed, while you work. Each copy is opened and counted after it is made; only then it is called a backup.
backup-none-chosen = There is no backup: no place was chosen for it.
backup-none-yet = There is no backup yet. The first one is made shortly.
backup-last =
    { $patients ->
        [one] Last backup: { $at }. Opened and counted: one patient, { $entries } entries.
       *[other] Last backup: { $at }. Opened and counted: { $patients } patients, { $entries } entries.
    }
backup-trouble = Has not worked since: { $since }. { $why }
backup-old-key = The clinic was restored from a backup of before its key was changed: whoever has the old key or the old kit can open it again. An owner has to change the key.
backup-look = See backups
backup-place = Where
backup-size = Size
backup-whole = { $size } MB, the whole clinic, in { $seconds } s
backup-changes = { $size } MB, what came since the last whole one, in { $seconds } s
backup-next = Next
backup-next-now = as soon as something changes
backup-keeps = Kept
backup-keeps-text = The last 7 days, 4 weeks and 12 months that have a backup.
backup-now = Back up now
backup-choose = Choose a place…
backup-choose-other = Choose another place…
backup-making = Making the backup, then opening and counting it
backup-made = Done: the backup was opened, and holds what the clinic holds.
backup-restore-title = To restore
backup-restore-text = Lock the clinic, and choose “Restore a backup” on the sign-in screen. On a new PC it is on the first screen. You need a backup file and the recovery kit.

restore-from = Restore a backup
restore-title = Restore a backup
restore-text = Choose the newest backup file on the drive. Then type the recovery kit of the time of the backup; before anything is changed you see what the backup holds.
restore-choose = Choose the file…
restore-choose-other = Another file…
restore-incomplete = This backup stands on an earlier whole one, which is not in the same folder. Put both into one folder, then choose again.
restore-point = Backup of
restore-see = See what it holds
restore-holds =
    { $patients ->
        [one] one patient, { $entries } entries.
       *[other] { $patients } patients, { $entries } entries.
    }
restore-lost =
    { $count ->
        [0] Nothing on this PC is newer than the backup.
        [one] You will lose one change made on this PC since.
       *[other] You will lose { $count } changes made on this PC since.
    }
restore-lost-unknown = What is on this PC cannot be opened, so Satchel cannot say what you will lose.
restore-set-aside = The clinic on this PC is not deleted: it is set aside first.
restore-old-key = Since this backup the clinic was given another key. Restored, it has the old one again, and whoever has that key or its kit can open it. Change the key right afterwards: Admin, Clinic, “New key…”.
restore-who = Who signs in
restore-password-only = This PC has no key store: from now on a password alone opens the clinic.
restore-name = Name of the clinic
restore-name-hint = Type it as it stands above, so that nobody restores by mistake.
restore-name-wrong = This is not the name of the clinic in the backup.
restore-do = Restore
