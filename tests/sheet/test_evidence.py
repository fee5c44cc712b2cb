"""What four links amount to: the worst of them is told, and nothing is proved that isn't there."""

from __future__ import annotations

from itertools import product

import pytest

from viewer.sheet.evidence import NOT_QUOTED, ONLY_QUOTED, Evidence, Link, Proof

HOLDS, BROKEN, UNREAD, ABSENT, NONE = (
    Link.HOLDS,
    Link.BROKEN,
    Link.UNREAD,
    Link.ABSENT,
    Link.NONE,
)
ALL = [Proof(*links) for links in product(Link, repeat=4)]


@pytest.mark.parametrize(
    ("links", "state"),
    [
        ((HOLDS, HOLDS, HOLDS, HOLDS), Evidence.VERIFIED),
        ((HOLDS, HOLDS, HOLDS, NONE), Evidence.VERIFIED),
        ((NONE, NONE, HOLDS, NONE), Evidence.NOTHING_TO_VERIFY),
        ((NONE, NONE, NONE, HOLDS), Evidence.NO_QUOTATION),
        ((HOLDS, HOLDS, ABSENT, ABSENT), Evidence.QUOTED),
        ((UNREAD, UNREAD, ABSENT, ABSENT), Evidence.QUOTED),
        ((UNREAD, HOLDS, HOLDS, HOLDS), Evidence.UNREAD),
        ((HOLDS, UNREAD, HOLDS, HOLDS), Evidence.UNREAD),
        ((HOLDS, HOLDS, HOLDS, BROKEN), Evidence.SOURCE_CHANGED),
        ((UNREAD, UNREAD, HOLDS, BROKEN), Evidence.SOURCE_CHANGED),
        ((BROKEN, HOLDS, ABSENT, ABSENT), Evidence.CONTRADICTED),
        ((HOLDS, BROKEN, HOLDS, HOLDS), Evidence.CONTRADICTED),
        ((HOLDS, HOLDS, BROKEN, BROKEN), Evidence.CONTRADICTED),
    ],
)
def test_that_the_worst_link_is_told(links: tuple[Link, ...], state: Evidence):
    assert Proof(*links).state is state


def test_that_a_broken_link_of_what_is_quoted_is_never_passed_over():
    for proof in ALL:
        if proof.quotation is not NONE and BROKEN in proof:
            assert proof.state in {Evidence.CONTRADICTED, Evidence.SOURCE_CHANGED}, proof


def test_that_only_a_quotation_found_in_its_text_is_verified():
    verified = [proof for proof in ALL if proof.state is Evidence.VERIFIED]
    assert verified
    for proof in verified:
        assert proof.quotation in {HOLDS, UNREAD}
        assert not {BROKEN, UNREAD} & {proof.value, proof.qualifier}
        assert proof.value is HOLDS


def test_that_before_anybody_looked_a_quotation_is_only_a_quotation():
    assert NOT_QUOTED.state is Evidence.NO_QUOTATION
    assert ONLY_QUOTED.state is Evidence.QUOTED
