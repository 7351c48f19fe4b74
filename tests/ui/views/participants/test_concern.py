"""The one thing that matters now about a participant."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.participants import PersonDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Role
from mentordesk.ui.views.participants.concern import concern, details

START, TODAY = date(2026, 10, 1), date(2026, 11, 18)


@pytest.fixture
def told(desk):
    """Word, level and sentence about someone; None when nothing matters."""

    def read(number):
        found = concern(desk.ask(details, number, TODAY), TODAY)
        return found and (found.word, found.level, found.sentence)

    return read


@pytest.fixture
def paired(desk, programme, someone):
    """A mentee with a proposal, and how to make one."""
    mentee, mentor = someone("Wanjiru Kamau"), someone("Ada Obi", role=Role.MENTOR)
    desk.do(participants.accept, [mentee, mentor], START)
    return mentee, mentor, programme


def test_somebody_who_is_gone_has_no_details(desk):
    assert desk.ask(details, 99, TODAY) is None


def test_who_applied_waits_for_a_decision(desk, programme, told):
    number = desk.do(participants.add, programme, PersonDraft("Ada"), date(2026, 11, 16))
    sentence = "2 days ago, on Mon 16 Nov. Accept them, or put them on the waiting list."
    assert told(number) == ("Applied", "watch", sentence)


def test_who_applied_on_an_unknown_day_waits_too(someone, told):
    assert told(someone())[2] == "Accept them, or put them on the waiting list."


def test_the_waiting_list_waits_for_a_place(desk, someone, told):
    number = someone()
    desk.do(participants.waitlist, [number])
    assert told(number)[:2] == ("On the waiting list", "watch")


@pytest.mark.parametrize(
    ("day", "count"), [(START, "48 days"), (date(2026, 11, 17), "1 day")], ids=["long", "since yesterday"]
)
def test_a_learner_waits_since_the_day_of_acceptance(desk, someone, told, day, count):
    number = someone()
    desk.do(participants.accept, [number], day)
    word, level, sentence = told(number)
    assert (word, level) == ("Waiting", "amber")
    assert sentence.startswith(f"{count} since accepted on ")


@pytest.mark.parametrize(("score", "words"), [(7849, "is proposed, score 78."), (None, "is proposed.")])
def test_a_proposal_is_named(desk, paired, told, score, words):
    mentee, mentor, cohort = paired
    desk.do(pairings.pair, cohort, [pairings.PairingDraft((mentor,), (mentee,), score, ())], START)
    assert told(mentee)[2] == f"48 days since accepted on Thu 1 Oct. \u2068Ada Obi\u2069 {words}"


def test_a_mentor_who_is_accepted_is_onboarded_next(paired, told):
    assert told(paired[1]) == ("Not onboarded", "amber", "6 required steps are not done.")


def test_after_that_what_is_missing_comes_next(desk, paired, told):
    desk.do(participants.override_onboarding, [paired[1]], "Knows it", START)
    assert told(paired[1]) == ("Missing something", "amber", "0 of 10 things are known; next to ask: e-mail.")


def test_who_left_left_on_a_day(desk, paired, told):
    desk.do(pairing_up.withdraw, paired[0], "Moved", TODAY)
    assert told(paired[0]) == ("Withdrawn", "watch", "Left on Wed 18 Nov.")


def test_who_was_declined_needs_nothing_more(desk, someone, told):
    number = someone()
    desk.do(participants.decline, [number], TODAY)
    assert told(number)[0] == "Declined"
