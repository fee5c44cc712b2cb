"""Rules on names: ids given once, references that lead somewhere, known tabs, plural forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import STAND_IN, Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from viewer.checks.lookup import Lookup
    from viewer.problems import Path

PLURAL_FORMS = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR (UTS #35); `other` is the one every language has."""

_MOST_NAMES_SHOWN = 8

PLAIN_TABS = ("figures", "charts", "sources")
TIMELINE_TAB = "timeline:"


class _Reference(NamedTuple):
    """A name in a sheet, and where it may lead."""

    path: Path
    name: str | None
    known: Collection[str]
    otherwise: str
    """What to say if it leads nowhere; `{name}` stands for the name."""


def ids_are_given_once(lookup: Lookup) -> Iterator[Fault]:
    """Demand that ids are unique: within their kind, or within their chart or timeline."""
    sheet = lookup.sheet
    yield from _repeated((("sources", i), part.id) for i, part in enumerate(sheet.sources))
    yield from _repeated((("groups", i), part.id) for i, part in enumerate(sheet.groups))
    yield from _repeated((("figures", i), part.id) for i, part in enumerate(sheet.figures))
    yield from _repeated((("timelines", i), part.id) for i, part in enumerate(sheet.timelines))
    yield from _repeated((("charts", i), part.id) for i, part in enumerate(sheet.charts))
    yield from _repeated((placed.path, placed.event.id) for placed in lookup.events)
    for i, timeline in enumerate(sheet.timelines):
        at: Path = ("timelines", i, "groups")
        yield from _repeated(((*at, k), part.id) for k, part in enumerate(timeline.groups))
    for i, chart in enumerate(sheet.charts):
        at = ("charts", i, "categories")
        yield from _repeated(((*at, k), part.id) for k, part in enumerate(chart.categories))
        at = ("charts", i, "series")
        yield from _repeated(((*at, k), part.id) for k, part in enumerate(chart.series))


