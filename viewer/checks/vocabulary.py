"""The words of a text as far as comparing it needs them: which language, and which word again.

A word of a draft and a word of a sheet count as one where they have the same stem: endings that
the four languages put on nouns and participles are taken off. That is rough, and meant to be: it
only decides which of several figures a number belongs to, never whether two numbers are equal.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "fr", "es", "ar")

_FUNCTION_WORDS = {
    "en": (
        "a about above after all also among an and any are as at been before being below "
        "between both but by did do does during each every for from had has have he her his "
        "if in into is it its more most no not of on one only or other our out over said she "
        "so some such than that the their them there these they this those through to under "
        "up was we were what when where which while who whose will with would you"
    ),
    "fr": (
        "a ainsi au aucun aussi autour aux avait avec avoir ayant c ce ces cet cette chaque "
        "comme d dans de depuis des dont du elle elles en entre environ est et ete etre eu "
        "eux il ils j je l la le les leur leurs lors lui m mais meme moins n ne nos notre "
        "nous on ont ou par parmi pas pendant plus plusieurs pour pres qu que quelque "
        "quelques qui s sa sans se selon ses si soit son sont sous sur t ta tous tout toute "
        "toutes tres un une vos votre vous y"
    ),
    "es": (
        "a al algunas algunos ante antes asi aun aunque bajo cada casi cerca como con cual "
        "cuando de del desde donde durante e el ella ellos en entre era eran es esa ese eso "
        "esta estan estas este estos fue fueron ha han hasta hay la las le les lo los mas "
        "menos mismo mucho muy no nos o otra otras otro otros para pero por porque que se "
        "segun ser si sin sobre son su sus tambien tan todas todo todos tras tuvo u un una "
        "unas uno unos y ya"
    ),
    "ar": (
        "في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين ان او ثم قد كان كانت كما لا لم "
        "لن ما هو هي هم بعد قبل بين حتى خلال عند كل غير منذ نحو اكثر اقل حوالي قرابه وقد تم "
        "جرى بها فيها"
    ),
}
_FUNCTION = {
    language: frozenset(words.translate(str.maketrans("ىة", "يه")).split())
    for language, words in _FUNCTION_WORDS.items()
}
_TELLING = {
    language: words
    - frozenset(chain(*(_FUNCTION[other] for other in LANGUAGES if other != language)))
    for language, words in _FUNCTION.items()
}
"""Function words that only one of the four languages has."""

_ENDINGS = {
    "en": (
        "ications ication ations ation ating ated ates ators ator ate ingly ings ing ions ion "
        "ments ment ities ity ies ied ier ers ors er or ed es en ren ly al s e y"
    ),
    "fr": (
        "issements issement ications ication ations ation atrices atrice ateurs ateur ements "
        "ement ments ment euses euse eurs eur elles elle ives ive ions ion ees ites ite ants "
        "ante ant ent aux ee es er ir if is ie e s x i a"
    ),
    "es": (
        "imientos imiento aciones acion iciones icion adores adora ador amente mente idades "
        "idad iones ion adas ados idas idos ada ado ida ido ando iendo aron ieron ivas ivos "
        "iva ivo ales al ar er ir es as os o a e s"
    ),
    "ar": ("اتهم تهم اتها اتي ات ون ين ان يه تها ها هم ا ه ي ت"),
}
_BY_LENGTH = {
    language: tuple(sorted(endings.split(), key=len, reverse=True))
    for language, endings in _ENDINGS.items()
}
_ARABIC_BEGINNING = re.compile("(?:[وف]?(?:ال|لل|بال|كال)|وب|ول)")
_SHORTEST_STEM = 3
_LETTERS_OF_A_ROOT = 4

_WORD = re.compile(r"[^\W\d_]+|[€£¥$%٪]")
_SAME_LETTER = str.maketrans("ىةیک٪", "يهيك%")
_LONGEST_WORD = 60
"""Letters; a longer run is no word of any text, and is not looked at."""

_SAME_THING = """
person persons people individual individuals human humans personne personnes gens +
individu individus persona personas gente individuo individuos +
شخص اشخاص شخصا شخصان فرد افراد الناس
country countries nation nations state states pays etat etats nation pais paises estado +
estados +
بلد بلدان بلدا دوله دول
child children minor minors kid kids enfant enfants mineur mineurs nino ninos nina ninas +
menor menores +
طفل اطفال طفلا طفلان قاصر قاصرين
case cases affaire affaires dossier dossiers caso casos +
قضيه قضايا قضيتان حاله حالات
investigation investigations inquiry inquiries probe probes enquete enquetes +
investigacion investigaciones pesquisa pesquisas +
تحقيق تحقيقات تحقيقا تحقيقان
victim victims victime victimes victima victimas +
ضحيه ضحايا ضحيتان
percent pourcent pourcentage porcentaje % +
بالمئه المئه المائه بالمائه مئويه
euro euros eur € +
يورو
dollar dollars usd $ dolar dolares +
دولار دولارا دولارات
pound pounds gbp £ livre livres libra libras +
جنيه جنيها جنيهات
franc francs chf franco francos +
فرنك فرنكا
yen jpy ¥ +
ين
year years yr yrs annee annees ans ano anos +
سنه سنوات سنتين سنتان عام اعوام عاما عامين
month months mois mes meses +
شهر اشهر شهور شهرا شهرين
week weeks semaine semaines semana semanas +
اسبوع اسابيع اسبوعا اسبوعين
day days jour jours journee journees dia dias +
يوم ايام يوما يومين
hour hours heure heures hora horas +
ساعه ساعات ساعتين
minute minutes min minuto minutos +
دقيقه دقائق دقيقتين
metre metres meter meters metro metros +
متر امتار مترا
kilometre kilometres kilometer kilometers km kilometro kilometros +
كيلومتر كيلومترا كيلومترات
centimetre centimetres centimeter centimeters cm centimetro centimetros +
سنتيمتر سنتيمترا سنتيمترات
kilogram kilograms kilogramme kilogrammes kilo kilos kg kilogramo kilogramos +
كيلوغرام كيلوغراما
tonne tonnes ton tons tonelada toneladas +
طن طنا اطنان
point points pts pp punto puntos +
نقطه نقاط نقطتان نقطتين
"""
"""Words that count or measure the same thing, in the four languages, a thing a line; a plus sign
says that it goes on in the next."""


def folded(text: str) -> str:
    """Give *text* in small letters without accents, vowel marks and other forms of a letter."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_SAME_LETTER)


