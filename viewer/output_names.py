"""What `-o` names: the file to write, or the folder to write several into."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import WriteRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Order(NamedTuple):
    """A file to be printed, and where to."""

    file: str
    target: Path


def orders(files: Sequence[str], output: str) -> Iterator[Order]:
    """Give what to print where, and make the folder for it. Raises `WriteRefused`."""
    refuse_no_name(output)
    out = Path(output)
    is_folder = out.is_dir() or output.endswith(("/", os.sep))
    if len(files) == 1 and not is_folder:
        yield Order(files[0], out)
        return
    if out.suffix.lower() == ".pdf" and not is_folder:
        raise WriteRefused(
            _(
                "{out} is the name of one PDF, and there are {count} sheets: name a folder",
                out=output,
                count=len(files),
            )
        )
    targets: dict[Path, str] = {}
    for file in files:
        target = out / (Path(file).stem + ".pdf")
        if target in targets:
            raise WriteRefused(
                _(
                    "{one} and {other} would both be printed to {target}: print them one by one",
                    one=targets[target],
                    other=file,
                    target=target,
                )
            )
        targets[target] = file
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteRefused(
            _("the folder {folder} can't be made: {reason}", folder=out, reason=reason)
        ) from error
    yield from (Order(file, target) for target, file in targets.items())


def refuse_no_name(output: str) -> None:
    """Raise `WriteRefused` for what people write after -o that names no file."""
    if not output.strip():
        raise WriteRefused(_("-o names no file: write -o and the name of a PDF or of a folder"))
    if output == "-":
        raise WriteRefused(
            _("a PDF is not written to the terminal: name a file, or ./- for one of that name")
        )
