"""The words of the page that come from no sheet: titles of its parts, heads of its columns."""

from __future__ import annotations

from viewer.content.wording import phrases


def words(language: str) -> dict[str, str]:
    """Give the words of the template by name; `{page}` and `{pages}` are filled in on the page."""
    say = phrases(language)
    return {
        "notes": say.context("paper", "Notes"),
        "evidence": say.context("paper", "Evidence"),
        "undated": say.context("paper", "Without a date"),
        "without_bar": say.context("chart", "Without a bar:"),
        "key": say.context("paper", "Key:"),
        "status_of_all": say.context("paper", "Status of all: {status}"),
        "announced": say.context("timeline", "Announced: {date}."),
        "page_of": say.context("paper", "Page {page} of {pages}"),
        "identifier": say.context("paper", "Sheet: {id}"),
        "attached": say.context("paper", "The data of this sheet are inside this PDF, as JSON."),
        "mark": say.context("paper: column", "No."),
        "date": say.context("paper: column", "When"),
        "event": say.context("paper: column", "What"),
        "axis": say.context("paper: column", "Time axis"),
        "figure": say.context("paper: column", "Figure or event"),
        "value": say.context("paper: column", "Value or date"),
        "quotation": say.context("paper: column", "In the source’s words"),
        "source": say.context("paper: column", "Source"),
        "status": say.context("paper: column", "Status"),
    }
