"""What is asked before a pairing ends, rests, or is confirmed against the rule of onboarding."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPlainTextEdit, QSpacerItem, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import Consequences
from mentordesk.core.vocab import EndReason, PairingState
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import Choice, DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class EndDraft:
    """How a pairing ends; no reason means that it was completed."""

    on: date | None
    reason: EndReason | None = None


@dataclass(frozen=True, slots=True)
class PauseDraft:
    """Until when a pairing rests, and why."""

    planned_to: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OverrideDraft:
    """Why somebody may be paired before they are onboarded."""

    reason: str = ""


class EndForm(Form[EndDraft]):
    """Day and reason, and in words what happens then."""

    def __init__(self, row: PairingRow, today: date, ask: Callable[[date], Consequences]) -> None:
        super().__init__(EndDraft(today))
        self._ask, self._today = ask, today
        self._say(_("Mentoring ends for many reasons, and without fault. Neither side has to give one."))
        agreed = row.state is PairingState.AGREED
        self.reason = Choice(EndReason, none=_("Called off") if agreed else _("Completed as planned"))
        self.add("reason", _("How it ended"), self.reason)
        self.on = DateField()
        self.on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.add("on", _("Last day"), self.on)
        self.outcome = plain.label("", "muted", wrap=True)
        self.outcome.setMinimumHeight(theme().px(40))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.outcome)
        self.on.dateChanged.connect(self._foretell)
        self._foretell()

    def _say(self, text: str) -> None:
        layout = self.layout()
        if layout is not None:
            layout.addWidget(plain.label(text, "muted", wrap=True))
            layout.addItem(QSpacerItem(0, theme().px(8)))

    def _foretell(self) -> None:
        day = self.on.day() or self._today
        task.fetch(self, lambda: self._ask(day), self._show_outcome)

    def _show_outcome(self, found: Consequences) -> None:
        self.outcome.setText(outcome(found))


def outcome(found: Consequences) -> str:
    """What will happen to the sessions that are still planned."""
    said = []
    if found.called_off:
        text = ngettext(
            "{count} session planned after that day is called off.",
            "{count} sessions planned after that day are called off.",
            found.called_off,
        )
        said.append(text.format(count=found.called_off))
    if found.unlogged:
        text = ngettext(
            "{count} earlier session stays to be recorded.",
            "{count} earlier sessions stay to be recorded.",
            found.unlogged,
        )
        said.append(text.format(count=found.unlogged))
    return " ".join(said) or _("No planned session is touched.")


def end_dialog(
    parent: QWidget, row: PairingRow, form: EndForm, save: Callable[[EndDraft], object]
) -> FormDialog:
    """Asks how and when a pairing ended."""
    return FormDialog(parent, _("End {pairing}").format(pairing=row.title), form, save, _("End pairing"))


def pause_dialog(
    parent: QWidget, row: PairingRow, until: date, save: Callable[[PauseDraft], object]
) -> FormDialog:
    """Asks until when a pairing rests."""
    form = Form(PauseDraft(until))
    form.add("planned_to", _("Until"), DateField())
    reason = QPlainTextEdit()
    reason.setTabChangesFocus(True)
    reason.setFixedHeight(theme().px(72))
    form.add("reason", _("Why, in your own words (may stay empty)"), reason)
    return FormDialog(parent, _("Pause {pairing}").format(pairing=row.title), form, save, _("Pause pairing"))


def override_dialog(parent: QWidget, why: str, save: Callable[[OverrideDraft], object]) -> FormDialog:
    """Asks why people may be paired before they are onboarded."""
    form = Form(OverrideDraft())
    layout = form.layout()
    if layout is not None:
        layout.addWidget(plain.label(why, "muted", wrap=True))
    reason = QPlainTextEdit()
    reason.setTabChangesFocus(True)
    reason.setFixedHeight(theme().px(72))
    form.add("reason", _("Why they may be paired all the same"), reason)
    return FormDialog(parent, _("Override onboarding"), form, save, _("Override and confirm"))
