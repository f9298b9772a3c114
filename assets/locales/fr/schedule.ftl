# Agenda : la journée, fixer et déplacer les rendez-vous, et ce qui compose la journée du cabinet.

status-booked = Prévu
status-confirmed = Confirmé
status-arrived = En attente
status-roomed = En salle
status-with_provider = En consultation
status-ready = Sortie à faire
status-done = Terminé
status-no_show = Non venu
status-cancelled = Annulé
status-left = Parti sans être vu

schedule-title = Agenda
schedule-previous = Jour précédent
schedule-next = Jour suivant
schedule-today = Aujourd’hui
schedule-go-to = Aller à une date
schedule-go-to-hint = { $example }, « t » pour aujourd’hui, « +7 », « -1m » ou « 2w »
schedule-go-to-bad = Ce n’est pas une date. Écrivez-la comme { $example }.
schedule-go = Aller
schedule-show-cancelled = Voir les annulés
schedule-totals = { $booked ->
    [one] { $booked } rendez-vous
    [many] { $booked } de rendez-vous
   *[other] { $booked } rendez-vous
  }
schedule-totals-waiting = En attente : { $count }
schedule-totals-here = Au cabinet : { $count }
schedule-totals-done = Terminés : { $count }
schedule-totals-cancelled = Annulés : { $count }
schedule-grid = Journée du { $date }. Flèches pour se déplacer, Entrée pour ouvrir, N pour fixer un rendez-vous.
schedule-column = { $name }, { $count ->
    [0] aucun rendez-vous
    [one] { $count } rendez-vous
    [many] { $count } de rendez-vous
   *[other] { $count } rendez-vous
  }
schedule-column-count = { $done }/{ $all }
schedule-free = Libre, { $time }, { $who }
schedule-unassigned = Sans praticien
schedule-print = Imprimer la journée
schedule-print-all = Tous, une page chacun
schedule-print-here = Présent
schedule-print-none = Aucun rendez-vous.
schedule-print-blocked = Bloqué
schedule-ticket = Ticket { $number }
schedule-min = { $count } min
schedule-waited = { $count } min
schedule-new-patient = nouveau patient
schedule-overlaps = chevauchement

# Ce qu’un lecteur d’écran dit d’un rendez-vous. Chaque partie peut manquer ; des virgules les séparent.
schedule-tile-time = de { $start } à { $end }
schedule-tile-waiting = attend depuis { $count ->
    [one] { $count } minute
    [many] { $count } de minutes
   *[other] { $count } minutes
  }

schedule-act-confirm = Confirmer
schedule-act-arrive = Arrivée
schedule-act-room = En salle
schedule-act-with_provider = Commencer
schedule-act-ready = Terminer
schedule-act-done = Sortie
schedule-act-no_show = Non venu
schedule-act-cancel = Annuler le rendez-vous…
schedule-act-left = Parti sans être vu
schedule-act-restore = Rétablir
schedule-act-back = Revenir d’une étape
schedule-act-move = Déplacer

# Une ligne pour l’avis après chaque action.
schedule-did-confirm = Rendez-vous de { $name } confirmé
schedule-did-arrive = Arrivée de { $name }
schedule-did-room = { $name } est en salle
schedule-did-with_provider = { $name } est en consultation
schedule-did-ready = { $name } : sortie à faire
schedule-did-done = Sortie de { $name } enregistrée
schedule-did-no_show = { $name } : absence marquée
schedule-did-cancel = Rendez-vous de { $name } annulé
schedule-did-left = { $name } : départ sans être vu
schedule-did-restore = Rendez-vous de { $name } rétabli
schedule-did-back = { $name } revient d’une étape : { $status }
schedule-did-move = Rendez-vous de { $name } déplacé : { $time }, { $who }
schedule-did-move-day = Rendez-vous de { $name } déplacé : { $date }, { $time }, { $who }
schedule-did-book = Rendez-vous de { $name } fixé : { $time }, { $who }
schedule-did-lengthen = Le rendez-vous de { $name } dure maintenant { $count } min

