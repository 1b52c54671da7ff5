"""Verified TLS for every connection to a mail server; without it, loopback only (promise 29)."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from pathlib import Path


def verified_context(ca_file: Path | None) -> ssl.SSLContext:
    """Trusts the system's authorities, or those of `ca_file` alone. Raises OSError for an unusable file."""
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def is_loopback(host: str) -> bool:
    """Whether what is sent to this host never leaves the machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def network_fault(fault: BaseException) -> str:
    """Why a server did not answer, in plain words."""
    words = {
        socket.gaierror: "its name is unknown",
        ConnectionRefusedError: "it refuses the connection",
        TimeoutError: "it did not answer in time",
    }
    return next((said for kind, said in words.items() if isinstance(fault, kind)), type(fault).__name__)


def certificate_hint(fault: ssl.SSLError) -> str:
    """What to do about a certificate that was not accepted."""
    reason = getattr(fault, "verify_message", "") or ""
    if "mismatch" in reason.lower():
        return "use the host name that the certificate was made for"
    if reason:
        return "name the file of your own certificate authority as ca_file, or renew the certificate"
    return 'the port may want another `security`: "tls" (993, 465) or "starttls" (143, 587)'


def tls_fault(fault: ssl.SSLError) -> str:
    """What OpenSSL found wrong, in its own short words."""
    return str(getattr(fault, "verify_message", "") or fault.reason or "TLS failed").rstrip(".")
