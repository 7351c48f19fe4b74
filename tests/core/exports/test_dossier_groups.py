"""Groups in the dossier: as PDF and as workbook, with names and without."""

import re

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from tests.core.exports.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


@pytest.fixture
def people(desk, cohort):
    """Proposed, and one group confirmed."""
    made = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.theme == "data")
    desk.do(pairing_up.confirm, [row.id], TODAY)
    return made


def text(path):
    said = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))
    return re.sub("[\u2066-\u2069]", "", said)


def test_each_group_is_told_with_its_people_and_reasons(cohort, people, write):
    said = text(write("dossier", cohort_id=cohort).path)
    wanted = [
        "1. lead with Mo Hart",
        "Ann Lee, Ben Roy and Cy Dean",
        "All of them need lead, which Mo Hart covers.",
    ]
    wanted += ["2. data with Nia Pope", "Agreed, Wed 18 Nov 2026", "It is proven: no plan within the rules"]
    wanted += [
        "What every group keeps to",
        "A group takes one place of each of its mentors.",
        "People together 5",
    ]
    wanted += ["1 pairing was confirmed although nobody has signed this plan off.", "Signature"]
    for words in wanted:
        assert words in said


def test_without_names_there_are_numbers_for_people(cohort, people, write):
    said = text(write("dossier", cohort_id=cohort, names="no_names").path)
    assert not any(name in said for name in ("Ann", "Hart", "Nia", "Hart covers"))
    assert len(set(re.findall(r"L[1-5]\b", said))) == 5


@pytest.mark.parametrize("names", ["names", "no_names"])
def test_the_workbook_has_a_line_for_everybody(cohort, people, write, names):
    path = write("dossier_workbook", cohort_id=cohort, names=names).path
    headings, *rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Groups").to_python()
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [row["Side"] for row in found] == ["Mentor", *["Mentee"] * 3, "Mentor", *["Mentee"] * 2]
    assert (found[0]["Person"] == "Mo Hart") == (names == "names")
    assert ("Why" in headings) == (names == "names")
