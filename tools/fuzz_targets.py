"""What `fuzz.py` tries: for each reader good inputs to begin with, and what must always hold."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "fr", "es", "ar")


class Broken(Exception):
    """A target did not keep what it promises."""


class Target(NamedTuple):
    """What is tried: the good inputs to begin with, and what must hold of every other."""

    seeds: Callable[[], tuple[bytes, ...]]
    try_it: Callable[[bytes], None]


def promise(kept: object, what: str) -> None:
    """Raise `Broken` where something does not hold."""
    if not kept:
        raise Broken(what)


@cache
def _sheets() -> tuple[bytes, ...]:
    shipped = [ROOT / "data" / "operation-h.json", ROOT / "data" / "tour.json"]
    examples = sorted((ROOT / "tests" / "examples" / "good").glob("*.json"))
    return tuple(file.read_bytes() for file in (*shipped, *examples))


def _try_json(data: bytes) -> None:
    """Hold that the same is read as by `json`, and that a refusal has a place and a reason."""
    import json

    from viewer.readers.json_text import read_json

    text = read_json(data)
    for problem in text.problems:
        promise(problem.line >= 1 and problem.column >= 1, "a problem without a place")
        promise(problem.message.isprintable(), f"a message with {problem.message!a}")
        promise(len(problem.text) < 500, "a long message")
    promise(text.is_readable or len(text.problems) == 1, "not readable, for no reason or for many")
    if text.is_readable:
        promise(json.loads(text.text) == _as_floats(text.value), "another value than json.loads")


def _as_floats(value: object) -> object:
    from decimal import Decimal

    if isinstance(value, dict):
        return {name: _as_floats(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_floats(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def _try_sheet(data: bytes) -> None:
    """Hold that what opens can be shown, and that a good sheet comes back from its own JSON."""
    import msgspec

    from viewer.checks.report import Checked, text_report
    from viewer.content.page import compose
    from viewer.content.tables import csv_text, evidence_table, figures_table
    from viewer.opening import open_bytes

    opened = open_bytes(data)
    promise(opened.readable or opened.errors, "not readable, and no error says why")
    sheet = opened.sheet if opened.readable else None
    told = Checked("x", opened.problems, sheet, opened.evidence, opened.texts)
    report = text_report(told)
    promise(all(line.isprintable() or "\u3000" in line for line in report.splitlines()), "a report")
    if not opened.readable:
        return
    for language in LANGUAGES:
        page = compose(opened.sheet, language, opened.evidence)
        csv_text(figures_table(page))
        csv_text(evidence_table(page))
    if not opened.errors:
        again = open_bytes(msgspec.json.encode(opened.sheet, enc_hook=_encoded))
        promise(again.sheet == opened.sheet, "a good sheet does not come back from its own JSON")


def _encoded(value: object) -> object:
    import msgspec

    from viewer.sheet.model import Number

    return msgspec.Raw(f"{value:f}".encode()) if isinstance(value, Number) else str(value)


def _try_print(data: bytes) -> None:
    """Hold that what opens can be printed, and carries the very bytes it was printed from."""
    from viewer.opening import open_bytes
    from viewer.paper.press import render_pdf
    from viewer.readers.own_pdf import sheet_in

    opened = open_bytes(data)
    if opened.readable:
        pdf = render_pdf(opened.sheet, opened.data, None, opened.evidence)
        promise(sheet_in(pdf) == opened.data, "a PDF does not give its sheet back")


_DATES = (
    b"2019", b"2019-10", b"2019-10-05", b"2019-10/2020-01", b"2019-10/..", b"../2019", b"/2019",
    b"1984?", b"1984~", b"1984%", b"19XX", b"198X", b"2004-XX", b"2004-02-XX", b"2001-21", b"-0044",
    b"Y170000002", b"2004-06-XX/2004-07-03", b"2004-02-01/2005-02", b"2001-34", b"0000",
    b"9999-12-31", b"2019-10-05T10:00:00Z", b"?2004-06-~11",
)  # fmt: skip


def _try_date(data: bytes) -> None:
    """Hold that a date has an order and words, or that a sentence says why it is none."""
    from viewer.content.dates_in_words import words
    from viewer.content.locale import locale_for
    from viewer.readers.shape_words import no_date
    from viewer.sheet import dates

    text = data.decode("utf-8", "replace")
    try:
        when = dates.parse(text)
    except dates.DateError as refusal:
        said = no_date(refusal)
        promise(0 < len(said.message) < 500, "no reason, or a long one")
        promise(said.message.isprintable(), f"a reason with {said.message!a}")
        return
    first, last = dates.first_day(when), dates.last_day(when)
    promise(first is None or last is None or first <= last, "a period that ends before it begins")
    promise(dates.order_key(when) <= dates.order_key(when), "no order")
    for language in LANGUAGES:
        promise(words(locale_for(language), when).strip(), "a date without words")


@cache
def _pdfs() -> tuple[bytes, ...]:
    from viewer.opening import open_bytes
    from viewer.paper.press import render_pdf

    printed = []
    for sheet in _sheets()[2:5]:
        opened = open_bytes(sheet)
        printed.append(render_pdf(opened.sheet, opened.data))
    return tuple(printed)


def _try_pdf(data: bytes) -> None:
    """Hold that a PDF gives a sheet or is refused with a remedy."""
    from viewer.readers.json_text import Unreadable
    from viewer.readers.limits import LARGEST_SHEET
    from viewer.readers.own_pdf import sheet_in

    try:
        promise(len(sheet_in(data)) <= LARGEST_SHEET, "more than a sheet may have")
    except Unreadable as refusal:
        promise(refusal.problem.remedy, "no remedy")


@cache
def _texts() -> tuple[bytes, ...]:
    folder = ROOT / "tests" / "checks" / "press_texts"
    texts = [file.read_bytes() for file in sorted(folder.rglob("*.txt"))]
    return (*texts, (ROOT / "data" / "tour.source.txt").read_bytes()[:5000])


def _try_text(data: bytes) -> None:
    """Hold that what is made visible has nothing left in it that acts."""
    from viewer.checks.report import terminal
    from viewer.content.texts import as_written, visible

    text = data.decode("utf-8", "surrogateescape")
    shown = visible(text)
    promise(visible(shown) == shown, "not visible at once")
    promise(
        not re.search("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown), "acts"
    )
    promise(len(as_written(shown)) <= len(text), "longer than it was")
    promise("\n" not in terminal(text) and "\x1b" not in terminal(text), "reaches the terminal")


def _try_prose(data: bytes) -> None:
    """Hold that numbers come in the order of the text, each at a place where there is one."""
    from viewer.checks.prose import numbers_in
    from viewer.sheet.qualifier import Qualifier

    text = data.decode("utf-8", "replace")
    for language in (*LANGUAGES, "de", "x"):
        last = 0
        for found in numbers_in(text, language):
            where = f"{language}: {found}"
            promise(last <= found.start <= found.number_start < found.end, f"order: {where}")
            promise(found.end <= len(text), f"end: {where}")
            promise(any(map(str.isalnum, text[found.number_start : found.end])), f"none: {where}")
            promise(found.value.is_finite(), f"infinite: {where}")
            promise(not found.readings or found.value in found.readings, f"readings: {where}")
            promise(found.upper is None or found.qualifier is Qualifier.BETWEEN, f"upper: {where}")
            promise(found.noun in text or not found.noun, f"noun: {where}")
            last = found.end


def _try_draft(data: bytes) -> None:
    """Hold that each number of a draft gets a verdict, in order."""
    from viewer.checks.draft import compare
    from viewer.opening import open_bytes

    text = data.decode("utf-8", "replace")
    sheet = open_bytes(_sheets()[0]).sheet
    for language in LANGUAGES:
        marks = compare(text, sheet, language).marks
        for mark in marks:
            promise(0 <= mark.start < mark.end <= len(text), f"outside: {language}: {mark}")
        for one, other in pairwise(marks):
            promise(one.end <= other.start, f"order: {language}: {one} {other}")


TARGETS = {
    "json": Target(_sheets, _try_json),
    "sheet": Target(_sheets, _try_sheet),
    "print": Target(_sheets, _try_print),
    "date": Target(lambda: _DATES, _try_date),
    "pdf": Target(_pdfs, _try_pdf),
    "text": Target(_texts, _try_text),
    "prose": Target(_texts, _try_prose),
    "draft": Target(_texts, _try_draft),
}
