"""What has happened in the sample programme fits its people and its anchor day."""

import re
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

from tests.core.sample_reading import (
    ACTIONS,
    ANCHOR,
    CELLS,
    GOALS,
    HEADINGS,
    MENTEE,
    MENTOR,
    PAIRINGS,
    PROGRAMME,
    RESPONSES,
    RUNNING,
    SESSIONS,
    WEEK,
    Pair,
    Row,
    free_times,
    pair_of,
)


def test_sessions_belong_to_a_pairing_and_lie_within_it() -> None:
    span = {pair_of(row): (row["started on"], row["ended on"] or row["planned end"]) for row in PAIRINGS}
    assert all(span[pair_of(row)][0] <= row["date"] <= span[pair_of(row)][1] for row in SESSIONS)
    first = {pair: min(row["date"] for row in SESSIONS if pair_of(row) == pair) for pair in span}
    assert first == {pair: start for pair, (start, _) in span.items()}


def test_sessions_lie_in_hours_that_suit_both() -> None:
    for row in SESSIONS:
        day = date.fromisoformat(row["date"]).strftime("%a")
        minute = datetime.fromisoformat(f"2026-05-18T{row['start']}")
        for person in (MENTOR[row["mentor"]], MENTEE[row["mentee"]]):
            starts = {(at.strftime("%a"), at.strftime("%H:%M")) for at in free_times(person)}
            last = (minute + timedelta(minutes=45)).strftime("%H:%M")
            assert not starts or {(day, row["start"]), (day, last)} <= starts


def test_nobody_and_no_room_is_taken_twice_on_a_day() -> None:
    taken = [
        (who, row["date"]) for row in SESSIONS for who in (row["mentor"], row["mentee"], row["place"]) if who
    ]
    assert len(taken) == len(set(taken))


def test_meetings_in_person_have_a_room_of_the_programme_and_no_others_do() -> None:
    rooms = {place["name"] for place in PROGRAMME["places"]}
    assert len(rooms) == 4
    assert all(
        (row["place"] in rooms) if row["mode"] == "in_person" else not row["place"] for row in SESSIONS
    )


def test_attendance_says_what_the_state_says() -> None:
    for row in SESSIONS:
        marks = (row["attendance mentor"], row["attendance mentee"])
        if row["state"] == "held":
            assert marks == ("attended", "attended")
        elif row["state"] == "no_show":
            assert "attended" in marks
            assert set(marks) & {"no_show", "apologies"}
        else:
            assert marks == ("", "")


def test_states_and_moves_tell_a_believable_half_year() -> None:
    states = Counter(row["state"] for row in SESSIONS)
    assert set(states) == {"held", "no_show", "cancelled", "scheduled"}
    assert 80 <= states["held"] <= 110
    assert 3 <= states["no_show"] <= 8
    assert 4 <= states["cancelled"] <= 8
    moved = Counter(row["moved times"] for row in SESSIONS)
    assert moved["3"] == 1
    assert moved["0"] > 5 * moved["1"] / 2


def test_two_past_sessions_are_not_logged_and_the_rest_of_the_scheduled_ones_are_to_come() -> None:
    days = sorted(row["date"] for row in SESSIONS if row["state"] == "scheduled")
    assert days[:2] == ["2026-11-09", "2026-11-12"]
    assert days[2] >= "2026-11-18"
    assert len(days) == 20


def test_nothing_has_happened_in_the_anchors_week_or_later() -> None:
    assert date.fromisoformat(PROGRAMME["anchor"]) == ANCHOR
    done = [row["date"] for row in SESSIONS if row["state"] != "scheduled"] + [
        row["date"] for row in RESPONSES
    ]
    done += [row["done on"] for row in ACTIONS] + [row["activated on"] for row in GOALS]
    for row in [*MENTOR.values(), *MENTEE.values(), *PAIRINGS]:
        done += [
            row.get(field, "")
            for field in ("applied on", "accepted on", "onboarded on", "agreement signed on")
        ]
    assert max(done) < WEEK.isoformat()


def test_every_cell_with_a_day_is_a_whole_iso_date() -> None:
    rows = [*PAIRINGS, *SESSIONS, *RESPONSES, *GOALS, *ACTIONS, *MENTEE.values(), *MENTOR.values()]
    cells = [cell for row in rows for cell in row.values() if re.search(r"\d{4}-\d\d|\d/\d|20\d\d", cell)]
    assert all(date.fromisoformat(cell) for cell in cells)
    assert all(isinstance(row[HEADINGS.index("Applied on")], datetime) for row in CELLS)


def test_one_pairing_has_had_no_session_for_over_sixty_days_and_none_is_booked() -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in SESSIONS:
        rows[row["mentee"]].append(row)
    last = {key: max(row["date"] for row in rows[key] if row["state"] == "held") for key in RUNNING}
    quiet = [key for key in RUNNING if last[key] <= (WEEK - timedelta(days=61)).isoformat()]
    assert quiet == ["ciaran.oshaughnessy@example.org"]
    assert "scheduled" not in {row["state"] for row in rows[quiet[0]]}
    # from Monday to Sunday of the anchor's week, nobody else comes to the 45 days that would raise a flag
    assert all(last[key] >= "2026-10-08" for key in RUNNING if key not in quiet)


