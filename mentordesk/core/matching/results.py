"""What the matching answers: frozen, with exact points and with sentences ready to be shown."""

from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core.matching.engine import Six
from mentordesk.core.matching.rules import Barrier


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """Participant ids and the score as it was added up; `pinned` was decided beforehand."""

    learner: int
    mentor: int
    score: Fraction
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class RuledOut:
    """How many mentors a hard rule keeps from a learner."""

    code: str
    label: str
    mentors: int


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A learner without a mentor: what stands in the way in one sentence, the nearest way out in another.

    `ask` is the mentor whom that way out is about, if there is one; `shortage` names those who together have
    too few places.
    """

    learner: int
    because: tuple[RuledOut, ...]
    reason: str
    fix: str
    ask: int | None = None
    shortage: str = ""


@dataclass(frozen=True, slots=True)
class Reached:
    """One level that counted: the engine's word, a phrase, and what the plan reaches in it.

    The value counts people, pairs of a band, changes, or steps of scores, as the word says.
    """

    word: str
    label: str
    value: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The best plan, in the order of ties; `notes` tell of decisions that go against a rule.

    `levels` are what counted, `hierarchy` says it in one sentence. `price` is what the total gives up for it
    against the highest one that matches as many. `certificate` proves it (for those who are not pinned), as
    text; `equal` says whether another plan is as good, `input_hash` stands for all that was asked.
    """

    pairs: tuple[ProposedPair, ...]
    unmatched: tuple[Unmatched, ...]
    total: Fraction
    notes: tuple[str, ...]
    six: Six
    levels: tuple[Reached, ...]
    hierarchy: str
    price: Fraction
    certificate: str
    equal: bool
    input_hash: str


@dataclass(frozen=True, slots=True)
class Component:
    """What one criterion gives: exact points of at most `of`; not `known` counted one half."""

    key: str
    label: str
    points: Fraction
    of: Fraction
    known: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why two people fit as they do; the components add up to `total` exactly. `barriers` forbid the pair."""

    learner: int
    mentor: int
    total: Fraction
    components: tuple[Component, ...]
    barriers: tuple[Barrier, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody else who would change mentor (None: nobody), and what that brings them in points."""

    learner: int
    before: int | None
    after: int | None
    gain: Fraction


@dataclass(frozen=True, slots=True)
class WhyNot:
    """What forbids a pair, or what it costs everybody: points of the total, and people fewer matched.

    `price` is None where no plan holds the pair. With fewer people matched the price may be below nothing.
    `rise` is by how much the score would have to rise to bring the pair into the plan, `change` says so; None
    where no score would do, and where nobody asked. `others` tell of those who move and whom the sentence
    only counts.
    """

    learner: int
    mentor: int
    score: Fraction
    barriers: tuple[Barrier, ...]
    price: Fraction | None
    fewer: int
    moves: tuple[Move, ...]
    sentence: str
    rise: Fraction | None = None
    change: str = ""
    others: tuple[str, ...] = ()
