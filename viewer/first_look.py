"""What `./run` does when it is given nothing: show the sample, in a window or else on paper."""

from __future__ import annotations

import sys
from pathlib import Path

from viewer import assets

SAMPLE = "operation-h.json"


def main() -> int:
    """Open the sample; where no window can be opened, print it to a PDF in the current folder."""
    from viewer.cli import main as factsheet
    from viewer.content.wording import _
    from viewer.gui.display import UNAVAILABLE

    exit_code = factsheet([])
    if exit_code != UNAVAILABLE:
        return exit_code
    pdf = Path.cwd() / Path(SAMPLE).with_suffix(".pdf").name
    instead = _("The sample is printed to a file instead:")
    print(f"\n{instead}", file=sys.stderr, flush=True)
    return factsheet(["print", str(assets.data(SAMPLE)), "-o", str(pdf)])


if __name__ == "__main__":
    sys.exit(main())
