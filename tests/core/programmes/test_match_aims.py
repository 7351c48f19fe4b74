"""What a cohort wants of its matching."""

import pytest

from mentordesk.core import programmes
from mentordesk.core.errors import Invalid
from mentordesk.core.programmes import MatchAims
from mentordesk.core.vocab import MatchMode, MatchRule

WANTED = MatchAims(
    MatchMode.LEXIMIN,
    MatchRule.CROSS_DEPARTMENT,
    (("languages", 40), ("skills", 20)),
    (("department", -4),),
    ("languages",),
    (20, 40, 60),
    ("poor", "so-so", "fine", "great"),
    price=15,
)


def test_nothing_said_is_fair_with_the_usual_bands(desk, cohort):
    found = desk.ask(programmes.match_aims, cohort)
    assert found == MatchAims()
    assert found.mode is MatchMode.FAIR
    assert found.edges == (25, 35, 55)
    assert found.bands == ("very weak", "weak", "fair", "good")


@pytest.mark.req("S1-24")
def test_all_that_is_wanted_is_kept_in_one_step(turned, desk, cohort):
    turned(programmes.set_match_aims, cohort, WANTED)
    assert desk.ask(programmes.match_aims, cohort) == WANTED
    assert desk.undo_label == "Change rules and weights"
    desk.undo()
    assert desk.ask(programmes.match_aims, cohort) == MatchAims()


@pytest.mark.parametrize(
    ("wrong", "about"),
    [
        ({"weights": (("skills", -1),)}, "weights"),
        ({"weights": (("skills", 1001),)}, "weights"),
        ({"dials": (("style", 5),)}, "dials"),
        ({"edges": (30, 30, 50)}, "edges"),
        ({"edges": (30, 50, 101)}, "edges"),
        ({"names": ("one", "two", " ", "four")}, "names"),
        ({"names": ("one",)}, "names"),
        ({"price": 101}, "price"),
    ],
)
def test_what_makes_no_sense_is_refused(desk, cohort, wrong, about):
    with pytest.raises(Invalid) as refused:
        desk.do(programmes.set_match_aims, cohort, MatchAims(**wrong))
    assert [each.field for each in refused.value.problems] == [about]
    assert desk.ask(programmes.match_aims, cohort) == MatchAims()
