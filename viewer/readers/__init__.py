"""From bytes to a sheet and its problems: one file a format, asked in order."""

from viewer.readers import native, own_pdf

READERS = (own_pdf, native)
"""The formats, the first that recognises a file reads it; the last takes whatever is left."""
