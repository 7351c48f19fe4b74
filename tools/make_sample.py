"""Makes the generated sheets of the sample programme: mentors.xlsx, sessions.csv and responses.csv.

The other sheets in `resources/sample/` are written by hand, and so is `tools/sample/`. After
changing one of them: `python tools/make_sample.py [FOLDER]`. The same sheets always give the same result.
"""

import csv
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sample_sheets import Row, read, write_csv, write_xlsx

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "resources" / "sample"
MENTORS = HERE / "sample" / "mentors.csv"

Slot = tuple[int, int]  # day of the week (0 is Monday), minutes after midnight

LONDON = ZoneInfo("Europe/London")
ANCHOR = date(2026, 11, 18)
# Whatever day of the anchor's week the sample is loaded on, nothing that has happened may lie in the future.
LAST_PAST = date(2026, 11, 13)
REFERENCE_WEEK = date(2026, 5, 18)
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
SATURDAY = 6
OFFICE_HOURS = [(day, minute) for day in range(5) for minute in range(9 * 60, 17 * 60, 30)]
PLACES = ["Education Centre, Seminar Room 2", "Library, Meeting Room", "Rowan Room", "Old Boardroom"]
REMOTE = {"kostas.lambrakis"}

# What happened to some pairings, so that each rule of the at-risk board has someone to point at.
STORY = json.loads((HERE / "sample" / "story.json").read_text(encoding="utf-8"))
TOLD: dict[str, str] = STORY["sessions"]  # all sessions of a pairing: day[=state[*times moved]], by mentee
CANCELLED, MISSED = ({(who, number) for who, number in STORY[kind]} for kind in ("cancelled", "missed"))
ANSWERED = {(told["wave"], told["who"], told["about"]): told for told in STORY["pulse answers"]}
SILENT = {(2, who) for who in STORY["silent in wave 2"]}

WAVES = {1: (date(2026, 7, 20), date(2026, 7, 31)), 2: (date(2026, 11, 2), LAST_PAST)}
ANSWERING = {1: 0.88, 2: 0.6}  # the share that answers a wave
SLIPS = {"mentee": 0.6, "mentor": 0.35}  # the share that fills in a session slip
WORDY = 0.3  # the share of slips with a comment
OTHER_DAY = 0.3  # how often the two meet on another of their days


SESSIONS = ["mentor", "mentee", "date", "start", "minutes", "mode", "place", "state"]
SESSIONS += ["attendance mentor", "attendance mentee", "closing", "moved times"]
RESPONSES = ["survey", "date", "person", "mentor", "mentee", "useful", "P1", "P2", "P3"]
RESPONSES += ["CONTINUE", "CONTACT", "CONCERN", "comment"]


@dataclass
class Pairing:
    """One line of pairings.csv with what is known of its two people."""

    mentor: Row
    mentee: Row
    started_on: date
    ended_on: date | None
    slots: list[Slot] = field(default_factory=list)

    @property
    def key(self) -> str:
        return before_at(self.mentee["email"])


def before_at(address: str) -> str:
    return address.partition("@")[0]


def half_hours(person: Row) -> set[Slot]:
    """The half hours in which someone can meet, in London's time; not known is taken as office hours."""
    if not person["availability"]:
        return set(OFFICE_HOURS)
    zone = ZoneInfo(person.get("time zone") or "Europe/London")
    found: set[Slot] = set()
    for part in person["availability"].split("; "):
        day, _, hours = part.partition(" ")
        begin, end = (time.fromisoformat(hour) for hour in hours.split("-"))
        on = REFERENCE_WEEK + timedelta(days=DAYS.index(day))
        at, stop = datetime.combine(on, begin, zone), datetime.combine(on, end, zone)
        while at < stop:
            here = at.astimezone(LONDON)
            found.add((here.weekday(), here.hour * 60 + here.minute))
            at += timedelta(minutes=30)
    return found


def joint_hours(one: Row, other: Row) -> list[Slot]:
    """Where an hour that suits both can start."""
    both = half_hours(one) & half_hours(other)
    return sorted((day, minute) for day, minute in both if (day, minute + 30) in both)


