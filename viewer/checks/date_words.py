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
