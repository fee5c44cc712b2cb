"""A card says everything the sheet says of a figure, in the words of its language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content.page import compose
from viewer.content.texts import as_written, visible
from viewer.content.wording import LANGUAGES
from viewer.sheet.evidence import Evidence, Link, Proof
from viewer.sheet.model import Group, Missing, Source, Status, Unit, UnitKind
from viewer.sheet.qualifier import Qualifier

SCOPE = {"en": "worldwide", "fr": "dans le monde", "es": "en el mundo", "ar": "في العالم"}


@pytest.fixture(scope="session")
def card_of(make_figure, make_sheet):
    """Give the card of a sheet's only figure."""

    def card(language="en", *, value=90000, sheet=None, evidence=None, **others):
        whole = make_sheet(make_figure(value, **others), **(sheet or {}))
        return compose(whole, language, evidence).cards[0]

    return card


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("qualifier", Qualifier)
def test_that_the_qualifier_is_on_the_card_and_in_its_sentence(card_of, language, qualifier):
    upper = 95000 if qualifier is Qualifier.BETWEEN else None
    plain = card_of(language)
    card = card_of(language, qualifier=qualifier, upper=upper)
    assert card.words in card.sentence
    assert card.qualifier_code == qualifier.value
    if qualifier is not Qualifier.EXACT:
        assert card.words != plain.words
        assert card.sentence != plain.sentence
        assert card.qualifier in card.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_sentence_holds_all_that_the_card_says(card_of, language):
    card = card_of(
        language,
        qualifier=Qualifier.MORE_THAN,
        status=Status.PROVISIONAL,
        scope=SCOPE,
        period="2019-10/2021-10",
        source=["report", "release"],
    )
    parts = (card.label, card.words, card.unit, card.scope, card.period, card.status)
    assert all(parts)
    rest = card.sentence
    for part in parts:
        _before, found, rest = rest.partition(part)
        assert found == part
    assert card.references == (1, 2)
    assert rest.startswith(").")
    assert "1" in rest
    assert "2" in rest
    assert rest.endswith(".")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Accounts found: more than 90,000 (accounts, worldwide, 2023). Source 1."),
        (
            "fr",
            "Comptes repérés\u202f: plus de 90\u202f000 (comptes, dans le monde, 2023). Source 1.",
        ),
        ("es", "Cuentas halladas: más de 90.000 (cuentas, en el mundo, 2023). Fuente 1."),
        ("ar", "حسابات: أكثر من ٩٠٬٠٠٠ (حساب، في العالم، ٢٠٢٣). المصدر 1."),
    ],
)
def test_that_the_sentence_reads_as_one_of_its_language(card_of, language, sentence):
    card = card_of(language, qualifier=Qualifier.MORE_THAN, scope=SCOPE, period="2023")
    assert as_written(card.sentence) == sentence


def test_that_a_figure_with_nothing_more_to_say_has_no_empty_brackets(card_of):
    card = card_of(unit="unknown")
    assert card.unit == ""
    assert card.sentence == "Accounts found: 90,000. Source 1."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", Missing)
def test_that_a_missing_value_is_said_in_words(card_of, language, reason):
    card = card_of(language, value=None, missing=reason)
    assert card.is_words
    assert card.words
    assert card.words in card.sentence
    assert card.number is None
    assert card.status_code == reason.value


@pytest.mark.parametrize(
    ("language", "value", "unit"),
    [
        ("en", 1, "account"),
        ("en", 0, "accounts"),
        ("en", "1.0", "accounts"),
        ("fr", 0, "compte"),
        ("fr", "1.9", "compte"),
        ("fr", 2, "comptes"),
        ("fr", 2_000_000, "de comptes"),
        ("es", 1, "cuenta"),
        ("es", 0, "cuentas"),
        ("es", 1_000_000, "de cuentas"),
        ("ar", 1, "حساب"),
        ("ar", 2, "حسابان"),
        ("ar", 3, "حسابات"),
        ("ar", 11, "حسابًا"),
        ("ar", 100, "حساب"),
    ],
)
def test_that_the_unit_stands_in_the_form_its_number_takes(card_of, language, value, unit):
    assert card_of(language, value=value).unit == unit


@pytest.mark.parametrize(
    ("language", "unit"),
    [("en", "accounts"), ("fr", "comptes"), ("es", "cuentas"), ("ar", "حسابات")],
)
def test_that_a_unit_without_digits_before_it_is_in_the_plural(card_of, language, unit):
    assert card_of(language, value=None).unit == unit
    assert card_of(language, value=1_000_000, qualifier=Qualifier.ORDER).unit == unit


def test_that_a_range_is_counted_by_its_upper_value(card_of):
    card = card_of("ar", value=8, upper=12, qualifier=Qualifier.BETWEEN)
    assert card.unit == "حسابًا"
    assert card_of("en", value=0, upper=1, qualifier=Qualifier.BETWEEN).unit == "account"


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("plain", "plain"),
        ({"en": "one for all", "fr": "un pour tous"}, "un pour tous"),
        ({"en": {"other": "only others"}}, "only others"),
        ({"fr": {"many": "drôle"}}, "drôle"),
        ({"fr": {}}, ""),
        ({}, ""),
    ],
)
def test_that_a_unit_is_said_however_it_is_given(card_of, label, unit):
    card = card_of("fr", sheet={"units": {"accounts": Unit(label=label)}})
    assert card.unit == unit


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "as of 31 January 2024"),
        ("fr", "date de référence\u202f: 31 janvier 2024"),
        ("es", "a fecha de 31 de enero de 2024"),
        ("ar", "كما في ٣١ يناير ٢٠٢٤"),
    ],
)
def test_that_a_day_is_told_from_a_period(card_of, language, said):
    assert card_of(language, as_of="2024-01-31").period == said
    assert card_of(language, period="2024-01-31").period == said.rpartition(": ")[2].replace(
        "as of ", ""
    ).replace("a fecha de ", "").replace("كما في ", "")


