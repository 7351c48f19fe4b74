"""What can be done with the papers of the person in the inspector: each opens a small form."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from mentordesk.core import exports, files, sessions
from mentordesk.core.i18n import _
from mentordesk.core.participants import CheckRow, known
from mentordesk.core.participants.checklists import StepDraft
from mentordesk.core.participants.known import ConsentRow
from mentordesk.core.sessions import AbsenceDraft, AbsenceRow
from mentordesk.ui.dialogs import choose_file, papers, reschedule
from mentordesk.ui.dialogs.people_waiting import WaitingDialog
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.concern import Details
from mentordesk.ui.views.participants.request_desk import open_quick_help

D = TypeVar("D")


class FileActs(QObject):
    """The acts of one page; `shown` tells whom the inspector shows."""

    def __init__(self, page: Page, shown: Callable[[], Details | None]) -> None:
        super().__init__(page)
        self._page, self._context, self._shown = page, page.context, shown
        self.waiting = action(self, _("Waiting list…"), self._waiting, "Ctrl+Shift+L", "clock")
        self.ask = action(self, _("Ask somebody who knows…"), self._ask, "Ctrl+Shift+X", "search")
        self.screen = action(self, _("Screen…"), self._screen, icon="eye")
        self.wishes = action(self, _("Wishes and avoid list…"), self._wishes, icon="lock")
        self.priorities = action(self, _("Rank priorities…"), self._priorities, icon="goal")
        self.support = action(self, _("Mentoring or coaching?…"), self._support, icon="help")
        self.plan = action(self, _("Mentoring plan…"), self._plan, icon="note")
        self.style = action(self, _("How they like to work…"), self._style, icon="person")
        self.consent = action(self, _("Keep a consent…"), self._consent, icon="check")
        self.absence = action(self, _("Away…"), self._absence, icon="calendar")
        self.step = action(self, _("Add a step…"), self._step, icon="add")
        self.role = action(self, _("Also in another role…"), self._role, icon="people")
        self.held = action(self, _("What we hold about them…"), self._held, icon="paper")
        self.of_one = [self.screen, self.wishes, self.priorities, self.plan, self.style, self.consent]
        self.of_one += [self.support, self.absence, self.step, self.role, self.held]

    def allow(self, found: Details | None) -> None:
        """Enable what can be done with whom the inspector shows."""
        for act in self.of_one:
            act.setEnabled(found is not None)
        if found is not None:
            learns = found.profile.role.learns
            self.plan.setEnabled(learns)
            self.support.setEnabled(learns)
            self.role.setEnabled(bool(found.papers.further_roles))

    def edit_consent(self, row: ConsentRow) -> None:
        """Put a consent right."""
        draft = known.ConsentDraft(row.kind, row.wording, row.given_on, row.way, row.given_by)
        today = self._context.today()
        self._open(
            (_("Change a consent"), _("Save"), _("Changed")),
            papers.ConsentForm(draft),
            lambda made: self._do(known.edit_consent, row.id, made, today),
        )

    def withdraw_consent(self, row: ConsentRow) -> None:
        """They take it back; the sentence says what that asks for."""
        words = _("Withdraw consent: {kind}").format(kind=row.kind.label.lower())
        form = papers.day_form(_("Withdrawn on"), self._context.today(), row.afterwards)
        self._open(
            (words, _("Withdraw"), _("Consent withdrawn")),
            form,
            lambda made: self._do(known.withdraw_consent, row.id, made.on),
        )

    def edit_absence(self, row: AbsenceRow) -> None:
        """Another time away."""
        draft = AbsenceDraft(row.person_id, row.from_on, row.to_on, row.note)
        self._away(_("Change absence"), draft, partial(self._do, sessions.edit_absence, row.id))

    def remove_absence(self, row: AbsenceRow) -> None:
        """Not away after all."""
        self._at_once(_("Absence removed"), partial(self._do, sessions.remove_absence, row.id))

    def edit_step(self, step: CheckRow) -> None:
        """Other words, another day, required or not."""
        draft, today = StepDraft(step.text, step.required, step.due_on), self._context.today()
        self._open(
            (_("Change step"), _("Save"), _("Changed")),
            papers.step_form(draft),
            lambda made: self._do(known.edit_step, step.id, made, today),
        )

    def remove_step(self, step: CheckRow) -> None:
        """Not wanted after all."""
        today = self._context.today()
        self._at_once(_("Step taken out"), partial(self._do, known.remove_step, step.id, today))

    def give_steps(self) -> None:
        """The usual steps of the role."""
        self._at_once(_("Steps given"), partial(self._do, known.give, [self._who().profile.id]))

    def drop_plan(self) -> None:
        """No plan after all."""
        self._at_once(_("Plan taken out"), partial(self._do, known.drop_plan, self._who().profile.id))

    def tick_all(self, wanted: Sequence[int], text: str, done: bool) -> None:  # noqa: FBT001 - as a ticked box says
        """A step for several people."""
        day = self._context.today() if done else None
        words = _("Step done") if done else _("Step open again")
        self._at_once(words, partial(self._do, known.tick_all, wanted, text, day))

    def _ask(self) -> None:
        open_quick_help(self._page)

    def _waiting(self) -> None:
        self._context.window.show_dialog(WaitingDialog(self._page))

    def _screen(self) -> None:
        who, today = self._who(), self._context.today()
        draft = who.papers.screening or known.usual()
        self._open(
            (_("Screen {name}").format(name=plain.isolate(who.profile.name)), _("Save"), _("Screened")),
            papers.screening_form(draft),
            lambda made: self._do(known.screen, who.profile.id, made, today),
        )

    def _wishes(self) -> None:
        who = self._who().profile
        draft = known.WishesDraft(who.wishes, who.avoids, who.wants_difference)
        title = _("Wishes of {name}").format(name=plain.isolate(who.name))
        self._open(
            (title, _("Save"), _("Changed")),
            papers.wishes_form(draft, self._search(who.person_id)),
            lambda made: self._do(known.set_wishes, who.id, made),
        )

    def _priorities(self) -> None:
        who = self._who()
        learns = who.profile.role.learns
        self._open(
            (_("Priorities") if learns else _("Can help with"), _("Save"), _("Changed")),
            papers.rank_form(papers.RankDraft(who.papers.priorities), learns=learns),
            lambda made: self._do(known.rank_priorities, who.profile.id, made.areas),
        )

    def _support(self) -> None:
        who, today = self._who(), self._context.today()
        title = _("What helps {name} most?").format(name=plain.isolate(who.profile.name))
        self._open(
            (title, _("Keep"), _("Noted")),
            papers.support_form(papers.SupportDraft(who.papers.support)),
            lambda made: self._do(known.note_support, who.profile.id, made.support, today),
        )

    def _plan(self) -> None:
        who = self._who()
        desk, number = self._context.desk, who.profile.id
        if who.papers.plan is None:
            self._page.fetch(lambda: desk.ask(known.proposed_plan, number), self._show_plan)
        else:
            self._show_plan(who.papers.plan)

    def _show_plan(self, draft: known.PlanDraft) -> None:
        who = self._who().profile
        title = _("Mentoring plan of {name}").format(name=plain.isolate(who.name))
        self._open(
            (title, _("Save"), _("Plan kept")),
            papers.plan_form(draft),
            lambda made: self._do(known.keep_plan, who.id, made),
        )

    def _style(self) -> None:
        who = self._who().profile
        draft = papers.StyleDraft(*who.style) if who.style else papers.StyleDraft()
        self._open(
            (_("How they like to work"), _("Save"), _("Changed")),
            papers.style_form(draft),
            lambda made: self._do(known.set_style, who.id, made.style()),
        )

    def _consent(self) -> None:
        who, today = self._who().profile, self._context.today()
        self._open(
            (_("Keep a consent"), _("Keep"), _("Consent kept")),
            papers.ConsentForm(papers.usual_consent(today)),
            lambda made: self._do(known.give_consent, who.person_id, made, today),
        )

    def _absence(self) -> None:
        today = self._context.today()
        draft = AbsenceDraft(self._who().profile.person_id, today, today + timedelta(days=7))
        self._away(_("Add absence"), draft, partial(self._do, sessions.add_absence))

    def _away(self, title: str, draft: AbsenceDraft, save: Callable[[AbsenceDraft], object]) -> None:
        name = self._who().profile.name
        kept: list[tuple[date, date]] = []

        def keep(made: AbsenceDraft) -> None:
            save(made)
            kept.append((made.from_on, made.to_on))

        dialog = self._open((title, _("Save"), title), papers.absence_form(draft), keep)
        who = (draft.person_id, name)
        dialog.accepted.connect(lambda: reschedule.offer(self._context, self._page, who, kept[-1]))

    def _step(self) -> None:
        who, today = self._who().profile, self._context.today()
        self._open(
            (_("Add a step"), _("Add"), _("Step added")),
            papers.step_form(StepDraft()),
            lambda made: self._do(known.add_step, [who.id], made, today),
        )

    def _role(self) -> None:
        who, today = self._who(), self._context.today()
        self._open(
            (_("Also in another role"), _("Add"), _("Role added")),
            papers.role_form(who.papers.further_roles),
            lambda made: self._do(known.add_role, who.profile.id, made.role, today),
        )

    def _held(self) -> None:
        who = self._who().profile
        name = files.safe_name(_("What we hold about {name}").format(name=who.name), ".pdf")
        choose_file.ask_target(self._page.window(), "", name, partial(self._write_held, who.code))

    def _write_held(self, code: str, path: Path) -> None:
        desk, cohort_id = self._context.desk, self._page.cohort_id
        words = _("Writing what we hold…")

        def write(progress: Any) -> str:
            export = exports.every()["held"]
            options = export.options(cohort_id, code)
            written = desk.ask(export.write, path, options, progress)
            return " ".join((_("Wrote “{name}”.").format(name=path.name), *written.remarks))

        self._page.run(words, write, self._context.window.toast)

    def _search(self, but: int) -> Callable[[str], list[tuple[int, str, str]]]:
        desk = self._context.desk
        return lambda text: desk.ask(known.people_called, text, but)

    def _who(self) -> Details:
        found = self._shown()
        if found is None:
            raise RuntimeError("Nobody is shown.")
        return found

    def _do(self, command: Any, *args: Any) -> None:
        self._context.desk.do(command, *args)

    def _at_once(self, words: str, work: Callable[[], object]) -> None:
        window = self._context.window
        self._page.run(words, lambda _progress: work(), lambda _result: window.toast(words, undo=True))

    def _open(self, words: tuple[str, str, str], form: Form[D], save: Callable[[D], object]) -> FormDialog:
        title, button, done = words
        dialog = papers.shown(self._page, (title, button), form, save)
        dialog.accepted.connect(partial(self._context.window.toast, done, undo=True))
        self._context.window.show_dialog(dialog)
        return dialog
