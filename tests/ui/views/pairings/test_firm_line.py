"""The inspector says how firm a proposal stands."""

from PySide6.QtWidgets import QLabel

from mentordesk.core import pairings


def said(office):
    labels = office.page.panel.firm.findChildren(QLabel)
    return " ".join(label.text() for label in labels if not label.isHidden())


def test_a_proposal_says_how_firm_it_is_and_a_decision_takes_the_line_away(proposed):
    row = proposed.choose("Ann Lee")
    proposed.until(lambda: said(proposed).startswith("Stays in 10 of 10 plans"))
    mentor, learner = row.mentors[0].participant_id, row.learners[0].participant_id
    proposed.desk.do(pairings.pin, mentor, learner)
    proposed.until(lambda: said(proposed) == "")
