"""Charts and timelines of real content, on canvases of any width, in both directions."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter

from viewer import assets
from viewer.content.page import Page, compose
from viewer.gui.charts.bar_plot import BarPlot
from viewer.gui.charts.timeline_plot import TimelinePlot
from viewer.gui.theme import Theme
from viewer.sheet.model import (
    Arrangement,
    Category,
    Cell,
    Chart,
    ChartKind,
    Era,
    Event,
    FactSheet,
    Number,
    Series,
    Source,
    Timeline,
    Unit,
)
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.content.bars import BarChart
    from viewer.content.timeline import TimelineChart
    from viewer.gui.charts.canvas import Canvas


@cache
def _shipped_sheet(name: str) -> FactSheet:
    document = json.loads(assets.data(f"{name}.json").read_bytes())
    return msgspec.convert(document, FactSheet, dec_hook=lambda kind, value: kind(str(value)))


@pytest.fixture(scope="session")
def page_of() -> Callable[..., Page]:
    """Give a sheet that ships with the program as a page: its name, and a language."""

    @cache
    def page(name: str, language: str = "en") -> Page:
        return compose(_shipped_sheet(name), language)

    return page


def _sheet(language: str, **parts: Any) -> FactSheet:
    return FactSheet(
        format=1,
        id="sheet",
        lang=language,
        title="Title",
        units={"things": Unit(label={language: "things"})},
        sources=[Source(id="source", title="Source")],
        **parts,
    )


@pytest.fixture(scope="session")
def cell() -> Callable[..., Cell]:
    """Make a value of a chart's table."""

    def made(
        value: float | str | None, qualifier: Qualifier = Qualifier.EXACT, **others: Any
    ) -> Cell:
        upper = others.pop("upper", None)
        return Cell(
            value=None if value is None else Number(str(value)),
            upper=None if upper is None else Number(str(upper)),
            qualifier=qualifier,
            **others,
        )

    return made


@pytest.fixture(scope="session")
def make_chart() -> Callable[..., BarChart]:
    """Make a bar chart from its table: labels of the rows, and one list of cells a series."""

    def chart(
        *columns: Sequence[Cell],
        labels: Sequence[str] = (),
        names: Sequence[str] = (),
        language: str = "en",
        stacked: bool = False,
        **others: Any,
    ) -> BarChart:
        labels = labels or [f"Row {place}" for place in range(len(columns[0]))]
        names = names or [f"Series {place}" for place in range(len(columns))]
        made = Chart(
            id="chart",
            kind=ChartKind.BAR,
            title=others.pop("title", "Chart"),
            unit="things",
            source="source",
            arrangement=Arrangement.STACKED if stacked else Arrangement.GROUPED,
            categories=[
                Category(id=f"c{place}", label=label) for place, label in enumerate(labels)
            ],
            series=[
                Series(id=f"s{place}", label=name, cells=list(cells))
                for place, (name, cells) in enumerate(zip(names, columns, strict=True))
            ],
            **others,
        )
        return compose(_sheet(language, charts=[made]), language).charts[0]

    return chart


@pytest.fixture(scope="session")
def make_timeline() -> Callable[..., TimelineChart]:
    """Make a timeline from the dates of its events, or from whole events."""

    def timeline(
        *events: str | Event, language: str = "en", eras: Sequence[Era] = (), **others: Any
    ) -> TimelineChart:
        made = [
            Event(id=f"e{place}", label=f"Event {place}", date=event, source="source")
            if isinstance(event, str)
            else event
            for place, event in enumerate(events)
        ]
        whole = Timeline(id="line", title="Line", events=made, eras=list(eras), **others)
        return compose(_sheet(language, timelines=[whole]), language).timelines[0]

    return timeline


@pytest.fixture(scope="session")
def shipped_fonts(qapp) -> None:
    """Make the fonts of the program known, so that texts are as wide as users see them."""
    for file in sorted(assets.resource("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0


@pytest.fixture
def make_theme(shipped_fonts) -> Callable[..., Theme]:
    """Make a theme: light or dark, and how large."""

    def theme(scheme: str = "light", zoom: float = 1.0) -> Theme:
        return Theme(scheme, zoom)

    return theme


@pytest.fixture
def bar_plot(qtbot, make_theme) -> Callable[..., BarPlot]:
    """Show the bars of a chart on a canvas as wide as asked and as high as it wants."""

    kept = []

    def plot(
        chart: BarChart,
        width: int = 800,
        *,
        right_to_left: bool = False,
        theme: Theme | None = None,
        zoom: float = 1.0,
    ) -> BarPlot:
        shown = BarPlot(chart, theme or make_theme(zoom=zoom), right_to_left=right_to_left)
        qtbot.addWidget(shown)
        kept.append(shown)
        shown.resize(width, max(1, shown.heightForWidth(width)))
        shown.show()
        return shown

    return plot


@pytest.fixture
def timeline_plot(qtbot, make_theme) -> Callable[..., TimelinePlot]:
    """Show the events of a timeline on a canvas as wide as asked and as high as it wants."""

    kept = []

    def plot(
        chart: TimelineChart,
        width: int = 1000,
        *,
        right_to_left: bool = False,
        theme: Theme | None = None,
        zoom: float = 1.0,
    ) -> TimelinePlot:
        shown = TimelinePlot(chart, theme or make_theme(zoom=zoom), right_to_left=right_to_left)
        qtbot.addWidget(shown)
        kept.append(shown)
        shown.resize(width, shown.heightForWidth(width))
        shown.show()
        return shown

    return plot


@pytest.fixture(scope="session")
def overlapping() -> Callable[[Sequence[tuple[str, QRectF]]], list[tuple[str, str]]]:
    """Give the pairs of texts whose rectangles share more than the edge of a pixel."""

    def pairs(texts: Sequence[tuple[str, QRectF]]) -> list[tuple[str, str]]:
        inner = [(text, rect.adjusted(0.5, 0.5, -0.5, -0.5)) for text, rect in texts]
        return [
            (one, other)
            for place, (one, rect) in enumerate(inner)
            for other, there in inner[place + 1 :]
            if rect.intersects(there)
        ]

    return pairs


@pytest.fixture(scope="session")
def outside() -> Callable[[Canvas[Any]], list[str]]:
    """Give the texts of a canvas that reach beyond it."""

    def texts(plot: Canvas[Any]) -> list[str]:
        canvas = QRectF(plot.rect()).adjusted(-0.5, -0.5, 0.5, 0.5)
        return [text for text, rect in plot.item.drawn_texts() if not canvas.contains(rect)]

    return texts


@pytest.fixture(scope="session")
def grey() -> Callable[[Callable[[QPainter], None]], Image.Image]:
    """Give what a function draws as a greyscale picture, on white, from a margin of 20 px."""

    def picture(draw: Callable[[QPainter], None]) -> Image.Image:
        image = QImage(200, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(20, 20)
        draw(painter)
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        return Image.frombuffer("L", (200, 60), bytes(grey.constBits()), "raw", "L", 200, 1)

    return picture


@pytest.fixture(scope="session")
def differing() -> Callable[[Image.Image, Image.Image], int]:
    """Count the pixels in which two greyscale pictures differ clearly."""

    def count(one: Image.Image, other: Image.Image) -> int:
        difference = ImageChops.difference(one, other)
        return sum(difference.histogram()[40:])

    return count
