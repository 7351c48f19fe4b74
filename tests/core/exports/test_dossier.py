"""The dossier tells how the pairings came about, with sums that add up, and names whom it may name."""

import re

import pytest
from pypdf import PdfReader

from mentordesk.core import exports
from mentordesk.core.errors import Refused
from mentordesk.core.exports.dossier import DossierOptions
from mentordesk.core.services import matching_runs
from tests.core.exports.conftest import TODAY


def text(path):
    """All words of the file; how they were broken into lines is another matter."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def plain(words):
    """Without the marks that keep directions apart."""
    return re.sub("[\u2066-\u2069]", "", words)


@pytest.mark.req("S2-08", "S1-24")
def test_it_tells_rules_reasons_whom_is_left_decisions_and_lines_to_sign(cohort, plan, write):
    said = plain(text(write("dossier", cohort_id=cohort, printed="2026-11-18").path))
    wanted = ["As many mentees as possible are matched.", "Ann Lee with Mo <b>Hart</b>", "Draft: nobody has"]
    wanted += ["Mo is 5 in lead; Ann 2.", "Zoe Fox", "They share a flat.", "12.50 points", "Signature"]
    wanted += ["Proposed on Wednesday 18 November 2026, by Robin Reyes", "Page 1 of"]
    for words in wanted:
        assert words in said


@pytest.mark.req("S1-24")
def test_the_points_that_are_printed_add_up_to_each_score_and_to_the_total(cohort, plan, write):
    said = plain(text(write("dossier", cohort_id=cohort).path))
    scores = [float(each) for each in re.findall(r": ([0-9.]+) points", said)]
    blocks = re.split(r": [0-9.]+ points", said)[1:]
    for score, block in zip(scores, blocks, strict=True):
        given = re.findall(r"(?:Skills|Preference|Availability|Interests|Style) ([0-9.]+) [0-9.]+", block)
        assert len(given) == 5
        assert round(sum(map(float, given)), 2) == score
    [total] = re.findall(r"All pairs together ([0-9.]+)", said)
    assert round(sum(scores), 2) == float(total)


def test_signing_off_is_told_with_who_when_and_what_they_wrote(desk, cohort, plan, write):
    desk.do(matching_runs.put_to_review, plan.run.id, TODAY)
    desk.do(matching_runs.sign_off, plan.run.id, "Seen with Pat.", TODAY)
    said = text(write("dossier", cohort_id=cohort).path)
    assert "Signed off on Wednesday 18 November 2026, by Robin Reyes" in said
    assert "Seen with Pat." in said


@pytest.mark.req("S2-08")
@pytest.mark.parametrize("key", ["dossier", "dossier_workbook"])
def test_without_names_nobody_can_be_told(desk, cohort, plan, write, key):
    written = write(key, cohort_id=cohort, names="no_names").path
    said = text(written) if key == "dossier" else cells(written)
    secret = ["Hart", "Pope", "Ann", "Lee", "Ben", "Roy", "Zoe", "Fox", "Robin", "example.org", "P-", "R-"]
    secret += ["flat", "in lead", "welding", *plan.codes.values()]
    assert [word for word in secret if word in said] == []
    assert re.search(r"\bL[1-3]\b", said)


def cells(path):
    from openpyxl import load_workbook

    book = load_workbook(path)
    shown = [page for page in book if page.sheet_state == "visible"]
    return " ".join(str(cell.value) for page in shown for row in page.iter_rows() for cell in row)


def test_it_is_printed_on_other_paper_in_larger_letters(cohort, plan, write):
    small = write("dossier", cohort_id=cohort)
    large = write("dossier", cohort_id=cohort, paper="letter", size=18)
    assert PdfReader(large.path).pages[0].mediabox.width == 612
    assert large.pages > small.pages == write("dossier", cohort_id=cohort).pages
    assert small.count == 2


@pytest.mark.parametrize("key", ["dossier", "dossier_workbook"])
def test_before_anything_is_proposed_there_is_nothing_to_tell(desk, cohort, write, key):
    with pytest.raises(Refused, match="Nothing has been proposed"):
        write(key, cohort_id=cohort)
    assert desk.ask(exports.every()[key].holds, DossierOptions(cohort)) == "0 pairs"