schedule-moving = Déplacement du rendez-vous de { $name }. Flèches pour choisir la place, Entrée pour le poser, Échap pour le laisser où il est.
schedule-moving-here = { $time }, { $who }
schedule-moving-stopped = Le rendez-vous de { $name } reste à { $time }
schedule-moving-put = Poser ici
schedule-moving-stop = Laisser
schedule-pinboard = Presse-papiers
schedule-pinned = Le rendez-vous de { $name } est dans le presse-papiers. Collez-le avec Ctrl+V sur un créneau libre, n’importe quel jour.
schedule-pinboard-drop = Retirer le rendez-vous de { $name } du presse-papiers
schedule-pinboard-none = Le presse-papiers est vide. Coupez d’abord un rendez-vous avec Ctrl+X.

schedule-book = Rendez-vous
schedule-book-title = Fixer un rendez-vous
schedule-book-patient = Patient
schedule-book-change-patient = Autre patient
schedule-book-existing-patient = Patient connu
schedule-book-kept = Cette saisie a été commencée plus tôt.
schedule-book-afresh = Recommencer
schedule-book-needs-patient = Choisissez d’abord un patient.
schedule-book-who = Avec
schedule-book-date = Date
schedule-book-time = Heure
schedule-book-time-bad = Écrivez l’heure comme 09:40.
schedule-twice = Cette nuit-là les horloges reculent et cette heure revient deux fois. Pour la seconde, ajoutez un B : { $time }.
schedule-book-type = Type de rendez-vous
schedule-book-type-none = Sans type
schedule-book-length = Durée (min)
schedule-book-length-bad = De 5 à 480 minutes.
schedule-book-reason = Motif
schedule-book-reason-hint = Avec les mots du patient
schedule-taken = Cette heure chevauche { $count ->
    [one] { $count } autre rendez-vous
    [many] { $count } d’autres rendez-vous
   *[other] { $count } autres rendez-vous
  } de { $who }.
schedule-taken-anyway = Réserver quand même
schedule-taken-move-anyway = Déplacer quand même
schedule-taken-next = Prochain créneau libre : { $time }
schedule-taken-next-day = Prochain créneau libre : { $date }, { $time }
schedule-taken-none = Aucun créneau libre n’a été trouvé dans les semaines à venir.
schedule-next-free = Prochain créneau
schedule-next-free-title = Prochains créneaux libres
schedule-next-free-none = Aucun créneau libre n’a été trouvé. Vérifiez les horaires dans Gestion.

schedule-side-none = Choisissez un rendez-vous pour le voir ici, ou un créneau libre pour en fixer un.
schedule-side-time = Heure
schedule-side-type = Type de rendez-vous
schedule-side-reason = Motif
schedule-side-phone = Téléphone
schedule-side-room = Salle
schedule-side-patient = Ouvrir le dossier
schedule-side-steps = Heures
schedule-step-arrived = Arrivée : { $time }
schedule-step-roomed = En salle : { $time }
schedule-step-with_provider = Début de la consultation : { $time }
schedule-step-ready = Fin de la consultation : { $time }
schedule-step-done = Sortie : { $time }
schedule-side-cancel-reason = Motif : { $reason }

schedule-cancel-title = Annuler le rendez-vous de { $name } ?
schedule-cancel-early = À temps
schedule-cancel-late = Tard
schedule-cancel-kind = Quand a-t-il été annulé ?
schedule-cancel-reason = Motif
schedule-cancel-reason-patient = Demande du patient
schedule-cancel-reason-clinic = Raisons du cabinet
schedule-cancel-reason-ill = Maladie
schedule-cancel-reason-transport = Pas de transport
schedule-cancel-do = Annuler le rendez-vous
schedule-cancel-keep = Garder le rendez-vous

schedule-empty-title = Personne ne reçoit encore de patients
schedule-empty-hint = Ajoutez le premier praticien : médecin, infirmière, toute personne qui reçoit des patients. Chacun a ici une colonne.
schedule-empty-do = Ajouter un praticien
schedule-empty-ask = Demandez au propriétaire ou au responsable d’en ajouter un dans Gestion.
schedule-day-free = Rien n’est prévu ce jour-là. Choisissez une heure, ou appuyez sur N.

