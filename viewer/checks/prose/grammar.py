"""Goes through a text from number to number and puts together what is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.prose import ranges
from viewer.checks.prose.codes import code_at, leading_value
from viewer.checks.prose.finding import Finding
from viewer.checks.prose.kinds import sort_of
from viewer.checks.prose.language import Language, language_for
from viewer.checks.prose.mention import Kind, Mention
from viewer.checks.prose.numerals import Numeral, numeral_at
from viewer.checks.prose.qualifiers import money_before, said_after, said_before
from viewer.checks.prose.tokens import paragraphs
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from viewer.checks.prose.tokens import Tokens

_UNQUALIFIED = frozenset({Kind.NAME, Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL})
_MEASURES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.AGE})
_EXACT = (Qualifier.EXACT,)
_MOST_NOUN_WORDS = 6


def numbers_in(text: str, language: str) -> tuple[Mention, ...]:
    """Give the numbers of *text* in order, never overlapping; offsets count into *text*.

    *language* is a BCP 47 tag. Of a language that is not known only digits are read.
    """
    known = language_for(language)
    found: list[Mention] = []
    for start, end in paragraphs(text):
        tokens = known.tokenizer.tokens(text, start, end)
        found.extend(_mention(tokens, one, known) for one in _joined(tokens, known))
    return tuple(found)


def _joined(tokens: Tokens, language: Language) -> Iterator[Finding]:
    """Give the findings of a paragraph, the two ends of an interval as one."""
    waiting: Finding | None = None
    for finding in _findings(tokens, language):
        if waiting is not None and waiting.start < finding.start:
            waiting, finding = ranges.alike(tokens, waiting, finding, language)  # noqa: PLW2901
            both = ranges.joined(tokens, waiting, finding, language)
            if both is not None:
                yield both
                waiting = None
                continue
            if not _is_no_number(tokens, waiting, language):
                yield waiting
        waiting = finding
    if waiting is not None and not _is_no_number(tokens, waiting, language):
        yield waiting


def _findings(tokens: Tokens, language: Language) -> Iterator[Finding]:
    texts = tokens.text
    at = floor = compared = 0
    while at < len(texts):
        text = texts[at]
        finding = None
        if text[0].isdecimal():
            finding = _digits(tokens, at, floor, language)
        elif text in language.begins:
            numeral = numeral_at(tokens, at, language)
            finding = _finding(tokens, numeral, floor, language) if numeral else None
        if finding is None:
            at += 1
            continue
        if 0 < compared == finding.start and _is_comparison(tokens, finding, language):
            finding = finding._replace(start=finding.numeral.first, meanings=_EXACT)
        yield finding
        compared = finding.unit_end if finding.kind in _MEASURES else 0
        at = max(finding.end, at + 1)
        # "Un" is no number before "peu moins de 300", but words of its qualifier.
        if finding.numeral.denominator is not None or not _is_no_number(tokens, finding, language):
            floor = at


def _is_comparison(tokens: Tokens, finding: Finding, language: Language) -> bool:
    """Tell "6 per cent more than ten years ago", where "more" belongs to the first number."""
    first = money_before(tokens, finding.numeral.first, finding.start)
    return finding.start < first and tokens.text[first - 1] in language.than


def _digits(tokens: Tokens, at: int, floor: int, language: Language) -> Finding | None:
    code = code_at(tokens, at, language)
    numeral = None if code else numeral_at(tokens, at, language)
    if code is not None:
        numeral = Numeral(at, code.end, (code.value,))
        return Finding(at, numeral, code.end, code.end, code.kind, (Qualifier.EXACT,))
    if numeral is None:
        numeral = Numeral(at, at + 1, (leading_value(tokens.text[at]),))
        return Finding(at, numeral, at + 1, at + 1, Kind.NAME, (Qualifier.EXACT,))
    return _finding(tokens, numeral, floor, language)


def _finding(tokens: Tokens, numeral: Numeral, floor: int, language: Language) -> Finding:
    sort = sort_of(tokens, numeral, floor, language)
    first = money_before(tokens, numeral.first, floor)
    before = said_before(tokens, first, floor, language)
    if before and (
        _is_preposition(tokens, before.at, first, sort.kind, language)
        or _is_arrival(tokens, before.at, numeral.end, language)
    ):
        before = None
    meanings = before.meanings if before else _EXACT
    start, end = (before.at if before else numeral.first), numeral.end
    if numeral.is_order:
        meanings = (Qualifier.ORDER,)
    elif before is None and (after := said_after(tokens, numeral.end, sort.unit_end, language)):
        meanings, end = after.meanings, after.at
    if numeral.is_approximate and meanings == (Qualifier.EXACT,):
        meanings = (Qualifier.ABOUT,)
    if sort.kind in _UNQUALIFIED and meanings[0] is not Qualifier.ABOUT:
        meanings, start, end = (Qualifier.EXACT,), numeral.first, numeral.end
    return Finding(start, numeral, end, max(sort.unit_end, end), sort.kind, meanings)


def _is_preposition(tokens: Tokens, start: int, first: int, kind: Kind, language: Language) -> bool:
    """Tell "over two days" and "information about 12 people" from more and about."""
    said = language.during.starting_at(tokens.text, start)
    if said is None:
        return False
    before = tokens.text[start - 1] if start else ""
    if kind is Kind.DURATION and tokens.text[start] == "over":
        return said[0] < first or before not in language.lasting
    return tokens.text[start] == "about" and before in language.topics


def _is_arrival(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Tell flights that reach so many cities from what reaches up to a number."""
    is_place = end < len(tokens.text) and tokens.text[end] in language.places
    return is_place and language.arriving.starting_at(tokens.text, start) is not None


