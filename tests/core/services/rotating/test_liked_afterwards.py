"""Whom mentees would like after the occasion are wishes that the matching uses."""

from dataclasses import replace

from mentordesk.core.participants import known
from mentordesk.core.services import asking, rotating


def test_mentees_are_told_with_those_whom_they_met_in_order(desk, rotation) -> None:
    plan = desk.ask(rotating.plan, rotation)
    told = {each.id: each for each in desk.ask(rotating.liked, rotation)}
    for each in plan.learners:
        met = [mentor for _round, learner, mentor in sorted(plan.seats) if learner == each.id]
        assert [name for _person, name in told[each.id].met] == [
            next(table.name for table in plan.mentors if table.id == mentor) for mentor in met
        ]


def test_what_they_like_is_what_the_matching_is_asked(desk, cohort, crowd, rotation, turned) -> None:
    tables = {each.name: each.person_id for each in desk.ask(rotating.guests, rotation)}
    wanted = tuple((tables[name], name) for name in ("Ola West", "Mo Hart"))
    avoided = ((tables["Nia Pope"], "Nia Pope"),)
    said = desk.ask(known.wishes_draft, crowd["dee"])
    desk.do(known.set_wishes, crowd["dee"], replace(said, avoids=avoided))
    turned(rotating.note_liked, {crowd["dee"]: wanted})
    assert desk.undo_label == "Note whom 1 mentee would like"
    asked = desk.ask(asking.request, cohort).learner(crowd["dee"])
    assert asked.preferred == (tables["Ola West"], tables["Mo Hart"])
    assert asked.avoid == {tables["Nia Pope"]}
