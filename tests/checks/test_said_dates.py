"""A date is verified only where its words say it alone and plainly; what is in doubt is unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.checks.citation import examine
from viewer.checks.dates_in_prose import dates_in
from viewer.sheet.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.problems import Path
    from viewer.sheet.model import FactSheet

    Maker = Callable[..., FactSheet]

DIGGING: Path = ("timelines", 0, "events", 0)


@pytest.fixture
def judged(garden: Maker):
    """Give what is said of a date and of the words it is quoted with, and the codes told."""

    def of(
        text: str, date: str, language: str = "en", **members: str
    ) -> tuple[Evidence, list[str]]:
        members = {"quote": text, "date": date} | members
        changes: dict[Path, object] = {(*DIGGING, name): value for name, value in members.items()}
        changes["sources", 0, "lang"] = language
        examined = examine(garden(changes), {"book": text.encode()})
        faults = [fault for fault in examined.faults if fault.path[:4] == DIGGING]
        assert all(fault.message and fault.remedy for fault in faults)
        return examined.proofs["year/digging"].state, [fault.code for fault in faults]

    return of


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "launched in October 2019", "2019-10"),
        ("en", "the report is from 2019", "2019"),
        ("en", "on Monday 14 October, 2019", "2019-10-14"),
        ("en", "on the first of October 2019", "2019-10-01"),
        ("en", "on the Tenth of October 2019", "2019-10-10"),
        ("en", "on the twenty-first of October 2019", "2019-10-21"),
        ("en", "on 2019-10, as planned", "2019-10"),
        ("en", "in 10/2019", "2019-10"),
        ("en", "on 10/10/2019", "2019-10-10"),
        ("en", "on 10/31/2019", "2019-10-31"),
        ("en", "on 10/12/2019", "2019"),
        ("en", "probably in 2019", "2019?"),
        ("en", "it may date from about 2019", "2019%"),
        ("en", "since 2019", "2019/.."),
        ("en", "until 2019", "../2019"),
        ("en", "up to 2019", "../2019"),
        ("en", "following an alert in October 2019", "2019-10"),
        ("en", "it began in 2019", "2019/"),
        ("en", "from 2019 to 2021", "2019/2021"),
        ("en", "between 2019 and 2021", "2019/2021"),
        ("en", "in 2019–21", "2019/2021"),
        ("en", "from about 2019 until, it seems, 2021", "2019~/2021?"),
        ("en", "between 3 and 5 May 2021", "2021-05-03/2021-05-05"),
        ("en", "in January 2020", "2019-24"),
        ("en", "In 2019 the accounts were closed", "2019"),
        ("en", "2019 was the year", "2019"),
        ("fr", "depuis 2019", "2019/.."),
        ("fr", "d'octobre 2019 à mai 2020", "2019-10/2020-05"),
        ("fr", "le premier octobre 2019", "2019-10-01"),
        ("es", "desde 2019", "2019/.."),
        ("es", "hasta 2019", "../2019"),
        ("es", "entre mayo y septiembre de 2022", "2022-05/2022-09"),
        ("es", "el primero de octubre de 2019", "2019-10-01"),
        ("es", "el dos de octubre de 2019", "2019-10-02"),
        ("ar", "منذ 2019", "2019/.."),
        ("ar", "من مايو إلى سبتمبر ٢٠٢٢", "2022-05/2022-09"),
        ("ar", "في الأول من أكتوبر 2019", "2019-10-01"),
        ("ar", "في الأول من تشرين الأول 2019", "2019-10-01"),
    ],
)
def test_that_what_the_words_plainly_say_is_verified(judged, language, text, date):
    assert judged(text, date, language) == (Evidence.VERIFIED, [])


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "launched before October 2019", "2019-10"),
        ("en", "launched after 2019", "2019"),
        ("en", "not before October 2019", "2019-10"),
        ("en", "launched by October 2019", "2019-10"),
        ("en", "no later than October 2019", "2019-10"),
        ("en", "open until October 2019", "2019-10"),
        ("en", "up to October 2019", "2019-10"),
        ("en", "up to the end of 2019", "2019"),
        ("en", "two days before Easter 2019", "2019"),
        ("en", "since 2019", "2019"),
        ("en", "in 2019 at the earliest", "2019"),
        ("en", "from 2019 onwards", "2019"),
        ("en", "in 2019 or later", "2019"),
        ("en", "it did not begin in 2019", "2019"),
        ("en", "it didn't begin in 2019", "2019"),
        ("en", "not in 2019 but in 2021", "2019"),
        ("en", "in 2019 and again in 2021", "2019"),
        ("en", "in 2019 and again in 2021", "2019/2021"),
        ("en", "from 2019 to 2021", "2019"),
        ("en", "from 2019 to 2021", "2019/.."),
        ("en", "in 2019", "2019/.."),
        ("en", "in 2019", "../2019"),
        ("en", "until 2019", "2019/.."),
        ("en", "by 2019", "../2019"),
        ("en", "probably in 2019", "2019"),
        ("en", "in 2019", "2019?"),
        ("en", "was it in 2019?", "2019"),
        ("en", "on 10/12/2019", "2019-10-12"),
        ("en", "on 10/12/2019", "2019-12-10"),
        ("en", "2009-10", "2009-10"),
        ("en", "2009-10", "2009/2010"),
        ("en", "under directive 10/2019", "2019-10"),
        ("en", "2019 accounts were closed", "2019"),
        ("en", "the 2019 accounts were closed", "2019"),
        ("fr", "avant octobre 2019", "2019-10"),
        ("fr", "après 2019", "2019"),
        ("fr", "d'ici à 2019", "2019"),
        ("fr", "jusqu'en 2019", "2019"),
        ("fr", "peut-être en 2019", "2019"),
        ("fr", "en 2019 au plus tard", "2019"),
        ("fr", "elle n'a pas débuté en 2019", "2019"),
        ("es", "antes de octubre de 2019", "2019-10"),
        ("es", "después de 2019", "2019"),
        ("es", "hasta 2019", "2019"),
        ("es", "no empezó en 2019", "2019"),
        ("es", "quizás en 2019", "2019"),
        ("es", "en 2019 o 2020", "2019"),
        ("ar", "قبل أكتوبر 2019", "2019-10"),
        ("ar", "بعد عام 2019", "2019"),
        ("ar", "بحلول عام 2019", "2019"),
        ("ar", "حتى عام 2019", "2019"),
        ("ar", "ربما في عام 2019", "2019"),
        ("ar", "لم تبدأ في عام 2019", "2019"),
    ],
)
def test_that_what_is_in_doubt_is_left_to_the_eye(judged, language, text, date):
    assert judged(text, date, language) == (Evidence.UNREAD, ["W-UNREAD"])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("launched in October 2019", "2019-11"),
        ("launched in 2019", "2019-10"),
        ("from 2019 to 2021", "2018/2021"),
        ("on 10/12/2019", "2019-11-12"),
        ("in January 2019", "2019-24"),
        ("the 1970s", "1970"),
    ],
)
def test_that_another_date_is_an_error(judged, text, date):
    assert judged(text, date) == (Evidence.CONTRADICTED, ["E-VALUE"])


def test_that_only_the_date_at_the_published_words_is_compared(judged):
    text = "begun in 2019 and closed in 2021"
    assert judged(text, "2019", published="in 2019") == (Evidence.VERIFIED, [])
    assert judged(text, "2021", published="in 2019") == (Evidence.CONTRADICTED, ["E-VALUE"])
    assert judged(text, "2021", published="closed") == (Evidence.UNREAD, ["W-UNREAD"])


def test_that_words_cut_off_from_a_date_are_seen(judged):
    assert judged("about 2019, they say", "2019", quote="2019") == (
        Evidence.CONTRADICTED,
        ["E-CUT"],
    )
    assert judged("dug before October 2019", "2019-10", quote="October 2019") == (
        Evidence.UNREAD,
        ["W-UNREAD"],
    )
    assert judged("dug in October 2019", "2019", quote="2019") == (Evidence.VERIFIED, [])
    assert judged("2019 roses were red", "2019", quote="2019") == (Evidence.UNREAD, ["W-UNREAD"])


def test_that_a_decade_cut_to_a_year_is_no_quotation(judged):
    assert judged("dug in the 1970s", "1970", quote="the 1970") == (
        Evidence.CONTRADICTED,
        ["E-QUOTE"],
    )


def test_that_one_place_that_says_it_plainly_is_enough(judged):
    text = "not before 2019.\n\nIt was dug in 2019."
    assert judged(text, "2019", quote="2019") == (Evidence.VERIFIED, [])


def test_that_a_month_of_one_date_is_no_maybe_of_the_next():
    (_first, second) = dates_in("from May to September 2022", "en")
    assert second.is_joined
    assert not second.marks.is_doubtful
