"""The desk's password: kept as an argon2id hash only."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
"""Fewer characters than this can be guessed when the hash is stolen."""
# Longer input only costs time, and anyone may send one to the log-in page.
LONGEST = 1024


def hash_password(password: str) -> str:
    """The argon2id hash for MAILWORKER_DESK_PASSWORD_HASH.

    Raises ValueError, with a sentence for the administrator, where the password is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise ValueError(f"the password must have {SHORTEST} to {LONGEST} characters")
    return PasswordHasher().hash(password)


def verify_password(password_hash: str, password: str) -> bool:
    """Whether this is the password. A hash that is none fits no password; it never raises."""
    if len(password) > LONGEST:
        return False
    try:
        return PasswordHasher().verify(password_hash, password)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False
