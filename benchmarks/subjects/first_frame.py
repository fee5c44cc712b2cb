"""The program itself, from process start to its first painted frame, then its peak memory."""

import gc
import os
import sys

# msgspec loads it where it is; it comes with the developers' tools, and users don't have it.
sys.modules["typing_extensions"] = None
gc.disable()  # as viewer.cli does until the first frame

from viewer.gui import app


def painted():
    with open("/proc/self/status", encoding="ascii") as status:
        peak = next(line for line in status if line.startswith("VmHWM")).split()[1]
    os.write(1, peak.encode())
    os._exit(0)


settings = None
if len(sys.argv) > 1:
    import tempfile
    from pathlib import Path

    from viewer.gui.options import Options

    settings = Options(Path(tempfile.gettempdir()) / "no-such-settings.ini")
program = app.create(None, settings)
program.window.first_frame.connect(painted)
program.window.show()
sys.exit(program.application.exec())
