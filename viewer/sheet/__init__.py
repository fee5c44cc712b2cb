"""What a fact sheet is: frozen values, with no behaviour beyond their own."""

import atexit
import gc

# When the interpreter ends, msgspec (0.21 and 0.22) may free types that the model names, such as
# Edtf, before it is done with them, and crash: one `check` in three ended with a segmentation
# fault. What is frozen is left to the operating system. See tests/sheet/test_exit.py.
atexit.register(gc.freeze)
