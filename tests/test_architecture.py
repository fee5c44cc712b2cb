"""Who may know whom, and what no file may do: the sentences of the architecture, each as a test.

Most of them read the source and run nothing, so that they also see what is imported inside a
function. The last ones start the program and ask what it has loaded.
"""

from __future__ import annotations

import ast
import itertools
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from viewer import assets

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "viewer"
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "numpy")


class Import(NamedTuple):
    """One name that a file imports, `typing_only` if no running program does."""

    module: str
    typing_only: bool

    @property
    def top(self) -> str:
        return self.module.split(".")[0]


def name_of(file: Path) -> str:
    """Give the dotted name of a module of ours."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILE_OF = {name_of(file): file for file in MODULES}


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports_of(file: Path) -> tuple[Import, ...]:
    """Give everything a file imports, wherever in it; `from a import b` counts as `a.b`."""
    found: list[Import] = []

    def visit(node: ast.AST, typing_only: bool) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in node.body:
                visit(child, True)
            for child in node.orelse:
                visit(child, typing_only)
            return
        if isinstance(node, ast.Import):
            found.extend(Import(alias.name, typing_only) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(file, node)
            found.extend(Import(f"{base}.{alias.name}", typing_only) for alias in node.names)
        for child in ast.iter_child_nodes(node):
            visit(child, typing_only)

    visit(tree_of(file), False)
    return tuple(found)


def absolute(file: Path, node: ast.ImportFrom) -> str:
    """Give the module that `from X import` names, also where X is relative."""
    if not node.level:
        return node.module or ""
    package = name_of(file).split(".")
    if file.name != "__init__.py":
        package = package[:-1]
    package = package[: len(package) - node.level + 1]
    return ".".join([*package, *([node.module] if node.module else [])])


def module_of_ours(imported: str) -> str | None:
    """Give the module of ours that an imported name is, or lies in."""
    parts = imported.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((name for name in names if name in FILE_OF), None)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def files_outside(*packages: str) -> list[Path]:
    return [f for f in MODULES if not any(within(name_of(f), package) for package in packages)]


def files_in(*packages: str) -> list[Path]:
    return [f for f in MODULES if any(within(name_of(f), package) for package in packages)]


def importers(files: list[Path], *forbidden: str) -> list[str]:
    """Say which of the files import one of the forbidden modules, as sentences."""
    return [
        f"{name_of(file)} imports {item.module}"
        for file in files
        for item in imports_of(file)
        if any(within(item.module, module) for module in forbidden)
    ]


def names_in(file: Path) -> Iterator[tuple[int, str]]:
    """Give every name a file speaks of, whether read, written, imported or an attribute."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                yield from ((node.lineno, part) for part in alias.name.split("."))


def speakers(files: list[Path], *forbidden: str) -> list[str]:
    """Say which of the files speak one of the forbidden names, and where."""
    return [
        f"{name_of(file)}:{line} says {name}"
        for file in files
        for line, name in names_in(file)
        if name in forbidden
    ]


# Who may know whom ------------------------------------------------------------------------------


def test_that_nothing_outside_gui_imports_pyside():
    assert not importers(files_outside("viewer.gui"), "PySide6", "shiboken6")


def test_that_nothing_outside_gui_charts_names_pyqtgraph_or_numpy():
    outside = files_outside("viewer.gui.charts")
    assert not importers(outside, "pyqtgraph", "numpy")
    assert not speakers(outside, "pyqtgraph", "numpy")


def test_that_problems_imports_nothing_of_ours():
    assert not importers(files_in("viewer.problems"), "viewer")


def test_that_sheet_imports_nothing_of_ours_but_problems():
    foreign = [
        f"{name_of(file)} imports {item.module}"
        for file in files_in("viewer.sheet")
        for item in imports_of(file)
        if item.top == "viewer"
        and not within(item.module, "viewer.sheet")
        and not within(item.module, "viewer.problems")
    ]
    assert not foreign


def test_that_readers_and_checks_do_not_know_each_other():
    assert not importers(files_in("viewer.readers"), "viewer.checks")
    assert not importers(files_in("viewer.checks"), "viewer.readers")


def test_that_readers_and_checks_know_of_content_only_its_wording():
    known = importers(files_in("viewer.readers", "viewer.checks"), "viewer.content")
    assert not [sentence for sentence in known if " viewer.content.wording" not in sentence]


def test_that_no_reader_of_a_format_knows_the_reader_of_another():
    formats = [
        name for name in FILE_OF if name.startswith("viewer.readers.") and speaks_format(name)
    ]
    assert formats
    for one, other in itertools.permutations(formats, 2):
        assert not importers([FILE_OF[one]], other)


def speaks_format(name: str) -> bool:
    """Say whether a module reads a format, that is, has the two functions every reader has."""
    defined = {
        node.name for node in tree_of(FILE_OF[name]).body if isinstance(node, ast.FunctionDef)
    }
    return {"recognises", "read"} <= defined


