"""A quiet bar over the column Proposed: where the plan stands on its way to a signature, and what is next."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services import matching_runs
from mentordesk.core.services.matching_runs import RunRow, Standing
from mentordesk.core.services.pairing_up import group_proposals
from mentordesk.core.vocab import RunState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.theme import theme


class RunBar(QFrame):
    """A line in words and the acts that are possible; hidden where nothing is proposed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self.words = plain.label("", "base", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(10), theme().px(6), theme().px(8), theme().px(6))
        column.setSpacing(theme().px(4))
        column.addWidget(self.words)
        self._acts = QWidget()
        self._row = QHBoxLayout(self._acts)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(8))
        column.addWidget(self._acts)
        self.numbers = plain.label("", "muted", wrap=True)
        self._folded = Folded(_("In numbers"), self.numbers)
        column.addWidget(self._folded)
        self.hide()

    def show_standing(self, found: Standing | None, acts: Sequence[QAction]) -> None:
        """Say where the plan stands, and offer what can be done now."""
        told = "" if found is None else said(found)
        self.words.setText(told)
        self.numbers.setText(in_numbers(found.run) if found else "")
        self._folded.setVisible(bool(self.numbers.text()))
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for act in acts:
            button = plain.button(act.text().replace("&", ""), "link")
            plain.tip(button, act.toolTip())
            button.clicked.connect(act.trigger)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._acts.setVisible(bool(acts))
        self.setVisible(bool(told))


def said(found: Standing) -> str:
    """Where the plan stands, in a sentence or two; "" where there is nothing to say."""
    run = found.run
    if run.state is RunState.SIGNED and run.signed_on:
        text = _("Signed off on {day} by {name}.")
        told = text.format(day=words.short_date(run.signed_on), name=plain.isolate(run.signed_by or ""))
    elif run.state is RunState.REVIEW and run.reviewed_on:
        told = _("In review since {day}.").format(day=words.short_date(run.reviewed_on))
    elif found.open:
        told = _("Draft of {day}: nobody has signed it off.").format(day=words.short_date(run.made_on))
    else:
        return ""
    return " ".join(each for each in (told, proof(run), found.differs) if each)


def in_numbers(run: RunRow) -> str:
    """The six numbers of a plan of pairs, a line each, as the dossier tells them; "" for groups."""
    six = run.six
    if "groups" in six or not six["matched"]:
        return ""
    lines = [
        _("Matched: {count}").format(count=six["matched"]),
        _("Very weak, weak, fair, good: {bands}").format(
            bands=" · ".join(str(six[key]) for key in ("very_weak", "weak", "fair", "good"))
        ),
        _("Weakest pair: {points}").format(points=words.number(Fraction(six["worst"], run.steps), 1)),
        _("All pairs together: {points}").format(points=words.number(Fraction(six["total"], run.steps), 1)),
        _("Two who would rather have each other: {count}").format(count=six["blocking"]),
        _("Other mentors than in the plan before: {count}").format(count=six["moves"]),
    ]
    return "\n".join(lines)


def proof(run: RunRow) -> str:
    """Of groups: whether nothing is better, or what may be; pairs have their certificate in the dossier."""
    if "groups" not in run.six:
        return ""
    if matching_runs.MORE_PEOPLE not in run.six:
        return _("Proven best.")
    points = run.six[matching_runs.MORE_POINTS] * 100 // run.steps
    return group_proposals.told_bound(run.six[matching_runs.MORE_PEOPLE], points)
