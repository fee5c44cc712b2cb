"""What sources say beside a number, by what it means: the one table of it, in four languages.

A card keeps a source's own words where they say what the figure says, and the checks read
them in running text. Both look here. Some words can mean either of two things; the likelier
comes first in `Qualifier`'s order here.
"""

from __future__ import annotations

from functools import cache

from viewer.sheet.qualifier import Qualifier

Meanings = dict[str, tuple[Qualifier, ...]]

_SIGNS = {
    Qualifier.NEARLY: "≲",
    Qualifier.ABOUT: "~, ∼, ≈, ≃, ±, +/-",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_LEAST: "≥, >=, ⩾",
    Qualifier.LESS_THAN: "<",
    Qualifier.AT_MOST: "≤, <=, ⩽",
}

_BEFORE = {
    "en": {
        Qualifier.NEARLY: (
            "neared, nears, approached, approaches, a little below, a little less than, a little "
            "under, almost, approaching, close to, "
            "close on, fractionally below, fractionally under, just below, just fewer than, just "
            "less than, just short of, just shy of, just under, marginally below, marginally "
            "under, near to, nearing, nearly, not quite, shy of, slightly below, slightly fewer "
            "than, slightly less than, slightly under, very nearly, virtually"
        ),
        Qualifier.ABOUT: (
            "about, an approximate, an average of some, an estimated, an approximated, approx, "
            "approx., approximately, around, c., ca, ca., circa, estimated, estimated at, "
            "estimates of, in the order of, in the region of, in the vicinity of, it is "
            "estimated that, more or less, of the order of, on the order of, perhaps, put at, "
            "roughly, some, something like"
        ),
        Qualifier.MORE_THAN: (
            "a little above, a little more than, a little over, above, beyond, exceed, exceeded, "
            "exceeding, exceeds, far more than, greater than, higher than, in excess of, just "
            "above, just more than, just over, larger than, longer than, many more than, more "
            "than, much more than, older than, over, passed the, slightly above, slightly more "
            "than, slightly over, surpassed, surpasses, surpassing, topped, over-, topping, "
            "tops, upwards of, upward of, well above, well in excess of, well more than, well "
            "over"
        ),
        Qualifier.AT_LEAST: (
            "as few as, as little as, a minimum of, at a minimum, at least, at the least, at the "
            "very least, minimum, "
            "never fewer than, never less than, no fewer than, no less than, no lower than, no "
            "younger than, not fewer than, not less than, not under, nothing less than, starting "
            "at"
        ),
        Qualifier.LESS_THAN: (
            "below, far below, far fewer than, far less than, fewer than, less than, lower than, "
            "many fewer than, much less than, not even, shorter than, smaller than, under, well "
            "below, well under, younger than, under-"
        ),
        Qualifier.AT_MOST: (
            "not exceed, never exceed, never exceeded, never exceeds, never exceeding, as high "
            "as, as long as, as large as, a maximum of, as many as, as much "
            "as, at a maximum, at most, at the most, at the "
            "very most, capped at, maximum, never more than, no greater than, no higher than, no "
            "longer than, no more than, no older than, not above, not exceeding, not greater "
            "than, not more than, not over, not to exceed, nothing more than, or up to, up to, "
            "up to a maximum of"
        ),
    },
    "fr": {
        Qualifier.NEARLY: (
            "a frôlé, frôlé, frôle les, frôlent les, à peine moins de, frôle, frôlent, juste en "
            "dessous de, juste moins de, légèrement "
            "moins de, légèrement en dessous de, pas loin de, pas tout à fait, presque, près de, "
            "proche de, proches de, quasi, quasiment, tout juste moins de, très près de, un peu "
            "moins de, approche, approchent, approchant"
        ),
        Qualifier.ABOUT: (
            "avoisine, avoisine les, avoisinent, avoisinent les, avoisinant, avoisiné, à peu "
            "près, approximativement, au total environ, aux alentours de, aux environs de, "
            "autour de, de l'ordre de, environ, est estimé à, estimé à, estimée à, estimées à, "
            "estimés à, grosso modo, plus ou moins, quelque, quelques, une estimation de, évalué "
            "à, évaluée à, évaluées à, évalués à"
        ),
        Qualifier.MORE_THAN: (
            "dépassera, dépassera les, dépasseront, dépasseront les, dépassait, dépassait les, "
            "dépassaient, dépassaient les, dépasser, dépasser les, au-delà de, au-dessus de, "
            "beaucoup plus de, bien plus de, bien au-delà de, "
            "dépassant, dépassant les, dépassé, dépassé les, dépasse, dépasse les, dépassent, "
            "dépassent les, excédant, excède, excèdent, franchi les, largement plus de, "
            "légèrement plus de, passé la barre des, plus de, plus que, supérieur à, supérieure "
            "à, supérieures à, supérieurs à, un peu plus de"
        ),
        Qualifier.AT_LEAST: (
            "à tout le moins, à partir de, au bas mot, au minimum, au moins, minimum, ne sont "
            "pas moins de, pas moins de, pas moins que, un minimum de"
        ),
        Qualifier.LESS_THAN: (
            "n'atteint pas, n'atteint pas les, n'atteignent pas, n'atteignent pas les, "
            "au-dessous de, beaucoup moins de, bien moins de, en deçà de, en dessous de, "
            "inférieur à, inférieure à, inférieures à, inférieurs à, moins de, moins que, "
            "nettement moins de, sous la barre des, sous les"
        ),
        Qualifier.AT_MOST: (
            "au grand maximum, au maximum, au plus, jusqu'à, maximum, n'excédant pas, ne "
            "dépassant pas, ne dépassant pas les, ne dépasse pas, ne dépasse pas les, ne pas "
            "dépasser, ne pas dépasser les, sans dépasser, sans dépasser les, pas dépasser, pas "
            "dépasser les, n'excède "
            "pas, pas plus de, plafonné à, plafonnée à, tout au plus, un maximum de"
        ),
    },
    "es": {
        Qualifier.NEARLY: (
            "rozó, rozó los, rozó las, rozaron los, rozaron las, rozan los, rozan las, rozaba "
            "los, a punto de alcanzar, algo menos de, apenas menos de, casi, casi unos, cerca "
            "de, "
            "cerca de los, cerca de las, cerca de unos, cerca de unas, cercano a, cercana a, "
            "cercanos a, cercanas a, ligeramente menos de, no lejos de, poco menos de, "
            "prácticamente, próximo a, próxima a, rozando los, rozando las, roza los, roza las, "
            "un poco menos de"
        ),
        Qualifier.ABOUT: (
            "ronda, ronda los, ronda las, rondan, rondan los, rondan las, rondó los, rondó las, "
            "rondaron los, rondaba los, rondando los, rondando las, alrededor de, alrededor de "
            "los, alrededor de las, alrededor de unos, alrededor de "
            "unas, aproximadamente, aproximadamente unos, cerca de, cerca de los, cerca de las, "
            "cosa de, del orden de, en el entorno de, en torno a, en torno a los, en torno a "
            "las, en torno a unos, en torno a unas, estimado en, estimada en, estimados en, "
            "estimadas en, más o menos, se estima que, se estima en, se estiman en, un estimado "
            "de, una estimación de, unos, unas"
        ),
        Qualifier.MORE_THAN: (
            "superará, superará los, superará las, superarán, superarán los, superarán las, "
            "superaba los, superaban los, superaría los, superarían los, algo más de, arriba de, "
            "bastante más de, excede, exceden, excede de, excede los, "
            "excedió los, ligeramente por encima de, más allá de, más de, mas de, más de los, "
            "más de las, más que, mayor a, mayor de, mayor que, mayores a, mayores de, mayores "
            "que, mucho más de, muy por encima de, muy por encima de los, poco más de, por "
            "arriba de, por encima de, por encima de los, por encima de las, rebasa los, rebasan "
            "los, rebasó los, sobrepasa los, sobrepasan los, sobrepasó los, supera, supera a, "
            "supera los, supera las, superan, superan los, superan las, superando los, superando "
            "las, superar los, superar las, superaron los, superaron las, superado los, superado "
            "las, superior a, superior a los, superior a las, superiores a, superiores a los, "
            "superó, superó los, superó las, un poco más de"
        ),
        Qualifier.AT_LEAST: (
            "no baja de, no baja de los, no bajan de, no bajan de los, no bajará de, no bajó de, "
            "a lo menos, al menos, al menos unos, al menos unas, como mínimo, cuando menos, "
            "mínimo, no menos de, no menos que, nunca menos de, por lo menos, por lo menos unos, "
            "un mínimo de"
        ),
        Qualifier.LESS_THAN: (
            "no alcanza, no alcanza los, no alcanzan, no alcanzan los, no alcanzó, no alcanzó "
            "los, no llegó a, no llegó a los, no llegaron a, no llegaron a los, bastante menos "
            "de, debajo de, inferior a, inferior a los, inferior a las, "
            "inferiores a, inferiores a los, menor a, menor de, menor que, menores a, menores "
            "de, menores que, menos de, menos de los, menos de las, menos que, mucho menos de, "
            "muy por debajo de, no llega a, no llega a los, no llegan a, no llegan a los, por "
            "debajo de, por debajo de los, por debajo de las"
        ),
        Qualifier.AT_MOST: (
            "no pasa de, no pasa de los, no pasan de, no pasan de los, no pasará de, no pasó de, "
            "no superará los, no superarán los, a lo más, a lo sumo, como máximo, como mucho, "
            "cuando más, hasta, hasta los, hasta "
            "las, hasta un máximo de, hasta unos, hasta unas, máximo, no más de, no mayor a, no "
            "mayor de, no supera los, no supera las, sin superar, sin superar los, sin superar "
            "las, nunca supera, nunca supera los, nunca superó los, no superan los, no superior "
            "a, un máximo de"
        ),
    },
    "ar": {
        Qualifier.NEARLY: (
            "قارب, قاربت, لامس, لامست, يلامس, تلامس, أقل بقليل من, أقل قليلا من, على وشك بلوغ, "
            "قرابة, قريب من, كاد يبلغ, ما يقارب, ما "
            "يقارب من, ما يقرب من, ما يكاد يبلغ, يقارب, تقارب, يقرب من, يقترب من, تقترب من"
        ),
        Qualifier.ABOUT: (
            "ناهز, ناهزت, بحدود, بما يقدر بنحو, تقدر بـ, تقدر بنحو, تقريبا, حوالى, حوالي, زهاء, "
            "عدد يقدر "
            "بنحو, في حدود, ما يقارب, ما يقارب من, ما يقدر بـ, ما يقدر بنحو, ما يقدر بحوالي, ما "
            "يناهز, نحو, يقدر بـ, يقدر بنحو, يقدر عددهم بنحو, يقدر عددها بنحو, يناهز, تناهز"
        ),
        Qualifier.MORE_THAN: (
            "ستتجاوز, سيتجاوز, جاوز, جاوزت, يجاوز, تجاوزوا, تجاوزن, يتجاوزون, أزيد من, أكثر "
            "بقليل من, أكثر بكثير من, أكثر قليلا من, "
            "أكثر من, أعلى من, أكبر من, "
            "تتجاوز, تجاوز, تجاوزت, تتخطى, تخطى, تخطت, تزيد على, تزيد عن, تفوق, فوق سن, زاد على, "
            "زاد عن, زادت على, زادت عن, فاق, فاقت, فوق, ما يتجاوز, ما يربو على, ما يربو عن, ما "
            "يزيد على, ما يزيد عن, ما يزيد قليلا على, ما يزيد قليلا عن, ما يفوق, يتجاوز, يتخطى, "
            "يربو على, تربو على, يزيد على, يزيد عددهم على, يزيد عددها على, يزيد عن, يفوق"
        ),
        Qualifier.AT_LEAST: (
            "بحد أدنى, حد أدنى قدره, على الأقل, ليس أقل من, لا تقل عن, لا يقل عددهم عن, لا يقل "
            "عن, لم يقل عن, ما لا يقل عن, كحد أدنى"
        ),
        Qualifier.LESS_THAN: (
            "لم يبلغ, لم تبلغ, لم يصل إلى, لم تصل إلى, لا يصل إلى, لا تصل إلى, لا يبلغ, لا تبلغ, "
            "أدنى من, أصغر من, أقل بكثير من, أقل من, تحت, تقل عن, دون, دون سن, تحت سن, ما دون, "
            "ما يقل عن, يقل عن"
        ),
        Qualifier.AT_MOST: (
            "لم تتعد, لن يتجاوز, لن تتجاوز, لا يتجاوزون, بحد أقصى, حتى, على الأكثر, قد يصل إلى, "
            "كحد أقصى, لا تتجاوز, لا تتعدى, لا تزيد على, "
            "لا تزيد عن, لا يتجاوز, لا يتعدى, لا يزيد على, لا يزيد عن, لم يتجاوز, لم تتجاوز, لم "
            "يتعد, لم يزد على, ليس أكثر من, ما لا يتجاوز, ما لا يتعدى, ما لا يزيد على, ما لا "
            "يزيد عن, ما يصل إلى, يصل إلى, تصل إلى, بما لا يتجاوز, بما لا يزيد على"
        ),
    },
}
"""Before the number, by language. Of two meanings the one listed first is the likelier."""

