"""The forms of an organisation and of a department."""

from mentordesk.core.organisations import DepartmentDraft, OrganisationDraft
from mentordesk.core.vocab import OrganisationKind
from mentordesk.ui.dialogs.organisation_form import department_form, organisation_form


def pressed(qtbot, dialog):
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()


def test_an_organisation_is_saved_as_it_is_shown(qtbot, dressed):
    saved = []
    draft = OrganisationDraft("St Brigid", OrganisationKind.CHARITY)
    dialog = organisation_form(None, "Edit", draft, saved.append)
    dialog._form.fields["own"].click()
    pressed(qtbot, dialog)
    assert saved == [OrganisationDraft("St Brigid", OrganisationKind.CHARITY, own=True)]


def test_a_department_belongs_to_one_of_those_offered(qtbot, dressed):
    saved = []
    there = {0: "Ours", 3: "St Brigid"}
    dialog = department_form(None, "Edit", (DepartmentDraft("Surgery", 3), there), saved.append)
    assert dialog._form.fields["organisation_id"].currentText() == "St Brigid"
    dialog._form.fields["organisation_id"].setCurrentIndex(0)
    pressed(qtbot, dialog)
    assert saved == [DepartmentDraft("Surgery", 0)]
