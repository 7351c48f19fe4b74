"""The form of a skill."""

from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import SkillKind
from mentordesk.ui.dialogs.skill_form import skill_form

LEVELS = ("knows it", "", "does it", "", "leads it")
DRAFT = SkillDraft("Audit", SkillKind.CLINICAL, "Quality", ("QA", "Review"), LEVELS)


def test_what_is_shown_is_saved_as_it_was_and_as_it_is_changed(qtbot, dressed):
    saved = []
    dialog = skill_form(None, "Edit Audit", (DRAFT, ["Quality"]), saved.append)
    dialog.open()
    fields = dialog._form.fields
    fields["name"].setText("Clinical audit")
    fields["levels"].lines[1].setText("helps")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    levels = ("knows it", "helps", *LEVELS[2:])
    assert saved == [SkillDraft("Clinical audit", SkillKind.CLINICAL, "Quality", ("QA", "Review"), levels)]
    assert [line.accessibleName() for line in fields["levels"].lines][4] == "Level 5"
