"""Prefect's own state, where a command brings its API along."""

import pytest

from flows import api


@pytest.fixture
def made(tmp_path, monkeypatch):
    """The empty database of an installation."""
    (made := tmp_path / "made.db").write_bytes(b"empty")
    monkeypatch.setattr(api, "EMPTY", made)
    return made


def test_a_new_folder_begins_with_the_database_that_the_installation_made(made, tmp_path):
    api.lay_out(tmp_path / "prefect.db")
    assert (tmp_path / "prefect.db").read_bytes() == b"empty"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made.db", "prefect.db"]


def test_a_database_that_is_there_stays_as_it_is(made, tmp_path):
    (tmp_path / "prefect.db").write_bytes(b"runs")
    api.lay_out(tmp_path / "prefect.db")
    assert (tmp_path / "prefect.db").read_bytes() == b"runs"


def test_an_installation_that_made_none_leaves_it_to_prefect(made, tmp_path):
    made.unlink()
    api.lay_out(tmp_path / "prefect.db")
    assert list(tmp_path.iterdir()) == []
