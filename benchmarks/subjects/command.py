"""The command line in the environment of a user."""

import sys

# msgspec loads it where it is; it comes with the developers' tools, and users don't have it.
sys.modules["typing_extensions"] = None

from viewer.cli import main

sys.exit(main())
