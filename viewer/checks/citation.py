"""Follows the chain of evidence of every claim: what it rests on, and where it breaks.

    text of the source  ⊇  quotation  ⊇  published words  →  value and qualifier

The links are looked up word for word, after folding what differs between two copies of one text
(`folding`). Numbers and dates are then read in the *quotation*, at the place of the published
words, for "hundreds" alone is no number and "hundreds of investigations" is; and once more in the
text around the quotation, which may have been cut off behind "more than" or "before". What is in
doubt is left unread: verified is only what is certain, and an error is only what certainly is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import Claim, Said, claims_of, is_read_in_full
from viewer.checks.folding import Folded, Span
from viewer.checks.quotation import find_quotation, nearest, places_of
from viewer.content.wording import _, n_
from viewer.problems import Fault, Severity
from viewer.sheet.evidence import NOT_QUOTED, Link, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from viewer.checks.prose import Mention
    from viewer.checks.unit_words import UnitWords
    from viewer.problems import Path
    from viewer.sheet.model import FactSheet, Source

__all__ = ["SourceText", "check_citations", "decoded", "evidence", "examine", "find_quotation"]

SourceText = bytes | Fault
"""The file a source names as its text, or the fault that says why it could not be read."""

_MOST_NEAREST = 10
"""For how many quotations that are not there the nearest passage is looked for."""


_ENOUGH_TO_TELL = 20_000
"""Characters from which the language of a text is told."""


class Examined(NamedTuple):
    """What came of following every chain of a sheet."""

    proofs: dict[str, Proof]
    """By the key of the claim."""
    faults: tuple[Fault, ...]


def examine(
    sheet: FactSheet, texts: Mapping[str, SourceText], *, is_reading: bool = True
) -> Examined:
    """Follow the chain of every claim of *sheet*.

    *texts* holds what was found for each source that names a text, by the id of the source.
    Without *is_reading* no number is read: values and qualifiers stay to be compared.
    """
    return _Examination(sheet, texts, is_reading=is_reading).result()


def evidence(sheet: FactSheet, texts: Mapping[str, SourceText]) -> dict[str, Proof]:
    """Give the proof of each claim of *sheet*, by its key."""
    return examine(sheet, texts).proofs


def check_citations(sheet: FactSheet, texts: Mapping[str, SourceText]) -> tuple[Fault, ...]:
    """Give what is wrong with the sources' texts and with what is quoted from them."""
    return examine(sheet, texts).faults


def decoded(texts: Mapping[str, SourceText]) -> dict[str, str]:
    """Give those of *texts* that are there and can be read."""
    read = {name: _decoded(data) for name, data in texts.items() if isinstance(data, bytes)}
    return {name: text for name, text in read.items() if text is not None}


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


