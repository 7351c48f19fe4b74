"""What it means to put somebody into each proposed group: what stands against it, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from mentordesk.core import matching, pairings, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import points
from mentordesk.core.pairings import Cost, PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import group_asking, group_costs
from mentordesk.core.services.pairing_up.group_members import ids
from mentordesk.core.services.pairing_up.matrix import Someone
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows
from mentordesk.core.services.pairing_up.pricing import Price
from mentordesk.core.vocab import Format


@dataclass(frozen=True, eq=False)
class GroupPrices:
    """Prices of all groups for one person; `refusal` says why they cannot be moved at all.

    What a group is called by in a price is its pairing.
    """

    learner: int
    name: str
    refusal: str
    rows: tuple[PairingRow, ...] = ()
    asked: matching.Request | None = None
    """Everybody who has no confirmed group, with the places that confirmed groups leave."""
    sizes: matching.Sizes | None = None
    solving: bool = True
    """Whether it is also asked what the best plan with it costs, which takes a while."""

    def mentors(self) -> list[Someone]:
        """All other groups, those first where they fit best."""
        found = [(self._gain(row), row) for row in self.rows if not row.holds(self.learner)]
        ordered = sorted(found, key=lambda each: (each[0] is None, -(each[0] or 0), each[1].title))
        return [Someone(row.id, called(row)) for _gain, row in ordered]

    def of(self, pairing_id: int) -> Price:
        """The price of one group; it solves a plan, so it is asked in the background."""
        row = next((each for each in self.rows if each.id == pairing_id), None)
        if row is None or self.refusal:
            said = self.refusal or _("This group is not proposed any more.")
            return Price(pairing_id, "", possible=False, against=False, sentence=said)
        request = self._request(row)
        mentors, members = ids(row.mentors), [*ids(row.learners), self.learner]
        never = group_costs.never(request, mentors, members)
        if never:
            return Price(
                pairing_id,
                called(row),
                possible=False,
                against=True,
                sentence=never[0],
                brief=_("not possible"),
            )
        against = matching.fits(request, self._sizes, mentors, members)
        told = [*against, self._here(row), *self._left_behind(), *self._best(row)]
        return Price(
            pairing_id,
            called(row),
            possible=True,
            against=bool(against),
            sentence=" ".join(told),
            brief=_("against a rule") if against else self._here(row),
        )

    @property
    def _all(self) -> matching.Request:
        if self.asked is None:
            raise LookupError("prices of somebody who cannot be moved")
        return self.asked

    @property
    def _sizes(self) -> matching.Sizes:
        if self.sizes is None:
            raise LookupError("prices of somebody who cannot be moved")
        return self.sizes

    @cached_property
    def _from(self) -> PairingRow | None:
        return next((row for row in self.rows if row.holds(self.learner)), None)

    def _request(self, row: PairingRow) -> matching.Request:
        """What is asked about one group: the others take their places; earlier decisions are set aside."""
        others = group_asking.taking(self._all, [each for each in self.rows if each.id != row.id])
        near = set(ids(row.current))
        return replace(
            others,
            pins=frozenset(pin for pin in others.pins if pin[0] != self.learner),
            forbids=frozenset(
                two for two in others.forbids if self.learner not in two or not near & set(two)
            ),
        )

    def _worth(self, row: PairingRow, members: list[int]) -> Fraction:
        if len(members) < (1 if row.mentors else 2):
            return Fraction(0)
        request = replace(self._all, pins=frozenset())
        return group_costs.worth(matching.described(request, self._sizes, ids(row.mentors), members))

    def _gain(self, row: PairingRow) -> Fraction | None:
        """Points that the plan as it stands would have more; None where nobody can have it."""
        members, left = ids(row.learners), self._from
        if group_costs.never(self._request(row), ids(row.mentors), [*members, self.learner]):
            return None
        gain = self._worth(row, [*members, self.learner]) - self._worth(row, members)
        if left is not None:
            before = ids(left.learners)
            gain += self._worth(left, [each for each in before if each != self.learner])
            gain -= self._worth(left, before)
        return gain

    def _here(self, row: PairingRow) -> str:
        gain = self._gain(row) or Fraction(0)
        if not gain:
            return _("That costs nothing in total.")
        text = _("That brings {points} in total.") if gain > 0 else _("That costs {points} in total.")
        return text.format(points=points(abs(gain)))

    def _left_behind(self) -> Iterator[str]:
        """Those whom they leave, where these are too few then."""
        left = self._from
        if left is None or len(left.learners) > self._sizes.fewest:
            return
        rest = [each.name for each in left.learners if each.participant_id != self.learner]
        if not rest:
            yield _("Their group of now is then given up.")
            return
        text = ngettext("{names} is then alone.", "{names} are then too few for a group.", len(rest))
        yield text.format(names=words.names(rest))

    def _best(self, row: PairingRow) -> Iterator[str]:
        """What the best plan that keeps to it costs against the best one."""
        if not self.solving or not row.mentors or answered(row):
            return
        lead = ids(row.mentors)[0]
        kept = replace(self._asked_anew, pins=self._asked_anew.pins | {(self.learner, lead)})
        having = matching.gather(kept, self._sizes)
        able = group_costs.together(having, lead, [self.learner])
        yield best_costs(group_costs.cost(self._without, having) if able else None)

    @cached_property
    def _asked_anew(self) -> matching.Request:
        """What proposing decides anew, this person in any case."""
        rows = [row for row in self.rows if answered(row) and not row.holds(self.learner)]
        asked = group_asking.without(self._all, rows)
        forbids = frozenset(two for two in asked.forbids if self.learner not in two)
        return replace(
            asked, pins=frozenset(pin for pin in asked.pins if pin[0] != self.learner), forbids=forbids
        )

    @cached_property
    def _without(self) -> matching.Gathered:
        return matching.gather(self._asked_anew, self._sizes)


def best_costs(found: Cost | None) -> str:
    """What the best plan that keeps to a decision gives up, in a sentence; None where no plan has it."""
    if found is None:
        return _("No plan within the rules has it.")
    if found.fewer > 0:
        text = ngettext(
            "Of all plans with it the best places {count} person fewer.",
            "Of all plans with it the best places {count} people fewer.",
            found.fewer,
        )
        return text.format(count=found.fewer)
    if found.points > 0:
        text = _("Of all plans with it the best has {points} less in total.")
        return text.format(points=points(Fraction(found.points, 100)))
    return _("A plan with it is as good as the best.")


def called(row: PairingRow) -> str:
    """A group by its theme and mentors, a circle by its people."""
    names = words.names([each.name for each in row.mentors or row.learners])
    return _("{theme} with {names}").format(theme=row.theme, names=names) if row.theme else names


def group_prices(db: Db, cohort_id: int, participant_id: int, *, solving: bool = True) -> GroupPrices:
    """What each proposed group would mean for somebody; without `solving`, for the plan as it stands."""
    confirmed = pairings.confirmed_of(db, participant_id)
    asked = asking.request(db, cohort_id)
    person = next((each for each in asked.learners if each.id == participant_id), None)
    if confirmed is not None:
        text = _("{pairing} is confirmed: end that pairing first.").format(pairing=confirmed.title)
        return GroupPrices(participant_id, "", text)
    if person is None:
        return GroupPrices(participant_id, "", _("They do not take part at the moment."))
    rows = tuple(row for row in open_rows(db, cohort_id) if row.format in {Format.GROUP, Format.CIRCLE})
    return GroupPrices(
        participant_id, person.name, "", rows, asked, group_asking.sizes(db, cohort_id), solving
    )
