"""The sample says what its press release says: all of it, in its words, and nothing else.

The press release itself is not in the repository. What it gives was written down here by hand from
its text, apart from the sheet; and its text is represented by digests of its word sequences.
"""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from viewer.checks.citation import check_citations, evidence
from viewer.checks.rules import check_rules
from viewer.sheet.evidence import Evidence
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.sheet.model import FactSheet, Figure

SAMPLE = "operation-h.json"
LANGUAGES = {"en", "fr", "es", "ar"}
LONGEST_QUOTATION = 8
COPIED = 9
"""Words in a row that no text of the sheet may share with the release: a quotation has eight."""


class Given(NamedTuple):
    """One number that the release gives."""

    published: str
    value: int
    qualifier: Qualifier
    of: str
    """The word that the release puts with it."""
    quote: str


NUMBERS = (
    Given(
        "more than 90,000",
        90_000,
        Qualifier.MORE_THAN,
        "accounts",
        "identified more than 90,000 online accounts",
    ),
    Given(
        "hundreds",
        100,
        Qualifier.ORDER,
        "investigations",
        "hundreds of investigations across the world",
    ),
    Given(
        "tens of thousands",
        10_000,
        Qualifier.ORDER,
        "offenders",
        "tens of thousands of offenders using the platform",
    ),
    Given("46", 46, Qualifier.EXACT, "individuals", "46 New Zealand based individuals arrested"),
    Given("836", 836, Qualifier.EXACT, "cases", "836 cases investigated internationally"),
    Given("146", 146, Qualifier.EXACT, "children", "146 children safeguarded internationally"),
    Given(
        "130", 130, Qualifier.EXACT, "countries", "disseminated referral packages to 130 countries"
    ),
    Given(
        "approximately 153,000",
        153_000,
        Qualifier.ABOUT,
        "accounts",
        "concerning approximately 153,000 accounts",
    ),
    Given("58", 58, Qualifier.EXACT, "countries", "actively engaged with 58 member countries"),
    Given(
        "more than 27,700",
        27_700,
        Qualifier.MORE_THAN,
        "victims",
        "more than 27,700 identified victims",
    ),
    Given("some 12,500", 12_500, Qualifier.ABOUT, "offenders", "some 12,500 offenders worldwide"),
)
OF_THE_WHOLE_DATABASE = {"more than 27,700", "some 12,500"}


@pytest.fixture
def sample(sheet: Callable[[str], FactSheet]) -> FactSheet:
    return sheet(SAMPLE)


@pytest.fixture
def plain(document: Callable[[str], Any]) -> Any:
    return document(SAMPLE)