schedule-setup = Praticiens et salles
schedule-setup-hint = Qui reçoit des patients, où, combien de temps, et quand.
schedule-practitioners = Praticiens
schedule-practitioners-hint = Chaque praticien actif est une colonne de la journée.
schedule-practitioners-none = Pas encore de praticien. Ajoutez le premier ci-dessous.
schedule-practitioner-name = Nom
schedule-practitioner-add = Ajouter un praticien
schedule-rooms = Salles
schedule-rooms-none = Pas encore de salles. Sans salles, « En salle » ne demande rien.
schedule-room-name = Salle
schedule-room-add = Ajouter une salle
schedule-visit-types = Types de rendez-vous
schedule-visit-types-none = Pas encore de types. Ils donnent à un rendez-vous sa durée habituelle.
schedule-visit-type-name = Type de rendez-vous
schedule-minutes = min
schedule-visit-type-min = Minutes
schedule-visit-type-add = Ajouter un type de rendez-vous
schedule-colour = Couleur
schedule-colour-n = Couleur { $n }
schedule-active = Actif
schedule-hours = Horaires
schedule-hours-of = Horaires de
schedule-hours-clinic = Tout le cabinet
schedule-hours-closed = Fermé
schedule-hours-hint = Écrivez comme 09:00-13:00, 14:00-17:00, ou, si l’on passe minuit, 22:00-02:00. Laissez vide si c’est fermé.
schedule-hours-bad = Écrivez comme 09:00-13:00. Les heures ne doivent pas se chevaucher.
schedule-hours-inherit = Comme le cabinet
schedule-name-missing = Il faut un nom.

schedule-key-walk = Se déplacer dans la journée
schedule-key-ends = Première ou dernière heure de la journée
schedule-key-turn = Jour précédent ou suivant
schedule-key-book = Fixer un rendez-vous ici
schedule-key-resize = Raccourcir ou allonger le rendez-vous
schedule-key-nudge = Déplacer le rendez-vous d’un cran
schedule-key-cut = Couper le rendez-vous vers le presse-papiers
schedule-key-paste = Coller ici le premier rendez-vous du presse-papiers

# Blocked time, and visits that repeat
schedule-block = Bloquer une plage
schedule-block-who = Plage de
schedule-block-everyone = Tout le cabinet
schedule-block-reason = Motif
schedule-block-all-day = Toute la journée
schedule-block-from = De
schedule-block-until = À
schedule-block-last-day = Dernier jour
schedule-block-none = Bloqué
schedule-block-keep = Laisser bloqué
schedule-block-give-back = Libérer la plage
schedule-taken-blocked = Cette plage de { $who } est bloquée.
schedule-did-block =
    { $count ->
        [0] Plage bloquée
        [one] Plage bloquée. { $count } rendez-vous s’y trouve : déplacez-le ou annulez-le
        [many] Plage bloquée. { $count } de rendez-vous s’y trouvent : déplacez-les ou annulez-les
       *[other] Plage bloquée. { $count } rendez-vous s’y trouvent : déplacez-les ou annulez-les
    }
schedule-did-unblock = La plage est de nouveau libre
schedule-repeat = Répéter…
schedule-repeat-title = Répéter le rendez-vous de { $name }
schedule-repeat-every = Fréquence
schedule-repeat-day = Chaque jour
schedule-repeat-week = Chaque semaine
schedule-repeat-month = Chaque mois, même date
schedule-repeat-month_weekday = Chaque mois, même jour de la semaine
schedule-repeat-interval = Tous les (1, 2, 3…)
schedule-repeat-count = Rendez-vous en tout
schedule-repeat-on = Jours
schedule-repeat-days = Les jours
schedule-repeat-do =
    { $count ->
        [one] Fixer { $count } rendez-vous
        [many] Fixer { $count } de rendez-vous
       *[other] Fixer { $count } rendez-vous
    }
schedule-in-the-way-visit = Pris
schedule-in-the-way-block = Bloqué
schedule-in-the-way-room = Salle prise
schedule-in-the-way-closed = Fermé
schedule-in-the-way-clock = Le changement d’heure saute cette heure
schedule-did-repeat =
    { $count ->
        [one] { $name } : { $count } rendez-vous fixé
        [many] { $name } : { $count } de rendez-vous fixés
       *[other] { $name } : { $count } rendez-vous fixés
    }
