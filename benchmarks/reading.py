"""How fast a mail is read, beside dateparser's search on the same words, and what the process takes.

`python -m benchmarks.reading [CORPUS] [--json]`: CORPUS is a folder of .eml files or a JSON-lines file
of labelled mails (`id`, `at`, `subject`, `body`, `html`); without one it is the project's own mails.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "reading" / "mails"
WERNE = ROOT / "config" / "werne"
MARKS = {"median_ms": 3.0, "p99_ms": 15.0, "first_mail_s": 1.0, "megabyte_s": 1.0, "memory_mb": 150.0}
MONOTONOUS = ("Wort ", "Montag ", "am 3.12. ", "10:00 ", "Gruß\n", "x", "> q\n")
"""What a megabyte may consist of that means nothing."""
_FIRST = """
import resource, sys, time
begin = time.perf_counter()
from datetime import datetime
from pathlib import Path
from mailworker.config.load import load_office
from mailworker.reading.reader import Reader
Reader.of(load_office(Path(sys.argv[1]))).read_text(
    "Ich brauche einen Personalausweis, am liebsten Montag um zehn.",
    datetime.fromisoformat("2026-09-14T09:00:00+02:00"))
print(time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@dataclass(frozen=True)
class Sample:
    """A mail's text as the reader gets it."""

    subject: str
    text: str
    at: datetime


def samples(path: Path) -> list[Sample]:
    """The mails of a folder or of a JSON-lines file."""
    if path.is_dir():
        return [_of_file(eml) for eml in sorted(path.glob("*.eml"))]
    return [
        _of_row(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def _of_file(path: Path) -> Sample:
    from mailworker.core.mail import parse
    from mailworker.reading.text import plain_of

    mail = parse(path.read_bytes())
    at = mail.date or datetime(2026, 9, 14, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    return Sample(mail.subject, plain_of(mail), at)


def _of_row(row: dict[str, str]) -> Sample:
    from mailworker.reading.text.html import to_text

    text = row.get("body") or to_text(row.get("html", ""))
    return Sample(row["subject"], text, datetime.fromisoformat(row["at"]))


def timed(work: Callable[[Sample], object], mails: Sequence[Sample], rounds: int = 3) -> list[float]:
    """Milliseconds per mail: each mail's fastest of `rounds`, so that other work counts less."""
    best = [float("inf")] * len(mails)
    for _ in range(rounds):
        for number, mail in enumerate(mails):
            begin = time.perf_counter()
            work(mail)
            best[number] = min(best[number], (time.perf_counter() - begin) * 1000)
    return sorted(best)


def first_mail() -> tuple[float, float]:
    """Seconds from nothing to the first reading, and the process's memory in MB, in a process of its own."""
    out = subprocess.run(
        [sys.executable, "-c", _FIRST, str(WERNE)], check=True, capture_output=True, text=True
    )
    seconds, memory = out.stdout.split()
    return float(seconds), float(memory)


def measure(path: Path) -> dict[str, float | int | None]:
    """All figures over one corpus."""
    from mailworker.config.load import load_office
    from mailworker.reading.reader import Reader

    mails = samples(path)
    seconds, memory = first_mail()
    reader = Reader.of(load_office(WERNE))
    ours = timed(lambda mail: reader.read_text(mail.text, mail.at, subject=mail.subject), mails)
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    theirs = _dateparser(mails)
    median = statistics.median(ours)
    return {
        "mails": len(mails),
        "median_ms": round(median, 2),
        "p99_ms": round(ours[int(0.99 * (len(ours) - 1))], 2),
        "first_mail_s": round(seconds, 2),
        "megabyte_s": round(_megabyte(reader.read_text), 2),
        "memory_mb": round(max(memory, here), 1),
        "dateparser_median_ms": round(theirs, 2) if theirs else None,
        "times_faster": round(theirs / median, 1) if theirs else None,
    }


def _megabyte(read: Callable[[str, datetime], object]) -> float:
    """Seconds for a megabyte of one word, for the word that takes longest."""
    at = datetime(2026, 9, 14, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    mails = [Sample("", word * (1_000_000 // len(word)), at) for word in MONOTONOUS]
    return timed(lambda mail: read(mail.text, mail.at), mails)[-1] / 1000


def _dateparser(mails: Sequence[Sample]) -> float | None:
    """The opponent's median over the same texts, in the same run; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    return statistics.median(
        timed(
            lambda mail: search_dates(f"{mail.subject}\n\n{mail.text}", languages=["de", "en"]),
            mails,
            rounds=1,
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Print the figures; 1 where a mark is missed."""
    paths = [Path(text) for text in arguments if not text.startswith("--")]
    figures = measure(paths[0] if paths else OWN)
    missed = [key for key, mark in MARKS.items() if (figures[key] or 0) > mark]
    if "--json" in arguments:
        print(json.dumps({**figures, "missed": missed}))
    else:
        for key, value in figures.items():
            print(f"{key:22} {value if value is not None else '(dateparser is not installed: make bench)'}")
    return bool(missed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
