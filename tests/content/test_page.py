"""A whole sheet in words: its parts, their order, and what is not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs, to_builtins

from viewer.content.page import compose, languages_of, shown_language
from viewer.content.texts import as_written, visible
from viewer.content.wording import LANGUAGES, PSEUDO
from viewer.sheet.model import (
    EMPTY_SHEET,
    Chart,
    ChartKind,
    Digits,
    Event,
    Group,
    Presentation,
    Series,
    Source,
    Timeline,
    Unit,
)


def texts_in(value: object) -> list[str]:
    """Give every text below a value of built-in types."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for part in value for text in texts_in(part)]
    return []


def texts_of_page(page: object) -> list[str]:
    return texts_in(to_builtins(page))


# Nothing and everything --------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_sheet_with_nothing_is_an_empty_page(language):
    page = compose(EMPTY_SHEET, language)
    assert page.sections == page.groups == page.timelines == page.charts == ()
    assert page.references == page.evidence == page.notes == page.imprint == page.cards == ()
    assert page.title == "–"
    assert (page.subtitle, page.summary, page.as_of, page.publisher, page.accent) == ("",) * 5
    assert (
        page.kicker
        == {
            "en": "Fact sheet",
            "fr": "Fiche d’information",
            "es": "Ficha informativa",
            "ar": "صحيفة وقائع",
        }[language]
    )


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO, "de", "fr-CA"])
def test_that_a_sheet_with_everything_is_shown_whole(full_sheet, language):
    page = compose(full_sheet, language)
    assert [section.kind for section in page.sections] == [
        "sources",
        "figures",
        "timeline",
        "charts",
    ]
    assert [section.count for section in page.sections] == [2, 3, 3, 2]
    assert len(page.cards) == 3
    assert len(page.timelines) == 1
    assert len(page.charts) == 2
    assert len(page.evidence) == 5
    assert page.notes == ("A note.",)
    assert len(page.imprint) == 4
    assert page.language == language
    assert page.direction == ("rtl" if language == "ar" else "ltr")
    for part in (page.title, page.subtitle, page.summary, page.as_of, page.kicker, page.accent):
        assert part
    assert compose(full_sheet, language) == page


def test_that_a_page_is_in_the_sheets_own_language_unless_another_is_asked_for(full_sheet):
    assert compose(full_sheet).language == "en"
    assert compose(full_sheet, "fr").title == "Titre"


def test_that_references_to_nothing_are_tolerated(make_figure, make_sheet):
    sheet = make_sheet(
        make_figure(unit="gone", source=["gone", "release"], group="gone"),
        timelines=[
            Timeline(
                id="t",
                title="T",
                events=[Event(id="e", label="E", group="gone", source="gone", figures=["gone"])],
            )
        ],
        charts=[
            Chart(id="c", kind=ChartKind.BAR, title="C", unit="gone", figures=["gone", "found"]),
            Chart(
                id="d",
                kind=ChartKind.BAR,
                title="D",
                unit="gone",
                source="gone",
                series=[Series(id="s", label="S", cells=[])],
            ),
        ],
        presentation=Presentation(tabs=["timeline:gone", "nothing"]),
    )
    for language in LANGUAGES:
        page = compose(sheet, language)
        assert page.cards[0].references == (1,)
        assert page.timelines[0].undated[0].figure_marks == ()
        assert [len(row.bars) for row in page.charts[0].rows] == [1]
        assert page.charts[1].rows == ()
        assert page.charts[0].scale


@pytest.mark.parametrize("value", [10**15, -(10**15), "1E+300", "-1E+300", "1E-300", 0, "-0.00"])
def test_that_a_value_no_chart_can_hold_takes_no_page_down(make_figure, make_sheet, value):
    sheet = make_sheet(
        make_figure(value),
        make_figure(id="other"),
        charts=[Chart(id="c", kind=ChartKind.BAR, title="C", unit="u", figures=["found", "other"])],
    )
    page = compose(sheet)
    assert page.cards[1].words == "90,000"
    bars = [row.bars[0] for row in page.charts[0].rows]
    assert all(0 <= place <= 1 for bar in bars for place in (bar.start, bar.end, bar.upper_end))


