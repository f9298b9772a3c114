# L’aide, ouverte avec F1 : pour chaque écran, à quoi il sert et comment y faire ce qu’on y fait le plus.
# `help-<écran>-for` dit à quoi il sert ; `help-<écran>-<tâche>` nomme une tâche, son `-how` dit comment la faire.

help-title = Aide
help-search = Chercher dans l’aide
help-pages = Toutes les pages d’aide
help-nothing = Rien avec ce mot. Essayez un mot plus court.
help-sheet = Touches de cet écran
help-key = Touche

help-everywhere-title = Partout
help-everywhere-for = Quelques gestes marchent sur tous les écrans, quoi que vous fassiez.
help-everywhere-find = Chercher un patient
help-everywhere-find-how = Saisissez une partie du nom, du téléphone, de la date de naissance ou du numéro de dossier, dans n’importe quel ordre. Entrée ouvre le premier.
help-everywhere-command = Tout faire par son nom
help-everywhere-command-how = Ouvrez la liste de toutes les commandes et saisissez ce que vous voulez faire, comme « rendez-vous » ou « verrouiller ». Chacune montre sa touche.
help-everywhere-undo = Corriger une erreur
help-everywhere-undo-how = Après chaque modification, une ligne en bas de la fenêtre propose Défaire. La touche défait aussi votre dernière modification ; appuyez encore pour la précédente.
help-everywhere-lock = Quitter le PC
help-everywhere-lock-how = Verrouillez le cabinet. Votre saisie est conservée et vous attend. Satchel se verrouille aussi de lui-même quand personne n’a touché le PC depuis un moment.
help-everywhere-switch = Laisser travailler un collègue
help-everywhere-switch-how = Choisissez votre nom en haut, puis Changer d’utilisateur. Chacun se connecte sous son propre nom, pour que le journal montre qui a fait quoi.
help-everywhere-larger = Tout agrandir
help-everywhere-larger-how = La touche agrandit pas à pas ; avec − c’est plus petit, avec 0 comme d’habitude. Les couleurs et les espaces sont dans Mes réglages.

help-today-title = Agenda
help-today-for = La journée du cabinet, avec une colonne pour chaque personne qui reçoit. Ici on fixe et on déplace les rendez-vous, et on marque qui est arrivé.
help-today-book = Fixer un rendez-vous
help-today-book-how = Choisissez une heure libre, ou utilisez la touche depuis n’importe où. Saisissez les premières lettres du patient, appuyez sur Entrée, puis sur Rendez-vous.
help-today-free = Trouver le prochain créneau libre
help-today-free-how = Une liste de créneaux libres s’ouvre. Le premier est déjà choisi : appuyez sur Entrée pour le prendre, ou choisissez-en un autre avec les flèches.
help-today-arrive = Marquer l’arrivée d’un patient
help-today-arrive-how = Choisissez le rendez-vous et appuyez sur la touche, ou utilisez Arrivée. Il apparaît aussitôt dans la salle d’attente.
help-today-move = Déplacer un rendez-vous
help-today-move-how = Glissez-le vers une autre heure ou une autre colonne. Au clavier : appuyez sur la touche, allez à la place avec les flèches, appuyez sur Entrée. Vers un autre jour : coupez-le avec Ctrl+X, collez-le là-bas avec Ctrl+V.
help-today-cancel = Annuler un rendez-vous
help-today-cancel-how = Choisissez le rendez-vous et appuyez sur la touche ; dites pourquoi, pour que cela puisse être compté. Il peut être rétabli.
help-today-day = Aller à un autre jour
help-today-day-how = Saisissez une date, « +7 » pour dans une semaine, ou « t » pour aujourd’hui. Page préc. et Page suiv. changent d’un jour.

help-flow-title = Salle d’attente
help-flow-for = Toutes les personnes présentes, de l’arrivée au départ, avec leurs minutes d’attente. Une attente longue se voit d’elle-même.
help-flow-walk-in = Accueillir quelqu’un sans rendez-vous
help-flow-walk-in-how = Utilisez la touche depuis n’importe où, saisissez le nom du patient et appuyez deux fois sur Entrée. Il reçoit un numéro de ticket. Un nouveau patient est enregistré et mis en attente d’un seul coup.
help-flow-next = Faire avancer quelqu’un d’une étape
help-flow-next-how = Choisissez sa carte et appuyez sur Entrée, ou utilisez le bouton de la carte. De l’attente on passe en salle, puis en consultation, puis à la sortie.
help-flow-back = Revenir d’une étape
help-flow-back-how = Si quelqu’un a avancé trop tôt, ceci le ramène. Défaire marche aussi.
help-flow-room = Choisir ou changer la salle
help-flow-room-how = Appuyez sur la touche sur une carte et choisissez la salle par son numéro. Les salles occupées le disent.
help-flow-who = Voir les patients d’un seul praticien
help-flow-who-how = Choisissez le praticien en haut. Liste montre les mêmes personnes en tableau, avec les colonnes de votre choix. Votre choix est conservé. Ctrl+P imprime ce que vous voyez, P la fiche du patient choisi.
help-flow-wall = Afficher l’écran de salle d’attente
help-flow-wall-how = Choisissez-le en haut : sur cet écran jusqu’à Échap, ou dans une fenêtre pour un second écran. Il ne montre que des initiales et des tickets, et se met en pause quand le cabinet est verrouillé.

