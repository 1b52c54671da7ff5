"""Workers that can be killed: `python -m tests.driver` starts one process for each line of its input.

It is warm before the first one, so that a hundred deaths do not cost a hundred imports: what runs a line is
a fork, which has its own memory and connections, and dies alone. A line is JSON: `do` names jobs of the
worker or `approve`, `at` is what its clock says, `failpoint` is where it dies. The answer is its exit code.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from mailworker import bootstrap
from mailworker.config.load import load
from mailworker.office.approve import approve
from mailworker.office.context import Context
from mailworker.worker import Worker

ROOT = Path(__file__).parents[1]
WERNE = ROOT / "config" / "werne"


class Driver:
    """The other end: starts workers and says how each of them ended."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.driver"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, **environ},
            text=True,
        )

    def run(self, *jobs: str, at: datetime, failpoint: str = "") -> int:
        """Run jobs in a process of their own; its exit code."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps({"do": jobs, "at": at.isoformat(), "failpoint": failpoint})
        print(line, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def stop(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()


def main() -> None:
    """Serve lines until the input ends."""
    settings = load(WERNE, os.environ)
    ctx = bootstrap.open_context(settings)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os._exit(_die_alone(ctx, json.loads(line)))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _die_alone(ctx: Context, order: Mapping[str, Any]) -> int:
    os.environ["MAILWORKER_FAILPOINT"] = order["failpoint"]
    at = datetime.fromisoformat(order["at"])
    settings = ctx.settings
    worker = Worker(
        ctx,
        bootstrap.open_inbox(settings).connect,
        bootstrap.open_postman(settings),
        clock=lambda: at,
        report=lambda _: None,
    )
    try:
        for job in order["do"]:
            _approve_all(ctx, at) if job == "approve" else getattr(worker, job)()
    except Exception as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


def _approve_all(ctx: Context, at: datetime) -> None:
    """A clerk lets every fifth waiting letter go."""
    with ctx.store.reading() as tx:
        drafted = [case.id for case in tx.cases.waiting() if tx.letters.draft_of(case.id)]
    for case_id in drafted[::5]:
        approve(ctx, case_id, "karla", at)


if __name__ == "__main__":
    main()