def _is_no_number(tokens: Tokens, finding: Finding, language: Language) -> bool:
    """Say whether words are no number here: an article or a pronoun ("one"), or "two thirds"."""
    numeral = finding.numeral
    if numeral.denominator is not None:
        return True
    word = tokens.text[numeral.first]
    if word in language.needs_noun and numeral.end == numeral.first + 1:
        return not _is_told_as_number(tokens, finding, language)
    if numeral.end != numeral.first + 1 or word[0].isdecimal():
        return False
    return word in language.one or numeral.readings[0] == 0


def _is_told_as_number(tokens: Tokens, finding: Finding, language: Language) -> bool:
    """Tell nine from new ("neuf"), by a noun, a unit, a qualifier, or an article in the plural."""
    texts, first, end = tokens.text, finding.numeral.first, finding.numeral.end
    if finding.start < first or finding.unit_end > end:
        return True
    if first and texts[first - 1] in language.before_counts:
        return True
    return end < len(texts) and texts[end].isalpha() and texts[end] not in language.ends_noun


def _mention(tokens: Tokens, finding: Finding, language: Language) -> Mention:
    numeral = finding.numeral
    meanings = finding.meanings
    readings = tuple(map(_plain, numeral.readings))
    if finding.upper is not None:
        meanings = (Qualifier.BETWEEN,)
    return Mention(
        start=tokens.start[finding.start],
        number_start=tokens.start[numeral.first],
        end=tokens.end[finding.end - 1],
        value=readings[0],
        upper=None if finding.upper is None else _plain(finding.upper),
        qualifier=meanings[0],
        kind=finding.kind,
        readings=readings,
        noun=_noun(tokens, finding, language),
        meanings=meanings,
        unit=_unit(tokens, finding),
    )


def _unit(tokens: Tokens, finding: Finding) -> str:
    if finding.kind not in _MEASURES:
        return ""
    numeral = finding.numeral
    before = money_before(tokens, numeral.first, 0) if finding.kind is Kind.MONEY else numeral.first
    parts = ((before, numeral.first), (numeral.end, finding.unit_end))
    return " ".join(
        tokens.source[tokens.start[first] : tokens.end[end - 1]]
        for first, end in parts
        if first < end
    )


def _plain(value: Decimal) -> Decimal:
    """Give a whole number without the decimals that multiplying left."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _noun(tokens: Tokens, finding: Finding, language: Language) -> str:
    texts = tokens.text
    at = max(finding.end, finding.unit_end)
    while at < len(texts) and (texts[at] in language.noun_links or texts[at] == "-"):
        at += 1
    first, words = at, 0
    while at < len(texts) and words < _MOST_NOUN_WORDS:
        is_hyphen = texts[at] == "-" and tokens.glued[at]
        if not is_hyphen and (not texts[at][0].isalpha() or texts[at] in language.ends_noun):
            break
        words += not is_hyphen
        at += 1
    while at > first and (texts[at - 1] == "-" or texts[at - 1] in language.noun_links):
        at -= 1
    return tokens.source[tokens.start[first] : tokens.end[at - 1]] if at > first else ""
