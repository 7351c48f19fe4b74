"""Which sheets a rotation has, and how large a name stands on a table."""

import pytest

from mentordesk.core.exports._rotation_sheets import RotationPapers, RotationSheets, _fitting
from mentordesk.core.paper.flow import Setting
from mentordesk.core.paper.look import Look
from mentordesk.core.paper.typesetter import Typesetter
from mentordesk.core.services import rotating
from tests.rotation_file import desk

__all__ = ["desk"]


@pytest.mark.parametrize(("sheets", "count"), [(RotationSheets.ALL, 3), (RotationSheets.CARDS, 1)])
def test_what_is_asked_for_is_made(desk, prepared, sheets, count):
    papers = RotationPapers(desk.ask(rotating.plan, prepared.rotation))
    assert len(papers.chapters(sheets)) == count


def test_a_long_name_is_set_smaller_so_that_no_word_is_cut():
    setting = Setting(Typesetter(), Look(), 400, 700)
    short, long = (
        _fitting(setting, name) for name in ("Mo Hart", "Wilhelmina Featherstonehaughcholmondeley")
    )
    assert short.size > long.size
    assert setting.measured("Featherstonehaughcholmondeley", long) <= setting.width
