"""The sections of the inspector about a person's papers."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core.participants import known
from mentordesk.core.vocab import ConsentKind, ConsentWay, Met, ScreeningDecision
from mentordesk.ui.views.participants import person_sections as sections
from mentordesk.ui.views.participants.concern import details

TODAY = date(2026, 11, 18)
SCREENED = known.ScreeningDraft(
    (known.CriterionLine("Has time", met=Met.PARTLY, note="from May"), known.CriterionLine("Has led")),
    background_check_ref="D 1",
    background_checked_on=TODAY,
    decision=ScreeningDecision.MORE_NEEDED,
    decided_on=TODAY,
)
CONSENT = known.ConsentRow(
    1, ConsentKind.CONTACT, "Call me.", TODAY, ConsentWay.EMAIL, "", TODAY, "Do not call."
)


@pytest.fixture
def found(room):
    """What is known of someone."""
    return lambda name: room.desk.ask(details, room.people[name], TODAY)


@pytest.fixture
def texts(qtbot):
    def read(parts):
        shown = []
        for part in parts:
            qtbot.addWidget(part)
            shown += [each.text() for each in [part, *part.findChildren(QLabel)] if isinstance(each, QLabel)]
        return [text for text in shown if text]

    return read


def papers(found, **more):
    return replace(found, papers=replace(found.papers, **more))


@pytest.mark.req("S2-17")
def test_screening_tells_decision_points_notes_and_check(room, found, texts):
    told = texts(sections.screening(papers(found("Sian"), screening=SCREENED), room.page.file))
    assert {"More is needed", "Decided on Wed 18 Nov 2026"} < set(told)
    assert {"Has time: partly", "from May", "Has led: not looked at"} < set(told)
    assert "Wed 18 Nov 2026, D 1" in told


def test_mentees_are_not_screened_and_mentors_have_no_plan(room, found, texts):
    assert texts(sections.screening(found("Wanjiru"), room.page.file)) == []
    assert texts(sections.plan(found("Sian"), room.page.file)) == []


def test_a_withdrawn_consent_is_said_first_until_it_is_given_again(found, texts):
    gone = papers(found("Ben"), consents=(CONSENT,))
    assert texts(sections.withdrawn(gone)) == ["Consent withdrawn", "Being contacted. Do not call."]
    again = papers(found("Ben"), consents=(CONSENT, replace(CONSENT, withdrawn_on=None)))
    assert texts(sections.withdrawn(again)) == []


@pytest.mark.req("S3-18")
def test_a_style_is_told_in_a_sentence(room, found, texts):
    person = found("Ben")
    styled = replace(person, profile=replace(person.profile, style=(1, 4, 3, 5)))
    assert texts(sections.style(styled, room.page.file))[-1] == (
        "A set plan; rather thinking aloud; between encouragement and being challenged; meaning and feelings"
    )


def test_each_way_to_change_something_says_what_it_changes(qtbot, room, found):
    for section in (sections.priorities, sections.style, sections.absences, sections.plan):
        for part in section(found("Wanjiru"), room.page.file):
            qtbot.addWidget(part)
            assert all(len(each.accessibleName()) > 8 for each in part.findChildren(QPushButton))


def test_only_what_is_known_of_who_they_are_is_told(found, texts):
    assert texts(sections.about(found("Wanjiru"))) == ["About them", "Grade", "Band 5"]
