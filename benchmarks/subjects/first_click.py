"""From the click on a tab, two seconds after the start, to that tab's painted frame, in ms."""

import os
import sys
import time

from PySide6.QtCore import QTimer

from viewer.gui import app

tab = int(sys.argv[1])
program = app.create(None)
window = program.window
window.show()


def click():
    began = time.perf_counter()
    window.header.tabs.setCurrentIndex(tab)
    window.repaint()
    program.application.processEvents()
    print((time.perf_counter() - began) * 1000, flush=True)
    os._exit(0)


QTimer.singleShot(2500, click)
sys.exit(program.application.exec())
