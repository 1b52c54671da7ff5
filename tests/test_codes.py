"""Case codes: made of chance, found again however they are typed."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailworker.core.codes import ALPHABET, find_codes, new_code, new_token, prefix_of


@pytest.mark.parametrize(
    ("office", "prefix"),
    [("werne", "WER"), ("köln", "KOE"), ("bad-honnef", "BAD"), ("x", "XXX"), ("2", "XXX")],
)
def test_an_offices_prefix_is_three_capitals(office: str, prefix: str) -> None:
    assert prefix_of(office) == prefix


def test_a_code_holds_forty_random_bits_in_signs_that_are_not_misread() -> None:
    assert new_code("WER", lambda n: bytes(n)) == "WER-0000-0000"
    assert new_code("WER", lambda n: b"\xff" * n) == "WER-ZZZZ-ZZZZ"
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)


@given(st.binary(min_size=5, max_size=5), st.text(max_size=20), st.text(max_size=20))
def test_every_code_is_found_again_between_any_text(chance: bytes, before: str, after: str) -> None:
    code = new_code("WER", lambda n: chance)
    assert code in find_codes(f"{before} {code} {after}")


@pytest.mark.parametrize(
    "typed",
    [
        "AW: Ihr Termin [WER-7K3M-9Q21]",
        "mein Zeichen ist wer-7k3m-9q2l.",
        "WER–7K3M–9Q2I",
        "> Vorgangsnummer: WER-7K3M-\n> 9Q21".replace("\n> ", "\n"),
        "(WER‑7K3M‑9Q21)",
    ],
)
def test_a_code_is_found_as_people_type_it(typed: str) -> None:
    assert find_codes(typed) == ("WER-7K3M-9Q21",)


@pytest.mark.parametrize(
    "text",
    ["", "02389-7100-0000", "WER-7K3M", "aWER-7K3M-9Q2X", "WER-7K3M-9Q2XY", "WER 7K3M 9Q2X", "WER-7U3M-9Q2X"],
)
def test_what_is_no_code_is_not_found(text: str) -> None:
    assert find_codes(text) == ()


def test_codes_come_in_order_and_once() -> None:
    text = "WER-AAAA-AAAA und WER-BBBB-BBBB, nochmals wer-aaaa-aaaa"
    assert find_codes(text) == ("WER-AAAA-AAAA", "WER-BBBB-BBBB")


def test_a_token_holds_128_bits_and_fits_a_message_id() -> None:
    tokens = {new_token(secrets.token_bytes) for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) == 26 and token.isalnum() and token.islower() for token in tokens)
