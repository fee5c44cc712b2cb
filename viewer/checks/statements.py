"""Every number a sheet states, with the words that tell one from another.

A number of a draft is looked up here: by its value, and by the words that stand with it. The words
are taken in one language; a sheet that has none in it can still be asked for values.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.changes import direction_of, tells_of_a_change
from viewer.checks.prose import Kind, numbers_in
from viewer.checks.vocabulary import POINTS, YEARS, content_words, folded
from viewer.sheet.comparison import Part, Stated
from viewer.sheet.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from viewer.sheet.model import Event, FactSheet, Figure, Number
    from viewer.sheet.qualifier import Qualifier

COUNTABLE = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.AGE, Kind.DURATION, Kind.RATIO})
"""The kinds of numbers that are compared: not dates, times, ordinals and names."""


class Statement(NamedTuple):
    """A number of the sheet, and the stems of the words it is told by."""

    stated: Stated
    kind: UnitKind
    unit: frozenset[str]
    """Of its unit, in all its forms."""
    label: frozenset[str]
    """Of what is counted, without those of the unit."""
    around: frozenset[str]
    """Of its scope, its quotation and the title over it, without those of label and unit."""
    names: frozenset[str]
    """Of unit, label and scope: all that may be said to be counted. Empty without a label."""
    published: str = ""
    """The source's own words for the number, folded."""
    is_of_other_source: bool = False
    is_change: bool = False
    """Whether it is by how much something grew or shrank, rather than how much there is."""
    direction: int = 0
    """Of a change, as its label tells it: 1 a rise, -1 a fall."""
    ratio: Decimal | None = None
    """The quotient, where it is one of so many: 0.2 for "one in five"."""


