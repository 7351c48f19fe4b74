"""The window with two groups proposed, and what its tests ask of it."""

from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import groups, make_groups


def make_group_file(new_file, folder):
    """A file in which two groups are proposed; participants by first name."""
    file = folder / "Groups.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    people = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    desk.close()
    return file, people


def together(office):
    return groups(office.desk, office.page.cohort_id, office.people)


def choose(office, theme):
    row = next(row for row in office.rows() if row.theme == theme)
    office.page.focus("pairing", row.id)
    office.settle(row)
    office.until(lambda: office.button("Never together…", office.page.panel))
    return row
