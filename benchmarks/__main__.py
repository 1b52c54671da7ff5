"""Every benchmark, one after the other: `make bench`."""

from __future__ import annotations

import subprocess
import sys

NAMES = ("accuracy", "reading", "calendar", "races", "simulation")


def main() -> int:
    """The number of benchmarks that failed."""
    failed = 0
    for name in NAMES:
        print(f"\n== {name}", flush=True)
        failed += subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
