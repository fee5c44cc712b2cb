"""Compares a draft (a speech, a slide, a message) with a sheet, number by number.

A number is first looked up by its value. Which of several figures of that value it is, the words
around it tell; and where they name another thing than the figure counts, it is not that figure at
all. A value that is not there is compared with the figures that the words speak of. Where neither
leads anywhere the number is not in the sheet.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.checks.changes import direction_of, tells_of_a_fall
from viewer.checks.prose import Kind, numbers_in
from viewer.checks.statements import COUNTABLE, Statement, Statements, kind_of
from viewer.checks.surroundings import SENTENCE_ENDS, Surroundings, surroundings
from viewer.checks.vocabulary import (
    POINTS,
    YEARS,
    equal_times,
    folded,
    have_one_root,
    is_thing,
    language_of,
)
from viewer.sheet.comparison import Comparison, Difference, Marked, Part, Verdict
from viewer.sheet.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.checks.prose import Mention
    from viewer.sheet.comparison import Stated
    from viewer.sheet.model import FactSheet

LONGEST_PARAGRAPH = 5_000
"""Characters read at once; a longer paragraph is divided where a sentence ends."""

_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n\s*")
_DISTINCTIVE = 1000
"""A whole number from here on, or of three digits that aren't zeros, is hardly there by chance."""


class Comparer:
    """Compares texts in one language with one sheet, a paragraph at a time."""

    def __init__(self, sheet: FactSheet, language: str) -> None:
        """Gather what *sheet* states, to be said in *language*."""
        self.language = language
        self._statements = Statements(sheet, language)

    def marks_in(self, paragraph: str) -> Iterator[Marked]:
        """Give the numbers of one *paragraph* with their verdicts, one by one; offsets into it."""
        mentions = numbers_in(paragraph, self.language)
        for place, mention in enumerate(mentions):
            if mention.kind in COUNTABLE:
                around = surroundings(self._statements, paragraph, mentions, place)
                yield self._marked(mention, around)

    def _marked(self, mention: Mention, around: Surroundings) -> Marked:
        same = self._of_same_value(mention, around)
        meant = [one for one in same if not self._is_of_something_else(one, mention, around)]
        values = [one for one in meant if one.stated.part is not Part.TEXT]
        texts = [one for one in meant if one.stated.part is Part.TEXT and around.affinity(one)]
        if known := [one for one in values if self._is_recognised(one, mention, around)]:
            other = self._told_by_words(mention, around, known)
            return other or _best(known, mention, around)
        if texts := [one for one in texts if not _is_other_than_its_level(one, around)]:
            return _best(texts, mention, around)
        # What is said of something else is only worth telling where it can't be chance.
        strangers = [one for one in same if one.stated.part is not Part.TEXT]
        if not _is_distinctive(mention):
            strangers = []
        if alike := self._alike(mention, around):
            return _differing(alike, mention, around)._replace(same_value=_stated(strangers))
        if strangers and not values:
            return _of_another_unit(strangers, mention, around)
        return _mark(mention, Verdict.ABSENT)._replace(same_value=_stated(values))

    def _of_same_value(self, mention: Mention, around: Surroundings) -> list[Statement]:
        """Give what has the value of *mention*: as the language writes it, else as others do."""
        if mention.kind is Kind.RATIO:
            return self._of_same_ratio(mention)
        if mention.kind is Kind.DURATION:
            return self._of_same_duration(mention, around)
        # "90.000" in English may be written as in Spanish; but no language writes 836 as "836,000".
        others = (reading for reading in mention.readings if reading > mention.value)
        for reading in (mention.value, *others):
            found = [
                one
                for one in self._statements.of_value((reading, abs(reading)))
                if one.ratio is None and _has_value(one, reading, mention.upper)
            ]
            if found:
                return found
        return []

    def _of_same_duration(self, mention: Mention, around: Surroundings) -> list[Statement]:
        """Give the same time, in whatever unit: two years are 24 months."""
        found = []
        for named in sorted(around.noun):
            for stem, factor in equal_times(named):
                bounds = [
                    bound * factor.numerator / factor.denominator
                    for bound in (mention.value, mention.upper)
                    if bound is not None
                ]
                found += [
                    one
                    for one in self._statements.of_value(bounds)
                    if stem in one.unit and _has_value(one, bounds[0], *bounds[1:])
                ]
        return list(dict.fromkeys(found))

    def _of_same_ratio(self, mention: Mention) -> list[Statement]:
        """Give the same ratio in a text, or the figure that says it as a share or per cent."""
        quotient = mention.readings[-1]
        per_cent = 100 * quotient
        return [
            one
            for one in self._statements.of_value((mention.value, quotient, per_cent))
            if (one.ratio == quotient and one.stated.value == mention.value)
            or (one.ratio is None and one.stated.value == quotient)
            or (one.kind is UnitKind.PERCENT and one.stated.value == per_cent)
        ]

    def _is_of_something_else(self, one: Statement, mention: Mention, around: Surroundings) -> bool:
        """Say whether the words behind a number name another thing than *one* counts."""
        if mention.kind in {Kind.DURATION, Kind.RATIO}:
            return False  # looked up by what they are already
        if _kinds_clash(one, mention, around):
            return True
        if one.stated.part in {Part.TEXT, Part.EVENT}:
            return bool(one.unit and around.noun and not one.unit & around.noun)
        if (one.unit | one.label) & around.noun:
            return False
        if around.units:
            return one.stated.unit not in around.units
        return bool(around.things) and any(is_thing(stem) for stem in one.unit)

    def _is_recognised(self, one: Statement, mention: Mention, around: Surroundings) -> bool:
        """Say whether the number is *one*: not of another noun, nor small and there by chance."""
        if not self._statements.has_words:
            return True
        if _is_other_than_its_level(one, around):
            return False
        if one.names and around.counted and not _share_a_word(around.counted, one.names):
            return False
        if _is_distinctive(mention) or not around.noun:
            return True
        words = around.noun | around.after | around.before
        return bool(around.affinity(one)) or _share_a_word(words, one.label)

    def _told_by_words(
        self, mention: Mention, around: Surroundings, values: list[Statement]
    ) -> Marked | None:
        """Give the difference where the words tell of another figure of that unit, and of it alone.

        "153,000 accounts were identified" has the number of the accounts referred, and the words
        of those identified.
        """
        if any(one.stated.part is Part.EVENT for one in values):
            return None
        everything = around.noun | around.after | around.before
        units = {one.stated.unit for one in values}
        others = [
            other
            for other in self._statements.of_words(around.clause)
            if other.stated.unit in units
            and other.stated.part is Part.FIGURE
            and not other.is_of_other_source
            and all(
                (other.label - one.label) & around.clause
                and not ((one.label | one.around) - (other.label | other.around)) & everything
                for one in values
            )
        ]
        others = [one for one in others if not _has_value(one, mention.value, mention.upper)]
        if not others:
            return None
        return _differing(others, mention, around)._replace(same_value=_stated(values))

    def _alike(self, mention: Mention, around: Surroundings) -> list[Statement]:
        """Give the figures that the words around *mention* speak of; of a ratio or a part, none."""
        if mention.kind is Kind.RATIO or around.is_part:
            return []
        words = around.noun | around.after | around.before
        return [
            one
            for one in self._statements.of_words(words)
            if not one.is_of_other_source
            and around.speaks_of(one)
            and (mention.kind is not Kind.DURATION or one.unit & around.noun)
            and not _is_other_than_its_level(one, around)
            and not self._is_of_something_else(one, mention, around)
        ]


