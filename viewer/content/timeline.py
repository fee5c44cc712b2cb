"""Timelines as marks on one axis of days: edges, textures, ticks and words.

Days are counted from 1970-01-01 on the proleptic Gregorian calendar with
astronomical years; nothing here knows a clock or a time zone. An edge is drawn
sharp only where the source gives one.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from viewer.content.figures import with_sources
from viewer.content.sources import date_words, evidence_words
from viewer.content.texts import visible
from viewer.sheet import dates
from viewer.sheet.dates import Bound, PartialDate, Precision
from viewer.sheet.evidence import NOT_QUOTED, ONLY_QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from viewer.content.left_out import Trouble
    from viewer.content.locale import Locale
    from viewer.content.voice import Voice
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Proof
    from viewer.sheet.model import Event, Timeline

SHARP, FADE, ARROW, LOST = "sharp", "fade", "arrow", "lost"
"""How a span ends: on a day, about there, open ("since"), or at an end not known."""
SOLID, DASHED, HATCHED = "solid", "dashed", "hatched"
"""How a span is filled: certain, uncertain, or somewhere within."""

_PADDING = 0.04
_LOST_PART = 0.15
_LEAST_FADE = 0.012
_SHORTEST_AXIS = 28
_MOST_TICKS = 8
_DAYS_A_YEAR = 365.2425
_MONDAY = 4
"""A Monday; ticks a week apart fall on it."""
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000)
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 7, 14)


class Edge(Struct, frozen=True):
    """One end of a mark."""

    kind: str
    day: float
    """Where it lies, in days; an arrow or a lost end lies where the drawing stops."""
    fade: float
    """Half the width of the fade in days; 0 for a sharp edge."""
    at: float
    """`day` as a fraction of the axis."""
    fade_part: float
    """`fade` as a fraction of the axis."""


class Mark(Struct, frozen=True):
    """A date as it is drawn."""

    role: str
    """"happened" or "announced"."""
    is_day: bool
    """Whether it is a single day, drawn as a diamond rather than a bar."""
    begin: Edge
    end: Edge
    texture: str
    is_doubtful: bool
    """Whether a "?" stands after it."""
    words: str


class Entry(Struct, frozen=True):
    """An event, ready to show."""

    id: str
    mark: str
    """Its short name, "T1" for the first event of the file."""
    label: str
    date: str
    announced: str
    text: str
    derived: str
    remarks: tuple[str, ...]
    """What stands under the label: when it was announced, more about it, how it was worked out."""
    group: str
    marks: tuple[Mark, ...]
    """Empty for an event without a date."""
    references: tuple[int, ...]
    statement: str
    """The event as a sentence or two, without its source."""
    sentence: str
    published: str
    quote: str
    evidence: str
    evidence_state: str
    figure_marks: tuple[str, ...]
    """The cards that belong to it, by their marks."""
    edtf: str
    edtf_announced: str
    source_ids: tuple[str, ...]
    trouble: Trouble | None = None
    """Why the event is not shown; None for one that is."""


class Tick(Struct, frozen=True):
    """A place on the time axis."""

    day: int
    fraction: float
    label: str


class Band(Struct, frozen=True):
    """An era behind the events."""

    label: str
    date: str
    begin: float
    end: float


class KeyEntry(Struct, frozen=True):
    """A mark in use, and what it means."""

    mark: str
    words: str


class TimelineChart(Struct, frozen=True):
    """A timeline, complete: a surface only draws it."""

    id: str
    title: str
    subtitle: str
    first_day: float
    last_day: float
    ticks: tuple[Tick, ...]
    entries: tuple[Entry, ...]
    """Events with a date, earliest first; ties keep the order of the file."""
    undated_title: str
    """What stands over `undated`; empty where every event has a date."""
    undated: tuple[Entry, ...]
    left_out_title: str
    """What stands over `left_out`; empty where nothing is wrong."""
    left_out: tuple[Entry, ...]
    """Events and eras that are not shown because they are wrong."""
    bands: tuple[Band, ...]
    key: tuple[KeyEntry, ...]
    doubt: str
    """The question mark that stands beside marks in doubt."""
    note: str
    references: tuple[int, ...]
    alt: str


class _Axis(Struct, frozen=True):
    first: float
    last: float

    def fraction(self, day: float) -> float:
        return (day - self.first) / (self.last - self.first)


def timeline_chart(
    timeline: Timeline,
    places: Sequence[int],
    voice: Voice,
    figure_marks: Mapping[str, str],
    evidence: Mapping[str, Proof],
    left_out: tuple[Entry, ...] = (),
) -> TimelineChart:
    """Give *timeline* ready to draw.

    *places* are the numbers of its events among all events of the file; *evidence* is by
    "timeline/event" id. What is *left_out* is listed apart.
    """
    texts, say = voice.texts, voice.say
    axis = _axis(timeline)
    titles = {group.id: texts.choose(group.label) for group in timeline.groups}
    placed: list[tuple[tuple[object, ...], Entry]] = []
    undated: list[Entry] = []
    for place, event in zip(places, timeline.events, strict=True):
        proof = evidence.get(f"{timeline.id}/{event.id}")
        entry = structs.replace(
            _entry(event, place, axis, voice, proof),
            group=titles.get(event.group or "", ""),
            figure_marks=tuple(
                figure_marks[name] for name in event.figures if name in figure_marks
            ),
        )
        when = _parsed(event.date) or _parsed(event.announced)
        if when is None:
            undated.append(entry)
        else:
            placed.append((dates.order_key(when), entry))
    placed.sort(key=lambda pair: pair[0])
    entries = tuple(entry for _, entry in placed)
    title, subtitle = texts.choose(timeline.title), texts.choose(timeline.subtitle)
    note = texts.choose(timeline.note)
    everything = (*entries, *undated)
    return TimelineChart(
        id=timeline.id,
        title=title,
        subtitle=subtitle,
        first_day=axis.first,
        last_day=axis.last,
        ticks=ticks(axis.first, axis.last, voice.locale),
        entries=entries,
        undated_title=say.context("timeline", "Without a date") if undated else "",
        undated=tuple(undated),
        left_out_title=say.context("left out", "Not shown") if left_out else "",
        left_out=left_out,
        bands=_bands(timeline, axis, voice),
        key=_key(say, entries),
        doubt=say.context("timeline mark", "?"),
        note=note,
        references=tuple(sorted({number for one in everything for number in one.references})),
        alt=_alt(say, (title, subtitle), entries, undated, note),
    )


def ticks(first: float, last: float, locale: Locale, most: int = _MOST_TICKS) -> tuple[Tick, ...]:
    """Give at most *most* ticks between two days, at whole days, months or years.

    The unit is the finest that fits, so that a zoomed axis gains detail; every
    label names its year, because a reader may see only that one.
    """
    span = max(last - first, 1.0)
    unit, days = _tick_days(first, last, span, most)
    return tuple(
        Tick(day, (day - first) / span, locale.date_short(day, unit))
        for day in days
        if first <= day <= last
    )


def _tick_days(first: float, last: float, span: float, most: int) -> tuple[str, list[int]]:
    for step in _DAY_STEPS:
        if span / step < most:
            begin = (int(first) - _MONDAY) // step * step + _MONDAY
            return "day", list(range(begin, int(last) + 1, step))
    first_year, first_month, _ = dates.civil_from_days(int(first))
    last_year, last_month, _ = dates.civil_from_days(int(last))
    for step in _MONTH_STEPS:
        if span / (_DAYS_A_YEAR / 12 * step) < most:
            begin = (first_year * 12 + first_month - 1) // step * step
            months = range(begin, last_year * 12 + last_month + step, step)
            return "month", [dates.days_from_civil(m // 12, m % 12 + 1, 1) for m in months]
    for step in _YEAR_STEPS:
        if span / (_DAYS_A_YEAR * step) < most:
            break
    begin = first_year // step * step
    # Round years are round as they are said: 3000 BCE is the astronomical year -2999.
    before = 1 if step > 1 else 0
    years = (
        year if year > 0 else year + before for year in range(begin, last_year + step + 1, step)
    )
    return "year", [dates.days_from_civil(year, 1, 1) for year in years]


def _parsed(date: str | None) -> dates.When | None:
    if not date:
        return None
    try:
        return dates.parse(date)
    except dates.DateError:
        return None


def _axis(timeline: Timeline) -> _Axis:
    """Give an axis that holds every known day, and what fades around it, with margins."""
    known: list[int] = []
    for text in (
        *(event.date for event in timeline.events),
        *(event.announced for event in timeline.events),
        *(era.period for era in timeline.eras),
    ):
        when = _parsed(text)
        if when is not None:
            known.extend(_drawn_days(when))
    if not known:
        return _Axis(0.0, float(_SHORTEST_AXIS))
    first, last = float(min(known)), float(max(known) + 1)
    middle, span = (first + last) / 2, max(last - first, float(_SHORTEST_AXIS))
    margin = span * _PADDING
    return _Axis(middle - span / 2 - margin, middle + span / 2 + margin)


def _drawn_days(when: dates.When) -> list[int]:
    """Give the first and last days that are drawn of each date named, fades included."""
    named = (when,) if isinstance(when, PartialDate) else (when.start, when.end)
    days = []
    for date in named:
        if date is not None:
            soft = _half_length(date) if date.approximate else 0.0
            days += [floor(date.first_day - soft), ceil(date.last_day + soft)]
    return days


def _half_length(date: PartialDate) -> float:
    """Give over how many days each way an approximate date fades: half of its length."""
    return (date.last_day + 1 - date.first_day) / 2


def _entry(
    event: Event,
    place: int,
    axis: _Axis,
    voice: Voice,
    proof: Proof | None,
) -> Entry:
    texts, locale, say = voice.texts, voice.locale, voice.say
    label, date = texts.choose(event.label), date_words(locale, event.date)
    announced = date_words(locale, event.announced)
    text, derived = texts.choose(event.text), texts.choose(event.derived)
    cites = voice.cited((event.source,))
    said = _statement(say, label, (date, announced), (text, derived))
    marks = tuple(
        drawn
        for role, written in (("happened", event.date), ("announced", event.announced))
        if (drawn := _mark(role, written, axis, locale)) is not None
    )
    state = (proof or (ONLY_QUOTED if event.quote else NOT_QUOTED)).state
    return Entry(
        id=event.id,
        mark=f"T{place}",
        label=label,
        date=date or say.context("timeline", "no date given"),
        announced=announced,
        text=text,
        derived=derived,
        remarks=_remarks(say, announced, text, derived),
        group="",
        marks=marks,
        references=cites,
        statement=said,
        sentence=with_sources(voice, said, cites),
        published=texts.choose(event.published),
        quote=texts.choose(event.quote),
        evidence=evidence_words(say, state),
        evidence_state=state.value,
        figure_marks=(),
        edtf=str(visible(event.date or "")),
        edtf_announced=visible(event.announced or ""),
        source_ids=(event.source,) if event.source else (),
    )


def _remarks(say: Phrases, announced: str, text: str, derived: str) -> tuple[str, ...]:
    """Give what is said of an event beside its label and its date, each a line of its own."""
    told = say.context("timeline", "Announced: {date}.", date=announced) if announced else ""
    worked_out = say.context("timeline", "Calculated. {how}", how=derived) if derived else ""
    return tuple(remark for remark in (told, text, worked_out) if remark)


def _statement(say: Phrases, label: str, dated: tuple[str, str], more: Iterable[str]) -> str:
    """Give "October 2019: label. Announced: … ."; *dated* is happened, announced."""
    date, announced = dated
    if date:
        said = say.context("timeline", "{date}: {label}.", date=date, label=label)
    else:
        said = say.context("timeline", "{label} (no date given).", label=label)
    if announced:
        said += " " + say.context("timeline", "Announced: {date}.", date=announced)
    for part in more:
        said += f" {part.rstrip('.')}." if part else ""
    return said


def _mark(role: str, written: str | None, axis: _Axis, locale: Locale) -> Mark | None:
    when = _parsed(written)
    if when is None:
        return None
    if isinstance(when, PartialDate):
        begin = _edge(when, Bound.DATE, axis, None, is_end=False)
        end = _edge(when, Bound.DATE, axis, None, is_end=True)
        texture = _texture(when)
        doubtful, is_day = when.uncertain, when.precision is Precision.DAY
    else:
        begin = _edge(when.start, when.start_bound, axis, when.end, is_end=False)
        end = _edge(when.end, when.end_bound, axis, when.start, is_end=True)
        parts = [part for part in (when.start, when.end) if part is not None]
        doubtful, is_day = any(part.uncertain for part in parts), False
        texture = DASHED if doubtful else SOLID
    return Mark(
        role=role,
        is_day=is_day,
        begin=begin,
        end=end,
        texture=texture,
        is_doubtful=doubtful or LOST in (begin.kind, end.kind),
        words=locale.date(when),
    )


def _texture(date: PartialDate) -> str:
    if date.uncertain:
        return DASHED
    if date.precision in (Precision.DECADE, Precision.CENTURY) or date.unspecified:
        return HATCHED
    return SOLID


def _edge(
    date: PartialDate | None,
    bound: Bound,
    axis: _Axis,
    other: PartialDate | None,
    *,
    is_end: bool,
) -> Edge:
    """Give one end of a mark; *other* is the date at its other end, where it is a period."""
    span = axis.last - axis.first
    if bound is Bound.OPEN or (date is None and other is None):
        day = axis.last if is_end else axis.first
        return Edge(ARROW, day, 0.0, axis.fraction(day), 0.0)
    if date is None:
        near = float(other.last_day + 1 if is_end else other.first_day) if other else axis.first
        day = near + _LOST_PART * span * (1 if is_end else -1)
        day = min(max(day, axis.first), axis.last)
        fade = abs(day - near) / 2
        return Edge(LOST, day, fade, axis.fraction(day), fade / span)
    day = float(date.last_day + 1 if is_end else date.first_day)
    fade = 0.0
    if date.approximate:
        fade = max(_half_length(date), _LEAST_FADE * span)
    kind = FADE if date.approximate else SHARP
    return Edge(kind, day, fade, axis.fraction(day), fade / span)


def _bands(timeline: Timeline, axis: _Axis, voice: Voice) -> tuple[Band, ...]:
    bands = []
    for era in timeline.eras:
        when = _parsed(era.period)
        if when is None:
            continue
        first, last = dates.first_day(when), dates.last_day(when)
        bands.append(
            Band(
                label=voice.texts.choose(era.label),
                date=voice.locale.date(when),
                begin=axis.fraction(axis.first if first is None else first),
                end=axis.fraction(axis.last if last is None else last + 1),
            )
        )
    return tuple(bands)


def _key(say: Phrases, entries: Sequence[Entry]) -> tuple[KeyEntry, ...]:
    marks = [mark for entry in entries for mark in entry.marks]
    used = {edge.kind for mark in marks for edge in (mark.begin, mark.end)}
    used |= {mark.texture for mark in marks} | {mark.role for mark in marks}
    used |= {"day" for mark in marks if mark.is_day}
    meanings = (
        ("day", say.context("timeline key", "diamond: a single day")),
        (FADE, say.context("timeline key", "fading end: about then")),
        (DASHED, say.context("timeline key", "dashed, “?”: uncertain")),
        (HATCHED, say.context("timeline key", "hatched: some time within")),
        (ARROW, say.context("timeline key", "arrow: goes on")),
        (LOST, say.context("timeline key", "fading out, “?”: end not known")),
        ("announced", say.context("timeline key", "outline: when it was announced")),
    )
    return tuple(KeyEntry(mark, words) for mark, words in meanings if mark in used)


def _alt(
    say: Phrases,
    heading: tuple[str, ...],
    entries: Sequence[Entry],
    undated: Sequence[Entry],
    note: str,
) -> str:
    opening = ". ".join(part.rstrip(".") for part in heading if part)
    parts = [say.context("timeline", "Timeline: {title}.", title=opening)]
    parts += [entry.sentence for entry in (*entries, *undated)]
    return " ".join([*parts, note] if note else parts)