_SIGNS_AFTER = {Qualifier.AT_LEAST: "+"}

_AFTER = {
    "en": {
        Qualifier.ABOUT: (
            "approximately, approx., or so, or thereabouts, roughly, odd, -odd, or about"
        ),
        Qualifier.AT_LEAST: (
            "-plus, and above, and counting, and more, and older, and over, and up, and upward, "
            "and upwards, at a minimum, at least, at the least, at the very least, minimum, or "
            "above, or higher, or more, or older, or over, or upwards"
        ),
        Qualifier.AT_MOST: (
            "and below, and less, and under, and younger, at a maximum, at most, at the most, "
            "maximum, or below, or fewer, or less, or lower, or under, or younger"
        ),
    },
    "fr": {
        Qualifier.ABOUT: "à peu près, approximativement, environ, ou à peu près",
        Qualifier.MORE_THAN: "et des poussières, et quelques",
        Qualifier.AT_LEAST: (
            "à tout le moins, au bas mot, au minimum, au moins, et au-delà, et au-dessus, et "
            "davantage, et plus, minimum, ou davantage, ou plus"
        ),
        Qualifier.AT_MOST: ("au maximum, au plus, et moins, maximum, ou moins, tout au plus"),
    },
    "es": {
        Qualifier.ABOUT: "aproximadamente, más o menos, o así",
        Qualifier.MORE_THAN: "y pico, y tantos, y tantas, largos, largas",
        Qualifier.AT_LEAST: (
            "al menos, como mínimo, cuando menos, en adelante, mínimo, o más, o mayores, por lo "
            "menos, y más"
        ),
        Qualifier.AT_MOST: "a lo sumo, como máximo, como mucho, máximo, o menos, y menos",
    },
    "ar": {
        Qualifier.ABOUT: "تقريبا, على وجه التقريب",
        Qualifier.MORE_THAN: "ونيف, ونيفا",
        Qualifier.AT_LEAST: (
            "أو أكثر, أو يزيد, بحد أدنى, على أقل تقدير, على الأقل, فأكثر, فما فوق, كحد أدنى, "
            "وأكثر, وما فوق"
        ),
        Qualifier.AT_MOST: (
            "أو أقل, بحد أقصى, على أقصى تقدير, على الأكثر, فأقل, فما دون, كحد أقصى"
        ),
    },
}
"""Behind the number, or behind what it counts."""


@cache
def signs() -> Meanings:
    """Give the signs that stand before a number in every language."""
    return _meanings(_SIGNS)


@cache
def before(language: str) -> Meanings:
    """Give the words before a number in *language*, a bare code such as `en`."""
    return _meanings(_BEFORE.get(language, {}))


@cache
def after(language: str) -> Meanings:
    """Give what is said behind a number in *language*, the sign "+" with it."""
    return _meanings(_SIGNS_AFTER, _AFTER.get(language, {}))


def _meanings(*tables: dict[Qualifier, str]) -> Meanings:
    found: Meanings = {}
    for table in tables:
        for qualifier, listed in table.items():
            for phrase in listed.split(", ") if listed else ():
                found[phrase] = (*found.get(phrase, ()), qualifier)
    return found
