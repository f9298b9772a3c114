# Patients : recherche, enregistrement, page du patient.

patients-title = Patients
patients-find = Chercher un patient
patients-find-hint = Nom, téléphone, dossier ou naissance
# Les lecteurs d’écran le disent quand la frappe s’arrête.
patients-found = { $total ->
    [0] Aucun patient trouvé
    [one] { $total } patient
    [many] { $total } de patients
   *[other] { $total } patients
  }
patients-found-cut = { $shown } sur { $total }, continuez à taper
patients-none = Aucun patient ne correspond à « { $text } ».
patients-none-hint = Vérifiez l’orthographe, essayez une partie du nom ou les derniers chiffres du téléphone, ou enregistrez un nouveau patient.
patients-none-register = Enregistrer « { $text } »
patients-recent = Ouverts récemment
patients-recent-none = Les patients dont vous ouvrez le dossier apparaissent ici.
patients-recent-none-hint = Saisissez ci-dessus un nom, un téléphone, un numéro de dossier ou une date de naissance.
patients-all = Tous les patients
patients-all-count = { $total ->
    [one] { $total } patient
    [many] { $total } de patients
   *[other] { $total } patients
  }
patients-all-none = Pas encore de patients.
patients-all-none-hint = Enregistrez le premier, ou importez vos patients d’un autre logiciel dans Gestion.
patients-key-ends = Premier ou dernier patient
patients-keys-open = ouvrir
patients-keys-book = rendez-vous
patients-keys-new = nouveau patient

patients-col-born = Naissance
patients-col-number = Dossier
patients-last-visit = Dernière consultation : { $date }
patients-number = N° { $number }
patients-preferred = « { $name } »
patients-archived = Archivé
patients-deceased = Décès : { $date }
patients-deceased-undated = Décès, date inconnue
patients-print = Imprimer carte ou étiquettes
patients-print-card = Carte du patient
patients-print-label = Une étiquette
patients-print-labels = Feuille A4 de 24 étiquettes
patients-card-hint = Merci d’apporter cette carte à chaque rendez-vous.
patients-no-birth = Date de naissance inconnue
patients-no-phone = Pas de téléphone
patients-born-about = vers { $date }

patients-match-sounds_like = Se prononce pareil
patients-match-identifier = Correspond à un identifiant
patients-match-name = Correspond à un autre nom

patients-age-years = { $count ->
    [one] { $count } an
    [many] { $count } d’années
   *[other] { $count } ans
  }
patients-age-months = { $count ->
    [one] { $count } mois
    [many] { $count } de mois
   *[other] { $count } mois
  }
patients-age-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
  }
patients-sex-female = Féminin
patients-sex-male = Masculin
patients-sex-other = Autre
patients-sex-unknown = Non renseigné
patients-sex-short-female = F
patients-sex-short-male = M
patients-sex-short-other = X

patients-new = Nouveau patient
patients-register = Enregistrer
patients-register-book = Enregistrer + RDV
patients-registered = { $name } : patient enregistré, dossier { $number }
patients-family = Nom de famille
patients-given = Prénom
patients-given-hint = s’il y en a un
patients-birth = Date de naissance ou âge
patients-birth-hint = { $example }, l’année seule, « 39 » pour un âge, « 6m » pour des mois
patients-birth-hint-short = { $example } ou « 39 »
patients-birth-reads = { $date } ({ $age })
patients-birth-age = naissance vers { $year }
patients-birth-bad-unreadable = Ce n’est pas une date. Écrivez-la comme { $example }, ou un âge comme 39.
patients-birth-bad-future = Ce jour n’est pas encore venu.
patients-birth-bad-too_old = Cela ferait plus de 150 ans. Vérifiez l’année.
patients-birth-missing = Il faut la date de naissance ou l’âge. Si personne ne le connaît, estimez l’âge.
patients-family-missing = Il faut le nom de famille. Un nom en un seul mot va ici.
patients-phone = Téléphone
patients-phone-missing = Saisissez un numéro de téléphone, ou cochez « Pas de téléphone ».
patients-phone-none = Pas de téléphone
patients-more = Plus de détails
patients-preferred-name = Nom préféré
patients-sex = Sexe
patients-language = Langue
patients-language-none = Non demandée
patients-note = Note
patients-note-hint = Ce que l’accueil doit savoir

patients-hints = Déjà enregistré ?
patients-hint-open = Ouvrir
patients-hint-use = Choisir ce patient
patients-hint-name = même nom
patients-hint-sounds_like = se prononce pareil
patients-hint-birth_date = même date de naissance
patients-hint-phone = même téléphone
patients-hint-swapped = nom et prénom inversés