schedule-series = Ce rendez-vous se répète
schedule-series-moved = Ce rendez-vous se répète et a été déplacé seul
schedule-series-this = Celui-ci seulement
schedule-series-following = Celui-ci et les suivants
schedule-series-all = Tous ceux à venir
schedule-did-cancel-series =
    { $count ->
        [one] { $name } : { $count } rendez-vous annulé
        [many] { $name } : { $count } de rendez-vous annulés
       *[other] { $name } : { $count } rendez-vous annulés
    }

# Day and week, columns, saved views
schedule-seen = Jour ou semaine
schedule-seen-day = Jour
schedule-seen-week = Semaine
schedule-previous-week = Semaine précédente
schedule-next-week = Semaine suivante
schedule-grid-week = Semaine du { $dates }. Flèches pour se déplacer, Entrée pour ouvrir, N pour fixer un rendez-vous.
schedule-no-room = Sans salle
schedule-room-any = N’importe quelle salle
schedule-view = Colonnes et vues
schedule-view-named = Vue : { $name }
schedule-view-everybody = Tout le monde
schedule-view-every-room = Toutes les salles
schedule-view-practitioners = Par praticien
schedule-view-rooms = Par salle
schedule-view-choose = Choisir les colonnes, enregistrer la vue…
schedule-view-name = Enregistrer cette vue sous
schedule-view-hint = Elle s’ouvre avec Ctrl+Maj et son numéro.
schedule-view-save = Enregistrer
schedule-view-full = { $count } vues sont déjà enregistrées. Retirez-en une d’abord.
schedule-views = Vues enregistrées
schedule-view-name-of = Nom de la vue { $name }
schedule-view-up = Un rang plus haut : { $name }
schedule-view-remove = Retirer la vue { $name }
schedule-view-call = Ouvrir une vue enregistrée
schedule-key-day = Le jour du curseur
schedule-key-week = La semaine de cette colonne

# Who would come sooner
schedule-key-offer = Donner un créneau libéré à un patient qui attend
schedule-waits = Liste d’attente
schedule-waits-count = Liste d’attente : { $count }
schedule-waits-unknown = Liste d’attente : le nombre de patients n’a pas pu être lu
schedule-waits-freed = Un créneau s’est libéré
schedule-waits-freed-count =
    { $count ->
        [one] { $count } personne attend un créneau comme celui-ci. Le numéro de la carte réserve.
        [many] { $count } de personnes attendent un créneau comme celui-ci. Le numéro d’une carte réserve.
       *[other] { $count } personnes attendent un créneau comme celui-ci. Le numéro d’une carte réserve.
    }
schedule-waits-freed-none = Ce créneau est repris, ou plus personne ne l’attend.
schedule-waits-none = Personne n’attend
schedule-waits-none-such = Personne n’attend cela
schedule-waits-hint = Mettez sur la liste les patients qui viendraient plus tôt. Dès qu’un créneau qui leur convient se libère, leurs noms vous sont montrés.
schedule-waits-all = Toute la liste d’attente
schedule-waits-from = à partir du { $date }
schedule-waits-until = jusqu’au { $date }
schedule-waits-since = Sur la liste depuis le { $date }
schedule-waits-urgent = Urgent
schedule-waits-book = Fixer le rendez-vous de { $name }
schedule-waits-stop = Retirer { $name } de la liste d’attente
schedule-did-stop-waiting = { $name } n’est plus sur la liste d’attente
schedule-did-wait = { $name } est sur la liste d’attente
schedule-wait-title = Mettre sur la liste d’attente
schedule-wait-add = Mettre quelqu’un sur la liste
schedule-wait-do = Mettre sur la liste
schedule-wait-earlier = Viendrait plus tôt…
schedule-wait-instead = Liste d’attente…
schedule-wait-from = À partir du
schedule-wait-until = Jusqu’au
schedule-wait-until-bad = C’est avant le premier jour.
schedule-wait-note = Note
schedule-part = Moment
schedule-part-any = Toute heure
schedule-part-morning = Matin
schedule-part-afternoon = Après-midi
schedule-part-evening = Soir
schedule-next-free-what = Ce qui est cherché
schedule-next-free-say = Écrivez ce que vous cherchez
schedule-next-free-hint = Minutes, un nom, un jour, un moment : « 20 farah lun matin »
schedule-next-free-rest = Pas compris : { $words }
schedule-taken-room = La salle est prise à cette heure.

