"""The lens: what it tells of each item, and where it cuts the words of its source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.passages import passage
from viewer.content.lens import LONGEST_LINE, NUMBER, PLAIN, QUALIFIER, QUOTED, lens
from viewer.content.lens_facts import status_meaning
from viewer.content.page import compose
from viewer.content.texts import visible_lines
from viewer.content.wording import phrases
from viewer.opening import open_sheet
from viewer.sheet.evidence import NOT_QUOTED, ONLY_QUOTED, Link, Proof
from viewer.sheet.model import Missing, Status
from viewer.sheet.passage import NOTHING_QUOTED, Passage, Span, Words

SHEET = Path(__file__).parents[1] / "evidence" / "libraries.json"
ALL_HOLD = Proof(Link.HOLDS, Link.HOLDS, Link.HOLDS, Link.HOLDS)


@pytest.fixture(scope="module")
def opened():
    """A sheet of libraries with the texts of two of its three sources beside it."""
    made = open_sheet(SHEET)
    assert made.errors == ()
    assert set(made.texts) == {"report", "bulletin"}
    return made


@pytest.fixture(scope="module")
def lens_of(opened):
    """Give the lens of an item of that sheet, in a language."""
    pages = {tag: compose(opened.sheet, tag, opened.evidence) for tag in ("en", "ar")}

    def make(key: str, language: str = "en", proof: Proof = ALL_HOLD):
        quoted = passage(opened.sheet, opened.texts, key)
        return lens(pages[language], key, quoted, proof)

    return make


def words(runs, *roles):
    return "".join(run.text for run in runs if not roles or run.role in roles)


def test_that_it_says_all_that_is_known_of_a_figure(lens_of):
    shown = lens_of("books-year")
    assert (shown.mark, shown.title) == ("K4", "Books lent in the year")
    assert shown.words == "more than 190,000 books"
    facts = {fact.code: fact.value for fact in shown.facts}
    assert facts["period"] == "2024"
    assert facts["status"] == "provisional: the source expects to revise it (SDMX: P)"
    assert "more than 190,000" in facts["published"]
    assert facts["note"] == "Loans of the mobile library are counted in."
    (source,) = shown.references
    assert {record.code for record in source.records} >= {
        "publisher", "title", "place", "published", "accessed", "lang", "licence", "url"
    }  # fmt: skip


def test_that_the_scope_and_the_way_a_figure_was_calculated_are_told(make_figure, make_sheet):
    sheet = make_sheet(make_figure(derived="Sum of two counts.", scope="all branches"))
    shown = lens(compose(sheet), "found", NOTHING_QUOTED, NOT_QUOTED)
    facts = {fact.code: fact.value for fact in shown.facts}
    assert (facts["scope"], facts["derived"]) == ("all branches", "Sum of two counts.")


@pytest.mark.parametrize("status", [*Status, *Missing])
def test_that_each_status_is_told_with_the_code_of_sdmx(status):
    codes = {
        "normal": "A", "provisional": "P", "estimated": "E", "forecast": "F", "revised": "r",
        "not-available": "M", "suppressed": "Q", "not-collected": "L", "not-applicable": "H",
    }  # fmt: skip
    said = status_meaning(phrases("en"), status.value)
    assert said.endswith(f": {codes[status.value]})")
    assert len(said.split(" (")[0]) > 5


def test_that_the_quotation_is_cut_at_its_number_and_its_qualifier(lens_of):
    shown = lens_of("books-year").quotation
    assert words(shown) == "more than 190,000 books were lent"
    assert words(shown, QUALIFIER).strip() == "more than"
    assert words(shown, NUMBER) == "190,000"
    assert words(shown, QUOTED).strip() == "books were lent"


KEYS = [
    *("evenings-open", "evenings-children", "books-half", "books-year", "books-new"),
    *("groups-all", "groups-evening", "volunteers", "volunteers-days"),
    *("year/road", "year/report", "year/heating"),
    *(f"seasons/held/{season}" for season in ("spring", "summer", "autumn", "winter")),
]


@pytest.mark.parametrize("key", KEYS)
def test_that_what_is_set_off_in_the_text_is_the_quotation_and_nothing_else(opened, lens_of, key):
    shown = lens_of(key)
    quote = passage(opened.sheet, {}, key).quote
    set_off = words(shown.text, QUOTED, QUALIFIER, NUMBER)
    assert set_off.casefold() == quote.casefold() == words(shown.quotation).casefold()
    assert words(shown.text) in opened.texts.values()


def around(runs):
    """Give the word before what is set off, and the one behind it."""
    at = [place for place, run in enumerate(runs) if run.role != PLAIN]
    before = words(runs[: at[0]]).split()[-1]
    return before, words(runs[at[-1] + 1 :]).split()[0]


@pytest.mark.parametrize(
    ("key", "before", "behind"),
    [
        ("evenings-children", "and", "were"),  # not the end of "146 evenings"
        ("groups-evening", "groups,", "meet"),  # not the end of "58 reading groups"
        ("books-half", "before.", "in"),
        ("seasons/held/autumn", "summer,", "and"),
    ],
)
def test_that_of_two_places_the_one_that_says_it_is_set_off(lens_of, key, before, behind):
    assert around(lens_of(key).text) == (before, behind)


def test_that_an_event_and_a_value_of_a_table_have_their_lens(lens_of):
    event, cell = lens_of("year/road"), lens_of("seasons/held/summer")
    assert (event.mark, event.words) == ("T1", "April 2024 – September 2024")
    assert words(event.quotation, NUMBER) == "between April and September 2024"
    assert (cell.title, cell.words) == ("Summer", "9 readings")
    assert {fact.code for fact in cell.facts} >= {"chart", "status", "published"}


def test_that_each_of_the_four_steps_is_told_in_words(lens_of):
    shown = lens_of("books-year")
    assert [step.code for step in shown.steps] == ["value", "qualifier", "quotation", "text"]
    assert [step.words for step in shown.steps] == [
        "The quotation says this number",
        "It says “more than” as well",
        "The quotation is in the text of the source",
        "That text is the one that was recorded",
    ]
    assert lens_of("groups-all").steps[1].words == "It qualifies it no further"
    assert lens_of("year/road").steps[0].words == "The quotation says this date"


@pytest.mark.parametrize("key", ["books-year", "year/road", "seasons/held/spring"])
def test_that_no_two_outcomes_of_a_step_are_told_alike(lens_of, key):
    for place in range(4):
        said = {}
        for link in (Link.HOLDS, Link.BROKEN, Link.UNREAD, Link.ABSENT):
            proof = ALL_HOLD._replace(**{Proof._fields[place]: link})
            step = lens_of(key, proof=proof).steps[place]
            assert step.link == link.value
            said[link] = step.words
        assert said[Link.HOLDS] != said[Link.BROKEN] != said[Link.ABSENT] != said[Link.HOLDS]
        if place < 2:
            assert "by eye" in said[Link.UNREAD]


def test_that_what_is_not_quoted_has_no_steps_but_a_word_for_it(make_figure, make_sheet):
    shown = lens(compose(make_sheet(make_figure())), "found", NOTHING_QUOTED, NOT_QUOTED)
    assert shown.steps == ()
    assert (shown.state, shown.status) == ("no-quotation", "not quoted")
    assert shown.quotation == shown.text == ()
    assert shown.text_absent == ""


def test_that_a_text_that_is_not_there_is_said_to_be_absent(lens_of):
    shown = lens_of("groups-planned", proof=ONLY_QUOTED)
    assert shown.text == ()
    assert "not beside the sheet" in shown.text_absent
    assert shown.quotation_title
    assert lens_of("books-year").text_absent == ""


def test_that_a_quotation_that_is_not_in_the_text_sets_nothing_off(make_figure, make_sheet):
    page = compose(make_sheet(make_figure(quote="90,000 accounts", source="release")))
    quoted = Passage(quote="90,000 accounts", source="release", text="Nothing of the kind.")
    shown = lens(page, "found", quoted, ALL_HOLD)
    assert [(run.text, run.role) for run in shown.text] == [("Nothing of the kind.", PLAIN)]


def test_that_a_source_is_read_in_its_own_direction_whatever_the_page_is(lens_of):
    assert lens_of("volunteers-days", "en").text_direction == "rtl"
    assert lens_of("books-year", "ar").text_direction == "ltr"
    arabic = lens_of("books-year", "ar")
    assert arabic.title == "كتب أعيرت خلال العام"
    assert words(arabic.quotation) == "more than 190,000 books were lent"


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [("he", "שלום 46", "rtl"), ("fa", "۴۶ کتابخانه", "rtl"), ("de", "46 Abende", "ltr"),
     ("", "46", "ltr")],
)  # fmt: skip
def test_that_a_language_nobody_speaks_here_is_read_as_its_letters_run(
    make_figure, make_sheet, language, text, direction
):
    quoted = Passage(quote=text, source="release", language=language)
    shown = lens(compose(make_sheet(make_figure())), "found", quoted, ONLY_QUOTED)
    assert shown.text_direction == direction


def test_that_what_acts_on_its_neighbours_is_shown_and_not_obeyed(make_figure, make_sheet):
    text = "He said \u202e000,09\u202c\r\nand <b>left</b>\0\ud800 twice\u2028."
    place = Span(text.index("<b>"), text.index("</b>"))
    quoted = Passage(quote="<b>left", source="release", text=text, in_text=place)
    shown = lens(compose(make_sheet(make_figure())), "found", quoted, ALL_HOLD)
    assert words(shown.text) == "He said ␣000,09␣\nand <b>left</b>\ufffd\ufffd twice\n."
    assert words(shown.text, QUOTED) == "<b>left"


@given(st.text(st.characters(blacklist_characters="\r"), max_size=60), st.integers(0, 60))
def test_that_a_text_cut_in_two_shows_as_it_does_whole(text, at):
    assert visible_lines(text[:at]) + visible_lines(text[at:]) == visible_lines(text)


@given(st.text(max_size=60))
def test_that_nothing_unseen_is_left_in_a_text_that_is_shown(text):
    shown = visible_lines(text)
    assert visible_lines(shown) == shown
    odd = {one for one in shown if not one.isprintable() and not one.isspace() and ord(one) < 256}
    assert odd <= {"\xad"}  # which only allows a line to end
    assert not {"\u202e", "\u2066", "\r", "\0", "\u2028"} & set(shown)


@given(
    st.text(min_size=1, max_size=30),
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30)),
)
def test_that_runs_put_together_are_the_text_whatever_is_set_off(text, bounds):
    a, b, c, d = (min(one, len(text)) for one in sorted(bounds))
    quoted = Passage(
        quote=text, source="release", text=text, in_text=Span(a, d),
        words_in_text=Words(number=Span(b, c), qualifier=Span(a, b)),
    )  # fmt: skip
    shown = lens(_page(), "found", quoted, ALL_HOLD)
    if "\r" not in text:
        assert words(shown.text) == visible_lines(text)
        assert words(shown.text, QUOTED, NUMBER, QUALIFIER) == visible_lines(text[a:d])


def _page():
    from viewer.sheet.model import FactSheet, Figure, Number, Source

    sheet = FactSheet(
        format=1, id="one", lang="en", title="One",
        sources=[Source(id="release", title="Release")],
        figures=[Figure(id="found", label="Found", unit="u", source="release", value=Number(1))],
    )  # fmt: skip
    return compose(sheet)


@pytest.mark.parametrize("part", ["46 evenings and more ", "W", "كتاب "])
def test_that_no_line_of_a_text_is_too_long_to_be_laid_out_and_no_letter_is_lost(part):
    text = part * (20_000 // len(part)) + "here" + part * (20_000 // len(part))
    at = text.index("here")
    quoted = Passage(quote="here", source="release", text=text, in_text=Span(at, at + 4))
    shown = lens(_page(), "found", quoted, ALL_HOLD)
    lines = words(shown.text).split("\n")
    assert max(map(len, lines)) <= 2 * LONGEST_LINE + 4
    assert words(shown.text).replace("\n", "") == text
    assert words(shown.text, QUOTED) == "here"
    if " " in part:
        assert all(line.endswith(" ") for line in lines[:-1])


def test_that_what_is_not_on_the_page_has_no_lens(full_sheet):
    page = compose(full_sheet)
    assert lens(page, "gone", NOTHING_QUOTED, NOT_QUOTED) is None


def test_that_what_another_source_says_is_found_with_its_figure(full_sheet):
    page = compose(full_sheet)
    assert lens(page, "b+1", NOTHING_QUOTED, NOT_QUOTED).title == "Accounts found"
