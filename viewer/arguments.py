"""The command line as people write it: its commands, their options and their help."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any

from viewer import __version__
from viewer.content.wording import _
from viewer.paper.options import INKS, PAPERS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from viewer.exporting import ExportOptions

PROGRAM = "factsheet"


class _Formatter(RawDescriptionHelpFormatter):
    """Keeps the lines of tables, and begins the usage in the language spoken."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Any],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)


class _Parser(ArgumentParser):
    """A parser with the headings of this program and without guessing of shortened options."""

    def __init__(self, command: str, usage: str, description: str) -> None:
        program = f"{PROGRAM} {command}".rstrip()
        super().__init__(
            prog=program,
            usage=f"{program} {usage}",
            description=description,
            epilog=_exit_codes(),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.files = self.add_argument_group(_("Files"))
        self.choices = self.add_argument_group(_("Options"))
        self.choices.add_argument(
            "-h", "--help", action="help", help=_("show this help and do nothing else")
        )


def _exit_codes() -> str:
    codes = (
        (0, _("all is well; there may be warnings")),
        (1, _("a sheet has errors, or a draft has numbers that are not the sheet's")),
        (2, _("a file can't be opened or written, or the command line is wrong")),
        (3, _("a fault of this program; it says where its log is")),
        (69, _("there is no display to open a window on")),
    )
    return "\n".join([_("Exit codes:"), *(f"  {code:>2}  {meaning}" for code, meaning in codes)])


def parse(command: str, arguments: Sequence[str]) -> Namespace:
    """Read the *arguments* of a command; of the window if *command* is empty.

    Asked for help or the version, and for what it does not understand, it says so and raises
    `SystemExit`, as argparse does.
    """
    commands = {
        "": _window,
        "print": _print,
        "export": _export,
        "check": _check,
        "compare": _compare,
    }
    return commands[command]().parse_args(arguments)


def _window() -> _Parser:
    commands = (
        (f"{PROGRAM} [FILE]", _("open a fact sheet in a window; without FILE, the sample")),
        (f"{PROGRAM} print FILE… -o OUT", _("print fact sheets to PDF")),
        (f"{PROGRAM} export FILE -o OUT", _("export a part as a picture or as data")),
        (f"{PROGRAM} check FILE…", _("say what is wrong with fact sheets")),
        (f"{PROGRAM} compare FILE DRAFT", _("say which numbers of a draft go wrong")),
    )
    width = max(len(form) for form, _meaning in commands)
    table = "\n".join(f"  {form:<{width}}  {meaning}" for form, meaning in commands)
    help_for_each = _("Each command has its own help: {example}", example=f"{PROGRAM} print --help")
    like_a_command = _("A file named like a command: {example}", example=f"{PROGRAM} -- print")
    about = _("Key figures, timelines and bar charts from a data file.")
    parser = _Parser("", "[FILE]", f"{about}\n\n{table}\n\n{help_for_each}\n{like_a_command}")
    parser.files.add_argument("file", metavar="FILE", nargs="?", help=_("the fact sheet to open"))
    parser.choices.add_argument(
        "--version",
        action="version",
        version=f"Fact Sheet Viewer {__version__}",
        help=_("show the version and do nothing else"),
    )
    return parser


def _print() -> _Parser:
    parser = _Parser(
        "print",
        "FILE… -o OUT [--paper …] [--landscape] [--lang …] [--ink …] [--anyway]",
        _("Print fact sheets to PDF. A sheet with errors is not printed; the others are."),
    )
    parser.files.add_argument("files", metavar="FILE", nargs="+", help=_("a fact sheet"))
    parser.files.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        required=True,
        help=_(
            "the PDF to write; for several files, or if it is a folder, the folder to write them "
            "into. A PDF of that name is replaced, once the new one is complete; any other file "
            "is not"
        ),
    )
    parser.choices.add_argument(
        "--paper",
        choices=PAPERS,
        type=str.lower,
        default="a4",
        help=_("the size of the paper; a4 if not given"),
    )
    parser.choices.add_argument(
        "--landscape", action="store_true", help=_("turn the paper on its side")
    )
    parser.choices.add_argument(
        "--lang",
        metavar="TAG",
        help=_("the language to print, such as fr; the sheet's own if not given"),
    )
    parser.choices.add_argument(
        "--ink",
        choices=INKS,
        default="colour",
        help=_("colour, grey, or saving: nothing filled, all outlined; colour if not given"),
    )
    parser.choices.add_argument(
        "--anyway",
        action="store_true",
        help=_("print sheets with errors too: what is wrong is left out, and each page says so"),
    )
    return parser


