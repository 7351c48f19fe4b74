"""The part Organisations: figures of each, and who leads its people."""

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core import participants
from mentordesk.core.participants import SetOrigin
from mentordesk.core.vocab import Role, Scheme
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.organisation_acts import OrganisationActs
from mentordesk.ui.views.participants.organisations_part import OrganisationsPart


@pytest.fixture
def part(qtbot, desk, someone, context):
    """One of ours and two of a partner."""
    ada = someone("Ada", department="Surgery", role=Role.MENTOR)
    desk.do(participants.carry_out, SetOrigin(Scheme.LOCAL), [ada])
    for name in ("Ben", "Cleo"):
        someone(name, organisation="St Brigid", department="Wards")
    made = OrganisationsPart(context, OrganisationActs(Page(context)))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.model.ids) == 2 and len(made.below.ids) == 2)
    return made


def words(part):
    labels = part.panel.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden() and not label.parent().isHidden()]


@pytest.mark.req("S4-19")
def test_the_partner_has_figures_of_its_own(qtbot, part):
    part.table.go_to(part.model.ids[1])
    qtbot.waitUntil(lambda: "Partner · Other" in words(part))
    found = words(part)
    assert found[found.index("People") + 1] == "2"
    assert "Wards" in found
    assert part.subtitle == "2 organisations, 2 departments"


@pytest.mark.req("S4-04")
def test_ours_tells_through_which_schemes_people_came(qtbot, part):
    qtbot.waitUntil(lambda: "How people came" in words(part))
    found = words(part)
    assert found[found.index("Local") + 1] == "1"


def test_figures_are_sorted_by_their_column(qtbot, part):
    people = [column.sort for column in part.model.columns].index("people")
    part.model.sort(people)
    qtbot.waitUntil(lambda: [part._there[each].figures.people for each in part.model.ids] == [1, 2])


def test_an_organisation_is_renamed_in_the_table(qtbot, desk, part):
    part.model.setData(part.model.index(1, 0), "St Brigid's")
    qtbot.waitUntil(lambda: desk.undo_label == "Change the organisation “St Brigid's”")
