"""A private Dovecot 2.3 on loopback: every user name with the password `geheim` has an own, empty mailbox."""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from imap_tools import MailBoxUnencrypted

from mailworker.config.settings import MailboxSettings, Security

PASSWORD = "geheim"
MISSING = "Dovecot is missing: apt-get install dovecot-imapd"
TRIES = 5

CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
disable_plaintext_auth = no
auth_failure_delay = 0
login_greeting = {folder}
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
namespace inbox {{
  inbox = yes
  separator = /
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
protocol imap {{
  rawlog_dir = {folder}/wire/%u
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
{tls}
{more}
"""


@dataclass(frozen=True)
class Certificate:
    """A server's certificate chain and key, as PEM files."""

    chain: Path
    key: Path


@dataclass(frozen=True)
class Account:
    """One user's mailbox on the server, as another mail program beside ours would see it."""

    host: str
    port: int
    tls_port: int
    user: str
    wire: Path
    password: str = PASSWORD

    def settings(self, **changes: Any) -> MailboxSettings:
        """How our program is configured for this mailbox."""
        usual: dict[str, Any] = {
            "host": self.host,
            "port": self.port,
            "user": self.user,
            "password": self.password,
            "security": Security.NONE,
            "timeout": timedelta(seconds=10),
        }
        return MailboxSettings(**{**usual, **changes})

    @contextmanager
    def client(self, folder: str = "INBOX") -> Iterator[MailBoxUnencrypted]:
        """A colleague's mail program, logged in."""
        with MailBoxUnencrypted(self.host, self.port, timeout=10).login(self.user, PASSWORD, folder) as box:
            yield box

    def put(self, *raws: bytes, folder: str = "INBOX", flags: tuple[str, ...] = ()) -> None:
        """Let these mails arrive."""
        with self.client() as box:
            for raw in raws:
                box.append(raw, folder, flag_set=flags)

    def make_folder(self, name: str) -> None:
        with self.client() as box:
            box.folder.create(name)

    def folders(self) -> set[str]:
        with self.client() as box:
            return {info.name for info in box.folder.list()}

    def subscribed(self) -> set[str]:
        with self.client() as box:
            return {info.name for info in box.folder.list(subscribed_only=True)}

    def mails(self, folder: str = "INBOX") -> list[bytes]:
        """The raw mails of a folder, in order of arrival; flags stay as they are."""
        with self.client(folder) as box:
            return [mail for _, mail in _fetched(box, "(UID BODY.PEEK[])")]

    def flags(self, folder: str = "INBOX") -> dict[str, set[str]]:
        """Each mail's flags that a mail program can set, by UID."""
        with self.client(folder) as box:
            found = box.fetch(mark_seen=False, headers_only=True)
            return {str(mail.uid): set(mail.flags) - {r"\Recent"} for mail in found}

    def sent_commands(self) -> str:
        """What clients sent after their login, all sessions together, in wire form."""
        return "\n".join(path.read_bytes().decode("latin-1") for path in sorted(self.wire.glob("*.in")))


def _fetched(box: MailBoxUnencrypted, what: str) -> Iterator[tuple[bytes, bytes]]:
    _, data = box.client.uid("FETCH", "1:*", what)
    for item in data:
        if isinstance(item, tuple):
            yield item[0], item[1]


class Dovecot:
    """A running server. `more` is put at the end of its configuration."""

    def __init__(self, certificate: Certificate | None = None, more: str = "") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.folder.chmod(0o755)
        self._users = 0
        self._start(certificate, more)

    @property
    def log(self) -> str:
        path = self.folder / "dovecot.log"
        return path.read_text() if path.exists() else ""

    def account(self, user: str = "") -> Account:
        """A mailbox of its own; without a name, one that nobody had before."""
        self._users += 1
        name = user or f"amt{self._users}"
        wire = self.folder / "wire" / name
        wire.mkdir(parents=True, exist_ok=True)
        os.chown(wire, self._owner.pw_uid, self._owner.pw_gid)
        return Account("127.0.0.1", self.port, self.tls_port, name, wire)

    def end_sessions(self) -> None:
        """Kill the processes that serve logged-in clients, as a crash or a restart would."""
        for child in self._children():
            if Path(f"/proc/{child}/comm").read_text().strip() == "imap":
                os.kill(child, signal.SIGKILL)

    def stop(self) -> None:
        """End the server and forget its mails."""
        children = self._children()
        self._process.kill()  # asked politely, it waits a second for its idle children
        self._process.wait(10)
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _children(self) -> list[int]:
        master = self._process.pid
        return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]

    @property
    def _owner(self) -> pwd.struct_passwd:
        return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())

    def _start(self, certificate: Certificate | None, more: str) -> None:
        for _ in range(TRIES):  # another process may take the free port first
            self.port, self.tls_port = free_port(), free_port()
            self._configure(certificate, more)
            self._process = subprocess.Popen(
                [_program(), "-F", "-c", str(self.folder / "dovecot.conf")],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._greets():
                return
            self._process.kill()
            self._process.wait()
        raise RuntimeError(f"Dovecot does not start:\n{self.log}")

    def _configure(self, certificate: Certificate | None, more: str) -> None:
        owner = self._owner
        root = os.getuid() == 0
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        os.chown(home, owner.pw_uid, owner.pw_gid)
        group = _group_of(owner)
        text = CONFIG.format(
            folder=self.folder,
            internal="dovecot" if root else owner.pw_name,
            internal_group="dovecot" if root else group,
            login="dovenull" if root else owner.pw_name,
            password=PASSWORD,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            port=self.port,
            tls_port=self.tls_port if certificate else 0,
            tls=_tls(certificate),
            more=more,
        )
        (self.folder / "dovecot.conf").write_text(text)

    def _greets(self) -> bool:
        until = time.monotonic() + 10
        while time.monotonic() < until and self._process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as line:
                    # By name: another server may have taken the port between the question and the start
                    return str(self.folder).encode() in line.recv(1000)
            except OSError:
                time.sleep(0.01)
        return False


def installed() -> bool:
    """Whether this machine has Dovecot 2.3; the configuration's syntax changed with 2.4."""
    if not _program():
        return False
    version = subprocess.run([_program(), "--version"], capture_output=True, text=True, check=False)
    return version.stdout.startswith("2.3.")


def _program() -> str:
    places = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return shutil.which("dovecot", path=places) or ""


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _group_of(owner: pwd.struct_passwd) -> str:
    return grp.getgrgid(owner.pw_gid).gr_name


def _tls(certificate: Certificate | None) -> str:
    if certificate is None:
        return "ssl = no"
    return f"ssl = yes\nssl_cert = <{certificate.chain}\nssl_key = <{certificate.key}"
