"""Every single change of a figure is found, with its own code, and a good sheet has no fault.

The sheet is one of the good examples, with phrases of many kinds in four languages.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from msgspec.structs import replace

from viewer.checks.citation import examine
from viewer.sheet.evidence import Evidence, Link
from viewer.sheet.model import Event, FactSheet, Figure, UnitKind
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.sheet.evidence import Proof

EXAMPLES = Path(__file__).parents[1] / "examples" / "good"
SHEET = msgspec.json.decode(
    (EXAMPLES / "summer-of-reading.json").read_bytes(),
    type=FactSheet,
    dec_hook=lambda kind, value: kind(str(value)),
)
TEXTS = {
    source.id: (EXAMPLES / source.text.file).read_bytes() for source in SHEET.sources if source.text
}
FIGURES = [figure for figure in SHEET.figures if figure.value is not None]
EVENTS = SHEET.timelines[0].events

each_figure = pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)


def found(claim: Figure | Event) -> tuple[set[str], Proof]:
    """Give the codes that are told of a sheet with one claim, and its proof."""
    sheet = replace(SHEET, figures=[], timelines=[])
    if isinstance(claim, Figure):
        sheet = replace(sheet, figures=[claim])
    else:
        line = replace(SHEET.timelines[0], events=[claim])
        sheet = replace(sheet, timelines=[line])
    examined = examine(sheet, TEXTS)
    (proof,) = examined.proofs.values()
    return {fault.code for fault in examined.faults}, proof


def other_values(figure: Figure) -> set[Decimal]:
    """Give values near and far, and those of the other figures."""
    value = figure.value
    assert value is not None
    near = {value + 1, value - 1, -value, value + Decimal("0.5"), value * 2, Decimal(0)}
    scaled = {value * 10, value / 10, value * 1000, value / 1000, value * 100, value / 100}
    digits = [*str(value)]
    swapped = {Decimal("".join([*digits[1:2], *digits[:1], *digits[2:]]))}
    of_others = {other.value for other in FIGURES if other.value is not None}
    return {one for one in near | scaled | swapped | of_others if one != value}


@each_figure
def test_that_the_figure_itself_is_verified(figure: Figure):
    codes, proof = found(figure)
    assert codes == set()
    assert proof == (Link.HOLDS, Link.HOLDS, Link.HOLDS, Link.HOLDS)


@each_figure
def test_that_every_other_value_is_found(figure: Figure):
    assert len(other_values(figure)) > 20
    for value in other_values(figure):
        codes, proof = found(replace(figure, value=value))
        assert codes == {"E-VALUE"}, value
        assert (proof.value, proof.quotation, proof.text) == (Link.BROKEN, Link.HOLDS, Link.HOLDS)
        assert proof.state is Evidence.CONTRADICTED


@each_figure
def test_that_every_other_qualifier_is_found(figure: Figure):
    for qualifier in Qualifier:
        if qualifier is not figure.qualifier:
            codes, proof = found(replace(figure, qualifier=qualifier))
            assert codes == {"E-QUALIFIER"}, qualifier
            assert proof[1:2] == (Link.BROKEN,)
            assert (proof.value, proof.quotation) == (Link.HOLDS, Link.HOLDS)


@each_figure
def test_that_another_upper_end_is_found(figure: Figure):
    upper = (figure.upper or figure.value or Decimal(0)) + 5
    codes, _proof = found(replace(figure, upper=upper))
    expected = {"E-VALUE"} if figure.qualifier is Qualifier.BETWEEN else {"E-QUALIFIER"}
    assert codes == expected


NAMES_NO_UNIT = {"braille", "en-braille"}
"""Figures whose words don't say what is counted: "at least 1,250 of them in Braille"."""


@each_figure
def test_that_every_other_unit_is_found(figure: Figure):
    for unit in SHEET.units:
        if unit != figure.unit:
            codes, proof = found(replace(figure, unit=unit))
            if figure.id in NAMES_NO_UNIT:
                is_count = SHEET.units[unit].kind is UnitKind.COUNT
                assert codes <= (set() if is_count else {"W-UNREAD"})
                continue
            assert codes == {"W-UNITWORD"}, unit
            assert proof.state is Evidence.UNREAD


def words_changed(words: str) -> Iterator[str]:
    parts = words.split()
    for place, word in enumerate(parts):
        yield " ".join([*parts[:place], word[::-1] + "q", *parts[place + 1 :]])
        if 0 < place < len(parts) - 1:
            yield " ".join([*parts[:place], *parts[place + 1 :]])


