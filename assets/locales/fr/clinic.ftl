# Le cabinet lui-même : la première mise en place et ses réglages.

clinic-cannot-open = Le cabinet ne peut pas être ouvert
clinic-screen = Cabinet
clinic-place = Le cabinet
clinic-name = Nom du cabinet
clinic-phone = Téléphone
clinic-phone-hint = Celui que les patients appellent. Les messages peuvent le mentionner.
clinic-country = Pays
clinic-currency = Monnaie
clinic-time-zone = Fuseau horaire
clinic-week-start = La semaine commence le
clinic-language-hint = Pour toutes les personnes qui n’ont pas choisi leur propre langue.
clinic-writing = Dates et heures
clinic-date-order = Écriture des dates
clinic-hours = Heures
clinic-hours-24 = 24 heures : 14:30
clinic-hours-12 = 12 heures : 2:30 PM
clinic-digits = Chiffres
clinic-digits-latin = Toujours { "123" }
clinic-digits-native = Ceux de la langue : { "١٢٣" } en arabe
clinic-calendar = Un second calendrier
clinic-calendar-hint = Il figure à côté de la date du jour. Les dates sont conservées et saisies comme avant.
clinic-calendar-none = Aucun
clinic-safety = Sécurité
clinic-auto-lock = Verrouiller quand personne n’a touché le PC pendant
clinic-auto-lock-hint = Ce qui est en cours de saisie est conservé, et attend la personne qui le saisissait.
clinic-alert = Quand une attente est longue
clinic-alert-hint = Dès lors la durée est mise en évidence dans la salle d’attente ; au double, en rouge.
clinic-alert_expected_min = Attendu, pas encore arrivé
clinic-alert_min = En attente
clinic-alert_roomed_min = En salle, avant la consultation
clinic-alert_with_provider_min = En consultation
clinic-alert_ready_min = Sortie à faire
clinic-alert-never = Jamais
clinic-key-store = Protégé par des mots de passe et par le magasin de clés de ce PC.
new-key = Nouvelle clé…
new-key-title = Une nouvelle clé pour le cabinet
new-key-when = Un PC ou un disque de sauvegarde a été volé, ou une personne qui connaissait le kit de récupération est partie ? Donnez une nouvelle clé au cabinet.
new-key-what = Le cabinet est chiffré à nouveau. Avec l’ancien fichier, l’ancien kit ou un ancien mot de passe, personne ne voit rien de ce qui suivra. Ce que contient le fichier volé n’est plus entre vos mains.
new-key-people = Ensuite, tous sauf vous ont besoin d’un nouveau mot de passe, que vous leur donnez : Gestion, Équipe.
new-key-backups = Les sauvegardes d’avant s’ouvrent avec l’ancien kit seulement. Gardez son papier avec elles et faites aussitôt une nouvelle sauvegarde.
new-key-first = D’abord vient le nouveau kit : ayez une imprimante ou une feuille de papier sous la main.
new-key-password = Votre mot de passe
new-key-do = Changer la clé
new-key-busy = Nouveau chiffrement du cabinet
new-key-done = Le cabinet a une nouvelle clé. Désormais le nouveau kit est valable.
new-key-locked-out = Ces personnes ont besoin d’un nouveau mot de passe, que vous leur donnez : Gestion, Équipe, « Réinitialiser le mot de passe ».
new-key-unnoted = Ce PC n’a pas pu noter le changement. À la prochaine ouverture du cabinet, Satchel demandera peut-être si c’est la bonne copie. C’est la bonne : choisissez « Continuer avec cette copie ».
clinic-settings-saved = Les réglages du cabinet sont enregistrés.
minutes =
    { $count ->
        [one] { $count } minute
        [many] { $count } de minutes
       *[other] { $count } minutes
    }

records-title = Les données sont-elles intactes ?
records-text = Relit chaque entrée depuis le premier jour, et vérifie que rien ne manque et que rien n’a été modifié de l’extérieur. Satchel le fait aussi de lui-même une fois par semaine, quand personne ne saisit rien.
records-check = Vérifier maintenant
records-checking = Vérification…
records-last = Dernière vérification : { $at }.
records-never = Pas encore vérifié.
records-last-failed = La dernière vérification n’a pas pu être terminée : { $at }. Vérifiez maintenant.
records-whole = Tout va bien. Entrées : { $entries } ; aucune ne manque, aucune n’a été modifiée de l’extérieur. Vérifié : { $at }.
records-broken = Quelque chose ne concorde pas. Ne saisissez plus rien sur ce PC, gardez le fichier et appelez l’assistance.
records-conflicts =
    { $count ->
        [one] { $count } donnée a été modifiée à deux endroits et demande un choix :
        [many] { $count } de données ont été modifiées à deux endroits et demandent un choix :
       *[other] { $count } données ont été modifiées à deux endroits et demandent un choix :
    }
