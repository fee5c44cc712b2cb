"""French: what numbers, and the words around them, look like in its press."""

from viewer.checks.prose.tables import Tables


class French(Tables):
    """The words of French."""

    code = "fr"
    point = ","
    elides = True
    small = {
        0: "zéro",
        1: "un une",
        2: "deux",
        3: "trois",
        4: "quatre",
        5: "cinq",
        6: "six",
        7: "sept",
        8: "huit",
        9: "neuf",
        10: "dix",
        11: "onze",
        12: "douze",
        13: "treize",
        14: "quatorze",
        15: "quinze",
        16: "seize",
        20: "vingt vingts",
        30: "trente",
        40: "quarante",
        50: "cinquante",
        60: "soixante",
        70: "septante",
        80: "huitante octante",
        90: "nonante",
    }
    hundred = "cent cents"
    scales = {
        12: "douzaine douzaines",
        10**3: "mille mil",
        10**6: "million millions",
        10**9: "milliard milliards",
        10**12: "billion billions",
        10**18: "trillion trillions",
    }
    bare_scales = "cent mille"
    approximate = {
        8: "huitaine",
        10: "dizaine dizaines",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine centaines",
        10**3: "millier milliers",
    }
    suffixes = {
        10**3: "k",
        10**6: "m mio mn",
        10**9: "md mds mrd mrds",
    }
    joiner = "et"
    one = "un une"
    articles = "un une"
    determiners = (
        "bonne bon petite petit grosse gros autre la le cette ce sa son leur leurs notre nos "
        "chaque les des ces"
    )
    between_said = "les le la"
    contractions = {"de": "des du", "à": "au aux"}
    reaching = "jusqu'à"
    half = "un demi, une demi, demi, demie, la moitié d'un"
    quarter = "un quart de, un quart d'un"
    and_a_half = "et demi, et demie"
    sizes = {
        10: "dizaines",
        12: "douzaines",
        100: "centaines",
        10**3: "milliers",
        10**6: "millions",
        10**9: "milliards",
        10**12: "billions",
    }
    vague = "plusieurs quelques maints nombreuses nombreux"
    size_links = "de des"
    needs_noun = "neuf"
    before_counts = "les des ces ses leurs nos vos dont aux"
    ordinals = {
        1: "unième",
        2: "deuxième",
        3: "troisième",
        4: "quatrième",
        5: "cinquième",
        6: "sixième",
        7: "septième",
        8: "huitième",
        9: "neuvième",
    }
    fractions = {
        3: "tiers",
        4: "quart quarts",
        5: "cinquième cinquièmes",
        6: "sixième sixièmes",
        8: "huitième huitièmes",
        10: "dixième dixièmes",
    }
    percent = "%, ‰, pour cent, p. cent, p.c., pct, points de pourcentage, point de pourcentage, pp"
    money = (
        "euro, euros, d'euro, d'euros, dollar, dollars, de dollars, de dollar, dollars "
        "américains, franc, francs, de francs, francs suisses, francs cfa, livre, livres, de "
        "livres, livres sterling, yen, yens, de yens, yuan, yuans, de yuans, dirham, dirhams, de "
        "dirhams, dinar, dinars, de dinars, peso, pesos, roupie, roupies, de roupies, couronnes, "
        "de couronnes, real, reais, centime, centimes, cents, eur, usd, gbp, chf, fcfa, cad, "
        "xof, xaf, mad, d'eur, k€, m€, md€, mds€, $, €, £, ¥, $us, $ us, $ca, $ can"
    )
    durations = (
        "seconde secondes minute minutes min heure heures jour jours journée journées nuit nuits "
        "semaine semaines mois trimestre trimestres semestre semestres an ans année années "
        "décennie décennies siècle siècles"
    )
    persons = (
        "enfant enfants jeune jeunes personne personnes femme femmes homme hommes adulte adultes "
        "mineur mineurs élève élèves fille filles garçon garçons adolescent adolescents ceux "
        "celles lycéens étudiants patients habitants"
    )
    ages_before = (
        "âgé de, âgée de, âgés de, âgées de, âgé d'environ, à l'âge de, mineurs de moins de, "
        "enfants de moins de, jeunes de moins de, personnes de plus de, personnes de moins de, "
        "personnes de, adultes de plus de, femmes de plus de, hommes de plus de, les moins de, "
        "les plus de, des moins de, des plus de, enfants de, jeunes de, mineurs de, âgés de "
        "moins de, âgés de plus de, âgés d'au moins, âgées de moins de, âgées de plus de, âgé de "
        "moins de, âgé de plus de, âgés entre, âgées entre"
    )
    ages_after = "ans et plus, ans et moins, ans ou plus, ans ou moins, ans révolus, printemps"
    months = (
        "janvier janv février févr mars avril avr mai juin juillet juil août septembre sept "
        "octobre oct novembre nov décembre déc"
    )
    weak_year_heads = "à entre et pour"
    strong_year_heads = "en depuis année"
    year_heads = (
        "en depuis de du à année années l'année exercice fin début courant avant après dès "
        "jusque printemps été automne hiver entre et pour an millésime édition saison"
    )
    year_parts = (
        "trimestre semestre moitié mois printemps été automne hiver saison fin début reste courant"
    )
    graded = (
        "niveau niveaux phase étape stade degré catégorie classe groupe zone type palier échelon "
        "rang seuil secteur indice"
    )
    labelled_by = "le la au du"
    adverbs = (
        "total final fin moins plus matin soir nuit midi veille lendemain moyenne année mois "
        "faveur tiers quart moitié reste suite fois coup même seul seule seulement dernier "
        "dernière premier première prochain prochaine quelque nombre effectif bilan maximum "
        "minimum contraire passage départ début présent jour heure"
    )
    names = (
        "article articles art section sections chapitre page pages figure fig tableau annexe "
        "règle résolution résolutions loi règlement directive décret phase étape objectif "
        "objectifs odd niveau salle porte quai ligne route autoroute vol version modèle no nos "
        "numéro numéros paragraphe alinéa partie titre volume tome cas point note ligne type "
        "canal chaîne formule opération unité boîte lot bâtiment annexes tél téléphone tel fax "
        "poste cedex code réf référence iso covid terminal train voiture rame quartier îlot "
        "canton dossard salles convention lignes bus tram tramway métro zone secteur bureau "
        "bureaux guichet sortie arrêt district étage bloc hall pavillon stand borne dossier "
        "piste parking km kilomètre pk groupe catégorie classe semaine semaines jour match "
        "épisode saison édition mesure action axe minute entrepôt local gare chapitres bd "
        "parcelle protocole circulaire lycée nationale départementale arrêté fiche fiches "
        "graphique graphiques schéma encadré encart carte planche diagramme formulaire feuillet "
        "brochure dépliant notice rapport décision délibération ordonnance marché convention "
        "dossiers avis chapiteau tente atelier auditorium amphithéâtre tribune tour aile "
        "échangeur péage échangeurs couloir ponton poteau écluse réacteur serre hangar allée "
        "rangée place siège casier "
        "écran bassin terrain court vestiaire tronçon lots sorties arrêts portes quais niveaux "
        "zones secteurs stands halls pavillons bâtiments étapes phases figures tableaux "
        "dispositif priorité recommandation principe critère indicateur scénario"
    )
    weekdays = (
        "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis "
        "vendredis samedis dimanches semaine"
    )
    day_heads = "le du au"
    scores = "gagné perdu battu score victoire défaite nul imposé imposés inclinés incliné"
    calls = (
        "téléphone, numéro, appelez le, appeler le, composez le, composer le, joignez le, numéro "
        "vert, au numéro"
    )
    weak_names = (
        "terminal train voiture rame quartier canton semaine semaines jour minute groupe match "
        "journée opération unité point note saison objectif objectifs carte rapport place siège "
        "terrain court tente atelier tour salle convention marché lot action mesure volume cas "
        "boîte borne stand hall parking bureau stade"
    )
    contacts = (
        "urgence, urgences, renseignement, renseignements, information, informations, info, "
        "infos, réservation, réservations, billetterie, contact, contacts, contact presse, "
        "service de presse, presse, standard, accueil, permanence, secrétariat, inscription, "
        "inscriptions, signalement, signalements, signaler, réclamations, dons, conseil, aide, "
        "assistance, dépannage, whatsapp, sms, mobile, portable, ligne directe, astreinte, "
        "service clients, allô, mairie, objets trouvés, rendez-vous"
    )
    streets_come_first = True
    streets = "rue avenue boulevard place quai allée impasse chemin route cours square"
    ordinal_signs = "er ère re e ème eme nd nde ième es ers"
    times_before = "à, vers, dès, avant, après, jusqu'à"
    hours = "h heures heure"
    times_after = "h, heures du matin, heures du soir, heures précises, heures gmt"
    ratio_links = "sur"
    between = "entre, de entre, entre les, entre le"
    between_links = "et, et les, et le"
    ranging = "de, allant de, va de, vont de"
    to = "à, au, jusqu'à"
    changes = (
        "modéré rebondi accéléré ralenti remonté redescendu regrimpé culminé accru resserré "
        "relèvement portant porter ramener monter descendre descend descendu tomber bondir "
        "évoluer grimper doublé triplé élargi étendu allongé abaisser passera passeront "
        "progresser reculer chuter réduire réduisant augmentant diminuant passe passer passé "
        "passée passés passant passent augmente augmenté augmenter augmentation hausse monte "
        "monté baisse baissé baisser diminue diminué diminution recule reculé recul chute chuté "
        "grimpe grimpé bondi progresse progressé tombe tombé tombés ramené ramenée porté portée "
        "portés réduit réduite évolué relevé abaissé"
    )
    during = ""
    topics = ""
    participles = "és ées"
    than = "que"
    plural_endings = "s x"
    ends_noun = (
        "le la les un une des qui que dont où ont a avait avaient sont est était étaient seront "
        "sera ont dans sur sous et ou à au aux par pour en avec depuis pendant durant après "
        "avant lors entre parmi chez vers contre sans selon dès mais ni car plus moins environ "
        "ainsi tandis alors comme ce cette ces se s' soit"
    )
    noun_links = "de des du le les la"