def _export() -> _Parser:
    parser = _Parser(
        "export",
        "FILE -o OUT [--what …] [--lang …] [--width …] [--dpi …] [--transparent] [--bom]",
        _(
            "Export a part of a fact sheet, as a picture with its title, unit and sources inside "
            "or as data. A sheet with errors is not exported."
        ),
    )
    parser.files.add_argument("file", metavar="FILE", help=_("the fact sheet"))
    parser.files.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        required=True,
        help=_(
            "the file to write; .svg, .png, .pdf, .csv or .md at its end says what it is. One of "
            "that name and kind is replaced; any other file is not"
        ),
    )
    parser.choices.add_argument(
        "--what",
        metavar="PART",
        default="",
        help=_(
            "{parts}; for .csv and .md figures if not given",
            parts="figures, figure:ID, timeline:ID, chart:ID, sources",
        ),
    )
    parser.choices.add_argument(
        "--lang",
        metavar="TAG",
        help=_("the language to export, such as fr; the sheet's own if not given"),
    )
    parser.choices.add_argument(
        "--width",
        metavar="MM",
        type=float,
        help=_("how wide a picture is; 170, or 80 for one figure, if not given"),
    )
    parser.choices.add_argument(
        "--dpi", metavar="N", type=int, help=_("dots per inch of a PNG; 192 if not given")
    )
    parser.choices.add_argument(
        "--transparent", action="store_true", help=_("paint nothing behind a PNG or SVG")
    )
    parser.choices.add_argument(
        "--bom", action="store_true", help=_("begin a CSV with the mark by which Excel knows UTF-8")
    )
    return parser


def export_options(said: Namespace) -> ExportOptions:
    """Give the options of `export` as they were *said*; raises `WriteRefused` for senseless ones.

    An option that means nothing for the kind of file is refused: whoever gives it expects it to.
    """
    from pathlib import Path

    from viewer.exporting import ExportOptions, kind_of
    from viewer.paper.pictures import (
        LEAST_DPI,
        LEAST_WIDTH,
        MOST_DPI,
        MOST_WIDTH,
        USUAL_DPI,
        USUAL_WIDTH,
        PictureOptions,
    )
    from viewer.problems import WriteRefused

    kind = kind_of(Path(said.output))
    means_nothing = (
        (said.dpi is not None and kind != "png", "--dpi"),
        (said.transparent and kind not in {"png", "svg"}, "--transparent"),
        (said.width is not None and kind in {"csv", "md"}, "--width"),
        (said.bom and kind != "csv", "--bom"),
    )
    for is_senseless, option in means_nothing:
        if is_senseless:
            raise WriteRefused(
                _("{option} says nothing for a .{kind}: leave it out", option=option, kind=kind)
            )
    dpi = USUAL_DPI if said.dpi is None else said.dpi
    width = USUAL_WIDTH if said.width is None else said.width
    for value, low, high, option in (
        (dpi, LEAST_DPI, MOST_DPI, "--dpi"),
        (width, LEAST_WIDTH, MOST_WIDTH, "--width"),
    ):
        if not low <= value <= high:
            raise WriteRefused(
                _(
                    "{option} takes a number from {low} to {high}",
                    option=option,
                    low=f"{low:g}",
                    high=f"{high:g}",
                )
            )
    picture = PictureOptions(said.width, dpi, said.transparent, said.lang)
    return ExportOptions(said.what, picture, said.bom)


def _check() -> _Parser:
    parser = _Parser(
        "check",
        "FILE… [--format …] [--strict]",
        _("Say what is wrong with fact sheets, one problem a line, with its place."),
    )
    parser.files.add_argument("files", metavar="FILE", nargs="+", help=_("a fact sheet"))
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("text for people and editors, json for programs; text if not given"),
    )
    parser.choices.add_argument(
        "--strict", action="store_true", help=_("let a warning count as an error")
    )
    return parser


def _compare() -> _Parser:
    parser = _Parser(
        "compare",
        "FILE DRAFT [--lang …] [--format …]",
        _(
            "Compare a draft with a fact sheet: say of each number whether it matches, lost "
            "its qualifier, differs, or is not in the sheet."
        ),
    )
    parser.files.add_argument("file", metavar="FILE", help=_("the fact sheet"))
    parser.files.add_argument(
        "draft",
        metavar="DRAFT",
        help=_("the draft, a plain text in UTF-8 of at most 1 MiB; - is standard input"),
    )
    parser.choices.add_argument(
        "--lang",
        metavar="TAG",
        help=_("the language of the draft, such as fr; told from its words if not given"),
    )
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("text for people and editors, json for programs; text if not given"),
    )
    return parser
