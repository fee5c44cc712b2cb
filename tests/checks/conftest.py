"""A small good sheet for the checks, and a way to break it in one place."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.problems import Path

GOOD: dict[str, Any] = {
    "format": 1,
    "id": "garden",
    "lang": "en",
    "title": {"en": "Garden", "fr": "Jardin"},
    "units": {
        "plants": {"label": {"en": {"one": "plant", "other": "plants"}, "fr": "plantes"}},
        "percent": {"label": {"en": "percent", "fr": "pour cent"}, "kind": "percent"},
    },
    "sources": [
        {
            "id": "book",
            "title": "The garden book",
            "publisher": "The gardeners",
            "lang": "en",
            "published": "2023-12",
            "accessed": "2024-01-02",
            "url": "https://example.org/book",
            "licence": "CC0",
            "text": {"file": "book.txt"},
        }
    ],
    "groups": [{"id": "beds", "label": {"en": "Beds", "fr": "Planches"}}],
    "figures": [
        {
            "id": "roses",
            "group": "beds",
            "label": {"en": "Roses", "fr": "Roses"},
            "value": 12,
            "unit": "plants",
            "published": "12",
            "quote": "There are 12 roses",
            "source": "book",
        },
        {
            "id": "tulips",
            "label": {"en": "Tulips", "fr": "Tulipes"},
            "value": 20,
            "upper": 30,
            "qualifier": "between",
            "unit": "plants",
            "quote": "20 to 30 tulips",
            "source": ["book"],
        },
    ],
    "timelines": [
        {
            "id": "year",
            "title": {"en": "The year", "fr": "L'année"},
            "groups": [{"id": "work", "label": {"en": "Work", "fr": "Travail"}}],
            "events": [
                {
                    "id": "digging",
                    "date": "2023-03",
                    "group": "work",
                    "label": {"en": "Digging", "fr": "Bêchage"},
                    "quote": "We dug in March 2023",
                    "source": "book",
                    "figures": ["roses"],
                }
            ],
        }
    ],
    "charts": [
        {
            "id": "flowers",
            "kind": "bar",
            "title": {"en": "Flowers", "fr": "Fleurs"},
            "unit": "plants",
            "figures": ["roses", "tulips"],
        },
        {
            "id": "sizes",
            "kind": "bar",
            "arrangement": "stacked",
            "title": {"en": "Sizes", "fr": "Tailles"},
            "unit": "percent",
            "source": "book",
            "categories": [
                {"id": "tall", "label": {"en": "Tall", "fr": "Grandes"}},
                {"id": "small", "label": {"en": "Small", "fr": "Petites"}},
            ],
            "series": [
                {
                    "id": "front",
                    "label": {"en": "Front", "fr": "Devant"},
                    "cells": [
                        {"value": 40, "quote": "40 percent"},
                        {"value": 70.5, "quote": "70.5 percent"},
                    ],
                },
                {
                    "id": "back",
                    "label": {"en": "Back", "fr": "Derrière"},
                    "cells": [
                        {"value": 60, "quote": "60 percent"},
                        {"value": None, "missing": "suppressed"},
                    ],
                },
            ],
        },
    ],
    "presentation": {"tabs": ["figures", "timeline:year", "charts", "sources"]},
}


@pytest.fixture
def document() -> dict[str, Any]:
    """Give the good sheet as its JSON has it, to be changed at will."""
    return copy.deepcopy(GOOD)


@pytest.fixture
def garden() -> Callable[..., FactSheet]:
    """Give a maker of the good sheet, with the values at some paths exchanged.

    `...` takes a value out; a function is given the good document and gives the value.
    """

    def make(changes: dict[Path, Any] | None = None) -> FactSheet:
        document = copy.deepcopy(GOOD)
        for path, value in (changes or {}).items():
            place: Any = document
            for step in path[:-1]:
                place = place[step]
            if callable(value):
                value = value(GOOD)  # noqa: PLW2901
            if value is ...:
                del place[path[-1]]
            elif isinstance(place, list) and path[-1] == len(place):
                place.append(value)
            else:
                place[path[-1]] = value
        return msgspec.convert(document, FactSheet, dec_hook=_own_kind)

    return make


def _own_kind(kind: type, value: Any) -> Any:
    return kind(str(value))
