"""Whose desk it is: the coordinator and the logo."""

import pytest
from sqlalchemy import func, select

from mentordesk.core import programmes
from mentordesk.core.errors import Invalid
from mentordesk.core.model import Attachment
from mentordesk.core.programmes import OwnerDraft

PNG = b"\x89PNG\r\n\x1a\n" + b"rest of a picture"
JPEG = b"\xff\xd8\xff" + b"rest of a picture"


def pictures(db):
    return db.scalar(select(func.count()).select_from(Attachment))


def test_a_new_file_knows_its_coordinator(desk):
    owner = desk.ask(programmes.owner)
    assert (owner.coordinator, owner.email, owner.has_logo) == ("Robin Reyes", "", False)
    assert len(owner.secret) >= 16


def test_the_coordinator_is_changed_and_the_journal_names_the_new_one(turned, desk):
    draft = OwnerDraft(" Sam Cole ", " s@example.org ", " 1 ", " St Brigid ", "Africa/Nairobi")
    before = desk.ask(programmes.owner).secret
    turned(programmes.edit_owner, draft)
    owner = desk.ask(programmes.owner)
    assert (owner.coordinator, owner.email, owner.phone) == ("Sam Cole", "s@example.org", "1")
    assert (owner.organisation, owner.zone, owner.secret) == ("St Brigid", "Africa/Nairobi", before)
    assert desk.coordinator == "Sam Cole"


def test_a_coordinator_without_a_name_is_refused(desk):
    assert [problem.field for problem in OwnerDraft(" ").problems()] == ["coordinator"]
    with pytest.raises(Invalid, match="Enter your name"):
        desk.do(programmes.edit_owner, OwnerDraft(""))


@pytest.mark.req("S1-30")
@pytest.mark.parametrize("picture", [PNG, JPEG], ids=["png", "jpeg"])
def test_a_logo_is_kept_as_it_was_given(turned, desk, picture):
    turned(programmes.set_logo, picture)
    assert desk.ask(programmes.logo) == picture
    assert desk.ask(programmes.owner).has_logo


def test_a_logo_can_be_taken_away(turned, desk):
    desk.do(programmes.set_logo, PNG)
    turned(programmes.set_logo, None)
    assert desk.ask(programmes.logo) is None


def test_the_same_picture_is_kept_once(desk):
    desk.do(programmes.set_logo, PNG)
    desk.do(programmes.set_logo, JPEG)
    desk.do(programmes.set_logo, PNG)
    assert desk.ask(pictures) == 2


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", PNG + bytes(2_000_000)])
def test_other_files_and_huge_pictures_are_refused(desk, content):
    with pytest.raises(Invalid, match="at most 2 MB"):
        desk.do(programmes.set_logo, content)
    assert desk.ask(pictures) == 0
