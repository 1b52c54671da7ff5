"""Secrets and overrides from the environment."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mailworker.config.environment import Need, is_loopback, variables
from mailworker.config.load import inspect, load
from mailworker.config.settings import Security
from tests.config.spoiling import SECRETS, WERNE, Spoil, found, only


def test_every_missing_secret_is_named() -> None:
    assert [fault.where for fault in inspect(WERNE, {}).problems] == list(SECRETS)


def test_only_the_secrets_of_what_is_used_are_needed() -> None:
    assert load(WERNE, {}, needs=()).mailbox.password == ""
    assert [fault.where for fault in inspect(WERNE, {}, [Need.MAILBOX]).problems] == [
        "MAILWORKER_IMAP_PASSWORD"
    ]


def test_a_secret_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "imap").write_text("aus der Datei\n", "utf-8")
    environ = {**SECRETS, "MAILWORKER_IMAP_PASSWORD_FILE": str(tmp_path / "imap")}
    del environ["MAILWORKER_IMAP_PASSWORD"]
    assert load(WERNE, environ).mailbox.password == "aus der Datei"


def test_a_secret_that_is_given_twice_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "imap").write_text("aus der Datei", "utf-8")
    assert (
        only(WERNE, MAILWORKER_IMAP_PASSWORD_FILE=str(tmp_path / "imap")).where == "MAILWORKER_IMAP_PASSWORD"
    )


@pytest.mark.parametrize("content", [None, b"", b"\n", b"\xff"])
def test_a_secrets_file_that_cannot_be_used_is_one_problem(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "imap").write_bytes(content)
    environ = {"MAILWORKER_IMAP_PASSWORD": "", "MAILWORKER_IMAP_PASSWORD_FILE": str(tmp_path / "imap")}
    assert only(WERNE, **environ).where == "MAILWORKER_IMAP_PASSWORD_FILE"


@pytest.mark.parametrize("key", ["password", "Passwort", "smtp_password", "client_secret"])
def test_a_password_in_a_file_is_a_problem_that_does_not_repeat_it(
    folder: Path, spoil: Spoil, key: str
) -> None:
    spoil("mailbox.toml", "[imap]", f'[imap]\n{key} = "hunter2-geheim"')
    fault = only(folder)
    assert fault.where == f"mailbox.toml: imap.{key}"
    assert "secret" in fault.what
    assert "hunter2-geheim" not in fault.sentence


def test_a_database_address_with_a_password_does_not_belong_into_a_file(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", "sqlite:///mailworker.sqlite", "postgresql://amt:hunter2@db/amt")
    fault = only(folder)
    assert fault.where == "office.toml: database.url"
    assert "hunter2" not in fault.sentence


def test_the_environment_names_the_database() -> None:
    environ = {**SECRETS, "MAILWORKER_DATABASE_URL": "postgresql://amt:sesam@db/amt"}
    settings = load(WERNE, environ)
    assert settings.database_url == "postgresql+psycopg://amt:sesam@db/amt"
    assert "sesam" not in repr(settings)


@pytest.mark.parametrize(
    "url", ["mysql://db/amt", "mailworker.sqlite", "sqlite:", "sqlite:///nowhere/x.sqlite"]
)
def test_an_address_that_leads_to_no_database_is_a_problem(url: str) -> None:
    assert only(WERNE, MAILWORKER_DATABASE_URL=url).where == "MAILWORKER_DATABASE_URL"


def test_containers_may_override_where_the_servers_are() -> None:
    environ = {
        **SECRETS,
        "MAILWORKER_IMAP_HOST": "127.0.0.1",
        "MAILWORKER_IMAP_PORT": "4143",
        "MAILWORKER_IMAP_SECURITY": "none",
        "MAILWORKER_DESK_HOST": "0.0.0.0",
        "MAILWORKER_DESK_SECURE_COOKIES": "false",
    }
    settings = load(WERNE, environ)
    assert (settings.mailbox.host, settings.mailbox.port) == ("127.0.0.1", 4143)
    assert settings.mailbox.security is Security.NONE
    assert settings.desk.secure_cookies is False


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("MAILWORKER_IMAP_PORT", "vierzig"),
        ("MAILWORKER_IMAP_PORT", "0"),
        ("MAILWORKER_SMTP_SECURITY", "ssl"),
        ("MAILWORKER_SMTP_HOST", ""),
        ("MAILWORKER_DESK_SECURE_COOKIES", "vielleicht"),
        ("MAILWORKER_DESK_SECRET", "kurz"),
        ("MAILWORKER_DATABASE_URL", "postgresql://amt@db:abc/termine"),
        ("MAILWORKER_DESK_PASSWORD_HASH", "geheim"),
    ],
)
def test_a_wrong_variable_is_named(variable: str, value: str) -> None:
    fault = only(WERNE, **{variable: value})
    assert fault.where == variable
    assert fault.hint
    assert "valid integer" not in fault.sentence
    assert "unable to" not in fault.hint


def test_a_misspelt_variable_is_told_the_right_one() -> None:
    fault = only(WERNE, MAILWORKER_IMAP_PASWORD="geheim-9")
    assert fault.hint == "did you mean MAILWORKER_IMAP_PASSWORD?"
    assert "geheim-9" not in fault.sentence
    assert found(WERNE, MAILWORKER_FAILPOINT="fetched") == []


@pytest.mark.parametrize("host", ["imap.werne.example", "10.0.0.5", "localhost.werne.example", "0.0.0.0"])
def test_an_unprotected_connection_that_leaves_this_machine_is_a_problem(host: str) -> None:
    fault = only(WERNE, MAILWORKER_IMAP_HOST=host, MAILWORKER_IMAP_SECURITY="none")
    assert fault.where == "MAILWORKER_IMAP_SECURITY"


def test_an_unprotected_connection_in_the_file_is_named_there(folder: Path, spoil: Spoil) -> None:
    spoil("mailbox.toml", 'security = "starttls"', 'security = "none"')
    assert only(folder).where == "mailbox.toml: smtp.security"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost", "LOCALHOST"])
def test_this_machine_itself_is_known_by_its_names(host: str) -> None:
    assert is_loopback(host)


def test_a_file_without_certificates_is_a_problem(tmp_path: Path) -> None:
    for name in ("missing.pem", "empty.pem"):
        (tmp_path / "empty.pem").write_text("")
        assert only(WERNE, MAILWORKER_IMAP_CA_FILE=str(tmp_path / name)).where.endswith("ca_file")


def documented(text: str) -> set[str]:
    """The variables that comments name, such as `MAILWORKER_IMAP_HOST, _PORT`."""
    found: set[str] = set()
    for first, others in re.findall(r"(MAILWORKER_[A-Z_]+)((?:,? +(?:or +)?_[A-Z_]+)*)", text):
        section = "_".join(first.split("_")[:2])
        ends = re.findall(r"_[A-Z_]+", others)
        found |= {first, *(first + end if end == "_FILE" else section + end for end in ends)}
    return found


def test_every_variable_is_documented_in_the_files() -> None:
    texts = "".join(path.read_text("utf-8") for path in WERNE.glob("*.toml"))
    assert documented(texts) == set(variables())