records-kept =
    { $count ->
        [one] { $count } élément importé attend une version ultérieure de Satchel. Rien n’est perdu.
        [many] { $count } d’éléments importés attendent une version ultérieure de Satchel. Rien n’est perdu.
       *[other] { $count } éléments importés attendent une version ultérieure de Satchel. Rien n’est perdu.
    }
doubt-read-only = Ouvert en lecture seule.
doubt-older-copy = C’est peut-être une copie plus ancienne du cabinet : des modifications faites sur ce PC n’y sont pas.
doubt-other-history = Cette copie du cabinet et ce PC se souviennent de modifications différentes : on y a travaillé ailleurs.
doubt-broken-history = L’historique du cabinet a une lacune ou a été modifié de l’extérieur.
doubt-people = Les autorisations des personnes ont été modifiées de l’extérieur, sans passer par Satchel.
doubt-sign-ins = La liste des personnes qui peuvent se connecter est une copie plus ancienne, ou a été modifiée de l’extérieur.
doubt-records = Certaines données ne sont pas ce que dit leur historique : elles ont été modifiées de l’extérieur.
doubt-no-note = Ce PC n’a pas noté ce cabinet ; Satchel ne peut donc pas savoir si c’est la copie la plus récente.
doubt-noted = Dernière modification notée par ce PC : { $at }.
doubt-decide = Décider…
doubt-title = Est-ce la bonne copie ?
doubt-choice-restore = Si vous connaissez une copie plus récente ou une sauvegarde : fermez Satchel et remettez-la en place. Attendre ne fait rien perdre.
doubt-choice-accept = S’il n’y en a pas, ou si vous avez mis cette copie ici vous-même, prenez-la pour un nouveau départ. Le journal des actions indiquera qui l’a fait, et quand. Les données qui ne suivent pas leur historique sont refaites à partir de celui-ci.
doubt-place = Pour qui vous aide à ce sujet : { $place }
doubt-accept = Continuer avec cette copie

wizard-step = Étape { $step } sur { $steps }
wizard-language = Langue
wizard-language-title = Bienvenue dans Satchel
wizard-language-text = Dans quelle langue voulez-vous travailler ?
wizard-point-here = Toute la journée de votre cabinet tient dans un fichier chiffré sur ce PC. Rien n’est envoyé nulle part, et aucun réseau n’est nécessaire.
wizard-point-time = La mise en place dure environ trois minutes. Presque tout peut être changé plus tard.
wizard-point-paper = Préparez une imprimante ou une feuille de papier : à la fin, vous noterez un kit de récupération.
wizard-clinic = Cabinet
wizard-clinic-title = Votre cabinet
wizard-clinic-name-hint = Le nom que connaissent les patients. Il figure sur l’écran de connexion et sur les papiers.
wizard-clinic-name-missing = Le cabinet a besoin d’un nom. Saisissez celui de votre porte.
wizard-clinic-later = Le pays et la monnaie ne changeront plus ; le reste pourra être changé plus tard.
wizard-start = Démarrage
wizard-start-title = Comment voulez-vous commencer ?
start-empty = Commencer à vide
start-empty-text = Pas encore de patients. Vous les enregistrez à mesure qu’ils viennent. Les horaires, les types de rendez-vous et une salle sont remplis comme il est d’usage dans votre pays ; changez-les quand vous voulez.
start-import = Importer les patients d’un autre logiciel
start-import-text = Satchel lit les fichiers FHIR. Vous les choisirez juste après.
start-sample = Essayer avec un cabinet d’exemple
start-sample-text = Patients et rendez-vous inventés, pour apprendre. Pas pour le vrai travail.

first-title = Premiers pas
first-count = { $done } sur { $all }
first-hide = Masquer
first-hidden = Les premiers pas sont masqués.
first-done = (fait)
first-hours = Horaires
first-types = Types de rendez-vous
first-colleague = Un collègue
first-patient = Le premier patient
first-booking = Le premier rendez-vous
first-look = Les voir
first-right = C’est bon
first-add = Ajouter quelqu’un
first-register = Enregistrer
first-import = Importer
first-book = Rendez-vous

