"""The demo's office: the configured one, connected to the mail server in memory and a database of its own."""

from __future__ import annotations

import secrets
from pathlib import Path

from mailworker.config.load import load
from mailworker.config.settings import Settings
from mailworker.demo.server import HOST, MailServer
from mailworker.desk.passwords import hash_password

CLERK_PASSWORD = "werne-am-markt"  # noqa: S105 - printed for everyone, and good for this demo only


def demo_settings(config: Path, folder: Path, mail: MailServer) -> Settings:
    """The settings of `config` with every connection bent to loopback."""
    environ = {
        "MAILWORKER_DATABASE_URL": f"sqlite:///{folder / 'demo.sqlite'}",
        "MAILWORKER_IMAP_HOST": HOST,
        "MAILWORKER_IMAP_PORT": str(mail.imap_port),
        "MAILWORKER_IMAP_SECURITY": "none",
        "MAILWORKER_IMAP_PASSWORD": mail.password,
        "MAILWORKER_SMTP_HOST": HOST,
        "MAILWORKER_SMTP_PORT": str(mail.smtp_port),
        "MAILWORKER_SMTP_SECURITY": "none",
        "MAILWORKER_SMTP_PASSWORD": mail.password,
        "MAILWORKER_DESK_HOST": HOST,
        "MAILWORKER_DESK_PASSWORD_HASH": hash_password(CLERK_PASSWORD),
        "MAILWORKER_DESK_SECRET": secrets.token_urlsafe(48),
        "MAILWORKER_DESK_SECURE_COOKIES": "false",
    }
    return load(config, environ)
