"""The line at the bottom counts as the report of `check` does."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QLabel


def test_that_what_is_refuted_is_counted_as_quoted(program, tmp_path):
    quoted = {"unit": "trees", "source": "s", "quote": "5 trees"}
    figures = [
        {"id": "right", "label": "Right", "value": 5} | quoted,
        {"id": "wrong", "label": "Wrong", "value": 6} | quoted,
        {"id": "bare", "label": "Bare", "value": 7, "unit": "trees", "source": "s"},
    ]
    document = {
        "format": 1,
        "id": "trees",
        "lang": "en",
        "title": "Trees",
        "units": {"trees": {"label": "trees"}},
        "sources": [{"id": "s", "title": "Report", "text": {"file": "report.txt"}}],
        "figures": figures,
    }
    path = tmp_path / "trees.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "report.txt").write_text("There were 5 trees.", encoding="utf-8")
    footer = program(path).window.footer
    words = [label.text() for label in footer.findChildren(QLabel)]
    assert any("3 figures · 2 quoted · 1 refuted" in text for text in words), words
