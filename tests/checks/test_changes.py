"""How many there are, and by how many more or fewer: never taken for each other."""

from __future__ import annotations

import json

import pytest

from viewer import assets
from viewer.checks.changes import direction_of, is_a_change
from viewer.checks.draft import compare
from viewer.checks.prose import numbers_in
from viewer.opening import open_bytes, open_sheet
from viewer.sheet.comparison import Difference, Verdict

SAMPLE = open_sheet(assets.data("operation-h.json")).sheet

CHANGES = {
    "en": """
        arrests fell by 46
        46 fewer arrests
        46 arrests fewer than in 2022
        minus 46 people
        an increase of 46
        an increase in arrests of 46
        arrests rose sharply by about 46
        arrests were down by 46
        46 more arrests than last year
        arrests rose 46
    """,
    "fr": """
        les arrestations ont baissé de 46
        46 arrestations de moins
        en hausse de 46
        moins 46 personnes
        une baisse des arrestations de 46
        46 de plus qu'en 2022
        a progressé fortement de 46
    """,
    "es": """
        las detenciones bajaron en 46
        cayeron un 46
        un descenso de 46
        46 detenciones menos
        menos 46 personas
        aumentaron las detenciones en 46
        bajó en 46
        46 más que en 2022
    """,
    "ar": """
        انخفضت الاعتقالات بمقدار 46
        انخفض عدد الموقوفين بـ46
        ارتفاع قدره 46 حالة
        46 حالة أقل
        أقل بـ46
    """,
}
LEVELS = {
    "en": """
        46 people were arrested
        the group is made up of 46 countries
        sites were taken down by 46 countries
        arrests fell to 46
        no fewer than 46 arrests
        46 or fewer
        46 people or fewer
        46 more people were arrested
        increased the number of 46 accounts
        the growing network of 46 countries
        at least 46 accounts, less than before
    """,
    "fr": """
        au moins 46 personnes
        46 enfants de moins de quinze ans
        pas moins de 46 personnes
        augmenté le nombre de 46
        46 personnes de plus de dix-huit ans
    """,
    "es": """
        al menos 46 personas
        bajo la dirección de 46 agentes
        46 menores de menos de quince años
        46 niños o menos
        un aumento del número de 46
    """,
    "ar": """
        46 شخصا
        ما لا يقل عن 46
        46 طفلا أقل من عشر سنوات
        بلغ العدد 46
        قامت بـ46 عملية
    """,
}


def lines(texts):
    return [
        (line.strip(), language)
        for language, text in texts.items()
        for line in text.strip().splitlines()
    ]


def said_as_change(text, language):
    (mention,) = (one for one in numbers_in(text, language) if one.value == 46)
    return is_a_change(text[: mention.start], text[mention.end :])


@pytest.mark.parametrize(("text", "language"), lines(CHANGES))
def test_that_a_change_is_told_by_the_words_around_it(text, language):
    assert said_as_change(text, language)


@pytest.mark.parametrize(("text", "language"), lines(LEVELS))
def test_that_a_level_is_no_change(text, language):
    assert not said_as_change(text, language)


@pytest.mark.parametrize(
    "text",
    ["46 fewer arrests", "arrests fell by 46", "minus 46 people arrested", "arrests rose by 46"],
)
def test_that_a_change_by_a_number_is_not_the_number_of_a_figure(text):
    (mark,) = compare(text, SAMPLE, "en").marks
    assert mark.verdict is Verdict.ABSENT
    assert [one.key for one in mark.same_value] == ["individuals-arrested"]


def test_that_a_rise_and_a_fall_have_their_direction():
    assert direction_of("sales grew") == 1
    assert direction_of("les ventes ont baissé") == -1
    assert direction_of("sales fell after they rose") == direction_of("sales") == 0


def of(figure):
    """Give a sheet with one *figure*."""
    opened = open_bytes(
        json.dumps(
            {
                "format": 1,
                "id": "one",
                "lang": "en",
                "title": "One",
                "units": {
                    "percent": {"label": "percent", "kind": "percent"},
                    "points": {"label": "percentage points", "kind": "measure"},
                    "people": {"label": "people", "kind": "measure"},
                },
                "sources": [{"id": "s", "title": "Source"}],
                "figures": [{"id": "f", "source": "s", **figure}],
            }
        ).encode()
    )
    assert opened.errors == ()
    return opened.sheet


def verdict(text, figure):
    (mark,) = compare(text, of(figure), "en").marks
    return mark.verdict, mark.difference


MATCHES = Verdict.MATCHES, Difference.NONE
ABSENT = Verdict.ABSENT, Difference.NONE
OTHER_WAY = Verdict.DIFFERS, Difference.DIRECTION


def test_that_a_figure_that_is_a_change_matches_one():
    figure = {"label": "Change in arrests", "value": -46, "unit": "people"}
    assert verdict("Arrests fell by 46.", figure) == MATCHES
    assert verdict("Arrests rose by 46.", figure) == OTHER_WAY


def test_that_points_are_never_per_cent():
    points = {"label": "Rise of the share of readers", "value": 5, "unit": "points"}
    share = {"label": "Share of readers", "value": 5, "unit": "percent"}
    for text in (
        "The share of readers rose by 5 percentage points.",
        "The share of readers rose by 5 points.",
        "a 5-point rise in the share of readers",
    ):
        assert verdict(text, points) == MATCHES
        assert verdict(text, share) == ABSENT
    for text in ("The share of readers is 5 percent.", "The share of readers is 5%."):
        assert verdict(text, points) == ABSENT
        assert verdict(text, share) == MATCHES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("une hausse de 5 points de pourcentage", "fr"),
        ("5 points", "fr"),
        ("un aumento de 5 puntos porcentuales", "es"),
        ("ارتفاع قدره 5 نقاط مئوية", "ar"),
    ],
)
def test_that_points_are_known_in_every_language(text, language):
    for unit, expected in (("points", Verdict.MATCHES), ("percent", Verdict.ABSENT)):
        sheet = of({"label": "Rise", "value": 5, "unit": unit})
        (mark,) = compare(text, sheet, language).marks
        assert mark.verdict is expected


def test_that_the_direction_is_that_of_the_clause_before_that_of_the_sentence():
    figure = {"label": "Change in crime", "value": -5, "unit": "percent"}
    assert verdict("Crime rose by 5 percent, and arrests fell.", figure) == OTHER_WAY
    assert verdict("Crime fell by 5 percent, and arrests rose.", figure) == MATCHES
    assert verdict("Crime, which is falling, changed by 5 percent.", figure) == MATCHES


def test_that_a_fall_is_not_the_rise_that_a_label_tells_of():
    rise = {"label": "Rise of crime", "value": 5, "unit": "percent"}
    assert verdict("Crime rose by 5 percent.", rise) == MATCHES
    assert verdict("Crime fell by 5 percent.", rise) == OTHER_WAY
    fall = {"label": "Fall in crime", "value": 5, "unit": "percent"}
    assert verdict("Crime fell by 5 percent.", fall) == MATCHES
    assert verdict("Crime rose by 5 percent.", fall) == OTHER_WAY
