"""What can be done with a group that runs: its actions, and the block of the inspector about who is in it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.core import words
from mentordesk.core.desk import Command
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import Foretold, JoinDraft, Small, TurnDraft
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.cards import heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import group_forms as forms
from mentordesk.ui.views.pairings.group_forms import GroupForm, Joining
from mentordesk.ui.views.pairings.pairing_blocks import sides

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage

D = TypeVar("D")


class RegroupingPart(QObject):
    """Enabled as the chosen pairing allows; whoever is alone with one mentor can go on as a pair."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page = page
        self.add = action(self, _("Add to group…"), self._add, "Ctrl+Shift+I", "add")
        self.leave = action(self, _("Leave group…"), self._leave, icon="remove")
        self.move = action(self, _("Move to another group…"), self._move, icon="switch")
        self.merge = action(self, _("Merge into another group…"), self._merge, icon="merge")
        self.to_pair = action(self, _("Turn into a pair…"), self._to_pair, icon="pairing")
        self.to_group = action(self, _("Turn into a group…"), self._to_group, icon="people")
        self.theme = action(self, _("Change the theme of a group…"), self._theme, icon="edit")
        self.actions = [self.add, self.leave, self.move, self.merge, self.to_pair, self.to_group]
        self.actions.append(self.theme)
        self.allow(None)

    def allow(self, row: PairingRow | None) -> None:
        """Enable what can be done with the chosen pairing."""
        running = row is not None and row.state.confirmed
        group = running and row is not None and row.format.gathers
        for each in (self.add, self.leave, self.move, self.merge, self.theme):
            each.setEnabled(group)
        two = row is not None and len(row.learners) == 1 and len(row.mentors) == 1
        self.to_pair.setEnabled(group and two)
        self.to_group.setEnabled(running and row is not None and row.format in regrouping.PAIRS)

    def ask(self, row: PairingRow) -> None:
        """Show the block of this pairing as soon as is known how small it is, and what changes brought."""
        desk = self._page.context.desk

        def read() -> tuple[PairingRow, Small | None, list[str]]:
            return row, desk.ask(regrouping.smallness, row), desk.ask(regrouping.effects, row.id)

        self._page.fetch(read, self._show)

    def _show(self, found: tuple[PairingRow, Small | None, list[str]]) -> None:
        row, small, effects = found
        shown: list[QWidget] = []
        if row.format.gathers and row.state.confirmed and self._page.chosen == row:
            shown = [heading(_("Joining and leaving")), *_later(row), _links(self._short_words())]
            if small is not None:
                shown.append(self._small(small))
        if effects:
            shown += [heading(_("What changed, and ratings")), *_effects(effects)]
        self._page.panel.show_changes(row.id, shown)

    def _short_words(self) -> dict[str, QAction]:
        """Where the heading says the rest."""
        acts = {_("Add…"): self.add, _("Leave…"): self.leave, _("Move…"): self.move}
        return acts | {_("Merge…"): self.merge, _("Theme…"): self.theme}

    def _small(self, small: Small) -> Note:
        note = Note(_("Few are left"), small.sentence, "watch")
        acts = [self.merge, self.to_pair if small.can_be_pair else self.add]
        note.column.addWidget(_links({each.text(): each for each in acts}))
        return note

    def _add(self) -> None:
        if (row := self._page.chosen) is None:
            return
        desk, today = self._page.context.desk, self._today
        found: list[tuple[int, str, str]] = []

        def search(text: str) -> list[tuple[int, str, str]]:
            if not found:
                found.extend(
                    (each.id, each.name, each.told) for each in desk.ask(regrouping.joinable, row.id)
                )
            typed = folded(text.strip())
            return [each for each in found if typed and typed in folded(each[1])][:20]

        def save(draft: Joining) -> None:
            people = tuple(number for number, _name in draft.people)
            desk.do(regrouping.join_group, row.id, JoinDraft(people, draft.on, draft.reason), today)

        form = forms.JoinForm(today, search, lambda people: desk.ask(regrouping.foretell, row.id, people))
        self._open(
            _("Add to {group}").format(group=_short(row)), form, save, (_("Add"), _("Added to the group"))
        )
        form.people.setFocus()

    def _leave(self) -> None:
        if (row := self._page.chosen) is not None:
            do, today = self._page.context.desk.do, self._today
            title = _("Leave {group}").format(group=_short(row))
            form = forms.LeaveForm(today, _people(row))
            said = (_("Leave group"), _("Left the group; they wait for another place"))
            self._open(title, form, lambda draft: do(regrouping.leave_group, row.id, draft, today), said)

    def _move(self) -> None:
        self._with_groups(_("Move somebody from {group}"), self._open_move)

    def _open_move(self, row: PairingRow, title: str, groups: dict[int, str]) -> None:
        desk, today = self._page.context.desk, self._today

        def ask(to: int, who: int) -> Foretold:
            return desk.ask(regrouping.foretell, to, [who])

        form = forms.MoveForm(today, (_people(row), groups), ask)
        said = (_("Move"), _("Moved to the other group"))
        self._open(title, form, lambda draft: desk.do(regrouping.move_group, row.id, draft, today), said)

    def _merge(self) -> None:
        self._with_groups(_("Merge {group}"), self._open_merge)

    def _open_merge(self, row: PairingRow, title: str, groups: dict[int, str]) -> None:
        desk, today = self._page.context.desk, self._today

        def ask(into: int, mentors: bool) -> Foretold:  # noqa: FBT001 - as a ticked box says
            people = [*row.learners, *(row.mentors if mentors else ())]
            return desk.ask(regrouping.foretell, into, [each.participant_id for each in people])

        form = forms.MergeForm(today, groups, ask)
        said = (_("Merge"), _("The groups are one now"))
        self._open(title, form, lambda draft: desk.do(regrouping.merge_groups, row.id, draft, today), said)

    def _with_groups(self, title: str, then: Callable[[PairingRow, str, dict[int, str]], None]) -> None:
        """Go on once is known which other groups there are; where there is none, say so."""
        if (row := self._page.chosen) is None:
            return
        desk = self._page.context.desk

        def show(groups: dict[int, str]) -> None:
            if groups:
                then(row, title.format(group=_short(row)), groups)
            else:
                self._page.say(hint=_("There is no other group that runs and meets in the same way."))

        task.fetch(self._page, lambda: desk.ask(regrouping.other_groups, row.id), show)

    def _theme(self) -> None:
        if (row := self._page.chosen) is not None:
            do, today = self._page.context.desk.do, self._today
            title = _("What {group} is about").format(group=_short(row))
            said = (_("Change theme"), _("The group is about something else now"))
            form = forms.ThemeForm(today, row.theme)
            self._open(title, form, lambda draft: do(regrouping.change_theme, row.id, draft, today), said)

    def _to_pair(self) -> None:
        sentence = _("Sessions, goals and the agreement stay; sessions count as held when both came.")
        self._turn(_("Turn into a pair"), sentence, regrouping.turn_into_pair)

    def _to_group(self) -> None:
        sentence = _("Sessions, goals and the agreement stay; others can join from then on.")
        self._turn(_("Turn into a group"), sentence, regrouping.turn_into_group)

    def _turn(self, title: str, sentence: str, command: Command[[int, TurnDraft, date], None]) -> None:
        if (row := self._page.chosen) is not None:
            do, today = self._page.context.desk.do, self._today
            said = (title, _("They meet in another way now"))
            form = forms.TurnForm(today, sentence)
            self._open(title, form, lambda draft: do(command, row.id, draft, today), said)

    @property
    def _today(self) -> date:
        return self._page.context.today()

    def _open(
        self, title: str, form: GroupForm[D], save: Callable[[D], object], said: tuple[str, str]
    ) -> None:
        """`said`: the words of the button, and what is said once it is done."""
        window = self._page.context.window
        dialog = FormDialog(self._page.window(), title, form, save, said[0])
        dialog.resize(dialog.width(), dialog.height() + theme().px(form.room))
        dialog.accepted.connect(partial(window.toast, said[1], undo=True))
        window.show_dialog(dialog)


