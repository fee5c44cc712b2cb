"""Resources and data are found, as real files."""

from __future__ import annotations

from viewer import assets


def test_that_resources_are_real_files():
    font = assets.resource("fonts", "IBMPlexSans_400Regular.ttf")
    assert font.is_absolute()
    assert font.read_bytes()[:4] == b"\0\1\0\0"


def test_that_the_sample_is_found():
    assert assets.data("operation-h.json").is_file()


def test_that_no_part_means_the_folder_itself():
    assert assets.resource("icons").is_dir()
    assert assets.data().is_dir()
