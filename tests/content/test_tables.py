"""Tables, CSV and Markdown say what the pictures say, and give the data back unchanged."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content.page import compose
from viewer.content.tables import (
    Table,
    chart_table,
    csv_text,
    evidence_table,
    figures_table,
    markdown_text,
    timeline_table,
)
from viewer.content.texts import as_written
from viewer.content.wording import LANGUAGES
from viewer.sheet.model import Category, Cell, Chart, ChartKind, Number, Series, Status
from viewer.sheet.qualifier import Qualifier


def read_back(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def records(table: Table) -> list[dict[str, str]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def all_tables(page) -> list[Table]:
    return [
        figures_table(page),
        *(chart_table(chart, page) for chart in page.charts),
        *(timeline_table(chart, page) for chart in page.timelines),
        evidence_table(page),
    ]


@pytest.fixture(scope="session")
def qualified_page(make_figure, make_sheet):
    """Give a page of one figure so qualified, in a chart of figures and in a chart of its own."""

    def page(qualifier: Qualifier, language: str):
        upper = 12 if qualifier is Qualifier.BETWEEN else None
        cell = Cell(value=Number(10), upper=upper and Number(upper), qualifier=qualifier)
        sheet = make_sheet(
            make_figure(10, qualifier=qualifier, upper=upper),
            charts=[
                Chart(id="c", kind=ChartKind.BAR, title="C", unit="accounts", figures=["found"]),
                Chart(
                    id="own",
                    kind=ChartKind.BAR,
                    title="O",
                    unit="accounts",
                    source="report",
                    categories=[Category(id="x", label="X")],
                    series=[Series(id="s", label="S", cells=[cell])],
                ),
            ],
        )
        return compose(sheet, language)

    return page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("qualifier", Qualifier)
def test_that_the_qualifier_goes_wherever_the_number_goes(qualified_page, qualifier, language):
    """Card, label of the bar, table, alternative text, CSV, Markdown and the sentence: goal K3."""
    page = qualified_page(qualifier, language)
    card = page.cards[0]
    words = as_written(card.words)
    assert (words == as_written(card.value)) == (qualifier in WITHOUT_A_WORD)
    said = {words, *(as_written(row.bars[0].words) for chart in page.charts for row in chart.rows)}
    assert said == {words}
    assert words in as_written(card.sentence)
    for chart in page.charts:
        assert words in as_written(chart.alt)
        assert as_written(chart.rows[0].bars[0].sentence) in as_written(chart.alt)
    for table in (figures_table(page), *(chart_table(chart, page) for chart in page.charts)):
        assert words in markdown_text(table)
        for row in (records(table)[0], read_back(csv_text(table))[0]):
            assert row["shown"] == words
            assert row["qualifier"] == qualifier.value
            assert row["value"] == "10"
            assert row["upper"] == ("12" if qualifier is Qualifier.BETWEEN else "")
    assert records(evidence_table(page))[0]["shown"] == words


WITHOUT_A_WORD = {Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.ORDER}
"""Of these the value itself is all the words: "10", "10 to 12", "tens"."""


def test_that_the_figures_have_their_data_beside_their_words(full_sheet):
    rows = {row["id"]: row for row in records(figures_table(compose(full_sheet, "fr")))}
    assert rows["b"] == {
        "id": "b",
        "mark": "K2",
        "group": "",
        "label": "Comptes repérés",
        "shown": "environ 12\u202f500",
        "value": "12500",
        "qualifier": "about",
        "upper": "",
        "unit": "accounts",
        "status": "estimated",
        "sources": "release report",
        "scope": "",
        "period": "",
        "asOf": "2024-01-31",
        "published": "some 12,500",
        "quote": "found some 12,500 accounts",
        "others": "",
        "derived": "",
    }
    assert rows["a"]["period"] == "2019-10/2021"
    assert rows["a"]["scope"] == "dans le monde"
    assert rows["a"]["group"] == "First"
    assert (rows["c"]["value"], rows["c"]["status"]) == ("", "suppressed")


def test_that_a_chart_has_a_row_for_each_of_its_values(full_sheet):
    page = compose(full_sheet)
    few, own = (records(chart_table(chart, page)) for chart in page.charts)
    assert [row["id"] for row in few] == ["a", "b", "c"]
    assert [row["asOf"] for row in few] == ["", "2024-01-31", ""]
    assert few[1]["quote"] == "found some 12,500 accounts"
    assert [
        (row["id"], row["label"], row["series"], row["value"], row["status"]) for row in own
    ] == [
        ("x/s", "X", "S", "3", "normal"),
        ("x/t", "X", "T", "-2", "normal"),
        ("y/s", "Y", "S", "", "normal"),
        ("y/t", "Y", "T", "7", "normal"),
    ]
    assert {(row["unit"], row["sources"], row["quote"]) for row in own} == {
        ("accounts", "report", "")
    }


def test_that_a_timeline_has_a_row_for_each_event_those_without_a_date_last(full_sheet):
    page = compose(full_sheet)
    rows = records(timeline_table(page.timelines[0], page))
    assert [(row["id"], row["mark"], row["date"], row["shown"]) for row in rows] == [
        ("start", "T2", "2019-10", "October 2019"),
        ("end", "T1", "2021~", "about 2021"),
        ("never", "T3", "", "no date given"),
    ]
    assert [row["group"] for row in rows] == ["Lane", "", ""]
    assert rows[0]["quote"] == "in October"
    assert (rows[1]["figures"], rows[1]["sources"]) == ("b", "report")
    assert rows[2]["announced"] == "soon"


def test_that_evidence_has_a_row_for_each_thing_to_prove(full_sheet):
    rows = records(evidence_table(compose(full_sheet, "es")))
    assert [(row["id"], row["sources"], row["evidence"]) for row in rows] == [
        ("a", "release", "no-quotation"),
        ("b", "release report", "quoted"),
        ("c", "release", "no-quotation"),
        ("story/end", "report", "no-quotation"),
        ("story/start", "", "quoted"),
    ]
    assert rows[1]["meaning"] == "con cita; sin el texto de la fuente"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_data_are_the_same_in_every_language(full_sheet, language):
    told = ("label", "shown", "scope", "meaning", "group")
    for own, english in zip(
        all_tables(compose(full_sheet, language)), all_tables(compose(full_sheet)), strict=True
    ):
        assert own.columns == english.columns
        for one, other in zip(records(own), records(english), strict=True):
            assert {k: v for k, v in one.items() if k not in told} == {
                k: v for k, v in other.items() if k not in told
            }


def test_that_a_table_is_titled_in_the_language_of_its_page(full_sheet):
    titles = [table.title for table in all_tables(compose(full_sheet, "es"))]
    assert titles == ["Cifras clave", "Few", "It grew", "Story", "Respaldo documental"]


# CSV ----------------------------------------------------------------------------------------------

values = st.decimals(-(10**15), 10**15, places=2) | st.integers(-(10**15), 10**15).map(Decimal)


@given(
    cells=st.lists(
        st.tuples(values, st.sampled_from(Qualifier), st.sampled_from(Status)),
        min_size=1,
        max_size=8,
    )
)
def test_that_a_chart_read_back_from_csv_has_the_same_values(make_sheet, cells):
    chart = Chart(
        id="c",
        kind=ChartKind.BAR,
        title="C",
        unit="accounts",
        source="report",
        categories=[Category(id=f"x{n}", label=f"X {n}") for n in range(len(cells))],
        series=[
            Series(
                id="s",
                label="S",
                cells=[Cell(value=Number(v), qualifier=q, status=s) for v, q, s in cells],
            )
        ],
    )
    page = compose(make_sheet(charts=[chart]), "ar")
    rows = read_back(csv_text(chart_table(page.charts[0], page)))
    assert [(Decimal(r["value"]), r["qualifier"], r["status"]) for r in rows] == [
        (value, qualifier.value, status.value) for value, qualifier, status in cells
    ]
    assert {(row["unit"], row["sources"]) for row in rows} == {("accounts", "report")}


@pytest.mark.parametrize(
    ("written", "exported"), [("0.20", "0.20"), ("90000", "90000"), ("9E+4", "90000"), ("-3", "-3")]
)
def test_that_a_number_is_exported_with_the_digits_of_the_file(
    make_figure, make_sheet, written, exported
):
    for language in LANGUAGES:
        page = compose(make_sheet(make_figure(written)), language)
        assert read_back(csv_text(figures_table(page)))[0]["value"] == exported


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=20)


@given(cells=st.lists(st.tuples(texts, texts), max_size=5), bom=st.booleans())
def test_that_every_text_comes_back_from_csv(cells, bom):
    text = csv_text(Table("T", ("a", "b"), tuple(cells)), bom=bom)
    assert text.startswith("\ufeff") == bom
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[0] == ["a", "b"]
    for row, given_row in zip(rows[1:], cells, strict=True):
        for cell, given_cell in zip(row, given_row, strict=True):
            assert cell in {given_cell, "'" + given_cell}


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+33 1 23", "'+33 1 23"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ("＝1+1", "'＝1+1"),
        ('=cmd|" /C calc"!A0', '"\'=cmd|"" /C calc""!A0"'),
        ("-3", "-3"),
        ("-0.50", "-0.50"),
        ("90000", "90000"),
        ("-٣", "'-٣"),
        ("--", "'--"),
        ("a, b", '"a, b"'),
        ('say "so"', '"say ""so"""'),
        ("a\nb", '"a\nb"'),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_that_no_text_runs_as_a_formula_and_no_number_is_touched(cell, written):
    assert csv_text(Table("T", ("a",), ((cell,),))) == f"a\r\n{written}\r\n"


