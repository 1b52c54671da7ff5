"""The servers and folders that tests ask for by name. A missing server skips; where CI is true, it fails."""

from __future__ import annotations

import os
import shutil
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import psycopg
import pytest
import structlog
import trustme
from hypothesis import settings

from mailworker.edges.store import Store
from tests.servers import dovecot as dovecot_server
from tests.servers import postgres as postgres_server
from tests.servers.dovecot import Account, Certificate, Dovecot
from tests.servers.lines import LineServer
from tests.servers.postgres import Postgres
from tests.servers.smtp import ScriptedSmtp

settings.register_profile("claims", deadline=None)  # a slow machine is no fault of the code
settings.load_profile("claims")

IN_CI = os.environ.get("CI") == "true"


@pytest.fixture(autouse=True)
def _own_logs() -> Iterator[None]:
    """A command logs to the error stream of its test, which is closed after it: no later test may find it."""
    yield
    structlog.reset_defaults()


def missing(sentence: str) -> NoReturn:
    """Say in one line what this machine lacks."""
    if IN_CI:
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Any:
    """In CI a test that did not run has failed."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """One line for each thing that was missing."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = [report.longrepr[2] for report in reports if isinstance(report.longrepr, tuple)]
    for reason in sorted(set(reasons)):
        terminalreporter.write_line(f"skipped {reasons.count(reason)}: {reason.removeprefix('Skipped: ')}")


@dataclass(frozen=True)
class Authority:
    """A certificate authority of the test run: its own file, and a certificate for `localhost` only."""

    ca_file: Path
    localhost: Certificate

    def server_context(self) -> ssl.SSLContext:
        """What a server on localhost presents."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.localhost.chain, self.localhost.key)
        return context


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The authority that signed the test servers' certificates."""
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def foreign_authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that signed nothing here."""
    return make_authority(tmp_path_factory.mktemp("foreign"))


def make_authority(folder: Path) -> Authority:
    ca = trustme.CA()
    certificate = ca.issue_cert("localhost")
    ca.cert_pem.write_to_path(folder / "ca.pem")
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(folder / "chain.pem", append=True)
    return Authority(folder / "ca.pem", Certificate(folder / "chain.pem", folder / "key.pem"))


@pytest.fixture(scope="session")
def dovecot(authority: Authority) -> Iterator[Dovecot]:
    """A private Dovecot with TLS, STARTTLS and plain login."""
    if not dovecot_server.installed():
        missing(dovecot_server.MISSING)
    server = Dovecot(authority.localhost)
    yield server
    server.stop()


@pytest.fixture
def make_dovecot() -> Iterator[Callable[..., Dovecot]]:
    """Further servers, each with a configuration of its own."""
    if not dovecot_server.installed():
        missing(dovecot_server.MISSING)
    servers: list[Dovecot] = []

    def make(certificate: Certificate | None = None, more: str = "") -> Dovecot:
        servers.append(Dovecot(certificate, more))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def account(dovecot: Dovecot) -> Account:
    """An empty mailbox of its own for this test."""
    return dovecot.account()


@pytest.fixture
def line_server() -> Iterator[LineServer]:
    """A server that says what it is told, and is silent until then."""
    server = LineServer()
    yield server
    server.stop()


@pytest.fixture
def free_port() -> int:
    """A port of loopback that nobody listens on."""
    return dovecot_server.free_port()


@pytest.fixture
def smtp_server() -> Iterator[ScriptedSmtp]:
    """A mail server that takes everything, until a test tells it otherwise."""
    server = ScriptedSmtp()
    yield server
    server.stop()


@pytest.fixture
def make_smtp() -> Iterator[Callable[..., ScriptedSmtp]]:
    """Mail servers with TLS or a login."""
    servers: list[ScriptedSmtp] = []

    def make(**options: Any) -> ScriptedSmtp:
        servers.append(ScriptedSmtp(**options))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A private PostgreSQL."""
    if not postgres_server.installed():
        missing(postgres_server.MISSING)
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    """The URL of an empty PostgreSQL database for this test."""
    return postgres.fresh_database()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of an empty SQLite database for this test."""
    return f"sqlite:///{tmp_path / 'mailworker.sqlite'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database for this test, once of each kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with this version's tables, to be copied."""
    path = tmp_path_factory.mktemp("tables") / "template.sqlite"
    store = Store(f"sqlite:///{path}", "nobody")
    store.upgrade()
    store.close()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    """The name of a PostgreSQL database with this version's tables, to be copied."""
    url = postgres.fresh_database()
    store = Store(url, "nobody")
    store.upgrade()
    store.close()
    return str(psycopg.conninfo.conninfo_to_dict(url)["dbname"])


@pytest.fixture
def sqlite_store_url(sqlite_template: Path, sqlite_url: str) -> str:
    """A SQLite database with this version's tables, and nothing in them."""
    shutil.copy(sqlite_template, sqlite_url.removeprefix("sqlite:///"))
    return sqlite_url


@pytest.fixture
def postgres_store_url(postgres: Postgres, postgres_template: str) -> str:
    """A PostgreSQL database with this version's tables, and nothing in them."""
    return postgres.fresh_database(postgres_template)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest) -> str:
    """A database with this version's tables, once of each kind."""
    return str(request.getfixturevalue(f"{request.param}_store_url"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is."""
    found = shutil.which("chromium")
    if found is None:
        missing("Chromium is missing: apt-get install chromium")
    return found
