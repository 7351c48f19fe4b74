"""What linters cannot say: the house keeps its own rules."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import mentordesk.core
from mentordesk.core.vocab import Vocabulary
from tests.house import declared, safety, shape

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("rule", [*shape.RULES, *safety.RULES], ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule_that(rule):
    assert "\n".join(rule(ROOT)) == ""


def test_every_table_has_an_id():
    from mentordesk.core.model import Base

    assert list(declared.tables_have_an_id(Base.metadata)) == []


def test_every_closed_list_has_words():
    for module in pkgutil.walk_packages(mentordesk.core.__path__, "mentordesk.core."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)
    ours = [kind for kind in Vocabulary.__subclasses__() if kind.__module__.startswith("mentordesk.")]
    assert list(declared.members_have_labels(ours)) == []
