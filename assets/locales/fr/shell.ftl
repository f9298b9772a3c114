# Le cadre de tous les écrans, et les mots qu’ils partagent.

app-name = Satchel
loading = Chargement
close = Fermer
cancel = Annuler
back = Retour
continue = Continuer
retry = Réessayer
undo = Défaire
redo = Refaire
more = Plus
details = Détails
anyone = Indifférent
someone = quelqu’un
undone = Défait : { $what }
redone = Refait : { $what }
saved-at = Enregistré à { $time }
saved-on-this-pc = Enregistré à { $time } sur ce PC
field-optional = (facultatif)
form-mend =
    { $count ->
        [one] { $count } point à revoir :
        [many] { $count } de points à revoir :
       *[other] { $count } points à revoir :
    }
password-show = Afficher le mot de passe
password-caps-lock = La touche Verr Maj est activée

between = { " · " }
today-at = Aujourd’hui { $time }
print-waits = Imprimé dans un instant
print-now = Imprimer maintenant
paper-printed = Imprimé le { $time } par { $who }
# When the clocks go back, the second of two equal times.
time-second = { $time } (2e fois)
# A place, how far its time is from UTC, and what it is called; the last is cut where it is narrow.
time-zone-name = { $city } · { $offset } · { $name }

age-years =
    { $years ->
        [one] { $years } an
        [many] { $years } d’années
       *[other] { $years } ans
    }
age-months =
    { $months ->
        [one] { $months } mois
        [many] { $months } de mois
       *[other] { $months } mois
    }

language-accented = Anglais accentué (essai)
language-mirrored = Anglais en miroir (essai)

# Les noms des touches, tels qu’ils sont imprimés sur les claviers français.
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Maj
cap-enter = Entrée
cap-escape = Échap
cap-space = Espace
cap-arrowup = ↑
cap-arrowdown = ↓
cap-arrowleft = ←
cap-arrowright = →
cap-plus = +
cap-pageup = Page préc.
cap-pagedown = Page suiv.
cap-delete = Suppr

shell-rail = Écrans
shell-admin = Gestion
shell-find-patient = Chercher un patient
shell-user-menu = { $name } : votre compte
shell-sample = Cabinet d’exemple : pour s’exercer seulement
shell-password-only = Protégé par mots de passe seulement
shell-password-only-why = Ce PC n’a pas de magasin de clés : quelqu’un qui copie le fichier pourrait essayer des mots de passe. Choisissez-les longs. Une copie plus ancienne du cabinet se remarque aussi moins bien ici.
shell-keys-hint = Touches : ?
shell-locking =
    { $seconds ->
        [one] Verrouillage dans { $seconds } seconde. Appuyez sur une touche pour rester.
        [many] Verrouillage dans { $seconds } de secondes. Appuyez sur une touche pour rester.
       *[other] Verrouillage dans { $seconds } secondes. Appuyez sur une touche pour rester.
    }

palette-placeholder = Que voulez-vous faire ?
palette-nothing = Rien à ce nom. Essayez avec moins de lettres.
palette-go = Aller à { $screen }

key-palette = Toutes les commandes
key-save = Enregistrer maintenant
key-print = Imprimer cet écran
key-lock = Verrouiller
key-switch = Changer d’utilisateur
key-preferences = Mes réglages
key-sheet = Raccourcis clavier
key-help = Aide de cet écran
key-back = Retour
key-forward = Suivant
key-next-region = Partie suivante de la fenêtre
key-previous-region = Partie précédente de la fenêtre
key-zoom-in = Plus grand
key-zoom-out = Plus petit
key-zoom-reset = Taille normale
key-escape = Fermer ce qui est au-dessus

scope-global = Partout
scope-calendar = Dans la journée
scope-board = Sur le tableau
scope-calls = Dans les listes d’appels
scope-list = Dans les listes
scope-form = Dans les formulaires
scope-note = Dans les notes
sheet-letters-off = Les touches à une lettre sont désactivées dans Mes réglages.

# Where people practise, beside the real clinic.
practice = Entraînement
practice-banner = Ici, tout le monde est inventé. Rien de ce que vous faites n’atteint votre cabinet.
practice-hint = Un cabinet de personnes inventées à côté du vôtre, pour apprendre et essayer. Il a son propre fichier et sa propre clé, et rien ne passe de l’un à l’autre.
practice-go = S’entraîner
practice-go-on = Continuer l’entraînement
practice-leave = Quitter l’entraînement
practice-afresh = Recommencer l’entraînement