# Head and imprint --------------------------------------------------------------------------------


def test_that_a_sheet_without_a_publisher_is_not_laid_at_its_sources_door(make_sheet):
    own = compose(make_sheet(publisher="Ministry"))
    assert (own.kicker, own.publisher) == ("Ministry · Fact sheet", "Ministry")
    without = compose(make_sheet())
    assert (without.kicker, without.publisher) == ("Figures: Agency, Office · Fact sheet", "")
    doubled = [Source(id=name, title=name, publisher="Agency") for name in "ab"]
    assert compose(make_sheet(sources=doubled)).kicker == "Figures: Agency · Fact sheet"


@pytest.mark.parametrize(
    ("language", "imprint", "as_of"),
    [
        (
            "en",
            (
                "Issued: 1 February 2024",
                "Version: 2",
                "Contact: Press office",
                "Licence: CC BY 4.0",
            ),
            "Figures as of January 2024",
        ),
        (
            "fr",
            (
                "Date de publication\u202f: 1er février 2024",
                "Version\u202f: 2",
                "Contact\u202f: Press office",
                "Licence\u202f: CC BY 4.0",
            ),
            "Date de référence des chiffres\u202f: janvier 2024",
        ),
        (
            "es",
            (
                "Fecha de publicación: 1 de febrero de 2024",
                "Versión: 2",
                "Contacto: Press office",
                "Licencia: CC BY 4.0",
            ),
            "Cifras a fecha de enero de 2024",
        ),
        (
            "ar",
            (
                "تاريخ الإصدار: ١ فبراير ٢٠٢٤",
                "النسخة: 2",
                "للاتصال: Press office",
                "الترخيص: CC BY 4.0",
            ),
            "الأرقام كما في يناير ٢٠٢٤",
        ),
    ],
)
def test_that_the_imprint_has_a_line_for_each_thing_the_sheet_gives(
    full_sheet, language, imprint, as_of
):
    page = compose(full_sheet, language)
    assert tuple(as_written(line) for line in page.imprint) == imprint
    assert as_written(page.as_of) == as_of


def test_that_the_imprint_leaves_out_what_is_not_given(make_sheet):
    assert compose(make_sheet(version="{value}")).imprint == ("Version: {value}",)


# Sections ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tabs", "order"),
    [
        ([], ["figures", "timeline:one", "timeline:two", "charts", "sources"]),
        (["sources", "charts"], ["sources", "charts", "figures", "timeline:one", "timeline:two"]),
        (
            ["timeline:two", "timeline:gone", "figures", "timeline:two", "stage"],
            ["timeline:two", "figures", "timeline:one", "charts", "sources"],
        ),
    ],
)
def test_that_the_tabs_wanted_come_first_and_the_rest_follow(make_figure, make_sheet, tabs, order):
    sheet = make_sheet(
        make_figure(),
        timelines=[Timeline(id=name, title=name.title(), events=[]) for name in ("one", "two")],
        charts=[Chart(id="c", kind=ChartKind.BAR, title="C", unit="accounts", figures=["found"])],
        presentation=Presentation(tabs=tabs),
    )
    sections = compose(sheet).sections
    assert [f"{s.kind}:{s.id}" if s.id else s.kind for s in sections] == order
    titles = {section.id: section.title for section in sections if section.id}
    assert titles == {"one": "One", "two": "Two"}


def test_that_an_only_timeline_needs_no_name_on_its_tab(make_sheet):
    sheet = make_sheet(timelines=[Timeline(id="one", title="One", events=[])])
    assert compose(sheet).sections[0].title == "Timeline"
    assert compose(sheet, "ar").sections[0].title == "التسلسل الزمني"


