"""The menus on a mirrored desktop."""

from __future__ import annotations

import re

from viewer.gui import options


def test_that_keys_keep_their_order_in_arabic_menus(program, settings):
    settings.set(options.LANGUAGE, "ar")
    menus = program().window.menus
    menus.fill_all()
    zoom_in = next(one for one in menus.by_name["view"].actions() if one.objectName() == "zoom_in")
    assert zoom_in.text().split("\t")[1] == "\u2066Ctrl++\u2069"


def test_that_a_path_keeps_its_order_in_arabic_menus(program, settings, tmp_path):
    settings.set(options.LANGUAGE, "ar")
    settings.remember_file(tmp_path / "sheet.json")
    menus = program().window.menus
    menus.fill_all()
    recent = next(one.menu() for one in menus.by_name["file"].actions() if one.menu())
    words = recent.actions()[0].text()
    assert re.match("\u2066.*sheet\\.json\u2069", words)


def test_that_keys_are_left_to_qt_where_reading_goes_to_the_right(program):
    menus = program().window.menus
    menus.fill_all()
    assert not [one for one in menus.by_name["view"].actions() if "\t" in one.text()]
