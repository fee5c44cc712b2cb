"""Counts how much of a sheet rests on a quotation, and how far that could be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import claims_of
from viewer.content.wording import _, n_
from viewer.sheet.evidence import NOT_QUOTED, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from viewer.checks.claims import Claim
    from viewer.problems import Path, Problem
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet


class Counted(NamedTuple):
    """The claims of one kind."""

    total: int
    quoted: int
    verified: int


class Coverage(NamedTuple):
    """How much of a sheet is quoted, and how much of that is proved."""

    figures: Counted
    events: Counted
    values: Counted
    """The values of tables that charts hold themselves."""
    contradicted: int
    by_eye: int
    """Quoted, but the words can't be read: they are to be compared by eye."""
    nothing_to_verify: int
    """Quoted from a text that is there, and without a number or a date."""
    computed: int
    """Derived by the author, and so in the words of no source."""
    sources: int
    absent_texts: int
    """Sources whose text is not present."""
    changed_texts: int
    """Sources whose text is not the one recorded."""
    left_out: int = 0
    """Figures, events, charts and cells of the file that are wrong, and so not counted above."""


def coverage(
    sheet: FactSheet,
    evidence: Mapping[str, Proof],
    texts: Collection[str],
    problems: Iterable[Problem] = (),
    flaws: Flaws | None = None,
) -> Coverage:
    """Count what *sheet* quotes and how far *evidence* proves it.

    *texts* are the ids of the sources whose text is present, *problems* those of its file, which
    tell of a changed text that nothing quotes as well; *flaws* tell what of the file is left out.
    """
    claims = list(claims_of(sheet))
    proofs = [(claim, evidence.get(claim.key, NOT_QUOTED)) for claim in claims]
    changed = {
        claim.source.id for claim, proof in proofs if claim.source and proof.text is Link.BROKEN
    }
    told = {problem.path[:2] for problem in problems if problem.code == "E-HASH"}
    for place, source in enumerate(sheet.sources):
        path: Path = ("sources", place)
        if (flaws.in_file(path) if flaws else path) in told:
            changed.add(source.id)
    quoted = [(claim, proof) for claim, proof in proofs if claim.quote]
    return Coverage(
        figures=_counted(pair for pair in proofs if pair[0].is_figure),
        events=_counted(pair for pair in proofs if pair[0].is_event),
        values=_counted(
            (claim, proof)
            for claim, proof in proofs
            if claim.path[0] == "charts" and (claim.quote or claim.value is not None)
        ),
        contradicted=sum(proof.state is Evidence.CONTRADICTED for _claim, proof in quoted),
        by_eye=sum(
            Link.UNREAD in (proof.value, proof.qualifier) and not claim.is_derived
            for claim, proof in quoted
            if proof.state is not Evidence.CONTRADICTED
        ),
        nothing_to_verify=sum(
            proof.state is Evidence.NOTHING_TO_VERIFY for _claim, proof in quoted
        ),
        computed=sum(claim.is_derived for claim in claims),
        sources=len(sheet.sources),
        absent_texts=sum(source.id not in texts for source in sheet.sources),
        changed_texts=len(changed),
        left_out=_left_out(flaws) if flaws else 0,
    )


def _left_out(flaws: Flaws) -> int:
    """Count what would have been claimed by what is left out: of a timeline its events."""
    return sum(
        max(one.events, 1)
        for where, parts in flaws.gaps.items()
        if where[0] != "sources" and where[-1] != "eras"
        for one in parts.values()
    )


def _counted(proofs: Iterable[tuple[Claim, Proof]]) -> Counted:
    pairs = list(proofs)
    return Counted(
        len(pairs),
        sum(bool(claim.quote) for claim, _proof in pairs),
        sum(proof.state is Evidence.VERIFIED for _claim, proof in pairs),
    )


def coverage_words(counted: Coverage) -> str:
    """Give the line that ends a report."""
    figures, events, values = counted.figures, counted.events, counted.values
    parts = [
        figures.total
        and n_(
            "{quoted} of {total} figure quoted, {verified} verified",
            "{quoted} of {total} figures quoted, {verified} verified",
            figures.total,
            **figures._asdict(),
        ),
        events.total
        and n_(
            "{quoted} of {total} event quoted, {verified} verified",
            "{quoted} of {total} events quoted, {verified} verified",
            events.total,
            **events._asdict(),
        ),
        values.total
        and n_(
            "{quoted} of {total} value in tables quoted, {verified} verified",
            "{quoted} of {total} values in tables quoted, {verified} verified",
            values.total,
            **values._asdict(),
        ),
        counted.contradicted
        and n_(
            "{count} contradicted",
            "{count} contradicted",
            counted.contradicted,
            count=counted.contradicted,
        ),
        counted.by_eye
        and n_(
            "{count} to be compared by eye",
            "{count} to be compared by eye",
            counted.by_eye,
            count=counted.by_eye,
        ),
        counted.nothing_to_verify
        and n_(
            "{count} quoted without a number or date",
            "{count} quoted without a number or date",
            counted.nothing_to_verify,
            count=counted.nothing_to_verify,
        ),
        counted.computed
        and n_(
            "{count} computed, in the words of no source",
            "{count} computed, in the words of no source",
            counted.computed,
            count=counted.computed,
        ),
        counted.absent_texts
        and n_(
            "source text not present for {count} source: not verified",
            "source text not present for {count} sources: not verified",
            counted.absent_texts,
            count=counted.absent_texts,
        ),
        counted.changed_texts
        and n_(
            "source text changed for {count} source: not verified",
            "source text changed for {count} sources: not verified",
            counted.changed_texts,
            count=counted.changed_texts,
        ),
        counted.left_out
        and n_("{count} not shown", "{count} not shown", counted.left_out, count=counted.left_out),
    ]
    if not any((figures.total, events.total, values.total, counted.left_out)):
        return _("nothing to verify")
    return "; ".join(part for part in parts if part)
