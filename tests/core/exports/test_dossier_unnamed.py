"""The chapters of a dossier without names: numbers stand for people, in an order that tells nothing."""

from mentordesk.core.exports._dossier_unnamed import Unnamed
from mentordesk.core.services import matching_runs


def test_numbers_stand_for_people_and_stay_the_same_on_every_print(plan):
    called = matching_runs.nicknames(plan, "secret")
    assert called == matching_runs.nicknames(plan, "secret")
    assert sorted(called.values()) == ["L1", "L2", "L3", "M1", "M2"]


def test_the_order_of_numbers_is_not_that_of_names(plan):
    ann = next(pair.learner.id for pair in plan.run.pairs if pair.learner.name == "Ann Lee")
    called = {matching_runs.nicknames(plan, f"secret {place}")[ann] for place in range(40)}
    assert called == {"L1", "L2", "L3"}


def test_notes_and_what_was_added_since_are_not_told(plan):
    chapters = Unnamed(plan, matching_runs.nicknames(plan, "secret")).chapters()
    assert [chapter.name for chapter in chapters][:2] == ["How the pairings came about", "The pairings"]
