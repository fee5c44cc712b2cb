"""Where `resources/` and `data/` lie: the only file of the program that asks for its own place.

In a wheel and in a bundle the two folders lie inside the package; in a checkout, and in an
editable installation of one, they lie beside it. Qt's fonts and the paper's templates need real
files, so the answers are plain paths and the package can't be run from inside a zip archive.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Give the path of something in `resources/`, such as `resource("icons", "app.svg")`."""
    return _ROOT.joinpath("resources", *parts)


def data(*parts: str) -> Path:
    """Give the path of something in `data/`, such as `data("operation-h.json")`."""
    return _ROOT.joinpath("data", *parts)
