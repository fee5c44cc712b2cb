"""The band leaves room to the figures where the window is small for its zoom."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("width", "height", "zoom"), [(800, 600, 1.0), (1280, 860, 2.0), (1280, 860, 3.0)]
)
def test_that_a_band_in_a_small_window_cuts_nothing_and_leaves_room(program, width, height, zoom):
    header = program(width=width, height=height, zoom=zoom).window.header
    assert header.height() < height / 2
    for button in header.buttons:
        assert button.width() >= button.sizeHint().width()
        assert button.accessibleName() in button.toolTip()
    for line in header.texts():
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())


def test_that_words_stand_beside_the_icons_again_as_soon_as_there_is_room(program, settle):
    window = program(width=800, height=600).window
    wide_button = window.header.buttons[0].width()
    window.resize(1280, 860)
    settle()
    assert window.header.buttons[0].width() > wide_button
    assert not window.header.buttons[0].toolTip()


def test_that_a_larger_zoom_alone_makes_the_band_step_back(program, settle):
    one = program(width=1280, height=860)
    subtitle = one.window.header.texts()[2]
    assert subtitle.isVisible()
    one.theme.set_zoom(3.0)
    settle()
    assert not subtitle.isVisible()
    one.theme.set_zoom(1.0)
    settle()
    assert subtitle.isVisible()
