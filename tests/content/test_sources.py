"""Sources are numbered references with their whole record, and evidence is said in words."""

from __future__ import annotations

import pytest

from viewer.content.page import compose
from viewer.content.sources import date_words, evidence_words, language_words
from viewer.content.texts import as_written
from viewer.content.voice import voice_for
from viewer.content.wording import LANGUAGES, phrases
from viewer.sheet.evidence import Evidence, Link, Proof
from viewer.sheet.model import Event, Source, Timeline

COMPLETE = Source(
    id="census",
    title={"en": "Census", "fr": "Recensement", "es": "Censo", "ar": "التعداد"},
    publisher={"en": "Office", "fr": "Bureau", "es": "Oficina", "ar": "المكتب"},
    place="Geneva",
    lang="fr",
    url="https://office.example/census?a=1&b=<2>",
    published="2024-03-01",
    accessed="2024-04",
    licence="CC BY 4.0",
    note="Second edition.",
)


@pytest.fixture
def reference(make_sheet):
    """Give the reference of the only source of a sheet."""
    return lambda source, language="en": compose(make_sheet(sources=[source]), language).references[
        0
    ]


def test_that_references_are_numbered_as_the_file_lists_them(make_sheet):
    page = compose(make_sheet())
    assert [(one.number, one.id) for one in page.references] == [(1, "release"), (2, "report")]


def test_that_a_record_has_all_that_the_sheet_gives_in_the_order_a_reader_looks_for_it(reference):
    shown = reference(COMPLETE)
    assert [(record.name, as_written(record.value)) for record in shown.records] == [
        ("Publisher", "Office"),
        ("Title", "Census"),
        ("Place", "Geneva"),
        ("Published", "1 March 2024"),
        ("Retrieved", "April 2024"),
        ("Language", "French"),
        ("Licence", "CC BY 4.0"),
        ("Address", "https://office.example/census?a=1&b=<2>"),
    ]
    assert shown.note == "Second edition."
    assert shown.language == "fr"


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        ("en", "Office, Census, Geneva, 1 March 2024"),
        ("fr", "Bureau, Recensement, Geneva, 1er mars 2024"),
        ("es", "Oficina, Censo, Geneva, 1 de marzo de 2024"),
        ("ar", "المكتب، التعداد، Geneva، ١ مارس ٢٠٢٤"),
    ],
)
def test_that_a_citation_is_one_line_without_the_address(reference, language, citation):
    assert as_written(reference(COMPLETE, language).citation) == citation


def test_that_a_bare_source_has_a_bare_record(reference):
    shown = reference(Source(id="leaflet", title="Leaflet"))
    assert [record.name for record in shown.records] == ["Title"]
    assert shown.citation == "Leaflet"
    assert (shown.url, shown.note, shown.language, shown.publisher) == ("", "", "", "")


def test_that_an_address_is_shown_whole(reference):
    address = "https://office.example/" + "long/" * 60
    shown = reference(Source(id="far", title="Far", url=address))
    assert shown.url == address
    assert as_written(shown.address) == address
    assert max(len(part) for part in shown.address.split("\N{ZERO WIDTH SPACE}")) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_line_of_a_record_is_named_in_the_language_of_the_page(reference, language):
    names = [record.name for record in reference(COMPLETE, language).records]
    assert len(set(names)) == len(names)
    assert all(names)
    if language != "en":
        english = [record.name for record in reference(COMPLETE).records]
        assert sum(a == b for a, b in zip(names, english, strict=True)) <= 1  # French has Licence


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("fr", "en", "French"),
        ("fr-CA", "es", "francés"),
        ("ar", "fr", "arabe"),
        ("en", "ar", "الإنكليزية"),
        ("de", "en", "de"),
        (None, "en", ""),
        ("", "en", ""),
    ],
)
def test_that_a_language_is_named_or_else_its_tag_is_shown(tag, language, name):
    assert language_words(phrases(language), tag) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_states_of_evidence_are_told_apart_in_words(language):
    said = {evidence_words(phrases(language), state) for state in Evidence}
    assert len(said) == len(Evidence)
    assert all(said)


def test_that_what_is_no_date_is_shown_as_text(make_sheet):
    locale = voice_for(make_sheet(), "en").locale
    assert date_words(locale, "2024-13") == "2024-13"
    assert date_words(locale, "a\u202eb") == "a␣b"
    assert date_words(locale, None) == ""


@pytest.mark.parametrize(
    ("language", "cites", "said"),
    [
        ("en", (), ""),
        ("en", (1,), "Source 1."),
        ("en", (1, 2), "Sources 1 and 2."),
        ("en", (1, 2, 5), "Sources 1, 2 and 5."),
        ("fr", (1, 2), "Sources 1 et 2."),
        ("es", (1, 2, 3), "Fuentes 1, 2 y 3."),
        ("ar", (1,), "المصدر 1."),
        ("ar", (1, 2), "المصدران 1 و2."),
        ("ar", (1, 2, 3), "المصادر 1 و2 و3."),
    ],
)
def test_that_sources_are_named_by_their_numbers(make_sheet, language, cites, said):
    assert voice_for(make_sheet(), language).sources_named(cites) == said


def test_that_ids_are_cited_once_in_order_and_unknown_ones_not_at_all(make_sheet):
    voice = voice_for(make_sheet(), "en")
    assert voice.cited(("report", "gone", None, "release", "report")) == (1, 2)
    many = make_sheet(sources=[Source(id=f"s{n}", title="S") for n in range(1, 34)])
    assert voice_for(many, "en").cited(("s33", "s8", "s1")) == (1, 8, 33)


def test_that_each_figure_and_each_sourced_event_has_a_row_of_evidence(make_figure, make_sheet):
    events = [
        Event(id="told", label="Told", date="2019", source="report", published="in 2019"),
        Event(id="bare", label="Bare", date="2018"),
        Event(id="quoted", label="Quoted", quote="they said so"),
    ]
    sheet = make_sheet(
        make_figure(id="a", quote="90,000", published="90,000"),
        make_figure(id="b", source="gone"),
        timelines=[Timeline(id="t", title="T", events=events)],
    )
    proved = {
        "a": Proof(Link.HOLDS, Link.HOLDS, Link.HOLDS, Link.NONE),
        "t/told": Proof(Link.HOLDS, Link.BROKEN, Link.HOLDS, Link.NONE),
    }
    rows = compose(sheet, evidence=proved).evidence
    assert [(row.key, row.mark, row.references, row.state) for row in rows] == [
        ("a", "K1", (1,), "verified"),
        ("b", "K2", (), "no-quotation"),
        ("t/told", "T1", (2,), "contradicted"),
        ("t/quoted", "T3", (), "quoted"),
    ]
    assert rows[0].quote == rows[0].published == "90,000"
    assert (rows[2].words, rows[2].published) == ("2019", "in 2019")
    assert rows[0].status == evidence_words(phrases("en"), Evidence.VERIFIED)
