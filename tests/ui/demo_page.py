"""Two small rooms for the tests of the window itself."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from mentordesk.core import programmes
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page


def how_many(db, cohort_id, today):
    return 7


class DemoPage(Page):
    READS = programmes.READS

    def __init__(self, context):
        super().__init__(context)
        self.done, self.read, self.pointed = [], 0, None
        self.primary_action = action(
            self, "Import people…", lambda: self.done.append("import"), "Ctrl+Shift+I"
        )
        self.menu_title, self.menu_actions = "People", [self.primary_action]
        self.filter = QLineEdit()
        plain.name(self.filter, "Filter")
        self.setFocusProxy(self.filter)
        QVBoxLayout(self).addWidget(self.filter)
        self.inspector = plain.label("inspected")

    def refresh(self):
        self.fetch(lambda: self.read + 1, self._show)

    def filter_focus(self):
        self.filter.setFocus()

    def print_shown(self):
        self.done.append("print")

    def explain(self):
        return "Who is in."

    def focus(self, kind, row_id):
        self.pointed = (kind, row_id)

    def _show(self, read):
        self.read = read
        self.say(subtitle=f"read {read}", hint="F2 edits")


class OtherPage(Page):
    pass
