"""What the grammar knows of a language, ready to be looked up; one for each language tag."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.prose import counting
from viewer.checks.prose.phrases import Phrases
from viewer.checks.prose.tables import Tables
from viewer.checks.prose.tokens import Tokenizer
from viewer.sheet import qualifier_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.sheet.qualifier import Qualifier

_KNOWN = frozenset(("en", "fr", "es", "ar"))

_POINT_COMMA = frozenset(
    [
        "af",
        "be",
        "bg",
        "bs",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "et",
        "eu",
        "fi",
        "fo",
        "fr",
        "gl",
        "hr",
        "hu",
        "hy",
        "id",
        "is",
        "it",
        "ka",
        "kk",
        "ky",
        "lt",
        "lv",
        "mk",
        "mn",
        "nb",
        "nl",
        "nn",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sq",
        "sr",
        "sv",
        "tr",
        "uk",
        "uz",
        "vi",
    ]
)
"""Languages that write the decimal comma, by CLDR."""

_POINT_BY_REGION = {
    "es": (
        ".",
        frozenset(["419", "do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us"]),
    ),
    "ar": (",", frozenset(["dz", "eh", "ly", "ma", "mr", "tn"])),
    "en": (",", frozenset(["at", "be", "de", "dk", "fi", "nl", "se", "si", "za"])),
    "fr": (".", frozenset({"ch"})),
    "de": (".", frozenset({"ch", "li"})),
    "it": (".", frozenset({"ch"})),
}
"""Regions that write the other sign."""


VULGAR_FRACTIONS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅛": Decimal("0.125"),
}


class Role(Enum):
    """What a word does in a number in words."""

    SMALL = auto()
    HUNDRED = auto()
    SCALE = auto()


class Part(NamedTuple):
    """A word of a number in words."""

    role: Role
    value: int
    is_joined: bool = False
    """Whether it carries an "and", as Arabic words do."""
    is_approximate: bool = False


class Language:
    """The words of one language. Get one from `language_for`."""

    def __init__(self, tables: type[Tables], point: str) -> None:
        """Fold the tables, and take the decimal sign of a region."""
        self.tables = tables
        self.point = point
        self.tokenizer = Tokenizer(elides=tables.elides)
        self._take_in_numbers(tables)
        self._take_in_kinds(tables)
        self._take_in_links(tables)
        self.begins = self._beginnings()
        self.before = self._qualifiers(
            {**qualifier_words.signs(), **qualifier_words.before(tables.code)}, with_clitics=True
        )
        self.after = self._qualifiers(qualifier_words.after(tables.code), with_clitics=False)

    def _take_in_numbers(self, tables: type[Tables]) -> None:
        words = self._words
        self.add = counting.RULES.get(tables.code, counting.english)
        self.joins_all = tables.code == "ar"
        self.clitics = words(tables.clitics)
        self.parts = self._parts()
        self.firsts = self._dual_firsts()
        self.bare_scales = self._with_clitics(words(tables.bare_scales))
        # "5m" are millions in English alone, elsewhere metres.
        self.metres_are_apart = tables.code == "en"
        self.dimensions = words(tables.dimensions)
        self.suffixes = self._by_word(tables.suffixes)
        self.joiners = words(tables.joiner)
        self.joined_article = tables.joiner + tables.definite
        self.one = self._with_clitics(words(tables.one))
        self.articles = words(tables.articles)
        self.determiners = words(tables.determiners)
        self.articles_joined = tuple(
            _prefixed(clitic, tables.definite) for clitic in ("", *self.clitics) if tables.definite
        )
        self.between_said = self.articles | words(tables.between_said)
        self.contractions = {
            word: words(into)
            for written, into in tables.contractions.items()
            for word in words(written)
        }
        self.reaching = self.phrases(tables.reaching)
        self.half, self.quarter = self.phrases(tables.half), self.phrases(tables.quarter)
        self.and_a_half = self.phrases(tables.and_a_half)
        self.sizes = self._by_word(tables.sizes)
        self.vague = self._with_clitics(words(tables.vague))
        self.size_links = words(tables.size_links)
        self.needs_noun = words(tables.needs_noun)
        self.before_counts = words(tables.before_counts)
        self.ordinals = self._by_word(tables.ordinals)
        self.fraction_heads = words(tables.fraction_heads)
        self.ordinals_before = self._with_clitics(words(tables.ordinals_before))
        self.fractions = self._by_word(tables.fractions)

    def _take_in_kinds(self, tables: type[Tables]) -> None:
        words = self._words
        # What is written in one word with a clitic may be another: Arabic "and yen" is "between".
        self.percent = self.phrases(tables.percent, with_clitics=False)
        self.money = self.phrases(tables.money, with_clitics=False)
        self.durations, self.months = words(tables.durations), words(tables.months)
        self.persons = self._with_clitics(words(tables.persons))
        self.ages_before = self.phrases(tables.ages_before)
        self.ages_after = self.phrases(tables.ages_after)
        # "Children under 12" needs no "years" in English.
        self.ages_stand_alone = tables.code == "en"
        self.months_come_first = tables.code in {"en", ""}
        self.weekdays = self._with_clitics(words(tables.weekdays))
        self.day_heads, self.year_signs = words(tables.day_heads), words(tables.year_signs)
        self.definite = (
            self._with_clitics(words(tables.definite)) if tables.definite else frozenset()
        )
        self.ordinal_heads = self._with_clitics(words(tables.ordinal_heads))
        self.scores = self._with_clitics(words(tables.scores))
        self.strong_year_heads = self._with_clitics(words(tables.strong_year_heads))
        self.weak_year_heads = self._with_clitics(words(tables.weak_year_heads))
        self.year_heads = self._with_clitics(words(tables.year_heads))
        self.year_parts = words(tables.year_parts)
        names = words(tables.names)
        several = counting.several(tables.code, names)
        self.several = self._with_clitics(several)
        self.weak_names = self._with_clitics(words(tables.weak_names) | (several - names))
        self.names = self._with_clitics(names) | self.weak_names
        self.capital_names = words(tables.capital_names)
        self.calls, self.contacts = self.phrases(tables.calls), self.phrases(tables.contacts)
        self.streets = words(tables.streets)
        self.streets_come_first = tables.streets_come_first
        self.graded, self.adverbs = words(tables.graded), words(tables.adverbs)
        self.labelled_by = words(tables.labelled_by)
        self.ordinal_signs = words(tables.ordinal_signs)
        self.times_before = self.phrases(tables.times_before)
        self.at, self.hours = words(tables.at), words(tables.hours)
        self.times_after = self.phrases(tables.times_after)
        self.acronyms_name = tables.code != "ar"

    def _take_in_links(self, tables: type[Tables]) -> None:
        words = self._words
        self.ratio_links = self.phrases(tables.ratio_links)
        self.between = self.phrases(tables.between)
        self.between_links = self.phrases(tables.between_links)
        self.ranging, self.to = self.phrases(tables.ranging), self.phrases(tables.to)
        self.changes = self._with_clitics(words(tables.changes))
        self.during = self.phrases(tables.during)
        self.lasting = words(tables.lasting)
        self.topics, self.ends_noun = words(tables.topics), words(tables.ends_noun)
        self.noun_links = words(tables.noun_links)
        self.plural_endings, self.than = words(tables.plural_endings), words(tables.than)
        self.measures = words(tables.measures)
        self.verbs = self._with_clitics(words(tables.verbs))
        self.participles = tuple(tables.participles.split())
        self.possessives = tuple(tables.possessives.split())
        self.arriving, self.places = self.phrases(tables.arriving), words(tables.places)

    def _words(self, listed: str) -> frozenset[str]:
        return frozenset(self.tokenizer.words(listed))

    def _with_clitics(self, words: Iterable[str]) -> frozenset[str]:
        words = frozenset(words)
        return words | {_prefixed(clitic, word) for clitic in self.clitics for word in words}

    def phrases(self, listed: str, *, with_clitics: bool = True) -> Phrases[bool]:
        """Take in phrases that are listed with commas; each may begin with a clitic."""
        return Phrases(
            (variant, True)
            for written in listed.split(",")
            for phrase in (self.tokenizer.words(written),)
            for variant in (self._variants(phrase) if with_clitics else (phrase,))
        )

    def _variants(self, phrase: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        yield phrase
        if phrase:
            for clitic in self.clitics:
                yield (_prefixed(clitic, phrase[0]), *phrase[1:])

    def _qualifiers(
        self, meanings: qualifier_words.Meanings, *, with_clitics: bool
    ) -> Phrases[tuple[Qualifier, ...]]:
        found: dict[tuple[str, ...], tuple[Qualifier, ...]] = {}
        for written, said in meanings.items():
            phrase = self.tokenizer.words(written)
            known = found.get(phrase, ())
            found[phrase] = known + tuple(one for one in said if one not in known)
        return Phrases(
            (variant, said)
            for phrase, said in found.items()
            for contracted in self._contracted(phrase)
            for variant in (self._variants(contracted) if with_clitics else (contracted,))
        )

    def _contracted(self, phrase: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        yield phrase
        for word in self.contractions.get(phrase[-1], ()):
            yield (*phrase[:-1], word)

    def _parts(self) -> dict[str, Part]:
        tables, parts = self.tables, dict[str, Part]()
        for value, listed in tables.small.items():
            parts.update(dict.fromkeys(self._words(listed), Part(Role.SMALL, value)))
        for value, listed in tables.scales.items():
            parts.update(dict.fromkeys(self._words(listed), Part(Role.SCALE, value)))
        for value, listed in tables.approximate.items():
            part = Part(Role.SCALE, value, is_approximate=True)
            parts.update(dict.fromkeys(self._words(listed), part))
        parts.update(dict.fromkeys(self._words(tables.hundred), Part(Role.HUNDRED, 100)))
        definite = {
            tables.definite + word: part
            for word, part in parts.items()
            if tables.definite and part.role is Role.SMALL and 2 < part.value < 100
        }
        parts.update(definite)
        joiners = self._words(tables.joiner)
        plain = list(parts.items())
        for clitic in self.clitics:
            is_joined = clitic in joiners
            for word, part in plain:
                parts.setdefault(
                    _prefixed(clitic, word), part._replace(is_joined=True) if is_joined else part
                )
        return parts

    def _beginnings(self) -> frozenset[str]:
        """Give every word that a number can begin with."""
        phrases = self.half.first_words | self.quarter.first_words
        return frozenset(
            {*self.parts, *self.vague, *self.sizes, *self.articles, *VULGAR_FRACTIONS, *phrases}
        )

    def _dual_firsts(self) -> dict[str, Part]:
        """Give what a word means as the first of a number where it means less behind another.

        Arabic "ألفا" is two thousand, and behind a number the thousand that it counts.
        """
        firsts = {}
        for value, listed in self.tables.small.items():
            for word in self._words(listed):
                if self.parts[word].role is Role.SCALE:
                    firsts.update(
                        dict.fromkeys(self._with_clitics({word}), Part(Role.SMALL, value))
                    )
        return firsts

    def _by_word(self, listed: dict[int, str]) -> dict[str, int]:
        return {
            word: value
            for value, words in listed.items()
            for word in self._with_clitics(self._words(words))
        }


def _prefixed(clitic: str, word: str) -> str:
    """Write two words as one; Arabic "for" swallows the alef of the article."""
    return clitic + (word[1:] if clitic.endswith("ل") and word.startswith("ال") else word)


def _tables(code: str) -> type[Tables]:
    """Give the words of a language, importing no other's."""
    if code == "en":
        from viewer.checks.prose.english import English

        return English
    if code == "fr":
        from viewer.checks.prose.french import French

        return French
    if code == "es":
        from viewer.checks.prose.spanish import Spanish

        return Spanish
    if code == "ar":
        from viewer.checks.prose.arabic import Arabic

        return Arabic
    return Tables


@cache
def _language(code: str, point: str) -> Language:
    return Language(_tables(code), point)


def language_for(tag: str) -> Language:
    """Give what is known of the language of a BCP 47 tag; of an unknown one only how it points."""
    code, *subtags = tag.replace("_", "-").lower().split("-")
    point = "," if code in _POINT_COMMA else "."
    other, regions = _POINT_BY_REGION.get(code, (point, frozenset()))
    if regions.intersection(subtags):
        point = other
    return _language(code if code in _KNOWN else "", point)
