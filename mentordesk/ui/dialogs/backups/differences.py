"""What restoring the chosen backup would change, before it is done."""

from PySide6.QtWidgets import QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.workspace import Preview
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Card


class Differences(Card):
    """Sentences of what would go, come back or be as it was, and the newest steps since."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(plain.label(_("What restoring it would change"), "head"))
        self._words: list[QWidget] = []
        self.column.addStretch(1)
        self.sentences: list[str] = []

    def say(self, *sentences: str) -> None:
        """Show sentences only."""
        self._clear()
        self.sentences = list(sentences)
        for sentence in sentences:
            self._add(sentence, "base")

    def show_preview(self, preview: Preview) -> None:
        """Show what differs, and the newest steps that would be taken away."""
        self.say(*(preview.sentences() or [_("Nothing: it holds what the file holds now.")]))
        if preview.steps:
            words = ngettext("{n} step was done since:", "{n} steps were done since:", preview.steps)
            self._add(words.format(n=preview.steps), "muted")
        for step in preview.since[:_SHOWN]:
            self._add("– " + step.label, "muted")
        if preview.steps > _SHOWN:
            self._add("…", "muted")

    def _add(self, words: str, kind: str) -> None:
        label = plain.label(words, kind, wrap=True)
        self._words.append(label)
        self.column.insertWidget(self.column.count() - 1, label)

    def _clear(self) -> None:
        for label in self._words:
            label.hide()
            label.deleteLater()
        self._words = []


_SHOWN = 5