class Statements:
    """The numbers of one sheet, ready to be looked up in one language."""

    def __init__(self, sheet: FactSheet, language: str) -> None:
        """Gather what *sheet* states, with its words in *language*, a BCP 47 tag."""
        self.language = language.partition("-")[0].lower()
        self._sheet = sheet
        self.units = {
            name: self._stems(self._forms(unit.label)) for name, unit in sheet.units.items()
        }
        """The stems of each unit's words, by its id."""
        self._all = (
            *self._of_figures(),
            *self._of_events(),
            *self._of_cells(),
            *self._of_texts(),
        )
        self.has_words = any(one.label for one in self._all if one.stated.part is not Part.TEXT)
        """Whether the sheet names what it counts in this language."""
        self._by_value: defaultdict[Decimal, list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self._all):
            for bound in _bounds(one.stated):
                self._by_value[bound].append(place)
            if one.stated.part is not Part.TEXT:
                for word in one.unit | one.label:
                    self._by_word[word].append(place)

    def of_value(self, values: Iterable[Decimal]) -> tuple[Statement, ...]:
        """Give what has one of the *values*, whatever its sign; of a range, either end."""
        return self._at(place for value in values for place in self._by_value.get(value, ()))

    def of_words(self, stems: Iterable[str]) -> tuple[Statement, ...]:
        """Give the figures, events and cells whose unit or label has one of the *stems*."""
        return self._at(place for stem in stems for place in self._by_word.get(stem, ()))

    def _at(self, places: Iterable[int]) -> tuple[Statement, ...]:
        """Give the statements at *places*, each once, in the order of the sheet."""
        return tuple(self._all[place] for place in sorted(set(places)))

    def units_named(self, stems: frozenset[str]) -> frozenset[str]:
        """Give the ids of the units that the *stems* name."""
        return frozenset(name for name, words in self.units.items() if words & stems)

    def _of_figures(self) -> Iterator[Statement]:
        for figure in self._sheet.figures:
            unit = self.units.get(figure.unit, frozenset())
            called = self._stems(self._texts(figure.label))
            label = called - unit
            around = self._stems(self._around(figure)) - unit - label
            names = (called | unit | self._stems(self._texts(figure.scope))) if called else called
            kind = self._kind(figure.unit)
            words = (*self._texts(figure.label), *self._around(figure))
            is_change = POINTS in unit or any(map(tells_of_a_change, words))
            for value, upper, qualifier, is_other in _values(figure):
                stated = Stated(Part.FIGURE, figure.id, value, upper, qualifier, figure.unit)
                published = folded(figure.published or "") if not is_other else ""
                yield Statement(
                    stated,
                    kind,
                    unit,
                    label,
                    around,
                    names,
                    published=published,
                    is_of_other_source=is_other,
                    is_change=is_change or value < 0,
                    direction=direction_of(" ".join(self._texts(figure.label))),
                )

    def _of_cells(self) -> Iterator[Statement]:
        for chart in self._sheet.charts:
            unit = self.units.get(chart.unit, frozenset())
            kind = self._kind(chart.unit)
            heads = (*self._texts(chart.title), *self._texts(chart.subtitle))
            titles = self._stems(heads)
            for series in chart.series:
                words = self._texts(series.label)
                column = self._stems(words)
                is_change = POINTS in unit or any(map(tells_of_a_change, (*heads, *words)))
                for category, cell in zip(chart.categories, series.cells, strict=False):
                    if cell.value is None:
                        continue
                    key = f"{chart.id}/{series.id}/{category.id}"
                    called = column | self._stems(self._texts(category.label))
                    label = called - unit
                    stated = Stated(
                        Part.CELL, key, cell.value, cell.upper, cell.qualifier, chart.unit
                    )
                    yield Statement(
                        stated,
                        kind,
                        unit,
                        label,
                        around=titles - unit - label,
                        names=(called | unit | titles) if called else called,
                        is_change=is_change or cell.value < 0,
                    )

    def _of_events(self) -> Iterator[Statement]:
        for timeline in self._sheet.timelines:
            for event in timeline.events:
                words = (*self._texts(event.label), *self._quoted(event, event.source))
                label = self._stems(words)
                around = self._stems(self._texts(event.text)) - label
                for text in (*words, *self._texts(event.text)):
                    key = f"{timeline.id}/{event.id}"
                    yield from self._numbers(text, Part.EVENT, key, label, around)

    def _of_texts(self) -> Iterator[Statement]:
        sheet = self._sheet
        for text in (sheet.title, sheet.subtitle, sheet.summary, *sheet.notes):
            yield from self._of_text("", self._texts(text))
        for figure in sheet.figures:
            for text in (figure.label, figure.scope, figure.note, figure.derived):
                yield from self._of_text(figure.id, self._texts(text))
            if figure.sources:
                yield from self._of_text(figure.id, self._quoted(figure, figure.sources[0]))
        for chart in sheet.charts:
            for text in (chart.title, chart.headline, chart.subtitle, chart.note):
                yield from self._of_text("", self._texts(text))

    def _of_text(self, key: str, texts: Iterable[str]) -> Iterator[Statement]:
        for text in texts:
            stems = self._stems((text,))
            yield from self._numbers(text, Part.TEXT, key, stems, frozenset())

    def _numbers(
        self, text: str, part: Part, key: str, label: frozenset[str], around: frozenset[str]
    ) -> Iterator[Statement]:
        for mention in numbers_in(text, self.language):
            if mention.kind not in COUNTABLE:
                continue
            stated = Stated(part, key, mention.value, mention.upper, mention.qualifier, "")
            following = text[mention.end : mention.end + 40]
            unit = frozenset(content_words(following, self.language)[:1])
            if mention.kind is Kind.AGE:
                unit |= {YEARS}
            ratio = mention.readings[-1] if mention.kind is Kind.RATIO else None
            yield Statement(
                stated,
                kind_of(mention.kind),
                unit,
                label - unit,
                around - unit,
                names=frozenset(),
                is_change=tells_of_a_change(text),
                ratio=ratio,
            )

    def _kind(self, unit: str) -> UnitKind:
        known = self._sheet.units.get(unit)
        return UnitKind.COUNT if known is None else known.kind

    def _around(self, figure: Figure) -> tuple[str, ...]:
        group = next((g.label for g in self._sheet.groups if g.id == figure.group), None)
        source = figure.sources[0] if figure.sources else None
        return (
            *self._texts(figure.scope),
            *self._texts(group),
            *self._quoted(figure, source),
        )

    def _quoted(self, item: Figure | Event, source: str | None) -> tuple[str, ...]:
        """Give the published words and the quotation, where their source is in our language."""
        known = next((one for one in self._sheet.sources if one.id == source), None)
        language = self._sheet.lang if known is None else known.lang or self._sheet.lang
        if language.partition("-")[0] != self.language:
            return ()
        return tuple(dict.fromkeys(text for text in (item.published, item.quote) if text))

    def _texts(self, text: str | Mapping[str, str] | None) -> tuple[str, ...]:
        """Give *text* in our language; nothing where the sheet does not have it."""
        if text is None:
            return ()
        if isinstance(text, str):
            return (text,) if self._sheet.lang.partition("-")[0] == self.language else ()
        return tuple(said for tag, said in text.items() if tag.partition("-")[0] == self.language)

    def _forms(self, label: str | Mapping[str, str | Mapping[str, str]]) -> tuple[str, ...]:
        """Give the words of a unit in our language, all their forms, or in every one it has."""
        if isinstance(label, str):
            return (label,)
        own = [said for tag, said in label.items() if tag.partition("-")[0] == self.language]
        forms: list[str] = []
        for said in own or label.values():
            forms += [said] if isinstance(said, str) else said.values()
        return tuple(forms)

    def _stems(self, texts: Iterable[str]) -> frozenset[str]:
        return frozenset(stem for text in texts for stem in content_words(text, self.language))


def _bounds(stated: Stated) -> set[Decimal]:
    """Give the value, or both ends of a range, each also without its sign."""
    ends = {stated.value} if stated.upper is None else {stated.value, stated.upper}
    return ends | {abs(end) for end in ends}


def kind_of(kind: Kind) -> UnitKind:
    """Give what a unit must measure for a number of this *kind*; all but two are counted."""
    return {Kind.MONEY: UnitKind.MONEY, Kind.PERCENT: UnitKind.PERCENT}.get(kind, UnitKind.COUNT)


def _values(figure: Figure) -> Iterator[tuple[Number, Number | None, Qualifier, bool]]:
    """Give what the figure says, and what other sources say of it."""
    if figure.value is not None:
        yield figure.value, figure.upper, figure.qualifier, False
    said = (figure.value, figure.upper, figure.qualifier)
    for other in figure.others:
        if (other.value, other.upper, other.qualifier) != said:
            yield other.value, other.upper, other.qualifier, True
