"""Starts the program: what `python -m viewer` and the command `factsheet` run."""

from __future__ import annotations

import sys

from viewer.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
