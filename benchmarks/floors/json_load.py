"""The floor of reading a sheet: to parse its JSON and do nothing with it."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    json.load(file)
