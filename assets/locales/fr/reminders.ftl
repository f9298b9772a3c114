# Rappels : qui appeler pour demain, qui doit revenir, et ce qu’on leur dit.

reminders-title = Appels
reminders-tabs = Pourquoi appeler
reminders-tab-day = Rappels
reminders-tab-due = À revoir
reminders-tab-texts = Textes des messages
reminders-day-of = Rendez-vous du { $date }
reminders-day-before = Jour précédent
reminders-day-after = Jour suivant
reminders-day-choose = Jour
reminders-called = Appels : { $done } sur { $total }
reminders-confirmed = Confirmés { $count }
reminders-day-list = Rendez-vous pour lesquels appeler. Flèches pour se déplacer, une lettre pour dire ce que l’appel a donné.
reminders-day-none = Personne à appeler pour le { $date }
reminders-day-none-hint = Les rendez-vous fixés et non confirmés se trouvent ici. Choisissez un autre jour en haut.
reminders-day-done = Tout le monde a été appelé pour le { $date }
reminders-col-time = Heure
reminders-col-patient = Patient
reminders-col-phone = Téléphone
reminders-col-language = Langue
reminders-col-who = Praticien
reminders-col-tried = Jusqu’ici
reminders-col-due = À revoir le
reminders-col-what = Pour quoi
reminders-tried =
    { $count ->
        [one] { $count } appel
        [many] { $count } d’appels
       *[other] { $count } appels
    }
reminders-tried-none = Aucun appel
reminders-no-phone = N’a pas de téléphone
reminders-phone-unknown = Numéro inconnu
reminders-outcome-confirmed = Confirmé
reminders-outcome-no_answer = Pas de réponse
reminders-outcome-left_message = Message laissé
reminders-outcome-wrong_number = Mauvais numéro
reminders-outcome-wants_to_move = Veut déplacer
reminders-outcome-not_coming = Ne vient pas
reminders-outcome-sent = Message envoyé
reminders-did-confirmed = { $name } viendra
reminders-did-no_answer = { $name } : pas de réponse
reminders-did-left_message = { $name } : message laissé
reminders-did-wrong_number = { $name } : mauvais numéro
reminders-did-wants_to_move = { $name } veut une autre heure
reminders-did-not_coming = { $name } ne vient pas ; le rendez-vous est annulé
reminders-did-sent = { $name } : message envoyé
reminders-cancel-reason = L’a dit au téléphone
reminders-outcomes = Ce que l’appel à { $name } a donné
reminders-open = Ouvrir
reminders-message = Message
reminders-message-in = En { $language }
reminders-message-not-asked = Sa langue n’a pas été demandée : le message est dans celle du cabinet
reminders-message-instead = Il n’y a pas de texte en { $language } : le message est dans la langue du cabinet
reminders-message-gaps = Pas encore prêt à envoyer. Il manque : { $what }
reminders-copy = Copier le message
reminders-copy-all = Copier tous les messages
reminders-copied = Message copié. Il quitte le presse-papiers dans une minute.
reminders-copied-all =
    { $count ->
        [one] { $count } message copié
        [many] { $count } de messages copiés
       *[other] { $count } messages copiés
    }
reminders-copied-left =
    { $count ->
        [one] { $count } laissé de côté : pas de numéro, ou il manque quelque chose
        [many] { $count } laissés de côté : pas de numéro, ou il manque quelque chose
       *[other] { $count } laissés de côté : pas de numéro, ou il manque quelque chose
    }
reminders-copy-none = Aucun message n’est prêt : pas de numéro, ou il manque quelque chose
reminders-copy-failed = Le presse-papiers ne l’a pas pris. Imprimez la liste, ou notez le message.
reminders-print-day = Appels pour le { $date }
reminders-print-due = Patients à revoir
reminders-due-list = Patients à revoir. Flèches pour se déplacer, une lettre pour dire ce que l’appel a donné.
reminders-due-none = Personne n’est à revoir
reminders-due-none-hint = Quand un patient part, dites sur son rendez-vous quand il doit revenir. Il apparaît ici le moment venu, jusqu’à ce qu’il ait un rendez-vous.
reminders-due-total =
    { $count ->
        [one] { $count } patient
        [many] { $count } de patients
       *[other] { $count } patients
    }
reminders-due-more = Les { $count } premiers sont affichés ; les autres suivent quand ceux-ci sont faits.
reminders-until = À revoir jusqu’à
reminders-until-today = Aujourd’hui
reminders-overdue =
    { $count ->
        [one] { $count } jour de retard
        [many] { $count } de jours de retard
       *[other] { $count } jours de retard
    }
