"""Whatever file is brought: no traceback, no hang, no gigabyte, no wrong row, and a sentence that helps."""

import sys

import pytest

from mentordesk.core import journal
from mentordesk.core.desk import Desk
from tests.trust import bad_files, bad_files_run, bad_files_text
from tests.trust.bad_files import ACCEPT, BadFile
from tests.trust.bad_files_run import OURS

SAMPLE = ("failed.xls", "uncounted.xlsx", "repeated.ods", "half.xls")
CARELESS = (sys.executable, "-m", "tests.trust.bad_files_careless", "{file}")


def named(*names: str) -> list[BadFile]:
    return [file for file in bad_files.every() if file.name in names]


def test_a_bad_file_is_dealt_with_by_the_whole_program_as_it_should_be(tmp_path) -> None:
    assert bad_files_run.run(OURS, named("corners.xlsx"), tmp_path) == {}


def test_bad_texts_and_some_bad_workbooks_are_dealt_with_as_they_should_be(tmp_path) -> None:
    files = [*bad_files_text.FILES, *named(*SAMPLE)]
    found = {}
    for file in (each for each in files if not each.large and each.name != "blank_million.csv"):
        bad_files.write(tmp_path, [file])
        found[file.name] = bad_files_run.faults(file, bad_files_run.ask_here(tmp_path / file.name))
    assert len(found) > 40
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.trust
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_every_bad_file_is_dealt_with_as_it_should_be(large, tmp_path) -> None:
    files = [file for file in bad_files.every(large=True) if file.large is large]
    assert len(files) >= (4 if large else 70)
    assert bad_files_run.run(OURS, files, tmp_path) == {}


@pytest.mark.trust
def test_no_bad_file_changes_a_programme(new_copy, tmp_path) -> None:
    files = [file for file in bad_files.every() if file.want != ACCEPT]
    bad_files_run.run((*OURS, "--into", str(new_copy)), files, tmp_path)
    desk = Desk.open(new_copy)
    assert desk.ask(journal.newest) == 0
    desk.close()


def test_a_careless_importer_is_noticed(tmp_path) -> None:
    files = named("in_cp1252.csv", "dates_unsure.csv", "half.xlsx", "nul.csv")
    found = bad_files_run.run(CARELESS, files, tmp_path)
    assert found == {
        "in_cp1252.csv": ["shows a traceback"],
        "half.xlsx": ["shows a traceback"],
        "dates_unsure.csv": ["answers 0 where 11 is wanted"],
        "nul.csv": ["answers 0 where 10 is wanted"],
    }


def test_whoever_hangs_refuses_in_silence_or_takes_too_many_rows_is_noticed(tmp_path) -> None:
    (good,) = named("good.ods")
    (bad,) = named("empty.csv")
    hanging = bad_files_run.ask((sys.executable, "-c", "while True: pass"), tmp_path / "x", 1)
    silent = bad_files_run.Answer(bad.want, "", [], 0)
    greedy = bad_files_run.Answer(ACCEPT, "", [{"rows": 3, "refused": []}], 0)
    assert bad_files_run.faults(bad, hanging) == ["hangs"]
    assert len(bad_files_run.faults(bad, silent)) == 3
    assert bad_files_run.faults(good, greedy) == ["keeps [3] rows where 2 are good"]


def test_a_command_that_takes_too_much_memory_does_not_go_unnoticed(tmp_path) -> None:
    (file,) = named("empty.csv")
    answer = bad_files_run.ask((sys.executable, "-c", "bytearray(2**31)"), tmp_path / "x")
    assert bad_files_run.faults(file, answer) == ["shows a traceback"]
