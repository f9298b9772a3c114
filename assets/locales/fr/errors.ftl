# Ce qui s’est passé, pourquoi, et que faire : un message pour chaque code de la porte.

err-unknown = Quelque chose n’a pas marché ({ $code }). Rien n’a été modifié. Réessayez ; si cela se répète, envoyez ce code à l’assistance.
err-internal = Satchel a fait une erreur et arrêté cette étape. Rien n’a été modifié. Réessayez ; si cela se répète, donnez à l’assistance le numéro { $incident }.

err-session-none = Personne n’est connecté. Connectez-vous, puis recommencez.
err-session-locked = Le cabinet est verrouillé. Déverrouillez-le, puis reprenez où vous en étiez.
err-session-expired = Après un moment d’absence, le cabinet s’est verrouillé. Déverrouillez-le pour continuer ; votre saisie est conservée.

err-auth-forbidden = Votre rôle ne le permet pas. Demandez au propriétaire ou au responsable de le faire, ou de changer votre rôle.
err-auth-wrong-password =
    { $wait_s ->
        [0] Ce mot de passe n’est pas le bon. Vérifiez Verr Maj et la langue du clavier, puis réessayez.
        [one] Ce mot de passe n’est pas le bon. Vous pourrez réessayer dans { $wait_s } seconde.
        [many] Ce mot de passe n’est pas le bon. Pour décourager qui voudrait le deviner, vous pourrez réessayer dans { $wait_s } de secondes.
       *[other] Ce mot de passe n’est pas le bon. Pour décourager qui voudrait le deviner, vous pourrez réessayer dans { $wait_s } secondes.
    }
err-auth-wait =
    { $wait_s ->
        [one] Il y a eu plusieurs mots de passe erronés. Vous pourrez réessayer dans { $wait_s } seconde.
        [many] Il y a eu plusieurs mots de passe erronés. Vous pourrez réessayer dans { $wait_s } de secondes.
       *[other] Il y a eu plusieurs mots de passe erronés. Vous pourrez réessayer dans { $wait_s } secondes.
    }
err-auth-weak-password =
    { $why ->
        [short] Ce mot de passe est trop court pour protéger les patients. Utilisez au moins 8 caractères ; une phrase courte se retient facilement.
        [common] Ce mot de passe est sur la liste de ceux qu’on essaie en premier. Choisissez-en un auquel personne d’autre ne penserait.
       *[other] Ce mot de passe est trop facile à deviner. Choisissez-en un plus long.
    }
err-auth-wrong-words = Ces mots n’ouvrent pas ce cabinet. Comparez l’ordre et l’orthographe avec votre kit de récupération ; il y a 24 mots.
err-auth-suspended = Cette personne ne peut pas se connecter pour le moment. Le propriétaire ou le responsable peut l’autoriser de nouveau dans Gestion, Équipe.
err-auth-needs-password = Ce mot de passe n’ouvre plus rien : le cabinet a une nouvelle clé, ou l’accès de cette personne était suspendu. Demandez-en un nouveau au propriétaire ou au responsable : Gestion, Équipe, « Réinitialiser le mot de passe ».
err-auth-last-owner = Le cabinet a besoin d’au moins un propriétaire qui puisse se connecter. Donnez d’abord ce rôle à quelqu’un d’autre.

