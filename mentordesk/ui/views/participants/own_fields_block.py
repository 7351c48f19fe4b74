"""The block of the inspector in which the coordinator's own fields of a participant are filled in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core import participants
from mentordesk.core.i18n import _
from mentordesk.core.participants import OwnAnswer
from mentordesk.core.participants.own_fields_filled import OwnPart
from mentordesk.core.vocab import Scheme
from mentordesk.ui.dialogs.own_value import OwnValueField
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice
from mentordesk.ui.kit.theme import theme


class OwnFieldsBlock(QWidget):
    """Saves each field when it is left."""

    def __init__(self, context: Context, participant_id: int, found: OwnPart) -> None:
        super().__init__()
        self._context, self._number = context, participant_id
        self.fields: list[OwnValueField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        for answer in found.answers:
            field = OwnValueField(answer)
            field.entered.connect(partial(self._save, answer))
            self.fields.append(field)
            words = (
                _("{field} (kept unseen: an entry replaces what is there)") if answer.unseen else "{field}"
            )
            self._add(words.format(field=answer.label), field, f"own {answer.field_id}")
        self.origin = Choice(Scheme, _("Not known"))
        self.origin.choose(found.origin)
        self.origin.activated.connect(self._set_origin)
        self._add(_("Came through"), self.origin, "origin")

    def _add(self, words: str, widget: QWidget, key: str) -> None:
        label = plain.label(words, "hint", wrap=True)
        label.setBuddy(widget)
        plain.name(widget, words)
        inner = widget.focusProxy() or widget
        inner.setProperty("key", key)
        self._column.addWidget(label)
        self._column.addWidget(widget)

    def _save(self, answer: OwnAnswer, text: str) -> None:
        do, number = self._context.desk.do, self._number
        self._run(lambda: do(participants.set_own, number, answer.field_id, text))

    def _set_origin(self) -> None:
        member = self.origin.member()
        act = participants.SetOrigin(member if isinstance(member, Scheme) else None)
        do, number = self._context.desk.do, self._number
        self._run(lambda: do(participants.carry_out, act, [number]))

    def _run(self, work: Callable[[], object]) -> None:
        window = self._context.window
        said = partial(window.toast, _("Changed"), undo=True)
        task.run(self.window(), _("Saving…"), lambda _progress: work(), lambda _done: said())
