"""The document of what is held about a person."""

import json
from datetime import date
from io import BytesIO

import pypdf
import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.errors import DeskError

TODAY = date(2026, 11, 18)


@pytest.fixture
def code(desk, pair):
    """Ben's code; his pairing is paused for a reason."""
    desk.do(pairings.pause, pair.id, TODAY, date(2027, 1, 10), "Ada Obi is ill")
    return desk.ask(participants.profile, pair.learner).code


@pytest.fixture
def written(write, cohort, code):
    return write("held", cohort_id=cohort, person=code.lower(), printed="2026-11-18")


def pages(written):
    reader = pypdf.PdfReader(BytesIO(written.path.read_bytes()))
    return [page.extract_text() for page in reader.pages]


def test_the_document_tells_what_is_held_and_names_nobody_else(written, code):
    text = " ".join(" ".join(pages(written)).split())
    for told in ("What we hold about you", "Ben Hargreaves", code, "Your pairings", "18 November 2026"):
        assert told in text
    assert "Ada" not in text


def test_the_last_page_tells_the_coordinator_what_was_left_out(written):
    *_others, last = pages(written)
    assert "Take this page out" in last
    assert "Reasons to pause: 1" in last
    assert any("1 note was left out" in remark for remark in written.remarks)


def test_the_same_stands_beside_it_for_programs(written, code):
    beside = written.path.with_suffix(".json")
    told = json.loads(beside.read_bytes())
    assert (told["format"], told["code"], told["as_of"]) == ("mentordesk.held/1", code, "2026-11-18")
    assert told["held"]["participant"][0]["role"] == "mentee"
    assert "Ada" not in beside.read_text(encoding="utf-8")


@pytest.mark.parametrize("person", ["", "P-NOONE"])
def test_about_nobody_nothing_is_written(write, cohort, tmp_path, person):
    with pytest.raises(DeskError):
        write("held", cohort_id=cohort, person=person)
    assert list(tmp_path.glob("out*")) == []
