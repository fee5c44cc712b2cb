"""The files that tell a Linux desktop what the program is called, opens and looks like."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import viewer
from viewer import assets

ID = "org.example.FactSheetViewer"
MEDIA_TYPE = "application/vnd.example.factsheet+json"
LANGUAGES = ("ar", "es", "fr")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

ENTRY = assets.resource("desktop", f"{ID}.desktop")
METAINFO = assets.resource("desktop", f"{ID}.metainfo.xml")
MIME_TYPE = assets.resource("desktop", f"{ID}.xml")


@pytest.fixture
def entry() -> configparser.SectionProxy:
    file = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    file.optionxform = str  # type: ignore[assignment, method-assign]
    file.read(ENTRY, encoding="utf-8")
    assert file.sections() == ["Desktop Entry"]
    return file["Desktop Entry"]


@pytest.fixture
def metainfo() -> ET.Element:
    return ET.parse(METAINFO).getroot()


@pytest.fixture
def mime_type() -> ET.Element:
    (found,) = ET.parse(MIME_TYPE).getroot().findall(f"{MIME}mime-type")
    return found


def test_that_all_files_bear_the_same_id(entry, metainfo, mime_type):
    assert metainfo.findtext("id") == ID
    assert metainfo.findtext("launchable") == ENTRY.name
    assert metainfo.findtext("icon") == entry["Icon"] == ID
    assert mime_type.find(f"{MIME}icon").get("name") == ID


def test_that_a_double_click_hands_over_one_file_that_is_never_an_option(entry):
    assert entry["Exec"].split() == [entry["TryExec"], "--", "%f"]


def test_that_the_command_is_one_that_the_package_installs(entry, metainfo):
    scripts = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    command = entry["TryExec"]
    assert re.search(rf'^{command} = "viewer\.__main__:main"$', scripts, re.MULTILINE)
    assert metainfo.findtext("provides/binary") == command


def test_that_every_file_names_the_same_media_type(entry, metainfo, mime_type):
    assert entry["MimeType"] == f"{MEDIA_TYPE};"
    assert metainfo.findtext("provides/mediatype") == MEDIA_TYPE
    assert mime_type.get("type") == MEDIA_TYPE


def test_that_sheets_are_known_by_name_and_are_json_besides(mime_type):
    patterns = {
        glob.get("pattern"): int(glob.get("weight", "50")) for glob in mime_type.iter(f"{MIME}glob")
    }
    assert set(patterns) == {"*.factsheet.json", "*.factsheet"}
    assert patterns["*.factsheet.json"] > 50, "else *.json would win"
    assert mime_type.find(f"{MIME}sub-class-of").get("type") == "application/json"


def test_that_the_icon_is_there_and_is_the_one_of_the_window():
    installed = assets.resource("desktop", f"{ID}.svg")
    assert installed.read_bytes() == assets.resource("icons", "app.svg").read_bytes()


def test_that_the_desktop_recognises_the_window_as_the_programs(entry):
    """By its id under Wayland; by its class, which is the application's name, under X."""
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from viewer.gui.app import create\n"
        "program = create(None)\n"
        "print(QApplication.desktopFileName(), QApplication.applicationName())"
    )
    told = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False
    )
    assert told.stdout.split() == [ID, entry["StartupWMClass"]], told.stderr


def test_that_the_newest_release_told_is_this_version(metainfo):
    assert metainfo.find("releases")[0].get("version") == viewer.__version__


@pytest.mark.parametrize("key", ["Name", "GenericName", "Comment", "Keywords"])
def test_that_what_people_read_is_in_every_language(entry, key):
    texts = [entry[key], *(entry[f"{key}[{language}]"] for language in LANGUAGES)]
    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_that_names_agree_between_desktop_and_software_centre(entry, metainfo):
    for key, tag in (("Name", "name"), ("Comment", "summary")):
        told = {element.get(XML_LANGUAGE): element.text for element in metainfo.findall(tag)}
        assert told == {None: entry[key], **{lang: entry[f"{key}[{lang}]"] for lang in LANGUAGES}}


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "--no-hints", str(ENTRY)),
        ("appstreamcli", "validate", "--no-net", str(METAINFO)),
    ],
    ids=lambda command: command[0],
)
def test_that_the_validators_of_the_desktop_find_nothing(command):
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed here")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
