"""The people and pairings of the sample programme agree with one another."""

import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.core.sample_reading import (
    FREE,
    MENTEE,
    MENTOR,
    PAIRINGS,
    PROGRAMME,
    ROOT,
    RUNNING,
    SAMPLE,
    WAITING,
    WEEK,
    allowed,
    book,
    covers,
    hours_shared,
    pair_of,
    skills,
)


def most_placed() -> dict[str, str]:
    """A largest assignment of those who wait to the free places of mentors who are onboarded."""
    places = {
        f"{key}#{n}": key for key, free in FREE.items() if MENTOR[key]["onboarded on"] for n in range(free)
    }
    taken: dict[str, str] = {}

    def place(mentee: str, tried: set[str]) -> bool:
        for name, mentor in places.items():
            if name not in tried and allowed(mentor, mentee):
                tried.add(name)
                if name not in taken or place(taken[name], tried):
                    taken[name] = mentee
                    return True
        return False

    for mentee in sorted(WAITING):
        place(mentee, set())
    return {mentee: places[name] for name, mentee in taken.items()}


def test_there_are_eighteen_mentors_twenty_six_mentees_and_two_who_are_both() -> None:
    assert (len(MENTOR), len(MENTEE), len(set(MENTOR) & set(MENTEE))) == (18, 26, 2)


def test_who_is_both_is_described_alike_in_both_sheets() -> None:
    same = [
        "name",
        "phone",
        "job title",
        "grade",
        "department",
        "line manager",
        "languages",
        "availability",
        "interests",
    ]
    for key in set(MENTOR) & set(MENTEE):
        assert [MENTOR[key][field] for field in same] == [MENTEE[key][field] for field in same]


def test_no_two_people_are_alike() -> None:
    everyone = MENTEE | MENTOR
    for field in ("name", "phone"):
        told = [row[field] for row in everyone.values() if row[field]]
        assert len(told) == len(set(told))
    stories = Counter(row["motivation"] for row in [*MENTOR.values(), *MENTEE.values()] if row["motivation"])
    assert max(stories.values()) == 1


def test_addresses_and_telephone_numbers_are_reserved_for_fiction() -> None:
    words = (SAMPLE / "programme.json").read_text(encoding="utf-8") + str([MENTOR, MENTEE])
    assert set(re.findall(r"@([\w.-]+\w)", words)) == {"example.org"}
    told = [row["phone"] for row in [*MENTOR.values(), *MENTEE.values()]] + re.findall(
        r'"phone": "(.*)"', words
    )
    assert all(re.fullmatch(r"(07700|\+447700)900\d{3}", phone.replace(" ", "")) for phone in told if phone)


def test_some_people_left_something_out() -> None:
    everyone = [*MENTOR.values(), *MENTEE.values()]
    missing = [sum(not row[field] for row in everyone) for field in ("phone", "availability", "style 1")]
    assert missing == [3, 3, 4]


def test_names_come_in_several_scripts() -> None:
    letters = "".join(row["name"] for row in (MENTEE | MENTOR).values())
    ranges = {"Arabic": "[\u0600-\u06ff]", "Chinese": "[\u4e00-\u9fff]", "Vietnamese": "[\u1ea0-\u1ef9]"}
    assert all(re.search(found, letters) for found in [*ranges.values(), "ŷ", "Ł", "ọ", "['’]", "-"])


def test_two_would_rather_not_meet_somebody_and_most_mentees_name_a_wish() -> None:
    assert sum(bool(row["avoid"]) for row in [*MENTOR.values(), *MENTEE.values()]) == 2
    assert 15 <= sum(bool(row["preferred partners"]) for row in MENTEE.values()) < 26


def test_people_named_by_address_are_in_the_sheets() -> None:
    known = set(MENTOR) | set(MENTEE)
    for row in [*MENTOR.values(), *MENTEE.values()]:
        named = "; ".join([row["line manager"], row["preferred partners"], row["avoid"]])
        assert {part for part in named.split("; ") if part} <= known - {row["email"]}


def test_skills_come_from_one_list_of_sixteen_and_grades_from_the_cohorts_order() -> None:
    wanted = [skills(row["needs"]) for row in MENTEE.values()]
    offered = [skills(row["offers"]) for row in MENTOR.values()]
    assert len({skill for each in wanted + offered for skill in each}) == 16
    assert all(1 <= level <= 5 and 1 <= weight <= 3 for each in wanted for level, weight in each.values())
    assert all(1 <= level <= 5 for each in offered for (level,) in each.values())
    grades = {row["grade"] for row in [*MENTOR.values(), *MENTEE.values()]}
    assert grades == set(PROGRAMME["cohort"]["grade_order"])


def test_every_pairing_keeps_the_hard_rules() -> None:
    assert [pair_of(row) for row in PAIRINGS if not allowed(*pair_of(row))] == []


def test_most_pairings_share_one_to_four_hours() -> None:
    shared = [hours_shared(*pair_of(row)) for row in PAIRINGS]
    assert sum(hours is not None and 1 <= hours <= 4 for hours in shared) >= 18


def test_nobody_has_more_mentees_than_places_and_several_have_places_left() -> None:
    assert min(FREE.values()) == 0
    assert sum(free > 0 for free in FREE.values()) == 7
    assert len(RUNNING) == 19


def test_one_pairing_ended_without_fault_and_its_mentee_found_another_mentor() -> None:
    [ended] = [row for row in PAIRINGS if row["ended on"]]
    [after] = [row for row in PAIRINGS if row["mentee"] == ended["mentee"] and row is not ended]
    assert ended["end reason"] == "no_fault_mentee"
    assert ended["ended on"] < after["started on"]
    assert ended["mentor"] != after["mentor"]


def test_two_agreements_are_unsigned_for_more_than_thirty_days() -> None:
    unsigned = [date.fromisoformat(row["started on"]) for row in PAIRINGS if not row["agreement signed on"]]
    assert [(WEEK - started).days > 30 for started in unsigned] == [True, True]


@pytest.mark.parametrize("mentee", ["rhona.macaskill@example.org"])
def test_one_of_seven_who_wait_wants_what_only_full_mentors_cover(mentee: str) -> None:
    assert len(WAITING) == 7
    assert set(most_placed()) == WAITING - {mentee}
    able = [mentor for mentor in MENTOR if covers(mentor, mentee)]
    assert len(able) >= 4
    assert {FREE[mentor] for mentor in able} == {0}


def test_a_proposal_has_a_choice_to_make() -> None:
    open_to = {mentee: [m for m in MENTOR if FREE[m] and allowed(m, mentee)] for mentee in WAITING}
    assert sum(len(mentors) > 1 for mentors in open_to.values()) >= 4


def test_people_are_accepted_and_onboarded_before_they_are_paired() -> None:
    for row in PAIRINGS:
        for person in (MENTOR[row["mentor"]], MENTEE[row["mentee"]]):
            assert person["applied on"] < person["accepted on"] < person["onboarded on"] < row["started on"]


def test_the_programme_names_its_files_in_the_order_of_reading() -> None:
    assert [file["name"] for file in PROGRAMME["files"]] == [
        "mentors.xlsx",
        "mentees.csv",
        "pairings.csv",
        "sessions.csv",
        "responses.csv",
        "goals.csv",
        "actions.csv",
    ]
    assert all((SAMPLE / file["name"]).is_file() for file in PROGRAMME["files"])


def test_the_generated_sheets_are_what_their_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "make_sample.py", tmp_path], check=True)
    for name in ("sessions.csv", "responses.csv"):
        assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes()
    assert book(tmp_path / "mentors.xlsx") == book(SAMPLE / "mentors.xlsx")