def test_that_events_are_numbered_through_all_timelines(make_sheet):
    timelines = [
        Timeline(
            id=name,
            title=name,
            events=[
                Event(id="late", label="L", date="2020"),
                Event(id="early", label="E", date="2019"),
            ],
        )
        for name in ("one", "two")
    ]
    page = compose(make_sheet(timelines=timelines))
    assert [[entry.mark for entry in one.entries] for one in page.timelines] == [
        ["T2", "T1"],
        ["T4", "T3"],
    ]


def test_that_events_name_the_cards_that_belong_to_them(full_sheet):
    entries = {entry.id: entry for entry in compose(full_sheet).timelines[0].entries}
    assert entries["end"].figure_marks == ("K2",)
    assert entries["start"].group == "Lane"


# Languages ---------------------------------------------------------------------------------------


def test_that_a_sheet_is_shown_in_a_language_it_has(make_sheet):
    sheet = make_sheet(title={"fr": "T", "en-GB": "T"}, lang="ar")
    assert languages_of(sheet) == ("ar", "fr", "en-GB")
    assert shown_language(sheet, "fr-CA") == "fr"
    assert shown_language(sheet, "en-GB") == "en-GB"
    assert shown_language(sheet, "es") == "ar"
    assert languages_of(make_sheet(title="Only", lang="es")) == ("es",)


@pytest.mark.parametrize(
    ("digits", "shown"),
    [(Digits.AUTO, "٩٠٬٠٠٠"), (Digits.LATIN, "90,000"), (Digits.ARABIC_INDIC, "٩٠٬٠٠٠")],
)
def test_that_the_sheet_says_which_digits_its_arabic_has(make_figure, make_sheet, digits, shown):
    sheet = make_sheet(make_figure(), presentation=Presentation(digits=digits))
    assert compose(sheet, "ar").cards[0].value == shown
    assert compose(sheet, "en").cards[0].value == "90,000"


# Text stays text ---------------------------------------------------------------------------------

ACTING = ["{braces}", "%s %(a)d", "<b>bold</b>", "<img src='http://x'>", "&amp;", "${x}", "{0!r}"]


@given(text=st.sampled_from(ACTING) | st.text("{}%<>&;\\'\"=@ abn", min_size=1, max_size=20))
def test_that_no_text_of_a_sheet_acts_anywhere_on_the_page(full_sheet, text):
    hostile = structs.replace(
        full_sheet,
        title=text,
        subtitle=text,
        summary=text,
        publisher=text,
        version=text,
        contact=text,
        licence=text,
        issued=text,
        as_of=text,
        notes=[text],
        units={"accounts": Unit(label=text)},
        groups=[Group(id="first", label=text)],
        sources=[
            structs.replace(one, title=text, publisher=text, place=text, note=text, licence=text)
            for one in full_sheet.sources
        ],
        charts=[
            structs.replace(
                one,
                title=text,
                subtitle=text,
                note=text,
                series=[structs.replace(part, label=text) for part in one.series],
                categories=[structs.replace(part, label=text) for part in one.categories],
            )
            for one in full_sheet.charts
        ],
        timelines=[
            structs.replace(
                one,
                title=text,
                note=text,
                events=[structs.replace(part, label=text, text=text) for part in one.events],
            )
            for one in full_sheet.timelines
        ],
    )
    shown = visible(text)
    page = compose(hostile)
    whole = {page.title, page.subtitle, page.summary, page.publisher, page.groups[-1].title}
    assert whole | set(page.notes) == {shown}
    assert page.imprint[0] == f"Issued: {shown}"
    assert page.as_of == f"Figures as of {shown}"
    assert page.charts[0].alt.startswith("Bar chart: ")
    assert shown.rstrip(".") in page.charts[0].alt
    assert shown in page.timelines[0].alt


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_on_a_page_is_left_to_be_filled_in(full_sheet, language):
    texts = texts_of_page(compose(full_sheet, language))
    assert len(texts) > 100
    assert not [text for text in texts if "{" in text or "}" in text]
