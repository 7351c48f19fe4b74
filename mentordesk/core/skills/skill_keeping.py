"""The coordinator's hand on the list of skills: what each is called, how it is worded, which are gone."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Need, Offer, Skill, SkillSynonym
from mentordesk.core.vocab import SkillKind

LEVELS = 5


@dataclass(frozen=True, slots=True)
class SkillDraft:
    """What the form of a skill edits; `levels` holds five wordings, of which any may be empty."""

    name: str = ""
    kind: SkillKind | None = None
    family: str = ""
    synonyms: tuple[str, ...] = field(default=())
    levels: tuple[str, ...] = field(default=("",) * LEVELS)

    def problems(self) -> list[Problem]:
        """What cannot be taken, whatever else is in the file."""
        found = typed.problems(self, typed.LINES, "name", "family", "synonyms")
        found += typed.problems(self, typed.PROSE, "levels")
        if not self.name.strip():
            found.append(Problem("name", _("Name the skill.")))
        words = [folded(word) for word in self.synonyms]
        if len({*words, folded(self.name)}) <= len(words):
            found.append(Problem("synonyms", _("Write each other word once, and not the name again.")))
        if len(self.levels) != LEVELS:
            found.append(Problem("levels", _("There are five levels.")))
        return found


@command(N_("Add skill"))
def add_skill(db: Db, draft: SkillDraft) -> int:
    """Add a skill that nobody needs or offers yet."""
    _check(db, draft, 0)
    row = Skill(name=draft.name.strip())
    db.add(row)
    db.flush()
    _fill(db, row, draft)
    describe(db, _("Add the skill “{name}”").format(name=row.name))
    return row.id


@command(N_("Change skill"))
def edit_skill(db: Db, skill_id: int, draft: SkillDraft) -> None:
    """Rename it, and say what kind it is, how its levels are worded and what else it is called."""
    row = get(db, skill_id)
    _check(db, draft, skill_id)
    _fill(db, row, draft)
    describe(db, _("Change the skill “{name}”").format(name=row.name))


@command(N_("Remove skills"))
def remove_skills(db: Db, wanted: Sequence[int]) -> None:
    """Take skills out that nobody needs or offers; refused where somebody does."""
    rows = [get(db, each) for each in wanted]
    used = set(db.scalars(select(Need.skill_id).where(Need.skill_id.in_(wanted)).distinct()))
    used |= set(db.scalars(select(Offer.skill_id).where(Offer.skill_id.in_(wanted)).distinct()))
    if used:
        names = ", ".join(row.name for row in rows if row.id in used)
        sentence = _("Somebody needs or offers {names}. Merge it into another skill instead.")
        raise Refused(sentence.format(names=names))
    db.execute(delete(SkillSynonym).where(SkillSynonym.skill_id.in_(wanted)))
    for row in rows:
        db.delete(row)
    count = len(rows)
    label = ngettext("Remove {count} skill", "Remove {count} skills", count).format(count=count)
    describe(db, _("Remove the skill “{name}”").format(name=rows[0].name) if count == 1 else label)


def get(db: Db, skill_id: int) -> Skill:
    """The mapped skill; raises `NotFound`."""
    row = db.get(Skill, skill_id)
    if row is None:
        raise NotFound(_("This skill is no longer there."))
    return row


def _check(db: Db, draft: SkillDraft, own_id: int) -> None:
    problems = draft.problems()
    for about, words in (("name", (draft.name,)), ("synonyms", draft.synonyms)):
        for word in words:
            if other := _other(db, word, own_id):
                sentence = _("“{word}” is a word for {skill} already. Merge the two, if they are one.")
                problems.append(Problem(about, sentence.format(word=word.strip(), skill=other)))
    if problems:
        raise Invalid(problems)


def _other(db: Db, word: str, own_id: int) -> str | None:
    """The name of another skill that is called so."""
    by_name = select(Skill.name).where(Skill.folded_name == folded(word), Skill.id != own_id)
    by_word = select(Skill.name).join(SkillSynonym, SkillSynonym.skill_id == Skill.id)
    by_word = by_word.where(SkillSynonym.folded_word == folded(word), Skill.id != own_id)
    return db.scalar(by_name) or db.scalar(by_word)


def _fill(db: Db, row: Skill, draft: SkillDraft) -> None:
    row.name, row.kind = draft.name.strip(), draft.kind
    row.family = draft.family.strip() or None
    levels = tuple(level.strip() for level in draft.levels)
    row.levels = levels if any(levels) else None
    wanted = {folded(word): word.strip() for word in draft.synonyms if word.strip()}
    there = {each.folded_word: each for each in _synonyms(db, row.id)}
    for key in there.keys() - wanted.keys():
        db.delete(there[key])
    for key, word in wanted.items():
        if key not in there:
            db.add(SkillSynonym(skill_id=row.id, word=word))
        else:
            there[key].word = word


def _synonyms(db: Db, skill_id: int) -> list[SkillSynonym]:
    return list(db.scalars(select(SkillSynonym).where(SkillSynonym.skill_id == skill_id)))
