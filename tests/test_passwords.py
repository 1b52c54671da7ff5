"""The desk's password."""

from __future__ import annotations

import pytest

from mailworker.desk.passwords import LONGEST, SHORTEST, hash_password, verify_password


def test_a_hash_knows_its_password_and_no_other() -> None:
    made = hash_password("drei Wörter und Äpfel")
    assert verify_password(made, "drei Wörter und Äpfel")
    assert not verify_password(made, "drei Wörter und Birnen")


def test_the_password_cannot_be_read_from_its_hash_and_two_hashes_differ() -> None:
    first, second = (hash_password("drei Wörter und Äpfel") for _ in range(2))
    assert first.startswith("$argon2id$")
    assert "Äpfel" not in first
    assert first != second


@pytest.mark.parametrize("broken", ["", "geheim", "ä", "$argon2id$", "$argon2id$v=19$m=65536,t=3,p=4$x$y"])
def test_a_broken_hash_lets_nobody_in(broken: str) -> None:
    assert not verify_password(broken, "drei Wörter und Äpfel")


@pytest.mark.parametrize("typed", ["", "\x00", "\ud800", "ä" * (LONGEST + 1)])
def test_no_typed_password_makes_it_raise(typed: str) -> None:
    assert not verify_password(hash_password("drei Wörter und Äpfel"), typed)


@pytest.mark.parametrize("length", [SHORTEST - 1, LONGEST + 1])
def test_a_password_too_short_or_too_long_is_refused_with_a_sentence(length: int) -> None:
    with pytest.raises(ValueError, match=str(SHORTEST)):
        hash_password("a" * length)
