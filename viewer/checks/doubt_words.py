"""Words that change what a number beside them says, in ways that no qualifier of a sheet tells.

They only make a check ask the eye: a word that is listed here and does no harm costs a look, and
one that is missing may let a false figure pass. Fields list phrases, parted by commas.
"""

from __future__ import annotations

from typing import NamedTuple


class DoubtWords(NamedTuple):
    """The words of one language."""

    links: str
    """What may stand between one of the others and the number: "half *of the* 500"."""
    known: str
    """Links that say that the whole number is there as well: "half of *the* 500"."""
    fractions: str
    """What takes a part of the number, behind a link or without."""
    parts: str
    """The same, but only before a link: "most of the 500"."""
    factors: str
    """What multiplies the number, or makes it the base of a rate: "twice 500", "every 500"."""
    negations: str
    affirmed: str
    """Phrases that only look like negations: "not only"."""
    hedges: str
    guesses: str
    """Words for an estimate, which the status of a figure may tell."""
    prospects: str
    """Words for what has not happened yet, which the status of a figure may tell."""
    bounds: str
    """Qualifiers that stand apart from the number: "500 accounts, approximately"."""
    corrections: str
    rates: str
    """What leads to the base of a rate: "5 *per* 1,000"."""
    alternatives: str
    none: str
    one: str
    two: str
    """Words for 0, 1 and 2 that are not read as numbers."""


