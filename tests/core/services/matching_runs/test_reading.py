"""Runs are read with the people as they are called now."""

from mentordesk.core import participants
from mentordesk.core.services import matching_runs


def test_before_the_first_proposal_there_is_no_run(desk, cohort):
    assert desk.ask(matching_runs.newest, cohort) is None


def test_a_run_tells_names_as_they_are_now_and_sorts_by_them(desk, cohort, people, kept, last):
    desk.do(participants.edit_field, people["ann"], "name", "Zelda Lee")
    assert [pair.learner.name for pair in last().pairs] == ["Ben Roy", "Zelda Lee"]
    assert [pair.learner.name for pair in kept.pairs] == ["Ann Lee", "Ben Roy"]


def test_the_newest_is_told_without_its_pairs(desk, cohort, kept):
    brief = desk.ask(matching_runs.newest, cohort)
    assert (brief.id, brief.six, brief.pairs) == (kept.id, kept.six, ())


def test_each_run_that_is_kept_has_a_title_that_says_where_it_stands(desk, cohort, kept):
    assert matching_runs.title(kept) == "Draft of Wed 18 Nov 2026 · 2 matched"
    desk.do(matching_runs.put_to_review, kept.id, kept.made_on)
    desk.do(matching_runs.sign_off, kept.id, "", kept.made_on)
    (signed,) = desk.ask(matching_runs.runs, cohort)
    assert matching_runs.title(signed) == "Signed off on Wed 18 Nov 2026 · 2 matched"
