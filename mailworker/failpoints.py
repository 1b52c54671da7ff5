"""Named steps at which a test may end the process, as a power cut would.

Set `MAILWORKER_FAILPOINT=name` (or `name:3` for the third passage); the process ends with `os._exit(70)`
when it passes that step. Unset, which is always so outside tests, a step costs one dictionary look-up.
"""

from __future__ import annotations

import os

EXIT_CODE = 70
_passed: dict[str, int] = {}


def failpoint(name: str) -> None:
    """End the process here if the environment names this step."""
    wanted = os.environ.get("MAILWORKER_FAILPOINT")
    if not wanted:
        return
    step, _, passage = wanted.partition(":")
    if step != name:
        return
    _passed[name] = _passed.get(name, 0) + 1
    if _passed[name] >= int(passage or 1):
        os._exit(EXIT_CODE)
