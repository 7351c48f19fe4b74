"""What was said of skills and interests keeps its rows."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from mentordesk.core import participants
from mentordesk.core.model import Interest, Need, Offer
from mentordesk.core.participants import SkillLine


@pytest.fixture
def number(someone):
    return someone(
        "Ada Obi",
        needs=(SkillLine("Rotas", 1, 3), SkillLine("Budgets", 2, 1)),
        offers=(SkillLine("Swahili", 5),),
        interests=("Teaching", "Chess"),
    )


def ids(desk, table):
    return set(desk.ask(lambda db: list(db.scalars(select(table.id)))))


def test_saving_a_form_unchanged_changes_nothing(desk, number):
    step = desk.undo_label
    desk.do(participants.edit, number, desk.ask(participants.draft, number))
    assert desk.undo_label == step


def test_only_what_differs_gets_another_row(turned, desk, number):
    before = {table: ids(desk, table) for table in (Need, Offer, Interest)}
    draft = replace(
        desk.ask(participants.draft, number),
        needs=(SkillLine("Rotas", 3, 3), SkillLine("Chairing", 1, 2)),
        interests=("teaching", "Poetry"),
    )
    turned(participants.edit, number, draft)
    said = desk.ask(participants.profile, number)
    assert said.needs == (SkillLine("Rotas", 3, 3), SkillLine("Chairing", 1, 2))
    assert (said.offers, said.interests) == ((SkillLine("Swahili", 5),), ("teaching", "Poetry"))
    assert ids(desk, Offer) == before[Offer]
    assert len(ids(desk, Need) & before[Need]) == len(ids(desk, Interest) & before[Interest]) == 1


def test_an_interest_is_kept_once(desk, someone):
    number = someone("Ben Moss", interests=("Chess", "CHESS ", " "))
    assert desk.ask(participants.profile, number).interests == ("CHESS",)
