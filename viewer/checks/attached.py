"""How many quotations of a source stand in a text that somebody has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import claims_of
from viewer.checks.quotation import find_quotation

if TYPE_CHECKING:
    from viewer.sheet.model import FactSheet


class Quoted(NamedTuple):
    """What a sheet quotes from one source, held to a text."""

    found: tuple[str, ...] = ()
    """The quotations that stand in it, in the order of the sheet."""
    missing: tuple[str, ...] = ()
    """Those that don't."""

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.found) + len(self.missing)


def quoted_in(sheet: FactSheet, source: str, text: str) -> Quoted:
    """Say which of the quotations of the source with the id *source* stand in *text*."""
    found: list[str] = []
    missing: list[str] = []
    for claim in claims_of(sheet):
        if claim.source is None or claim.source.id != source or not claim.quote:
            continue
        stands = find_quotation(text, claim.quote, claim.published) is not None
        (found if stands else missing).append(claim.quote)
    return Quoted(tuple(found), tuple(missing))