_ENGLISH = DoubtWords(
    links=(
        "of, the, these, those, this, its, their, his, her, our, all, total, as, many, much, that, "
        "a, an, other, further, another, some, as many as, a total of, accounts for"
    ),
    known="the, these, those, its, their, his, her, our, all",
    fractions=(
        "half, halves, third, thirds, quarter, quarters, fourth, fourths, fifth, fifths, sixth, "
        "sixths, seventh, sevenths, eighth, eighths, ninth, ninths, tenth, tenths, hundredth, "
        "hundredths, thousandth, thousandths"
    ),
    parts=(
        "fraction, part, parts, portion, share, proportion, percentage, most, majority, minority, "
        "some, any, none, not all, few, many, several, bulk, rest, remainder, percent, per cent"
    ),
    factors=(
        "half, twice, thrice, double, triple, quadruple, times, fold, halved, multiplied by, "
        "divided by, x, ×, per, every, each, minus, negative"
    ),
    negations=(
        "no, not, never, nor, neither, cannot, without, denied, denies, deny, denying, false, "
        "falsely, wrongly, incorrectly, mistakenly, untrue, refuted, rejected, dismissed, didn't, "
        "doesn't, don't, isn't, wasn't, weren't, aren't, hasn't, haven't, hadn't, couldn't, "
        "wouldn't, shouldn't, won't, can't"
    ),
    affirmed="not only, not just, not merely, not simply, not least, no doubt",
    hedges=(
        "possibly, probably, likely, allegedly, reportedly, presumably, apparently, supposedly, "
        "purportedly, perhaps, maybe, believed, north of, south of, unconfirmed, claims, claimed, "
        "whether, if"
    ),
    guesses="estimate, estimates, estimated, estimation, estimations, guess, est",
    prospects="could, might, would, expected, forecast, forecasts, projected, hoped, predicted",
    bounds=(
        "approximately, approx, roughly, circa, give or take, more or less, or so, or thereabouts, "
        "thereabouts, or more, or less, or fewer, at least, at most, at a minimum, at a maximum, "
        "minimum, maximum, plus or minus, ±, ish, in round numbers, rounded"
    ),
    corrections="corrected, correction, revised, retracted, erratum, incorrect, wrong, untrue",
    rates="per, for every, for each, in every, out of every",
    alternatives="or",
    none="no, none, zero, nobody, nothing, neither, nil",
    one="one, a, an, single, once, sole, only",
    two="both, pair, couple, twice, double, either",
)
_FRENCH = DoubtWords(
    links=(
        "de, des, du, la, le, les, l', ces, ses, leurs, nos, cette, que, total, un, une, autant, "
        "plus, autres, quelque"
    ),
    known="des, les, ces, ses, leurs, nos",
    fractions=(
        "moitié, tiers, quart, quarts, cinquième, cinquièmes, sixième, sixièmes, septième, "
        "huitième, neuvième, dixième, dixièmes, centième, centièmes, millième, demi, demie"
    ),
    parts=(
        "majorité, minorité, plupart, partie, part, proportion, pourcentage, fraction, certains, "
        "certaines, aucun, aucune, beaucoup, peu, reste, pas tous, pas toutes, pour cent, %"
    ),
    factors=(
        "fois, double, triple, quadruple, multiplié par, multipliés par, divisé par, tous les, "
        "toutes les, chaque, ×, x, moins"
    ),
    negations=(
        "pas, non, ni, jamais, aucun, aucune, sans, nié, nie, nient, dément, démenti, démentent, "
        "faux, fausse, à tort, réfute, réfuté, réfutent, contesté"
    ),
    affirmed="non seulement, pas seulement, sans doute, non loin",
    hedges=(
        "peut-être, probablement, vraisemblablement, apparemment, sans doute, semble, semblent, "
        "aurait, auraient, présumé, présumés, si"
    ),
    guesses=(
        "estimation, estimations, estime, estiment, estimé, estimée, estimés, estimées, évalué, "
        "évaluée, évalués, évaluées, approximation"
    ),
    prospects=(
        "pourrait, pourraient, serait, seraient, devrait, devraient, prévu, prévus, prévoit, "
        "prévoient, prévision, prévisions, attendu, attendus"
    ),
    bounds=(
        "environ, approximativement, à peu près, grosso modo, au moins, au plus, au maximum, "
        "au minimum, maximum, minimum, ou plus, ou moins, plus ou moins, ±, arrondi, arrondis"
    ),
    corrections="corrigé, corrigée, corrigés, rectifié, rectifiés, rectification, révisé, erroné",
    rates="pour, par, pour chaque",
    alternatives="ou",
    none="aucun, aucune, zéro, nul, nulle, personne, rien",
    one="un, une, seul, seule, unique",
    two="deux fois, double, paire, couple",
)
_SPANISH = DoubtWords(
    links=(
        "de, del, la, las, los, el, lo, estas, estos, esas, esos, sus, que, total, un, una, otras, "
        "otros, más, todas, todos"
    ),
    known="las, los, estas, estos, esas, esos, sus",
    fractions=(
        "mitad, tercio, tercios, tercera, cuarto, cuartos, cuarta, quinto, quintos, quinta, sexto, "
        "sextos, octavo, octavos, décimo, décimos, décima, décimas, centésima, medio, media"
    ),
    parts=(
        "parte, partes, mayoría, minoría, fracción, porcentaje, proporción, algunos, algunas, "
        "ninguno, ninguna, pocos, pocas, muchos, muchas, resto, por ciento, %"
    ),
    factors="veces, doble, triple, cuádruple, multiplicado por, dividido por, cada, ×, x, menos",
    negations=(
        "no, ni, nunca, jamás, sin, niega, niegan, negó, negaron, desmiente, desmienten, "
        "desmintió, desmintieron, falso, falsa, ningún, ninguna, tampoco, rechaza, rechazó"
    ),
    affirmed="no solo, no sólo, no solamente, no obstante, sin duda, sin embargo",
    hedges=(
        "quizá, quizás, tal vez, acaso, posiblemente, probablemente, presuntamente, "
        "supuestamente, habría, habrían, a lo mejor, al parecer, si"
    ),
    guesses=(
        "estimación, estimaciones, estima, estiman, estimado, estimada, estimados, estimadas, "
        "calcula, calculan, cálculos"
    ),
    prospects=(
        "podría, podrían, sería, serían, debería, deberían, prevé, prevén, previsto, previsión, "
        "previsiones, espera, esperan"
    ),
    bounds=(
        "aproximadamente, aprox, más o menos, o así, al menos, por lo menos, como mínimo, como "
        "máximo, a lo sumo, mínimo, máximo, o más, o menos, y pico, ±, redondeado, redondeando"
    ),
    corrections="corregido, corregida, corregidos, rectificado, rectificación, revisado, erróneo",
    rates="por, por cada, cada",
    alternatives="o, u",
    none="ningún, ninguna, ninguno, cero, nadie, nada",
    one="un, una, uno, solo, sola, único, única",
    two="doble, par, ambos, ambas, pareja",
)
_ARABIC = DoubtWords(
    links="من, عدد, مجموع, أصل, إجمالي, هذه, تلك, بين, أن, الـ, ال",
    known="هذه, تلك, الـ, ال",
    fractions=(
        "نصف, ثلث, ثلثا, ثلثي, أثلاث, ربع, أرباع, أخماس, سدس, أسداس, ثمن, أثمان, أعشار, معظم, "
        "غالبية, أغلبية, بعض, جزء, جزءا"
    ),
    parts="خمس, عشر, نسبة, باقي, بقية, في المئة, بالمئة, في المائة, بالمائة, %",
    factors="ضعف, ضعفا, ضعفي, أضعاف, مرة, مرات, مرتين, مضاعف, لكل, كل, ×, ناقص, سالب",
    negations=(
        "لا, لم, لن, ليس, ليست, ليسوا, غير, بدون, دون, نفى, نفت, نفوا, ينفي, تنفي, نفي, عدم, أنكر, "
        "أنكرت, خطأ, كذب"
    ),
    affirmed="ليس فقط, لا سيما, لا شك",
    hedges="ربما, لعل, يحتمل, المحتمل, محتمل, يرجح, المرجح, يزعم, يبدو, إذا",
    guesses="تقدير, تقديرات, التقديرات, يقدر, تقدر, المقدر, تقديري",
    prospects="يتوقع, المتوقع, متوقع, توقعات, يمكن أن, يفترض, المفترض",
    bounds=(
        "تقريبا, على الأقل, على الأكثر, بحد أدنى, بحد أقصى, أو أكثر, أو أقل, حوالي, ±, كحد أدنى, "
        "كحد أقصى"
    ),
    corrections="صحح, صححت, تصحيح, خطأ",
    rates="لكل",
    alternatives="أو",
    none="صفر",
    one="واحد, واحدة, وحيد, وحيدة",
    two="ضعف, كلا, كلتا, زوج",
)

BY_LANGUAGE = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "ar": _ARABIC}