_THING = {
    word: f"={place}"
    for place, words in enumerate(_SAME_THING.replace("+\n", "").strip().splitlines())
    for word in folded(words).split()
}

YEARS = _THING["years"]
"""The stem of all words for years, which are what ages are counted in."""
POINTS = _THING["points"]
"""The stem of all words for points, which are what two percentages differ in."""


def language_of(text: str) -> str | None:
    """Give which of the four languages *text* is in, by its script and its function words.

    None where that can't be told: a text of digits, one in another language, a mixture.
    """
    words = [word for word in _WORD.findall(folded(text)) if len(word) <= _LONGEST_WORD]
    arabic = sum("\u0600" <= word[0] <= "\u06ff" for word in words)
    if 2 * arabic > len(words):
        return "ar"
    counts = sorted(
        ((sum(word in _TELLING[language] for word in words), language) for language in LANGUAGES),
        reverse=True,
    )
    (best, language), (second, _other) = counts[:2]
    return language if best > 2 * second else None


def content_words(text: str, language: str) -> tuple[str, ...]:
    """Give the stems of the words of *text* that carry meaning, in their order."""
    function = _FUNCTION.get(language, frozenset())
    return tuple(
        stem(word, language)
        for word in _WORD.findall(folded(text))
        if word not in function and len(word) <= _LONGEST_WORD
    )


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Give the part of a folded *word* that its forms share, or the name of the thing it counts."""
    if word in _THING:
        return _THING[word]
    if language == "ar":
        bare = _ARABIC_BEGINNING.sub("", word, count=1) if _ARABIC_BEGINNING.match(word) else word
        word = bare if len(bare) >= _SHORTEST_STEM else word
        if word in _THING:
            return _THING[word]
    for ending in _BY_LENGTH.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def have_one_root(one: str, other: str) -> bool:
    """Say whether two stems begin alike, as those of "arrêtées" and "arrestations" do."""
    return one[:_LETTERS_OF_A_ROOT] == other[:_LETTERS_OF_A_ROOT] and (
        min(len(one), len(other)) >= _LETTERS_OF_A_ROOT and not is_thing(one)
    )


def is_thing(stemmed: str) -> bool:
    """Whether a stem names a thing that is counted or measured in every language."""
    return stemmed.startswith("=")


_TIMES = (
    (Fraction(12), ("years", "months")),
    (Fraction(7), ("weeks", "days")),
    (Fraction(24), ("days", "hours")),
    (Fraction(60), ("hours", "minutes")),
)


def equal_times(stemmed: str) -> Iterator[tuple[str, Fraction]]:
    """Give the stems of units of time that can stand for that of a stem, and how many make it."""
    yield stemmed, Fraction(1)
    for factor, (longer, shorter) in _TIMES:
        if stemmed == _THING[longer]:
            yield _THING[shorter], factor
        elif stemmed == _THING[shorter]:
            yield _THING[longer], 1 / factor