@given(st.lists(texts | st.sampled_from(["=1", "+1", "-a", "@x", "\tx"]), min_size=1, max_size=4))
def test_that_no_cell_of_a_csv_begins_as_a_formula_does(cells):
    text = csv_text(Table("T", tuple("abcd"[: len(cells)]), (tuple(cells),)))
    for cell in list(csv.reader(io.StringIO(text, newline="")))[1]:
        assert cell[:1] not in {"=", "+", "@", "\t", "\r"}
        assert cell[:1] != "-" or re.fullmatch(r"-[0-9.]+", cell)


def test_that_marks_put_in_for_showing_do_not_reach_the_file(make_figure, make_sheet):
    page = compose(make_sheet(make_figure(label="x" * 100)), "ar")
    assert "\u200b" in page.cards[0].label
    assert "\u2068" in page.cards[0].words
    text = csv_text(figures_table(page))
    assert "x" * 100 in text
    assert not set(text) & set("\u200b\u2068\u2069")


# Markdown -----------------------------------------------------------------------------------------


def test_that_a_markdown_table_has_a_title_a_head_and_a_line_for_each_row():
    table = Table("Key figures", ("id", "value"), (("a", "1"), ("b", "-2.50")))
    assert markdown_text(table) == (
        "**Key figures**\n\n| id | value |\n| --- | ----- |\n| a | 1 |\n| b | -2.50 |\n"
    )


@given(cells=st.lists(st.text(max_size=20), min_size=2, max_size=2))
def test_that_no_text_breaks_out_of_its_cell(cells):
    lines = markdown_text(Table("T", ("a", "b"), (tuple(cells),))).splitlines()
    assert len(lines) == 5
    parts = re.split(r"(?<!\\)(?:\\\\)*\|", lines[4])
    assert len(parts) == 4
    unescaped = re.sub(r"\\(.)", r"\1", lines[4])
    assert unescaped == "| " + " | ".join(" ".join(cell.splitlines()) for cell in cells) + " |"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a|b", r"a\|b"),
        ("a\\|b", r"a\\\|b"),
        ("<img src=x>", r"\<img src=x\>"),
        ("![x](http://y)", r"!\[x\](http://y)"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("&copy; $x$ ~a~", r"\&copy; \$x\$ \~a\~"),
        ("one\ntwo", "one two"),
    ],
)
def test_that_no_text_acts_as_mark_up(cell, written):
    assert f"| {written} |" in markdown_text(Table("T", ("a",), ((cell,),)))
