"""The hard rules: who may not be paired, and why in words (domain 8.1)."""

from collections.abc import Callable
from dataclasses import dataclass

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching import musts
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criteria import skills
from mentordesk.core.matching.phrases import duration, inside
from mentordesk.core.matching.times import longest, shared
from mentordesk.core.vocab import Format, MatchRule


@dataclass(frozen=True, slots=True)
class HardRule:
    """`breaks(mentor, learner, rules)` tells whether they may not be paired; `say` gives the sentence."""

    code: str
    label: str
    breaks: Callable[[Candidate, Candidate, Rules], bool]
    say: Callable[[Candidate, Candidate, Rules], str]


@dataclass(frozen=True, slots=True)
class Barrier:
    """One thing that keeps two people apart: its code and its sentence."""

    code: str
    sentence: str


def _same_person(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return mentor.person == learner.person


def _manages(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return learner.line_manager == mentor.person or mentor.line_manager == learner.person


def _avoids(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return mentor.person in learner.avoid or learner.person in mentor.avoid


def _conflicts(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return mentor.person in learner.conflicts or learner.person in mentor.conflicts


def _full(mentor: Candidate, _learner: Candidate, _rules: Rules) -> bool:
    return not mentor.places


def _not_onboarded(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return not (mentor.onboarded and learner.onboarded)


def _no_time(mentor: Candidate, learner: Candidate, rules: Rules) -> bool:
    """The longest single joint stretch counts: an hour cannot be met in two half hours."""
    if rules.allow_async or mentor.free is None or learner.free is None:
        return False
    return longest(shared(mentor.free, learner.free)) < rules.session_minutes


def _too_close(mentor: Candidate, learner: Candidate, rules: Rules) -> bool:
    """Only what is known of both can be the same."""
    if rules.match_rule is MatchRule.CROSS_DEPARTMENT:
        return mentor.department is not None and mentor.department == learner.department
    if rules.match_rule is MatchRule.CROSS_ORGANISATION:
        return mentor.organisation is not None and mentor.organisation == learner.organisation
    return False


def _no_help(mentor: Candidate, learner: Candidate, _rules: Rules) -> bool:
    return skills.score(mentor, learner) == 0


def _not_junior(mentor: Candidate, learner: Candidate, rules: Rules) -> bool:
    if rules.format is not Format.REVERSE or mentor.grade is None or learner.grade is None:
        return False
    return mentor.grade >= learner.grade


def _say_manages(mentor: Candidate, learner: Candidate, _rules: Rules) -> str:
    boss, other = (mentor, learner) if learner.line_manager == mentor.person else (learner, mentor)
    return _("{boss} manages {other}.").format(boss=boss.name, other=other.name)


def _say_full(mentor: Candidate, _learner: Candidate, _rules: Rules) -> str:
    return _("{mentor} has no free place.").format(mentor=mentor.name)


def _say_not_onboarded(mentor: Candidate, learner: Candidate, _rules: Rules) -> str:
    missing = [each.name for each in (mentor, learner) if not each.onboarded]
    if len(missing) > 1:
        return _("{one} and {other} have not finished onboarding.").format(one=missing[0], other=missing[1])
    return _("{name} has not finished onboarding.").format(name=missing[0])


def _say_no_time(mentor: Candidate, learner: Candidate, rules: Rules) -> str:
    best = longest(shared(mentor.free or (), learner.free or ()))
    names = {"mentor": mentor.name, "learner": learner.name, "needed": duration(rules.session_minutes)}
    if not best:
        return _("{mentor} and {learner} are never free at the same time.").format(**names)
    return _("{mentor} and {learner} share no more than {time} at a time; a session takes {needed}.").format(
        **names, time=duration(best)
    )


def _say_too_close(_mentor: Candidate, learner: Candidate, rules: Rules) -> str:
    if rules.match_rule is MatchRule.CROSS_DEPARTMENT:
        sentence, place = (
            _("Both work in {place}; the rule is a different department."),
            learner.department_name,
        )
    else:
        sentence = _("Both belong to {place}; the rule is a different organisation.")
        place = learner.organisation_name
    return sentence.format(place=place or _("the same place"))


def _say_no_help(mentor: Candidate, learner: Candidate, _rules: Rules) -> str:
    wanted = words.names([inside(need.label) for need in learner.needs])
    return _("{mentor} is not above {learner} in {skills}.").format(
        mentor=mentor.name, learner=learner.name, skills=wanted
    )


def _naming(sentence: str) -> Callable[[Candidate, Candidate, Rules], str]:
    return lambda mentor, learner, _rules: _(sentence).format(mentor=mentor.name, learner=learner.name)


HARD = (
    HardRule("H1", N_("the same person"), _same_person, _naming(N_("{mentor} cannot mentor themself."))),
    HardRule("H2", N_("line management"), _manages, _say_manages),
    HardRule(
        "H3",
        N_("a wish not to be paired"),
        _avoids,
        _naming(N_("One of {learner} and {mentor} asked not to be paired with the other.")),
    ),
    HardRule(
        "H4",
        N_("a conflict of interest"),
        _conflicts,
        _naming(N_("{learner} and {mentor} have declared a conflict of interest.")),
    ),
    HardRule("H5", N_("no free place"), _full, _say_full),
    HardRule("H6", N_("onboarding"), _not_onboarded, _say_not_onboarded),
    HardRule("H7", N_("free times"), _no_time, _say_no_time),
    HardRule("H8", N_("department or organisation"), _too_close, _say_too_close),
    HardRule("H9", N_("skills"), _no_help, _say_no_help),
    HardRule(
        "reverse",
        N_("grade"),
        _not_junior,
        _naming(N_("{mentor} is not junior to {learner}, which reverse mentoring asks for.")),
    ),
)


def barriers(mentor: Candidate, learner: Candidate, rules: Rules) -> tuple[Barrier, ...]:
    """Every hard rule that the two break; none when they may be paired."""
    broken = (rule for rule in HARD if rule.breaks(mentor, learner, rules))
    found = [Barrier(rule.code, rule.say(mentor, learner, rules)) for rule in broken]
    return (*found, *(Barrier(*each) for each in musts.broken(mentor, learner, rules)))


def label(code: str, rules: Rules) -> str:
    """What a hard rule, or else a decision, is called inside a sentence."""
    named = next((rule.label for rule in HARD if rule.code == code), None)
    return _(named) if named else musts.label(code, rules) or _("your decision")
