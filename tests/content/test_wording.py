"""The program and the page speak in four languages, and values stay values in each."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content import wording
from viewer.content.wording import LANGUAGES, PSEUDO, _, best_language, c_, n_, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

MAKE = Path(__file__).parents[2] / "resources" / "i18n" / "make.py"
SAID = runpy.run_path(str(MAKE))["phrases_said"]()
PLACEHOLDER = re.compile(r"\{(\w+)\}")

hostile = st.lists(
    st.sampled_from(
        ["{name}", "{number}", "{value}", "{0}", "{", "}", "{{", "%s", "%(a)s", "%", "<b>"]
    )
    | st.sampled_from(["&", "&amp;", "\\", "$", "⟦", "·", "'", '"', "\n", "{date}", "{label}"])
    | st.text(max_size=4),
    max_size=6,
).map("".join)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    wording.speak("en")


def said(language: str, number: int, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give each phrase of a language as it is before and after values are put in."""
    say = phrases(language)
    for phrase in SAID:
        if phrase.plural:
            form = (phrase.message, phrase.plural, number)
            yield say.plural(*form), say.plural(*form, **values)
        elif phrase.context:
            at = (phrase.context, phrase.message)
            yield say.context(*at), say.context(*at, **values)
        else:
            yield say.text(phrase.message), say.text(phrase.message, **values)


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
@given(value=hostile, number=st.integers(0, 200))
def test_that_no_text_of_a_file_acts_in_a_phrase(language: str, value: str, number: int):
    names = {
        name for phrase in SAID for name in PLACEHOLDER.findall(phrase.message + phrase.plural)
    }
    for before, after in said(language, number, dict.fromkeys(names, value)):
        assert after == PLACEHOLDER.sub(lambda _place: value, before)


def test_that_a_place_without_a_value_and_a_lone_brace_stay_as_they_are():
    say = phrases("en")
    assert say.text("{a} and {b}", a="{b}") == "{b} and {b}"
    assert say.text("an open { and {a}", a=1) == "an open { and 1"
    assert say.text("{a", a=1) == "{a"
    assert say.text("{a} }", a=1) == "1 }"


def test_that_the_program_speaks_the_language_chosen_and_a_page_its_own():
    assert c_("tab", "Sources") == "Sources"
    wording.speak("es")
    assert wording.spoken() == "es"
    assert c_("tab", "Sources") == "Fuentes"
    assert _("nothing to verify") == "nada que verificar"
    assert phrases("ar").context("tab", "Sources") == "المصادر"


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {1: "1 error", 0: "0 errors", 2: "2 errors"}),
        ("fr", {0: "0 erreur", 1: "1 erreur", 2: "2 erreurs"}),
        ("es", {0: "0 errores", 1: "1 error", 2: "2 errores"}),
        ("ar", {0: "لا أخطاء (0)", 2: "خطآن (2)", 3: "3 أخطاء", 11: "11 خطأً", 100: "100 خطأ"}),
    ],
)
def test_that_each_language_counts_in_its_own_way(language: str, forms: dict[int, str]):
    wording.speak(language)
    for number, words in forms.items():
        assert n_("{count} error", "{count} errors", number, count=number) == words


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_that_one_word_can_have_two_translations(language: str):
    say = phrases(language)
    about_a_number = say.context("qualified number", "about {number}", number="")
    about_a_date = say.context("date", "about {date}", date="")
    assert (about_a_number == about_a_date) == (language == "en")


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (("fr_CA.UTF-8",), "fr"),
        (("ar-EG",), "ar"),
        (("ES",), "es"),
        (("de", "fr"), "fr"),
        (("de-AT",), "en"),
        (("C",), "en"),
        ((), "en"),
        ((PSEUDO,), PSEUDO),
    ],
)
def test_that_the_first_language_known_is_spoken(wanted: tuple[str, ...], language: str):
    assert best_language(wanted) == language


@pytest.mark.parametrize("tag", ["de", "zh-Hans", "x", "français"])
def test_that_a_language_the_program_does_not_speak_is_english(tag: str):
    assert phrases(tag).language == "en"
    assert phrases(tag).context("tab", "Timeline") == "Timeline"


def test_that_a_region_takes_the_words_of_its_language():
    assert phrases("fr-CA").context("tab", "Timeline") == "Chronologie"


@pytest.mark.parametrize("phrase", SAID, ids=lambda phrase: phrase.message[:40])
def test_that_the_language_for_tests_marks_and_widens_every_phrase(phrase):
    shown = phrases(PSEUDO).text(phrase.message)
    assert shown.startswith("⟦")
    assert shown.endswith("⟧")
    assert len(shown) >= 1.4 * len(phrase.message)
    assert PLACEHOLDER.findall(shown) == PLACEHOLDER.findall(phrase.message)
    assert shown.count("&") == phrase.message.count("&")
