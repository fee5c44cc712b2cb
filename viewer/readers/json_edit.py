"""Puts the text of a source into a document, and leaves everything else as it was written.

A sheet that was written by hand keeps its order, its spaces and the digits of its numbers: what
nobody asked to be changed is not written anew.
"""

from __future__ import annotations

import json

from viewer.readers.json_places import find_places

_BLANK = " \t\r\n"
_decoder = json.JSONDecoder()


def text_member(file: str, sha256: str) -> str:
    """Give the member of a source that names its text, as JSON."""
    value = {"file": file, "sha256": sha256}
    return f'"text": {json.dumps(value, ensure_ascii=False)}'


def with_source_text(document: str, place: int, file: str, sha256: str) -> str:
    """Give *document* with the text of its source at *place* named, in place of one named before.

    *document* must be a sheet that was accepted, and *place* that of one of its sources.
    """
    source, text = ("sources", place), ("sources", place, "text")
    places = find_places(document, (source, text))
    member = text_member(file, sha256)
    begins = places[source].value
    if places[text].name != begins:
        ends = _end_of_value(document, places[text].value)
        return document[: places[text].name] + member + document[ends:]
    last = len(document[: _end_of_value(document, begins) - 1].rstrip(_BLANK))
    return f"{document[:last]},{_gap(document, begins + 1)}{member}{document[last:]}"


def _end_of_value(document: str, at: int) -> int:
    return _decoder.raw_decode(document, at)[1]


def _gap(document: str, at: int) -> str:
    """Give what stands between a brace and its first member, to set the new one off likewise."""
    rest = document[at:]
    gap = rest[: len(rest) - len(rest.lstrip(_BLANK))]
    return gap or " "
