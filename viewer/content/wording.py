"""The words of the program, in English, French, Spanish and Arabic.

Two voices speak: the *program* (menus, messages, help), in the language chosen
once at start-up with `speak`, and the *page* (headings, qualifiers, dates), in
the language a sheet is shown in. Both come from the same gettext catalogues;
`_` is the first voice, `phrases(language)` the second.

Values are put into phrases by plain replacement of `{name}`, never by
`str.format`: a value that comes from a file may hold braces and must stay text.
"""

from __future__ import annotations

import gettext
from functools import cache

from viewer import assets

LANGUAGES = ("en", "fr", "es", "ar")
"""The languages the program speaks, as BCP 47 tags, the source language first."""

PSEUDO = "en-x-pseudo"
"""A language for tests: every phrase marked with brackets and made 40 % longer."""

_DOMAIN = "factsheet"
_WIDENED = str.maketrans("aeiouAEIOUcnyCNY", "àéîöûÀÉÎÖÛçñýÇÑÝ")


def _filled(phrase: str, values: dict[str, object]) -> str:
    """Put each value in the place of its `{name}`, in one pass over the phrase."""
    if not values:
        return phrase
    pieces = phrase.split("{")
    done = pieces[0]
    for piece in pieces[1:]:
        name, closed, rest = piece.partition("}")
        done += str(values[name]) + rest if closed and name in values else "{" + piece
    return done


def _pseudo(phrase: str) -> str:
    """Give a phrase that looks like it and is longer, leaving `{names}` and `&` as they are."""
    letters = ""
    inside = False
    for letter in phrase:
        inside = letter == "{" or (inside and letter != "}")
        letters += letter if inside else letter.translate(_WIDENED)
    return f"⟦{letters}{'·' * max(1, len(phrase) * 2 // 5)}⟧"


class Phrases:
    """The phrases of one language; made by `phrases`, never by hand."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        """Keep the catalogue of *language*."""
        self.language = language
        self._catalogue = catalogue
        self._finish = _pseudo if language == PSEUDO else str

    def text(self, message: str, /, **values: object) -> str:
        """Give *message* in this language, each `{name}` replaced by its value."""
        return _filled(self._finish(self._catalogue.gettext(message)), values)

    def context(self, context: str, message: str, /, **values: object) -> str:
        """Give *message* as it is said in *context*, where one word has two translations."""
        return _filled(self._finish(self._catalogue.pgettext(context, message)), values)

    def plural(self, one: str, other: str, number: int, /, **values: object) -> str:
        """Give the form that fits *number*; write the number itself as `{name}` in the phrase."""
        return _filled(self._finish(self._catalogue.ngettext(one, other, number)), values)


@cache
def phrases(language: str) -> Phrases:
    """Give the phrases of *language*, a BCP 47 tag; English where the program does not speak it."""
    base = language if language == PSEUDO else language.split("-", maxsplit=1)[0]
    if base in {"en", PSEUDO} or base not in LANGUAGES:
        return Phrases(base if base in {"en", PSEUDO} else "en", gettext.NullTranslations())
    file = assets.resource("i18n", base, "LC_MESSAGES", f"{_DOMAIN}.mo")
    with file.open("rb") as stream:
        return Phrases(base, gettext.GNUTranslations(stream))


class _Voice:
    """The language the program itself speaks; English until `speak` is called."""

    language = "en"


def speak(language: str) -> None:
    """Let the program speak *language* from now on; windows already open keep their words."""
    _Voice.language = language


def spoken() -> str:
    """Give the language the program speaks."""
    return _Voice.language


def best_language(wanted: tuple[str, ...]) -> str:
    """Give the first of the *wanted* tags or locale names that the program speaks, else English."""
    for tag in wanted:
        base = tag.replace("_", "-").split("-")[0].split(".")[0].lower()
        if tag == PSEUDO or base in LANGUAGES:
            return tag if tag == PSEUDO else base
    return "en"


def _(message: str, /, **values: object) -> str:
    """Give *message* in the language the program speaks."""
    return phrases(_Voice.language).text(message, **values)


def n_(one: str, other: str, number: int, /, **values: object) -> str:
    """Give the form that fits *number* in the language the program speaks."""
    return phrases(_Voice.language).plural(one, other, number, **values)


def c_(context: str, message: str, /, **values: object) -> str:
    """Give *message* as said in *context*, in the language the program speaks."""
    return phrases(_Voice.language).context(context, message, **values)