class _Examination:
    """One walk along all chains; what is made for a source or a language is made once."""

    def __init__(
        self, sheet: FactSheet, texts: Mapping[str, SourceText], *, is_reading: bool
    ) -> None:
        self._sheet = sheet
        self._is_reading = is_reading
        self._links = {
            name: _link_of_text(one, texts.get(name)) for name, one in _by_id(sheet).items()
        }
        self._folded = {name: Folded(text) for name, text in decoded(texts).items()}
        self._units: dict[str, UnitWords] = {}
        self._nearest_left = _MOST_NEAREST
        self._faults = [*_faults_of_sources(sheet, texts)]
        self._half_read: dict[str, int] = {}
        self._claims = list(claims_of(sheet))
        self._other_languages = dict(self._find_other_languages()) if is_reading else {}
        self._foreign: set[str] = set()

    def result(self) -> Examined:
        proofs: dict[str, Proof] = {}
        for claim in self._claims:
            proof = self._follow(claim)
            proofs.setdefault(claim.key, proof)
        self._faults += self._of_languages()
        return Examined(proofs, tuple(self._faults))

    def _follow(self, claim: Claim) -> Proof:
        name = claim.source.id if claim.source else ""
        text, link = self._folded.get(name), self._links.get(name, Link.ABSENT)
        if not claim.quote:
            return self._follow_published(claim, text)
        places = list(places_of(text, claim.quote)) if text is not None else []
        if text is not None and not places:
            # What such words say of the number is not what the source says of it.
            self._faults.append(self._not_in_text(claim, claim.quote, text))
            link_of_number = Link.UNREAD if claim.claims_something else Link.NONE
            return Proof(link_of_number, link_of_number, Link.BROKEN, link)
        said = self._said(claim, claim.quote)
        if text is None:
            return Proof(said.value, said.qualifier, Link.ABSENT, Link.ABSENT)
        is_refuted = said.fault is not None and said.fault.severity is Severity.ERROR
        if said.mention is not None and not is_refuted:
            said = self._around(claim, said.mention, text, places) or said
        elif claim.is_event and said.value is Link.HOLDS and not is_refuted:
            said = self._around_date(claim, text, places) or said
        return Proof(said.value, said.qualifier, Link.HOLDS, link)

    def _follow_published(self, claim: Claim, text: Folded | None) -> Proof:
        """Compare what has published words and no quotation around them."""
        if claim.published:
            if text is not None and not list(places_of(text, claim.published)):
                message = _(
                    "{words} does not stand in the text of the source {source}",
                    words=repr(claim.published),
                    source=repr(claim.source.id if claim.source else ""),
                )
                remedy = _("give the source's own words for the number")
                self._faults.append(
                    Fault((*claim.path, "published"), "E-PUBLISHED", message, remedy)
                )
            elif self._can_be_read(claim) and claim.value is not None:
                from viewer.checks.said import compare

                said = compare(claim, claim.published)
                if said.fault and said.fault.severity is Severity.ERROR:
                    self._faults.append(said.fault)
        return NOT_QUOTED

    def _said(self, claim: Claim, quote: str) -> Said:
        """Compare the claim with its quotation, and report what is wrong."""
        if claim.published and not list(places_of(Folded(quote), claim.published)):
            self._faults.append(
                Fault(
                    (*claim.path, "published"),
                    "E-PUBLISHED",
                    _("{words} does not stand in the quotation", words=repr(claim.published)),
                    _("give the words for the number as the quotation has them"),
                )
            )
            return Said(Link.BROKEN, Link.UNREAD)
        if not claim.claims_something:
            return Said(Link.NONE, Link.NONE)
        if not self._can_be_read(claim):
            return Said(Link.UNREAD, Link.UNREAD)
        said = self._read(claim, quote)
        if said.fault is not None:
            self._faults.append(said.fault)
        elif not is_read_in_full(claim.language) and claim.source is not None:
            self._half_read[claim.source.id] = self._half_read.get(claim.source.id, 0) + 1
        return said

    def _can_be_read(self, claim: Claim) -> bool:
        """Say whether it is known in which language the words of *claim* are, and they are read."""
        if claim.source is not None and claim.source.id in self._other_languages:
            self._foreign.add(claim.source.id)
            return False
        return self._is_reading and not (claim.is_derived or claim.lacks_its_source)

    def _find_other_languages(self) -> Iterator[tuple[str, str]]:
        """Give the sources that don't name their language, and are not in that of the sheet."""
        own = self._sheet.lang.split("-", maxsplit=1)[0].lower()
        for name, source in _by_id(self._sheet).items():
            if source.lang:
                continue
            from viewer.checks.vocabulary import language_of

            text = self._folded.get(name)
            told = language_of(text.original[:_ENOUGH_TO_TELL]) if text else None
            if told is None:
                quotes = [one.quote or "" for one in self._claims if one.source is source]
                told = language_of(" ".join(quotes)[:_ENOUGH_TO_TELL])
            if told not in {None, own}:
                yield name, str(told)

    def _read(self, claim: Claim, quote: str) -> Said:
        # What reads prose is imported only where there is something to be read.
        if claim.is_event:
            from viewer.checks.said_dates import compare_date

            return compare_date(claim, quote)
        from viewer.checks.said import compare
        from viewer.checks.unit_words import UnitWords

        units = self._units.get(claim.language)
        if units is None:
            units = self._units[claim.language] = UnitWords(self._sheet, claim.language)
        said = compare(claim, quote, units)
        if said.mention is not None and said.value is Link.HOLDS:
            fault = units.fault_of(claim, quote, said.mention)
            if fault is not None:
                self._faults.append(fault)
        return said

    def _around(
        self, claim: Claim, mention: Mention, text: Folded, places: list[Span]
    ) -> Said | None:
        """Look whether the source says more around the quotation; give what then is broken."""
        from viewer.checks.cut_off import cut_off_at

        told = [cut_off_at(claim, text, place, mention) for place in places]
        if None in told or not told:
            return None
        # What is doubtful at one place is not broken, whatever the others say.
        said = min(
            (one for one in told if one is not None),
            key=lambda one: one.value is not Link.UNREAD,
        )
        if said.fault is not None:
            self._faults.append(said.fault)
        return said

    def _around_date(self, claim: Claim, text: Folded, places: list[Span]) -> Said | None:
        """Look the same way whether the source says more around the quotation of a date."""
        from viewer.checks.said_dates import compare_around

        told = [compare_around(claim, text, place) for place in places]
        if None in told:
            return None
        said = next(one for one in told if one is not None)
        if said.fault is not None:
            self._faults.append(said.fault)
        return said

    def _not_in_text(self, claim: Claim, quote: str, text: Folded) -> Fault:
        source = repr(claim.source.id if claim.source else "")
        path = (*claim.path, "quote")
        if any(places_of(text, quote, cut=True)):
            message = _(
                "this begins or ends inside a word or a number of the source {source}",
                source=source,
            )
            return Fault(path, "E-QUOTE", message, _("quote whole words and whole numbers"))
        message = _("this does not stand in the text of the source {source}", source=source)
        remedy = _("quote it word for word")
        if self._nearest_left:
            self._nearest_left -= 1
            near = nearest(text, quote)
            if near is not None:
                remedy = _(
                    "quote it word for word; the nearest is in line {line}: {words}",
                    line=text.original.count("\n", 0, near.start) + 1,
                    words=repr(" ".join(text.original[near.start : near.end].split())),
                )
        return Fault(path, "E-QUOTE", message, remedy)

    def _of_languages(self) -> Iterator[Fault]:
        """Tell once a source that its language is not known, or only its digits are read."""
        for i, source in enumerate(self._sheet.sources):
            if source.id in self._foreign:
                self._foreign.remove(source.id)
                yield Fault(
                    ("sources", i),
                    "W-UNREAD",
                    _(
                        "this source has no 'lang', and its words are not in {own} but in {other}",
                        own=repr(self._sheet.lang),
                        other=repr(self._other_languages[source.id]),
                    ),
                    _('give it "lang": "{language}"', language=self._other_languages[source.id]),
                    Severity.WARNING,
                )
            count = self._half_read.pop(source.id, 0)
            if count:
                yield Fault(
                    ("sources", i, "lang"),
                    "W-UNREAD",
                    n_(
                        "only digits are read in the language {language}: {count} quotation of "
                        "this source is not compared in full",
                        "only digits are read in the language {language}: {count} quotations of "
                        "this source are not compared in full",
                        count,
                        language=repr(source.lang or self._sheet.lang),
                        count=count,
                    ),
                    _("compare its qualifiers by eye"),
                    Severity.WARNING,
                )


