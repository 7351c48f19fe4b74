"""The history of a pairing tells each act in words, the newest first."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, EndReason

TODAY, LATER = date(2026, 11, 18), date(2026, 12, 18)


@pytest.fixture
def told(desk, pair):
    def rows():
        return [(row.act, row.text) for row in desk.ask(pairings.history, pair.id)]

    return rows


def test_it_begins_with_the_proposal(desk, pair):
    (made,) = desk.do(pairings.pair, pair.cohort_id, [PairingDraft((pair.mentor,), (pair.learner,))], TODAY)
    (first,) = desk.ask(pairings.history, made)
    assert (first.by, first.act, first.text) == ("Robin Reyes", "Propose pairings", "Proposed.")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Acceptance.YES, "Ben Hargreaves said yes."),
        (Acceptance.NO, "Ben Hargreaves said no."),
    ],
)
def test_answers_are_told(desk, pair, told, said, words):
    desk.do(pairings.answer, pair.id, pair.learner, said, TODAY)
    assert ("Record an answer", words) in told()


def test_signatures_are_told_and_taken_back(desk, pair, told):
    desk.do(pairings.sign, pair.id, pair.mentor, TODAY)
    assert ("Sign agreement", "Ada Obi signed on Wed 18 Nov.") in told()
    desk.do(pairings.sign, pair.id, pair.mentor, None)
    assert told()[0][1].endswith("Ada Obi has not signed.")


def test_a_pause_is_told_with_its_reason(desk, pair, told):
    desk.do(pairings.pause, pair.id, TODAY, LATER, "Ward move")
    assert ("Pause pairing", "Paused. Until Fri 18 Dec. Ward move") in told()
    desk.do(pairings.resume, pair.id, TODAY)
    assert ("Resume pairing", "Active. The pause ended on Wed 18 Nov.") in told()


def test_a_start_that_moves_is_told(desk, pair, told):
    desk.do(pairings.set_started, pair.id, LATER)
    assert ("Change start of a pairing", "It begins on Fri 18 Dec.") in told()


def test_an_ending_is_told_with_its_reason(desk, pair, told):
    desk.do(pairing_up.end, pair.id, EndReason.WORKLOAD, TODAY)
    assert ("End pairing", "Ended early. Reason: Workload") in told()


def test_a_decision_about_the_two_is_told_with_its_reason_and_its_price(desk, pair, told):
    noted = pairings.Noted(TODAY, pairings.Cost(1250, 1))
    desk.do(pairings.pin, pair.mentor, pair.learner, "They know each other.", noted)
    said = "They are kept together. They know each other. 1 person fewer was matched."
    assert ("Keep two people together", f"{said} It cost everybody 12.5 points.") in told()


@pytest.mark.req("S2-08")
def test_a_no_is_told_as_long_as_it_stands(desk, pair, told):
    (made,) = desk.do(pairings.pair, pair.cohort_id, [PairingDraft((pair.mentor,), (pair.learner,))], TODAY)
    desk.do(pairing_up.decline, made, None, TODAY)
    newest = desk.ask(pairings.history, made)[0]
    assert newest.text == "Declined. They are not proposed again. One of them declined."
    desk.do(pairings.undecide, pair.mentor, pair.learner)
    assert desk.ask(pairings.history, made)[0].text == "Declined."


def test_what_took_the_place_of_what_is_told_on_both(desk, pair, other_pair, told):
    draft = PairingDraft((other_pair.mentor,), (pair.learner,), replaces_id=pair.id)
    (made,) = desk.do(pairings.pair, pair.cohort_id, [draft], TODAY)
    assert ("Propose pairings", "Ben Hargreaves with Cleo Reid took its place.") in told()
    [first] = desk.ask(pairings.history, made)
    assert first.text == "Proposed. In place of Ben Hargreaves with Ada Obi."
