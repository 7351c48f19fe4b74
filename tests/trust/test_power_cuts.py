"""A power cut at any moment takes nothing that was promised: it was on the disk before it was said."""

import pytest

from tests.trust import power_cut
from tests.trust.power_cut import Plan


@pytest.mark.parametrize(("work", "each"), [("write", 3), ("backup", 1)])
def test_a_few_cuts_take_nothing(strace, work, each, prepared, tmp_path) -> None:
    tally = power_cut.cut_often(Plan(work, each), prepared, tmp_path)
    assert tally.failures == []
    assert tally.cuts == 4 * each
    assert tally.promises > 0


@pytest.mark.trust
@pytest.mark.parametrize("work", ["write", "import", "export", "backup", "migrate"])
def test_a_hundred_cuts_take_nothing(strace, work, prepared, tmp_path, figures) -> None:
    tally = power_cut.cut_often(Plan(work, 25, seed=2), prepared, tmp_path)
    figures(
        f"cuts of {work}: {tally.cuts}, over {tally.deeds} writes, syncs and names, {tally.promises} lines,"
        f" {len(tally.failures)} broken"
    )
    assert tally.failures == []
    assert tally.cuts == 100


@pytest.mark.parametrize(
    ("work", "noticed"),
    [("write_unflushed", " is lost"), ("save_in_place", "neither the old nor the new one")],
)
def test_a_careless_one_is_found_out(strace, work, noticed, prepared, tmp_path) -> None:
    tally = power_cut.cut_often(Plan(work, 5, noticed=noticed), prepared, tmp_path)
    assert [sentence for sentence in tally.failures if noticed in sentence]
