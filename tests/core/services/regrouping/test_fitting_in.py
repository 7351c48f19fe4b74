"""Who does not fit into a group is refused in a clear sentence; some rules can be set aside with a reason."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants import Window, set_free_times
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import JoinDraft, fitting_in
from mentordesk.core.vocab import ChangeKind, Format, ParticipantState
from tests.core.services.regrouping.conftest import TODAY


@command("Manage")
def manage(db, boss, report):
    of = {each: db.get_one(Participant, each).person_id for each in (boss, report)}
    db.get_one(Person, of[report]).line_manager_id = of[boss]


def join(groups, who, reason=""):
    groups.desk.do(regrouping.join_group, groups.first, JoinDraft((groups[who],), TODAY, reason), TODAY)


def test_nobody_joins_a_group_of_their_manager_for_whatever_reason(groups):
    groups.desk.do(manage, groups["ada"], groups["gus"])
    with pytest.raises(Invalid, match="Ada Lead manages Gus Lee"):
        join(groups, "gus", "They get on well")


def test_who_was_told_apart_does_not_come_together(groups):
    groups.desk.do(pairings.forbid, groups["ada"], groups["gus"])
    with pytest.raises(Invalid, match="Gus Lee and Ada Lead are never paired"):
        join(groups, "gus", "All the same")


def test_a_rule_about_times_is_set_aside_with_a_reason_that_is_kept(groups):
    groups.desk.do(set_free_times, groups["ada"], [Window(0, "09:00", "11:00")])
    groups.desk.do(set_free_times, groups["gus"], [Window(1, "09:00", "11:00")])
    with pytest.raises(Invalid, match="Say why they are to be together all the same"):
        join(groups, "gus")
    join(groups, "gus", "Gus changes shifts in May")
    ((_pairing, kept),) = groups.desk.ask(pairings.noted, [groups.first], ChangeKind.KEPT)
    assert (kept.rule, kept.who, kept.other) == ("H7", groups["gus"], groups["ada"])
    assert any(
        "are never free at the same time. Why: Gus changes" in text for text in groups.told(groups.first)
    )


def test_what_a_group_breaks_already_is_no_news_when_somebody_joins(groups):
    for weekday, who in enumerate(("ada", "ann", "ben")):
        times = [Window(day, "09:00", "11:00") for day in range(3) if day != weekday]
        groups.desk.do(set_free_times, groups[who], times)
    join(groups, "gus")
    assert "gus" in groups.who(groups.first)


@pytest.mark.parametrize(("most", "refused"), [(3, True), (4, False)])
def test_a_group_grows_as_far_as_the_cohort_says(groups, most, refused):
    groups.change_cohort(match_sizes={"fewest": 3, "most": most, "mentors": 1})
    if refused:
        with pytest.raises(Invalid, match="at most 3 mentees"):
            join(groups, "gus")
    else:
        join(groups, "gus")


def test_a_mentor_who_has_no_place_left_does_not_lead_a_second_group(groups):
    with pytest.raises(Invalid, match="Bo Lead has no free place"):
        join(groups, "bo")
    join(groups, "hal")
    assert groups.who(groups.first)[-1] == "hal"


@pytest.mark.parametrize(
    ("who", "more", "words"),
    [
        ("dee", {}, "Dee Lee is paired already"),
        ("gus", {"onboarded_on": None}, "Gus Lee has not finished onboarding"),
        ("gus", {"state": ParticipantState.APPLIED}, "Gus Lee does not take part"),
    ],
)
def test_who_is_not_free_to_join_is_refused(groups, who, more, words):
    @command("Alter")
    def alter(db):
        for field, value in more.items():
            setattr(db.get_one(Participant, groups[who]), field, value)

    if more:
        groups.desk.do(alter)
    with pytest.raises(Invalid, match=words):
        join(groups, who)


def test_the_fewest_are_three_unless_the_cohort_says_otherwise(groups):
    row = groups.desk.ask(pairings.row, groups.first)
    assert groups.desk.ask(fitting_in.fewest, row) == 3
    groups.change_cohort(match_sizes={"fewest": 5, "most": 6, "mentors": 1})
    assert groups.desk.ask(fitting_in.fewest, row) == 5
    groups.change_cohort(format=Format.PAIR)
    assert groups.desk.ask(fitting_in.fewest, row) == 3
