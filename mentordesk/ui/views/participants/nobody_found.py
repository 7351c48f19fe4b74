"""What stands in place of the table when nobody is there or matches: why, and a way on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Shown
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.empty import EmptyState, centred
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.filter_bar import FilterBar


class NobodyFound(QWidget):
    """Says how many people the filters hide, and takes them off."""

    def __init__(self, bar: FilterBar) -> None:
        super().__init__()
        self._bar = bar
        self.words = plain.label("", "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setFixedWidth(theme().px(440))
        self.clear = plain.button(_("Clear the filters"))
        self.clear.clicked.connect(bar.unfilter)
        self.empty = plain.button(_("Empty the search"))
        self.empty.clicked.connect(bar.words.clear)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(12))
        column.addStretch(2)
        for part in (self.words, self.clear, self.empty):
            column.addLayout(centred(part))
        column.addStretch(3)
        self.show_hidden(0)

    @Slot(object)
    def show_hidden(self, hidden: int) -> None:
        """`hidden` people would be there without the filters."""
        shown = self._bar.shown
        self.words.setText(why(shown, hidden))
        self.clear.setVisible(bool(shown.filters))
        self.empty.setVisible(bool(shown.text) and not hidden)


def why(shown: Shown, hidden: int) -> str:
    """Why the table is empty, in a sentence."""
    if hidden and shown.filters:
        filters = ngettext("{count} filter", "{count} filters", shown.filters).format(count=shown.filters)
        words = ngettext(
            "Nobody matches. {people} person is hidden by {filters}.",
            "Nobody matches. {people} people are hidden by {filters}.",
            hidden,
        )
        return words.format(people=hidden, filters=filters)
    words = _("Nobody has such words in name, post, department, skills or e-mail: {words}")
    return words.format(words=plain.isolate(shown.text.strip()))


def no_people(actions: list[QAction]) -> EmptyState:
    """What a cohort without people shows."""
    words = _(
        "Here will stand everybody who takes part, with what they need, what they offer and when they "
        "can meet. Bring the sign-up sheet you have, or type people in."
    )
    return EmptyState("people", _("Nobody is in this cohort yet"), words, actions)


def no_cohort(page: Page) -> EmptyState:
    """What a file without a programme shows."""
    words = _("People take part in a cohort: one dated run of a programme.")
    return no_programme(page, "programme", words)
