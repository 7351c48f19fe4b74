"""Of several questions the first yes decides."""

from mentordesk.core.participants import known
from mentordesk.core.vocab import Support
from mentordesk.ui.dialogs.first_yes import FirstYes


def test_one_answer_stands_and_at_first_none(qtbot):
    field = FirstYes(known.support_questions())
    qtbot.addWidget(field)
    assert field.value() is None
    field.answers[Support.FLASH].click()
    field.answers[Support.COACHING].click()
    assert field.value() is Support.COACHING
    field.set_value(None)
    assert field.value() is None


def test_an_answer_is_named_with_its_question(qtbot):
    field = FirstYes(known.support_questions())
    qtbot.addWidget(field)
    spoken = field.answers[Support.HEALTH].accessibleName()
    assert (
        spoken == "Are they mainly unwell or in distress now? Yes: Occupational health or their doctor first"
    )
