"""What one chooses about the page before it is printed, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from viewer.content.sources import language_words
from viewer.content.wording import c_, phrases, spoken
from viewer.gui import options
from viewer.gui.text import label
from viewer.paper.options import PrintOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.gui.options import Options
    from viewer.gui.theme import Theme

Choice = tuple[object, str]
"""A value, and how it is called."""


def remembered(settings: Options, language: str, paper: str = "") -> PrintOptions:
    """Give the options last printed with, for a sheet in *language*.

    Each paper has its own orientation and margins; *paper* is the one last used if not given.
    """
    paper = paper or settings.get(options.PAPER)
    try:
        return PrintOptions(
            paper=paper,  # type: ignore[arg-type]
            landscape=settings.get(options.landscape_of(paper)),
            language=language,
            ink=settings.get(options.INK),  # type: ignore[arg-type]
            margin=settings.get(options.margin_of(paper)),  # type: ignore[arg-type]
        )
    except ValueError:
        return PrintOptions(language=language)


def remember(settings: Options, chosen: PrintOptions) -> None:
    """Keep what was chosen for the next time; the language goes with the sheet and is not kept."""
    settings.set(options.PAPER, chosen.paper)
    settings.set(options.landscape_of(chosen.paper), chosen.landscape)
    settings.set(options.INK, chosen.ink)
    settings.set(options.margin_of(chosen.paper), str(chosen.margin))


class PaperChoices(QWidget):
    """A form: paper, orientation, margins, colours, and the language where there are several.

    Signals:
        changed: something else is chosen now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, first: PrintOptions, languages: Sequence[str]) -> None:
        """Begin with *first*; *languages* are those the sheet has."""
        super().__init__()
        self._theme = theme
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.paper = self._row(c_("print", "&Paper"), _papers(), first.paper)
        self.landscape = self._row(c_("print", "&Orientation"), _orientations(), first.landscape)
        self.margin = self._row(c_("print", "&Margins"), _margins(), first.margin)
        self.ink = self._row(c_("print", "&Colours"), _inks(), first.ink)
        self.language = self._row(c_("print", "&Language"), _named(languages), first.language)
        if len(languages) < 2:
            self.language.hide()
            self._labels[-1].hide()

    def recall_with(self, recall: Callable[[str], PrintOptions]) -> None:
        """When another paper is chosen, give it what *recall* says it was last printed with."""
        self._recall = recall
        self.paper.currentIndexChanged.connect(self._paper_chosen)

    def _paper_chosen(self) -> None:
        last = self._recall(self.paper.currentData())
        self.landscape.setCurrentIndex(max(0, self.landscape.findData(last.landscape)))
        self.margin.setCurrentIndex(max(0, self.margin.findData(last.margin)))

    def _row(self, name: str, choices: Sequence[Choice], chosen: object) -> QComboBox:
        box = QComboBox()
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setAccessibleName(name.replace("&", ""))
        box.setFont(self._theme.font(14))
        box.setMinimumWidth(self._theme.px(180))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(self.changed)
        said = label(name, self._theme.font(14), "muted")
        said.setWordWrap(False)
        said.setBuddy(box)
        row = self._grid.rowCount()
        self._grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(box, row, 1)
        self._labels.append(said)
        return box

    def options(self) -> PrintOptions:
        """Give what is chosen now."""
        return PrintOptions(
            paper=self.paper.currentData(),
            landscape=self.landscape.currentData(),
            language=self.language.currentData(),
            ink=self.ink.currentData(),
            margin=self.margin.currentData(),
        )


def _papers() -> tuple[Choice, ...]:
    return (
        ("a4", c_("paper size", "A4")),
        ("letter", c_("paper size", "Letter")),
        ("a3", c_("paper size", "A3")),
        ("a5", c_("paper size", "A5")),
    )


def _orientations() -> tuple[Choice, ...]:
    return (False, c_("orientation", "Portrait")), (True, c_("orientation", "Landscape"))


def _margins() -> tuple[Choice, ...]:
    return (
        ("normal", c_("margins", "Normal")),
        ("narrow", c_("margins", "Narrow")),
        ("wide", c_("margins", "Wide")),
    )


def _inks() -> tuple[Choice, ...]:
    return (
        ("colour", c_("ink", "Colour")),
        ("grey", c_("ink", "Greyscale")),
        ("saving", c_("ink", "Ink-saving")),
    )


def _named(languages: Sequence[str]) -> tuple[Choice, ...]:
    say = phrases(spoken())
    return tuple((tag, language_words(say, tag)) for tag in languages)
