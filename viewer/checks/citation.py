"""Follows the chain of evidence as far as it goes without reading prose.

    text of the source  ⊇  quotation  ⊇  published words

Both links are looked up word for word, after folding what differs between two
copies of one text: spaces, quotation marks, hyphens, digits of other scripts,
case, and marks of direction. Nothing else is forgiven.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import Fault
from viewer.sheet.evidence import NOT_QUOTED, Link, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from viewer.problems import Path
    from viewer.sheet.model import Event, FactSheet, Figure, Source

SourceText = bytes | Fault
"""The file a source names as its text, or the fault that says why it could not be read."""

_APOSTROPHES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032\uff07`\u00b4", "'")
_QUOTATION_MARKS = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"')
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d", "-")
_MARKS_OF_DIRECTION = dict.fromkeys(
    "\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff", None
)
_FOLDED = str.maketrans({**_APOSTROPHES, **_QUOTATION_MARKS, **_HYPHENS, **_MARKS_OF_DIRECTION})
_SPACES = re.compile(r"\s+")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


def fold(text: str) -> str:
    """Give *text* so that two copies of it compare equal; digits come out in ASCII."""
    text = unicodedata.normalize("NFC", text.translate(_FOLDED))
    text = unicodedata.normalize("NFC", text.casefold())
    text = _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), text)
    return _SPACES.sub(" ", text).strip()


class _Claim(NamedTuple):
    """A figure or an event: something that quotes."""

    key: str
    """Its id, or for an event those of timeline and event: `operation/launch`."""
    path: Path
    item: Figure | Event
    source: str | None
    """The source that is quoted."""


def _claims(sheet: FactSheet) -> Iterator[_Claim]:
    for i, figure in enumerate(sheet.figures):
        yield _Claim(figure.id, ("figures", i), figure, figure.sources[0])
    for i, timeline in enumerate(sheet.timelines):
        for k, event in enumerate(timeline.events):
            path: Path = ("timelines", i, "events", k)
            yield _Claim(f"{timeline.id}/{event.id}", path, event, event.source)


def proof_of(item: Figure | Event, folded_text: str | None, text: Link = Link.NONE) -> Proof:
    """Give how far the chain of *item* holds.

    *folded_text* is the text of the source it quotes, as `fold` gives it, or None
    where that is not present; *text* says whether it is the one recorded.
    """
    if not item.quote:
        return NOT_QUOTED
    value = Link.NONE if _stands_in_quotation(item) else Link.BROKEN
    if folded_text is None:
        return Proof(value, Link.NONE, Link.ABSENT, Link.ABSENT)
    quotation = Link.HOLDS if fold(item.quote) in folded_text else Link.BROKEN
    return Proof(value, Link.NONE, quotation, text)


def _stands_in_quotation(item: Figure | Event) -> bool:
    return not item.published or fold(item.published) in fold(item.quote or "")


def evidence(sheet: FactSheet, texts: Mapping[str, SourceText]) -> dict[str, Proof]:
    """Give the proof of each figure (by id) and each event (by `timeline/event`).

    *texts* holds the texts of sources, by the id of the source, as far as they are present.
    """
    folded = _folded(texts)
    links = {source.id: _link_of_text(source, texts.get(source.id)) for source in sheet.sources}
    found: dict[str, Proof] = {}
    for claim in _claims(sheet):
        source = claim.source or ""
        proof = proof_of(claim.item, folded.get(source), links.get(source, Link.ABSENT))
        found.setdefault(claim.key, proof)
    return found


def _link_of_text(source: Source, data: SourceText | None) -> Link:
    """Say whether the text that is there is the one recorded."""
    if not isinstance(data, bytes):
        return Link.ABSENT
    if source.text is None or source.text.sha256 is None:
        return Link.NONE
    return Link.HOLDS if _is_as_recorded(source, data) else Link.BROKEN


def _is_as_recorded(source: Source, data: bytes) -> bool:
    """Say whether *data* has the fingerprint of the source, where the sheet gives one."""
    if source.text is None or source.text.sha256 is None:
        return True
    from hashlib import sha256

    return sha256(data).hexdigest() == source.text.sha256


def check_citations(sheet: FactSheet, texts: Mapping[str, SourceText]) -> tuple[Fault, ...]:
    """Give what is wrong with the sources' texts and with what is quoted from them.

    *texts* holds what was found for each source that names a text, by the id of the source.
    """
    return (*_faults_of_sources(sheet, texts), *_faults_of_quotations(sheet, _folded(texts)))


def decoded(texts: Mapping[str, SourceText]) -> dict[str, str]:
    """Give those of *texts* that are there and can be read."""
    read = {name: _decoded(data) for name, data in texts.items() if isinstance(data, bytes)}
    return {name: text for name, text in read.items() if text is not None}


def _folded(texts: Mapping[str, SourceText]) -> dict[str, str]:
    """Give the texts that can be read, folded."""
    return {name: fold(text) for name, text in decoded(texts).items()}


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _faults_of_sources(sheet: FactSheet, texts: Mapping[str, SourceText]) -> Iterator[Fault]:
    for i, source in enumerate(sheet.sources):
        data = texts.get(source.id)
        if isinstance(data, Fault):
            yield data
        elif data is not None:
            yield from _faults_of_text(source, data, ("sources", i, "text"))


def _faults_of_text(source: Source, data: bytes, path: Path) -> Iterator[Fault]:
    if _decoded(data) is None:
        message = _("the text of this source is not UTF-8")
        yield Fault((*path, "file"), "E-ENC", message, _("save it as UTF-8"))
    if not _is_as_recorded(source, data):
        yield Fault(
            (*path, "sha256"),
            "E-HASH",
            _("the text of this source is not the one this sheet was made from"),
        )


def _faults_of_quotations(sheet: FactSheet, folded: Mapping[str, str]) -> Iterator[Fault]:
    for _key, path, item, source in _claims(sheet):
        if not item.quote:
            continue
        text = folded.get(source or "")
        if text is not None and fold(item.quote) not in text:
            yield Fault(
                (*path, "quote"),
                "E-QUOTE",
                _("this does not stand in the text of the source {source}", source=repr(source)),
                _("quote it word for word"),
            )
        if not _stands_in_quotation(item):
            yield Fault(
                (*path, "published"),
                "E-PUBLISHED",
                _("{words} does not stand in the quotation", words=repr(item.published)),
            )
