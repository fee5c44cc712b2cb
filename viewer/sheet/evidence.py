"""How far a claim is proved by what its source says: four links, and the state they amount to.

text of the source  ⊇  quotation  ⊇  published words  →  value and qualifier
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Link(Enum):
    """What became of one link of the chain."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNREAD = "unread"
    """No number can be read there: compare by eye."""
    ABSENT = "absent"
    """What to compare with is not there."""
    NONE = "none"
    """There is nothing to compare."""


class Evidence(Enum):
    """The state of a whole chain."""

    NO_QUOTATION = "no-quotation"
    """The sheet quotes nothing for it."""
    QUOTED = "quoted"
    """Quoted, but the text of the source is not there to look it up in."""
    VERIFIED = "verified"
    """Every link holds: the text says the quotation, and the quotation the number or date."""
    NOTHING_TO_VERIFY = "nothing-to-verify"
    """The quotation stands in the text, and no number or date is claimed that it could prove."""
    UNREAD = "unread"
    """The quotation stands in the text, but whether it says the number is for the eye to tell."""
    SOURCE_CHANGED = "source-changed"
    """Quoted, but the text that is there is not the one the sheet was made from."""
    CONTRADICTED = "contradicted"
    """One link of the chain is broken."""


class Proof(NamedTuple):
    """The four links of one claim, from the number back to the file."""

    value: Link
    """Whether the quotation says the value; of an event, its date."""
    qualifier: Link
    """Whether the quotation says the qualifier."""
    quotation: Link
    """Whether the quotation stands in the text of the source; `NONE` where nothing is quoted."""
    text: Link
    """Whether that text is the one recorded; `NONE` where no fingerprint is."""

    @property
    def state(self) -> Evidence:
        """What the four amount to; the worst of them is told."""
        worst_first = (
            (self.quotation is Link.NONE, Evidence.NO_QUOTATION),
            (Link.BROKEN in self[:3], Evidence.CONTRADICTED),
            (self.text is Link.BROKEN, Evidence.SOURCE_CHANGED),
            (self.quotation is Link.ABSENT, Evidence.QUOTED),
            (Link.UNREAD in self[:2], Evidence.UNREAD),
            (self.value is not Link.HOLDS, Evidence.NOTHING_TO_VERIFY),
        )
        return next((state for is_so, state in worst_first if is_so), Evidence.VERIFIED)


NOT_QUOTED = Proof(Link.NONE, Link.NONE, Link.NONE, Link.NONE)
"""The proof of what quotes nothing."""
ONLY_QUOTED = Proof(Link.NONE, Link.NONE, Link.ABSENT, Link.ABSENT)
"""The proof of a quotation that nobody has looked into yet."""