def test_that_a_date_nobody_can_read_is_shown_as_it_stands(card_of):
    assert card_of(period="last spring").period == "last spring"


# Whose words -------------------------------------------------------------------------------------


def test_that_a_figure_keeps_its_sources_words_in_its_sources_language_only(card_of):
    given = {"value": 12500, "qualifier": Qualifier.ABOUT, "published": "some 12,500"}
    assert card_of("en", **given).words == "some 12,500"
    assert card_of("en-GB", **given).words == "some 12,500"
    assert card_of("fr", **given).words == "environ 12\u202f500"
    assert card_of("fr", source="report", **given).words == "environ 12\u202f500"
    assert card_of("en", source="report", **given).words == "about 12,500"


def test_that_a_source_without_a_language_speaks_the_sheets(card_of):
    sources = [Source(id="release", title="Release")]
    given = {"value": 40, "qualifier": Qualifier.MORE_THAN, "published": "plus de 40"}
    french = {"lang": "fr", "sources": sources}
    assert card_of("fr", sheet=french, **given).words == "plus de 40"
    assert card_of("en", sheet=french, **given).words == "more than 40"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_published_words_and_quotations_are_shown_untranslated(card_of, language):
    card = card_of(language, published="some 12,500", quote="about <b>{them}</b>")
    assert card.published == "some 12,500"
    assert card.quote == "about <b>{them}</b>"


# Evidence, groups, marks -------------------------------------------------------------------------


def test_that_evidence_is_what_was_found_or_else_whether_there_is_a_quotation(card_of):
    assert card_of().evidence_state == "no-quotation"
    assert card_of(quote="90,000").evidence_state == "quoted"
    held, broken, absent = Link.HOLDS, Link.BROKEN, Link.ABSENT
    proofs = {
        Proof(Link.NONE, Link.NONE, Link.NONE, Link.NONE): "no-quotation",
        Proof(held, held, absent, absent): "quoted",
        Proof(held, held, held, held): "verified",
        Proof(Link.UNREAD, Link.UNREAD, held, held): "unread",
        Proof(Link.NONE, Link.NONE, held, held): "nothing-to-verify",
        Proof(held, held, held, broken): "source-changed",
        Proof(held, broken, held, held): "contradicted",
    }
    cards = {state: card_of(evidence={"found": proof}) for proof, state in proofs.items()}
    assert {state: card.evidence_state for state, card in cards.items()} == {s: s for s in cards}
    assert len({card.evidence for card in cards.values()}) == len(Evidence)


def test_that_cards_are_marked_by_the_file_and_stand_under_their_groups(make_figure, make_sheet):
    sheet = make_sheet(
        make_figure(id="a", group="second"),
        make_figure(id="b"),
        make_figure(id="c", group="first"),
        make_figure(id="d", group="unknown"),
        make_figure(id="e", group="second"),
        groups=[Group(id=name, label=name.title()) for name in ("first", "second", "empty")],
    )
    page = compose(sheet)
    assert [(group.title, [card.mark for card in group.cards]) for group in page.groups] == [
        ("", ["K2", "K4"]),  # first, where they stand under no heading of others
        ("First", ["K3"]),
        ("Second", ["K1", "K5"]),
    ]


def test_that_a_source_nobody_listed_is_left_out(card_of):
    card = card_of(source=["gone", "report", "report"])
    assert card.references == (2,)
    assert card.source_ids == ("gone", "report", "report")
    assert card_of(source="gone").sentence == "Accounts found: 90,000 (accounts)."


def test_that_the_value_of_a_card_is_the_value_of_the_file(card_of):
    card = card_of(value="0.20", upper="0.30", qualifier=Qualifier.BETWEEN)
    assert str(card.number) == "0.20"
    assert str(card.upper) == "0.30"
    assert card.words == "0.20 to 0.30"


hostile = st.text("{}%<>&\"'\\`$#=+@ abcdefs", min_size=1, max_size=30)


@given(text=hostile, language=st.sampled_from(LANGUAGES))
def test_that_no_text_of_a_figure_acts(card_of, text, language):
    card = card_of(
        language,
        label=text,
        scope=text,
        note=text,
        derived=text,
        quote=text,
        published=text,
        period=text,
        sheet={"units": {"accounts": Unit(label=text)}},
    )
    shown = visible(text)
    assert {card.label, card.scope, card.note, card.derived, card.unit, card.period} == {shown}
    assert {card.quote, card.published} == {shown}
    assert card.sentence.startswith(shown)
    assert card.sentence.count(shown) >= 4


def test_that_what_is_measured_is_less_and_what_is_counted_is_fewer(make_figure, make_sheet):
    kinds = {"people": UnitKind.COUNT, "metres": UnitKind.MEASURE, "share": UnitKind.PERCENT}
    sheet = make_sheet(
        *(
            make_figure(id=unit, unit=unit, qualifier=Qualifier.LESS_THAN, published=None)
            for unit in kinds
        ),
        units={unit: Unit(label=unit, kind=kind) for unit, kind in kinds.items()},
    )
    said = {card.id: (card.qualifier, card.words.split()[0]) for card in compose(sheet).cards}
    assert said == {
        "people": ("fewer than", "fewer"),
        "metres": ("less than", "less"),
        "share": ("less than", "less"),
    }