def _by_id(sheet: FactSheet) -> dict[str, Source]:
    """Give the source that each id means: of several with one id the first."""
    sources: dict[str, Source] = {}
    for one in sheet.sources:
        sources.setdefault(one.id, one)
    return sources


def _link_of_text(source: Source, data: SourceText | None) -> Link:
    """Say whether the text that is there is the one recorded."""
    if not isinstance(data, bytes):
        return Link.ABSENT
    if source.text is None or source.text.sha256 is None:
        return Link.NONE
    return Link.HOLDS if _fingerprint(data) == source.text.sha256 else Link.BROKEN


def _fingerprint(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()


def _faults_of_sources(sheet: FactSheet, texts: Mapping[str, SourceText]) -> Iterator[Fault]:
    meant = _by_id(sheet)
    for i, source in enumerate(sheet.sources):
        data = texts.get(source.id) if meant[source.id] is source else None
        if isinstance(data, Fault):
            yield data
        elif data is not None:
            yield from _faults_of_text(source, data, ("sources", i, "text"))


def _faults_of_text(source: Source, data: bytes, path: Path) -> Iterator[Fault]:
    if _decoded(data) is None:
        message = _("the text of this source is not UTF-8")
        yield Fault((*path, "file"), "E-ENC", message, _("save it as UTF-8"))
    if _link_of_text(source, data) is Link.BROKEN:
        yield Fault(
            (*path, "sha256"),
            "E-HASH",
            _("the text of this source is not the one this sheet was made from"),
            _(
                'get that text back, or compare the quotations with this one and write "{sha256}"',
                sha256=_fingerprint(data),
            ),
        )
