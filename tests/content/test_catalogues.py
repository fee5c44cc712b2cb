"""The catalogues of `resources/i18n/` are whole, in step with the program, and well set."""

from __future__ import annotations

import ast
import gettext
import io
import re
import runpy
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from viewer import assets
from viewer.content import wording
from viewer.content.wording import LANGUAGES
from viewer.gui import actions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Speaking = Callable[[str], None]

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "resources" / "i18n" / "make.py"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")

NARROW = "\N{NARROW NO-BREAK SPACE}"
FULL = "\N{NO-BREAK SPACE}"
PLACEHOLDER = re.compile(r"\{\w+\}")
MARK_UP = re.compile(r"<[/!a-zA-Z][^>]*>|&(?:#\d+|[a-z]+);|\*\*|__")
MNEMONIC = re.compile(r"&(\w)")

SUBMENUS = (
    (actions.FILE, "Open re&cent"),
    (actions.VIEW, "&Theme"),
    (actions.VIEW, "&Language"),
)
"""The menus within menus, which stand in no table."""

make = runpy.run_path(str(TOOL))
SAID = make["phrases_said"]()


def catalogue(language: str) -> Any:
    return make["catalogue"](language, SAID)


def messages(language: str) -> list[Any]:
    return [message for message in catalogue(language) if message.id]


def pairs(language: str) -> list[tuple[str, str, str]]:
    """Give context, English and translation of every form of every phrase that is translated."""
    found = []
    for message in messages(language):
        forms = make["forms"](message)
        english = [message.id] if isinstance(message.id, str) else list(message.id)
        english += english[-1:] * (len(forms) - len(english))
        found += [
            (message.context or "", *pair) for pair in zip(english, forms, strict=True) if pair[1]
        ]
    return found


def said_in_source() -> set[tuple[str, str, str]]:
    """Give context, message and plural of every call of the wording, read without Babel."""
    speaking = {"_": 1, "n_": 2, "c_": 2, "text": 1, "context": 2, "plural": 2}
    found = set()
    for file in (ROOT / "viewer").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else None
            name = node.func.id if isinstance(node.func, ast.Name) else name
            words = [
                argument.value
                for argument in node.args[: speaking.get(name or "", 0)]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            ]
            if name in {"c_", "context"} and len(words) == 2:
                found.add((*words, ""))
            elif name not in {"c_", "context"} and words:
                found.add(("", words[0], words[1] if len(words) == 2 else ""))
    return found


@pytest.fixture
def speaking() -> Iterator[Speaking]:
    """Let the program speak a language until the test is over."""
    yield wording.speak
    wording.speak("en")


def test_that_the_template_is_in_step_with_the_program():
    fresh = make["as_po"](make["template"](SAID))
    assert fresh == (TOOL.parent / "factsheet.pot").read_bytes(), "run resources/i18n/make.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_catalogue_is_in_step_with_the_program(language: str):
    fresh = make["as_po"](catalogue(language))
    assert fresh == make["po_file"](language).read_bytes(), "run resources/i18n/make.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_what_the_program_reads_is_what_was_translated(language: str):
    compiled = assets.resource("i18n", language, "LC_MESSAGES", "factsheet.mo").read_bytes()
    assert compiled == make["as_mo"](catalogue(language)), "run resources/i18n/make.py"


def test_that_no_phrase_of_the_program_is_overlooked():
    assert said_in_source() == {(said.context, said.message, said.plural) for said in SAID}


