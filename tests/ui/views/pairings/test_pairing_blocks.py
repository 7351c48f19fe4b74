"""The blocks of the inspector say what they should."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mentordesk.core import participants, programmes
from mentordesk.core.pairings import HistoryRow
from mentordesk.core.participants import FieldDraft
from mentordesk.core.programmes import MatchAims
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, EndReason, FieldKind, FieldUse, PairingState
from mentordesk.ui.views.pairings import pairing_blocks as blocks

TODAY = date(2026, 11, 18)


@pytest.fixture
def row(proposed):
    return proposed.choose("Ann Lee")


@pytest.fixture
def words(qtbot):
    """All words of some blocks."""

    def read(*widgets: QWidget):
        for each in widgets:
            qtbot.addWidget(each)
        return [
            label.text()
            for each in widgets
            for label in [each, *each.findChildren(QLabel)]
            if isinstance(label, QLabel)
        ]

    return read


def test_the_head_names_both_and_the_total(row, words):
    said = words(blocks.head(row, locked=True))
    assert {"Ann Lee", "with Mo Hart", f"{row.code} · proposed", "70"} <= set(said)


def test_each_part_tells_its_points_of_the_weight(proposed, row, words):
    found = proposed.desk.ask(
        pairing_up.explain, row.cohort_id, proposed.people["ann"], proposed.people["mo"]
    )
    first = words(*blocks.bars(found))[:4]
    assert first == ["Skills", "40.0", "of 40", "Mo is 5 in lead; Ann 2."]
    assert blocks.barriers(found) == []


def test_a_score_that_has_changed_since_is_told_beside_the_old_one(proposed, row, words):
    """Skills 40, and half of 20, 10, 15 and 10, is 67.5 of 95: 71.05 points."""
    people = proposed.people["ann"], proposed.people["mo"]
    found = proposed.desk.ask(pairing_up.explain, row.cohort_id, *people)
    assert blocks.since_then(row.score, found) == []
    proposed.desk.do(programmes.set_match_aims, row.cohort_id, MatchAims(weights=(("interests", 10),)))
    now = proposed.desk.ask(pairing_up.explain, row.cohort_id, *people)
    (said,) = words(*blocks.since_then(row.score, now))
    assert said.startswith("Proposed with 70.0 points.")
    assert "today they have 71.1" in said


def test_criteria_that_the_coordinator_added_have_their_bar_too(proposed, row, words):
    ann, mo = proposed.people["ann"], proposed.people["mo"]
    field = proposed.desk.do(
        participants.add_field, FieldDraft("Years here", FieldKind.NUMBER, (), FieldUse.AT_LEAST)
    )
    proposed.desk.do(participants.set_own, mo, field, "7")
    proposed.desk.do(participants.set_own, ann, field, "3")
    weights = ((f"own-{field}", 50), ("identity", 50))
    proposed.desk.do(programmes.set_match_aims, row.cohort_id, MatchAims(weights=weights))
    found = words(*blocks.bars(proposed.desk.ask(pairing_up.explain, row.cohort_id, ann, mo)))
    place = found.index("Years here")
    assert found[place : place + 4] == ["Years here", "25.0", "of 25", "Years here: Mo has at least as much."]
    place = found.index("As they asked")
    assert found[place + 3] == "Counted only as they asked. Half the points."


def test_an_answer_is_recorded_when_it_is_another(qtbot, row):
    told = []
    block = blocks.answer(row.learners[0], lambda who, said: told.append(said))
    qtbot.addWidget(block)
    choice = block.findChild(blocks.Choice)
    choice.activated.emit(0)
    choice.choose(Acceptance.NO)
    choice.activated.emit(2)
    assert told == [Acceptance.NO]


def test_a_signature_is_typed_or_of_today(qtbot, row):
    told = []
    block = blocks.signature(row.learners[0], TODAY, lambda who, on: told.append(on))
    qtbot.addWidget(block)
    field = block.findChild(blocks.DateField)
    field.editingFinished.emit()
    field.choose(date(2026, 11, 2))
    field.editingFinished.emit()
    block.findChild(QPushButton).click()
    assert told == [date(2026, 11, 2), TODAY]


def test_facts_tell_sessions_pauses_and_how_it_ended(row, words):
    ended = replace(
        row,
        state=PairingState.ENDED_EARLY,
        ended_on=TODAY,
        end_reason=EndReason.WORKLOAD,
        sessions=4,
        held=3,
        pauses=((date(2026, 10, 1), date(2026, 10, 20), None),),
    )
    said = words(*blocks.facts(ended))
    assert {"3 of 4 held", "Workload", "Thu 1 Oct to Tue 20 Oct"} <= set(said)


def test_history_tells_day_and_hand(words):
    told = [
        HistoryRow("2026-11-18T10:00:00+00:00", "Robin", "Act", "Agreed."),
        HistoryRow("2026-W47", "", "", "X"),
    ]
    assert words(blocks.told(told)) == ["Agreed.", "Wed 18 Nov · Robin", "X", "2026-W47"]


@pytest.mark.parametrize(
    ("skills", "button"), [("cooking", "Pair by hand all the same"), ("lead", "Pair by hand")]
)
def test_a_rule_is_told_and_may_be_overridden(proposed, qtbot, row, skills, button):
    from mentordesk.core.vocab import Role
    from tests.core.services.conftest import make_ready

    sam = proposed.desk.do(make_ready, row.cohort_id, "Sam Dunn", Role.MENTOR, None, **{skills: 5})
    fit = proposed.desk.ask(pairing_up.why_not, row.cohort_id, proposed.people["ann"], sam)
    asked = []
    card = blocks.fit_card(fit, asked.append)
    qtbot.addWidget(card)
    push = card.findChild(QPushButton)
    push.click()
    assert (push.text(), asked) == (button, [sam])
