"""What is remembered comes back as what it was, and what is damaged is as if it were not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray

from viewer.gui import options
from viewer.gui.options import MOST_RECENT, OPTIONS, Option, Options

OTHER = {
    bool: True,
    int: 3,
    float: 1.5,
    str: "comma, “quote” = [x] \\ ; # %20",
    QByteArray: b"\0\1x",
}
EVERY_OPTION = pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)


@EVERY_OPTION
def test_that_an_option_is_its_default_until_somebody_chose(settings, option):
    assert settings.get(option) == option.default
    assert option.help


@EVERY_OPTION
def test_that_an_option_comes_back_from_the_file_as_what_it_was(tmp_path, option):
    value = type(option.default)(OTHER[type(option.default)])
    before = Options(tmp_path / "settings.ini")
    before.set(option, value)
    before.save()
    found = Options(tmp_path / "settings.ini").get(option)
    assert found == value
    assert type(found) is type(option.default)


@pytest.mark.parametrize(
    ("option", "written"),
    [
        (options.ZOOM, "very large"),
        (options.ZOOM, "nan"),
        (options.ZOOM, "inf"),
        (options.ZOOM, "1,5"),
        (options.TAB, "second"),
        (options.TAB, "1.5"),
        (options.landscape_of("a4"), "perhaps"),
        (options.landscape_of("a4"), "1"),
        (options.WINDOW, "nowhere"),
        (options.THEME, "light, dark"),
    ],
    ids=lambda part: part if isinstance(part, str) else part.key,
)
def test_that_what_is_written_wrongly_is_as_if_it_were_not_there(tmp_path, option, written):
    group, _, name = option.key.partition("/")
    name = name.replace("/", "\\")  # as Qt writes a key within a group
    file = tmp_path / "settings.ini"
    file.write_text(f"[{group}]\n{name}={written}\n", encoding="utf-8")
    assert Options(file).get(option) == option.default


def test_that_yes_and_no_are_two_words_and_no_others(settings):
    agreed = Option("test/agreed", True, "")
    for written, read in (("true", True), ("false", False), ("perhaps", True), ("0", True)):
        settings._settings.setValue(agreed.key, written)
        assert settings.get(agreed) is read


def test_that_keys_are_used_once():
    keys = [option.key for option in OPTIONS]
    assert len(keys) == len(set(keys))
    named = {value.key for value in vars(options).values() if isinstance(value, options.Option)}
    assert named == set(keys)


def test_that_the_file_opened_last_comes_first_and_only_once(settings, tmp_path):
    for name in ("a", "b", "a"):
        settings.remember_file(tmp_path / name)
    assert settings.recent() == (str(tmp_path / "a"), str(tmp_path / "b"))
    settings.forget_files()
    assert settings.recent() == ()


def test_that_a_recent_file_is_found_from_another_folder(settings, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings.remember_file(Path("here.json"))
    assert settings.recent() == (str(tmp_path / "here.json"),)


@given(names=st.lists(st.text('abä ,;=%\\\n"', min_size=1, max_size=12), max_size=30))
def test_that_recent_files_have_any_name_and_never_more_than_a_menu_holds(tmp_path_factory, names):
    file = tmp_path_factory.mktemp("options") / "settings.ini"
    settings = Options(file)
    for name in names:
        settings.remember_file(Path("/folder") / name)
    settings.save()
    again = Options(file).recent()
    newest = dict.fromkeys(f"/folder/{name}" for name in reversed(names) if "\n" not in name)
    assert again == tuple(newest)[:MOST_RECENT]
