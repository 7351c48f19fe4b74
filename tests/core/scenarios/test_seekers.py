"""Who of a scenario is put before the matching, and with what."""

from mentordesk.core import scenarios
from mentordesk.core.vocab import MatchMode
from tests.core.scenarios.spelt import document, read, someone, thirteenth

NOW = {
    "id": "X",
    "started_on": "2025-01-10",
    "members": [{"participant": "M", "side": "mentor"}, {"participant": "L"}],
}


def asked(said, mode=MatchMode.COVERAGE_TOTAL):
    return scenarios.waiting(read(said), mode)


def ids(people):
    return [each.tie for each in people]


def test_who_has_a_mentor_does_not_wait_and_holds_a_place() -> None:
    said = document(someone("L", "mentee"), someone("K", "peer"), someone("M", "mentor"), matches=[NOW])
    request = asked(said).request
    assert (ids(request.learners), [each.places for each in request.mentors]) == (["K"], [1])


def test_to_keep_what_there_is_everybody_is_asked_about() -> None:
    said = document(someone("L", "mentee"), someone("K", "mentee"), someone("M", "mentor"), matches=[NOW])
    request = asked(said, MatchMode.KEEP).request
    numbers = {each.tie: each.id for each in (*request.learners, *request.mentors)}
    assert (ids(request.learners), [each.places for each in request.mentors]) == (["K", "L"], [2])
    assert request.before == {(numbers["L"], numbers["M"])}


def test_people_who_do_not_take_part_are_left_out() -> None:
    said = document(
        someone("A", "mentee", applied_on="2025-01-01"),
        someone("B", "mentor", withdrawn_on="2025-01-01"),
        someone("C", "mentor", state="paused"),
    )
    request = asked(said).request
    assert (request.learners, request.mentors) == ((), ())


def test_onboarding_is_asked_of_everybody_where_it_is_told_of_anybody() -> None:
    silent = asked(document(someone("A", "mentee"), someone("M", "mentor")))
    assert [each.onboarded for each in (*silent.request.learners, *silent.request.mentors)] == [True, True]
    assert silent.notes
    told = asked(
        document(someone("A", "mentee"), someone("M", "mentor", onboarding_override_on="2025-01-01"))
    )
    assert [each.onboarded for each in (*told.request.learners, *told.request.mentors)] == [False, True]
    assert told.notes == ()
    late = asked(document(someone("M", "mentor", onboarded_on="2025-08-01")))
    assert [each.onboarded for each in late.request.mentors] == [False]


def test_people_are_named_as_participants_or_as_themselves() -> None:
    said = document(
        someone("A", "mentee", preferences=["M"], avoid=["p-N"]),
        someone("M", "mentor"),
        someone("N", "mentor", conflicts=["A"]),
    )
    request = asked(said).request
    (learner,) = request.learners
    people = {each.tie: each.person for each in request.mentors}
    assert (learner.preferred, learner.avoid) == ((people["M"],), {people["N"]})
    assert [each.conflicts for each in request.mentors] == [frozenset(), {learner.person}]


def test_numbers_sort_as_ids_do_by_code_point() -> None:
    said = document(*(someone(each, "mentee") for each in ("b", "B", "é", "10", "9")))
    learners = sorted(asked(said).request.learners, key=lambda each: each.id)
    assert ids(learners) == ["10", "9", "B", "b", "é"]


def test_steps_are_millionths_of_a_point() -> None:
    request = asked(thirteenth()).request
    assert request.steps == 1_000_000
    assert [each.free for each in request.mentors] == [((1440 + 540, 1440 + 660),)] * 3
