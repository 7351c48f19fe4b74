"""Whatever call to the disk fails, or is the last: nothing promised is lost, nothing hangs, all is said."""

import pytest

from tests.trust import fault_sweep
from tests.trust.fault_sweep import FAULTS, Plan

SAMPLE = {"write": 3, "save": 3, "backup": 3, "migrate": 1}
"""Ten points a fault."""
LONG = {"write": 12, "import": 10, "export": 10, "save": 4, "backup": 12, "migrate": 12}
"""Sixty points a fault."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Where works run; the same for all, so that their calls are counted once."""
    return tmp_path_factory.mktemp("faults")


@pytest.mark.parametrize("fault", FAULTS)
def test_ten_faults_do_no_harm(strace, fault, prepared, place) -> None:
    for work, points in SAMPLE.items():
        tally = fault_sweep.sweep(Plan(work, fault, points), prepared, place)
        assert tally.failures == []
        assert tally.hit == points


@pytest.mark.trust
@pytest.mark.parametrize("fault", FAULTS)
def test_sixty_faults_do_no_harm(strace, fault, prepared, place, figures) -> None:
    failures = []
    for work, points in LONG.items():
        tally = fault_sweep.sweep(Plan(work, fault, points, seed=2), prepared, place)
        figures(
            f"{fault} in {work}: {tally.hit} hit, {tally.told} told, {tally.unhurt} unhurt,"
            f" {len(tally.failures)} failed"
        )
        failures += tally.failures
    assert failures == []


@pytest.mark.parametrize(
    ("work", "noticed"), [("write_regardless", " is lost"), ("write_unwary", "OperationalError")]
)
def test_a_careless_one_is_found_out(strace, work, noticed, prepared, tmp_path) -> None:
    tally = fault_sweep.sweep(Plan(work, "ENOSPC+", 6, noticed=noticed), prepared, tmp_path)
    assert [sentence for sentence in tally.failures if noticed in sentence]
