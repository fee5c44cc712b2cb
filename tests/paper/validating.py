"""Whether a PDF keeps PDF/A-3a and PDF/UA-1, as far as a program can tell."""

from __future__ import annotations

import re

import page as validator

PROFILES = ("ua1", "3a")

STREAM = re.compile(rb"/Length (\d+)[^>]*(?:>(?!>)[^>]*)*>>\s*stream(\r\n|\n)")


def stream_lengths_are_true(pdf: bytes) -> bool:
    """Check each stream: as many bytes as `/Length` says, an end of line, and `endstream`.

    The validator takes a compressed stream that ends in byte 0x0D for one a byte too long.
    """
    found = list(STREAM.finditer(pdf))
    assert found
    return all(
        re.match(rb"\r?\n?endstream", pdf[start.end() + int(start[1]) :][:12]) for start in found
    )


def faults(pdf: bytes, profile: str) -> list[str]:
    """Give what the validator has against the PDF, but for the one rule it gets wrong."""
    report = validator.validate_pdf_bytes(pdf, profile=profile)
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    assert report.is_compliant == (not found)
    return [
        fault for fault in found if "STREAM-LENGTH" not in fault or not stream_lengths_are_true(pdf)
    ]


def is_sound(pdf: bytes) -> bool:
    """Tell whether the PDF keeps both standards."""
    return not any(faults(pdf, profile) for profile in PROFILES)
