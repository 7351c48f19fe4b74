"""Packs are one PDF that other programs read, with names as typed, written whole or not at all."""

import re

import pytest
from pypdf import PdfReader

from mentordesk.core import exports, files, programmes
from mentordesk.core.errors import Cancelled, DeskError
from mentordesk.core.exports.packs import PacksOptions
from tests.core.conftest import make_pair

HOSTILE = ["<b>Bold</b> & Co", "=1+1", "../../etc/passwd", "O’Donnell & Söhne", "Anne\u202eneoJ"]


def text(path):
    """All words of the file; how they were broken into lines is another matter."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def test_a_pack_says_who_when_and_how_to_reach_the_coordinator(desk, pair, meet, write):
    desk.do(programmes.edit_owner, programmes.OwnerDraft("Robin Reyes", phone="07700 900900"))
    meet(pair, 10)
    written = write("packs", cohort_id=pair.cohort_id, printed="2026-11-18")
    said = text(written.path)
    for words in ("Ben Hargreaves", "Thursday 10 December 2026, 14:00–15:00", "07700 900900", "18 Nov 2026"):
        assert words in said
    assert (written.count, written.pages) == (1, len(PdfReader(written.path).pages))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_appear_as_they_were_typed(desk, cohort, meet, write, name):
    meet(desk.do(make_pair, cohort, ("Ada Obi", name)), 10)
    written = write("packs", cohort_id=cohort)
    assert name.replace("\u202e", "") in text(written.path).replace("\u202e", "")


def test_a_letter_without_a_font_is_told(desk, cohort, meet, write):
    meet(desk.do(make_pair, cohort, ("Ada Obi", "Ola \U00013000")), 10)
    [remark, *_] = write("packs", cohort_id=cohort).remarks
    assert "\U00013000" in remark


def test_without_sessions_there_is_a_sentence_and_no_file(pair, write, tmp_path):
    with pytest.raises(DeskError, match="no session to print yet"):
        write("packs", cohort_id=pair.cohort_id)
    assert not (tmp_path / "out.pdf").exists()


def test_a_cancelled_writing_leaves_the_old_file(desk, pair, meet, tmp_path):
    def stop(done, total):
        raise Cancelled

    meet(pair, 10)
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        desk.ask(exports.every()["packs"].write, path, PacksOptions(pair.cohort_id), stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) == []


def test_a_failing_disk_leaves_the_old_file(pair, meet, write, tmp_path, monkeypatch):
    def fail(part):
        raise OSError(28, "No space left on device", str(part))

    meet(pair, 10)
    (tmp_path / "out.pdf").write_bytes(b"old")
    monkeypatch.setattr(files.atomic, "_flush", fail)
    with pytest.raises(DeskError, match="no room left"):
        write("packs", cohort_id=pair.cohort_id)
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


def test_letters_can_be_larger_on_other_paper(pair, meet, write):
    meet(pair, 10)
    plain = write("packs", cohort_id=pair.cohort_id).pages
    large = write("packs", cohort_id=pair.cohort_id, size=18, paper="letter")
    assert large.pages > plain
    assert PdfReader(large.path).pages[0].mediabox.width == 612


def test_a_choice_of_sessions_is_counted_in_words(desk, pair, other_pair, meet):
    one = meet(pair, 10)
    meet(other_pair, 10)
    holds = exports.every()["packs"].holds
    assert desk.ask(holds, PacksOptions(pair.cohort_id)) == "2 packs"
    assert desk.ask(holds, PacksOptions(pair.cohort_id, (one,))) == "1 pack"