def pairings(mentors: list[Row]) -> list[Pairing]:
    mentor = {row["email"]: row for row in mentors}
    mentee = {row["email"]: row for row in read(SAMPLE / "mentees.csv")}
    made = []
    for row in read(SAMPLE / "pairings.csv"):
        ended = date.fromisoformat(row["ended on"]) if row["ended on"] else None
        pairing = Pairing(
            mentor[row["mentor"]], mentee[row["mentee"]], date.fromisoformat(row["started on"]), ended
        )
        pairing.slots = joint_hours(pairing.mentor, pairing.mentee)
        made.append(pairing)
    return made


class Diary:
    """Sessions of all pairings, made one after the other so that nobody and no room is taken twice."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._days: set[tuple[str, date]] = set()
        self._rooms: set[tuple[str, date]] = set()
        self.rows: list[Row] = []

    def fill(self, pairing: Pairing) -> None:
        """All sessions of one pairing, past and next."""
        told = TOLD.get(pairing.key)
        plan = list(self._as_told(told)) if told else list(self._monthly(pairing))
        for number, (on, state, moved) in enumerate(plan, start=1):
            self._add(pairing, number, (on, state, moved))

    def _as_told(self, told: str) -> Iterator[tuple[date, str, int]]:
        for part in told.split():
            day, _, rest = part.partition("=")
            state, _, moved = rest.partition("*")
            yield date.fromisoformat(day), state or "held", int(moved or 0)

    def _monthly(self, pairing: Pairing) -> Iterator[tuple[date, str, int]]:
        """Every fourth or fifth week until the pairing's end, and once more after the anchor."""
        on, number = pairing.started_on, 1
        while on <= (pairing.ended_on or LAST_PAST):
            state = "held"
            if (pairing.key, number) in CANCELLED:
                state = "cancelled"
            if (pairing.key, number) in MISSED and pairing.ended_on is None:
                state = "no_show"
            yield on, state, self._rng.choices([0, 1, 2], [80, 16, 4])[0]
            on, number = self._next(pairing, on), number + 1
        if pairing.ended_on is None:
            yield on, "scheduled", self._rng.choices([0, 1], [80, 20])[0]

    def _next(self, pairing: Pairing, last: date) -> date:
        weeks = self._rng.choice([4, 4, 4, 4, 5])
        while True:
            monday = last - timedelta(days=last.weekday()) + timedelta(weeks=weeks)
            days = sorted({day for day, _ in pairing.slots}, key=lambda day: (day != last.weekday(), day))
            if self._rng.random() < OTHER_DAY:
                days.reverse()
            for day in days:
                on = monday + timedelta(days=day)
                if not LAST_PAST < on < ANCHOR and self._free(pairing, on):
                    return on
            weeks += 1

    def _free(self, pairing: Pairing, on: date) -> bool:
        return not {(pairing.mentor["email"], on), (pairing.mentee["email"], on)} & self._days

    def _add(self, pairing: Pairing, number: int, what: tuple[date, str, int]) -> None:
        on, state, moved = what
        self._days |= {(pairing.mentor["email"], on), (pairing.mentee["email"], on)}
        minute = next(minute for day, minute in pairing.slots if day == on.weekday())
        mode = self._mode(pairing, number)
        came = {"held": ("attended", "attended"), "no_show": ("attended", "no_show")}.get(state, ("", ""))
        if state == "no_show" and pairing.key == "zeynep.karacay":
            came = ("apologies", "attended")
        minutes = self._rng.choice([60, 60, 60, 45, 75]) if state == "held" else 60
        where = [mode, self._room(on) if mode == "in_person" else ""]
        row = [
            pairing.mentor["email"],
            pairing.mentee["email"],
            on.isoformat(),
            f"{minute // 60:02}:{minute % 60:02}",
        ]
        row += [str(minutes), *where, state, *came, "yes" if on == pairing.ended_on else "no", str(moved)]
        self.rows.append(dict(zip(SESSIONS, row, strict=True)))

    def _mode(self, pairing: Pairing, number: int) -> str:
        if before_at(pairing.mentor["email"]) in REMOTE:
            return "video"
        if number == 1:
            return "in_person"
        return self._rng.choices(["in_person", "video", "phone"], [60, 32, 8])[0]

    def _room(self, on: date) -> str:
        """One session a room and day is enough for a programme of this size."""
        room = next(room for room in self._rng.sample(PLACES, 4) if (room, on) not in self._rooms)
        self._rooms.add((room, on))
        return room


