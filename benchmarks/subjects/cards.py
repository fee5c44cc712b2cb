"""Sets up the tab of key figures for a sheet of so many, in seconds."""

import os
import sys
import time
from decimal import Decimal

from PySide6.QtWidgets import QApplication

from viewer.content.page import compose
from viewer.gui.figures_tab import FiguresTab
from viewer.gui.theme import Theme
from viewer.sheet.model import FactSheet, Figure, Number, Source, Unit

count = int(sys.argv[1])
sheet = FactSheet(
    format=1,
    id="many",
    lang="en",
    title="Many",
    sources=[Source(id="s", title="Source")],
    units={"u": Unit(label="things")},
    figures=[
        Figure(id=f"f{n}", label=f"Figure {n}", unit="u", source="s", value=Number(Decimal(n)))
        for n in range(count)
    ],
)
page = compose(sheet)
application = QApplication([])
theme = Theme("light")
theme.apply()
began = time.perf_counter()
tab = FiguresTab(theme)
tab.resize(1280, 800)
tab.show_page(page)
tab.show()
application.processEvents()
tab.repaint()
print(time.perf_counter() - began, flush=True)
os._exit(0)
