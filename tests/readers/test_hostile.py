"""Files made to be slow, to be large, or to be shown: each ends in a short list of problems.

No time is measured here; whoever makes one of these slow will wait, and the time-out of the suite
ends it. `benchmarks/` measures.
"""

from __future__ import annotations

import json

import pytest

from viewer.problems import MOST_PROBLEMS
from viewer.readers import native
from viewer.readers.limits import LARGEST_SHEET

HEAD = (
    '{"format": 1, "id": "a", "lang": "en", "title": "A", "sources": [{"id": "s", "title": "S"}], '
)


def filled(head: str, piece: str, tail: str, limit: int = LARGEST_SHEET) -> bytes:
    """Give a file that is as full of *piece* as a file may be."""
    count = (limit - len(head.encode()) - len(tail.encode())) // len(piece.encode())
    return (head + piece * count + tail).encode()


def listed(name: str, lists: int, most: int, one: str, opening: str, closing: str) -> bytes:
    inner = opening + ",".join([one] * most) + closing
    return (HEAD + f'"{name}": [' + ",".join([inner] * lists) + "]}").encode()


HOSTILE = {
    "depth": b"[" * LARGEST_SHEET,
    "depth-of-objects": filled("", '{"a":', ""),
    "values": filled("[1", ",1", "]"),
    "empty-lists": filled("[[]", ",[]", "]"),
    "names": b"{" + b",".join(b'"%d": 1' % n for n in range(600_000)) + b"}",
    "one-long-name": filled('{"', "n", '": 1}'),
    "one-long-number": filled("[", "9", "]"),
    "one-long-text": filled(HEAD + '"summary": "', "ha ", '"}'),
    "one-long-choice": filled(HEAD + '"presentation": {"digits": "', "x", '"}}'),
    "one-long-date": filled(HEAD + '"issued": "', "2019/", '"}'),
    "one-long-id": filled('{"format": 1, "id": "', "a-", '"}'),
    "escapes": filled('["', "\\u0627", '"]'),
    "pairs": filled('["', "\\ud83d\\ude00", '"]'),
    "backslashes": filled('["', "\\\\", '"]'),
    "halves": filled('["', "\\\\\\ud83d", '"]'),
    "no-end-of-text": filled('["', "a\\n", ""),
    "space": filled("", " \n", "["),
    "carriage-returns": filled("", "\r", "[}"),
    "unknown-names": (
        HEAD + ", ".join(f'"figurs{n:050}": 1' for n in range(100_000)) + "}"
    ).encode(),
    "bad-dates": listed(
        "timelines", 25, 5000, '{"id":"e","label":"E","date":"9999-99999","announced":"c. 19"}',
        '{"id": "t", "title": "T", "events": [', "]}",
    ),
    "bad-cells": listed(
        "charts", 100, 200, '{"qualifier": "abuot", "value": "1,000 000"}',
        '{"id": "c", "kind": "bar", "title": "C", "unit": "u", "series": [{"id": "s", "label": "S",'
        ' "cells": [', "]}]}",
    ),
    "bidi": listed("notes", 1, 200, '"' + "\u202e" * 5000 + '"', '"a",', ""),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_file_ends_in_a_short_list_of_short_problems(name):
    reading = native.read(HOSTILE[name])
    problems = reading.problems()
    assert 1 <= len(problems) <= MOST_PROBLEMS + 1
    for problem in problems:
        assert problem.line >= 1
        assert len(problem.text) < 500


def test_that_what_is_told_of_a_value_is_cut():
    text = "<img src=/dev/zero>\x1b[2J\u202e" + "x" * 10_000
    data = json.dumps(json.loads(HEAD + '"presentation": {}}') | {"lang": text, "title": [text]})
    for problem in native.read(data.encode()).problems():
        assert len(problem.message) < 200
        assert problem.message.isprintable()


def test_that_the_largest_sheet_the_format_allows_is_read():
    events = ",".join(
        f'{{"id": "e{n}", "label": "Event {n}", "date": "20{n % 100:02}-0{n % 9 + 1}"}}'
        for n in range(5000)
    )
    figures = ",".join(
        f'{{"id": "f{n}", "label": "Figure {n}", "value": {n}, "unit": "u", "source": "s"}}'
        for n in range(2000)
    )
    timeline = f'{{"id": "t", "title": "T", "events": [{events}]}}'
    data = HEAD + f'"figures": [{figures}], "timelines": [{timeline}]}}'
    reading = native.read(data.encode())
    assert reading.problems() == ()
    assert len(reading.sheet.figures) == 2000
    assert len(reading.sheet.timelines[0].events) == 5000