class Post:
    """The answers that came in: session slips and the two pulse waves."""

    def __init__(self, rng: random.Random, comments: list[Row]) -> None:
        self._rng = rng
        self._comments = comments
        self._levels: dict[str, int] = {}  # how well a pairing goes, the same in both waves
        self._days: set[tuple[str, date]] = set()
        self.rows: list[Row] = []

    def slips(self, session: Row) -> None:
        """What the two wrote on the slip at the end of a held session."""
        about = {"date": session["date"], "mentor": session["mentor"], "mentee": session["mentee"]}
        for side, share in SLIPS.items():
            if self._rng.random() < share:
                useful = self._rng.choices(["5", "4", "3", "2"], [42, 40, 14, 4])[0]
                words = self._words(side, session["mode"], useful) if self._rng.random() < WORDY else ""
                answer = {"useful": useful, "comment": words}
                self.rows.append({"survey": "session", "person": session[side], **about, **answer})

    def _words(self, side: str, mode: str, useful: str) -> str:
        """A comment that fits and that nobody has made yet."""
        for said in self._comments:
            if (
                said["side"] in {side, "either"}
                and said["mode"] in {mode, "any"}
                and said["useful from"] <= useful
            ):
                self._comments.remove(said)
                return said["words"]
        return ""

    def pulse(self, wave: int, pairing: Pairing) -> None:
        """What the two said about their pairing in one wave, if they answered."""
        opens, closes = WAVES[wave]
        if pairing.started_on > opens or (pairing.ended_on and pairing.ended_on < closes):
            return
        level = self._levels.setdefault(
            pairing.key + str(pairing.started_on), self._rng.choice([4, 4, 4, 5, 5, 3])
        )
        for who, whom in ((pairing.mentee, pairing.mentor), (pairing.mentor, pairing.mentee)):
            key = before_at(who["email"])
            told = ANSWERED.get((wave, key, before_at(whom["email"])))
            answers = (wave, key) not in SILENT and self._rng.random() < ANSWERING[wave]
            if told or answers:
                said = told or {"marks": self._marks(level), "more": {}}
                marks = dict(zip(("P1", "P2", "P3"), said["marks"].split(), strict=True))
                self._answer(wave, pairing, who, {**marks, "CONTINUE": "yes", **said["more"]})

    def _marks(self, level: int) -> str:
        return " ".join(str(max(3, min(5, level + self._rng.choice([-1, 0, 0, 0, 1])))) for _ in range(3))

    def _answer(self, wave: int, pairing: Pairing, who: Row, answers: Row) -> None:
        """Nobody answers about two pairings on one day: a line is known by survey, date and person."""
        opens, closes = WAVES[wave]
        days = [opens + timedelta(days=number) for number in range((closes - opens).days + 1)]
        on = self._rng.choice(
            [day for day in days if day.isoweekday() < SATURDAY and (who["email"], day) not in self._days]
        )
        self._days.add((who["email"], on))
        about = {"mentor": pairing.mentor["email"], "mentee": pairing.mentee["email"], "person": who["email"]}
        self.rows.append({"survey": "pulse", "date": on.isoformat(), **about, **answers})


def make(folder: Path) -> None:
    """Writes the three sheets into `folder`."""
    rng = random.Random(20261118)  # noqa: S311 - the same sample every time is what is wanted
    with MENTORS.open(encoding="utf-8", newline="") as file:
        write_xlsx(folder / "mentors.xlsx", list(csv.reader(file)))
    pairs = pairings(read(MENTORS))
    diary = Diary(rng)
    for pairing in sorted(pairs, key=lambda pairing: pairing.key not in TOLD):
        diary.fill(pairing)
    comments = read(HERE / "sample" / "comments.csv")
    rng.shuffle(comments)
    post = Post(rng, comments)
    for session in diary.rows:
        if session["state"] == "held":
            post.slips(session)
    for wave in WAVES:
        for pairing in pairs:
            post.pulse(wave, pairing)
    write_csv(folder / "sessions.csv", SESSIONS, diary.rows)
    write_csv(folder / "responses.csv", RESPONSES, post.rows)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
