"""The theme of a group changes with its reason; ratings before and after each change stand side by side."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid
from mentordesk.core.model import Answer, Response, Wave
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import LeaveDraft, ThemeDraft
from mentordesk.core.vocab import SurveyKind
from tests.core.services.regrouping.conftest import TODAY, TOMORROW


@command("Rate")
def rate(db, pairing_id, day, values):
    """As many people as there are values answered two items alike."""
    wave = db.scalars(select(Wave).where(Wave.survey == SurveyKind.PULSE)).first()
    for value in values:
        response = Response(wave_id=wave.id, pairing_id=pairing_id, received_on=day)
        db.add(response)
        db.flush()
        db.add_all(Answer(response_id=response.id, item=item, value=value) for item in ("P1", "P2"))


@pytest.mark.req("S0-31")
def test_the_theme_changes_with_its_reason(groups, turned):
    draft = ThemeDraft(" Data ", TODAY, "They asked for it")
    turned(regrouping.change_theme, groups.first, draft, TODAY)
    assert groups.desk.ask(pairings.row, groups.first).theme == "Data"
    told = "From Wednesday 18 November 2026 on it is about: Data. Before: none. Why: They asked for it"
    assert told in groups.told(groups.first)
    with pytest.raises(Invalid, match="about already"):
        groups.desk.do(regrouping.change_theme, groups.first, ThemeDraft("Data", TODAY), TODAY)
    with pytest.raises(Invalid, match="a day to come"):
        groups.desk.do(regrouping.change_theme, groups.first, ThemeDraft("Law", TOMORROW), TODAY)


@pytest.mark.req("S0-31")
def test_ratings_until_a_change_and_since_then_are_told_with_their_n(groups):
    """Before: 3, 3, 3, 4, 4 make 3.4; since: 4, 4, 4, 4, 5, 5 make 26/6."""
    groups.desk.do(regrouping.change_theme, groups.first, ThemeDraft("Data", TODAY), TODAY)
    groups.desk.do(rate, groups.first, TODAY - timedelta(days=1), [3, 3, 3, 4, 4])
    groups.desk.do(rate, groups.first, TODAY, [4, 4, 4, 4, 5, 5])
    (told,) = groups.desk.ask(regrouping.effects, groups.first)
    assert told == (
        "Wed 18 Nov 2026, other theme: rated 4.33 of 5, n 6 since then; before: rated 3.40 of 5, n 5."
    )


@pytest.mark.req("S0-31")
def test_few_ratings_are_hidden_and_each_change_has_its_own_time(groups):
    leave = LeaveDraft(groups["ben"], TODAY - timedelta(days=11))
    groups.desk.do(regrouping.leave_group, groups.first, leave, TODAY)
    groups.desk.do(regrouping.change_theme, groups.first, ThemeDraft("Data", TODAY), TODAY)
    groups.desk.do(rate, groups.first, TODAY - timedelta(days=5), [3, 3, 3, 3])
    groups.desk.do(rate, groups.first, TODAY, [5, 5, 5, 5, 5])
    assert groups.desk.ask(regrouping.effects, groups.first) == [
        "Sun 8 Nov 2026, other size: fewer than 5 ratings since then; before: no ratings.",
        "Wed 18 Nov 2026, other theme: rated 5.00 of 5, n 5 since then; before: fewer than 5 ratings.",
    ]


def test_where_nobody_rated_or_nothing_changed_nothing_is_told(groups):
    groups.desk.do(regrouping.change_theme, groups.first, ThemeDraft("Data", TODAY), TODAY)
    assert groups.desk.ask(regrouping.effects, groups.first) == []
    assert groups.desk.ask(regrouping.effects, groups.second) == []
