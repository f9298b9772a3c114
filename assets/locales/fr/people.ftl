# Qui travaille ici : connexion, rôles et réglages de chacun.

sign-in-who = Qui est là ?
sign-in-switch = Qui prend la suite ?
sign-in-locked = Verrouillé. Tout ce que vous avez saisi est conservé.
sign-in-unlock = Déverrouiller
sign-in-opening = Ouverture du cabinet
sign-in-wait =
    { $seconds ->
        [one] Attendez { $seconds } seconde
        [many] Attendez { $seconds } de secondes
       *[other] Attendez { $seconds } secondes
    }
sign-in-forgot = Mot de passe oublié ?

recover-title = Nouveau mot de passe pour { $name }
recover-words = Les 24 mots du kit de récupération
recover-words-hint = Saisissez-les ou collez-les dans l’ordre. Les numéros, les virgules et les retours à la ligne ne comptent pas.
recover-count =
    { $count ->
        [0] Les 24 mots manquent.
        [one] Il y a { $count } mot ici ; le kit en a 24.
        [many] Il y a { $count } de mots ici ; le kit en a 24.
       *[other] Il y a { $count } mots ici ; le kit en a 24.
    }
recover-do = Définir le mot de passe et déverrouiller
recover-owner = { $name } devient propriétaire : le seul propriétaire est parti

password = Mot de passe
password-new = Nouveau mot de passe
password-old = Mot de passe actuel
password-hint = Au moins 8 caractères. Une phrase courte est sûre et facile à retenir.
password-strength-0 = Trop court ou trop répétitif
password-strength-1 = Facile à deviner : allongez-le
password-strength-2 = Bon
password-strength-3 = Très sûr
password-change = Changer le mot de passe
password-changed = Votre mot de passe a été changé.

people-screen = Équipe
people-add = Ajouter une personne
people-added = { $name } fait maintenant partie de l’équipe.
people-name = Nom
people-name-hint = Le nom que connaissent les collègues : il figure sur l’écran de connexion.
people-role = Rôle
people-role-of = Rôle de { $name }
people-role-hint = Le tableau sous la liste montre ce que chaque rôle peut faire.
people-role-set = Le rôle de { $name } est maintenant : { $role }.
people-first-password = Premier mot de passe
people-state = État
people-last = Dernière connexion
people-never = jamais
people-acts = Autres actions pour { $name }
people-suspend = Suspendre
people-suspended = { $name } ne peut plus se connecter.
people-resume = Autoriser de nouveau la connexion
people-resumed = { $name } peut de nouveau se connecter, avec un nouveau mot de passe.
people-reset = Réinitialiser le mot de passe…
people-reset-of = Nouveau mot de passe pour { $name }
people-reset-why = Communiquez le nouveau mot de passe de vive voix. La personne peut le changer dans ses réglages.
people-reset-do = Définir le mot de passe
people-reset-done = { $name } a un nouveau mot de passe.
person-active = Accès ouvert
person-suspended = Accès suspendu
person-needs-password = Il faut un nouveau mot de passe

role-owner = Propriétaire
role-manager = Responsable
role-clinician = Praticien
role-nurse = Soins infirmiers
role-front-desk = Accueil
role-biller = Facturation
role-auditor = Audit

roles-title = Qui peut faire quoi
roles-text = Chaque personne a un rôle. Ce qu’un rôle peut faire est identique dans tous les cabinets Satchel.
roles-task = Tâche
roles-may = peut
roles-may-not = ne peut pas

permission-clinic-set-up = Changer les réglages du cabinet
permission-clinic-verify = Vérifier que les données sont complètes et intactes
permission-clinic-restore = Décider d’une copie plus ancienne du cabinet, ou lui donner une nouvelle clé
permission-people-manage = Ajouter des personnes, donner des rôles, réinitialiser des mots de passe
permission-audit-read = Voir qui a fait quoi
permission-patients-read = Chercher des patients et ouvrir leurs dossiers
permission-patients-register = Enregistrer de nouveaux patients
permission-patients-edit = Modifier les données des patients
permission-patients-archive = Archiver des patients et les sortir des archives
permission-patients-restrict = Restreindre des dossiers à certaines personnes
permission-schedule-read = Voir l’agenda et la salle d’attente
permission-schedule-book = Fixer, déplacer et annuler des rendez-vous
permission-schedule-override = Ne plus fixer de rendez-vous à un patient, et fixer quand même
permission-schedule-set-up = Configurer praticiens, salles et horaires
permission-flow-move = Enregistrer les arrivées et suivre le parcours des patients
permission-reminders-export = Remettre les messages aux patients à un connecteur
permission-tasks-use = Envoyer et recevoir des messages et des tâches
permission-exchange-import = Importer des dossiers d’autres logiciels

preferences-screen = Mes réglages
preferences-look = L’apparence de Satchel
preferences-theme = Couleurs
theme-system = Comme sur ce PC
theme-light = Claires
theme-dark = Sombres
theme-contrast = Contraste élevé
preferences-density = Espace entre les lignes
density-compact = Serré
density-normal = Normal
density-roomy = Aéré
preferences-zoom = Taille
preferences-zoom-hint = Aussi avec Ctrl et + ou −
percent = { $value } %
language = Langue
preferences-letters = Touches à une lettre
preferences-letters-hint = Avec elles, A marque une arrivée quand la journée est active. Les champs de texte ne sont jamais concernés.
