"""A dossier of a plan with second mentors has the numbers and the proof of each round."""

import re

import pytest
from openpyxl import load_workbook

from mentordesk.core.services import pairing_up
from tests.core.exports.conftest import TODAY
from tests.core.exports.test_dossier import plain, text
from tests.core.services.conftest import alter_cohort
from tests.core.services.pairing_up.test_later_rounds import _more_places


@pytest.fixture
def twice(desk, cohort, plan):
    """Everybody is to have two mentors; each has two places."""
    desk.do(alter_cohort, cohort, mentors_each=2)
    desk.do(_more_places, [mentor for _learner, mentor in (pair.two for pair in plan.run.pairs)])
    return desk.do(pairing_up.propose, cohort, TODAY)


@pytest.mark.req("S1-24")
def test_each_round_has_its_numbers_and_each_pair_says_which_mentor_it_brings(cohort, twice, write):
    said = plain(text(write("dossier", cohort_id=cohort).path))
    assert "Second mentor: a plan of its own" in said
    assert len(re.findall(r"All pairs together [0-9.]+", said)) == 2
    assert said.count("First mentor") == 2  # Ann's and Ben's; Zoe has nobody
    sheet = load_workbook(write("dossier_workbook", cohort_id=cohort).path)["Pairings"]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert (cells.count("First mentor"), cells.count("Second mentor"), twice.pairs) == (2, 1, 3)
