"""A date is a day wherever one is: window, paper and table say the same in every time zone (T6)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from viewer import assets

if TYPE_CHECKING:
    from pathlib import Path

ZONES = {
    "UTC": "UTC0",
    "Pacific/Kiritimati": "<+14>-14",
    "Pacific/Pago_Pago": "SST11",
    "Asia/Kathmandu": "<+0545>-5:45",
    "America/St_Johns": "NST3:30NDT,M3.2.0,M11.1.0",
    "Australia/Lord_Howe": "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "Africa/Casablanca": "<+01>-1",
}
"""Time zones by name, as rules: a name the system does not know would be taken for UTC."""
OFFSETS = {"UTC": 0, "Pacific/Kiritimati": 14, "Pacific/Pago_Pago": -11, "Asia/Kathmandu": 5.75,
           "Africa/Casablanca": 1}  # fmt: skip
"""Hours that zones without summer time are ahead of UTC."""

EDGES = [
    ("new-year", "2000-01-01", "1 January 2000"),
    ("old-year", "1999-12-31", "31 December 1999"),
    ("leap-day", "2024-02-29", "29 February 2024"),
    ("epoch", "1970-01-01", "1 January 1970"),
    ("no-such-day-in-samoa", "2011-12-30", "30 December 2011"),
    ("clocks-go-forward", "2019-03-10", "10 March 2019"),
    ("before-the-epoch", "1969-12-31", "31 December 1969"),
    ("long-ago", "-0043-03-15", "15 March 44 BCE"),
    ("month", "2019-10", "October 2019"),
    ("period", "2019-12-31/2020-01-01", "31 December 2019 – 1 January 2020"),
]

WRITE_ALL = """
import json, sys, time
from pathlib import Path
from viewer import render_pdf
from viewer.content import tables
from viewer.gui import app, options
from PySide6.QtCore import QDateTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
time.tzset()
program = app.create(file, options.Options(folder / "settings.ini"))
window = program.window
window.show()
seen = []
for place in range(window.header.tabs.count()):
    window.header.tabs.setCurrentIndex(place)
    QTest.qWait(20)
    tab = window.pages.currentWidget()
    seen += [label.text() for label in tab.findChildren(QLabel)]
    for canvas in getattr(tab, "canvases", ()):
        seen += [canvas.accessibleName(), canvas.accessibleDescription(), *canvas.sentences]
        drawn = getattr(canvas.item, "drawn_texts", None)
        seen += [text for text, _ in drawn()] if drawn else []
page = program.session.page
csv = [tables.csv_text(tables.figures_table(page)), tables.csv_text(tables.evidence_table(page))]
csv += [tables.csv_text(tables.timeline_table(chart, page)) for chart in page.timelines]
csv += [tables.csv_text(tables.chart_table(chart, page)) for chart in page.charts]
(folder / "sheet.pdf").write_bytes(render_pdf(file))
now = QDateTime.currentDateTime()
print(json.dumps({"window": seen, "csv": csv, "ahead": [time.localtime().tm_gmtoff,
                  now.offsetFromUtc()]}))
"""


@pytest.fixture(scope="module")
def sheet(tmp_path_factory) -> Path:
    """A sheet whose days lie where a shift would be seen at once."""
    content = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    content["asOf"] = "2020-01-01"
    content["figures"][1]["period"] = "2019-12-31/2020-01-01"
    content["figures"][2]["asOf"] = "1970-01-01"
    for source in content["sources"]:
        source.update(published="1999-12-31", accessed="2011-12-30")
    source = content["sources"][0]["id"]
    content["timelines"] = [
        {
            "id": "edges",
            "title": "Edges of days",
            "events": [
                {"id": name, "date": date, "label": name, "source": source}
                for name, date, _ in EDGES
            ],
        }
    ]
    content["presentation"] = {"tabs": ["figures", "timeline:edges", "sources"]}
    file = tmp_path_factory.mktemp("zones") / "sheet.json"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def written(sheet, tmp_path_factory) -> dict[str, tuple[dict, bytes]]:
    """What window, table and paper say in each zone, each in a process of its own."""
    found = {}
    for name, zone in ZONES.items():
        folder = tmp_path_factory.mktemp("zone")
        run = subprocess.run(
            [sys.executable, "-P", "-c", WRITE_ALL, str(sheet), str(folder)],
            env={**os.environ, "TZ": zone, "QT_QPA_PLATFORM": "offscreen",
                 "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        found[name] = json.loads(run.stdout), (folder / "sheet.pdf").read_bytes()
    return found


def test_that_each_zone_was_really_in_force_for_python_and_for_qt(written):
    ahead = {name: said["ahead"] for name, (said, _) in written.items()}
    assert len({tuple(offsets) for offsets in ahead.values()}) >= 6
    for name, (of_python, of_qt) in ahead.items():
        assert of_python == of_qt
        assert name not in OFFSETS or of_python == OFFSETS[name] * 3600
    # On the two sides of the date line it is not the same day for one hour of each day at least.
    now = datetime.now(UTC)
    days = {(now + timedelta(seconds=of_python)).date() for of_python, _ in ahead.values()}
    assert len(days) >= 2


@pytest.mark.parametrize("name", [name for name in ZONES if name != "UTC"])
@pytest.mark.parametrize("what", ["window", "csv"])
def test_that_no_day_shifts_in_the_window_or_in_a_table(written, name, what):
    assert written[name][0][what] == written["UTC"][0][what]


@pytest.mark.parametrize("name", [name for name in ZONES if name != "UTC"])
def test_that_no_day_shifts_on_paper_nor_one_byte_of_it(written, name):
    assert written[name][1] == written["UTC"][1]


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize(("event", "_date", "words"), EDGES)
def test_that_each_day_is_the_one_the_sheet_gives(written, name, event, _date, words):
    said, pdf = written[name]
    with pypdfium2.PdfDocument(pdf) as document:
        paper = " ".join(page.get_textpage().get_text_range() for page in document)
    window, csv = "\n".join(said["window"]), "\n".join(said["csv"])
    for text in (window, csv, " ".join(paper.split())):
        assert words in " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