@each_figure
def test_that_every_changed_word_of_a_quotation_is_found(figure: Figure):
    for quote in words_changed(figure.quote or ""):
        codes, proof = found(replace(figure, quote=quote))
        assert codes == {"E-QUOTE"}, quote
        assert proof.quotation is Link.BROKEN


@each_figure
def test_that_a_quotation_cut_inside_a_word_or_number_is_found(figure: Figure):
    quote = figure.quote or ""
    for place in range(1, len(quote) - 1):
        if quote[place - 1].isalnum() and quote[place].isalnum():
            codes, _proof = found(replace(figure, quote=quote[place:], published=None))
            # What is left may stand elsewhere as a word of its own, and then says no number.
            is_behind_a_prefix = figure.source == "ar" and quote[place - 1] in "وفبلك"
            assert codes or is_behind_a_prefix, quote[place:]
            assert codes <= {"E-QUOTE", "W-UNREAD", "E-QUALIFIER"}, quote[place:]


@each_figure
def test_that_a_quotation_cut_behind_its_qualifier_is_found(figure: Figure):
    published, quote = figure.published or "", figure.quote or ""
    if figure.qualifier in {Qualifier.EXACT, Qualifier.ORDER}:
        return
    at = next(place for place, letter in enumerate(published) if letter.isdigit())
    behind = quote[quote.index(published) + at :]
    codes, _proof = found(replace(figure, quote=behind, qualifier=Qualifier.EXACT))
    assert codes == {"E-PUBLISHED"}
    for qualifier in (Qualifier.EXACT, figure.qualifier):
        cut = replace(figure, quote=behind, published=published[at:], qualifier=qualifier)
        codes, proof = found(cut)
        expected = {"E-CUT"} if qualifier is Qualifier.EXACT else {"E-QUALIFIER"}
        if figure.qualifier is Qualifier.BETWEEN:
            expected = codes & {"E-CUT", "E-QUALIFIER", "E-VALUE"}
            assert expected
        assert codes == expected
        assert proof.state is Evidence.CONTRADICTED


@each_figure
def test_that_other_published_words_are_found(figure: Figure):
    published = figure.published or ""
    others = {other.published or "" for other in FIGURES} | {*words_changed(published)}
    for other in others:
        if other not in (figure.quote or ""):
            codes, _proof = found(replace(figure, published=other))
            assert codes == {"E-PUBLISHED"}, other
    if figure.qualifier not in {Qualifier.EXACT, Qualifier.ORDER}:
        number = published.split()[-1]
        codes, _proof = found(replace(figure, published=number))
        assert codes == {"E-PUBLISHED"}, number


@each_event
def test_that_every_other_date_of_an_event_is_found(event: Event):
    assert found(event)[0] == set()
    for date in (
        *("2019", "2019-10", "2023-05", "2024-06/2024-08", "2024-08-31", "2022-10", "2023-03-01"),
        *("2021-03", "2020-10", "2024-06", "2023-06", "2023-05-01", "2023-05/2023-07", "202X"),
        *("2024-08-30", "2024-07-31", "2024-06/2024-09", "2024-05/2024-08", "2021-03-21"),
    ):
        if date != event.date:
            codes, proof = found(replace(event, date=date))
            within = {"end": set(), "achevee": set(), "run": {"2024-06"}}
            if date in within.get(event.id, set()):
                continue
            assert codes == {"E-VALUE"}, date
            assert proof.value is Link.BROKEN


@each_event
def test_that_a_date_that_is_called_about_right_and_is_not_is_found(event: Event):
    if "/" not in (event.date or ""):
        codes, proof = found(replace(event, date=f"{event.date}~"))
        assert codes == {"E-QUALIFIER"}
        assert proof.qualifier is Link.BROKEN


@pytest.mark.parametrize("source", TEXTS)
def test_that_each_changed_byte_of_a_text_is_found(source: str):
    figure = next(figure for figure in FIGURES if figure.source == source)
    sheet = replace(SHEET, figures=[figure], timelines=[])
    data = TEXTS[source]
    for place in range(0, len(data), 97):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        examined = examine(sheet, TEXTS | {source: changed})
        codes = {fault.code for fault in examined.faults}
        assert "E-HASH" in codes
        assert examined.proofs[figure.id].text in {Link.BROKEN, Link.ABSENT}
