"""Fields of the coordinator's own, as the matching is told of them."""

from datetime import date
from fractions import Fraction

import pytest

from mentordesk.core import pairings, participants, programmes
from mentordesk.core.errors import Refused
from mentordesk.core.exports.roster import people_sheet
from mentordesk.core.matching import OwnCriterion
from mentordesk.core.participants import FieldDraft, OwnField, known
from mentordesk.core.programmes import MatchAims
from mentordesk.core.services import asking, asking_own, pairing_up
from mentordesk.core.vocab import FieldKind, FieldUse, PriorityArea

K, U = FieldKind, FieldUse
CHOICES = ("low", "middle", "high")


@pytest.mark.parametrize(
    ("kind", "used_as", "value", "said"),
    [
        (K.NUMBER, U.AT_LEAST, "2.5", Fraction(5, 2)),
        (K.DATE, U.AT_LEAST, "2020-01-02", Fraction(date(2020, 1, 2).toordinal())),
        (K.CHOICE, U.AT_LEAST, "middle", Fraction(1)),
        (K.YES_NO, U.AT_LEAST, "1", Fraction(1)),
        (K.TEXT, U.SAME, "North Wing", frozenset({"north wing"})),
        (K.CHOICES, U.SAME, "Low\nHigh", frozenset({"low", "high"})),
        (K.NUMBER, U.SAME, "2", frozenset({"2"})),
    ],
)
def test_a_value_is_words_or_a_place_on_a_scale(kind, used_as, value, said):
    assert asking_own.value_of(OwnField(1, "Field", kind, CHOICES, 0, used_as), value) == said


def fill(desk, people, label, used_as, kind=K.TEXT, **values):
    """Adds a field and writes into it; gives its id."""
    number = desk.do(participants.add_field, FieldDraft(label, kind, (), used_as))
    for name, text in values.items():
        desk.do(participants.set_own, people[name], number, text)
    return number


@pytest.mark.req("S0-44")
def test_fields_of_our_own_become_criteria(desk, cohort, people):
    years = fill(desk, people, "Years here", U.AT_LEAST, K.NUMBER, mo="12", ann="3")
    fill(desk, people, "Where", U.PLACE, mo="North; Library", ann="library")
    asked = desk.ask(asking.request, cohort)
    mo, ann = asked.mentor(people["mo"]), asked.learner(people["ann"])
    assert asked.rules.own == (OwnCriterion(years, "Years here", at_least=True),)
    assert (mo.own[years], ann.own[years]) == (12, 3)
    assert mo.sites & ann.sites == {"library"}


@pytest.mark.req("S4-05", "S4-06")
def test_priorities_reach_the_matching_in_their_order(desk, cohort, people):
    desk.do(known.rank_priorities, people["ann"], [PriorityArea.SYSTEM, PriorityArea.AREA])
    desk.do(known.rank_priorities, people["mo"], [PriorityArea.AREA])
    desk.do(programmes.set_match_aims, cohort, MatchAims(weights=(("priorities", 40),)))
    asked = desk.ask(asking.request, cohort)
    assert asked.learner(people["ann"]).areas == (PriorityArea.SYSTEM.label, PriorityArea.AREA.label)
    found = desk.ask(pairing_up.explain, cohort, people["ann"], people["mo"])
    (part,) = [each for each in found.components if each.key == "priorities"]
    assert part.points == part.of * 3 / 4


def test_what_the_cohort_wants_reaches_the_matching(desk, cohort, people):
    aims = MatchAims(weights=(("style", 3),), dials=(("style", -4),), musts=("languages",), edges=(1, 2, 3))
    desk.do(programmes.set_match_aims, cohort, aims)
    asked = desk.ask(asking.request, cohort)
    assert (asked.rules.weights, asked.rules.dials) == ({"style": 3}, {"style": -4})
    assert (asked.rules.musts, asked.bands) == ({"languages"}, (1, 2, 3))


@pytest.fixture
def secret(desk, cohort, people):
    """Ann asks for what Mo is, both in a word that stands nowhere else; that is all that counts."""
    fill(desk, people, "They are", U.IDENTITY, mo="xyzzy", nia="plugh")
    fill(desk, people, "Asked for", U.WISH, ann="xyzzy")
    desk.do(programmes.set_match_aims, cohort, MatchAims(weights=(("identity", 1000),)))


@pytest.mark.usefixtures("secret")
def test_whom_somebody_asks_for_counts_and_is_told_nowhere_in_the_reasons(desk, cohort, people):
    desk.do(pairing_up.propose, cohort, date(2026, 9, 2))
    found = desk.ask(pairing_up.explain, cohort, people["ann"], people["mo"])
    other = desk.ask(pairing_up.explain, cohort, people["ann"], people["nia"])
    points = [next(part for part in each.components if part.key == "identity") for each in (found, other)]
    assert points[0].points == points[0].of
    assert points[1].points == 0
    assert points[0].sentence == points[1].sentence
    rows = desk.ask(pairings.rows, cohort)
    assert rows
    assert "as they asked" not in repr(rows)
    assert not any(word in repr((found, other, rows)) for word in ("xyzzy", "plugh"))


@pytest.mark.usefixtures("secret")
def test_whom_somebody_asks_for_is_listed_and_exported_nowhere(desk, cohort, people):
    profiles = desk.ask(participants.profiles, cohort)
    sheet = desk.ask(people_sheet, profiles, "Europe/London")
    listed = desk.ask(participants.rows, [each.id for each in profiles])
    kinds = [each.words for each in desk.ask(participants.kinds)]
    answers = desk.ask(participants.own_answers, people["ann"])
    told = desk.ask(participants.history, people["ann"])
    assert [each.label for each in answers] == ["They are", "Asked for"]
    everything = repr((sheet, listed, answers, told, kinds))
    assert not any(word in everything for word in ("xyzzy", "plugh"))
    assert "They are" not in repr((sheet, kinds))


@pytest.mark.usefixtures("secret")
def test_what_is_kept_unseen_is_not_quoted_when_it_would_not_fit(desk):
    field = desk.ask(participants.own_field_list)[0]
    with pytest.raises(Refused) as refused:
        desk.do(participants.edit_field_of_own, field.id, FieldDraft("They are", K.NUMBER, (), U.IDENTITY))
    assert "xyzzy" not in str(refused.value)
    assert desk.ask(participants.choices_from_values, field.id) == ()