def compare(text: str, sheet: FactSheet, language: str | None = None) -> Comparison:
    """Compare every number of *text* with *sheet*.

    *language* is the BCP 47 tag of the draft; without it, it is told from the text, and where that
    fails it is the sheet's.
    """
    chosen = language or language_of(text) or sheet.lang
    comparer = Comparer(sheet, chosen)
    marks = [
        moved(mark, begin)
        for begin, paragraph in paragraphs(text)
        for mark in comparer.marks_in(paragraph)
    ]
    return Comparison(chosen, tuple(marks))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Give the paragraphs of *text*, each with the offset where it begins; none is very long."""
    begin = 0
    for ending in (*_PARAGRAPH_ENDS.finditer(text), None):
        end = len(text) if ending is None else ending.start()
        while end - begin > LONGEST_PARAGRAPH:
            cut = begin + LONGEST_PARAGRAPH
            for sentence in SENTENCE_ENDS.finditer(text, begin + LONGEST_PARAGRAPH // 2, cut):
                cut = sentence.end()
            yield begin, text[begin:cut]
            begin = cut
        if end > begin:
            yield begin, text[begin:end]
        begin = end if ending is None else ending.end()


def moved(mark: Marked, by: int) -> Marked:
    """Give *mark* with its offsets moved from those in a paragraph to those in the whole."""
    return mark._replace(
        start=mark.start + by, number_start=mark.number_start + by, end=mark.end + by
    )


def _has_value(one: Statement, value: Decimal, upper: Decimal | None = None) -> bool:
    """Say whether *one* states *value*, or *upper* with it; one end of a range is enough."""
    stated = one.stated
    bounds = (stated.value,) if stated.upper is None else (stated.value, stated.upper)
    if upper is not None:
        return bounds == (value, upper)
    return any(value in {bound, abs(bound)} for bound in bounds)


def _kinds_clash(one: Statement, mention: Mention, around: Surroundings) -> bool:
    """Say whether the number is per cent, money or a time where *one* is not, or the reverse."""
    if mention.kind is Kind.AGE:
        return YEARS not in one.unit
    said = kind_of(mention.kind)
    counted = {UnitKind.COUNT, UnitKind.MEASURE}
    if POINTS in around.noun or (POINTS in one.unit and said is UnitKind.PERCENT):
        # Five points more may be fifty per cent more: neither is ever the other.
        return not (POINTS in around.noun and POINTS in one.unit)
    if said in counted and one.kind in counted:
        return False
    if said is one.kind:
        return said is UnitKind.MONEY and _currencies_clash(one, around)
    named = around.counted | (around.noun - one.label)
    return said not in counted or bool(named - one.unit)


def _currencies_clash(one: Statement, around: Surroundings) -> bool:
    own = {stem for stem in one.unit if is_thing(stem)}
    return bool(around.things and own and not around.things & own)


def _is_other_than_its_level(one: Statement, around: Surroundings) -> bool:
    """Say whether the draft tells of a change, where *one* tells how many there are."""
    counted = {UnitKind.COUNT, UnitKind.MEASURE}
    return around.is_change and one.kind in counted and not one.is_change


def _share_a_word(some: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether a word of *some* is one of *others*, or has its root."""
    return any(word == other or have_one_root(word, other) for word in some for other in others)


