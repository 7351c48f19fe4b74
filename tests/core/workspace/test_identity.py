"""Which file a name leads to."""

from mentordesk.core.workspace.identity import identity_of, renamed_to


def test_another_file_under_the_same_name_is_another(tmp_path):
    path, other = tmp_path / "a", tmp_path / "b"
    path.touch()
    other.touch()
    first = identity_of(path)
    other.replace(path)
    assert identity_of(path) not in {first, None}
    assert identity_of(other) is None


def test_a_renamed_file_is_found_in_its_folder(tmp_path):
    path = tmp_path / "a"
    path.touch()
    identity = identity_of(path)
    path.rename(tmp_path / "c")
    assert renamed_to(path, identity) == tmp_path / "c"
    assert renamed_to(tmp_path / "nowhere" / "a", identity) is None