patients-page = Patient { $name }
patients-details = Détails
patients-visits = Rendez-vous et consultations
patients-visits-none = Pas encore de rendez-vous ni de consultations.
patients-visits-none-hint = Fixez le premier rendez-vous avec le bouton ci-dessus.
patients-visit = Consultation
patients-visit-past = Consultation passée
patients-visit-undated = Jour inconnu
patients-book = Rendez-vous
patients-wait = Liste d’attente
patients-back = Retour aux patients
patients-names = Autres noms
patients-name-use = Type
patients-name-use-maiden = Avant le mariage
patients-name-use-old = Ancien
patients-name-use-nickname = Surnom
patients-name-use-usual = Usuel
patients-name-use-official = Officiel
patients-name-use-anonymous = Anonyme
patients-name-use-temp = Provisoire
patients-name-use-other = Autre
patients-phones = Téléphones et e-mail
patients-phone-number = Numéro ou adresse
patients-phone-kind = Type
patients-phone-note = Remarque
patients-phone-kind-mobile = Mobile
patients-phone-kind-home = Domicile
patients-phone-kind-work = Travail
patients-phone-kind-email = E-mail
patients-phone-kind-other = Autre
patients-addresses = Adresses
patients-address-use = Type
patients-address-use-home = Domicile
patients-address-use-work = Travail
patients-address-use-temp = Provisoire
patients-address-use-old = Ancienne
patients-address-use-billing = Facturation
patients-address-lines = Rue
patients-address-city = Ville
patients-address-district = Quartier
patients-address-state = Région ou province
patients-address-postal = Code postal
patients-address-country = Pays
patients-identifiers = Identifiants
patients-identifier-system = Délivré par
patients-identifier-value = Numéro
patients-identifier-kind = Type
patients-contacts = Personnes à contacter
patients-contact-name = Nom
patients-contact-relationship = Lien
patients-contact-phone = Téléphone
patients-part-none = Aucune information
patients-part-add-name = Ajouter un nom
patients-part-add-phone = Ajouter un téléphone ou un e-mail
patients-part-add-address = Ajouter une adresse
patients-part-add-identifier = Ajouter un identifiant
patients-part-add-contact = Ajouter une personne à contacter
patients-part-remove = Supprimer
patients-part-remove-named = Supprimer { $what }
patients-part-removed = Supprimé : { $what }

patients-household = Foyer
patients-household-none = N’appartient encore à aucun foyer ici.
patients-household-join = Ajouter à un foyer
patients-household-join-hint = Cherchez quelqu’un du même foyer
patients-household-leave = Quitter le foyer
patients-household-joined = { $name } a rejoint le foyer
patients-household-left = { $name } a quitté le foyer
patients-guarantor = Responsable du paiement
patients-guarantor-make = Désigner comme responsable du paiement
patients-guarantor-of = { $name } est responsable du paiement

patients-photo = Photo
patients-photo-of = Photo de { $name }
patients-photo-unread = La photo n’a pas pu être lue
patients-photo-choose = Choisir une photo
patients-photo-change = Changer
patients-photo-remove = Supprimer la photo
patients-photo-set = Photo enregistrée
patients-photo-removed = Photo supprimée

patients-kept-note = Conservé de l’importation, pour une version ultérieure : { $list }.
patients-kept-one = { $kind } ({ $count })

patients-archive = Archiver
patients-archive-title = Archiver { $name } ?
patients-archive-why = Les patients archivés ne figurent plus dans les listes, mais la recherche les trouve. Cela peut être défait.
patients-archive-reason = Motif
patients-archive-reason-moved = Déménagement
patients-archive-reason-deceased = Décès
patients-archive-reason-duplicate = Enregistré deux fois
patients-archive-reason-other = Autre
patients-archive-keep = Garder
patients-archived-toast = { $name } est dans les archives
patients-archived-banner = Archivé : { $reason }
patients-unarchive = Sortir des archives
patients-unarchived-toast = { $name } est de nouveau dans les listes
patients-gone = Le dossier de ce patient n’a pas pu être ouvert.