def test_that_content_knows_neither_paper_nor_opening_nor_where_sheets_come_from():
    above = ("paper", "opening", "readers", "checks", "gui", "cli", "library")
    assert not importers(files_in("viewer.content"), *(f"viewer.{name}" for name in above))


def test_that_opening_and_paper_do_not_know_each_other():
    assert not importers(files_in("viewer.opening"), "viewer.paper")
    assert not importers(files_in("viewer.paper"), "viewer.opening", "viewer.readers")


def test_that_paper_does_not_know_gui():
    assert not importers(files_in("viewer.paper"), "viewer.gui", "viewer.cli")


def test_that_nothing_under_gui_knows_the_command_line():
    below = files_outside("viewer.cli", "viewer.__main__", "viewer.first_look")
    assert not importers(below, "viewer.cli", "viewer.__main__", "viewer.first_look")


def test_that_the_command_line_reaches_window_and_paper_only_inside_functions():
    at_module_level = [
        ast.unparse(node)
        for node in tree_of(PACKAGE / "cli.py").body
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not [text for text in at_module_level if "viewer.gui" in text or "viewer.paper" in text]


def test_that_charts_know_neither_the_window_nor_its_tabs():
    knowledge = [
        f"{name_of(file)} imports {item.module}"
        for file in files_in("viewer.gui.charts")
        for item in imports_of(file)
        if item.module.startswith(("viewer.gui.main_window", "viewer.gui.app"))
        or item.module.split(".")[-1].endswith("_tab")
    ]
    assert not knowledge


def test_that_no_tab_knows_the_window_or_another_tab():
    tabs = [name for name in FILE_OF if name.startswith("viewer.gui.") and name.endswith("_tab")]
    assert tabs
    for tab in tabs:
        assert not importers([FILE_OF[tab]], "viewer.gui.main_window", *({*tabs} - {tab}))


def test_that_there_is_no_import_cycle():
    """Also none hidden in a function; what only a type checker imports does not count."""
    graph = {
        name: {
            ours
            for item in imports_of(file)
            if not item.typing_only and (ours := module_of_ours(item.module)) and ours != name
        }
        - {"viewer"}
        for name, file in FILE_OF.items()
    }
    done: set[str] = set()

    def cycle_from(name: str, way: tuple[str, ...]) -> tuple[str, ...]:
        if name in way:
            return (*way[way.index(name) :], name)
        if name in done:
            return ()
        for known in sorted(graph[name]):
            if found := cycle_from(known, (*way, name)):
                return found
        done.add(name)
        return ()

    assert not [cycle for name in graph if (cycle := cycle_from(name, ()))]


# What no file may do ----------------------------------------------------------------------------


def test_that_only_assets_asks_for_its_own_place():
    assert not speakers(
        files_outside("viewer.assets"), "__file__", "importlib_resources", "pkgutil"
    )
    assert not importers(files_outside("viewer.assets"), "importlib.resources")


def test_that_only_options_uses_qsettings():
    assert not speakers(files_outside("viewer.gui.options"), "QSettings")


NETWORK = (
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
)


def test_that_nothing_can_open_a_socket():
    assert not importers(MODULES, *NETWORK)
    assert not speakers(MODULES, "QtNetwork", "QNetworkAccessManager", "QTcpSocket", "QUdpSocket")


EVALUATING = ("eval", "exec", "compile", "__import__", "loadUiType", "loadUi", "QUiLoader")
EVALUATING_PARTS_OF_PYQTGRAPH = (
    "configfile",
    "console",
    "exporters",
    "flowchart",
    "multiprocess",
    "readConfigFile",
    "RemoteGraphicsView",
)
UNSAFE_MODULES = ("marshal", "pickle", "shelve", "dill", "cloudpickle", "code", "codeop")


def test_that_nothing_evaluates_what_it_reads():
    called = [
        f"{name_of(file)}:{node.lineno} calls {name}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call) and (name := called_builtin(node)) in EVALUATING
    ]
    assert not called
    assert not importers(MODULES, *UNSAFE_MODULES)


def called_builtin(call: ast.Call) -> str:
    """Give the plain name called, or the attribute for those that are no method of a widget."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    if isinstance(call.func, ast.Attribute) and call.func.attr in {"loadUiType", "loadUi"}:
        return call.func.attr
    return ""


def test_that_charts_use_no_part_of_pyqtgraph_that_evaluates():
    charts = files_in("viewer.gui.charts")
    assert charts
    assert not speakers(charts, *EVALUATING_PARTS_OF_PYQTGRAPH, "DateAxisItem")


def test_that_no_name_is_imported_wholesale():
    assert not [
        f"{name_of(file)} imports * from {item.module}"
        for file in MODULES
        for item in imports_of(file)
        if item.module.endswith(".*")
    ]


def test_that_no_shell_is_started():
    shells = [
        f"{name_of(file)}:{node.value.lineno}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.keyword) and node.arg == "shell"
    ]
    assert not shells
    assert not [
        f"{name_of(file)}:{node.lineno}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.system", "os.popen"}
    ]


def test_that_no_slot_is_a_lambda_that_holds_its_widget():
    """Such a connection keeps the widget alive, and calls it when it is gone."""
    held = [
        f"{name_of(file)}:{node.lineno}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        for argument in node.args
        if isinstance(argument, ast.Lambda)
        and any(
            isinstance(part, ast.Name) and part.id == "self" for part in ast.walk(argument.body)
        )
    ]
    assert not held


MARK_UP = ("setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "appendHtml", "setToolTip")


def test_that_widgets_that_read_mark_up_get_it_only_in_text():
    """`gui/text.py` is where text of a file is made safe for them; pyqtgraph's titles likewise."""
    assert not speakers(files_outside("viewer.gui.text"), *MARK_UP, "RichText", "AutoText")
    message_boxes = [
        f"{name_of(file)}:{node.lineno}"
        for file in files_outside("viewer.gui.text")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in {"QMessageBox", "QErrorMessage", "QWhatsThis", "QToolTip"}
        and node.attr in {"about", "critical", "information", "question", "showText", "warning"}
    ]
    assert not message_boxes


def test_that_style_sheets_are_written_in_the_theme_alone():
    assert not speakers(files_outside("viewer.gui.theme"), "setStyleSheet")


def test_that_no_phrase_is_a_template_with_values_in_it():
    """A phrase is one literal, so that it can be found and translated; values go in by name."""
    speaking = {"_", "n_", "c_", "gettext", "ngettext", "pgettext", "text", "plural", "context"}
    wrong = [
        f"{name_of(file)}:{node.lineno}"
        for file in files_outside("viewer.content.wording")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in speaking
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert not wrong


def test_that_no_text_is_used_as_a_format():
    """`str.format` lets a file's text reach into objects; f-strings and `{name}` phrases can't."""
    formats = [
        f"{name_of(file)}:{node.lineno}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr == "format_map"
            or (node.func.attr == "format" and not is_known_format(node.func.value))
        )
    ]
    assert not formats


def is_known_format(receiver: ast.expr) -> bool:
    """Say whether what `.format` is called on is a literal, or the module of msgspec."""
    return isinstance(receiver, ast.Constant) or ast.unparse(receiver) == "msgspec.json"


def test_that_only_content_puts_numbers_and_dates_into_words():
    surfaces = files_in("viewer.gui", "viewer.paper", "viewer.cli")
    assert surfaces
    assert not importers(surfaces, "viewer.content.locale", "babel", "calendar", "locale")
    assert not speakers(surfaces, "strftime", "toLocaleString", "toCurrencyString")
    asks_for_the_language = files_in("viewer.gui.app", "viewer.gui.about")
    assert not speakers([f for f in surfaces if f not in asks_for_the_language], "QLocale")


# How a file looks -------------------------------------------------------------------------------


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_that_each_file_begins_by_saying_what_it_is_for(file: Path):
    said = ast.get_docstring(tree_of(file))
    assert said
    first = said.splitlines()[0]
    assert len(first) >= 20
    assert first[-1] in ".:?", "its first line is a sentence"


def test_that_the_main_window_only_wires():
    lines = (PACKAGE / "gui" / "main_window.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 300


def test_that_each_folder_of_the_package_says_what_it_holds():
    folders = {file.parent for file in MODULES}
    assert not [
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()
    ]


# What a running program has loaded --------------------------------------------------------------


def loaded_by(program: str, *arguments: str) -> set[str]:
    """Run a program in a fresh interpreter and give the top-level modules it ends with."""
    tell = (
        f"import sys\nsys.argv[1:] = {list(arguments)!r}\n"
        f"try:\n    {program}\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", tell], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def test_that_importing_viewer_costs_next_to_nothing():
    heavy = {*HEAVY, "msgspec", "typst", "argparse", "gettext", "json", "pathlib"}
    assert not loaded_by("import viewer") & heavy


def test_that_the_library_can_be_imported_without_a_window():
    assert not loaded_by("from viewer import load, check, render_pdf") & {*HEAVY}


def test_that_importing_the_command_line_loads_no_window():
    assert not loaded_by("import viewer.cli") & {*HEAVY, "typst"}


def test_that_check_loads_no_window():
    sample = str(assets.data("operation-h.json"))
    program = "from viewer.__main__ import main; sys.exit(main())"
    assert not loaded_by(program, "check", sample) & {*HEAVY, "typst"}


def test_that_print_loads_no_window(tmp_path: Path):
    sample, pdf = str(assets.data("operation-h.json")), tmp_path / "sheet.pdf"
    program = "from viewer.__main__ import main; sys.exit(main())"
    assert not loaded_by(program, "print", sample, "-o", str(pdf)) & {*HEAVY, "fontTools", "babel"}
    assert pdf.read_bytes().startswith(b"%PDF-")
