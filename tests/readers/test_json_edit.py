"""A document gets the text of a source, and keeps everything else as its author wrote it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.opening import open_bytes
from viewer.readers.json_edit import text_member, with_source_text

HASH = "a" * 64
NAMED = {"file": "release.txt", "sha256": HASH}


def test_that_the_member_is_set_off_as_the_others_are():
    document = '{\n  "sources": [\n    {\n      "id": "a",\n      "title": "A"\n    }\n  ]\n}\n'
    assert with_source_text(document, 0, "release.txt", HASH) == document.replace(
        '"title": "A"', '"title": "A",\n      ' + text_member("release.txt", HASH)
    )
    document = '{"sources": [{"id": "a"}, { "id":"b" }]}'
    assert with_source_text(document, 1, "release.txt", HASH) == (
        '{"sources": [{"id": "a"}, { "id":"b", ' + text_member("release.txt", HASH) + " }]}"
    )


@pytest.mark.parametrize("before", ['{"file":"old.txt"}', '{"sha256": "x", "file": "{}"}', "null"])
def test_that_a_text_named_before_gives_way(before):
    document = '{"sources":[{"text" : ' + before + ', "id": "a"}],"x-n":1.50}'
    assert with_source_text(document, 0, "release.txt", HASH) == (
        '{"sources":[{' + text_member("release.txt", HASH) + ', "id": "a"}],"x-n":1.50}'
    )


def test_that_a_sheet_that_ships_opens_with_it_and_is_else_the_same():
    document = assets.data("operation-h.json").read_text(encoding="utf-8")
    edited = with_source_text(document, 0, "release.txt", HASH)
    sheet = open_bytes(edited.encode()).sheet
    assert (sheet.sources[0].text.file, sheet.sources[0].text.sha256) == ("release.txt", HASH)
    added = json.loads(edited)
    assert added["sources"][0].pop("text") == NAMED
    assert added == json.loads(document)


NAMES = st.text(max_size=5).filter(lambda name: name not in {"sources", "text"})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
SOURCES = st.lists(
    st.dictionaries(NAMES | st.just("text"), VALUES, min_size=1, max_size=4), min_size=1, max_size=3
)


@given(
    st.dictionaries(NAMES, VALUES, max_size=3), SOURCES, st.data(), st.sampled_from([None, 1, "\t"])
)
def test_that_only_that_one_source_is_another_afterwards(around, sources, data, indent):
    place = data.draw(st.integers(0, len(sources) - 1))
    document = json.dumps(around | {"sources": sources}, indent=indent)
    edited = json.loads(with_source_text(document, place, "r é.txt", HASH))
    assert edited["sources"][place]["text"] == {"file": "r é.txt", "sha256": HASH}
    expected = around | {"sources": [dict(one) for one in sources]}
    expected["sources"][place]["text"] = {"file": "r é.txt", "sha256": HASH}
    assert edited == expected
