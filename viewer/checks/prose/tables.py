"""What the grammar has to know of a language, as lists of words.

Words and phrases are written as the language writes them and folded when they are
taken in. A field that lists words parts them by spaces; one that lists phrases, by commas.
"""

from __future__ import annotations

from typing import NamedTuple


class Tables(NamedTuple):
    """The words of one language."""

    code: str
    point: str = "."
    """The decimal sign."""
    elides: bool = False
    """Whether "de" before a vowel is "d'"."""
    clitics: str = ""
    """What may be written in one word with the next one, as Arabic writes "and" and "with"."""

    # Numbers in words.
    small: dict[int, str] = {}  # noqa: RUF012 - a tuple can't be changed, and nobody changes this
    """Words for numbers below a hundred, and hundreds that are one word."""
    hundred: str = ""
    scales: dict[int, str] = {}  # noqa: RUF012
    """Words that multiply what stands before them: thousand, million, dozen."""
    bare_scales: str = ""
    """Those that mean one of themselves when nothing stands before them: "mille", "mil"."""
    approximate: dict[int, str] = {}  # noqa: RUF012
    """Scales that say about so many: "une centaine"."""
    suffixes: dict[int, str] = {}  # noqa: RUF012
    """Scales that are written behind digits only: k, bn."""
    joiner: str = ""
    """The "and" between the parts of a number."""
    one: str = ""
    """Words that are both "one" and an article."""
    articles: str = ""
    """Articles that may stand for one: "a hundred"."""
    between_said: str = ""
    """Words that may stand between a qualifier and its number: "más de *las* 300"."""
    contractions: dict[str, str] = {}  # noqa: RUF012
    """What the last word of a qualifier becomes with an article: "más del 50 %"."""
    reaching: str = ""
    """Qualifiers that behind a word of change only name what was reached: "bajó hasta 4"."""
    definite: str = ""
    """The article that is written in one word with a number."""
    half: str = ""
    quarter: str = ""
    and_a_half: str = ""
    """Phrases that add half of what stands before: "two million and a half"."""
    sizes: dict[int, str] = {}  # noqa: RUF012
    """Words for an order of magnitude."""
    vague: str = ""
    """Words that make an order of magnitude of a scale: "several hundred"."""
    size_links: str = ""
    """Words between two orders of magnitude: "tens *of* thousands"."""
    needs_noun: str = ""
    """Number words that without a noun are something else: "un véhicule neuf"."""
    before_counts: str = ""
    """Words behind which they are numbers all the same: "les neuf ont signé"."""
    ordinals: dict[int, str] = {}  # noqa: RUF012
    """Words that make an ordinal of the tens before them: "twenty-first"."""
    fractions: dict[int, str] = {}  # noqa: RUF012
    """Words that make a fraction of the number before them: "two thirds"."""

    # What kind of number it is.
    percent: str = ""
    money: str = ""
    money_codes: str = ""
    durations: str = ""
    persons: str = ""
    """Words for people, whose years are an age: "une personne de moins de 26 ans"."""
    ages_before: str = ""
    ages_after: str = ""
    months: str = ""
    day_heads: str = ""
    """Articles before a day that is told without its month: "le 15", "el 15"."""
    year_signs: str = ""
    ordinal_heads: str = ""
    """Words whose number with an article is an ordinal: "the edition the-33"."""
    scores: str = ""
    """Words before the score of a match."""
    year_heads: str = ""
    """Words before a year of our time; those before a year of any time are `strong`."""
    strong_year_heads: str = ""
    weak_year_heads: str = ""
    """Those that are before counts as well: "de 2000 cuentas"."""
    year_parts: str = ""
    """Parts of a year, which stand before one with "of": "the first half of 2023"."""
    names: str = ""
    """Words whose number is part of a name: "Article 19"."""
    weak_names: str = ""
    """Those of them that stand before other numbers too: "in two weeks 46 people"."""
    capital_names: str = ""
    """The same, where they are written with a capital: "children in Years 5 and 6"."""
    calls: str = ""
    """Phrases before a telephone number."""
    contacts: str = ""
    """The same, where they stand on a line of their own before a colon: "Bookings: 555 120"."""
    streets: str = ""
    """Words behind the number of a house."""
    streets_come_first: bool = False
    """Whether the street's own name follows these words: "12, rue du Port"."""
    graded: str = ""
    """Words for grades, whose number may follow what is graded: "nivel de riesgo 2"."""
    labelled_by: str = ""
    """Singular articles; what stands between one and a number is labelled by it: "la salle 4"."""
    adverbs: str = ""
    """Words with such an article that tell when or how, and bear no number: "au total 12"."""
    ordinal_signs: str = ""
    times_before: str = ""
    hours: str = ""
    """Words that make a time of what `times_before` introduces: "à 14 heures"."""
    times_after: str = ""
    ratio_links: str = ""
    ratio_verbs: str = ""

    # Ranges.
    between: str = ""
    between_links: str = ""
    ranging: str = ""
    to: str = ""
    changes: str = ""
    """Words of change: what went "from 40 to 50" was never between them."""

    during: str = ""
    """Qualifiers that before a duration rather mean "in the course of": "over two days"."""
    lasting: str = ""
    """Words after which the same words do mean more: "lasted over two days"."""
    topics: str = ""
    """Words after which "about" tells the topic: "information about 12 people"."""
    than: str = ""
    """The last words of comparisons: "6 per cent more *than* ten years ago"."""
    plural_endings: str = ""
    """Letters that plurals end in, where nearly all do and few verbs."""
    possessives: str = ""
    """Endings of a noun that may part a verb from its preposition: "تقل أعمارهم عن 16"."""
    arriving: str = ""
    """Words for "up to" that also mean arriving somewhere."""
    places: str = ""
    """What one arrives at: "flights reach 105 cities"."""
    ends_noun: str = ""
    """Words that are no part of the noun that a number counts."""
    noun_links: str = ""
    """Words between a number and its noun: "2 millions *de* comptes"."""
