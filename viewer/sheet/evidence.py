"""How far a figure is proved by what its source says: the four states of evidence."""

from __future__ import annotations

from enum import Enum


class Evidence(Enum):
    """The state of the chain source text ⊇ quotation ⊇ published words."""

    NO_QUOTATION = "no-quotation"
    """The sheet quotes nothing for it."""
    QUOTED = "quoted"
    """Quoted, but the text of the source is not there to look it up in."""
    IN_SOURCE = "in-source"
    """The quotation stands in the text of the source, the published words in the quotation."""
    SOURCE_CHANGED = "source-changed"
    """Quoted, but the text that is there is not the one the sheet was made from."""
    CONTRADICTED = "contradicted"
    """One link of the chain is broken."""