usual-visit = Consultation
usual-visit-again = Suivi
usual-visit-first = Nouveau patient
usual-room = Salle 1
wizard-owner = Propriétaire
wizard-owner-title = Vous, propriétaire du cabinet
wizard-owner-text = Le propriétaire peut tout faire et ajoute les autres. Il n’y a pas d’autre compte, ni de mot de passe maître.
wizard-owner-name = Votre nom
wizard-owner-name-hint = Il figure sur l’écran de connexion.
wizard-owner-name-missing = Saisissez votre nom : il figure sur l’écran de connexion.
wizard-receives = Je reçois moi-même des patients
wizard-receives-yes = Vous aurez une colonne dans l’agenda, ouverte aux horaires habituels.
wizard-receives-no = Ajoutez alors les personnes qui les reçoivent dans Gestion, Praticiens et salles.
wizard-key-store-text = Votre mot de passe agit avec le magasin de clés de ce PC : quelqu’un qui vole le disque ne peut pas le deviner.
wizard-password-only-title = Ce PC n’a pas de magasin de clés
wizard-password-only-text = Seuls les mots de passe protégeraient alors les patients : quelqu’un qui copie le fichier pourrait essayer de les deviner aussi longtemps qu’il le veut. Choisissez un long mot de passe, ou activez d’abord le magasin de clés (sous Linux, un trousseau) et relancez Satchel.
wizard-password-only-agree = J’ai compris. Protéger ce cabinet par mots de passe seulement.
wizard-password-only-missing = Cochez la case pour continuer sans magasin de clés, ou activez-le et recommencez.
wizard-create = Créer le cabinet
wizard-creating = Création du cabinet…
wizard-recovery = Récupération
wizard-recovery-title = Le kit de récupération
wizard-open = Ouvrir le cabinet

recovery-text = Si tous les mots de passe sont perdus, ces 24 mots sont le seul autre moyen d’entrer. Imprimez-les ou notez-les, et gardez le papier là où vous gardez les clés du cabinet.
recovery-print = Imprimer le kit
recovery-next = Ensuite, deux de ces mots vous seront demandés.
recovery-written = Je les ai notés
recovery-ask = Maintenant, sans regarder l’écran : saisissez ces deux mots d’après votre papier.
recovery-show = Montrer de nouveau les mots
recovery-word = Mot numéro { $place }
recovery-word-wrong = Ce n’est pas le mot numéro { $place }. Regardez votre papier, ou montrez de nouveau les mots.
recovery-kit-of = Kit de récupération Satchel : { $clinic }
recovery-keep = Toute personne qui possède ces mots peut ouvrir le cabinet. Gardez-les sous clé, loin du PC. Personne chez Satchel ne les connaît.

# Before the clinic's time zone is changed.
clinic-zone-title = Placer le cabinet dans le fuseau { $zone } ?
clinic-zone-now = Il est maintenant { $time } là-bas.
clinic-zone-appointments =
    { $count ->
        [one] { $count } rendez-vous à venir garde son heure à l’horloge.
        [many] { $count } de rendez-vous à venir gardent leur heure à l’horloge : neuf heures restent neuf heures.
       *[other] { $count } rendez-vous à venir gardent leur heure à l’horloge : neuf heures restent neuf heures.
    }
clinic-zone-blocks =
    { $count ->
        [one] { $count } plage bloquée garde aussi son heure.
        [many] { $count } de plages bloquées gardent aussi leur heure.
       *[other] { $count } plages bloquées gardent aussi leur heure.
    }
clinic-zone-skipped =
    { $count ->
        [one] { $count } commence à une heure que les horloges sautent là-bas et passe à la suivante qui existe.
        [many] { $count } commencent à une heure que les horloges sautent là-bas et passent à la suivante qui existe.
       *[other] { $count } commencent à une heure que les horloges sautent là-bas et passent à la suivante qui existe.
    }
clinic-zone-past = Ce qui a déjà eu lieu ne change pas de moment : les rendez-vous passés et les arrivées seront affichés à la nouvelle heure. Vous pouvez le défaire.
clinic-zone-do = Changer le fuseau horaire
clinic-zone-done = Le fuseau horaire a été changé.
