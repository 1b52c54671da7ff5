"""The container files, held against what can be seen without an engine: files, commands, variables, ports."""

from __future__ import annotations

import contextlib
import fnmatch
import imaplib
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from mailworker.cli.main import COMMANDS, application
from mailworker.config.environment import Need, variables
from mailworker.config.load import load
from mailworker.config.settings import Security, Settings
from mailworker.desk.passwords import verify_password
from tests.config.spoiling import SECRETS, WERNE

ROOT = Path(__file__).parent.parent
DEMO_PASSWORD = "nur-zum-ausprobieren"
OURS = {"worker": {Need.MAILBOX, Need.SMTP}, "desk": {Need.DESK}, "migrate": set[Need]()}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def copied() -> list[str]:
    """Every file or folder that the image copies."""
    return [source for word, rest in instructions() if word == "COPY" for source in rest.split()[:-1]]


def assert_is_a_command(arguments: list[str]) -> None:
    """The CLI has such a command, with these options."""
    shown = CliRunner().invoke(application(*COMMANDS), [*arguments, "--help"])
    assert shown.exit_code == 0, shown.output
    assert f"{' '.join(arguments)} [OPTIONS]" in shown.output


def secret_file(compose: Mapping[str, Any], name: str) -> Path:
    """Where the demo's secret of this name lies."""
    return ROOT / re.sub(r"\$\{\w+:-([^}]+)\}", r"\1", compose["secrets"][name]["file"])


def environment(compose: Mapping[str, Any], service: str) -> dict[str, str]:
    """A service's variables, its secrets' mount points as the files they are made from."""
    return {
        key: str(secret_file(compose, value.rpartition("/")[2]))
        if value.startswith("/run/secrets/")
        else value
        for key, value in compose["services"][service]["environment"].items()
    }


def settings(compose: Mapping[str, Any], service: str) -> Settings:
    return load(WERNE, environment(compose, service), OURS[service])


def mail_arguments(compose: Mapping[str, Any]) -> list[str]:
    """The demo mail server's command line, its password filled in."""
    (line,) = compose["services"]["mail"]["command"]
    return shlex.split(line.replace('"$$(cat /run/secrets/imap_password)"', DEMO_PASSWORD))[1:]


# The image


def test_every_file_that_the_image_copies_exists_and_is_not_ignored() -> None:
    rules = (ROOT / ".dockerignore").read_text("utf-8").split()
    allowed = [rule[1:] for rule in rules if rule.startswith("!")]
    for source in copied():
        assert (ROOT / source).exists(), source
        assert any(source == rule or source.startswith(f"{rule}/") for rule in allowed), source


def test_no_secret_and_no_history_gets_into_the_image() -> None:
    rules = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert "*" in rules
    for kept_out in ("docker", ".git", ".env", "var", "secrets", "tests"):
        assert not any(fnmatch.fnmatch(kept_out, rule[1:]) for rule in rules if rule.startswith("!"))


def test_the_image_installs_pinned_and_hashed_requirements_only() -> None:
    (install,) = [rest for word, rest in instructions() if word == "RUN" and "pip install" in rest]
    assert "--require-hashes -r requirements/demo.txt" in install
    pinned = (ROOT / "requirements" / "demo.txt").read_text("utf-8")
    assert re.search(r"^mail-devel==", pinned, re.MULTILINE)
    assert "--hash=sha256:" in pinned
    assert "://" not in pinned


def test_the_image_runs_as_a_user_who_is_not_root() -> None:
    words = [word for word, _ in instructions()]
    (user,) = [rest for word, rest in instructions() if word == "USER"]
    assert user not in ("root", "0")
    assert any(rest.endswith(f" {user}") for word, rest in instructions() if rest.startswith("useradd"))
    assert words.index("USER") < words.index("ENTRYPOINT")


def test_the_image_starts_and_checks_commands_that_exist() -> None:
    parts = {word: rest for word, rest in instructions() if word in ("ENTRYPOINT", "CMD", "HEALTHCHECK")}
    assert yaml.safe_load(parts["ENTRYPOINT"]) == ["python", "-m", "mailworker"]
    assert_is_a_command(yaml.safe_load(parts["CMD"]))
    check = yaml.safe_load(parts["HEALTHCHECK"].partition("CMD ")[2])
    assert check[:3] == ["python", "-m", "mailworker"]
    assert_is_a_command(check[3:])


