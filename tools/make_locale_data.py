"""Write `resources/locale/*.json`: numbers, months, lists and quotation marks of each language.

The data are CLDR's, as Babel carries them; Babel itself weighs 31 MB and stays out of the
program. What Babel leaves out of CLDR, and the three rules of spelling that CLDR does not know,
stand in `NOT_IN_BABEL` with their reasons. Run it after an update of Babel:

    python tools/make_locale_data.py

A test builds the same data and fails where the files differ.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.core import get_cldr_version

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "locale"

SOURCES = {"en": "en_001", "fr": "fr", "es": "es", "ar": "ar_EG"}
"""Which CLDR locale stands for a language: English of the world writes 14 October 2019, and
Arabic of Egypt (as in Qt's `ar`) writes Arabic-Indic digits."""

NOT_IN_BABEL: dict[str, dict[str, Any]] = {
    # `quotes`: CLDR's delimiters, with the no-break spaces French puts inside them; but guillemets
    # in Arabic too, which are usual there, turn with the line, and are in the Arabic font.
    # `least_digits_grouped`: CLDR's minimumGroupingDigits + 3; Spanish writes 1234 but 12.345.
    # `first_of_month`: French says premier, and only of the first.
    # `end_before_i`: Spanish y becomes e before the sound i (RAE, Ortografía): Francia e Italia.
    # A joiner, like those of `list`, stands between two items.
    "en": {"quotes": ["“", "”"], "least_digits_grouped": 4},
    "fr": {
        "quotes": ["«\N{NARROW NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}»"],
        "least_digits_grouped": 4,
        "first_of_month": "1er",
    },
    "es": {
        "quotes": ["“", "”"],
        "least_digits_grouped": 5,
        "end_before_i": " e ",
    },
    "ar": {"quotes": ["«", "»"], "least_digits_grouped": 4},
}

DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩"}

DATE_PATTERNS = {
    "day": ("yMMMMd", "long"),
    "month": ("yMMMM", None),
    "short_day": ("yMMMd", None),
    "short_month": ("yMMM", None),
}
"""Our name of a pattern, CLDR's skeleton for it, and the date style used where it has none."""

_FIELDS = {"d": "{day}", "MMMM": "{month}", "MMM": "{short_month}", "y": "{year}"}
_FIELD_OR_LITERAL = re.compile(r"'([^']*)'|([A-Za-z]+)")


def locale_data(language: str) -> dict[str, Any]:
    """Give all that the program knows of a language, ready for JSON."""
    locale = Locale.parse(SOURCES[language])
    systems = ["latn"]
    if locale.default_numbering_system != "latn":
        systems.append(locale.default_numbering_system)
    return {
        "cldr": get_cldr_version(),
        "language": language,
        "endonym": Locale.parse(language).get_display_name(language),
        "direction": locale.text_direction,
        "digits": locale.default_numbering_system,
        "numerals": {system: _numerals(locale, system) for system in systems},
        "months": _months(locale, "wide"),
        "short_months": _months(locale, "abbreviated"),
        "dates": {name: _date_pattern(locale, *known) for name, known in DATE_PATTERNS.items()},
        "list": _joiners(locale),
        **NOT_IN_BABEL[language],
    }


def as_text(data: Mapping[str, Any]) -> str:
    """Give the file's text; marks and spaces that look like nothing are written as escapes."""
    plain = json.dumps(data, ensure_ascii=False, indent=1)
    return "".join(_visible(letter) for letter in plain) + "\n"


def _visible(letter: str) -> str:
    unseen = unicodedata.category(letter) in {"Cf", "Zs"} and letter != " "
    return f"\\u{ord(letter):04x}" if unseen else letter


def _numerals(locale: Locale, system: str) -> dict[str, str]:
    if locale.decimal_formats[None].grouping != (3, 3):
        message = f"{locale}: digits are not grouped by threes"
        raise NotImplementedError(message)
    symbols = locale.number_symbols[system]
    percent = re.sub(r"[#,0.]+", "{number}", locale.percent_formats[None].pattern)
    return {
        "digits": DIGITS[system],
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "minus": symbols["minusSign"],
        "percent": percent.replace("%", symbols["percentSign"]),
    }


def _months(locale: Locale, width: str) -> list[str]:
    names = dict(locale.months["format"][width])
    if names != dict(locale.months["stand-alone"][width]):
        # One list serves a date and an axis alike; a language that has two needs a second one.
        message = f"{locale}: a month is called otherwise when it stands alone"
        raise NotImplementedError(message)
    return [names[month] for month in range(1, 13)]


def _date_pattern(locale: Locale, skeleton: str, style: str | None) -> str:
    skeletons = locale.datetime_skeletons
    known = skeleton in skeletons or style is None
    pattern = skeletons[skeleton] if known else locale.date_formats[style]
    return _FIELD_OR_LITERAL.sub(
        lambda found: found[1] if found[2] is None else _FIELDS[found[2]], pattern.pattern
    )


def _joiners(locale: Locale) -> dict[str, str]:
    """Give what stands between the items of a list of two, and of a longer one."""
    patterns = locale.list_patterns["standard"]
    joiners = {}
    for name, ours in (("2", "two"), ("start", "start"), ("middle", "middle"), ("end", "end")):
        joiner = patterns[name].removeprefix("{0}").removesuffix("{1}")
        if "{0}" + joiner + "{1}" != patterns[name]:
            message = f"{locale}: a list needs more than words between its items"
            raise NotImplementedError(message)
        joiners[ours] = joiner
    return joiners


def main() -> None:
    """Write the file of every language."""
    for language in SOURCES:
        text = as_text(locale_data(language))
        (FOLDER / f"{language}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
