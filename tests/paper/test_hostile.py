"""Whatever a sheet holds: a sound PDF or a clean sentence, never a traceback, nothing obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.paper.reading import elements, opened, plain, text_of_pages
from tests.paper.sheets import (
    INJECTIONS,
    ODD_CHARACTERS,
    as_data,
    bar_chart,
    cell,
    figure,
    rich_sheet,
    sheet,
)
from tests.paper.validating import is_sound
from viewer.paper.options import PAPERS, PrintOptions
from viewer.paper.press import render_pdf
from viewer.problems import FactsheetError
from viewer.sheet.model import (
    Category,
    Chart,
    ChartKind,
    Event,
    FactSheet,
    Group,
    Number,
    Series,
    Source,
    Timeline,
)
from viewer.sheet.qualifier import Qualifier


def everywhere(text: str) -> FactSheet:
    """Put one text into every place of a sheet that can hold one."""
    return sheet(
        figure(label=text, scope=text, published=text, quote=text, note=text, derived=text),
        figure(2, 5, label=text, qualifier=Qualifier.ABOUT, group="g"),
        title={"en": text, "ar": text},
        subtitle=text,
        summary=text,
        publisher=text,
        version=text,
        contact=text,
        licence=text,
        notes=[text],
        groups=[Group(id="g", label=text)],
        sources=[
            Source(
                id="release",
                title=text,
                publisher=text,
                place=text,
                licence=text,
                note=text,
                url="https://example.org/",
            )
        ],
        timelines=[
            Timeline(
                id="t",
                title=text,
                subtitle=text,
                note=text,
                events=[
                    Event(id="a", label=text, text=text, derived=text, quote=text, date="2020"),
                    Event(id="b", label=text, published=text),
                ],
            )
        ],
        charts=[
            Chart(
                id="c",
                kind=ChartKind.BAR,
                title=text,
                headline=text,
                subtitle=text,
                note=text,
                unit="things",
                figures=["figure-1", "figure-2"],
            )
        ],
    )


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", INJECTIONS)
def test_that_markup_of_any_kind_is_only_text(text: str, language: str):
    made = everywhere(text)
    pdf = render_pdf(made, as_data(made), PrintOptions(language=language))
    assert is_sound(pdf)
    if language == "en":
        assert plain("".join(text_of_pages(pdf))).count(plain(text)) > 20


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", ODD_CHARACTERS)
def test_that_odd_characters_are_shown_or_spelled(text: str, language: str):
    made = everywhere(text)
    assert is_sound(render_pdf(made, as_data(made), PrintOptions(language=language)))


def test_that_a_missing_glyph_is_spelled_and_kept_in_the_data():
    made = everywhere("party \N{PARTY POPPER} 漢")
    data = as_data(made)
    pdf = render_pdf(made, data)
    told = plain("".join(text_of_pages(pdf)))
    assert "party[u+1f389][u+6f22]" in told
    assert str(opened(pdf).docinfo.Title) == "party [U+1F389] [U+6F22]"


@pytest.mark.parametrize("paper", PAPERS)
def test_that_a_word_of_four_hundred_letters_is_broken_and_whole(paper: str):
    for word in ("a" * 300, "W" * 300, "Donaudampfschifffahrt" * 14, "\u0645" * 300):
        made = everywhere(word)
        pdf = render_pdf(made, as_data(made), PrintOptions(paper=paper))  # type: ignore[arg-type]
        assert plain("".join(text_of_pages(pdf))).count(plain(word)) > 5 or word[0] == "\u0645"


@pytest.mark.parametrize(
    "values",
    [[], [0], [0, 0, 0], [-1], [-5, 5], [10**15], [10**15, 1], ["0.000000000000001", 10**15]],
)
def test_that_any_bars_can_be_drawn(values: list[int | str]):
    made = sheet(charts=[bar_chart("c", *(cell(value) for value in values))])
    assert is_sound(render_pdf(made, as_data(made)))


def test_that_huge_numbers_are_printed_or_refused_in_a_sentence():
    for value in ("1e25", "-1e25", "1e-25", "1" * 300, "1e400", "1e999999"):
        made = sheet(figure(1, value), charts=[bar_chart("c", cell(value), cell(1))])
        try:
            pdf = render_pdf(made, b"{}")
        except (FactsheetError, ValueError) as error:
            refusal = str(error)
        else:
            refusal = "" if is_sound(pdf) else "?"
        assert refusal != "?"
        assert "\n" not in refusal


def test_that_a_chart_of_a_thousand_bars_is_told_as_far_as_a_pdf_can():
    names = [Category(id=f"c{n}", label=f"A category {n}") for n in range(200)]
    series = [
        Series(id=f"s{k}", label=f"Series {k}", cells=[cell(n + k) for n in range(200)])
        for k in range(6)
    ]
    chart = Chart(
        id="c",
        kind=ChartKind.BAR,
        title="T",
        unit="degrees",
        source="release",
        categories=names,
        series=series,
    )
    pdf = render_pdf(sheet(charts=[chart]), b"{}")
    assert is_sound(pdf)
    (alt,) = (element.alt for element in elements(opened(pdf)) if element.kind == "/Figure")
    assert "A category 0, Series 0" in alt
    assert alt.endswith(". The rest is in the data inside this PDF.")
    assert "A category 199" in "".join(text_of_pages(pdf))


@pytest.mark.parametrize("count", [0, 1, 40, 300])
def test_that_any_number_of_figures_can_be_printed(count: int):
    made = sheet(*(figure(n) for n in range(1, count + 1)))
    pdf = render_pdf(made, as_data(made))
    told = plain("".join(text_of_pages(pdf)))
    assert all(plain(f"Figure {n}") in told for n in range(1, count + 1))


def test_that_a_sheet_with_nothing_but_a_source_can_be_printed():
    made = sheet()
    assert is_sound(render_pdf(made, as_data(made)))
    bare = FactSheet(format=1, id="bare", lang="en", title="–", sources=[])
    assert is_sound(render_pdf(bare, as_data(bare)))


def test_that_addresses_of_other_kinds_lead_nowhere():
    """The reader refuses them; should one come through, it is printed and is no link."""
    for url in ("javascript:alert(1)", "file:///etc/passwd", "HTTP-like://x", "data:text/html,x"):
        made = sheet(figure(), sources=[Source(id="release", title="T", url=url)])
        pdf = render_pdf(made, as_data(made))
        assert plain(url) in plain("".join(text_of_pages(pdf)))
        assert b"/URI" not in pdf.replace(b"/URI (https", b"")


def test_that_the_rich_sheet_says_all_it_holds():
    made = rich_sheet()
    told = plain("".join(text_of_pages(render_pdf(made, as_data(made)))))
    for text in INJECTIONS:
        assert plain(text)[:40] in told


@settings(max_examples=25)
@given(text=some.text(min_size=1, max_size=300))
def test_that_any_text_can_be_printed(text: str):
    made = sheet(
        figure(label=text, scope=text),
        title={"en": text, "ar": text},
        summary=text,
        timelines=[Timeline(id="t", title=text, events=[Event(id="e", label=text, date="2020~")])],
        charts=[bar_chart("c", cell(3), headline=text)],
    )
    for language in ("en", "ar"):
        assert render_pdf(made, b"{}", PrintOptions(language=language)).startswith(b"%PDF-1.7")


@settings(max_examples=15)
@given(
    values=some.lists(
        some.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15),
        max_size=12,
    ),
    ends=some.lists(some.sampled_from(list(Qualifier)), min_size=12, max_size=12),
)
def test_that_any_values_can_be_drawn(values: list[Number], ends: list[Qualifier]):
    cells = [cell(str(value), end) for value, end in zip(values, ends, strict=False)]
    made = sheet(charts=[bar_chart("c", *cells)])
    assert render_pdf(made, b"{}").startswith(b"%PDF-1.7")
