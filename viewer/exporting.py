"""A part of an open sheet as a file: a picture (SVG, PNG, PDF), or its data (CSV, Markdown).

The name of the file says which. It appears whole or not at all, and takes the place of nothing but
a file of its own kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct

from viewer.content.parts import FIGURES, part_named, parts_of, table_of
from viewer.content.tables import csv_text, markdown_text
from viewer.content.wording import _
from viewer.paper.pictures import NoSuchPart, PictureOptions, page_of, render_part
from viewer.paper.writing import head_of, is_same_file, write_whole
from viewer.problems import BadSheet, WriteRefused, errors_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from viewer.content.page import Page
    from viewer.opening import Opened

Kind = Literal["svg", "png", "pdf", "csv", "md"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_MOST_NAMED = 20
"""A sheet may have a thousand figures; so many names of parts tell how the others are written."""
_HEAD = 1024
_OF_TABLES = (b"id,", b"**")
"""How every CSV and every Markdown begins that is written here."""


class ExportOptions(Struct, frozen=True):
    """What is exported, and how; `part` is a name as `content.parts` gives it.

    An empty `part` is all key figures, in the formats that hold data; a picture needs one.
    """

    part: str = ""
    picture: PictureOptions = PictureOptions()
    bom: bool = False
    """Whether a CSV begins with the mark by which Excel knows UTF-8."""


def kind_of(target: Path) -> Kind:
    """Give what *target* is to be by its name. Raises `WriteRefused` for a name of no such kind."""
    suffix = target.suffix.lower().removeprefix(".")
    if suffix not in KINDS:
        raise WriteRefused(
            _(
                "{path} does not say what to export to: end its name in {endings}",
                path=target,
                endings=", ".join(f".{kind}" for kind in KINDS),
            )
        )
    return suffix


def export(opened: Opened, target: Path, options: ExportOptions | None = None) -> Path:
    """Write a part of *opened* to *target* and give the path written, links followed.

    Raises `BadSheet` for a sheet with errors, `WriteRefused` where it can't be written or there is
    no such part; whatever stood there before still stands.
    """
    options = options or ExportOptions()
    kind = kind_of(target)
    refuse_export(opened, target, kind)
    return write_whole(target, exported(opened, kind, options))


def exported(opened: Opened, kind: Kind, options: ExportOptions) -> bytes:
    """Give the bytes of a part of *opened*. Raises `NoSuchPart` and `TooLarge`."""
    page = page_of(opened.sheet, options.picture.language, opened.evidence, opened.flaws)
    name = options.part or (FIGURES if kind in {"csv", "md"} else "")
    part = part_named(page, name)
    if part is None:
        raise NoSuchPart(_no_such_part(page, options.part))
    if kind == "csv":
        return csv_text(table_of(page, part), bom=options.bom).encode()
    if kind == "md":
        return markdown_text(table_of(page, part)).encode()
    return render_part(opened.sheet, page, part.name, kind, options.picture)


def refuse_export(opened: Opened, target: Path, kind: Kind) -> None:
    """Raise `BadSheet` for a sheet with errors, `WriteRefused` where *target* is something else."""
    if errors_in(opened.problems):
        raise BadSheet(opened.problems)
    if opened.path is not None and is_same_file(opened.path, target):
        raise WriteRefused(_("{path} is the sheet itself and was left as it is.", path=target))
    head = head_of(target, _HEAD)
    if not head or _BY_HEAD[kind](head):
        return
    if kind in {"csv", "md"}:
        raise WriteRefused(
            _(
                "{path} is there and was not exported by this program; it was left as it is: "
                "name another.",
                path=target,
            )
        )
    raise WriteRefused(
        _(
            "{path} is there and is no {kind}; it was left as it is: name another.",
            path=target,
            kind=kind.upper(),
        )
    )


def _is_svg(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in head


def _is_table(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").startswith(_OF_TABLES)


_BY_HEAD: dict[Kind, Callable[[bytes], bool]] = {
    "svg": _is_svg,
    "png": lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"),
    "pdf": lambda head: head.startswith(b"%PDF-"),
    "csv": _is_table,
    "md": _is_table,
}


def _no_such_part(page: Page, name: str) -> str:
    names = [part.name for part in parts_of(page)]
    more = ["…"] if len(names) > _MOST_NAMED else []
    choices = ", ".join(names[:_MOST_NAMED] + more)
    if not name:
        return _("say with --what which part becomes the picture: {choices}", choices=choices)
    return _("the sheet has no part {name}; it has: {choices}", name=repr(name), choices=choices)
