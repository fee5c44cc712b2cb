"""What stands in the place of a part that is wrong: its mark, that it is not shown, and why.

Nothing the file says of its value gets here. Each part has the form of what it stands for, so that
every surface shows it where it would have been and as it shows the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from viewer.content.bars import BarChart, bar_chart
from viewer.content.figures import Card
from viewer.content.quantities import LEFT_OUT, left_out_sentence, left_out_words
from viewer.content.sources import Reference
from viewer.content.texts import visible
from viewer.content.timeline import Entry, TimelineChart, timeline_chart
from viewer.content.wording import c_
from viewer.problems import MOST_PROBLEMS, path_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.content.voice import Voice
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws, LeftOut
    from viewer.sheet.model import FactSheet


class Trouble(Struct, frozen=True):
    """The problem that is why something is not shown, so that it can be found in the list."""

    line: int
    column: int
    code: str
    said: str
    """What is wrong, and in which line."""


def with_ids(cards: dict[str, Card], flaws: Flaws) -> dict[str, Card]:
    """Give the *cards* by their keys, those left out also by the ids that charts name them by."""
    named = {one.id: cards[_key(one)] for _place, one in flaws.at("figures") if one.id}
    return {**named, **cards}


def timelines_with_gaps(
    sheet: FactSheet,
    voice: Voice,
    marks: Mapping[str, str],
    proved: Mapping[str, Proof],
    flaws: Flaws,
) -> list[TimelineChart]:
    """Give the timelines in the order of the file, what is left out of each listed in it."""
    kept = dict(zip(flaws.places(len(sheet.timelines), "timelines"), sheet.timelines, strict=True))
    lost = dict(flaws.at("timelines"))
    made: list[TimelineChart] = []
    before = 0
    for place in sorted({*kept, *lost}):
        if place in lost:
            made.append(left_out_timeline(lost[place], voice))
            before += lost[place].events
            continue
        at = ("timelines", place, "events")
        count = len(kept[place].events)
        numbers = [before + event + 1 for event in flaws.places(count, *at)]
        gaps = [
            *_events_in_gaps(list(flaws.at(*at)), before, voice),
            *(left_out_entry(one, "", voice) for _, one in flaws.at(*at[:2], "eras")),
        ]
        made.append(timeline_chart(kept[place], numbers, voice, marks, proved, tuple(gaps)))
        before += count + sum(1 for _ in flaws.at(*at))
    return made


def _events_in_gaps(lost: list[tuple[int, LeftOut]], before: int, voice: Voice) -> list[Entry]:
    """Give the entries of the events left out; after as many as problems are listed, their number.

    *before* is how many events of the file stand before those of this timeline.
    """
    made = [
        left_out_entry(one, f"T{before + place + 1}", voice) for place, one in lost[:MOST_PROBLEMS]
    ]
    if len(lost) > MOST_PROBLEMS:
        count = len(lost) - MOST_PROBLEMS
        said = voice.say.plural(
            "{count} more event is not shown.",
            "{count} more events are not shown.",
            count,
            count=voice.locale.number(count),
        )
        rest = left_out_entry(lost[MOST_PROBLEMS][1], "", voice)
        made.append(replace(rest, label=said, remarks=(), text="", statement=said, sentence=said))
    return made


def charts_with_gaps(
    sheet: FactSheet,
    voice: Voice,
    cards: dict[str, Card],
    proved: Mapping[str, Proof],
    flaws: Flaws,
) -> tuple[BarChart, ...]:
    """Give the charts in the order of the file, with what is wrong listed without a bar."""
    made = {place: left_out_chart(one, place + 1, voice) for place, one in flaws.at("charts")}
    for place, chart in zip(flaws.places(len(sheet.charts), "charts"), sheet.charts, strict=True):
        gaps = {
            (series, cell)
            for series in range(len(chart.series))
            for cell, _ in flaws.at("charts", place, "series", series, "cells")
        }
        made[place] = bar_chart(sheet, chart, voice, cards, proved, gaps)
    return tuple(made[place] for place in sorted(made))


def cards_in_gaps(voice: Voice, flaws: Flaws) -> list[tuple[str, Card]]:
    """Give the cards of the figures that are left out, each with the id of its group."""
    return [(one.group, left_out_card(one, at + 1, voice)) for at, one in flaws.at("figures")]


def references_in_gaps(voice: Voice, flaws: Flaws) -> list[Reference]:
    """Give the references of the sources that are left out."""
    return [left_out_reference(one, at + 1, voice) for at, one in flaws.at("sources")]


def left_out_card(one: LeftOut, place: int, voice: Voice) -> Card:
    """Give the card in the place of a figure; *place* counts the figures of the file from 1."""
    say, mark = voice.say, f"K{place}"
    label = voice.texts.choose(one.label)
    name = " ".join(part for part in (mark, label) if part)
    return Card(
        id=_key(one),
        mark=mark,
        qualifier=say.context("in place of a value", "has an error"),
        value=say.context("in place of a value", "not shown"),
        words=left_out_words(voice.say),
        is_words=True,
        unit="",
        label=label,
        scope="",
        period="",
        status="",
        references=(),
        note="",
        derived="",
        published="",
        quote="",
        others=(),
        statement=_sentence(one, name, voice),
        sentence=_sentence(one, name, voice),
        evidence=left_out_words(voice.say),
        evidence_state=LEFT_OUT,
        number=None,
        upper=None,
        qualifier_code="",
        unit_id="",
        status_code=LEFT_OUT,
        source_ids=(),
        edtf_period="",
        edtf_as_of="",
        trouble=_trouble(one),
    )


def left_out_entry(one: LeftOut, mark: str, voice: Voice) -> Entry:
    """Give the entry in the place of an event, or of an era, which has no *mark*."""
    label = voice.texts.choose(one.label)
    name = " ".join(part for part in (mark, label) if part) or voice.say.context("timeline", "era")
    return Entry(
        id=_key(one),
        mark=mark,
        label=label or name,
        date=left_out_words(voice.say),
        announced="",
        text=_reason(one),
        derived="",
        remarks=(_sentence(one, name, voice),),
        group="",
        marks=(),
        references=(),
        statement=_sentence(one, name, voice),
        sentence=_sentence(one, name, voice),
        published="",
        quote="",
        evidence=left_out_words(voice.say),
        evidence_state=LEFT_OUT,
        figure_marks=(),
        edtf="",
        edtf_announced="",
        source_ids=(),
        trouble=_trouble(one),
    )


def left_out_timeline(one: LeftOut, voice: Voice) -> TimelineChart:
    """Give the timeline in the place of one of which nothing can be shown."""
    title = voice.texts.choose(one.label) or voice.say.context("tab", "Timeline")
    return TimelineChart(
        id=_key(one),
        title=title,
        subtitle="",
        first_day=0.0,
        last_day=1.0,
        ticks=(),
        entries=(),
        undated_title="",
        undated=(),
        left_out_title=left_out_title(voice),
        left_out=(left_out_entry(one._replace(label=title), "", voice),),
        bands=(),
        key=(),
        doubt="",
        note="",
        references=(),
        alt=_sentence(one, title, voice),
    )


def left_out_chart(one: LeftOut, place: int, voice: Voice) -> BarChart:
    """Give the chart in the place of one that is wrong; *place* counts those of the file from 1."""
    number = voice.locale.number(place)
    title = voice.texts.choose(one.label) or voice.say.context(
        "chart", "Chart {number}", number=number
    )
    return BarChart(
        id=_key(one),
        title=title,
        subtitle="",
        unit="",
        unit_id="",
        scale="",
        order="",
        zero=0.0,
        ticks=(),
        series=(),
        stacked=False,
        rows=(),
        key=(),
        undrawn_title="",
        undrawn=(),
        note=_sentence(one, title, voice),
        references=(),
        alt=_sentence(one, title, voice),
        trouble=_trouble(one),
    )


def left_out_reference(one: LeftOut, number: int, voice: Voice) -> Reference:
    """Give the reference in the place of a source whose record is wrong; it keeps its number."""
    title = voice.texts.choose(one.label) or voice.say.context(
        "source", "Source {number}", number=voice.locale.number(number)
    )
    return Reference(
        number=number,
        id=_key(one),
        title=title,
        publisher="",
        citation=title,
        url="",
        address="",
        records=(),
        note=_sentence(one, title, voice),
        language="",
    )


def left_out_title(voice: Voice) -> str:
    """Give what stands over a list of parts that are not shown."""
    return voice.say.context("left out", "Not shown")


def _sentence(one: LeftOut, name: str, voice: Voice) -> str:
    said = left_out_sentence(voice.say, voice.locale, name)
    return f"{said} {voice.locale.isolate(_reason(one))}"


def _reason(one: LeftOut) -> str:
    """Say what is wrong, and in which line; in the program's language, as the list says it."""
    problem = one.problem
    if not problem.line:
        return visible(problem.text)
    return visible(c_("problem", "Line {line}: {text}", line=problem.line, text=problem.text))


def _key(one: LeftOut) -> str:
    """Give a key that no id can be: several parts may have the same id, or none."""
    return path_text(one.path).removeprefix("$.")


def _trouble(one: LeftOut) -> Trouble:
    return Trouble(one.problem.line, one.problem.column, one.problem.code, _reason(one))