help-patients-title = Patients
help-patients-for = Chercher un patient, et en enregistrer un nouveau.
help-patients-find = Chercher un patient
help-patients-find-how = Saisissez des parties du nom, du téléphone, de la date de naissance ou du numéro de dossier. Les noms qui se prononcent pareil sont trouvés aussi. Entrée ouvre le patient choisi.
help-patients-new = Enregistrer un nouveau patient
help-patients-new-how = Le nom de famille, la date de naissance ou l’âge, et le téléphone suffisent. Pendant la saisie, Satchel montre qui existe peut-être déjà.
help-patients-book = Fixer un rendez-vous pour un patient trouvé
help-patients-book-how = Appuyez sur Ctrl+Entrée sur le patient : le rendez-vous s’ouvre avec le prochain créneau libre.
help-patients-all = Parcourir tous les patients
help-patients-all-how = Tous les patients les montre par nom. Ctrl+Fin va au dernier, Ctrl+Origine revient au premier.

help-patient-title = La page d’un patient
help-patient-for = Tout ce que l’accueil sait d’un patient : détails, téléphones, adresses, foyer, consultations.
help-patient-change = Changer un détail
help-patient-change-how = Choisissez le détail, saisissez et appuyez sur Entrée. C’est enregistré aussitôt ; Échap le laisse comme il était.
help-patient-book = Fixer un rendez-vous
help-patient-book-how = Utilisez Rendez-vous en haut de la page. Le prochain créneau libre est déjà rempli.
help-patient-add = Ajouter un téléphone, une adresse ou un contact
help-patient-add-how = Utilisez le signe d’ajout de la partie concernée. Le premier téléphone est celui que montrent les listes.
help-patient-household = Réunir une famille
help-patient-household-how = Utilisez Ajouter à un foyer, cherchez quelqu’un de la même famille, et choisissez qui paie pour tous.
help-patient-same = Réunir deux dossiers d’une personne
help-patient-same-how = Utilisez Plus en haut, puis Même personne que…, et choisissez l’autre dossier. Vous voyez les deux côte à côte avant que rien ne se passe.
help-patient-archive = Mettre un patient aux archives
help-patient-archive-how = Utilisez Archiver en haut, et dites pourquoi. Les recherches le montrent alors en dernier, comme archivé. Rien n’est perdu, et cela peut être défait.

help-merge-title = Deux dossiers d’une personne
help-merge-for = Deux dossiers côte à côte, pour décider s’ils sont d’une même personne, et lequel reste.
help-merge-choose = Choisir quel dossier reste
help-merge-choose-how = Échanger inverse les deux. Là où ils diffèrent, choisissez la bonne valeur ; tout le reste est gardé des deux.
help-merge-do = Les fusionner
help-merge-do-how = Il n’y a dès lors qu’un dossier. L’autre numéro le trouve toujours.
help-merge-apart = Dire que ce sont deux personnes
help-merge-apart-how = Garder séparés : les deux ne sont plus proposés comme paire.
help-merge-back = Revenir sur une fusion
help-merge-back-how = Défaites aussitôt, ou plus tard Séparer sur la page du patient. Chaque dossier retrouve ce qui est à lui.

help-duplicates-title = Doublons possibles
help-duplicates-for = Paires de dossiers qui sont peut-être d’une même personne, les plus sûres d’abord, avec les raisons.
help-duplicates-compare = Regarder une paire de près
help-duplicates-compare-how = Appuyez sur Entrée sur la paire, ou cliquez dessus. Les deux dossiers s’affichent côte à côte.
help-duplicates-merge = Fusionner une paire tout de suite
help-duplicates-merge-how = Le dossier le plus ancien reste, et ce qu’il ne sait pas est repris de l’autre.
help-duplicates-apart = Dire que deux ne sont pas la même personne
help-duplicates-apart-how = La paire quitte la liste et ne revient pas.
help-duplicates-undo = Revenir sur une décision
help-duplicates-undo-how = La paire revient dans la liste.

