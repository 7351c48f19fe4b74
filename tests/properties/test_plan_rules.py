"""Whatever people's times are, a plan keeps every rule; checked minute by minute with zoneinfo alone."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.planning import Away, Pairing, Person, Place, Plan, Request, Window, check_move, place

ZONES = ["Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]
START = date(2027, 3, 8)

windows = st.builds(
    lambda day, start, length: Window(day, start * 30, min(1440, (start + length) * 30)),
    st.integers(0, 6),
    st.integers(0, 47),
    st.integers(1, 20),
)
absences = st.builds(
    lambda first, days: Away(START + timedelta(first), START + timedelta(first + days)),
    st.integers(-10, 90),
    st.integers(0, 20),
)
times = st.none() | st.lists(windows, max_size=6).map(tuple)


@st.composite
def requests(draw: st.DrawFn) -> Request:
    count = draw(st.integers(2, 6))
    people = tuple(
        Person(
            n, f"P{n}", draw(st.sampled_from(ZONES)), draw(times), tuple(draw(st.lists(absences, max_size=2)))
        )
        for n in range(count)
    )
    places = tuple(Place(n, f"R{n}", draw(st.sampled_from(ZONES)), draw(times)) for n in range(2))
    pairings = tuple(
        Pairing(
            n,
            tuple(draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=3))),
            START + timedelta(draw(st.integers(0, 10))),
            draw(st.sampled_from([7, 14, 30])),
            draw(st.sampled_from([30, 60, 90])),
            draw(st.integers(0, 4)),
            place_ids=draw(st.sampled_from([(), (0,), (1, 0)])),
        )
        for n in range(draw(st.integers(1, 4)))
    )
    return Request(draw(st.sampled_from(ZONES)), people, pairings, places)


def inside(moment: datetime, windows: tuple[Window, ...], zone: str) -> bool:
    wall = moment.astimezone(ZoneInfo(zone))
    minute = wall.hour * 60 + wall.minute
    return any(each.day == wall.weekday() and each.start <= minute < each.end for each in windows)


def free(person: Person, moment: datetime, request: Request) -> bool:
    day = moment.astimezone(ZoneInfo(person.zone)).date()
    if any(each.first <= day < each.until for each in person.away):
        return False
    if person.windows is None:
        return inside(moment, request.default_hours, request.zone)
    return inside(moment, person.windows, person.zone)


def check_times(plan: Plan, request: Request) -> None:
    people, places = {p.id: p for p in request.people}, {p.id: p for p in request.places}
    series = {pairing.id: pairing for pairing in request.pairings}
    for each in plan.placed:
        for minute in range(0, each.minutes, 5):
            moment = each.start + timedelta(minutes=minute)
            assert all(free(people[n], moment, request) for n in series[each.pairing_id].member_ids)
            if each.place_id is not None and (hours := places[each.place_id].windows) is not None:
                assert inside(moment, hours, places[each.place_id].zone)
        assert (each.place_id is None) == (not series[each.pairing_id].place_ids)


def check_clashes(plan: Plan, request: Request) -> None:
    series, spans = {pairing.id: pairing for pairing in request.pairings}, defaultdict(list)
    for each in plan.placed:
        for whose in [*series[each.pairing_id].member_ids, f"place {each.place_id}"]:
            if whose != "place None":
                spans[whose].append((each.start, each.start + timedelta(minutes=each.minutes)))
    for taken in spans.values():
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(taken)))


def check_dates(plan: Plan, request: Request) -> None:
    series = {pairing.id: pairing for pairing in request.pairings}
    for each in plan.placed:
        pairing, zone = series[each.pairing_id], ZoneInfo(request.zone)
        assert each.wall.replace(tzinfo=zone).astimezone(UTC) == each.start
        assert each.wall.replace(tzinfo=zone, fold=1).astimezone(UTC) == each.start
        assert each.wall.minute in {0, 30}
        target = pairing.first + timedelta(each.index * pairing.cadence_days)
        assert abs((each.wall.date() - target).days) <= max(3, pairing.cadence_days // 4)
        assert each.wall.date() >= pairing.first


@settings(max_examples=60, deadline=None)
@given(requests())
def test_every_plan_keeps_every_rule(request: Request) -> None:
    plan = place(request)
    check_times(plan, request)
    check_clashes(plan, request)
    check_dates(plan, request)
    wanted = sum(pairing.count or 0 for pairing in request.pairings)
    assert len(plan.placed) + len(plan.unplaced) == wanted
    assert all(each.reason and each.remedy for each in plan.unplaced)


@settings(max_examples=20, deadline=None)
@given(requests())
def test_the_same_request_gives_the_same_plan_in_any_order_of_people(request: Request) -> None:
    turned = Request(request.zone, request.people[::-1], request.pairings[::-1], request.places[::-1])
    assert place(turned) == place(request)


@settings(max_examples=40, deadline=None)
@given(requests(), st.integers(0, 60 * 96))
def test_a_move_is_allowed_exactly_when_all_are_free(request: Request, quarter: int) -> None:
    pairing = request.pairings[0]
    start = datetime(2027, 3, 8, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    sentence = check_move(request, pairing.id, 0, start)
    people, places = {p.id: p for p in request.people}, {p.id: p for p in request.places}
    moments = [start + timedelta(minutes=minute) for minute in range(0, pairing.minutes, 15)]
    able = all(free(people[n], moment, request) for n in pairing.member_ids for moment in moments)
    rooms = [places[n] for n in pairing.place_ids]
    open_ = not rooms or any(
        room.windows is None or all(inside(moment, room.windows, room.zone) for moment in moments)
        for room in rooms
    )
    twice = "twice" in sentence
    assert twice or (sentence == "") == (able and open_)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(times, min_size=2, max_size=8), st.lists(st.sampled_from([(0,), (1, 0)]), min_size=8, max_size=8)
)
def test_a_place_never_holds_two_meetings(
    hours: list[tuple[Window, ...] | None], wished: list[tuple[int, ...]]
) -> None:
    people = tuple(Person(n, f"P{n}", "Europe/London", each) for n, each in enumerate(hours))
    pairings = tuple(Pairing(n, (n,), START, 7, 90, 2, place_ids=wished[n]) for n in range(len(people)))
    request = Request("Europe/London", people, pairings, (Place(0, "A", "UTC"), Place(1, "B", "UTC")))
    check_clashes(place(request), request)
