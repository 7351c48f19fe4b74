"""A scenario document is read; an impossible record stops it with its place."""

import pytest

from mentordesk.core.errors import DeskError
from tests.core.scenarios.spelt import document, read, someone


def refused(said):
    with pytest.raises(DeskError) as raised:
        read(said)
    return str(raised.value).splitlines()


def test_another_kind_of_document_is_refused() -> None:
    assert refused({"format": "mentordesk.rules/1"})[0].startswith("s.json is no scenario")


def test_a_zone_is_the_cohorts_else_our_organisations() -> None:
    homes = [{"id": "x", "timezone": "Asia/Tokyo"}, {"id": "o", "timezone": "Europe/Oslo", "is_own": True}]
    assert read(document(organisations=homes)).cohort.zone == "Europe/Oslo"
    cohort = {"id": "C1", "zone": "Europe/Rome"}
    assert read(document(organisations=homes, cohorts=[cohort])).cohort.zone == "Europe/Rome"


def test_the_organisation_is_that_of_the_department() -> None:
    found = read(
        document(
            organisations=[{"id": "o"}],
            departments=[{"id": "d", "organisation": "o"}],
            people=[{"id": "p", "department": "d", "grade": 7}],
        )
    )
    assert (found.people["p"].organisation, found.people["p"].grade) == ("o", 7)


def test_only_participants_of_the_first_cohort_count() -> None:
    people = [someone("A", "mentor"), someone("B", "mentor") | {"cohort": "C2"}]
    assert list(read(document(*people, cohorts=[{"id": "C1"}, {"id": "C2"}])).participants) == ["A"]


PERSON = {"id": "p"}
BROKEN = [
    ({"cohorts": []}, "“cohorts”: There must be a cohort"),
    ({"cohorts": [{"id": "C", "start_on": "2025-13-01"}]}, "“cohorts” 1, “start_on”: This must be a day"),
    (
        {"cohorts": [{"id": "C", "zone": "Mars/Base"}]},
        "“cohorts” 1, “zone”: There is no time zone “Mars/Base”",
    ),
    ({"cohorts": [{"id": "C", "match_weights": {"luck": 3}}]}, "“cohorts” 1, “match_weights”: “luck” is not"),
    (
        {"cohorts": [{"id": "C", "start_on": "2025-02-01", "end_on": "2025-01-01"}]},
        "“cohorts” 1, “end_on”: It ends before",
    ),
    ({"cohorts": [{"id": "C", "start_on": "9999-12-31"}]}, "“cohorts” 1, “start_on”: This must be a day"),
    ({"cohorts": [{"id": "C", "match_weights": []}]}, "“cohorts” 1, “match_weights”: This must be an object"),
    ({"people": [PERSON, PERSON]}, "“people” 2: The id “p” is there twice"),
    ({"people": [{"id": "p", "department": "d"}]}, "“people” 1, “department”: There is no “d”"),
    ({"people": [{"id": "p", "line_manager": "q"}]}, "“people” 1, “line_manager”: There is no “q”"),
    ({"people": [{"id": "p", "line_manager": "p"}]}, "“people” 1, “line_manager”: Nobody is their own"),
    (
        {"participants": [{"id": "A", "person": "x", "role": "mentor"}]},
        "“participants” 1, “person”: There is no “x”",
    ),
    (
        {"people": [PERSON], "participants": [{"id": "A", "person": "p"}]},
        "“participants” 1, “role”: This is missing",
    ),
    (
        {
            "people": [PERSON],
            "participants": [{"id": "A", "person": "p", "role": "mentor", "profile": {"avoid": ["z"]}}],
        },
        "“participants” “A”: There is no participant “z”",
    ),
    (
        {"matches": [{"id": "X", "members": [{"participant": "A"}]}]},
        "“matches” “X”: There is no participant “A”",
    ),
    (
        {"matches": [{"id": "X", "started_on": "2025-02-01", "ended_on": "2025-01-01"}]},
        "“matches” 1, “ended_on”: It ends before",
    ),
]


@pytest.mark.parametrize(("wrong", "said"), BROKEN)
def test_an_impossible_record_is_told_with_its_place(wrong, said) -> None:
    assert any(line.startswith(f"s.json, {said}") for line in refused(document(**wrong)))


def test_all_impossible_records_are_told_at_once() -> None:
    said = refused(document(people=[{"id": "p", "grade": -1}, {}], matches="none"))
    assert [line.partition(": ")[0] for line in said] == [
        "s.json, “people” 1, “grade”",
        "s.json, “people” 2, “id”",
        "s.json, “matches”",
    ]