@pytest.mark.parametrize("arguments", [["check", "--offline"], ["db", "upgrade"]])
def test_the_copied_files_alone_make_the_program_run(tmp_path: Path, arguments: list[str]) -> None:
    for source in copied():
        (tmp_path / source).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / source).symlink_to(ROOT / source)
    environ = {
        **SECRETS,
        "PYTHONPATH": str(tmp_path),
        "MAILWORKER_CONFIG": str(tmp_path / "config" / "werne"),
        "MAILWORKER_DATABASE_URL": f"sqlite:///{tmp_path}/mailworker.sqlite",
    }
    done = subprocess.run(
        [sys.executable, "-P", "-m", "mailworker", *arguments],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


# The services


def test_compose_starts_commands_that_exist(compose: dict[str, Any]) -> None:
    for service in OURS:
        assert_is_a_command(compose["services"][service]["command"])


def test_every_variable_in_compose_is_one_that_is_read(compose: dict[str, Any]) -> None:
    for service in OURS:
        assert set(environment(compose, service)) <= set(variables())


def test_every_secret_that_a_service_reads_is_given_to_it_and_exists(compose: dict[str, Any]) -> None:
    for name, service in compose["services"].items():
        read = set(re.findall(r"/run/secrets/(\w+)", str(service)))
        assert read == set(service.get("secrets", ())), name
        assert all(secret_file(compose, secret).is_file() for secret in read)


def test_every_variable_names_what_is_true(compose: dict[str, Any]) -> None:
    for service in OURS:
        assert settings(compose, service).database_url.startswith("postgresql+psycopg://mailworker:")


def test_the_worker_finds_the_demo_mail_server(compose: dict[str, Any]) -> None:
    given = _options(mail_arguments(compose))
    worker = settings(compose, "worker")
    assert given["--imap-port"] == str(worker.mailbox.port)
    assert given["--smtp-port"] == str(worker.smtp.port)
    assert given["--user"] == worker.mailbox.user == worker.office.email
    assert worker.mailbox.password == DEMO_PASSWORD


def test_unencrypted_mail_stays_inside_the_mail_servers_own_network(compose: dict[str, Any]) -> None:
    assert settings(compose, "worker").mailbox.security is Security.NONE
    assert compose["services"]["worker"]["network_mode"] == "service:mail"


def test_the_database_and_its_address_agree(compose: dict[str, Any]) -> None:
    database = compose["services"]["db"]["environment"]
    password = secret_file(compose, "database_password").read_text("utf-8").strip()
    expected = f"://{database['POSTGRES_USER']}:{password}@db/{database['POSTGRES_DB']}"
    assert settings(compose, "migrate").database_url.endswith(expected)


def test_the_desk_listens_where_its_port_is_published(compose: dict[str, Any]) -> None:
    desk = settings(compose, "desk").desk
    assert compose["services"]["desk"]["ports"] == [f"127.0.0.1:{desk.port}:{desk.port}"]
    assert f"127.0.0.1:{desk.port}/health'" in str(compose["services"]["desk"]["healthcheck"]["test"])
    assert desk.host == "0.0.0.0"


def test_the_demos_log_in_is_the_one_that_is_written_down(compose: dict[str, Any]) -> None:
    desk = settings(compose, "desk").desk
    assert verify_password(desk.password_hash, DEMO_PASSWORD)
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    assert f"{desk.user} / {DEMO_PASSWORD}" in text


def test_nothing_is_published_beyond_this_machine(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", ()))


def test_every_service_that_stays_has_a_health_check(compose: dict[str, Any]) -> None:
    for name, service in compose["services"].items():
        assert ("test" in service["healthcheck"]) != (name == "migrate")


def test_a_service_waits_for_what_it_needs(compose: dict[str, Any]) -> None:
    services = compose["services"]
    for service in services.values():
        for other, condition in service.get("depends_on", {}).items():
            stays = condition["condition"] == "service_healthy"
            assert ("test" in services[other]["healthcheck"]) == stays


def test_every_python_health_check_is_python(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        test = service["healthcheck"].get("test", [])
        if "-c" in test:
            compile(test[-1], "healthcheck", "exec")
        elif "mailworker" in test:
            assert_is_a_command(test[test.index("mailworker") + 1 :])


def _options(arguments: list[str]) -> dict[str, str]:
    """Options with a value by their names."""
    pairs = zip(arguments, [*arguments[1:], ""], strict=True)
    return {name: value for name, value in pairs if name.startswith("--") and not value.startswith("--")}


@contextlib.contextmanager
def running(arguments: list[str]) -> Iterator[None]:
    process = subprocess.Popen([str(Path(sys.executable).parent / arguments[0]), *arguments[1:]])
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def logged_in(port: int, user: str, password: str) -> str:
    """What the server answers to a log-in, once it listens."""
    deadline = time.monotonic() + 20
    while True:
        try:
            with imaplib.IMAP4("127.0.0.1", port, timeout=5) as mailbox:
                return mailbox.login(user, password)[0]
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_the_demo_mail_server_starts_as_compose_starts_it(compose: dict[str, Any]) -> None:
    worker, port = settings(compose, "worker"), free_port()
    arguments = mail_arguments(compose)
    changed = {
        "--host": "127.0.0.1",
        "--imap-port": port,
        "--smtp-port": free_port(),
        "--http-port": free_port(),
    }
    for name, value in changed.items():
        arguments[arguments.index(name) + 1] = str(value)
    with running(arguments):
        assert logged_in(port, worker.mailbox.user, worker.mailbox.password) == "OK"