def _is_distinctive(mention: Mention) -> bool:
    digits = mention.value.normalize().as_tuple().digits
    return abs(mention.value) >= _DISTINCTIVE or len(digits) >= 3


def _best(values: list[Statement], mention: Mention, around: Surroundings) -> Marked:
    """Give the verdict on a value that is in the sheet, once or several times."""
    verdicts = {one: _verdict(one, mention, around) for one in _most_affine(values, around)}
    best = min(verdicts.values(), key=lambda both: _FROM_GOOD_TO_BAD.index(both[0]))
    stated = _stated([one for one, both in verdicts.items() if both == best])
    return _mark(mention, *best, stated)


def _stated(statements: list[Statement]) -> tuple[Stated, ...]:
    """Give what the *statements* state, each part of the sheet once."""
    return tuple({(one.stated.part, one.stated.key): one.stated for one in statements}.values())


_FROM_GOOD_TO_BAD = (Verdict.MATCHES, Verdict.LOST, Verdict.DIFFERS)


def _verdict(one: Statement, mention: Mention, around: Surroundings) -> tuple[Verdict, Difference]:
    if one.is_of_other_source:
        return Verdict.DIFFERS, Difference.OTHER_SOURCE
    if one.stated.value < 0 <= mention.value and not tells_of_a_fall(around.told_of):
        return Verdict.DIFFERS, Difference.DIRECTION
    is_positive_change = one.stated.value > 0 and around.is_change
    if is_positive_change and one.direction * direction_of(around.told_of) < 0:
        return Verdict.DIFFERS, Difference.DIRECTION
    if one.stated.qualifier is mention.qualifier or _are_own_words(one, mention, around):
        return Verdict.MATCHES, Difference.NONE
    return Verdict.LOST, Difference.QUALIFIER


def _are_own_words(one: Statement, mention: Mention, around: Surroundings) -> bool:
    """Say whether the draft has the source's own words, where these can mean several things."""
    return (
        one.stated.qualifier in mention.meanings
        and bool(one.published)
        and one.published == folded(around.words)
    )


def _differing(alike: list[Statement], mention: Mention, around: Surroundings) -> Marked:
    """Give the difference from what the words speak of: from what was rounded, or the nearest."""
    rounded = [one for one in alike if _is_rounded(mention.value, one.stated.value)]
    likeliest = _most_affine(rounded or alike, around)
    nearest = min(abs(one.stated.value - mention.value) for one in likeliest)
    likeliest = [one for one in likeliest if abs(one.stated.value - mention.value) == nearest]
    difference = Difference.ROUNDED if rounded else Difference.VALUE
    return _mark(mention, Verdict.DIFFERS, difference, _stated(likeliest))


def _of_another_unit(same: list[Statement], mention: Mention, around: Surroundings) -> Marked:
    stated = _stated(_most_affine(same, around))
    marked = _mark(mention, Verdict.DIFFERS, Difference.UNIT, stated)
    return marked._replace(said_of=around.said_of)


def _most_affine(statements: list[Statement], around: Surroundings) -> list[Statement]:
    """Give those of *statements* that the words speak of most; an event only tells of a figure."""
    figures = [one for one in statements if one.stated.part in {Part.FIGURE, Part.CELL}]
    if any(around.affinity(one) for one in figures):
        statements = figures
    weights = [around.affinity(one) for one in statements]
    most = max(weights)
    return [one for one, weight in zip(statements, weights, strict=True) if weight == most]


def _is_rounded(said: Decimal, stated: Decimal) -> bool:
    """Say whether *said* is *stated* with fewer digits, rounded up or down."""
    short, full = said.normalize(), stated.normalize()
    if not short or len(short.as_tuple().digits) >= len(full.as_tuple().digits):
        return False
    step = Decimal(1).scaleb(int(short.as_tuple().exponent))
    return abs(said - stated) < step and abs(said - stated) * 10 <= abs(stated)


def _mark(
    mention: Mention,
    verdict: Verdict,
    difference: Difference = Difference.NONE,
    stated: tuple[Stated, ...] = (),
) -> Marked:
    return Marked(
        mention.start,
        mention.number_start,
        mention.end,
        mention.value,
        mention.upper,
        mention.qualifier,
        verdict,
        difference,
        stated,
    )
