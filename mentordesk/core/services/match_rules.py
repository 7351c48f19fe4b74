"""What the coordinator decides about the matching: the aims in words, each criterion, and what it weighs."""

from dataclasses import dataclass

from mentordesk.core import matching, participants, programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.matching.criterion import Criterion
from mentordesk.core.matching.weighing import available, weighed
from mentordesk.core.programmes import MatchAims
from mentordesk.core.services import asking
from mentordesk.core.services.matching_runs import run_aims
from mentordesk.core.vocab import MatchMode

READS = programmes.READS | participants.READS | {"custom_field"}


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion as the dialog shows it; `usual` is what it weighs where nothing was said."""

    key: str
    label: str
    means: str
    usual: int
    dialled: bool
    of_texts: bool


@dataclass(frozen=True, slots=True)
class MatchRules:
    """All that the dialog begins with; `rules` is what the cohort's scores go by now."""

    aims: MatchAims
    rows: tuple[CriterionRow, ...]
    rules: matching.Rules


def match_rules(db: Db, cohort_id: int) -> MatchRules:
    """Of one cohort, those that count most first."""
    cohort, aims = programmes.cohort(db, cohort_id), programmes.match_aims(db, cohort_id)
    rules = asking.rules_of(cohort, aims, participants.own_field_list(db))
    rows = [_row(each) for each in available(rules)]
    rows.sort(key=lambda each: (-each.usual, -aims.weight(each.key), each.label))
    return MatchRules(aims, tuple(rows), rules)


def _row(criterion: Criterion) -> CriterionRow:
    return CriterionRow(
        criterion.key,
        criterion.shown,
        _(criterion.means),
        criterion.weight,
        criterion.dialled,
        criterion.of_texts,
    )


def shares(rules: matching.Rules) -> dict[str, int]:
    """Of how many per cent of a score each criterion decides; together a hundred, or nothing."""
    counted = [(each.key, weight) for each, weight in weighed(rules)]
    whole = sum(weight for _key, weight in counted)
    if not whole:
        return {}
    found = {key: 100 * weight // whole for key, weight in counted}
    rests = sorted(counted, key=lambda each: -(100 * each[1] % whole))
    for key, _weight in rests[: 100 - sum(found.values())]:
        found[key] += 1
    return found


def order_of_aims(mode: MatchMode, price: int) -> tuple[str, ...]:
    """What counts when plans are compared, the first aim first; a floor costs so many thousandths at most."""
    return run_aims.aims(matching.Request((), (), mode=mode, price=price))
