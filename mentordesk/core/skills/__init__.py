"""Skills: what they are called, who needs and who offers them, and where there are too few."""

from mentordesk.core.skills import expertise, skill_list, supply_and_demand
from mentordesk.core.skills.expertise import Expert, expert_rows, experts
from mentordesk.core.skills.skill_keeping import SkillDraft, add_skill, edit_skill, remove_skills
from mentordesk.core.skills.skill_list import SkillRow
from mentordesk.core.skills.skill_list import skill_list as every
from mentordesk.core.skills.skill_merging import MergeSkills, merge_skills, would_merge
from mentordesk.core.skills.skills_apart import apart, forget_apart, tell_apart
from mentordesk.core.skills.supply_and_demand import Balance, Coverer, Seeker, balances, coverers, seekers

READS = skill_list.READS | supply_and_demand.READS | expertise.READS

__all__ = [
    "READS",
    "Balance",
    "Coverer",
    "Expert",
    "MergeSkills",
    "Seeker",
    "SkillDraft",
    "SkillRow",
    "add_skill",
    "apart",
    "balances",
    "coverers",
    "edit_skill",
    "every",
    "expert_rows",
    "experts",
    "forget_apart",
    "merge_skills",
    "remove_skills",
    "seekers",
    "tell_apart",
    "would_merge",
]
