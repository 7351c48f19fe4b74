"""The whole journey as steps that a person would name; each act is one step of undo and is noted as such."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from mentordesk.core import feedback
from mentordesk.ui.dialogs.bulk_dialog import BulkDialog
from mentordesk.ui.dialogs.reason import ReasonDialog
from mentordesk.ui.kit.palette import Palette
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views
from tests.flows.driving import ALT, CTRL, LEFT, NO_KEY, Hand, turn

ENTER, SPACE, DOWN, NEXT_WEEK = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_PageDown


TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


@contextmanager
def window_on_a_new_file(new_file, folder):
    """The window on a copy of a new file; today is Wednesday 18 November 2026, 10:00 in London."""
    theme().set("light", zoom=100, contrast=False)
    file = folder / "leaders.mentordesk"
    file.write_bytes(new_file.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mentordesk.ui.main_window._today", lambda: TODAY)
        patch.setattr("mentordesk.ui.views.calendar.calendar_page.moment", lambda: NOW)
        made = MainWindow(Settings(folder / "window.ini"), views())
        made.show()
        made.activateWindow()
        made.begin(file)
        hand = Hand(made)
        hand.until(lambda: hand.page is not None, "the file is open")
        hand.settle()
        yield made
        made.close()
        wait_for_all()
        made.deleteLater()


@dataclass
class Journey:
    """Acts in a window that shows a file; `noting` is asked after each act, and its answers are kept."""

    hand: Hand
    noting: Callable[[], object] = lambda: None
    notes: list[object] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    """The words of undo after each act."""

    def __post_init__(self) -> None:
        self._heard: list[str] = []
        self.hand.window.live.changed.connect(lambda change: self._heard.append(change.label))
        self.notes.append(self.noting())

    @property
    def desk(self):
        return self.hand.window.opener.desk

    @property
    def page(self):
        return self.hand.page

    def act(self, what: Callable[[], object]) -> None:
        """Do something that becomes one step, and wait until the window shows it."""
        before = len(self._heard)
        what()
        self.hand.until(lambda: len(self._heard) > before, "the act is done")
        self.hand.settle()
        assert len(self._heard) == before + 1, self._heard[before:]
        self.done.append(self.desk.undo_label)
        self.notes.append(self.noting())

    def start_programme(self, name: str, cohort: str) -> None:
        """Fill in the form New programme."""
        self.hand.go("participants")
        self.hand.click(self.hand.button("New programme…"))
        dialog = self.hand.dialog()
        fields = dialog._form.fields
        for key, words in (("programme", name), ("name", cohort), ("objective", "More nurses lead wards")):
            self.hand.type_into(fields[key], words)
        self.hand.type_into(fields["metric"], "Band 6 posts filled from within")
        self.hand.type_into(fields["target"].line, "12")
        self.act(lambda: self.hand.click(dialog.save_button))
        self.hand.until(lambda: self.hand.window.cohort.id, "the cohort is shown")

    def import_people(self, file, columns: dict[str, str]) -> None:
        """Choose a sheet, say what its unknown columns are, and come to the preview."""
        hand = self.hand
        hand.go("participants")
        hand.press((Qt.Key.Key_I, CTRL))
        wizard = hand.dialog()
        hand.click(wizard.files_step.choose)
        hand.name_files(file)
        hand.until(lambda: wizard.files and wizard.foot.on.isEnabled(), "the sheet is read")
        hand.click(wizard.foot.on)
        for heading, words in columns.items():
            hand.until(wizard.foot.on.isEnabled)
            hand.choose(wizard.columns_step.combos[0, heading], words)
        hand.until(wizard.foot.on.isEnabled)
        hand.click(wizard.foot.on)
        hand.until(lambda: wizard.stack.currentWidget() is wizard.preview_step, "the preview")
        hand.settle()

    def fix_row(self, words: str) -> None:
        """Correct the first cell that is refused, without the mouse."""
        wizard = self.hand.dialog()
        before = len(wizard._refused())
        self.hand.press(Qt.Key.Key_F2, (Qt.Key.Key_A, CTRL), words, ENTER)
        self.hand.until(lambda: len(wizard._refused()) < before, "the row is taken")
        self.hand.settle()

    def take_in(self) -> None:
        """Import what the preview shows, and close."""
        wizard = self.hand.dialog()
        self.act(lambda: self.hand.click(wizard.foot.on))
        self.hand.until(lambda: wizard.stack.currentWidget() is wizard.done_step, "the last step")
        self.hand.click(wizard.foot.on)
        self.hand.settle()

    def take_everybody(self, reason: str) -> None:
        """Accept all who applied, then let them be paired before they are onboarded."""
        hand = self.hand
        self.accept_everybody()
        hand.click(self.page.table.viewport(), QPoint(60, 10))
        hand.press((Qt.Key.Key_A, CTRL))
        hand.settle()
        hand.press((Qt.Key.Key_K, CTRL))
        palette = hand.dialog(Palette)
        hand.type_into(palette.line, "Override onboarding")
        hand.settle()
        hand.until(palette.found.count, "something is found")
        hand.press(ENTER)
        dialog = hand.dialog(ReasonDialog)
        hand.type_into(dialog.reason, reason)
        self.act(lambda: hand.click(dialog.save_button))

    def accept_everybody(self) -> None:
        """Select all, and take them in; the dialog says for whom that is."""
        hand = self.hand
        hand.go("participants")
        hand.until(lambda: self.page.table.isVisible() and self.page.model.ids, "people are listed")
        hand.click(self.page.table.viewport(), QPoint(60, 10))
        hand.press((Qt.Key.Key_A, CTRL))
        hand.settle()
        self.act(lambda: self._agree_to_all((ENTER, CTRL)))

    def _agree_to_all(self, keys) -> None:
        self.hand.press(keys)
        dialog = self.hand.dialog(BulkDialog)
        self.hand.click(dialog.do_button)

    def propose(self) -> None:
        """Press the one button of the room Pairings."""
        self.hand.go("pairings")
        self.act(lambda: self.hand.click(self.hand.window.head.primary))

    def point_at_proposal(self, place: int) -> None:
        """Click a proposal, clear of its tick."""
        view = self.page.columns.proposed
        box = view.visualRect(view.pairings.index(place))
        self.hand.click(view.viewport(), box.center())
        self.hand.settle()
        self.hand.until(lambda: self.page.panel.bars.findChildren(QDialog.__base__), "the reasons")

    def ask_why(self, mentor: str) -> str:
        """Ask about another mentor; gives the sentence of the answer."""
        panel = self.page.panel
        self.hand.until(lambda: mentor in panel._mentors, f"{mentor} can be asked about")
        self.hand.type_into(panel.why, mentor)
        self.hand.press(ENTER)
        self.hand.until(lambda: panel._answers, "the answer")
        return panel._answers[0].answer.sentence

    def somebody(self) -> str:
        """Some mentor who can be asked about."""
        return next(iter(self.page.panel._mentors))

    def pin(self, place: int) -> None:
        """Keep two people together."""
        self.point_at_proposal(place)
        self.act(lambda: self.hand.press("l"))

    def confirm(self) -> None:
        """Tick what is not ticked, and confirm all."""
        columns = self.page.columns
        for place, row in enumerate(columns.proposed.pairings.rows):
            if row.id not in columns.proposed.pairings.ticks():
                self.point_at_proposal(place)
                self.hand.press(SPACE)
        self.act(lambda: self.hand.click(columns.confirm_button))

    def place_sessions(self) -> None:
        """Look at the plan, and keep it."""
        self.hand.go("calendar")
        self.hand.click(self.hand.window.head.primary)
        dialog = self.hand.dialog()
        self.hand.click(dialog.button)
        self.hand.until(lambda: dialog.steps.currentIndex() == 1, "the plan")
        self.act(lambda: self.hand.click(dialog.button))

    def show_a_week_with_sessions(self) -> int:
        """Turn the weeks until one has a session that can be moved; gives its id."""
        for _week in range(12):
            coming = [card for card in self.page.week._week.cards if card.row.state.key == "scheduled"]
            if ahead := [card.row.id for card in coming if card.row.day > self.page.context.today()]:
                return ahead[0]
            self.page.week.setFocus()
            self.hand.press(NEXT_WEEK)
            self.hand.settle()
        raise AssertionError("no session in twelve weeks")

    def move_by_mouse(self, minutes: int) -> None:
        """Drag a session down by so many minutes, and agree."""
        session = self.show_a_week_with_sessions()
        week, view = self.page.week, self.page.week.viewport()
        week.select(session)
        geometry = week.geometry_now()
        began = geometry.box(geometry.week.card(session)).center().toPoint()
        QTest.mousePress(view, LEFT, NO_KEY, began)
        for step in range(1, 9):
            far = QPoint(0, round(minutes / 60 * geometry.hour * step / 8))
            QTest.mouseMove(view, began + far)
            turn()
        self.hand.settle()
        QTest.mouseRelease(view, LEFT, NO_KEY, began + far)
        self._agree("Clinic overran")

    def move_by_keys(self, steps: int) -> None:
        """Carry a session down with Alt and the arrow, and let go with Enter."""
        session = self.show_a_week_with_sessions()
        week = self.page.week
        week.setFocus()
        week.select(session)
        for _step in range(steps):
            self.hand.press((DOWN, ALT))
        self.hand.settle()
        self.hand.press(ENTER)
        self._agree("")

    def _agree(self, reason: str) -> None:
        popover = self.hand.dialog()
        if reason:
            self.hand.type_into(popover.reason, reason)
        self.act(lambda: self.hand.click(popover.move_button))

    def save_report(self, card: str, path) -> None:
        """Choose a card in Reports, and save its file."""
        self.hand.go("reports")
        self.hand.until(lambda: card in self.page.cards.cards, "the cards")
        self.hand.click(self.page.cards.cards[card])
        self.hand.settle()
        self.hand.until(self.page.view.save_button.isEnabled, "the preview")
        self.hand.click(self.page.view.save_button)
        self.hand.name_files(path)
        self.hand.until(path.exists, f"{path} is written")
        self.hand.settle()

    def type_slip(self, code: str, keys: str) -> None:
        """Type a sheet in by its code, without the mouse."""
        self.hand.go("feedback")
        self.hand.press((Qt.Key.Key_E, CTRL), code)
        entry = self.page.sheets.entry
        self.hand.until(lambda: entry.sheet is not None, f"sheet {code}")
        self.hand.press(*keys)
        self.act(lambda: self.hand.press(ENTER))

    def first_code(self) -> str:
        """The code at the head of the first sheet of the next session."""
        cohort = self.hand.window.cohort.id
        today = self.page.context.today()
        coming = self.desk.ask(_coming, cohort, today)
        return self.desk.ask(feedback.sheets, coming[0])[0].code

    def undo(self) -> str:
        """Ctrl+Z; gives what the menu says it took back."""
        return self._turn((Qt.Key.Key_Z, CTRL))

    def redo(self) -> str:
        """Ctrl+Y."""
        return self._turn((Qt.Key.Key_Y, CTRL))

    def _turn(self, key) -> str:
        before = len(self._heard)
        self.hand.press(key)
        self.hand.until(lambda: len(self._heard) > before, "undo or redo")
        self.hand.settle()
        return self._heard[-1]


def _coming(db, cohort_id, today):
    from mentordesk.core import sessions

    return [row.id for row in sessions.rows(db, cohort_id, since=today)]