help-schedule-setup-title = Praticiens et salles
help-schedule-setup-for = Ce qui compose la journée : qui reçoit des patients, les types de rendez-vous et leur durée, les salles et les horaires.
help-schedule-setup-who = Ajouter quelqu’un qui reçoit des patients
help-schedule-setup-who-how = Saisissez le nom sous Praticiens et ajoutez-le. Il reçoit une colonne dans la journée, aux horaires du cabinet.
help-schedule-setup-hours = Changer les horaires
help-schedule-setup-hours-how = Écrivez les heures d’un jour comme 09:00-13:00, 14:00-17:00, puis quittez le champ. Laissez-le vide pour un jour de fermeture.
help-schedule-setup-own = Donner à une personne ses propres horaires
help-schedule-setup-own-how = Choisissez la personne sous Horaires de. Ses horaires comptent alors à la place de ceux du cabinet, tous les jours.
help-schedule-setup-type = Changer la durée d’un rendez-vous
help-schedule-setup-type-how = Changez les minutes du type de rendez-vous. Les rendez-vous déjà fixés gardent leur durée.
help-schedule-setup-away = Retirer quelqu’un de l’agenda
help-schedule-setup-away-how = Décochez Actif. Les jours où il a des rendez-vous le montrent encore.

help-people-title = Équipe
help-people-for = Toutes les personnes qui peuvent se connecter ici, et ce que chaque rôle peut faire.
help-people-add = Ajouter un collègue
help-people-add-how = Utilisez Ajouter une personne : un nom, un rôle et un premier mot de passe. La personne peut le changer dans Mes réglages.
help-people-role = Changer ce que quelqu’un peut faire
help-people-role-how = Choisissez un autre rôle sur sa ligne. Le tableau dessous montre en mots simples ce que chaque rôle peut faire.
help-people-password = Aider quelqu’un qui a oublié son mot de passe
help-people-password-how = Utilisez Réinitialiser le mot de passe dans le menu de sa ligne, et dites-lui le nouveau de vive voix.
help-people-leave = Empêcher quelqu’un de se connecter
help-people-leave-how = Utilisez Suspendre dans le même menu. Ce que la personne a fait reste dans le journal ; on peut l’autoriser de nouveau.

help-clinic-title = Cabinet
help-clinic-for = Le nom du cabinet, l’écriture des dates et des heures, le moment du verrouillage, et si les données sont intactes.
help-clinic-writing = Changer l’écriture des dates et des heures
help-clinic-writing-how = Choisissez sous Dates et heures. Cela vaut pour tous, aussitôt.
help-clinic-lock = Changer le moment du verrouillage
help-clinic-lock-how = Choisissez les minutes sous Sécurité. Plus court est plus sûr là où les patients voient l’écran.
help-clinic-wait = Changer à partir de quand une attente est longue
help-clinic-wait-how = Choisissez les minutes sous Sécurité. Dans la salle d’attente, une telle attente est mise en évidence.
help-clinic-whole = Vérifier les données
help-clinic-whole-how = Vérifier maintenant relit chaque inscription depuis le premier jour et dit s’il manque quelque chose ou si quelque chose a été modifié de l’extérieur.

help-import-title = Importer
help-import-for = Faire venir des patients et leurs consultations passées d’un autre logiciel.
help-import-look = Voir ce qui entrerait
help-import-look-how = Choisissez les fichiers et regardez. Satchel les lit seulement et montre une liste ; rien n’est encore modifié.
help-import-do = Faire entrer
help-import-do-how = Quand la liste convient, utilisez Importer définitivement. Tout entre, ou rien.
help-import-again = Importer de nouveau les mêmes fichiers
help-import-again-how = C’est possible. Qui est déjà là est mis à jour, jamais doublé.

help-audit-title = Journal des actions
help-audit-for = Qui s’est connecté, a regardé ou modifié quoi, et quand. Personne ne peut le changer.
help-audit-person = Voir ce qu’une personne a fait
help-audit-person-how = Choisissez la personne en haut. La ligne la plus récente est la première ; Afficher plus ancien remonte plus loin.
help-audit-what = Voir qui a fait une sorte d’action
help-audit-what-how = Choisissez ce qui s’est passé, comme l’ouverture d’un patient. Chaque ligne nomme la personne, le numéro de dossier et le moment.
help-audit-refused = Voir ce qui a été refusé
help-audit-refused-how = La dernière colonne dit comment cela s’est terminé. Une ligne refusée nomme qui a tenté quoi.

help-preferences-title = Mes réglages
help-preferences-for = L’apparence et la langue de Satchel pour vous. Vos collègues gardent les leurs.
help-preferences-colours = Sombre ou contraste élevé
help-preferences-colours-how = Choisissez sous Couleurs. Comme sur ce PC suit les couleurs du PC lui-même.
help-preferences-size = Plus grand ou plus serré
help-preferences-size-how = Choisissez la taille et l’espace entre les lignes. Une taille plus petite montre plus de la journée.
help-preferences-language = Une autre langue
help-preferences-language-how = Choisissez-la sous Langue. Seuls vos propres écrans changent, aussitôt.
help-preferences-password = Un nouveau mot de passe
help-preferences-password-how = Saisissez l’actuel et le nouveau. Une phrase courte est sûre et facile à retenir.
help-preferences-keys = Désactiver les touches à une lettre
help-preferences-keys-how = Si des lettres font ce que vous ne vouliez pas, désactivez-les ici. Les touches avec Ctrl et Alt restent.
