"""From bytes to a sheet and its problems: one file a format, asked in order."""

from viewer.readers import native

READERS = (native,)
"""The formats: the first that recognises a file reads it, the last explains whatever is left."""
