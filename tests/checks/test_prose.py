"""The numbers of running text are read as a careful reader would, in four languages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.prose import numbers_in

LANGUAGES = st.sampled_from(["en", "fr", "es", "ar", "de", "es-MX", "x", ""])
PIECES = st.sampled_from(
    [
        "1",
        "12",
        "000",
        "1,234",
        "2019",
        "90.000",
        "%",
        "$",
        "-",
        "–",
        ".",
        ",",
        ":",
        "/",
        "+",
        "and",
        "et",
        "y",
        "و",
        "of",
        "de",
        "one",
        "two",
        "mille",
        "millón",
        "ألف",
        "half",
        "a",
        "more",
        "than",
        "about",
        "plus",
        "hundreds",
        "thousand",
        "million",
        "s",
        "th",
        "½",
        "'",
        "(",
        ")",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS, LANGUAGES)
def test_that_any_text_is_read_in_order_without_overlaps(text: str, language: str):
    behind = 0
    for mention in numbers_in(text, language):
        assert behind <= mention.start <= mention.number_start < mention.end <= len(text)
        assert mention.readings[0] == mention.value
        assert mention.qualifier is mention.meanings[0]
        assert mention.noun in text
        behind = mention.end
