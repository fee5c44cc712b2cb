"""The words for dates in four languages, folded: without case, accents and Arabic hamza."""

from __future__ import annotations


def _words(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ar": "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
}
"""The months from January on."""
OTHER_MONTHS = {
    "en": (
        "jan feb mar apr - jun jul aug sep oct nov dec",
        "- - - - - - - - sept - - -",
    ),
    "fr": ("janv fevr - avr - - juil - sept oct nov dec",),
    "es": ("ene feb mar abr may jun jul ago sep oct nov dic", "- - - - - - - - setiembre - - -"),
    "ar": (
        "جانفي فيفري مارس افريل ماي جوان جويليه اوت - - - -",
        "- - - - - يونيه يوليه غشت شتنبر - نونبر دجنبر",
        "كانون_الثاني شباط اذار نيسان ايار حزيران - - ايلول تشرين_الاول تشرين_الثاني كانون_الاول",
        "- - - - - - تموز اب - - - -",
    ),
}
"""Short and regional names. Without a day or a year they may be other words, and don't count."""
SEASONS = {
    "en": ("spring summer autumn winter", "- - fall -"),
    "fr": ("printemps ete automne hiver",),
    "es": ("primavera verano otono invierno",),
    "ar": ("ربيع صيف خريف شتاء",),
}
CENTURIES = {
    "en": _words("century"),
    "fr": _words("siecle"),
    "es": _words("siglo"),
    "ar": _words("القرن"),
}
ARABIC_ORDINALS = {"الثامن": 18, "التاسع": 19, "العشرين": 20, "الحادي": 21}
"""The centuries that sheets speak of, by the first word of their number."""
REST_OF_ORDINALS = _words("عشر والعشرين")
DECADES = {
    "en": _words(),
    "fr": _words("annees"),
    "es": _words("anos decada"),
    "ar": _words("عقد"),
}
BEFORE_OUR_ERA = {
    "en": ("bce", "bc", "b c"),
    "fr": ("av j c", "avant jesus christ", "avant notre ere"),
    "es": ("a c", "antes de cristo", "a e c"),
    "ar": ("ق م", "قبل الميلاد"),
}
ABOUT = _words(
    "about around approximately roughly circa c ca",
    "vers environ autour environs hacia alrededor aproximadamente torno",
    "نحو حوالي قرابه تقريبا",
)
VAGUE = _words(
    "early late mid debut fin mi principios comienzos inicios finales mediados",
    "اوايل اواخر منتصف مطلع بدايه نهايه",
)
YEAR = _words("year years an annee ano anos عام سنه العام لعام")
FILLERS = YEAR | _words("the in of de del du d l el la le les los a au aux en ' - . , في من")
"""What may stand between a date and the words that say how exact it is."""
LINKS = _words("- to until till and through au a et y e al hasta jusqu' الي حتي و")
"""What may stand between the two ends of a period."""
WITHIN = YEAR | _words("of de del d ' , l من")
"""What may stand between a day, its month and its year."""
ORDINAL_ENDINGS = _words("st nd rd th er o e eme \u00ba")
ARABIC_PREFIXES = "وبلف"
SINCE = _words("since", "depuis des partir", "desde partir", "منذ ابتداء اعتبارا")
UNTIL = _words("until till", "jusqu' jusqu jusque", "hasta", "حتي لغايه")
BETWEEN = _words("between", "entre", "بين")
OTHER_BOUNDS = _words(
    "before prior preceding ahead after following later earlier than by or either",
    "avant apres ou soit ici",
    "antes despues tras o u previo anterior posterior tardar",
    "قبل بعد او بحلول عقب قبيل بعيد",
)
"""Words before a date of which only a person can say what date they make of it."""
BOUNDS_BEHIND = _words(
    "onward onwards latest earliest later earlier thereafter",
    "tard tot",
    "adelante tarde pronto tardar",
    "فصاعدا الاكثر الاقل تقدير",
)
"""The same behind a date: "2019 at the latest", "2019 onwards"."""
CHOICES = _words("or ou o u او")
DOUBT = _words(
    "probably possibly perhaps maybe likely presumably apparently",
    "allegedly reportedly may might seems",
    "probablement peut etre vraisemblablement possiblement presume",
    "probablemente posiblemente quiza quizas acaso supuestamente",
    "ربما محتمل يحتمل المحتمل الارجح يرجح لعل",
)
DENIALS = _words(
    "not never nor neither didn wasn weren hasn hadn isn couldn",
    "pas jamais ni",
    "no nunca tampoco jamas",
    "لم لن ليس ليست لا غير",
)
CLAUSE_ENDS = _words(". ; : ! ( ) but mais sino pero بل لكن ، ؛")
PERIOD_LINKS = LINKS - _words("and et y e و")
"""What makes a period of two dates; "2019 and 2021" are two, if not "between" stands there."""
ONLY_BEFORE_A_YEAR = YEAR | _words(
    "in since until till by during before after between early late mid - / (",
    "en depuis avant apres entre debut fin",
    "desde hasta antes despues principios finales",
    "في منذ حتي قبل بعد بين",
)
"""What hardly stands before a number of things; "of 2019" and "about 2019" may count."""
ONLY_BEHIND_A_YEAR = (
    FILLERS
    | LINKS
    | CHOICES
    | _words(
        "and was is were are had has have with when which after before but as at for on by it they",
        "and we this that its their his her",
        "et est etait fut ont avec quand qui que pour par il elle ils elles un une",
        "y e fue era con cuando que por para un una se",
        "كان كانت و او مع عن علي",
    )
)
_DAYS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
    "fr": "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize dix-sept dix-huit dix-neuf vingt",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta",
    "ar": "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
}
DAYS = {
    code: {tuple(word.split("-")): day for day, word in enumerate(named.split(), start=1)}
    | ({("primero",): 1} if code == "es" else {})
    for code, named in _DAYS.items()
}
"""The days of a month in words, each by its parts: "twenty-first" has two."""
