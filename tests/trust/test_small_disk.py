"""On a full disk the program says so, keeps what it had, and goes on once there is room."""

import pytest

from tests.trust import small_disk

pytest.importorskip("resource", reason="this system cannot limit the length of a file")


@pytest.mark.parametrize("free", [0, 80, 640])
def test_work_goes_on_when_there_is_room_again(free, prepared, tmp_path) -> None:
    outcome = small_disk.run("fill_up", free, prepared, tmp_path)
    assert outcome.failures == []
    assert outcome.told
    assert outcome.promises > 4


@pytest.mark.trust
@pytest.mark.parametrize("free", [0, 4, 16, 40, 80, 160, 320, 640, 1280, 2560])
def test_work_goes_on_at_ten_sizes(free, prepared, tmp_path, figures) -> None:
    outcome = small_disk.run("fill_up", free, prepared, tmp_path)
    kind = "a real small disk" if outcome.really else "a limit on the length of files"
    figures(f"{free} KB free on {kind}: {outcome.promises} promises, {len(outcome.failures)} failed")
    figures(f"  {(outcome.told or ['nothing was said'])[0]}")
    assert outcome.failures == []


def test_a_careless_one_is_found_out(prepared, tmp_path) -> None:
    outcome = small_disk.run("save_in_place", 640, prepared, tmp_path)
    assert [sentence for sentence in outcome.failures if "neither the old nor the new one" in sentence]
