"""What the coordinator decides about the matching, as it is shown."""

import pytest

from mentordesk.core import participants, programmes
from mentordesk.core.matching import OwnCriterion, Rules
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.participants import FieldDraft
from mentordesk.core.programmes import MatchAims
from mentordesk.core.services import match_rules
from mentordesk.core.services.matching_runs import run_aims
from mentordesk.core.vocab import FieldKind, FieldUse, MatchMode


@pytest.mark.req("S1-24")
def test_every_criterion_is_listed_those_that_count_most_first(desk, cohort):
    field = desk.do(participants.add_field, FieldDraft("Site", FieldKind.TEXT, (), FieldUse.SAME))
    desk.do(programmes.set_match_aims, cohort, MatchAims(weights=(("ways", 7),)))
    found = desk.ask(match_rules.match_rules, cohort)
    assert {each.key for each in found.rows} == {each.key for each in criteria()} | {f"own-{field}"}
    assert [each.key for each in found.rows[:6]][-1] == "ways"
    assert all(each.means for each in found.rows)
    assert found.rules.own == (OwnCriterion(field, "Site"),)


@pytest.mark.parametrize(
    "weights",
    [{}, {"languages": 1}, {"skills": 1, "style": 1, "preference": 1, "interests": 0, "availability": 0}],
)
def test_shares_are_whole_and_make_a_hundred(weights):
    found = match_rules.shares(Rules(weights=weights))
    assert sum(found.values()) == 100
    whole = {"skills": 40, "preference": 20, "interests": 15, "availability": 15, "style": 10} | weights
    exact = {key: 100 * weight / sum(whole.values()) for key, weight in whole.items()}
    assert all(abs(found[key] - exact[key]) < 1 for key in exact)


def test_nothing_that_counts_has_no_shares():
    none = dict.fromkeys(["skills", "preference", "interests", "availability", "style"], 0)
    assert match_rules.shares(Rules(weights=none)) == {}


@pytest.mark.parametrize("mode", list(MatchMode))
def test_every_mode_tells_its_aims(mode):
    assert match_rules.order_of_aims(mode, 15)


def test_the_record_names_musts_of_our_own_fields_and_none_that_only_reads_alike():
    kept = Rules(musts=frozenset({"own-7", "languages", "wording"}), own=(OwnCriterion(7, "Site"),))
    said = run_aims.rules(kept)
    assert "A pair without any fit in this is not made: Languages and Site." in said
