# Sauvegardes : où elles vont, comment s’est passée la dernière, et un cabinet restauré depuis l’une d’elles.

backup-screen = Sauvegarde
backup-text = Satchel copie le cabinet de lui-même, scellé, pendant le travail. Chaque copie est ouverte et comptée une fois faite ; alors seulement elle s’appelle sauvegarde.
backup-none-chosen = Il n’y a pas de sauvegarde : aucun emplacement n’a été choisi.
backup-none-yet = Il n’y a pas encore de sauvegarde. La première se fait sous peu.
backup-last =
    { $patients ->
        [one] Dernière sauvegarde : { $at }. Ouverte et comptée : { $patients } patient, { $entries } entrées.
        [many] Dernière sauvegarde : { $at }. Ouverte et comptée : { $patients } de patients, { $entries } entrées.
       *[other] Dernière sauvegarde : { $at }. Ouverte et comptée : { $patients } patients, { $entries } entrées.
    }
backup-trouble = Ne fonctionne plus depuis : { $since }. { $why }
backup-old-key = Le cabinet a été restauré d’une sauvegarde d’avant le changement de sa clé : toute personne qui a l’ancienne clé ou l’ancien kit peut de nouveau l’ouvrir. Un propriétaire doit changer la clé.
backup-look = Voir les sauvegardes
backup-place = Emplacement
backup-size = Taille
backup-whole = { $size } Mo, le cabinet entier, en { $seconds } s
backup-changes = { $size } Mo, ce qui a suivi la dernière complète, en { $seconds } s
backup-next = Prochaine
backup-next-now = dès que quelque chose change
backup-keeps = Gardées
backup-keeps-text = Les 7 derniers jours, 4 dernières semaines et 12 derniers mois qui en ont une.
backup-now = Sauvegarder maintenant
backup-choose = Choisir un emplacement…
backup-choose-other = Choisir un autre emplacement…
backup-making = Sauvegarde en cours, puis ouverture et comptage
backup-made = Terminé : la sauvegarde a été ouverte et contient ce que contient le cabinet.
backup-restore-title = Pour restaurer
backup-restore-text = Verrouillez le cabinet et choisissez « Restaurer une sauvegarde » sur l’écran de connexion. Sur un nouveau PC, c’est sur le premier écran. Il faut un fichier de sauvegarde et le kit de récupération.

restore-from = Restaurer une sauvegarde
restore-title = Restaurer une sauvegarde
restore-text = Choisissez le fichier de sauvegarde le plus récent du disque. Tapez ensuite le kit de récupération de la date de la sauvegarde ; avant tout changement vous voyez ce que contient la sauvegarde.
restore-choose = Choisir le fichier…
restore-choose-other = Un autre fichier…
restore-incomplete = Cette sauvegarde s’appuie sur une complète plus ancienne, qui n’est pas dans le même dossier. Mettez les deux dans un dossier, puis choisissez à nouveau.
restore-point = Sauvegarde du
restore-see = Voir ce qu’elle contient
restore-holds =
    { $patients ->
        [one] { $patients } patient, { $entries } entrées.
        [many] { $patients } de patients, { $entries } entrées.
       *[other] { $patients } patients, { $entries } entrées.
    }
restore-lost =
    { $count ->
        [0] Rien sur ce PC n’est plus récent que la sauvegarde.
        [one] Vous perdrez { $count } modification faite depuis sur ce PC.
        [many] Vous perdrez { $count } de modifications faites depuis sur ce PC.
       *[other] Vous perdrez { $count } modifications faites depuis sur ce PC.
    }
restore-lost-unknown = Ce qui est sur ce PC ne peut pas être ouvert ; Satchel ne peut donc pas dire ce que vous perdrez.
restore-set-aside = Le cabinet de ce PC n’est pas supprimé : il est d’abord mis de côté.
restore-old-key = Depuis cette sauvegarde le cabinet a reçu une autre clé. Restauré, il a de nouveau l’ancienne, et toute personne qui a cette clé ou son kit peut l’ouvrir. Changez la clé juste après : Gestion, Cabinet, « Nouvelle clé… ».
restore-who = Qui se connecte
restore-password-only = Ce PC n’a pas de magasin de clés : désormais un mot de passe suffit pour ouvrir le cabinet.
restore-name = Nom du cabinet
restore-name-hint = Tapez-le comme il est écrit plus haut, pour que personne ne restaure par erreur.
restore-name-wrong = Ce n’est pas le nom du cabinet de la sauvegarde.
restore-do = Restaurer
