"""The floor of every start: an empty Qt window, until its first frame is painted."""

import os
import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Window(QMainWindow):
    """Ends the process as soon as it has been painted once."""

    def paintEvent(self, event):
        super().paintEvent(event)
        with open("/proc/self/status", encoding="ascii") as status:
            peak = next(line for line in status if line.startswith("VmHWM")).split()[1]
        os.write(1, peak.encode())
        os._exit(0)


application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Operation H"))
window.resize(1280, 860)
window.show()
sys.exit(application.exec())
