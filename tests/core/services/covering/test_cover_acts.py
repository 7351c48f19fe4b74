"""Cover mentors are named, for a time or in case, and taken back."""

from datetime import timedelta

import pytest

from mentordesk.core import feedback, pairings, participants, sessions
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.participants.known import WishesDraft
from mentordesk.core.services import covering, pairing_up
from mentordesk.core.services.covering import CoverDraft
from mentordesk.core.vocab import Mark
from tests.core.services.covering.conftest import FIRST, TODAY

WEEK = timedelta(7)


@pytest.fixture
def draft(people, running):
    """Nia stands in for Mo with Ann."""
    return lambda **days: CoverDraft(running["ann"], people["nia"], people["mo"], **days)


def mentors(desk, weekly):
    return [desk.ask(sessions.one, each).mentors[0].split()[0] for each in weekly]


@pytest.mark.req("S0-15")
def test_named_for_a_time_they_have_its_sessions_with_slips(desk, draft, weekly, turned):
    turned(covering.name, draft(from_on=FIRST + WEEK, to_on=FIRST + 3 * WEEK, reason="Leave"), TODAY)
    assert mentors(desk, weekly) == ["Mo", "Nia", "Nia", "Mo"]
    assert {each.name for each in desk.ask(feedback.sheets, weekly[1])} == {"Nia Pope", "Ann Lee"}
    newest = desk.ask(pairings.history, draft().pairing_id)[0].text
    assert newest.endswith("stands in for Mo Hart from Tue 8 Dec; Mo Hart is back on Tue 22 Dec. Leave")


def test_ended_early_the_later_sessions_are_the_mentors_again(desk, draft, weekly, turned):
    cover = desk.do(covering.name, draft(from_on=FIRST, to_on=FIRST + 4 * WEEK), TODAY)
    turned(covering.end_early, cover, FIRST + WEEK)
    assert mentors(desk, weekly) == ["Nia", "Mo", "Mo", "Mo"]
    newest = desk.ask(pairings.history, draft().pairing_id)[0].text
    assert newest.endswith("Mo Hart is back on Tue 8 Dec; until then Nia Pope stands in.")
    with pytest.raises(Invalid):
        desk.do(covering.end_early, cover, FIRST)


def test_in_case_there_is_one_and_it_can_be_taken_back(desk, draft, mentor, running, turned):
    desk.do(covering.name, draft(), TODAY)
    other = CoverDraft(running["ann"], mentor("Ola Fry", lead=4), draft().absent_id)
    cover = turned(covering.name, other, TODAY)
    assert [row.sentence for row in desk.ask(covering.of_pairing, running["ann"])] == [
        "Ola Fry would stand in for Mo Hart"
    ]
    turned(covering.take_back, cover)
    assert desk.ask(covering.of_pairing, running["ann"]) == []
    assert "Ola Fry no longer stands in for Mo Hart." in desk.ask(pairings.history, running["ann"])[0].text


def test_what_was_recorded_stays_as_it_was(desk, draft, people, weekly):
    cover = desk.do(covering.name, draft(from_on=FIRST, to_on=FIRST + WEEK), TODAY)
    came = {people["nia"]: Mark.ATTENDED, people["ann"]: Mark.ATTENDED}
    desk.do(sessions.record, weekly[0], sessions.RecordDraft(attendance=came), FIRST)
    with pytest.raises(Refused, match="noted already"):
        desk.do(covering.take_back, cover)
    with pytest.raises(Refused, match="from Tue 1 Dec until Tue 8 Dec already"):
        desk.do(covering.name, draft(from_on=FIRST, to_on=FIRST + 2 * WEEK), TODAY)


def test_no_place_is_asked_for_but_who_is_avoided_never_stands_in(desk, draft, people, running, mentor):
    desk.do(covering.name, CoverDraft(running["ben"], people["mo"], people["nia"]), TODAY)  # Mo has one place
    ola = mentor("Ola Fry", lead=4)
    person = desk.ask(participants.profile, ola).person_id
    desk.do(participants.known.set_wishes, people["ann"], WishesDraft(avoids=((person, "Ola Fry"),)))
    with pytest.raises(Refused, match="Ola"):
        desk.do(covering.name, CoverDraft(running["ann"], ola, people["mo"]), TODAY)
    with pytest.raises(Refused, match="another mentor"):
        desk.do(covering.name, CoverDraft(running["ann"], people["mo"], people["mo"]), TODAY)
    with pytest.raises(Invalid):
        desk.do(covering.name, draft(from_on=FIRST), TODAY)


def test_several_are_named_in_one_step(desk, people, running, turned):
    drafts = [
        CoverDraft(running["ann"], people["nia"], people["mo"]),
        CoverDraft(running["ben"], people["mo"], people["nia"]),
    ]
    turned(covering.name_all, drafts, TODAY)
    assert [len(desk.ask(covering.of_pairing, each)) for each in running.values()] == [1, 1]


def test_who_withdraws_stands_in_for_nobody_from_then_on(desk, draft, people, weekly, turned):
    desk.do(covering.name, draft(), TODAY)
    desk.do(covering.name, draft(from_on=FIRST, to_on=FIRST + 3 * WEEK), TODAY)
    turned(pairing_up.withdraw, people["nia"], "Moves away", FIRST + WEEK)
    assert mentors(desk, weekly) == ["Nia", "Nia", "Mo", "Mo"]
    assert len(desk.ask(covering.of_pairing, draft().pairing_id)) == 1
