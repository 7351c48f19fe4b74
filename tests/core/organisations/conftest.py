"""What tests of organisations share: people of ours and of a partner in one cohort."""

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import PersonDraft
from mentordesk.core.vocab import Role


@pytest.fixture
def person(desk, cohort):
    """Adds somebody of an organisation and department."""

    def add(name, organisation="", department="", role=Role.MENTEE):
        draft = PersonDraft(name, role, organisation=organisation, department=department)
        return desk.do(participants.add, cohort, draft)

    return add


@pytest.fixture
def called(desk):
    """The id of the organisation called so."""
    from sqlalchemy import select

    from mentordesk.core.folding import folded
    from mentordesk.core.model import Organisation

    return lambda name: desk.ask(
        lambda db: db.scalar(select(Organisation.id).where(Organisation.folded_name == folded(name)))
    )
