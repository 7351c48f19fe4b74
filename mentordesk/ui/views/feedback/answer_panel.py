"""The inspector of one answer set: all that was said, the promise, and putting it right."""

from PySide6.QtGui import QAction

from mentordesk.core import surveys, words
from mentordesk.core.feedback import ResponseRow, WaveRow
from mentordesk.core.i18n import _
from mentordesk.core.vocab import Role
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading, person
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.views.feedback.answer_words import flags, level, whole


class AnswerPanel(Panel):
    """Shows one answer; its buttons, with short words, do what the menu does."""

    def __init__(self, acts: dict[str, QAction]) -> None:
        super().__init__()
        self._acts = acts

    def show_answer(self, row: ResponseRow | None, wave: WaveRow | None) -> None:
        """Show an answer set; None for none."""
        self.clear()
        if row is None:
            self.add(plain.label(_("Choose an answer to see all of it."), "muted", wrap=True))
            return
        name = row.name or _("No name is kept")
        below = row.role.label if row.role else row.survey.label
        self.add(person(name, below, square=row.role is not Role.MENTOR, size=32))
        if said := flags(row):
            self.add(Note(said[:1].upper() + said[1:], _("Today lists what to do next."), level(row)))
        self.add(fact(_("Survey"), row.survey.label))
        self.add(fact(_("Came in"), words.short_date(row.received_on)))
        if row.session_number is not None:
            self.add(fact(_("Session"), str(row.session_number)))
        if row.pairing_code:
            self.add(fact(_("Pairing"), row.pairing_code))
        self.add(heading(_("What they said")))
        for question, answer in whole(row):
            self.add(plain.label(question, "muted", wrap=True))
            self.add(plain.label(answer, "strong"))
        if row.comment:
            self.add(heading(_("In their words")))
            self.add(plain.label(row.comment, "base", wrap=True))
        if wave is not None:
            self.add(heading(_("What they were promised")))
            self.add(plain.label(surveys.promise(wave.anonymity), "hint", wrap=True))
        self._add_buttons()

    def _add_buttons(self) -> None:
        buttons = []
        for label, act in self._acts.items():
            button = plain.button(label, tooltip=act.text())
            button.setEnabled(act.isEnabled())
            button.clicked.connect(act.trigger)
            buttons.append(button)
        self.add_foot(*buttons)