reminders-book = Fixer
reminders-postpone-week = Repousser d’une semaine
reminders-postpone-month = Repousser d’un mois
reminders-postponed = On rappellera { $name } à partir du { $date }
reminders-stop = Ne plus appeler
reminders-stop-title = Ne plus appeler { $name } ?
reminders-stop-why = Pourquoi
reminders-stop-reason-unwanted = Ne veut pas venir
reminders-stop-reason-elsewhere = Va ailleurs
reminders-stop-reason-unreachable = Injoignable
reminders-stop-reason-needless = Plus nécessaire
reminders-stop-other = Une autre raison
reminders-stop-do = Ne plus appeler
reminders-stop-keep = Garder
reminders-stopped = On n’appelle plus { $name }
reminders-next = Prochain rendez-vous dans…
reminders-in-weeks =
    { $count ->
        [one] { $count } semaine
        [many] { $count } de semaines
       *[other] { $count } semaines
    }
reminders-in-months =
    { $count ->
        [one] { $count } mois
        [many] { $count } de mois
       *[other] { $count } mois
    }
reminders-in-other = À un autre moment…
reminders-recall = Prochain rendez-vous
reminders-recall-none = Personne n’a encore dit quand revenir.
reminders-recall-due = Vers le { $date }
reminders-recall-answered = Un rendez-vous est fixé, ou a eu lieu
reminders-recall-set = { $name } doit revenir vers le { $date }
reminders-recall-title = Prochain rendez-vous de { $name }
reminders-recall-when = Vers le
reminders-recall-when-hint = Une date, ou « 6m » pour dans six mois, « 2w » pour dans deux semaines
reminders-recall-when-bad = Écrivez un jour à venir, comme { $example }, d’ici dix ans
reminders-recall-who = Avec
reminders-recall-who-any = Le premier disponible
reminders-recall-type = Type
reminders-recall-type-any = Non précisé
reminders-recall-what = Pour quoi
reminders-recall-save = Enregistrer
reminders-recall-kept = Ce que vous aviez commencé est toujours là.
reminders-recall-change = Modifier
reminders-contacts = Appels et messages
reminders-contacts-none = Personne n’a encore appelé ni écrit.
reminders-attempt = { $when }, { $who }
reminders-by-phone = Par téléphone
reminders-by-message = Par message
reminders-texts-intro = Ce que lisent les patients, chacun dans sa langue. Rien ne quitte ce PC de soi-même : on le copie, on l’imprime, ou un connecteur vient le prendre.
reminders-text-reminder = Avant un rendez-vous
reminders-text-recall = Quand il faut revenir
reminders-text-kind = Pour quoi
reminders-text-language = Langue
reminders-text-own = Les mots du cabinet
reminders-text-usual = Les mots habituels
reminders-text = Texte
reminders-text-insert = Insérer
reminders-text-preview = Tel qu’un patient le lirait
reminders-text-save = Enregistrer
reminders-text-reset = Revenir aux mots habituels
reminders-text-saved = Texte enregistré
reminders-text-restored = Les mots habituels sont de retour
reminders-text-unknown = { $what } ne peut pas être complété. Utilisez les boutons sous le texte.
reminders-text-brace = Une accolade est seule. Utilisez les boutons sous le texte.
reminders-text-no-phone = Le téléphone du cabinet n’est pas encore connu ; aucun texte ne peut le citer.
reminders-text-set-phone = Indiquer le téléphone
reminders-text-empty = Écrivez quelque chose, ou revenez aux mots habituels.
reminders-text-ask = Seuls le propriétaire et le responsable changent les textes.
reminders-placeholder-name = Nom
reminders-placeholder-date = Jour
reminders-placeholder-time = Heure
reminders-placeholder-practitioner = Praticien
reminders-placeholder-clinic = Cabinet
reminders-placeholder-phone = Téléphone du cabinet

# Ce que lisent les patients.

message-reminder = Bonjour { $name }, ici { $clinic }. Vous avez rendez-vous avec { $practitioner } le { $date } à { $time }. Si vous ne pouvez pas venir, appelez-nous au { $phone }.
message-reminder-no-phone = Bonjour { $name }, ici { $clinic }. Vous avez rendez-vous avec { $practitioner } le { $date } à { $time }. Si vous ne pouvez pas venir, prévenez-nous.
message-recall = Bonjour { $name }, ici { $clinic }. Il est temps de fixer votre prochain rendez-vous. Appelez-nous au { $phone } pour choisir un jour.
message-recall-no-phone = Bonjour { $name }, ici { $clinic }. Il est temps de fixer votre prochain rendez-vous. Dites-nous quel jour vous convient.
message-date = { $weekday } { $day } { $month }
message-date-mdy = { $weekday } { $day } { $month }
message-day-first = 1er
message-time-am = { $time } AM
message-time-pm = { $time } PM
message-weekday-1 = lundi
message-weekday-2 = mardi
message-weekday-3 = mercredi
message-weekday-4 = jeudi
message-weekday-5 = vendredi
message-weekday-6 = samedi
message-weekday-7 = dimanche
message-month-1 = janvier
message-month-2 = février
message-month-3 = mars
message-month-4 = avril
message-month-5 = mai
message-month-6 = juin
message-month-7 = juillet
message-month-8 = août
message-month-9 = septembre
message-month-10 = octobre
message-month-11 = novembre
message-month-12 = décembre
message-sample-name = Marie
message-sample-practitioner = Dr Diop
