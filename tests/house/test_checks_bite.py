"""Each check of the house sees a violation that is planted in a small tree."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table

from mentordesk.core.vocab import Vocabulary
from tests.house import dead_code, declared, safety, shape

ROOT = Path(__file__).parent.parent.parent
SETTINGS = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LONG = "def long():\n" + "    x = 1\n" * 40
WINDOW, EXPORT = "mentordesk/ui/views/today.py", "mentordesk/core/exports/roster.py"


def plant(root, path, text):
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def run(root, *command):
    """What the tool says, run in the planted tree; it must fail."""
    tool = Path(sys.executable).with_name(command[0])
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(
        [tool, *command[1:]], cwd=root, capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode != 0, done.stdout
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (shape.modules_are_short, WINDOW, "x = 1\n" * 301),
        (shape.functions_are_short, WINDOW, LONG),
        (shape.tests_are_short, "tests/core/test_x.py", LONG.replace("long", "test_long")),
        (shape.each_module_has_its_test, WINDOW, ""),
        (shape.names_say_what_it_is, "mentordesk/core/utils.py", ""),
        (shape.names_say_what_it_is, WINDOW, "class PairingManager: ..."),
        (shape.names_say_what_it_is, WINDOW, "def handle_click(): ..."),
        (shape.nothing_is_left_for_later, WINDOW, "x = 1  # TODO: later"),
        (shape.exceptions_give_their_reason, WINDOW, "import os  # noqa: F401"),
        (shape.exceptions_give_their_reason, WINDOW, "import os  # type: ignore[x]"),
        (shape.tests_do_not_sleep, "tests/ui/test_x.py", "qtbot.wait_ms(5); time.sleep(1)"),
        (
            shape.migrations_stand_alone,
            "mentordesk/core/migrations/versions/v2.py",
            "from mentordesk.core import vocab",
        ),
        (safety.only_the_kit_shows_text_that_could_be_markup, WINDOW, "label = QLabel(name)"),
        (safety.only_the_kit_shows_text_that_could_be_markup, WINDOW, "button.setToolTip(name)"),
        (safety.only_the_kit_shows_text_that_could_be_markup, WINDOW, "QMessageBox.warning(self, name)"),
        (safety.only_the_kit_shows_text_that_could_be_markup, WINDOW, "view.setHtml(name)"),
        (safety.only_the_kit_shows_text_that_could_be_markup, WINDOW, "view.setMarkdown(name)"),
        (safety.nothing_parses_text_for_paper, EXPORT, "from reportlab.platypus import Paragraph"),
        (safety.nothing_parses_text_for_paper, EXPORT, "import reportlab.platypus"),
        (safety.dialogs_never_stop_the_world, WINDOW, "dialog.exec()"),
        (safety.layouts_are_not_asked_for_their_items, WINDOW, "column.itemAt(0).widget()"),
        (safety.temporary_files_go_to_our_scratch, EXPORT, "import tempfile"),
        (safety.files_are_written_whole, EXPORT, "path.write_bytes(data)"),
        (safety.files_are_written_whole, EXPORT, "path.write_text(data)"),
        (safety.files_are_written_whole, EXPORT, "path.open('w')"),
        (safety.files_are_written_whole, EXPORT, "open(path, mode='rb+')"),
        (safety.nothing_reaches_the_network, EXPORT, "import urllib.request"),
        (safety.nothing_reaches_the_network, WINDOW, "from PySide6 import QtNetwork"),
        (safety.nothing_reaches_the_network, WINDOW, "from http import client"),
        (safety.colours_live_in_the_theme, WINDOW, "red = '#c0392b'"),
        (safety.sentences_are_in_plain_words, WINDOW, "_('No records found')"),
        (safety.locks_name_hashes_and_no_address, "requirements.lock", "numpy==2.4.6\n"),
        (safety.locks_name_hashes_and_no_address, "requirements.lock", "--index=https://example.org\n"),
        (safety.qt_is_a_version_that_keeps_none, "requirements.lock", "pyside6-essentials==6.12.0 \\\n"),
        (safety.qt_is_a_version_that_keeps_none, "pyproject.toml", '"PySide6-Essentials>=6.8.3"'),
    ],
)
def test_the_rule_of_the_house_bites(tmp_path, rule, path, text):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    assert list(rule(tmp_path)) == []
    plant(tmp_path, path, text)
    assert any(Path(path).name in complaint for complaint in rule(tmp_path))


def test_a_plan_that_differs_from_the_house_is_found(tmp_path):
    plant(
        tmp_path,
        "docs/architecture.md",
        "mentordesk/\n  core   knows\n    desk   one file\n    attic  dust\nresources/",
    )
    plant(tmp_path, "mentordesk/core/desk.py", "")
    plant(tmp_path, "mentordesk/core/cellar.py", "")
    assert [line.partition(": ")[2] for line in shape.the_plan_and_the_house_agree(tmp_path)] == [
        "the plan lacks mentordesk/core/cellar",
        "there is no attic in the house",
    ]


def test_a_dependency_without_an_account_is_found(tmp_path):
    dependencies = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    plant(tmp_path, "docs/dependencies.md", dependencies)
    plant(tmp_path, "pyproject.toml", SETTINGS.replace('"babel', '"surprise>=1",\n  "babel'))
    assert [line.split(": ")[1] for line in safety.dependencies_are_accounted_for(tmp_path)] == ["surprise"]


def test_two_test_files_of_one_name_are_found(tmp_path):
    plant(tmp_path, "tests/core/test_x.py", "")
    plant(tmp_path, "tests/ui/test_x.py", "")
    assert list(shape.test_files_have_names_of_their_own(tmp_path)) == [
        "test_x.py: 2 test files of this name"
    ]


@pytest.mark.parametrize(
    "key", [Column("code", String, primary_key=True), Column("id", String, primary_key=True)]
)
def test_a_table_without_a_number_for_a_key_is_found(key):
    metadata = MetaData()
    Table("pairing", metadata, key, Column("amount", Integer))
    assert any("pairing" in complaint for complaint in declared.tables_have_an_id(metadata))


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"ONE": ("one", " ")},
        {"ONE": ("one", "Same"), "TWO": ("two", "Same")},
        {"ONE": ("One Key", "One")},
    ],
)
def test_a_closed_list_without_proper_words_is_found(members):
    planted = Vocabulary("Planted", members, module=__name__)
    assert any("Planted" in complaint for complaint in declared.members_have_labels([planted]))


RUFF = {
    "A": "list = []",
    "ARG": "def f(unused):\n    return 1",
    "B": "def f(x=[]):\n    return x",
    "BLE": "try:\n    f()\nexcept Exception:\n    g()",
    "C4": "x = list([1 for _ in y])",
    "C90": "def f(x):\n" + "".join(f"    if x == {n}:\n        g({n})\n" for n in range(9)),
    "D100": "x = 1",
    "D101": "class Planted:\n    x = 1",
    "DTZ": "import datetime\ndatetime.datetime.now()",
    "E": "x = y == None",
    "ERA": "# x = f(1)",
    "F": "import os",
    "FBT": "def f(flag: bool):\n    return flag",
    "I": "import sys\nimport os",
    "ICN": "import numpy",
    "INP": "x = 1",
    "ISC": "x = ['a' 'b']",
    "LOG": "import logging\nlogging.Logger('x')",
    "N": "def Loud():\n    return 1",
    "PERF": "def f(y):\n    x = []\n    for z in y:\n        x.append(z)\n    return x",
    "PIE": "class A:\n    '''Doc.'''\n    pass",
    "PL": "def f(a, b, c, d, e, g):\n    return a",
    "PT": "import pytest\npytest.raises(ValueError)",
    "PTH": "import os\nos.path.exists('x')",
    "RET": "def f(x):\n    y = x + 1\n    return y",
    "RUF": "x = [*a] + [1]\ny = [1] + a",
    "S": "eval(x)",
    "SIM": "x = True if y else False",
    "SLF": "x._hidden()",
    "T20": "print(1)",
    "TID": "from ..core import x",
    "TRY": "try:\n    f()\nexcept ValueError as e:\n    raise e",
    "UP": "from typing import List\nx: List[int] = []",
    "W": "x = 1 ",
}


def test_every_family_of_ruff_bites(tmp_path):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    for family, text in RUFF.items():
        plant(tmp_path, f"mentordesk/planted_{family.lower()}/module.py", text)
    plant(tmp_path, "mentordesk/planted_d104/__init__.py", "")
    found = json.loads(run(tmp_path, "ruff", "check", "--output-format=json", "--no-cache"))
    bites = {(Path(each["filename"]).parent.name, each["code"]) for each in found}
    chosen = re.search(r"^select = \[(.*?)\]", SETTINGS, re.MULTILINE | re.DOTALL)[1]
    families = re.findall(r'"(\w+)"', chosen)
    assert [
        family
        for family in families
        if not any(
            folder == f"planted_{family.lower()}" and code.startswith(family) for folder, code in bites
        )
    ] == []


def test_the_formatter_bites(tmp_path):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    plant(tmp_path, "mentordesk/planted.py", "x = {'a':1}\n")
    assert "planted.py" in run(tmp_path, "ruff", "format", "--check", "--no-cache")


def test_mypy_is_strict(tmp_path):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    plant(tmp_path, "mentordesk/__init__.py", "def untyped(x):\n    return x\n\n\ny: int = 'text'\n")
    said = run(tmp_path, "mypy", "--no-incremental")
    assert "no-untyped-def" in said
    assert "assignment" in said


def test_dead_code_is_found_but_no_declared_field(tmp_path):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    plant(
        tmp_path,
        "mentordesk/planted.py",
        "class _Row:\n    field = 1\n\n    def unused(self): ...\n\n\n_Row()\n",
    )
    assert len(dead_code.found(tmp_path)) == 1
    assert "unused method 'unused'" in dead_code.found(tmp_path)[0]


PLANTED_IMPORTS = {
    "Floors of the core": ("mentordesk/core/db.py", "import mentordesk.core.desk"),
    "Window above core": ("mentordesk/core/resources.py", "import mentordesk.ui"),
    "Floors of the window": ("mentordesk/ui/kit/__init__.py", "import mentordesk.ui.views"),
    "No Qt in core": ("mentordesk/core/plugs.py", "import PySide6.QtCore"),
    "No Qt on the command line": ("mentordesk/cli/run.py", "import mentordesk.ui.kit"),
    "No SQL, file formats, model or db in ui": ("mentordesk/ui/views/__init__.py", "import sqlalchemy"),
    "No model or sqlalchemy in exports": (
        "mentordesk/core/exports/roster.py",
        "import mentordesk.core.model",
    ),
    "Matching and planning know no database": ("mentordesk/core/matching/__init__.py", "import sqlalchemy"),
}


@pytest.fixture
def skeleton(tmp_path):
    """The packages of the house, empty, under its contracts."""
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    core = re.search(r'name = "Floors of the core".*?layers = \[(.*?)\n\]', SETTINGS, re.DOTALL)[1]
    for name in re.findall(r"\w+", re.sub(r"#.*", "", core)):
        plant(tmp_path, f"mentordesk/core/{name}/__init__.py", "")
    for package in ("", "/core", "/cli", "/ui", "/ui/views", "/ui/dialogs", "/ui/kit"):
        plant(tmp_path, f"mentordesk{package}/__init__.py", "")
    for module in (
        "core/exports/roster.py",
        "cli/run.py",
        "core/db.py",
        "core/resources.py",
        "core/plugs.py",
    ):
        shutil.rmtree(tmp_path / "mentordesk" / module.removesuffix(".py"), ignore_errors=True)
        plant(tmp_path, f"mentordesk/{module}", "")
    return tmp_path


def test_every_contract_about_imports_bites(skeleton):
    for path, text in PLANTED_IMPORTS.values():
        plant(skeleton, path, text)
    said = run(skeleton, "lint-imports", "--no-cache")
    assert set(re.findall(r'^name = "(.*)"$', SETTINGS, re.MULTILINE)) - {"mentordesk"} == set(
        PLANTED_IMPORTS
    )
    assert [name for name in PLANTED_IMPORTS if f"{name} BROKEN" not in said] == []


def test_a_module_without_a_floor_is_found(skeleton):
    plant(skeleton, "mentordesk/core/astray.py", "")
    plant(skeleton, "mentordesk/ui/adrift.py", "")
    said = run(skeleton, "lint-imports", "--no-cache")
    assert re.findall(r"^(.*) (?:BROKEN|KEPT)$", said, re.MULTILINE)[:3] == list(PLANTED_IMPORTS)[:3]
    assert "mentordesk.core.astray" in said
    assert "mentordesk.ui.adrift" in said
