"""Fact Sheet Viewer: a data file's key figures, timelines and bar charts, shown, proved, printed.

As a library it offers three functions, and loads neither Qt nor a chart package for them:

    load(path)        read a fact sheet
    check(path)       list everything that is wrong with one
    render_pdf(...)   print one to PDF
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.library import check, load, render_pdf

__all__ = ["__version__", "check", "load", "render_pdf"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Import the library only when one of its functions is asked for: start-up must stay free."""
    if name in {"load", "check", "render_pdf"}:
        from viewer import library

        return getattr(library, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
