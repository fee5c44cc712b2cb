"""Strict JSON: the same values as the standard library, more refusals, and places."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.problems import Fault
from viewer.readers.json_fault import find_fault
from viewer.readers.json_text import Unreadable, decode, read_json
from viewer.readers.limits import (
    DEEPEST_NESTING,
    LONGEST_NAME,
    LONGEST_NUMBER,
    MOST_VALUES,
)

SMALL = (
    '{"a": [1, -2.5e3, "x\\u00e9\\ud83d\\ude00\\n", true, null, {"b": {}, "c": []}], "é": "\\\\"}'
)

documents = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**300), 10**300)
    | st.text()
    | st.floats(-1e300, 1e300).filter(lambda number: not 0 < abs(number) < 1e-299),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def only_problem(text: str | bytes) -> tuple[str, int, int]:
    read = read_json(text.encode() if isinstance(text, str) else text)
    assert not read.is_readable
    assert read.value is None
    (problem,) = read.problems
    return problem.code, problem.line, problem.column


@given(documents, st.sampled_from([None, 0, 1, "\t"]), st.booleans())
def test_that_a_good_document_has_the_value_the_standard_library_gives(value, indent, is_ascii):
    data = json.dumps(value, indent=indent, ensure_ascii=is_ascii).encode()
    read = read_json(data)
    assert read.value == json.loads(data, parse_float=Decimal)
    assert read.problems == ()


@given(documents)
def test_that_the_two_scanners_agree_on_good_documents(value):
    text = json.dumps(value)
    assert (find_fault(text, MOST_VALUES) is None) == read_json(text.encode()).is_readable


@given(st.data())
def test_that_the_two_scanners_refuse_the_same_mutants(data):
    text = SMALL
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        to = data.draw(st.integers(at, min(len(text), at + 3)))
        put = data.draw(st.text("{}[]\",:\\ \n\t0129.eE+-tfnulrs/dD8c\x00\x7f'“é", max_size=3))
        text = text[:at] + put + text[to:]
    fault = find_fault(text, MOST_VALUES)
    read = read_json(text.encode())
    assert read.is_readable == (fault is None)
    try:
        plain = json.loads(text, parse_float=Decimal)
    except ValueError:
        plain = ValueError
    if read.is_readable:
        assert read.value == plain
    elif fault is not None and fault.code in {"E-COMMA", "E-COLON", "E-EOF", "E-ESC", "E-EXTRA"}:
        assert plain is ValueError  # these are refused by the standard library too


@given(st.binary(max_size=60))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\x00\x00\x00\x11\x00")
@example(b"\x00")
def test_that_no_bytes_raise_and_every_refusal_has_a_place(data):
    read = read_json(data)
    for problem in read.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
        assert problem.remedy


def test_that_a_sheet_cut_off_anywhere_is_refused_with_one_located_problem():
    for length in range(len(SMALL.encode())):
        data = SMALL.encode()[:length]
        read = read_json(data)
        assert not read.is_readable
        (problem,) = read.problems
        assert problem.line == 1
        assert problem.code in {"E-EOF", "E-ENC", "E-JSON", "E-NUM", "E-ESC", "E-SURR"}, data


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "E-EOF", 1, 1),
        (" \n ", "E-EOF", 2, 2),
        ('{"a', "E-EOF", 1, 2),
        ('{"a": "b\\', "E-EOF", 1, 7),
        ('{"a": 1 "b": 2}', "E-COMMA", 1, 9),
        ('{"a": 1,}', "E-COMMA", 1, 8),
        ("[1,\n]", "E-COMMA", 1, 3),
        ('{"a": 1]', "E-COMMA", 1, 8),
        ("{a: 1}", "E-NAME", 1, 2),
        ("{'a': 1}", "E-NAME", 1, 2),
        ("{1: 1}", "E-NAME", 1, 2),
        ("[,]", "E-COMMA", 1, 2),
        ("[tru]", "E-JSON", 1, 2),
        ("[truely]", "E-JSON", 1, 2),
        ("[nulll]", "E-JSON", 1, 2),
        ("[NaN]", "E-JSON", 1, 2),
        ("[-Infinity]", "E-JSON", 1, 2),
        ("[None]", "E-JSON", 1, 2),
        ("[// x\n1]", "E-JSON", 1, 2),
        ("[1 /* x */]", "E-COMMA", 1, 4),
        ("[007]", "E-NUM", 1, 2),
        ("[1.]", "E-NUM", 1, 2),
        ("[.5]", "E-NUM", 1, 2),
        ("[+5]", "E-NUM", 1, 2),
        ("[1e]", "E-NUM", 1, 2),
        ("[-]", "E-NUM", 1, 2),
        ("[1_000]", "E-NUM", 1, 2),
        ("[1’000]", "E-NUM", 1, 2),
        ("[0x1F]", "E-NUM", 1, 2),
        ("[1e400]", "E-NUM", 1, 2),
        ("[1e-400]", "E-NUM", 1, 2),
        ("[1e9999999999999999999]", "E-NUM", 1, 2),
        ("[90 000]", "E-NUM", 1, 5),
        ('{"a": 90,000}', "E-NUM", 1, 9),
        ('{"a": "x",5}', "E-NAME", 1, 11),
        ('["x" 5]', "E-COMMA", 1, 6),
        ("[1] [2]", "E-EXTRA", 1, 5),
        ("[1]]", "E-EXTRA", 1, 4),
        ('["\\x41"]', "E-ESC", 1, 3),
        ('["\\u12G4"]', "E-ESC", 1, 3),
        ('["a\nb"]', "E-CTRL", 1, 4),
        ('["a\x00b"]', "E-CTRL", 1, 4),
        ('["\\ud800"]', "E-SURR", 1, 3),
        ('["\\udc00"]', "E-SURR", 1, 3),
        ('["\\ud800\\ud800\\udc00"]', "E-SURR", 1, 3),
        ('["\\\\\\ud800x"]', "E-SURR", 1, 5),
        ('{"a": 1, "a": 2}', "E-DUP", 1, 10),
        ('{"a": 1, "\\u0061": 2}', "E-DUP", 1, 10),
        ('{"a" 1}', "E-COLON", 1, 6),
        ("[１]", "E-NUM", 1, 2),
        ("[1\xa0]", "E-COMMA", 1, 3),
        ("\ufffe[1]", "E-JSON", 1, 1),
    ],
)
def test_that_each_slip_has_its_code_and_its_place(text, code, line, column):
    assert only_problem(text) == (code, line, column)


def test_that_a_refusal_says_what_was_being_read():
    (problem,) = read_json(b'{"": [1, {"b": [[], x]}]}').problems
    assert problem.path == ("", 1, "b", 1)
    (problem,) = read_json(b'{"a": [1], "b" 2}').problems
    assert problem.path == ("b",)
    (problem,) = read_json(b'{"a": [1], x').problems
    assert problem.path == ()


@pytest.mark.parametrize(
    "text",
    [
        '["\\ud83d\\ude00"]',
        '["\\\\ud800"]',
        '["\\u0000"]',
        "[1e300]",
        "[-0, -0.0]",
        '{"": ""}',
        " 1 ",
    ],
)
def test_that_what_only_looks_odd_is_read(text):
    read = read_json(text.encode())
    assert read.is_readable
    assert read.value == json.loads(text, parse_float=Decimal)


def test_that_whole_numbers_stay_whole_and_others_keep_their_digits():
    value = read_json(b"[90000, 62.50, 1e3]").value
    assert [type(number) for number in value] == [int, Decimal, Decimal]
    assert str(value[1]) == "62.50"


@pytest.mark.parametrize("limit", ["depth", "number", "name", "values"])
def test_that_a_limit_holds_at_itself_and_not_one_beyond(limit):
    def text(count: int) -> str:
        return {
            "depth": "[" * count + "]" * count,
            "number": "[" + "1" * count + "]",
            "name": '{"' + "n" * count + '": 1}',
            "values": "[" + ",".join(["1"] * (count - 1)) + "]",
        }[limit]

    most, code = {
        "depth": (DEEPEST_NESTING, "E-DEPTH"),
        "number": (LONGEST_NUMBER, "E-NUM"),
        "name": (LONGEST_NAME, "E-LIMIT"),
        "values": (MOST_VALUES, "E-LIMIT"),
    }[limit]
    assert read_json(text(most).encode()).is_readable
    assert only_problem(text(most + 1))[0] == code


def test_that_the_depth_of_a_hostile_file_does_no_harm():
    assert only_problem("[" * 10_000) == ("E-DEPTH", 1, DEEPEST_NESTING + 1)
    assert only_problem('{"a":' * 100_000)[0] == "E-DEPTH"


def test_that_a_number_without_end_does_no_harm():
    assert only_problem("[" + "9" * 1_000_000 + "]")[0] == "E-NUM"
    assert only_problem("[1e" + "9" * 100_000 + "]")[0] == "E-NUM"


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
def test_that_a_file_with_a_byte_order_mark_opens_with_a_warning(encoding):
    mark = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff", "utf-32-be": "\ufeff"}.get(encoding, "")
    read = read_json((mark + '{"a": "é🌳"}').encode(encoding))
    assert read.value == {"a": "é🌳"}
    assert [problem.code for problem in read.problems] == ["W-ENC"]
    assert not read.problems[0].is_error


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b'{"a": "\xe9"}', 1, 8),
        ('{\n"é": "'.encode() + b"\xff", 2, 7),
        (b"\xff\xfe" + '{"a"\n: x'.encode("utf-16-le") + b"\x00\xd8", 2, 4),
        ('{"a": 1}'.encode("utf-16-le"), 1, 1),
        ('{"a": 1}'.encode("utf-16-be"), 1, 1),
        (b"PK\x03\x04rest", 1, 1),
    ],
)
def test_that_what_is_not_text_is_refused_at_the_byte(data, line, column):
    assert only_problem(data) == ("E-ENC", line, column)


def test_that_decode_raises_what_is_wrong():
    with pytest.raises(Unreadable, match="0xE9"):
        decode(b"\xe9")


# Places ------------------------------------------------------------------------------------------

PLACED = '{\n  "a": [1, {"b": "x"}],\r\n  "é🌳": {"c": null}\n}'


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_that_places_count_lines_and_characters_from_one(line_end):
    text = f'{{{line_end}  "a": [1, {{"b": "x"}}],{line_end}  "é🌳": {{"c": null}}{line_end}}}'
    places = read_json(text.encode()).places(
        [(), ("a",), ("a", 1), ("a", 1, "b"), ("é🌳",), ("é🌳", "c")]
    )
    assert places == {
        (): (1, 1),
        ("a",): (2, 8),
        ("a", 1): (2, 12),
        ("a", 1, "b"): (2, 18),
        ("é🌳",): (3, 9),
        ("é🌳", "c"): (3, 15),
    }


def test_that_what_is_not_there_has_the_place_of_its_nearest_parent():
    read = read_json(PLACED.encode())
    assert read.places([("a", 1, "nothing", 3), ("nothing",), ("a", 7)]) == {
        ("a", 1, "nothing", 3): (2, 12),
        ("nothing",): (1, 1),
        ("a", 7): (2, 8),
    }


def test_that_a_fault_of_a_name_stands_at_the_name_and_faults_come_in_order():
    read = read_json(PLACED.encode())
    placed = read.placed(
        [
            Fault(("é🌳", "c"), "E-B", "later", at_name=True),
            Fault(("a", 1, "b"), "E-A", "value"),
            Fault(("a", 1, "b"), "E-A", "name", at_name=True),
            Fault(("a", 1, "c"), "E-A", "missing", at_name=True),
            Fault(("é🌳", "d"), "E-C", "missing too", at_name=True),
        ]
    )
    assert [(p.line, p.column, p.message) for p in placed] == [
        (2, 12, "missing"),
        (2, 13, "name"),
        (2, 18, "value"),
        (3, 9, "missing too"),
        (3, 10, "later"),
    ]


@given(documents, st.sampled_from([None, 1]), st.booleans())
def test_that_a_place_is_where_the_value_stands(value, indent, is_ascii):
    """Read again from its place, every value is itself."""
    text = json.dumps(value, indent=indent, ensure_ascii=is_ascii)
    read = read_json(text.encode())
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    paths = list(_paths(read.value, ()))
    for path, (line, column) in read.places(paths).items():
        found, _end = json.JSONDecoder(parse_float=Decimal).raw_decode(
            text, starts[line - 1] + column - 1
        )
        expected = read.value
        for step in path:
            expected = expected[step]
        assert found == expected


def _paths(value, path):
    yield path
    if isinstance(value, dict | list):
        for step, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _paths(below, (*path, step))