def _later(row: PairingRow) -> list[QWidget]:
    """Who has not been in it from its start."""
    text = _("{name} joined on {day}.")
    said = [
        text.format(name=each.name, day=words.medium_date(each.joined_on))
        for each in sides(row)
        if each.joined_on is not None
    ]
    return [plain.label(each, "base", wrap=True) for each in said]


def _effects(said: list[str]) -> list[QWidget]:
    shown: list[QWidget] = [plain.label(each, "base", wrap=True) for each in said]
    note = _("Ratings of the relationship, from pulse slips. What made a difference is not known.")
    return [*shown, plain.label(note, "hint", wrap=True)]


def _links(acts: dict[str, QAction]) -> QWidget:
    block = QWidget()
    flow = Flow(block, 8)
    flow.setContentsMargins(0, 0, 0, 0)
    for said, act in acts.items():
        button = plain.button(said, "link")
        plain.name(button, act.text())
        button.setProperty("key", f"group {act.text()}")
        button.clicked.connect(act.trigger)
        flow.addWidget(button)
    return block


def _people(row: PairingRow) -> dict[int, str]:
    return {each.participant_id: each.name for each in sides(row)}


def _short(row: PairingRow) -> str:
    """Its mentors, or for a circle its code."""
    if not row.mentors:
        return row.code
    names = words.names([plain.isolate(each.name) for each in row.mentors])
    return _("the group of {mentors}").format(mentors=names)
