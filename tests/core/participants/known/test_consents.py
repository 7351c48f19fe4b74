"""What people agree to, and what they take back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.participants import known
from mentordesk.core.participants.known import ConsentDraft
from mentordesk.core.vocab import ConsentKind, ConsentWay

TODAY = date(2026, 11, 18)
DRAFT = ConsentDraft(ConsentKind.PHOTO, "Photos are fine.", TODAY, ConsentWay.PAPER, "A. Parent")


@pytest.fixture
def person(desk, someone):
    return desk.ask(participants.profile, someone("Ada Obi")).person_id


def test_a_consent_keeps_its_words_its_day_its_way_and_who_gave_it(turned, desk, person):
    turned(known.give_consent, person, DRAFT, TODAY)
    (row,) = desk.ask(known.consents, person)
    assert (row.kind, row.wording, row.given_on) == (ConsentKind.PHOTO, "Photos are fine.", TODAY)
    assert (row.way, row.given_by, row.withdrawn_on) == (ConsentWay.PAPER, "A. Parent", None)
    assert desk.undo_label == "Keep consent of Ada Obi: being photographed"


def test_a_newer_consent_of_the_same_kind_takes_the_place_of_the_older(turned, desk, person):
    older = desk.do(known.give_consent, person, replace(DRAFT, given_on=TODAY - timedelta(days=9)), TODAY)
    newer = turned(known.give_consent, person, DRAFT, TODAY)
    found = {row.id: row.withdrawn_on for row in desk.ask(known.consents, person)}
    assert found == {newer: None, older: TODAY}


def test_a_consent_is_withdrawn_on_a_day_and_stays_known(turned, desk, person):
    number = desk.do(known.give_consent, person, DRAFT, TODAY)
    turned(known.withdraw_consent, number, TODAY)
    (row,) = desk.ask(known.consents, person)
    assert row.withdrawn_on == TODAY
    assert row.afterwards == "From now on, use no picture of them, and take down those that you can."


def test_a_consent_is_withdrawn_once_and_not_before_it_was_given(desk, person):
    number = desk.do(known.give_consent, person, DRAFT, TODAY)
    with pytest.raises(Invalid, match="before it was given"):
        desk.do(known.withdraw_consent, number, TODAY - timedelta(days=1))
    desk.do(known.withdraw_consent, number, TODAY)
    with pytest.raises(Refused, match="withdrawn already"):
        desk.do(known.withdraw_consent, number, TODAY)


def test_what_was_mistyped_is_put_right(turned, desk, person):
    number = desk.do(known.give_consent, person, DRAFT, TODAY)
    turned(known.edit_consent, number, replace(DRAFT, wording="No faces.", given_by=""), TODAY)
    (row,) = desk.ask(known.consents, person)
    assert (row.wording, row.given_by) == ("No faces.", "")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"wording": " "}, "wording"),
        ({"wording": "\x00"}, "wording"),
        ({"given_on": None}, "given_on"),
        ({"given_on": TODAY + timedelta(days=1)}, "given_on"),
        ({"given_by": "x" * 201}, "given_by"),
    ],
)
def test_a_consent_without_words_or_day_is_none(desk, person, change, field):
    with pytest.raises(Invalid) as caught:
        desk.do(known.give_consent, person, replace(DRAFT, **change), TODAY)
    assert [problem.field for problem in caught.value.problems] == [field]


@pytest.mark.parametrize("kind", list(ConsentKind))
def test_each_kind_has_words_to_begin_with_and_says_what_withdrawing_changes(kind):
    assert known.wording(kind).startswith("You may ")
    assert known.afterwards(kind).endswith(".")


def test_nobody_consents_who_is_not_there(desk):
    with pytest.raises(NotFound):
        desk.do(known.give_consent, 99, DRAFT, TODAY)
    with pytest.raises(NotFound):
        desk.do(known.withdraw_consent, 99, TODAY)
