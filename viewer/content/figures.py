"""Key figures as cards: every word on a card, in the order it is read."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.quantities import plain, quantity, status_words
from viewer.content.sources import date_words, evidence_words
from viewer.content.texts import visible
from viewer.sheet.evidence import NOT_QUOTED, ONLY_QUOTED
from viewer.sheet.model import Operation, UnitKind
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from viewer.content.left_out import Trouble
    from viewer.content.locale import Locale
    from viewer.content.voice import Voice
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Evidence, Proof
    from viewer.sheet.model import FactSheet, Figure, Unit


class Other(Struct, frozen=True):
    """What another source says of a figure."""

    key: str
    """The figure's id and a number: "felled+1" for the first."""
    line: str
    """The number of the source and what it says, as one line."""
    words: str
    published: str
    quote: str
    references: tuple[int, ...]
    evidence: str
    evidence_state: str
    number: Decimal | None
    upper: Decimal | None
    qualifier_code: str
    source_id: str


class Card(Struct, frozen=True):
    """One figure, ready to show; empty strings are lines a surface leaves blank or out."""

    id: str
    mark: str
    """Its short name on every surface, "K1" for the first figure of the file."""
    qualifier: str
    value: str
    words: str
    """Qualifier and value as they are said together."""
    is_words: bool
    """Whether the value is words ("hundreds"), to be set smaller than digits."""
    unit: str
    label: str
    scope: str
    period: str
    status: str
    references: tuple[int, ...]
    note: str
    derived: str
    published: str
    quote: str
    others: tuple[Other, ...]
    """What other sources say, beside what is shown here."""
    statement: str
    """The figure as one sentence, without its sources."""
    sentence: str
    """The figure as one sentence, for a screen reader, the clipboard and a speaker."""
    evidence: str
    evidence_state: str
    """`evidence` as the name of an `Evidence`, for the sign beside the words."""
    number: Decimal | None
    """The value itself, for data exports."""
    upper: Decimal | None
    qualifier_code: str
    """The qualifier as the format names it, for data exports."""
    unit_id: str
    status_code: str
    source_ids: tuple[str, ...]
    edtf_period: str
    """The period as the file writes it, for data exports; empty where it gives none."""
    edtf_as_of: str
    trouble: Trouble | None = None
    """Why the figure is not shown; None for one that is."""


class CardGroup(Struct, frozen=True):
    """Cards under one heading; the heading is empty where the sheet gives none."""

    id: str
    title: str
    cards: tuple[Card, ...]


def card_groups(
    sheet: FactSheet,
    voice: Voice,
    evidence: Mapping[str, Proof],
    places: Iterable[int] | None = None,
    gaps: Iterable[tuple[str | None, Card]] = (),
) -> tuple[CardGroup, ...]:
    """Give the figures of *sheet* as cards under their groups.

    The figures of no known group come first, where they stand under no heading, then
    the groups in the order of the file.
    *evidence* is by figure id; a figure it does not name is judged by whether it
    has a quotation. *places* count the figures in the file from 0, where some of it are left out;
    the cards of those are *gaps*, each with its group.
    """
    grouped = [
        (figure.group, card(sheet, figure, place + 1, voice, evidence))
        for place, figure in zip(places or count(), sheet.figures, strict=False)
    ]
    if gaps := tuple(gaps):
        grouped = sorted((*grouped, *gaps), key=lambda pair: int(pair[1].mark[1:]))
    known = {group.id for group in sheet.groups}
    loose = tuple(made for group, made in grouped if group not in known)
    groups = [CardGroup(id="", title="", cards=loose)]
    groups += [
        CardGroup(
            id=group.id,
            title=voice.texts.choose(group.label),
            cards=tuple(made for name, made in grouped if name == group.id),
        )
        for group in sheet.groups
    ]
    return tuple(group for group in groups if group.cards)


def card(
    sheet: FactSheet,
    figure: Figure,
    place: int,
    voice: Voice,
    evidence: Mapping[str, Proof],
) -> Card:
    """Give one figure as a card; *place* counts the figures of the file from 1."""
    texts, locale, say = voice.texts, voice.locale, voice.say
    shown = quantity(
        locale,
        figure.value,
        figure.qualifier,
        figure.upper,
        figure.missing,
        figure.published if _speaks_as_source(sheet, figure.sources[0], locale) else None,
        is_counted=is_counted(sheet, figure.unit),
    )
    counted = figure.value if figure.upper is None else figure.upper
    unit = unit_words(sheet.units.get(figure.unit), counted, figure.qualifier, voice)
    label, scope = texts.choose(figure.label), texts.choose(figure.scope)
    period = period_words(say, locale, figure.period, figure.as_of)
    ours = say.context("figure", "calculated by us") if figure.is_ours else ""
    status = _joined(status_words(say, figure.status), ours)
    cites = voice.cited(figure.sources)
    others = tuple(
        _other(sheet, figure, nth, voice, evidence) for nth in range(1, len(figure.others) + 1)
    )
    state = state_of(evidence, figure.id, figure.quote)
    stated = statement(voice, label, shown.words, (unit, scope, period, status))
    said = with_sources(voice, stated, cites)
    return Card(
        id=figure.id,
        mark=f"K{place}",
        qualifier=shown.qualifier,
        value=shown.value,
        words=shown.words,
        is_words=shown.is_words,
        unit=unit,
        label=label,
        scope=scope,
        period=period,
        status=status,
        references=cites,
        note=texts.choose(figure.note),
        derived=_joined(_calculation(sheet, figure, voice), texts.choose(figure.derived), sign=" "),
        published=texts.choose(figure.published),
        quote=texts.choose(figure.quote),
        others=others,
        statement=stated,
        sentence=" ".join((said, *(f"{other.line}." for other in others))),
        evidence=ours if ours and not figure.quote else evidence_words(say, state),
        evidence_state=state.value,
        number=plain(figure.value),
        upper=plain(figure.upper),
        qualifier_code=figure.qualifier.value,
        unit_id=figure.unit,
        status_code=figure.missing.value if figure.missing else figure.status.value,
        source_ids=figure.sources,
        edtf_period=visible(figure.period or ""),
        edtf_as_of=visible(figure.as_of or ""),
    )


