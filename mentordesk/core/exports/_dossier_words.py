"""What a dossier says, piece by piece: numbers and what they mean, proof, prices, states."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.pairings import Cost
from mentordesk.core.services.matching_runs import Proof, Record, RunRow, newest
from mentordesk.core.vocab import RunState

FEW = 5
"""Groups of fewer people are not told to those who do not know them."""

NUMBERS = (
    ("matched", N_("Matched"), N_("Mentees who have a mentor in this plan.")),
    (
        "very_weak",
        N_("Very weak pairs"),
        N_("Pairs of fewer than {weak} points: look at them again."),
    ),
    ("weak", N_("Weak pairs"), N_("Pairs of at least {weak} points.")),
    ("fair", N_("Fair pairs"), N_("Pairs of at least {fair} points.")),
    ("good", N_("Good pairs"), N_("Pairs of at least {good} points.")),
    ("worst", N_("Weakest pair"), N_("The lowest score of any pair, of 100 points.")),
    ("total", N_("All pairs together"), N_("The scores of these pairs, added up.")),
    (
        "blocking",
        N_("Two who would rather"),
        N_("A mentee and a mentor, not paired, who would both fit better with each other."),
    ),
    ("moves", N_("Changed mentors"), N_("Mentees who have another mentor than in the plan before this one.")),
)
POINTS = frozenset({"worst", "total"})


def how_many(db: Db, cohort_id: int) -> str:
    """The pairs of the newest run."""
    brief = newest(db, cohort_id)
    if brief and "groups" in brief.six:
        count = brief.six["matched"]
        return ngettext("{count} person in a group", "{count} people in groups", count).format(count=count)
    count = brief.six["matched"] if brief else 0
    return ngettext("{count} pair", "{count} pairs", count).format(count=count)


def points(steps: int, of: RunRow) -> str:
    """Steps as points with two decimals, so that what is shown adds up."""
    return words.number(Fraction(steps, of.steps), 2)


def in_points(steps: int, of: RunRow) -> Decimal:
    """The same as a number."""
    return Decimal(steps) / of.steps


def numbers(run: RunRow) -> list[tuple[str, str, str]]:
    """The numbers by which plans are compared: name, value, what it means."""
    found = [
        (
            _(name),
            points(run.six[key], run) if key in POINTS else str(run.six[key]),
            _(means).format(**run.asked),
        )
        for key, name, means in NUMBERS
        if key in run.six
    ]
    kept = sum(pair.kept for pair in run.pairs)
    means = _("Pairs that had an answer already and stay as they are; the numbers above leave them out.")
    return [*found, (_("Answered before"), str(kept), means)] if kept else found


def weights(run: RunRow) -> list[tuple[str, str]]:
    """What was weighed, the weightiest first; what did not count is left out."""
    labels = {each.key: each.shown for each in criteria()}
    labels |= {part.key: part.label for pair in run.pairs for part in pair.parts if part.key not in labels}
    found = [(labels.get(key, key), weight) for key, weight in run.weights.items() if weight]
    return [(label, str(weight)) for label, weight in sorted(found, key=lambda each: (-each[1], each[0]))]


def asked(run: RunRow) -> str:
    """Such as "24 mentees, 18 mentors with 30 free places"."""
    learners, mentors, places = (run.asked[key] for key in ("learners", "mentors", "places"))
    return _("{learners}, {mentors} with {places}").format(
        learners=ngettext("{count} mentee", "{count} mentees", learners).format(count=learners),
        mentors=ngettext("{count} mentor", "{count} mentors", mentors).format(count=mentors),
        places=ngettext("{count} free place", "{count} free places", places).format(count=places),
    )


def proof(run: RunRow, today: Proof = Proof.NONE) -> list[str]:
    """How one can be sure: the certificate, equal plans, what fairness cost, what it was worked out from.

    `today` is what weighing the proof again has shown.
    """
    said = [*_proven(run, today), *_equal(run)]
    if run.price == 0 and decided(run):
        said.append(_("With what is decided by hand, no other plan that matches as many has a higher total."))
    elif run.price == 0:
        said.append(_("No other plan that matches as many has a higher total."))
    elif run.price is not None:
        text = _("Against the highest total alone, this plan gives up {points} points.")
        said.append(text.format(points=points(run.price, run)))
    if run.input_hash:
        said.append(_("Worked out from the data with the mark {mark}.").format(mark=run.input_hash))
    return said


def decided(run: RunRow) -> bool:
    """Whether decisions about two people bound the plan; of older runs only those who are together tell."""
    return bool(run.asked.get("decisions", 0)) or any(pair.locked for pair in run.pairs)


_TODAY = {
    Proof.HOLDS: N_("Checked again when this was made, against what is in the file now: the proof holds."),
    Proof.CHANGED: N_(
        "When this plan was made, on {day}, whole-number prices that are kept with it proved that no other "
        "plan was better. People, answers, rules or decisions have changed since, so this is not proven for "
        "the file as it is now."
    ),
    Proof.FAILS: N_(
        "Checked again when this was made: what is kept with this run does not prove its plan. "
        "Propose anew before anybody signs."
    ),
    Proof.OLD: N_("What was asked then cannot be asked again in full, so the proof was not checked anew."),
}


def _proven(run: RunRow, today: Proof) -> Iterator[str]:
    if run.certificate and today not in {Proof.CHANGED, Proof.FAILS}:
        yield _(
            "Kept with this run are whole-number prices of every mentee and every place. For each aim "
            "they add up to exactly what the plan reaches, and no pair is worth more than its prices: "
            "so no other plan is better. A program that shares nothing with ours can check it."
        )
    if today in _TODAY:
        yield _(_TODAY[today]).format(day=words.long_date(run.made_on))
    if run.certificate and decided(run):
        yield _("What is decided by hand stands outside this proof: it is kept whatever it costs.")
    if run.six.get("blocking") == 0:
        yield _("No mentee and mentor who are not paired would both fit better with each other.")


def _equal(run: RunRow) -> Iterator[str]:
    if decided(run) and run.equal_optima is False:
        yield _("No other plan that keeps to the decisions is as good.")
    elif run.equal_optima is True:
        yield _("Other plans are exactly as good; of those, the one that sorts first was taken.")
    elif run.equal_optima is False:
        yield _("No other plan is as good.")


def state(run: RunRow) -> tuple[str, str]:
    """Where the run stands, and who brought it there."""
    if run.state is RunState.SIGNED and run.signed_on:
        return _("Signed off on {day}").format(day=words.long_date(run.signed_on)), run.signed_by or ""
    if run.state is RunState.REVIEW and run.reviewed_on:
        return _("In review since {day}").format(day=words.long_date(run.reviewed_on)), run.reviewed_by or ""
    return _("Draft: nobody has signed it off"), ""


def remarks(found: Record) -> list[str]:
    """What somebody who signs should know."""
    said = []
    if found.unsigned:
        text = ngettext(
            "{count} pairing was confirmed although nobody has signed this plan off.",
            "{count} pairings were confirmed although nobody has signed this plan off.",
            found.unsigned,
        )
        said.append(text.format(count=found.unsigned))
    return said


def standing(found: Record, two: tuple[int, int]) -> str:
    """What has become of a pair, such as "Agreed, Wed 18 Nov 2026"."""
    now = found.now.get(two)
    if now is None:
        return _("No longer proposed")
    if now.on is None:
        return now.state.label
    return _("{state}, {day}").format(state=now.state.label, day=words.medium_date(now.on))


def cost(found: Cost | None) -> str:
    """What a decision cost everybody, in words."""
    return _("not worked out") if found is None else found.told


def hindrances(run: RunRow) -> list[tuple[str, str]]:
    """What stood in the way of those left out and how often, for a board; nothing while they are few."""
    if len(run.left) < FEW:
        return []
    often = Counter(label for each in run.left for label, _mentors in each.because)
    return [(label, few(times)) for label, times in sorted(often.items())]


def few(count: int) -> str:
    """A count of people for those who do not know them."""
    return str(count) if not count or count >= FEW else _("fewer than {count}").format(count=FEW)
