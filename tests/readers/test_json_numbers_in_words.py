"""A number written as people write it is told with its own digits, never with another's."""

from __future__ import annotations

import pytest

from viewer.readers.native import read


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("87,5", "87.5"),
        ("-3,25", "-3.25"),
        ("0,75", "0.75"),
        ("90,000", "90000"),
        ("1,250,000", "1250000"),
        ("90 000", "90000"),
        ("1 250 000", "1250000"),
    ],
)
def test_that_the_remedy_for_a_comma_never_makes_another_number(written, right):
    document = f'{{"format": 1, "figures": [{{"value": {written}, "id": "a"}}]}}'
    (problem,) = read(document.encode()).problems()
    assert problem.code == "E-NUM"
    assert problem.remedy == f"write {right}, not {written}"