err-input-invalid =
    { $why ->
        [missing] Il manque quelque chose ici. Complétez, puis continuez.
        [taken] Quelqu’un porte déjà ce nom. Ajoutez un second nom ou une initiale pour que personne ne les confonde.
        [not_a_name] Ceci ne peut pas être un nom : il est vide, trop long, ou contient des signes que les noms n’ont pas.
        [not_a_phone] Ce n’est pas un numéro de téléphone. Saisissez au moins trois chiffres, ou cochez « Pas de téléphone ».
        [not_an_email] Ce n’est pas une adresse e-mail. Vérifiez : il faut un seul @ et quelque chose après.
        [in_the_future] Cette date est après aujourd’hui. Vérifiez le jour, le mois et l’année.
        [too_early] Cette date est trop ancienne pour être juste. Vérifiez l’année.
        [not_a_date] Satchel ne comprend pas cette date. Saisissez-la comme 21/11/1987, ou seulement l’année.
        [not_a_time] Ce n’est pas une heure. Saisissez-la comme 09:40.
        [out_of_range] Ce nombre est trop grand ou trop petit. Vérifiez-le, puis continuez.
        [too_many] Cela ferait plus de 200 rendez-vous. Choisissez une fin plus proche.
        [never_again] Cela ne reviendrait plus avant la fin. Choisissez une fin plus lointaine.
        [unknown_placeholder] Ce texte contient entre accolades quelque chose qui ne peut pas être complété. Utilisez les boutons en dessous.
        [brace] Une accolade est seule dans ce texte. Utilisez les boutons en dessous.
        [no_clinic_phone] Le texte cite le téléphone du cabinet, que personne n’a encore indiqué. Indiquez-le sous Gestion, Cabinet.
        [not_ahead] Ce jour est passé, ou c’est aujourd’hui. Choisissez-en un plus tard.
        [nothing_booked] Il n’y a ici aucun rendez-vous à confirmer, à déplacer ou à annuler.
        [before_beginning] Cela finit avant de commencer. Vérifiez les deux heures.
        [no_such_time] Ce jour-là, le changement d’heure saute cette heure. Choisissez-en une autre.
        [too_long] C’est trop long. Raccourcissez, puis continuez.
        [unknown] Satchel ne connaît pas cette valeur. Choisissez-en une dans la liste.
        [retired] Ce praticien ne reçoit plus de patients. Choisissez-en un autre.
        [same_patient] C’est un seul et même dossier. Choisissez-en un autre.
        [merged_already] Entre-temps, l’un de ces dossiers a été fusionné avec un autre. Rouvrez le dossier, puis décidez.
        [not_merged] Ce dossier est déjà à part. Il n’y a rien à séparer.
        [not_a_currency] Satchel ne connaît pas cette monnaie. Choisissez-en une dans la liste.
        [cannot_read] Cette personne ne peut pas lire de messages ici. Choisissez-en une autre.
        [too_short] C’est trop court pour être compris plus tard. Écrivez un peu plus.
        [not_restricted] Ce dossier n’est pas restreint. Ouvrez-le comme d’habitude.
        [too_long_a_period] Cela fait plus de 300 000 lignes. Choisissez une période plus courte et exportez en plusieurs fois.
        [six_years] La loi demande six ans au plus. Choisissez un premier jour plus tardif.
       *[other] Cette valeur ne peut pas être gardée telle quelle. Vérifiez-la, puis réessayez.
    }
err-input-unknown-command = Cette version de Satchel ne connaît pas cette action. Redémarrez Satchel ; si cela ne change rien, réinstallez-le.
err-input-no-file = Aucun fichier n’a été choisi, donc rien n’a été lu. Choisissez un ou plusieurs fichiers.

err-not-found = Ceci n’est plus ici : un autre écran l’a peut-être supprimé. Revenez en arrière et regardez de nouveau.
err-edit-conflict = Ceci a été modifié ailleurs depuis que vous l’avez ouvert. Rien n’a été écrasé : regardez la nouvelle version, puis refaites votre modification.

