"""A PDF of this program gives its sheet back, and any other file a clear refusal."""

from __future__ import annotations

import io
import tracemalloc
import zlib

import pikepdf
import pytest
import typst

from viewer.readers.json_text import Unreadable
from viewer.readers.limits import LARGEST_SHEET
from viewer.readers.own_pdf import sheet_in

SHEET = '{"format": 1, "title": "Opération H – عملية"}\n'.encode() * 20

TEMPLATE = """
#set document(title: "T", description: "D")
#pdf.attach("sheet.json", read("sheet.json", encoding: none), relationship: "data",
  mime-type: "application/json", description: "The sheet")
= A heading
stream endstream endobj /Type/EmbeddedFile
"""


def printed(sheet: bytes = SHEET, template: str = TEMPLATE, **options) -> bytes:
    files = {"main.typ": template.encode(), "sheet.json": sheet}
    return typst.compile(files, format="pdf", **options)


def by_hand(dictionary: bytes, stream: bytes) -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj\n<<" + dictionary + b">>\nstream\n" + stream + b"\nendstream\nendobj\n"
    )


def entries(length: int, how: bytes = b"") -> bytes:
    return b"/Type/EmbeddedFile/Subtype/application#2Fjson/Length %d%s" % (length, how)


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as error:
        sheet_in(data)
    assert error.value.problem.remedy
    return error.value.problem.code


@pytest.mark.parametrize("standards", [["a-3a", "ua-1"], ["2.0"], []])
def test_that_a_printed_sheet_comes_back_byte_for_byte(standards):
    pdf = printed(pdf_standards=standards)
    assert sheet_in(pdf) == SHEET


@pytest.mark.parametrize(
    "options",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "compress_streams": False},
        {"stream_decode_level": pikepdf.StreamDecodeLevel.generalized, "compress_streams": False},
        {"qdf": True},
        {"linearize": True},
    ],
)
def test_that_it_comes_back_after_another_program_has_saved_the_pdf(options):
    with pikepdf.open(io.BytesIO(printed(pdf_standards=["a-3a"]))) as pdf:
        saved = io.BytesIO()
        pdf.save(saved, **options)
    if options.get("qdf"):
        # There the length stands in an object of its own, which is not followed.
        assert refusal(saved.getvalue()) == "E-KIND"
    else:
        assert sheet_in(saved.getvalue()) == SHEET


def test_that_an_empty_attachment_and_one_that_does_not_shrink_come_back():
    for sheet in (b"{}", "".join(map(chr, range(0x4E00, 0x4F00))).encode()):
        assert sheet_in(printed(sheet)) == sheet


def test_that_a_pdf_without_a_sheet_says_so():
    assert refusal(printed(template="= Nothing")) == "E-KIND"
    other = TEMPLATE.replace("application/json", "text/plain")
    assert refusal(printed(template=other)) == "E-KIND"


def test_that_of_two_sheets_none_is_chosen():
    second = TEMPLATE.splitlines()[2:4]
    two = TEMPLATE + "\n".join(second).replace('"sheet.json", read', '"other.json", read')
    assert refusal(printed(template=two)) == "E-KIND"


def test_that_a_damaged_attachment_is_refused():
    pdf = printed()
    at = pdf.index(b"stream", pdf.index(b"/Type/EmbeddedFile"))
    for changed in (
        pdf[: at + 20] + b"\xff\xff\xff" + pdf[at + 23 :],
        by_hand(entries(9, b"/Filter/FlateDecode"), b"not zlib!"),
        by_hand(entries(3, b"/Filter/LZWDecode"), b"{}\n"),
        by_hand(entries(9, b"/Filter[/ASCIIHexDecode/FlateDecode]"), b"789c0300>"),
        by_hand(
            entries(len(zlib.compress(SHEET)) - 9, b"/Filter/FlateDecode"),
            zlib.compress(SHEET)[:-9],
        ),
    ):
        assert refusal(changed) == "E-KIND"


def test_that_a_length_that_lies_finds_nothing():
    for length in (0, 1, 4, 10**9):
        assert refusal(by_hand(entries(length), b"{}")) == "E-KIND"
    assert sheet_in(by_hand(entries(2), b"{}")) == b"{}"


def test_that_no_dictionary_of_another_object_is_taken():
    assert refusal(by_hand(b"/Type/EmbeddedFile", b"") + by_hand(b"/Length 2", b"{}")) == "E-KIND"
    without_a_stream = b"%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile>>\nendobj\n"
    another = by_hand(b"/Subtype/application#2Fjson/Length 2", b"{}")
    assert refusal(without_a_stream + another) == "E-KIND"
    names = b"/EmbeddedFiles 5 0 R/Subtype/application#2Fjson/Length 2"
    assert refusal(by_hand(names, b"{}")) == "E-KIND"


def test_that_a_sheet_is_unpacked_up_to_its_limit_and_never_beyond():
    def bomb(size: int) -> bytes:
        packed = zlib.compress(b" " * size)
        return by_hand(entries(len(packed), b"/Filter/FlateDecode"), packed)

    assert len(sheet_in(bomb(LARGEST_SHEET))) == LARGEST_SHEET
    assert refusal(bomb(LARGEST_SHEET + 1)) == "E-SIZE"
    assert refusal(by_hand(entries(LARGEST_SHEET + 1), b" " * (LARGEST_SHEET + 1))) == "E-SIZE"


def test_that_a_bomb_never_fills_the_memory():
    packed = zlib.compress(b" " * (200 << 20))
    bomb = by_hand(entries(len(packed), b"/Filter/FlateDecode"), packed)
    tracemalloc.start()
    try:
        assert refusal(bomb) == "E-SIZE"
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 3 * LARGEST_SHEET


def test_that_a_pdf_made_to_be_slow_is_refused_in_time():
    for piece in (
        b"/Type/EmbeddedFile",
        b"obj<</Type/EmbeddedFile>>stream\n",
        b"obj<<<<<<",
        b"obj ",
    ):
        assert refusal(b"%PDF-1.7\n" + piece * (4_000_000 // len(piece))) == "E-KIND"


def test_that_half_a_pdf_is_refused_wherever_it_ends():
    pdf = printed()
    complete = pdf.index(b"endstream", pdf.index(b"/Type/EmbeddedFile")) + len(b"endstream")
    for length in range(5, complete, 97):
        assert refusal(pdf[:length]) == "E-KIND"
