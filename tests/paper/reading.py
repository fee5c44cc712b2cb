"""What stands in a PDF: its text, its structure, and where its shapes lie."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\ufffd]")
"""Marks of direction and of breaking, which text extraction may keep, move or leave out."""


def plain(text: str) -> str:
    """Give a text for comparing: compatible letters, one case, no marks and no white space.

    Hyphens go too: a reader takes one at the end of a line for that of a divided word.
    """
    folded = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).casefold()
    return "".join(folded.split()).replace("-", "").replace("\u2010", "")


def text_of_pages(pdf: bytes) -> list[str]:
    """Give the text of each page as a reader of PDFs extracts it."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
        return pages


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


# Structure --------------------------------------------------------------------------------------


class Element(NamedTuple):
    """An element of the structure tree."""

    kind: str
    alt: str
    attributes: list[Any]
    depth: int
    parents: tuple[str, ...]


def elements(document: pikepdf.Pdf) -> Iterator[Element]:
    """Give the structure elements in reading order."""

    def walk(node: Any, depth: int, parents: tuple[str, ...]) -> Iterator[Element]:
        children = node.get("/K", pikepdf.Array())
        kind = str(node.get("/S", ""))
        if kind:
            attributes = node.get("/A", [])
            if not isinstance(attributes, pikepdf.Array):
                attributes = [attributes]
            yield Element(kind, str(node.get("/Alt", "")), list(attributes), depth, parents)
        if not isinstance(children, pikepdf.Array):
            children = [children]
        for child in children:
            if isinstance(child, pikepdf.Dictionary):
                yield from walk(child, depth + 1, (*parents, kind))

    yield from walk(document.Root.StructTreeRoot, 0, ())


def structure_text(document: pikepdf.Pdf) -> list[str]:
    """Give the pieces of text in the order of the structure, which is that of a screen reader.

    `pdfinfo -struct-text` tells the same and takes seconds for it; a test compares the two.
    """
    marked = {page.objgen: _marked_text(page) for page in document.pages}

    def walk(node: Any, page: Any) -> Iterator[str]:
        page = node.get("/Pg", page)
        children = node.get("/K", pikepdf.Array())
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            if isinstance(child, int):
                yield marked[page.objgen].get(child, "")
            elif "/MCID" in child:
                yield marked[child.get("/Pg", page).objgen].get(int(child.MCID), "")
            else:
                yield from walk(child, page)

    return [text for text in walk(document.Root.StructTreeRoot, None) if text]


def _marked_text(page: pikepdf.Page) -> dict[int, str]:
    """Give the text of a page by the numbers of its marked contents."""
    letters = {name: _letters_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    font: dict[int, str] = {}
    text: dict[int, str] = {}
    open_marks: list[int] = []
    for given, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                number = given[1].get("/MCID", -1) if len(given) > 1 else -1
                inherited = open_marks[-1] if open_marks else -1
                open_marks.append(int(number) if number != -1 else inherited)
            case "BMC":
                open_marks.append(open_marks[-1] if open_marks else -1)
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = letters[str(given[0])]
            case "Tj" | "TJ":
                strings = given[0] if str(operator) == "TJ" else [given[0]]
                shown = "".join(
                    _decoded(bytes(part), font)
                    for part in strings
                    if isinstance(part, pikepdf.String)
                )
                if open_marks and open_marks[-1] >= 0:
                    text[open_marks[-1]] = text.get(open_marks[-1], "") + shown
    return text


def _letters_of(font: Any) -> dict[int, str]:
    """Give what each code of a font stands for, as its ToUnicode table says."""
    letters: dict[int, str] = {}
    table = font.ToUnicode.read_bytes().decode("ascii")
    for code, text in re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", table, re.MULTILINE):
        letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    assert "beginbfrange" not in table, "ranges are not read here"
    return letters


def _decoded(codes: bytes, letters: dict[int, str]) -> str:
    pairs = (codes[place : place + 2] for place in range(0, len(codes), 2))
    return "".join(letters.get(int.from_bytes(pair, "big"), "") for pair in pairs)


def structure_text_of_poppler(file: Path) -> str:
    """Give what `pdfinfo -struct-text` tells of a file, its texts only, in one piece.

    It writes the titles of elements as they stand in the PDF, which may be UTF-16.
    """
    told = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, check=True)
    lines = (line.strip() for line in told.stdout.decode(errors="replace").splitlines())
    return "".join(line[1:-1] for line in lines if line.startswith('"') and line.endswith('"'))