err-clinic-exists = Il y a déjà un cabinet ici. Ouvrez celui-là, ou choisissez un autre endroit pour le nouveau.
err-clinic-missing = Le fichier du cabinet n’est plus à sa place. Branchez le disque ou le dossier réseau où il se trouve, puis réessayez.
err-clinic-not-a-clinic = Ce n’est pas un cabinet Satchel. Choisissez le dossier dont le nom se termine par .satchel.
err-clinic-newer-version = Un Satchel plus récent a écrit ce cabinet ; cette version n’y touche donc pas. Installez la version récente sur ce PC, puis rouvrez-le.
err-clinic-in-use = Un autre Satchel a ouvert ce cabinet. Fermez-le là-bas, ou patientez un instant, puis réessayez.
err-clinic-damaged = Une partie du fichier du cabinet est endommagée ; Satchel n’y écrira donc pas. Restaurez la dernière sauvegarde, ou demandez à l’assistance ; ne supprimez pas le fichier.
err-clinic-no-key-store = Ce PC n’a pas de magasin de clés pour protéger le mot de passe. Activez-le (sous Linux, un trousseau), ou choisissez de protéger le cabinet par mots de passe seulement.
err-clinic-key-store-silent = Le magasin de clés de ce PC n’a pas répondu. S’il demande un mot de passe quelque part, donnez-le, puis réessayez. Si rien n’est demandé, redémarrez le PC.
err-clinic-device-secret-missing = Le magasin de clés de ce PC a perdu sa part de la clé, comme après une réinstallation de Windows. Le propriétaire ouvre une fois le cabinet avec « Mot de passe oublié ? » et le kit de récupération ; ensuite le mot de passe de chacun fonctionne de nouveau.
err-clinic-kept-apart = Le cabinet d’entraînement et le vôtre sont séparés : cela ne peut pas se faire ici.
err-clinic-nothing-to-undo = Il n’y a rien à défaire. À chaque connexion commence une nouvelle liste de ce qui peut être défait.
err-clinic-read-only = Ce n’est peut-être pas la copie la plus récente du cabinet ; pour l’instant rien n’y est modifié. Le propriétaire décide, avec « Décider » en haut de la fenêtre.
err-backup-none = Ce n’est pas une sauvegarde de Satchel. Choisissez un fichier dont le nom finit par { ".satchelbackup" }.
err-backup-no-place = Aucun emplacement n’a été choisi pour les sauvegardes. Choisissez un disque ou un dossier, puis réessayez.
err-backup-place-missing = Le disque ou le dossier des sauvegardes n’est pas là. Branchez-le, ou choisissez un autre emplacement.
err-backup-base-missing = La sauvegarde complète sur laquelle celle-ci s’appuie n’est pas dans le même dossier. Mettez les deux dans un dossier, puis choisissez à nouveau.
err-backup-other-clinic = Sur ce PC se trouve un autre cabinet que celui de la sauvegarde ; rien n’a été modifié. Restaurez-la sur un autre PC, ou déplacez d’abord ce cabinet.
err-backup-damaged = Cette sauvegarde est endommagée ou a été modifiée ; elle n’est pas utilisée. Rien n’a été modifié. Prenez-en une plus ancienne.

err-patients-archived = Ce patient est archivé : rien de nouveau ne peut être ajouté. Sortez-le d’abord des archives.
err-schedule-slot-taken = Cette heure est prise par un autre rendez-vous. Réservez quand même, ou prenez le prochain créneau libre.
err-schedule-moved-meanwhile = Quelqu’un a déplacé ce rendez-vous entre-temps ; rien n’a été changé. Voyez où il se trouve et déplacez-le de nouveau si besoin.
err-schedule-blocked = Cette plage est bloquée. Réservez quand même, ou prenez le prochain créneau libre.
err-schedule-room-taken = La salle est prise à cette heure. Réservez quand même, ou prenez le prochain créneau libre.
err-flow-wrong-step = Le patient est maintenant à une autre étape : celle-ci ne convient plus. Regardez le tableau, puis choisissez l’étape suivante.

err-exchange-unreadable =
    { $line ->
        [null] Le fichier numéro { $file } est illisible : ce n’est pas un fichier FHIR complet. Rien n’a été importé. Exportez-le de nouveau depuis l’autre logiciel.
       *[other] Le fichier numéro { $file } est illisible : il y a une erreur à la ligne { $line }. Rien n’a été importé. Exportez-le de nouveau depuis l’autre logiciel.
    }
err-exchange-too-large = Le fichier numéro { $file } est plus gros que ce que Satchel peut lire en une fois. Rien n’a été importé. Exportez-le en plusieurs fichiers.
err-exchange-too-deep = Le fichier numéro { $file } est plus imbriqué qu’un vrai fichier FHIR ne l’est jamais ; Satchel ne lui a pas fait confiance. Rien n’a été importé. Exportez-le de nouveau, ou laissez-le de côté.

err-storage-full = Le disque est plein, ceci n’a donc pas été enregistré. Votre saisie est toujours là : libérez de la place, puis réessayez.
err-storage-failed = Le disque a refusé ceci, qui n’a donc pas été enregistré. Votre saisie est toujours là : vérifiez le disque, puis réessayez.
err-storage-busy = Le fichier du cabinet est occupé, ceci n’a donc pas pu être fait ; rien n’a été modifié. Attendez un instant, puis réessayez.

err-patients-restricted = Ce dossier est restreint, il vous reste donc fermé. Si vous en avez besoin, ouvrez-le avec un motif ; les propriétaires en sont informés.
err-schedule-booking-stopped = On ne fixe pas de rendez-vous à ce patient, rien n’a donc été fixé. Demandez à un propriétaire, à un responsable ou à un praticien.