def test_that_a_phrase_is_said_with_one_plural_or_always_without():
    """Gettext knows a phrase by its context and its first form alone."""
    known = [(context, message) for context, message, _plural in said_in_source()]
    assert sorted(known) == sorted(set(known))


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_nothing_is_left_untranslated(language: str):
    assert make["untranslated"](catalogue(language)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_plural_form_is_there_and_of_the_language(language: str):
    forms = int(re.search(r"nplurals=(\d)", make["PLURAL_FORMS"][language])[1])
    assert forms == {"fr": 2, "es": 2, "ar": 6}[language]
    for message in messages(language):
        if message.pluralizable:
            assert len([form for form in make["forms"](message) if form]) == forms, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_the_plural_rule_is_the_one_of_cldr_below_a_million(language: str):
    from viewer.content.locale import locale_for

    rule = re.search(r"plural=(.*);", make["PLURAL_FORMS"][language])[1]
    form = gettext.c2py(rule)
    by_form: dict[int, set[str]] = {}
    for number in range(1300):
        category = locale_for(language).plural_category(number)
        by_form.setdefault(form(number), set()).add(category)
    assert all(len(categories) == 1 for categories in by_form.values()), by_form
    assert sorted(by_form) == list(range(len(by_form)))


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_has_the_same_places_for_values(language: str):
    wrong = [
        (english, ours)
        for _context, english, ours in pairs(language)
        if sorted(PLACEHOLDER.findall(english)) != sorted(PLACEHOLDER.findall(ours))
    ]
    assert not wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_ends_as_the_phrase_does(language: str):
    """A sentence stays one, what a value follows still leads to it, what opens a dialog says so."""
    question = {"ar": "؟"}.get(language, "?")

    def ending(context: str, text: str) -> str:
        abbreviation = " " not in text or context == "date"  # "No." and "a. C." end no sentence
        found = re.search(r"[:…]$" if abbreviation else r"[.:…]$", text)
        return found[0] if found else ""

    wrong = [
        (english, ours)
        for context, english, ours in pairs(language)
        if ending(context, english) != ending(context, ours)
        or english.endswith("?") != ours.endswith(question)
        or english[:1].isspace() != ours[:1].isspace()
        or english[-1:].isspace() != ours[-1:].isspace()
        or english.count("\n") != ours.count("\n")
    ]
    assert not wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_where_english_has_one_mnemonic_a_translation_has_one(language: str):
    """In Arabic a menu may go without: there are no Latin letters to press."""
    wrong = []
    for context, english, ours in pairs(language):
        wanted, found = len(MNEMONIC.findall(english)), len(MNEMONIC.findall(ours))
        assert wanted <= 1, english
        if found != wanted and not (language == "ar" and found == 0):
            wrong.append((context, english, ours))
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_two_entries_of_a_menu_have_the_same_mnemonic(language: str, speaking: Speaking):
    speaking(language)
    menus = {"the bar": list(actions.menu_titles().values())}
    menus["themes"] = [choice.text for choice in actions.themes()]
    for row in actions.table():
        menus.setdefault(row.menu, []).append(row.text)
    for menu, message in SUBMENUS:
        assert message in {phrase.message for phrase in SAID if phrase.context == "menu"}
        menus[menu].append(wording.c_("menu", message))
    for menu, texts in menus.items():
        letters = [mark.lower() for text in texts for mark in MNEMONIC.findall(text)]
        assert len(letters) == len(set(letters)), f"{menu}: {texts}"
        assert language == "ar" or len(letters) == len(texts), f"{menu}: {texts}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_phrase_holds_mark_up(language: str):
    assert not [
        text for _context, *texts in pairs(language) for text in texts if MARK_UP.search(text)
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_translation_holds_what_cannot_be_seen(language: str):
    """The direction of numbers is the business of `Locale.isolate`; here marks would go stale."""
    allowed = {" ", "\n", NARROW, FULL}
    assert not [
        (ours, unicodedata.name(letter, repr(letter)))
        for _context, _english, ours in pairs(language)
        for letter in ours
        if letter not in allowed
        and unicodedata.category(letter) in {"Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn"}
    ]


def test_that_french_marks_keep_to_their_words():
    """A narrow no-break space stands before : ; ! ? and inside guillemets; nothing else does."""
    code = re.compile(r"\"[^\"]*\": \"[^\"]*\"|https?://")
    unspaced = rf"\w[:;!?»]|[ {FULL}][:;!?»]|«[^{NARROW}]|\w'\w"
    wrong = [
        ours
        for _context, _english, ours in pairs("fr")
        if re.search(unspaced, code.sub("", PLACEHOLDER.sub("x", ours)))
    ]
    assert not wrong


def test_that_spanish_questions_are_opened():
    """A question mark that stands alone is no question: it is the sign of a doubtful date."""
    wrong = [
        ours
        for _context, _english, ours in pairs("es")
        if len(re.findall(r"[\w})]\?", ours)) != ours.count("¿")
        or len(re.findall(r"[\w})]!", ours)) != ours.count("¡")
    ]
    assert not wrong


def test_that_arabic_has_its_own_marks_and_is_never_stretched():
    wrong = [
        ours
        for _context, _english, ours in pairs("ar")
        if re.search(r"[\u0621-\u064a]\s*[,;?]", ours) or "\N{ARABIC TATWEEL}" in ours
    ]
    assert not wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_is_in_its_own_script(language: str):
    """A phrase copied or put in the wrong file is found by its letters."""
    arabic = re.compile("[\u0621-\u064a]")
    wrong = [
        (context, english, ours)
        for context, english, ours in pairs(language)
        if bool(arabic.search(ours)) != (language == "ar")
        and re.search(r"[^\W\d]{2}", PLACEHOLDER.sub("", ours))
    ]
    assert not wrong


@pytest.mark.parametrize("language", ["", *TRANSLATED])
def test_that_the_header_says_nothing_of_time_place_or_people(language: str):
    file = make["po_file"](language) if language else TOOL.parent / "factsheet.pot"
    text = file.read_text(encoding="utf-8")
    header = text.partition("\n\n")[0]
    names = set(re.findall(r'^"([\w-]+): ', header, re.MULTILINE))
    stable = {"Project-Id-Version", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    assert names == stable | ({"Language", "Plural-Forms"} if language else set())
    assert not re.search(r"\d{4}-\d\d-\d\d|@|Babel", header)
    assert not re.search(r"^#: .*(?:^|\s)(?:/|[A-Z]:|.*:\d)", text, re.MULTILINE)


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_python_reads_the_compiled_catalogue_as_it_was_written(language: str):
    read = gettext.GNUTranslations(io.BytesIO(make["as_mo"](catalogue(language))))
    for message in messages(language):
        if not all(make["forms"](message)):
            continue
        if message.pluralizable:
            first = make["forms"](message)[1]
            assert read.ngettext(*message.id, {"fr": 2, "es": 2, "ar": 1}[language]) == first
        elif message.context:
            assert read.pgettext(message.context, message.id) == message.string
        else:
            assert read.gettext(message.id) == message.string
