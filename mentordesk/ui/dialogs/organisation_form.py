"""The forms of an organisation and of a department."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.organisations import DepartmentDraft, OrganisationDraft
from mentordesk.core.vocab import OrganisationKind
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.one_of import OneOf


def organisation_form(
    parent: QWidget, title: str, draft: OrganisationDraft, save: Callable[[OrganisationDraft], object]
) -> FormDialog:
    """Name, kind, and whether it is ours."""
    form = Form(draft)
    form.add("name", _("Name"), QLineEdit())
    form.add("kind", _("Kind"), Choice(OrganisationKind))
    form.add("own", _("This is our own organisation; the others are partners"), QCheckBox())
    dialog = FormDialog(parent, title, form, save)
    form.fields["name"].setFocus()
    return dialog


def department_form(
    parent: QWidget,
    title: str,
    begins: tuple[DepartmentDraft, Mapping[int, str]],
    save: Callable[[DepartmentDraft], object],
) -> FormDialog:
    """Name, and the organisation that it belongs to; it begins with a draft and offers these."""
    draft, there = begins
    form = Form(draft)
    form.add("name", _("Name"), QLineEdit())
    form.add("organisation_id", _("Belongs to"), OneOf(dict(there)))
    dialog = FormDialog(parent, title, form, save)
    form.fields["name"].setFocus()
    return dialog
