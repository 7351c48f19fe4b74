"""What does not fit, in the inspector while nothing is selected: a word, a sentence, one button each."""

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.calendar_problems import CalendarProblem, Gap, ProblemKind
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel
from mentordesk.ui.kit.marks import Level, line
from mentordesk.ui.kit.theme import theme

_LEVELS = {
    ProblemKind.NO_SESSION: "red",
    ProblemKind.CLASH: "amber",
    ProblemKind.NOT_LOGGED: "amber",
    ProblemKind.MOVED: "watch",
}


class Remedies(Protocol):
    """What the buttons do."""

    def plan(self) -> None:
        """Plan all sessions."""

    def log(self, session_ids: tuple[int, ...]) -> None:
        """Log these sessions, one after the other."""

    def go_to(self, session_id: int) -> None:
        """Select a session."""

    def use_place(self, session_id: int, place_id: int) -> None:
        """Put a session into another place."""

    def add_for(self, pairing_id: int) -> None:
        """Place one session of a pairing by hand."""


class ProblemsPanel(Panel):
    """The problems of the cohort's calendar, then what the planning finds no time for."""

    def __init__(self, remedies: Remedies) -> None:
        super().__init__()
        self._remedies = remedies
        self._problems: list[CalendarProblem] = []
        self._gaps: list[Gap] = []
        self.column.setSpacing(theme().px(6))

    def show_problems(self, problems: list[CalendarProblem]) -> None:
        """Show what does not fit."""
        self._problems = problems
        self._build()

    def show_gaps(self, gaps: list[Gap]) -> None:
        """Show for whom there is no time."""
        self._gaps = gaps
        self._build()

    def _build(self) -> None:
        self.clear()
        head = Heading(_("Problems"), len(self._problems) + len(self._gaps))
        self.add(head)
        if not self._problems and not self._gaps:
            sentence = _("Nothing is in the way. Select a session to see it here.")
            self.add(plain.label(sentence, "muted", wrap=True))
        for problem in self._problems:
            self._block(problem.kind.label, _LEVELS[problem.kind], problem.title, problem.sentence)
            words, act = self._remedy(problem)
            self._close(words, act, problem.title)
        for gap in self._gaps:
            self._block(_("No time"), "red", gap.title, _gap_sentence(gap))
            self._close(_("Place by hand…"), partial(self._remedies.add_for, gap.pairing_id), gap.title)

    def _remedy(self, problem: CalendarProblem) -> tuple[str, partial[None]]:
        acts = self._remedies
        first = problem.session_ids[0] if problem.session_ids else 0
        if problem.kind is ProblemKind.NO_SESSION:
            return _("Plan sessions"), partial(acts.plan)
        if problem.kind is ProblemKind.NOT_LOGGED:
            return _("Log…"), partial(acts.log, problem.session_ids)
        if problem.place is not None:
            words = _("Use {place}").format(place=problem.place.name)
            return words, partial(acts.use_place, first, problem.place.id)
        return _("Show"), partial(acts.go_to, first)

    def _block(self, word: str, level: str, title: str, sentence: str) -> None:
        self.add(Level(word, level))
        self.add(plain.label(title, "strong", wrap=True))
        self.add(plain.label(sentence, "muted", wrap=True))

    def _close(self, words: str, act: partial[None], about: str) -> None:
        button = plain.button(words)
        plain.name(button, _("{act}: {about}").format(act=words, about=about))
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        row = QWidget()
        across = _row(row)
        across.addWidget(button)
        across.addStretch(1)
        self.add(row)
        self.add(line())
        self.column.addSpacing(theme().px(4))


class Heading(QWidget):
    """A section's title with a count at its right."""

    def __init__(self, words: str, count: int) -> None:
        super().__init__()
        across = _row(self)
        across.addWidget(plain.label(words, "section"))
        across.addStretch(1)
        across.addWidget(plain.label(str(count) if count else "", "muted"))


def _gap_sentence(gap: Gap) -> str:
    if gap.count == 1:
        return f"{gap.reason} {gap.remedy}"
    told = ngettext("{count} session has no time.", "{count} sessions have no time.", gap.count)
    return " ".join([told.format(count=gap.count), gap.reason, gap.remedy])


def _row(parent: QWidget) -> QHBoxLayout:
    across = QHBoxLayout(parent)
    across.setContentsMargins(0, 0, 0, 0)
    return across
