"""The program itself, from process start to its first painted frame, then its peak memory."""

import gc
import os
import sys
import tempfile
from pathlib import Path

gc.disable()  # as viewer.gui.app.run does until the first frame

from viewer.gui import app


def painted():
    with open("/proc/self/status", encoding="ascii") as status:
        peak = next(line for line in status if line.startswith("VmHWM")).split()[1]
    os.write(1, peak.encode())
    os._exit(0)


settings = None
if len(sys.argv) > 1:
    from viewer.gui.options import Options

    settings = Options(Path(tempfile.gettempdir()) / "no-such-settings.ini")
program = app.create(None, settings)
program.window.first_frame.connect(painted)
program.window.show()
sys.exit(program.application.exec())
