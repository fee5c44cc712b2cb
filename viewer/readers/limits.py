"""How much of a file is read: every limit of the readers, in one place."""

from __future__ import annotations

MEBIBYTE = 1 << 20

LARGEST_SHEET = 16 * MEBIBYTE
"""Bytes of a JSON file, and of the one inside a PDF."""

PDF_BEGINS = b"%PDF-"

LARGEST_PDF = 64 * MEBIBYTE
"""Bytes of a PDF that is asked for the sheet it carries."""

LARGEST_SOURCE_TEXT = 4 * MEBIBYTE
"""Bytes of the text of a source, beside the sheet."""

LARGEST_DRAFT = MEBIBYTE
"""Bytes of a draft that is compared with a sheet."""

LARGEST_LOGO = MEBIBYTE
"""Bytes of a picture beside the sheet."""

DEEPEST_NESTING = 32
"""How many objects and lists may lie within one another; a sheet needs eight."""

MOST_VALUES = 500_000
"""How many values one file may hold, counting each object and each list as one."""

LONGEST_NAME = 1_000
"""Characters of a name in an object."""

LONGEST_NUMBER = 400
"""Characters of a number as it is written."""

LARGEST_EXPONENT = 300
"""How many places a number may reach from the decimal point, either way."""
