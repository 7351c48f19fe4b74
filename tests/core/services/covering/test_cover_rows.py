"""Where somebody stands in."""

from datetime import timedelta

from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverDraft, cover_rows
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
    assert [pairing for pairing, _row in desk.ask(covering.of_mentor, mo, TODAY)] == [running["ben"]]
    assert list(desk.ask(cover_rows.in_case, cohort)) == [running["ann"]]