patients-key-merge = Fusionner les deux dossiers
patients-key-apart = Garder les deux séparés
patients-key-swap = Garder l’autre dossier
patients-more-acts = Plus
patients-same = Même personne que…
patients-same-title = Quel autre dossier est celui de { $name } ?
patients-same-find = Cherchez l’autre dossier
patients-same-perhaps = Peut-être l’un de ceux-ci
patients-same-compare = Comparer
patients-merge-title = Une personne, ou deux ?
patients-merge-stays = Reste
patients-merge-joins = Le rejoint
patients-merge-swap = Échanger
patients-merge-apart = Garder séparés
patients-merge-do = Fusionner sous le n° { $number }
patients-merge-both = Gardé des deux
patients-merge-nothing = rien
patients-merge-kept = Gardé d’une importation
patients-merge-visits = { $count ->
    [one] { $count } rendez-vous ou consultation, le { $date }
    [many] { $count } de rendez-vous et consultations, le dernier le { $date }
   *[other] { $count } rendez-vous et consultations, le dernier le { $date }
  }
patients-merge-of-name = Nom et prénom
patients-merge-of-preferred_name = Nom préféré
patients-merge-of-birth_date = Date de naissance
patients-merge-of-sex = Sexe
patients-merge-of-language = Langue
patients-merge-of-note = Note
patients-merge-of-deceased = Décès
patients-merge-explain = Rien n’est perdu : une recherche du n° { $number } trouve toujours la personne, et les dossiers peuvent être de nouveau séparés à tout moment.
patients-merge-itself = C’est un seul et même dossier. Choisissez-en un autre à comparer.
patients-merge-already = Ces dossiers n’en font déjà qu’un : { $name }, n° { $number }.
patients-merge-archived = Le n° { $number } est archivé ({ $reason }) : ce ne peut pas être celui qui reste. Échangez les deux, ou sortez-le d’abord des archives.
patients-formerly = auparavant n° { $number }
patients-other-records = Autres dossiers de cette personne
patients-merged-on = fusionné le { $date }
patients-take-apart = Séparer
patients-take-apart-how = Une fois séparé, chaque dossier retrouve ce qui était à lui, et ce qu’on y a ajouté depuis.
patients-taken-apart = Le n° { $number } est de nouveau un dossier à part
patients-merged-toast = Le n° { $other } appartient désormais à { $name }, n° { $number }
patients-kept-apart-toast = Les n° { $one } et { $other } sont deux personnes
patients-duplicates = Doublons possibles
patients-duplicates-left = { $count ->
    [one] { $count } paire à traiter
    [many] { $count } de paires à traiter
   *[other] { $count } paires à traiter
  }
patients-duplicates-done = { $done } sur { $total } traités
patients-duplicates-reading = Comparaison de tous les dossiers…
patients-duplicates-none = Aucun dossier ne ressemble à un autre
patients-duplicates-none-hint = Quand quelqu’un est enregistré deux fois, la paire apparaît ici.
patients-duplicates-all-done = Toutes les paires sont traitées
patients-duplicates-safe = Chaque décision peut être défaite.
patients-duplicates-merge = Fusionner
patients-sure-high = Presque sûrement la même personne
patients-sure-middle = Probablement la même personne
patients-sure-low = Peut-être la même personne
patients-differs = mais { $what }
patients-differs-birth_date = dates de naissance différentes
patients-differs-sex = sexe différent
patients-differs-given_name = prénoms différents

patients-restricted = Restreint
patients-restricted-record = Dossier restreint
patients-restricted-text = Seules certaines personnes peuvent ouvrir ce dossier. Si vous en avez besoin, écrivez pourquoi. Les propriétaires apprennent qui l’a ouvert et pour quel motif, et le journal des actions le garde. Il vous est alors ouvert une heure, ou jusqu’à votre déconnexion.
patients-restricted-why = Pourquoi en avez-vous besoin ?
patients-restricted-open = Ouvrir pour ce motif
patients-restricted-until = Ouvert pour vous jusqu’à { $time }. Les propriétaires en sont informés.
patients-restricted-banner = Restreint par { $name } : { $reason }. Ouvert à { $people }.
patients-restricted-treating = ceux avec qui un rendez-vous est fixé
patients-restrict = Restreindre le dossier…
patients-restrict-title = Restreindre le dossier de { $name }
patients-restrict-text = Les autres trouvent le nom, le numéro de dossier et l’année de naissance, pour que personne n’enregistre le patient deux fois. Pour ouvrir le dossier, ils doivent écrire un motif, et les propriétaires en sont informés.
patients-restrict-who = Qui peut l’ouvrir
patients-restrict-you = { $name } (vous)
patients-restrict-treating = Aussi ceux avec qui un rendez-vous est fixé
patients-restrict-reason = Motif
patients-restrict-needs = Écrivez pourquoi.
patients-restrict-do = Restreindre
patients-restrict-toast = Le dossier de { $name } est restreint
patients-unrestrict = Ouvrir le dossier à tous
patients-unrestrict-toast = Le dossier de { $name } est ouvert à tous
