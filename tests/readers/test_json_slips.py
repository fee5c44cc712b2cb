"""Each slip that people make has a sentence of its own, and one that says how to mend it."""

from __future__ import annotations

import pytest

from viewer.readers.json_text import read_json
from viewer.readers.limits import (
    DEEPEST_NESTING,
    LARGEST_EXPONENT,
    LONGEST_NAME,
    LONGEST_NUMBER,
    MOST_VALUES,
)


def member(name: str) -> str:
    return f'{{"{name}": 1}}'


SLIPS = {
    '{"a": 1, "a": 2}': "the name 'a' is used twice in one object: remove one",
    '{"a": NaN}': "NaN is not a JSON value: write null",
    '{"a": 1e400}': "the number 1e400 is out of all bounds: check its exponent",
    '{"a": "\\ud800"}': "one half of a character: write both halves",
    '{"a": 90,000}': "without thousands separators: write 90000, not 90,000",
    '{"a": 90 000}': "without thousands separators: write 90000, not 90 000",
    '{"a": 90\u202f000}': "without thousands separators: write 90000, not 90\u202f000",
    '{"a": 1\u00a0234\u00a0567}': "without thousands separators: write 1234567",
    '{"a": 27,5}': "a point before its decimals, not a comma: write 27.5, not 27,5",
    '{"a": 007}': "the number 007 begins with 0: write 7",
    '{"a": .5}': "a number can't begin with .: write a 0 before the point",
    '{"a": 1.}': "'1.' is not a number of JSON: write 1.0",
    '{"a": +1}': "a number can't begin with +: leave the plus away",
    '{"a": 0x1F}': "'0x1F' is not a number of JSON: write 31",
    '{"a": - 5}': "a minus stands alone: write the digits right after it",
    '{"a": ٩٠}': "write it with the digits 0 to 9: 90",
    '{"a": 5%}': "a number has digits only, not '%': write 5 million as 5000000",
    '{"a": 5 million}': "a number has digits only, not 'million': write 5 million as 5000000",
    '{"a": €5}': "a number has digits only, not '€'",
    '{"a": 1,, "b": 2}': "there are two commas, one after the other: remove one",
    "[1,, 2]": "there are two commas, one after the other: remove one",
    "[, 1]": "a comma stands before the first value: remove it",
    '{, "a": 1}': "a comma stands before the first name: remove it",
    '{"a": 1,}': "a comma stands before }: remove it",
    '{"a": 1} // x': "comments are not allowed in JSON: remove it",
    '/* x */ {"a": 1}': "comments are not allowed in JSON: remove it",
    '# x\n{"a": 1}': "comments are not allowed in JSON: remove it",
    "{'a': 1}": "' is not a quotation mark of JSON: use the plain one",
    '{"a": `x`}': "` is not a quotation mark of JSON: use the plain one",
    '{"a": “x”}': "“ is not a quotation mark of JSON: use the plain one",
    '{"a": "say "no" now"}': 'a quotation mark within a text is written \\"',
    '{"a": 1} {"a": 1}': "there is more after the end of the sheet: '{': a file holds one sheet",
    "<!doctype html>": "this is a web page or another XML file, not JSON: save the data itself",
    "id,label\na,b": "this is not JSON: it begins with 'id': a fact sheet is JSON",
    "format: 1": "this is not JSON: it begins with 'format': a fact sheet is JSON",
    "": "the file is empty: choose a file that holds a fact sheet",
    '{"a": [1': "is it cut off? copy it again, or close what is open with ]",
    '{"a": "b': "the text in quotes is never closed: is it cut off?",
    '{"a": True}': "True is not a JSON value: write true",
    '{"a": None}': "None is not a JSON value: write null",
}


@pytest.mark.parametrize(("text", "said"), SLIPS.items())
def test_that_a_slip_has_its_own_sentence_and_remedy(text, said):
    (problem,) = read_json(text.encode("utf-8", "surrogatepass")).problems
    assert said in problem.text
    assert problem.remedy
    assert problem.line >= 1


def test_that_no_two_kinds_of_slip_are_told_in_the_same_words():
    told = {}
    for text in SLIPS:
        (problem,) = read_json(text.encode("utf-8", "surrogatepass")).problems
        told.setdefault((problem.message, problem.remedy), []).append(text)
    shared = [texts for texts in told.values() if len(texts) > 1]
    assert shared == [
        ['{"a": 1,, "b": 2}', "[1,, 2]"],
        ['{"a": 1} // x', '/* x */ {"a": 1}', '# x\n{"a": 1}'],
    ]


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        ("\ufeff{}".encode(), "W-ENC", "UTF-8"),
        ("{}".encode("utf-16"), "W-ENC", "UTF-16"),
        ("{}".encode("utf-32"), "W-ENC", "UTF-32"),
        ("{}".encode("utf-16-le"), "E-ENC", "UTF-16 without a byte-order mark"),
        ('{"a": "é"}'.encode("latin-1"), "E-ENC", "the byte 0xE9 is not valid in UTF-8"),
        (b"PK\x03\x04" + b"\x00" * 30, "E-ENC", "an archive, a picture or a PDF"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 30, "E-ENC", ""),
    ],
)
def test_that_an_odd_encoding_is_named_with_what_to_do(data, code, said):
    (problem,) = read_json(data).problems
    assert problem.code == code
    assert said in problem.message
    assert "UTF-8" in problem.remedy or "JSON file" in problem.remedy
    assert (problem.line, problem.column) >= (1, 1)


@pytest.mark.parametrize(
    ("at_limit", "above", "code"),
    [
        ("[" * DEEPEST_NESTING + "]" * DEEPEST_NESTING,
         "[" * (DEEPEST_NESTING + 1) + "]" * (DEEPEST_NESTING + 1), "E-DEPTH"),
        ("[" + "0," * (MOST_VALUES - 2) + "0]", "[" + "0," * (MOST_VALUES - 1) + "0]", "E-LIMIT"),
        ("[" + "1" * LONGEST_NUMBER + "]", "[" + "1" * (LONGEST_NUMBER + 1) + "]", "E-NUM"),
        (f"[1e{LARGEST_EXPONENT}]", f"[1e{LARGEST_EXPONENT + 1}]", "E-NUM"),
        (f"[1e-{LARGEST_EXPONENT}]", f"[1e-{LARGEST_EXPONENT + 1}]", "E-NUM"),
        (member("a" * LONGEST_NAME), member("a" * (LONGEST_NAME + 1)), "E-LIMIT"),
    ],
    ids=["depth", "values", "digits", "exponent", "small exponent", "name"],
)  # fmt: skip
def test_that_each_limit_holds_exactly(at_limit, above, code):
    assert read_json(at_limit.encode()).problems == ()
    (problem,) = read_json(above.encode()).problems
    assert problem.code == code
    assert problem.remedy
