"""Where somebody stands in."""

from datetime import timedelta

from mentordesk.core import participants
from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverDraft, cover_rows
from mentordesk.core.services.held import held
from tests.core.services.covering.conftest import FIRST, TODAY

BACK = FIRST + timedelta(7)


def test_a_pairing_counts_once_and_what_is_over_no_more(desk, cohort, people, running):
    nia, mo = people["nia"], people["mo"]
    desk.do(covering.name, CoverDraft(running["ann"], nia, mo), TODAY)
    desk.do(covering.name, CoverDraft(running["ann"], nia, mo, FIRST, BACK), TODAY)
    desk.do(covering.name, CoverDraft(running["ben"], mo, nia, FIRST, BACK), TODAY)
    assert desk.ask(cover_rows.loads, cohort, TODAY) == {nia: 1, mo: 1}
    assert desk.ask(cover_rows.loads, cohort, BACK) == {nia: 1}
    assert [row.over(BACK) for row in desk.ask(covering.of_pairing, running["ann"])] == [False, True]
    mine = [(row.pairing_id, row.mentor_id) for row in desk.ask(covering.of_mentor, mo, BACK)]
    assert mine == [(running["ann"], nia)]
    assert len(desk.ask(covering.of_mentor, mo, TODAY)) == 3
    assert list(desk.ask(cover_rows.in_case, cohort)) == [running["ann"]]


def test_the_history_of_both_says_so_and_what_the_file_holds_about_them(desk, people, running):
    nia, mo = people["nia"], people["mo"]
    cover = desk.do(covering.name, CoverDraft(running["ann"], nia, mo, FIRST, BACK), TODAY)
    desk.do(covering.take_back, cover)
    desk.do(covering.name, CoverDraft(running["ann"], nia, mo, reason="As agreed"), TODAY)
    for who in (nia, mo):
        told = [line for each in desk.ask(participants.history, who) for line in each.details]
        assert "stands in: Nia Pope for Mo Hart, in case" in told
    code = desk.ask(participants.profile, mo).code
    parts = {part.table: part.entries for part in desk.ask(held, code).parts}
    ((*_pairing, stands_in, in_place),) = parts["cover"]
    assert in_place == ("In place of", "you")
    assert stands_in[0] == "Stands in"
    assert "Nia" not in stands_in[1]
