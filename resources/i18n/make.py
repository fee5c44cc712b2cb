"""Bring the catalogues up to date with the phrases of the program, for developers only.

    python resources/i18n/make.py

It collects every phrase from `viewer/`, writes them to `factsheet.pot`, brings each language's
`factsheet.po` in step (what is translated stays, what is no longer said goes), compiles the
`factsheet.mo` that the program reads, and lists what is still to be translated. To translate, edit
the `.po` file and run this again. What it writes depends on the phrases alone: no dates, no names,
no line numbers, so that two people who run it get the same bytes.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

I18N = Path(__file__).resolve().parent
ROOT = I18N.parent.parent
DOMAIN = "factsheet"
TEMPLATE = I18N / f"{DOMAIN}.pot"

KEYWORDS = {
    "_": None,
    "n_": (1, 2),
    "c_": ((1, "c"), 2),
    "text": None,
    "context": ((1, "c"), 2),
    "plural": (1, 2),
}
"""The functions of `viewer.content.wording` that take phrases, and which argument is which."""

TRANSLATORS = "Translators:"
"""A comment that begins so, above a phrase, is copied into the catalogues."""

PLURAL_FORMS = {
    # CLDR has a third form in French and Spanish, for whole millions ("un million *de* comptes").
    # What the program counts itself (events, pages, problems) never comes near a million, and the
    # units of figures, which do, bring their own forms with the sheet. So two forms are enough.
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 :"
        " n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    ),
}
"""The languages translated into, each with how it counts, in gettext's notation."""

_ABOUT_TEMPLATE = """\
# Every phrase of Fact Sheet Viewer; made by resources/i18n/make.py, never edited."""
_ABOUT_CATALOGUE = """\
# The phrases of Fact Sheet Viewer in {language}; after editing, run resources/i18n/make.py."""
_NAMES = {"fr": "French", "es": "Spanish", "ar": "Arabic"}


class Phrase(NamedTuple):
    """A phrase of the program: what identifies it in a catalogue, and the files that say it."""

    context: str
    message: str
    plural: str
    files: tuple[str, ...]
    comments: tuple[str, ...]

    @property
    def id(self) -> str | tuple[str, str]:
        """Give the message, or message and plural, as Babel identifies it."""
        return (self.message, self.plural) if self.plural else self.message


class StableCatalogue(Catalog):
    """A catalogue whose header says nothing of when, by whom and with what it was made."""

    def __init__(self, language: str = "") -> None:
        """Begin an empty catalogue of *language*, or a template."""
        super().__init__(locale=language or None, fuzzy=False)
        self.language = language
        self.header_comment = (
            _ABOUT_CATALOGUE.replace("{language}", _NAMES[language])
            if language
            else _ABOUT_TEMPLATE
        )

    @property
    def num_plurals(self) -> int:
        """Give how many forms the language has."""
        return int(PLURAL_FORMS[self.language][len("nplurals=")]) if self.language else 2

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Give the header: the language and how it counts."""
        own: list[tuple[str, str]] = []
        if self.language:
            own = [("Language", self.language), ("Plural-Forms", PLURAL_FORMS[self.language])]
        return [
            ("Project-Id-Version", "Fact Sheet Viewer"),
            *own,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def phrases_said() -> tuple[Phrase, ...]:
    """Give every phrase that a file of `viewer/` says, sorted by context and message."""
    found: dict[tuple[str, str], Phrase] = {}
    for file in sorted((ROOT / "viewer").rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        with file.open("rb") as stream:
            for _line, said, comments, context in extract(
                "python", stream, keywords=KEYWORDS, comment_tags=(TRANSLATORS,)
            ):
                message, plural = said if isinstance(said, tuple) else (said, "")
                key = (context or "", message)
                known = found.get(key, Phrase(*key, "", (), ()))
                found[key] = Phrase(
                    *key,
                    plural or known.plural,
                    tuple(dict.fromkeys((*known.files, name))),
                    tuple(dict.fromkeys((*known.comments, *comments))),
                )
    return tuple(found[key] for key in sorted(found))


def template(said: tuple[Phrase, ...]) -> StableCatalogue:
    """Give the catalogue of the phrases, with no translation."""
    return _filled(StableCatalogue(), said, None)


def catalogue(language: str, said: tuple[Phrase, ...]) -> StableCatalogue:
    """Give the phrases with the translations that *language* has for them so far."""
    file = po_file(language)
    known = None
    if file.exists():
        with file.open("rb") as stream:
            known = read_po(stream, locale=language)
    return _filled(StableCatalogue(language), said, known)


def _filled(
    into: StableCatalogue, said: tuple[Phrase, ...], known: Catalog | None
) -> StableCatalogue:
    for phrase in said:
        old = known.get(phrase.message, phrase.context or None) if known is not None else None
        kept = old is not None and old.pluralizable == bool(phrase.plural)
        into.add(
            phrase.id,
            old.string if old is not None and kept else None,
            locations=[(file, 0) for file in phrase.files],
            flags=old.flags - {"python-format", "python-brace-format"} if old is not None else (),
            auto_comments=phrase.comments,
            user_comments=old.user_comments if old is not None else (),
            context=phrase.context or None,
        )
    return into


def untranslated(language: StableCatalogue) -> list[Message]:
    """Give the messages of which a form is missing, or of which somebody was not sure."""
    return [
        message
        for message in language
        if message.id
        and (
            message.fuzzy
            or not all(forms(message))
            or len(forms(message)) != (language.num_plurals if message.pluralizable else 1)
        )
    ]


def forms(message: Message) -> tuple[str, ...]:
    """Give the translations of a message: one, or one for each way the language counts."""
    string = message.string
    return (string,) if isinstance(string, str) else tuple(string or ())


def as_po(whole: StableCatalogue) -> bytes:
    """Give the text of a catalogue."""
    text = io.BytesIO()
    write_po(text, whole, width=0, include_lineno=False)
    return text.getvalue()


def as_mo(whole: StableCatalogue) -> bytes:
    """Give a catalogue as the program reads it."""
    compiled = io.BytesIO()
    write_mo(compiled, whole)
    return compiled.getvalue()


def po_file(language: str) -> Path:
    """Give the file that the translations of *language* are written in."""
    return I18N / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def main() -> int:
    """Write all catalogues; 1 if something is still to be translated."""
    said = phrases_said()
    TEMPLATE.write_bytes(as_po(template(said)))
    missing = 0
    for language in PLURAL_FORMS:
        whole, file = catalogue(language, said), po_file(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(as_po(whole))
        file.with_suffix(".mo").write_bytes(as_mo(whole))
        for message in untranslated(whole):
            missing += 1
            context = f" ({message.context})" if message.context else ""
            sys.stdout.write(f"{language}: {message.id!r}{context}\n")
    sys.stdout.write(f"{len(said)} phrases, {missing} translations missing\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
