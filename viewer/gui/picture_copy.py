"""Copies a figure, chart or timeline as a picture, as a table and as text, all at once.

Whoever pastes gets the form that fits: the picture on a slide, the table in a letter, the text in a
message.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

from viewer.content.pasting import html_of, text_of
from viewer.content.texts import as_written
from viewer.content.wording import c_
from viewer.gui.background import Task
from viewer.gui.chosen_part import chosen_part
from viewer.gui.notice import Notice
from viewer.gui.text import copy_forms
from viewer.gui.waiting import Waiting
from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from viewer.content.page import Page
    from viewer.content.parts import Part
    from viewer.gui.commands import Commands
    from viewer.opening import Opened

_DPI = 192
"""Twice what a screen has, for screens with small pixels."""


class _Copy(NamedTuple):
    image: QImage
    html: str
    text: str


def copy_picture(window: Commands) -> Task | None:
    """Put what is chosen in *window* on the clipboard, off its thread; None where nothing is.

    A sheet with errors can be copied from too: the picture says that it has some.
    """
    page = window.session.page
    part = chosen_part(window.workspace, page)
    if part is None:
        return None
    task = Task(partial(_made, window.session.opened, page, part))
    Waiting(task, c_("note", "The picture is being made…"), window.theme, window)
    task.done.connect(partial(_put, window, part))
    task.failed.connect(partial(_tell, window))
    task.start()
    return task


def _made(opened: Opened, page: Page, part: Part, _task: Task) -> _Copy:
    from viewer.paper.pictures import PictureOptions, render_part

    png = render_part(opened.sheet, page, part.name, "png", PictureOptions(dpi=_DPI))
    return _Copy(QImage.fromData(png), html_of(page, part), text_of(page, part))


def _put(window: Commands, part: Part, made: _Copy) -> None:
    copy_forms(made.image, made.html, made.text)
    window.footer.note(c_("note", "copied as a picture: {part}", part=as_written(part.title)))


def _tell(window: Commands, fault: Exception) -> None:
    if not isinstance(fault, FactsheetError):
        said = c_("note", "Nothing was copied, through a fault of this program.")
        Notice(window, window.theme, said).open()
        raise fault
    Notice(window, window.theme, str(fault)).open()
