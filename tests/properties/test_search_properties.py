"""The search finds just those whom a look at everybody would find, after any edits, undo and redo."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core import db, participants, programmes, register
from mentordesk.core.desk import Desk, command
from mentordesk.core.errors import DeskError
from mentordesk.core.folding import folded
from mentordesk.core.participants import PersonDraft, Shown, SkillLine
from mentordesk.core.vocab import Role
from tests.properties.told import forget_history, told_of

DAY = date(2026, 11, 18)
COHORT = 1
WORDS = st.text("abcßéŁ-.1 陳", min_size=1, max_size=7).filter(str.strip)
SOMEBODY = st.integers(0, 7)
FIELDS = st.sampled_from(["name", "job_title", "department", "grade"])


@command("Call all departments otherwise")
def call_departments(session, name):
    args = (name, folded(name))
    session.connection().exec_driver_sql("UPDATE department SET name = ? || id, folded_name = ? || id", args)


@command("Take somebody out")
def take_out(session, number):
    for table in ("need", "offer", "interest"):
        session.connection().exec_driver_sql(f"DELETE FROM {table} WHERE participant_id = ?", (number,))  # noqa: S608 - names of ours
    session.connection().exec_driver_sql("DELETE FROM participant WHERE id = ?", (number,))


def adding(words):
    name, post, place, skill, tag = words
    draft = PersonDraft(
        name, Role.MENTEE, job_title=post, department=place, needs=(SkillLine(skill, 1, 2),), interests=(tag,)
    )
    return participants.add, (COHORT, draft, DAY)


ACTS = st.one_of(
    st.tuples(*[WORDS] * 5).map(adding),
    st.tuples(st.just(participants.edit_field), st.tuples(SOMEBODY, FIELDS, WORDS)),
    st.tuples(st.just(call_departments), st.tuples(WORDS)),
    st.tuples(st.just(take_out), st.tuples(SOMEBODY)),
    st.sampled_from([("undo", ()), ("redo", ()), ("reopen", ())]),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """Five people in a cohort; nothing to undo."""
    desk = Desk.create(tmp_path_factory.mktemp("search") / "search.mentordesk", "Robin Reyes")
    desk.do(
        programmes.add,
        programmes.CohortDraft(programme="P", name="C", start_on=DAY, end_on=date(2027, 5, 31)),
    )
    for word in ("abc", "Éab", "ßa b", "c陳1", "Łb.ac"):
        made, args = adding((word, word[::-1], "Ward a", "Skill", "tag"))
        desk.do(made, *args)
    forget_history(desk)
    desk.close()
    return desk.path


def split(text):
    """The words of a text, letter by letter."""
    kept = (letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in folded(text))
    return "".join(kept).split()


def said(profile):
    """All words of a profile."""
    skills = [line.skill for line in (*profile.needs, *profile.offers)]
    texts = [profile.name, profile.email, profile.job_title, profile.department, profile.organisation]
    return split(" ".join([*texts, profile.code, *skills, *profile.interests]))


def looked_for(desk, text):
    """Whom a look at everybody finds."""
    people = {each.id: said(each) for each in desk.ask(participants.profiles, COHORT)}
    wanted = split(text)
    ways = (str.startswith, str.__contains__)
    for way in ways if wanted or text.strip() else ():
        found = {
            number
            for number, words in people.items()
            if wanted and all(any(way(word, part) for word in words) for part in wanted)
        }
        if found:
            return found
    return set() if text.strip() else set(people)


@given(acts=st.lists(ACTS, min_size=2, max_size=8), typed=st.lists(WORDS, min_size=3, max_size=8))
@settings(max_examples=10, deadline=None)
def test_the_search_finds_whom_a_look_at_everybody_finds(file, acts, typed):
    with told_of(file) as told:
        for what, given_ in acts:
            try:
                told.act(what, given_)
            except DeskError:
                continue
            for text in typed:
                found = told.desk.ask(participants.ids, COHORT, Shown(text))
                assert sorted(found) == sorted(looked_for(told.desk, text)), text
        reader = db.connect(told.desk.path, mode="ro")
        assert register.disagreements(reader) == []
        reader.close()