def texts_in(value: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    """Give every text of a document with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from texts_in(inner, f"{path}[{place}]")
    elif isinstance(value, str):
        yield path, value


# What the release says ---------------------------------------------------------------------------


@pytest.mark.parametrize("given", NUMBERS, ids=lambda given: given.published)
def test_that_each_number_is_there_with_value_qualifier_and_unit(sample: FactSheet, given: Given):
    (figure,) = [item for item in sample.figures if item.published == given.published]
    assert figure.value == Decimal(given.value)
    assert figure.qualifier is given.qualifier
    assert figure.unit == given.of
    assert figure.quote == given.quote
    assert given.of in given.quote


def test_that_there_is_no_number_the_release_does_not_give(sample: FactSheet):
    assert len(sample.figures) == len(NUMBERS)
    assert {item.published for item in sample.figures} == {given.published for given in NUMBERS}


def test_that_the_launch_is_a_month(sample: FactSheet):
    launch = event(sample, "launch")
    assert launch.date == "2019-10"
    assert launch.published == "October 2019"
    assert launch.derived is None


def test_that_the_length_is_a_period_whose_end_says_that_it_was_computed(sample: FactSheet):
    run = event(sample, "run")
    assert run.date == "2019-10/2021-10~"
    assert run.published == "two-year long"
    assert isinstance(run.derived, dict)
    assert run.derived.keys() == LANGUAGES


def test_that_the_place_is_lyon(sample: FactSheet):
    (release,) = sample.sources
    assert isinstance(release.place, dict)
    assert release.place["en"] == "Lyon, France"


def test_that_no_other_event_has_a_date(sample: FactSheet):
    dated = {item.id for timeline in sample.timelines for item in timeline.events if item.date}
    assert dated == {"launch", "run"}


def event(sample: FactSheet, name: str) -> Any:
    (found,) = [item for line in sample.timelines for item in line.events if item.id == name]
    return found


# What it does not say ----------------------------------------------------------------------------


def test_that_no_address_and_no_date_is_invented(sample: FactSheet):
    (release,) = sample.sources
    assert (release.url, release.published, release.accessed) == (None, None, None)
    assert (release.licence, release.text) == (None, None)
    assert (sample.issued, sample.as_of, sample.publisher) == (None, None, None)
    assert (sample.contact, sample.version) == (None, None)
    assert not [item for item in sample.figures if item.period or item.as_of]


def test_that_nothing_but_what_the_release_published_holds_a_digit(plain: Any):
    """So that no number can slip into a label, where nothing would check it."""
    allowed = re.compile(r"\.(quote|published|date)$")
    assert not [
        path
        for path, text in texts_in(plain)
        if re.search(r"\d", text) and not allowed.search(path)
    ]


def test_that_only_the_end_of_the_operation_is_computed(plain: Any):
    derived = {path for path, _text in texts_in(plain) if ".derived" in path}
    assert derived == {f"$.timelines[0].events[2].derived.{tag}" for tag in LANGUAGES}


def test_that_no_word_raises_its_voice(plain: Any):
    """The subject is grave: nothing of what the release says about how it feels is repeated."""
    loud = ("horrific", "devastating", "damaging", "largest", "challenging", "proud", "!")
    assert not [
        (path, word) for path, text in texts_in(plain) for word in loud if word in text.lower()
    ]
    assert not [text for _path, text in texts_in(plain) if "porn" in text.lower()]


# In its words ------------------------------------------------------------------------------------


def test_that_everything_is_quoted_in_at_most_eight_words(sample: FactSheet):
    items = [*sample.figures, *(item for line in sample.timelines for item in line.events)]
    for item in items:
        assert item.quote, item.id
        assert len(item.quote.split()) <= LONGEST_QUOTATION, item.id
        assert item.source == "release"


def test_that_the_published_words_stand_in_each_quotation(sample: FactSheet):
    assert check_citations(sample, {}) == ()
    assert {proof.state for proof in evidence(sample, {}).values()} == {Evidence.QUOTED}


EVENTS = {
    "alert": "following an alert from an Electronic Service Provider",
    "launch": "was launched in October 2019",
    "run": "The two-year long operation",
    "packages": "disseminated referral packages to 130 countries",
    "engagement": "then actively engaged with 58 member countries",
    "upload": "a selection of images and videos was uploaded",
}


def test_that_each_event_is_one_the_release_tells_of(sample: FactSheet):
    told = {item.id: item.quote for line in sample.timelines for item in line.events}
    assert told == EVENTS


def digests(text: str) -> set[str]:
    """Give a digest of every COPIED words in a row of a text."""
    words = re.findall(r"\w+", text.casefold())
    runs = (" ".join(words[at : at + COPIED]) for at in range(len(words) - COPIED + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:8] for run in runs}


def test_that_no_sentence_of_the_release_is_copied(plain: Any):
    listed = Path(__file__).with_name("press-release.digests").read_text(encoding="utf-8")
    release = {word for line in listed.splitlines() if line[0] != "#" for word in line.split()}
    assert len(release) > 400
    assert not [path for path, text in texts_in(plain) if digests(text) & release]


# Fit to be shown ---------------------------------------------------------------------------------


def test_that_every_text_is_in_four_languages(sample: FactSheet, plain: Any):
    assert plain["title"].keys() == LANGUAGES
    assert [fault for fault in check_rules(sample) if fault.code == "W-LANG"] == []
    assert not [
        path
        for path, _text in texts_in(plain)
        if re.search(r"\.(label|title|scope|text|note|derived|headline|subtitle)$", path)
        or re.search(r"^\$\.notes\[\d+\]$", path)
    ]


PLURALS = {
    "en": {"one", "other"},
    "fr": {"one", "many", "other"},
    "es": {"one", "many", "other"},
    "ar": {"zero", "one", "two", "few", "many", "other"},
}


def test_that_each_unit_has_all_the_plural_forms_of_each_language(sample: FactSheet):
    for name, unit in sample.units.items():
        assert isinstance(unit.label, dict)
        forms = {tag: set(form) for tag, form in unit.label.items() if isinstance(form, dict)}
        assert forms == PLURALS, name


def test_that_arabic_texts_are_in_arabic(plain: Any):
    arabic = [text for path, text in texts_in(plain) if re.search(r"\.ar(\.\w+)?$", path)]
    assert len(arabic) > 60
    assert all(re.search("[\u0621-\u064a]", text) for text in arabic)


def test_that_its_only_fault_is_the_record_the_release_does_not_give(sample: FactSheet):
    faults = [(fault.code, fault.message) for fault in check_rules(sample)]
    assert faults == [
        ("W-SOURCE", "the record of this source lacks: published, accessed, url, licence")
    ]


# Charts ------------------------------------------------------------------------------------------


def charted(sample: FactSheet) -> dict[str, list[Figure]]:
    figures = {figure.id: figure for figure in sample.figures}
    return {chart.id: [figures[name] for name in chart.figures] for chart in sample.charts}


def test_that_a_chart_compares_figures_of_one_unit(sample: FactSheet):
    for name, figures in charted(sample).items():
        assert len(figures) >= 2, name
        assert len({figure.unit for figure in figures}) == 1, name


def test_that_no_order_of_magnitude_is_in_a_chart(sample: FactSheet):
    qualifiers = [item.qualifier for figures in charted(sample).values() for item in figures]
    assert Qualifier.ORDER not in qualifiers


def test_that_figures_of_the_whole_database_are_kept_apart(sample: FactSheet):
    groups = {item.group for item in sample.figures if item.published in OF_THE_WHOLE_DATABASE}
    assert len(groups) == 1
    (database,) = groups
    of_it = [item.published for item in sample.figures if item.group == database]
    assert set(of_it) == OF_THE_WHOLE_DATABASE
    for figures in charted(sample).values():
        assert database not in {figure.group for figure in figures}
    for timeline in sample.timelines:
        for item in timeline.events:
            assert not {"victims-in-database", "offenders-in-database"} & set(item.figures)


def test_that_a_chart_of_two_different_counts_says_so(sample: FactSheet):
    assert all(chart.note and chart.headline and chart.subtitle for chart in sample.charts)