def bookmarks(document: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Give the titles of the outline with their levels, from 1."""

    def walk(items: Any, level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from walk(item.children, level + 1)

    with document.open_outline() as outline:
        return list(walk(outline.root, 1))


# Shapes -----------------------------------------------------------------------------------------


class Shape(NamedTuple):
    """A path painted on a page, its corners in points from the top left of the page."""

    page: int
    points: tuple[tuple[float, float], ...]
    fill: tuple[float, ...] | None
    stroke: tuple[float, ...] | None

    @property
    def left(self) -> float:
        return min(x for x, _ in self.points)

    @property
    def right(self) -> float:
        return max(x for x, _ in self.points)

    @property
    def top(self) -> float:
        return min(y for _, y in self.points)

    @property
    def bottom(self) -> float:
        return max(y for _, y in self.points)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


Matrix = tuple[float, float, float, float, float, float]


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


class _Painter:
    """Follows a content stream as far as paths and colours go."""

    def __init__(self, page: int, height: float) -> None:
        self.page, self.height = page, height
        self.matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self.fill: tuple[float, ...] = (0,)
        self.stroke: tuple[float, ...] = (0,)
        self.stack: list[tuple[Matrix, tuple[float, ...], tuple[float, ...]]] = []
        self.path: list[tuple[float, float]] = []
        self.shapes: list[Shape] = []
        self.colours: set[tuple[float, ...]] = set()
        self.images = 0

    def point(self, x: float, y: float) -> None:
        a, b, c, d, e, f = self.matrix
        self.path.append((a * x + c * y + e, self.height - (b * x + d * y + f)))

    def do(self, operator: str, given: list[Any]) -> None:
        if operator in _COLOURING:
            self.colour(operator, tuple(float(value) for value in given))
        elif operator in _DRAWING:
            self.draw(operator, [float(value) for value in given])
        elif operator in _PAINTING:
            self.paint(operator)
        elif operator == "q":
            self.stack.append((self.matrix, self.fill, self.stroke))
        elif operator == "Q":
            self.matrix, self.fill, self.stroke = self.stack.pop()
        elif operator == "Do":
            self.images += 1

    def draw(self, operator: str, numbers: list[float]) -> None:
        if operator == "cm":
            self.matrix = _times(tuple(numbers), self.matrix)  # type: ignore[arg-type]
        elif operator == "re":
            x, y, width, height = numbers
            for corner in ((x, y), (x + width, y), (x + width, y + height), (x, y + height)):
                self.point(*corner)
        else:
            self.point(*numbers[-2:])

    def colour(self, operator: str, numbers: tuple[float, ...]) -> None:
        self.colours.add(numbers)
        if operator[0].islower():
            self.fill = numbers
        else:
            self.stroke = numbers

    def paint(self, operator: str) -> None:
        fills = operator in {"f", "F", "f*", "B", "B*", "b", "b*"}
        strokes = operator in {"S", "s", "B", "B*", "b", "b*"}
        if self.path and (fills or strokes):
            fill, stroke = self.fill if fills else None, self.stroke if strokes else None
            self.shapes.append(Shape(self.page, tuple(self.path), fill, stroke))
        self.path = []


_COLOURING = {"scn", "sc", "rg", "g", "SCN", "SC", "RG", "G"}
_DRAWING = {"cm", "m", "l", "c", "re"}
_PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"}


def _painters(pdf: bytes) -> Iterator[_Painter]:
    document = opened(pdf)
    for number, page in enumerate(document.pages):
        painter = _Painter(number, float(page.mediabox[3]))
        for given, operator in pikepdf.parse_content_stream(page):
            painter.do(str(operator), list(given))
        yield painter


def shapes(pdf: bytes) -> list[Shape]:
    """Give every filled or stroked path, page by page."""
    return [shape for painter in _painters(pdf) for shape in painter.shapes]


def colours(pdf: bytes) -> set[tuple[float, ...]]:
    """Give every colour that is set, as grey (1 number) or as red, green and blue."""
    return set().union(*(painter.colours for painter in _painters(pdf)))


def images(pdf: bytes) -> int:
    """Count what is drawn from elsewhere: raster images and forms."""
    return sum(painter.images for painter in _painters(pdf))


def rgb(colour: str) -> tuple[float, ...]:
    """Give `#rrggbb` as a PDF writes it."""
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def is_colour(one: tuple[float, ...] | None, other: tuple[float, ...]) -> bool:
    """Tell whether two colours are the same, as far as a PDF writes them."""
    return (
        one is not None
        and len(one) == len(other)
        and all(abs(a - b) < 0.003 for a, b in zip(one, other, strict=True))
    )
