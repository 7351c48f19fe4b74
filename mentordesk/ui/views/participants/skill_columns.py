"""The columns of the tables of skills and of who can help, and what stands in their cells."""

from collections.abc import Callable
from dataclasses import dataclass

from mentordesk.core.i18n import N_, _
from mentordesk.core.skills import Balance, Expert, SkillRow
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.table_model import Column

FIGURES = ("wanted", "waiting", "cover", "free", "gap")
"""The sort keys of the columns with figures of the balance."""


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill with its balance in this cohort."""

    skill: SkillRow
    balance: Balance


def skill_columns(rename: Callable[[int, str], object]) -> list[Column[SkillLine]]:
    """What is known of each skill; a name is changed in the table."""
    return [
        Column(N_("Skill"), _name, "name", width=196, grow=3, edit=rename),
        Column(N_("Kind"), lambda row: row.skill.kind.label if row.skill.kind else "", "kind", width=84),
        Column(N_("Family"), lambda row: row.skill.family, "family", width=92, grow=1),
        Column(N_("Need it"), lambda row: str(row.balance.wanted), "wanted", width=72, right=True),
        Column(N_("Wait"), lambda row: str(row.balance.waiting), "waiting", width=64, right=True),
        Column(N_("Mentors above"), lambda row: str(row.balance.cover), "cover", width=120, right=True),
        Column(N_("Places free"), lambda row: str(row.balance.free), "free", width=88, right=True),
        Column(N_("Too few by"), _gap, "gap", width=110, right=True),
    ]


def expert_columns() -> list[Column[Expert]]:
    """Who can help, and with what."""
    return [
        Column(N_("Name"), lambda row: Cell(row.name, tile=row.name), "name", width=190, grow=1),
        Column(N_("Can help with"), _offers, width=300, grow=4),
        Column(N_("Post"), lambda row: row.job_title, width=130, grow=1),
        Column(N_("Department"), lambda row: row.department, width=120, grow=1),
        Column(N_("May be shown"), lambda row: _("Yes") if row.listed else "", width=112),
    ]


def _name(row: SkillLine) -> Cell:
    return Cell(row.skill.name, note=", ".join(row.skill.synonyms))


def _gap(row: SkillLine) -> Cell:
    gap = row.balance.gap
    return Cell(str(gap), strong=True) if gap else Cell("–")


def _offers(row: Expert) -> str:
    told = [_("{skill} ({level})").format(skill=skill, level=level) for skill, level in row.offers]
    return ", ".join(told)