# A visit that repeats is moved
schedule-series-move = Déplacer le rendez-vous de { $name }
schedule-series-from-to = Du { $from } au { $to }
schedule-series-which = Ce rendez-vous se répète. Lesquels déplacer ?
schedule-series-this-hint = Il reste dans sa série, marqué comme déplacé seul.
schedule-series-stays = Reste : il a été déplacé seul
schedule-series-move-this = Déplacer celui-ci seulement
schedule-series-move-do =
    { $count ->
        [one] Déplacer { $count } rendez-vous
        [many] Déplacer { $count } de rendez-vous
       *[other] Déplacer { $count } rendez-vous
    }
schedule-did-move-series =
    { $count ->
        [one] { $name } : { $count } rendez-vous déplacé à { $time }
        [many] { $name } : { $count } de rendez-vous déplacés à { $time }
       *[other] { $name } : { $count } rendez-vous déplacés à { $time }
    }
# Two people moved one visit at the same time.
schedule-meanwhile-title = Le rendez-vous de { $name } a été déplacé entre-temps
schedule-meanwhile = { $by } a déplacé ce rendez-vous à { $when }. Il est maintenant le { $date } à { $time } avec { $who }.
schedule-meanwhile-somebody = Quelqu’un
schedule-meanwhile-yours = Vous étiez en train de le déplacer à { $time } avec { $who }.
schedule-meanwhile-anyway = Le déplacer quand même
schedule-meanwhile-leave = Le laisser là

# More visits than a day can show.
schedule-crowd =
    { $count ->
        [one] { $count } rendez-vous n’est pas affiché : il y en a trop en même temps.
        [many] { $count } de rendez-vous ne sont pas affichés : il y en a trop en même temps.
       *[other] { $count } rendez-vous ne sont pas affichés : il y en a trop en même temps.
    }
schedule-crowd-list = Afficher la liste
schedule-crowd-title =
    { $count ->
        [one] { $count } rendez-vous ce jour
        [many] { $count } de rendez-vous ce jour
       *[other] { $count } rendez-vous ce jour
    }

# Somebody, a room or a kind of visit is used no more.
schedule-column-retired = ne reçoit plus
schedule-ahead-title = { $name } n’est plus en activité
schedule-ahead =
    { $count ->
        [one] { $count } rendez-vous à venir figure sous ce nom. Il reste fixé et visible ; déplacez-le quand cela convient.
        [many] { $count } de rendez-vous à venir figurent sous ce nom. Ils restent fixés et visibles ; déplacez-les un par un quand cela convient.
       *[other] { $count } rendez-vous à venir figurent sous ce nom. Ils restent fixés et visibles ; déplacez-les un par un quand cela convient.
    }
schedule-ahead-move-of = Déplacer le rendez-vous de { $name }
schedule-ahead-more =
    { $count ->
        [one] Et encore { $count } plus tard.
        [many] Et encore { $count } plus tard.
       *[other] Et encore { $count } plus tard.
    }
schedule-ahead-back = Revenir en arrière
schedule-ahead-keep = Les laisser où ils sont

# Nobody books for this patient
schedule-stop = Ne plus fixer de rendez-vous…
schedule-stop-title = Ne plus fixer de rendez-vous à { $name }
schedule-stop-text = Toute personne qui fixe un rendez-vous à ce patient voit le motif. Ce qui est déjà fixé reste.
schedule-stop-do = Ne plus fixer
schedule-stop-toast = On ne fixe plus de rendez-vous à { $name }
schedule-allow = Permettre de nouveau les rendez-vous
schedule-allow-toast = On peut de nouveau fixer un rendez-vous à { $name }
schedule-stopped = On ne fixe plus de rendez-vous à ce patient : { $reason } ({ $name }, { $date })
schedule-stopped-anyway = Fixer quand même
schedule-stopped-ask = Un propriétaire, un responsable ou un praticien peut en fixer un quand même.
