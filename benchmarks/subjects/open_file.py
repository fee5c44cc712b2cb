"""Opens a file, and prints the peak memory of the process before and after that, in kB."""

import resource
import sys
from pathlib import Path

from viewer.opening import open_sheet


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


before = peak()
opened = open_sheet(Path(sys.argv[1]))
assert not opened.errors
print(before, peak())
