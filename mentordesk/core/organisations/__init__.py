"""Organisations that take part, their departments, and other schemes that people can be sent on to."""

from mentordesk.core.organisations.department_keeping import (
    DepartmentDraft,
    add_department,
    edit_department,
    merge_departments,
    remove_department,
)
from mentordesk.core.organisations.organisation_keeping import (
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    merge_organisations,
    remove_organisation,
)
from mentordesk.core.organisations.organisation_list import (
    OURS,
    READS,
    DepartmentRow,
    Figures,
    Leader,
    OrganisationRow,
    department_list,
    line_managers,
    organisation_list,
)
from mentordesk.core.organisations.signposting import (
    SignpostDraft,
    SignpostRow,
    add_signpost,
    edit_signpost,
    origins,
    remove_signpost,
    signposts,
)

__all__ = [
    "OURS",
    "READS",
    "DepartmentDraft",
    "DepartmentRow",
    "Figures",
    "Leader",
    "OrganisationDraft",
    "OrganisationRow",
    "SignpostDraft",
    "SignpostRow",
    "add_department",
    "add_organisation",
    "add_signpost",
    "department_list",
    "edit_department",
    "edit_organisation",
    "edit_signpost",
    "line_managers",
    "merge_departments",
    "merge_organisations",
    "organisation_list",
    "origins",
    "remove_department",
    "remove_organisation",
    "remove_signpost",
    "signposts",
]
