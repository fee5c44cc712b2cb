"""Each thing that a text of a file could become has one function, and no other place does the same.

These read the source. What the functions do is tested with them (`test_text`, `test_beside`, …) and
against attacks (`test_attacks_by_texts`, `test_attacks_by_files`); the table of them is in
`docs/decisions/0040-text-of-a-file.md`.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from msgspec import inspect

from tests.test_architecture import (
    MODULES,
    PACKAGE,
    ROOT,
    files_in,
    files_outside,
    name_of,
    speakers,
    tree_of,
)
from viewer.sheet import model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GUI = files_in("viewer.gui")
TABLE = ROOT / "docs" / "decisions" / "0040-text-of-a-file.md"


def calls(files: list[Path]) -> Iterator[tuple[str, str, ast.Call]]:
    """Give every call: the module it is in, the last part of what is called, and the call."""
    for file in files:
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Call):
                yield name_of(file), called(node), node


def called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_that_every_door_of_the_record_is_there():
    rows = re.findall(
        r"\| `(viewer/[a-z_/]+\.py)`(?:, `(\w+)`)?", TABLE.read_text(encoding="utf-8")
    )
    assert len(rows) >= 6
    for path, function in rows:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert f"def {function}(" in text if function else text


# Widgets -----------------------------------------------------------------------------------------

OBEY_MARK_UP = (
    "QErrorMessage",
    "QGraphicsTextItem",
    "QInputDialog",
    "QProgressDialog",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QToolTip",
    "QWhatsThis",
    "QWizard",
    "setStatusTip",
    "setWhatsThis",
)
"""What reads mark-up when a text looks like it; `QPlainTextEdit` does not."""
OF_PYQTGRAPH = (
    "AxisItem",
    "LegendItem",
    "TextItem",
    "addLegend",
    "setLabel",
    "setLabels",
    "LabelItem",
)
"""What pyqtgraph shows as HTML whatever it is given."""


def test_that_nothing_that_obeys_mark_up_is_used():
    assert not speakers(files_outside("viewer.gui.text"), *OBEY_MARK_UP)
    assert not speakers(files_in("viewer.gui.charts"), *OF_PYQTGRAPH)


def test_that_a_message_box_is_made_in_one_place():
    made = {module for module, name, _call in calls(GUI) if name == "QMessageBox"}
    assert made == {"viewer.gui.text"}


def test_that_every_label_is_told_to_read_no_mark_up():
    """One that is made outside `gui/text.py` must say so where it is made."""
    careless = []
    for file in GUI:
        for node in ast.walk(tree_of(file)):
            is_label = isinstance(node, ast.ClassDef) and any(
                ast.unparse(base) == "QLabel" for base in node.bases
            )
            makes_label = isinstance(node, ast.FunctionDef) and any(
                isinstance(one, ast.Call) and called(one) == "QLabel" for one in ast.walk(node)
            )
            if (is_label or makes_label) and name_of(file) != "viewer.gui.text":
                said = ast.unparse(node)
                if "TextFormat.PlainText" not in said and "'textFormat', 'plain'" not in said:
                    careless.append(f"{name_of(file)}:{node.lineno}")
    assert not careless


TAKES_TEXT = {
    "setText",
    "setTabText",
    "addTab",
    "setWindowTitle",
    "setInformativeText",
    "showMessage",
}
DOORS = {"shown", "visible", "mnemonic", "title", "broken_to_fit", "as_written"}
WORDS = {"_", "n_", "c_"}
OURS = {
    ("viewer.gui.about", "title"),
    ("viewer.gui.actions", "row.text"),
    ("viewer.gui.menus", "f'{row.text}\\t{_LTR}{keys}{_END}'"),
    ("viewer.gui.waiting", "text"),
    ("viewer.gui.footer", "' · '.join((part for part in parts if part))"),  # counts
    # A paragraph under a chart is plain and holds what `content` made visible.
    ("viewer.gui.charts.paragraph", "text"),
    ("viewer.gui.charts.canvas", "self.copy_text()"),  # the clipboard
}
"""What is set without a door: words of ours, each looked at by somebody."""


def is_fit(text: ast.expr) -> bool:
    """Say whether a text has gone through a door, or is ours with nothing of a file in it."""
    if isinstance(text, ast.IfExp):
        return is_fit(text.body) and is_fit(text.orelse)
    if isinstance(text, ast.JoinedStr):
        return all(is_fit(part) for part in text.values)
    if isinstance(text, ast.FormattedValue):
        return is_fit(text.value) or ast.unparse(text.value).endswith(".count")
    if not isinstance(text, ast.Call):
        return isinstance(text, ast.Constant)
    if called(text) in WORDS:
        return all(value.arg == "count" or is_fit(value.value) for value in text.keywords)
    return called(text) in DOORS or ast.unparse(text) == "QApplication.applicationDisplayName()"


def test_that_a_text_reaches_a_widget_only_through_a_door():
    past_the_door = [
        f"{module}:{call.lineno}: {name}({ast.unparse(call.args[0])})"
        for module, name, call in calls(files_outside("viewer.gui.text"))
        if name in TAKES_TEXT and call.args and module.startswith("viewer.gui")
        if not any(is_fit(text) for text in call.args[-1:])
        if (module, ast.unparse(call.args[0])) not in OURS
    ]
    assert not past_the_door


# Pictures and files ------------------------------------------------------------------------------


def test_that_a_sheet_can_name_no_picture():
    """The one file it names is the text of a source; a new kind of file is a new decision."""
    named = [
        f"{kind.__name__}.{field.name}"
        for kind in vars(model).values()
        if isinstance(kind, type) and issubclass(kind, model._Part)
        for field in inspect.type_info(kind).fields
        if any(getattr(one, "cls", None) is model.FileBeside for one in kinds_of(field.type))
    ]
    assert named == ["SourceText.file"]


def kinds_of(kind: inspect.Type) -> Iterator[inspect.Type]:
    """Give what a value of a field may be, in lists and maps too, but not in other parts."""
    if isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from kinds_of(one)
    elif isinstance(kind, inspect.Metadata):
        yield from kinds_of(kind.type)
    elif isinstance(kind, inspect.ListType):
        yield from kinds_of(kind.item_type)
    elif isinstance(kind, inspect.DictType):
        yield from kinds_of(kind.value_type)
    else:
        yield kind


def test_that_no_picture_is_read_from_a_file():
    readers = (
        "QImageReader",
        "QMovie",
        "QPixmapCache",
        "loadFromData",
        "QImageIOHandler",
    )
    assert not speakers(MODULES, *readers)
    # What Typst has drawn of the sheet, on its way to the clipboard.
    assert {module for module, name, _call in calls(MODULES) if name == "fromData"} == {
        "viewer.gui.picture_copy"
    }
    from_somewhere = [
        f"{module}:{call.lineno}"
        for module, name, call in calls(GUI)
        if name in {"QImage", "QPixmap", "QIcon", "QPicture", "QBitmap", "QCursor", "QSplashScreen"}
        if call.args and not ast.unparse(call.args[0]).startswith("QSize(")
    ]
    assert not from_somewhere


def test_that_only_our_own_drawings_are_played():
    played = {
        (module, ast.unparse(call.args[0]))
        for module, name, call in calls(GUI)
        if name == "QSvgRenderer"
    }
    assert {module for module, _ in played} <= {
        "viewer.gui.icons", "viewer.gui.page_shapes", "viewer.gui.print_dialog",
    }  # fmt: skip
    assert all(drawing.startswith("QByteArray(") for _, drawing in played)


READ_AND_WRITE = {"fdopen", "read_bytes", "read_text", "write_bytes", "write_text"}
MAY = {
    "viewer.readers.beside": "what a user or a sheet names",
    "viewer.paper.writing": "the PDF asked for",
    "viewer.fault_log": "the log",
    "viewer.sheet.schema": "run by hand: the schema that is committed",
    "viewer.content.locale": "ours",
    "viewer.content.wording": "ours",
}


def touches_a_file(call: ast.Call) -> bool:
    """Say whether a call reads or writes a file; dialogs are opened too, but in no mode."""
    name = called(call)
    if isinstance(call.func, ast.Name):
        return name == "open"
    if name == "open":
        return bool(call.args) and isinstance(call.args[0], ast.Constant)
    return name in READ_AND_WRITE


def test_that_files_are_read_and_written_in_few_places():
    elsewhere = [
        f"{module}:{call.lineno}: {ast.unparse(call)}"
        for module, _name, call in calls(MODULES)
        if touches_a_file(call) and module not in MAY
        if not re.search(r"assets\.(resource|data)\(", ast.unparse(tree_of(ours(module))))
    ]
    assert not elsewhere
    system = [
        f"{module}:{call.lineno}"
        for module, name, call in calls(MODULES)
        if ast.unparse(call.func) in {"os.open", "io.open", "QFile", "QSaveFile", "QTemporaryFile"}
        if module not in {"viewer.readers.beside", "viewer.cli"}
    ]
    assert not system


def ours(module: str) -> Path:
    return next(file for file in MODULES if name_of(file) == module)


# Formats, keys, translation, addresses -----------------------------------------------------------


def test_that_no_text_is_a_format_of_the_old_kind():
    """`%` would let a text of a file be a template; so would the templates of the library."""
    old = [
        f"{name_of(file)}:{node.lineno}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Mod)
        and isinstance(node.left, ast.JoinedStr | ast.Constant)
        and not isinstance(getattr(node.left, "value", ""), int | float)
    ]
    assert not old
    assert not speakers(files_outside("viewer.gui.style"), "Template", "Formatter", "vformat")


def test_that_no_text_of_a_file_is_a_key_of_the_settings():
    made = {module for module, name, _call in calls(MODULES) if name == "Option"}
    assert made == {"viewer.gui.options"}


def test_that_qt_translates_nothing():
    by_qt = {f"{owner}.{name}" for owner in ("self", "QCoreApplication", "QApplication")
             for name in ("tr", "translate")}  # fmt: skip
    assert not [
        f"{module}:{call.lineno}"
        for module, _name, call in calls(GUI)
        if ast.unparse(call.func) in by_qt
    ]


def test_that_an_address_is_opened_in_one_place_and_a_file_of_ours_in_another():
    assert {name_of(file) for file in GUI if "openUrl" in ast.unparse(tree_of(file))} <= {
        "viewer.gui.problems_bar",  # the sheet that is open
        "viewer.gui.sources_tab",  # after a question that names the host
        "viewer.gui.print_dialog",  # the PDF that was just written
        "viewer.gui.show_in_folder",
    }


def test_that_every_layout_of_a_chart_refuses_what_has_no_place():
    layouts = [file for file in files_in("viewer.gui.charts") if file.name.endswith("_layout.py")]
    assert len(layouts) >= 2
    for file in layouts:
        assert [1 for _, name, _ in calls([file]) if name == "refuse_the_placeless"], file.name


@pytest.mark.parametrize("name", ["yaml", "xml", "lxml", "tomllib", "configparser", "cffi"])
def test_that_no_other_reader_of_files_is_at_hand(name):
    """Each is a door of its own, with its own attacks: entities, tags, interpolation."""
    assert not [
        f"{file.relative_to(PACKAGE)}"
        for file in MODULES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in [getattr(node, "module", None) or node.names[0].name]
        if module.split(".")[0] == name
    ]