def test_answers_are_known_by_survey_date_and_person_and_name_a_pairing() -> None:
    keys = [(row["survey"], row["date"], row["person"]) for row in RESPONSES]
    assert len(keys) == len(set(keys))
    assert all(row["person"] in pair_of(row) for row in RESPONSES)
    assert {pair_of(row) for row in RESPONSES} <= {pair_of(row) for row in PAIRINGS}


def test_slips_answer_held_sessions_and_pulses_fall_into_two_waves() -> None:
    held = {(*pair_of(row), row["date"]) for row in SESSIONS if row["state"] == "held"}
    assert all((*pair_of(row), row["date"]) in held for row in RESPONSES if row["survey"] == "session")
    waves = [(wave["opens_on"], wave["closes_on"]) for wave in PROGRAMME["cohort"]["pulse_waves"]]
    days = [row["date"] for row in RESPONSES if row["survey"] == "pulse"]
    counts = [sum(opens <= day <= closes for day in days) for opens, closes in waves]
    assert sum(counts) == len(days)
    assert min(counts) >= 25


def test_answers_stay_on_their_scales_and_comments_are_never_repeated() -> None:
    for row in RESPONSES:
        items = ["useful"] if row["survey"] == "session" else ["P1", "P2", "P3"]
        assert all(row[item] in {"1", "2", "3", "4", "5"} for item in items)
        assert [row["CONTINUE"], row["CONCERN"]] in (["", ""], ["yes", ""], ["no", ""])
    said = [row["comment"] for row in RESPONSES if row["comment"]]
    assert len(said) == len(set(said)) > 25


def test_one_wants_to_stop_and_one_asks_to_be_contacted() -> None:
    assert [row["person"] for row in RESPONSES if row["CONTINUE"] == "no"] == [
        "ifeoma.nwachukwuhall@example.org"
    ]
    assert [row["person"] for row in RESPONSES if row["CONTACT"]] == ["blessing.chikwanha@example.org"]


def test_ratings_flag_one_difference_and_one_fall_and_no_low_rating() -> None:
    rated: dict[Pair, dict[tuple[bool, str], int]] = defaultdict(dict)
    for row in RESPONSES:
        if row["survey"] == "pulse":
            late = row["date"] > "2026-10-01"
            rated[pair_of(row)][late, row["person"]] = sum(int(row[item]) for item in ("P1", "P2", "P3"))
    apart, fallen = [], []
    for (mentor, mentee), sums in rated.items():
        one, other = sums.get((True, mentor)), sums.get((True, mentee))
        apart += [mentee] if one and other and abs(one - other) >= 4.5 else []
        fallen += [
            who for who in (mentor, mentee) if sums.get((False, who), 0) - sums.get((True, who), 99) >= 4.5
        ]
    assert (apart, fallen) == (["zeynep.karacay@example.org"], ["salma.alhakim@example.org"])
    assert min(total for sums in rated.values() for total in sums.values()) > 7.5


def test_goals_belong_to_running_pairings_and_one_pairing_has_none() -> None:
    assert {row["owner"] for row in GOALS} == set(RUNNING) - {"tariq.mahmoodellis@example.org"}
    assert all(RUNNING[row["owner"]] == row["mentor"] for row in GOALS)


def test_goals_can_be_activated_and_one_is_overdue() -> None:
    assert all(row["title"] and row["measure"] and row["weight"] in "123" for row in GOALS)
    assert all(
        row["baseline"] in {"-1", "-2"} and row["final"] in {"", "-2", "-1", "0", "1", "2"} for row in GOALS
    )
    late = (WEEK - timedelta(days=14)).isoformat()
    assert [row["owner"] for row in GOALS if not row["final"] and row["due on"] < late] == [
        "solomon.tesfaye@example.org"
    ]


def test_goals_have_all_five_levels_or_none() -> None:
    wordings = [[row[f"level {level}"] for level in ("-2", "-1", "0", "+1", "+2")] for row in GOALS]
    assert {sum(map(bool, levels)) for levels in wordings} == {0, 5}


def test_one_person_has_two_actions_overdue_all_week_and_nobody_else_two() -> None:
    on_monday = Counter(
        row["owner"] for row in ACTIONS if not row["done on"] and row["due on"] < "2026-11-16"
    )
    on_sunday = Counter(
        row["owner"] for row in ACTIONS if not row["done on"] and row["due on"] < "2026-11-22"
    )
    assert on_monday == on_sunday
    assert [key for key, count in on_monday.items() if count > 1] == ["maisie.hetherington@example.org"]


def test_an_action_says_to_which_pairing_it_belongs() -> None:
    alone = {mentor for mentor, count in Counter(RUNNING.values()).items() if count == 1} - set(RUNNING)
    for row in ACTIONS:
        assert RUNNING.get(row["owner"]) == row["mentor"] or row["owner"] == row["mentor"] in alone
