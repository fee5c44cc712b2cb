"""Prints so many sheets in one process: processor seconds a sheet, and peak memory in kB."""

import resource
import sys
import time

from msgspec.structs import replace

from viewer import assets
from viewer.opening import open_sheet
from viewer.paper.press import render_pdf

count = int(sys.argv[1])
opened = open_sheet(assets.data("operation-h.json"))
render_pdf(opened.sheet, opened.data)
began = time.process_time()
for n in range(count):
    # Another sheet each time, or Typst would only remember what it set before.
    figures = [replace(figure, note=f"Sheet {n}") for figure in opened.sheet.figures]
    render_pdf(replace(opened.sheet, title=f"Sheet {n}", figures=figures), opened.data)
each = (time.process_time() - began) / count
print(each, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
