"""What must hold of every input there could be; Hypothesis looks for the smallest that breaks it.

`test_fuzz` mutates good files; here inputs are made up from nothing.
"""

from __future__ import annotations

import json
import math
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from viewer.checks.prose import numbers_in
from viewer.checks.report import terminal
from viewer.content.texts import as_written, visible
from viewer.opening import open_bytes
from viewer.readers.beside import is_beside
from viewer.readers.json_text import Unreadable, read_json
from viewer.readers.own_pdf import sheet_in
from viewer.readers.shape_words import no_date
from viewer.sheet import dates

SCALARS = (
    some.none()
    | some.booleans()
    | some.integers(-(10**300), 10**300)
    | some.floats(-1e290, 1e290).filter(lambda number: number == 0 or abs(number) > 1e-290)
    | some.text(some.characters(exclude_categories=("Cs",)), max_size=20)
)
NAMES = some.text(some.characters(exclude_categories=("Cs",)), max_size=10)
VALUES = some.recursive(
    SCALARS,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)
ODD = some.text(some.characters(codec="utf-8") | some.sampled_from("\u202e\u2066\u200b\0\x1b\n&<W"))


def plain(value: object) -> object:
    """Give a value as `json` has it: numbers with a fraction as floats."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


@given(VALUES, some.booleans(), some.sampled_from([None, 1, "\t"]))
def test_that_json_comes_back_as_it_was_written(value, is_escaped, indent):
    written = json.dumps(value, ensure_ascii=is_escaped, indent=indent).encode()
    read = read_json(written)
    assert read.is_readable, read.problems
    assert plain(read.value) == value


@given(some.binary(max_size=200))
def test_that_any_bytes_are_read_or_refused_at_a_place(data):
    read = read_json(data)
    assert read.is_readable or len(read.problems) == 1
    for problem in (*read.problems, *open_bytes(data).problems):
        assert problem.line >= 1
        assert problem.message.isprintable()


@given(VALUES)
def test_that_any_document_is_opened_or_refused(value):
    opened = open_bytes(json.dumps(value).encode())
    assert opened.readable or opened.errors


@given(some.text("0123456789XYE-/.?~%T:Zu ", max_size=45))
def test_that_a_date_is_read_or_refused_with_a_reason(text):
    try:
        when = dates.parse(text)
    except dates.DateError as refusal:
        reason = no_date(refusal).message
    else:
        reason = ""
    if reason:
        assert reason.isprintable()
        return
    first, last = dates.first_day(when), dates.last_day(when)
    assert first is None or last is None or first <= last
    assert dates.order_key(when) == dates.order_key(dates.parse(text))


@given(
    some.lists(
        some.sampled_from(
            ["more than", "plus de", "más de", "أكثر من", "27.7", "1,234", "٢٫٥", "million",
             "mille", "and", "-", "–", "%", "€", ".", "\n", "half", "deux",
             "cien", "مئة", "2019", "or more"]
        )
        | some.text(max_size=4),
        max_size=12,
    ),
    some.sampled_from(["en", "fr", "es", "ar", "de", "", "x-odd"]),
)  # fmt: skip
def test_that_numbers_of_any_text_come_in_its_order(words, language):
    text = " ".join(words)
    last = 0
    for found in numbers_in(text, language):
        assert last <= found.start <= found.number_start < found.end <= len(text)
        assert math.isfinite(found.value)
        last = found.end


@given(some.binary(max_size=400))
def test_that_any_bytes_after_the_head_of_a_pdf_give_a_sheet_or_a_remedy(data):
    try:
        told = sheet_in(b"%PDF-1.7\n" + data)
    except Unreadable as refusal:
        told = refusal.problem.remedy.encode()
    assert told


@given(ODD)
def test_that_what_is_made_visible_stays_as_it_is(text):
    shown = visible(text)
    assert visible(shown) == shown
    assert all(letter.isprintable() or letter.isspace() for letter in terminal(text))
    assert visible(as_written(shown)) == shown
    assert not {"\x1b", "\n"} & set(shown + terminal(text))


@given(some.text(some.sampled_from("ab.. /\\:~\0\u202e"), max_size=12))
def test_that_a_path_beside_the_sheet_never_climbs(relative):
    if is_beside(relative):
        assert not relative.startswith(("/", "\\", "~"))
        assert ":" not in relative
        assert ".." not in relative.replace("\\", "/").split("/")