def state_of(evidence: Mapping[str, Proof], key: str, quote: str | None) -> Evidence:
    """Give how far a claim is proved; one that was not asked about, by whether it is quoted."""
    return (evidence.get(key) or (ONLY_QUOTED if quote else NOT_QUOTED)).state


def _joined(*parts: str, sign: str = " · ") -> str:
    return sign.join(part for part in parts if part)


def _calculation(sheet: FactSheet, figure: Figure, voice: Voice) -> str:
    """Say what a figure was calculated from, by the marks that its parts have on every surface."""
    if figure.calculation is None:
        return ""
    places = {one.id: place for place, one in enumerate(sheet.figures, start=1)}
    names = [f"K{places[name]}" if name in places else name for name in figure.calculation.of]
    say = voice.say
    if figure.calculation.operation is Operation.SUM:
        return say.context(
            "calculation", "Sum of {figures}.", figures=voice.locale.join(tuple(names))
        )
    phrase = {
        Operation.DIFFERENCE: say.context("calculation", "{one} less {other}."),
        Operation.SHARE: say.context("calculation", "{one} in percent of {other}."),
    }[figure.calculation.operation]
    return phrase.replace("{one}", names[0]).replace("{other}", names[-1])


def _other(
    sheet: FactSheet, figure: Figure, nth: int, voice: Voice, evidence: Mapping[str, Proof]
) -> Other:
    """Give the *nth* thing that another source says of a figure, counted from 1."""
    claim, key = figure.others[nth - 1], f"{figure.id}+{nth}"
    shown = quantity(
        voice.locale,
        claim.value,
        claim.qualifier,
        claim.upper,
        None,
        claim.published if _speaks_as_source(sheet, claim.source, voice.locale) else None,
        is_counted=is_counted(sheet, figure.unit),
    )
    cites = voice.cited((claim.source,))
    state = state_of(evidence, key, claim.quote)
    return Other(
        key=key,
        line=voice.say.context(
            "other source",
            "Source {number} says: {words}",
            number=str(cites[0]) if cites else claim.source,
            words=shown.words,
        ),
        words=shown.words,
        published=voice.texts.choose(claim.published),
        quote=voice.texts.choose(claim.quote),
        references=cites,
        evidence=evidence_words(voice.say, state),
        evidence_state=state.value,
        number=plain(claim.value),
        upper=plain(claim.upper),
        qualifier_code=claim.qualifier.value,
        source_id=claim.source,
    )


def _speaks_as_source(sheet: FactSheet, source: str, locale: Locale) -> bool:
    """Whether the page is in the language of a source that is quoted."""
    first = next((one for one in sheet.sources if one.id == source), None)
    if first is None:
        return False
    return (first.lang or sheet.lang).split("-")[0] == locale.language.split("-")[0]


def is_counted(sheet: FactSheet, unit: str) -> bool:
    """Say whether things of *unit* are counted rather than measured; an unknown unit is a count."""
    return unit not in sheet.units or sheet.units[unit].kind is UnitKind.COUNT


def unit_words(unit: Unit | None, value: Decimal | None, qualifier: Qualifier, voice: Voice) -> str:
    """Give the unit in the plural form that *value* takes; empty for an unknown unit.

    An order of magnitude is many, whatever its number, and so is a missing value; of a range
    the upper value counts, for it stands next to the unit.
    """
    if unit is None or not unit.label:
        return ""
    label = unit.label
    form = label if isinstance(label, str) else voice.texts.pick(label)
    if isinstance(form, str):
        return voice.texts.choose(form)
    category = voice.locale.plural_without_number
    if value is not None and qualifier is not Qualifier.ORDER:
        category = voice.locale.plural_category(value)
    return voice.texts.choose(
        form.get(category) or form.get("other") or next(iter(form.values()), "")
    )


def period_words(say: Phrases, locale: Locale, period: str | None, as_of: str | None) -> str:
    """Say when a figure holds: over a period, or on a day."""
    if as_of:
        return say.context("period", "as of {date}", date=date_words(locale, as_of))
    return date_words(locale, period)


def statement(voice: Voice, label: str, words: str, particulars: tuple[str, ...]) -> str:
    """Give "Label: more than 90,000 (unit, scope, period)." in the page's language."""
    given = tuple(part for part in particulars if part)
    said = voice.say.context("sentence", "{label}: {words}", label=label, words=words)
    return f"{said} ({voice.listed(given)})." if given else f"{said}."


def with_sources(voice: Voice, said: str, cites: tuple[int, ...]) -> str:
    """Give a statement with the numbers of its sources: "… Source 1."."""
    return f"{said} {voice.sources_named(cites)}".rstrip()