def _repeated(placed: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    for path, name in placed:
        if name == STAND_IN:
            continue  # what it stands for has been told
        if name in first:
            yield Fault(
                (*path, "id"),
                "E-ID",
                _("{id} is already the id of {place}", id=repr(name), place=_place(first[name])),
                _("give each its own"),
            )
        else:
            first[name] = path


def _place(path: Path) -> str:
    """Give a path the way a message speaks of it, such as `figures[2]`."""
    written = ""
    for step in path:
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written


def references_lead_somewhere(lookup: Lookup) -> Iterator[Fault]:
    """Demand that what is named (figures, sources, groups, units) is there."""
    for reference in (*_of_figures(lookup), *_of_events(lookup), *_of_charts(lookup)):
        if reference.name is not None and reference.name not in reference.known:
            yield _leads_nowhere(lookup, reference)


def _leads_nowhere(lookup: Lookup, reference: _Reference) -> Fault:
    name = reference.name or ""
    meant = lookup.nearest(name, reference.known)
    return Fault(
        reference.path,
        "E-REF",
        reference.otherwise.replace("{name}", repr(name)),
        _remedy(meant, reference.known),
    )


def _remedy(meant: str | None, known: Collection[str]) -> str:
    """Say what was probably meant, or else what there is to choose from."""
    if meant:
        return _("did you mean {name}?", name=repr(meant))
    names = sorted(name for name in known if name != STAND_IN)
    if not names:
        return _("there is none at all: add it, or take this name out")
    shown = ", ".join(repr(name) for name in names[:_MOST_NAMES_SHOWN])
    if len(names) > _MOST_NAMES_SHOWN:
        shown = _("{names} and {count} more", names=shown, count=len(names) - _MOST_NAMES_SHOWN)
    return _("name one there is, or add it; there is {names}", names=shown)


def _of_figures(lookup: Lookup) -> Iterator[_Reference]:
    no_unit, no_source = _("no unit is called {name}"), _("no source is called {name}")
    no_group = _("no group is called {name}")
    for i, figure in enumerate(lookup.sheet.figures):
        yield _Reference(("figures", i, "unit"), figure.unit, lookup.sheet.units, no_unit)
        yield _Reference(("figures", i, "group"), figure.group, lookup.groups, no_group)
        for k, name in enumerate(figure.calculation.of if figure.calculation else ()):
            path: Path = ("figures", i, "calculation", "of", k)
            yield _Reference(path, name, lookup.figures, _("no figure is called {name}"))
        for k, other in enumerate(figure.others):
            path = ("figures", i, "others", k, "source")
            yield _Reference(path, other.source, lookup.sources, no_source)
        if isinstance(figure.source, str):
            yield _Reference(("figures", i, "source"), figure.source, lookup.sources, no_source)
            continue
        for k, name in enumerate(figure.source):
            yield _Reference(("figures", i, "source", k), name, lookup.sources, no_source)


def _of_events(lookup: Lookup) -> Iterator[_Reference]:
    no_group = _("this timeline has no group called {name}")
    no_source, no_figure = _("no source is called {name}"), _("no figure is called {name}")
    for path, event, timeline in lookup.events:
        # There may be thousands of events, and most of them name nothing but a source.
        if event.group is not None:
            groups = [group.id for group in timeline.groups]
            yield _Reference((*path, "group"), event.group, groups, no_group)
        if event.source is not None and event.source not in lookup.sources:
            yield _Reference((*path, "source"), event.source, lookup.sources, no_source)
        for k, name in enumerate(event.figures):
            yield _Reference((*path, "figures", k), name, lookup.figures, no_figure)


def _of_charts(lookup: Lookup) -> Iterator[_Reference]:
    no_unit, no_source = _("no unit is called {name}"), _("no source is called {name}")
    no_figure = _("no figure is called {name}")
    for i, chart in enumerate(lookup.sheet.charts):
        at: Path = ("charts", i)
        yield _Reference((*at, "unit"), chart.unit, lookup.sheet.units, no_unit)
        yield _Reference((*at, "source"), chart.source, lookup.sources, no_source)
        for k, name in enumerate(chart.figures):
            yield _Reference((*at, "figures", k), name, lookup.figures, no_figure)
        for k, row in enumerate(chart.categories):
            path = (*at, "categories", k, "source")
            yield _Reference(path, row.source, lookup.sources, no_source)


def tabs_are_known(lookup: Lookup) -> Iterator[Fault]:
    """Demand that `presentation.tabs` names tabs there are, each once."""
    known = (*PLAIN_TABS, *(TIMELINE_TAB + name for name in sorted(lookup.timelines)))
    seen: set[str] = set()
    for i, tab in enumerate(lookup.sheet.presentation.tabs):
        path: Path = ("presentation", "tabs", i)
        if tab not in known:
            otherwise = _("no tab is called {name}")
            yield _leads_nowhere(lookup, _Reference(path, tab, known, otherwise))
        elif tab in seen:
            message = _("the tab {name} is already listed", name=repr(tab))
            yield Fault(path, "E-ID", message, _("list each tab once"))
        seen.add(tab)


def plural_forms_are_those_of_cldr(lookup: Lookup) -> Iterator[Fault]:
    """Demand that plural forms are named as CLDR names them, and that `other` is among them."""
    for name, unit in lookup.sheet.units.items():
        for tag, forms in unit.label.items() if isinstance(unit.label, dict) else ():
            if not isinstance(forms, dict):
                continue
            path: Path = ("units", name, "label", tag)
            if "other" not in forms:
                message = _("the plural form 'other' is missing")
                remedy = _("add it: it is the form that every language has")
                yield Fault(path, "E-MISSING", message, remedy)
            for form in forms:
                if form not in PLURAL_FORMS:
                    choices = ", ".join(PLURAL_FORMS)
                    yield Fault(
                        (*path, form),
                        "E-CHOICE",
                        _("{form} is not one of: {choices}", form=repr(form), choices=choices),
                        _("write one of these"),
                        at_name=True,
                    )
