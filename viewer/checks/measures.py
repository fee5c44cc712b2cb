"""Tells per cent from percentage points, and one currency from another, by their words and signs.

A currency is told as the codes of ISO 4217 that its words can mean: "$" can be several, "US$" is
one. Two things are different only where what they can mean has nothing in common.
"""

from __future__ import annotations

import re
from functools import cache

from viewer.checks.prose import Kind, Mention
from viewer.checks.vocabulary import folded

_WORD = re.compile(r"[^\W\d_]+|[$€£¥₹₽₩₦]")
_POINT_WORDS = "point points punto puntos pp pps ppt ppts pts نقطه نقاط"

_CODES = {
    "USD CAD AUD NZD SGD HKD TWD": "$ dollar dollars dolar dolares دولار دولارا دولارات",
    "EUR": "€ euro euros يورو",
    "GBP EGP SDG LBP SYP": (
        "£ pound pounds sterling pence livre livres libra libras esterlina esterlinas "
        "جنيه جنيها جنيهات استرليني"
    ),
    "CHF XOF XAF": "franc francs franco francos فرنك فرنكا فرنكات",
    "JPY CNY": "¥ yen yens yenes ين",
    "CNY": "yuan yuans yuanes renminbi rmb يوان",
    "INR PKR NPR LKR": "₹ rupee rupees roupie roupies rupia rupias روبيه روبيات",
    "RUB": "₽ rouble roubles ruble rubles rublo rublos روبل",
    "MXN ARS CLP COP CUP PHP UYU": "peso pesos بيزو",
    "SAR QAR OMR YER IRR": "riyal riyals rial rials riyad ريال ريالا ريالات",
    "AED MAD": "dirham dirhams dirhames درهم درهما دراهم",
    "DZD TND JOD KWD IQD LYD BHD": "dinar dinars dinares دينار دينارا دنانير",
    "TRY LBP SYP ITL": "lira liras lire lires ليره ليرات",
    "DKK NOK SEK ISK CZK": (
        "krone kroner krona kronor couronne couronnes corona coronas كرونه كرونات"
    ),
    "PLN": "zloty zlotys",
    "ZAR": "rand rands راند",
    "NGN": "₦ naira nairas نيرا",
    "KES TZS UGX SOS": "shilling shillings chelin chelines شلن شلنا",
    "BRL": "real reais reales",
    "KRW": "₩ won wons",
    "ILS": "shekel shekels شيكل",
}
_NATIONS = {
    "USD": "us usa u american americain americains estadounidense estadounidenses امريكي اميركي",
    "CAD": "c ca can canadian canadien canadiens canadiense canadienses كندي",
    "AUD": "a au australian australien australiens australiano australianos استرالي",
    "NZD": "nz",
    "SGD": "singapore",
    "HKD": "hk hong",
    "CHF": "swiss suisse suisses suizo suizos سويسري",
    "XOF XAF": "cfa",
    "GBP": "sterling esterlina esterlinas استرليني",
    "EGP": "egyptian egyptienne egyptiennes egipcia egipcias مصري",
    "MXN": "mexican mexicain mexicains mexicano mexicanos",
    "ARS": "argentine argentin argentins argentino argentinos",
}
_AMBIGUOUS_WORDS = (
    "pound pounds livre livres libra libras real reais reales won corona coronas rand u a c"
)
"""Words for currencies that are words for other things as well."""


def _by_word(listed: dict[str, str]) -> dict[str, frozenset[str]]:
    return {
        folded(word): frozenset(codes.split())
        for codes, words in listed.items()
        for word in words.split()
    }


_POINTS = frozenset(_POINT_WORDS.split())
_AMBIGUOUS = frozenset(_AMBIGUOUS_WORDS.split())
_CURRENCY, _NATION = _by_word(_CODES), _by_word(_NATIONS)
_CURRENCY.update({code.lower(): frozenset({code}) for codes in _CODES for code in codes.split()})


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text)))


def currencies(text: str) -> frozenset[str]:
    """Give the codes of the currencies that *text* can mean; none where it names none."""
    words = _words(text)
    found = frozenset[str]().union(*(_CURRENCY.get(word, frozenset()) for word in words))
    for word in words:
        nation = _NATION.get(word)
        if nation is not None and nation & found:
            found &= nation
    return found


def names_money(text: str) -> bool:
    """Say whether *text* names a currency by a word that means nothing else."""
    return any(word in _CURRENCY and word not in _AMBIGUOUS for word in _words(text))


def names_points(text: str) -> bool:
    """Say whether *text* names points, which a difference of two percentages is told in."""
    return not _POINTS.isdisjoint(_words(text))


def says_more(told: Mention, said: Mention) -> bool:
    """Say whether *told* has a sign, "%" or "$", that its digits alone, as *said*, don't have."""
    if told.kind is Kind.PERCENT:
        is_known = bool(told.unit and said.unit)
        return said.kind is not Kind.PERCENT or (
            is_known and names_points(told.unit) is not names_points(said.unit)
        )
    if told.kind is Kind.MONEY and names_money(told.unit):
        own, others = currencies(told.unit), currencies(said.unit)
        return said.kind is not Kind.MONEY or bool(own and others and not own & others)
    return told.kind is Kind.RATIO and said.kind is not Kind.RATIO
