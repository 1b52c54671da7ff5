"""How often mails of strangers are read right: `python -m benchmarks.accuracy [CORPUS.jsonl] [--json]`.

A corpus is a labelled mail a line: `id`, `at`, `from_name`, `from_addr`, `subject`, `body` and/or `html`,
`headers`, `offers`, and `gold`, its label: `kind` (`kind_also`), `services` (`services_also`), and for when
it suits the rules `ok`, `grey` and `not`: `{"from", "to" or "on", "wd": "Di,Do", "t": "13:00-17:00"}`, every
key optional. A start is wished if a rule of `ok` names it and none of `not` does; `grey` ones count neither
way. The default ones (`benchmarks/strangers`) were written and labelled by people who had not seen the
reader's code; their names say whether the reader's writers have looked at them since.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from mailworker.config.load import load_office
from mailworker.core.mail import parse
from mailworker.core.reading import Reading
from mailworker.reading.reader import Reader

ROOT = Path(__file__).parents[1]
STRANGERS = ROOT / "benchmarks" / "strangers"
DAYS, STEP = 60, timedelta(minutes=15)
WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
WISHING = {"booking", "change", "decline"}
ENOUGH = 0.9
SURE = 0.9
"""From this confidence on a reading is offered as it is."""
Rule = dict[str, str]


def main() -> int:
    """Print right and all, for each score and corpus; `sure`: the readings that are offered as they are."""
    given = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    reader = Reader.of(load_office(ROOT / "config" / "werne"))
    found = {path.stem: tally(path, reader) for path in given or sorted(STRANGERS.glob("*.jsonl"))}
    if "--json" in sys.argv:
        print(json.dumps(found))
        return 0
    for corpus, table in found.items():
        print(f"{corpus}: {table['whole']['of']} mails")
        for name, row in table.items():
            print(
                f"  {name:10} {row['right']:4}/{row['of']:<4} {100 * row['right'] / max(1, row['of']):5.1f} %"
            )
    return 0


def tally(path: Path, reader: Reader) -> dict[str, dict[str, int]]:
    """For each score how many of a corpus's mails were read right, of how many that have it."""
    table: dict[str, dict[str, int]] = {}
    for mail in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        found, sure = judged(mail, reader)
        if sure:
            found["sure"] = found["whole"]
        for name, good in found.items():
            row = table.setdefault(name, {"right": 0, "of": 0})
            row["of"] += 1
            row["right"] += good
    return table


def judged(mail: dict[str, Any], reader: Reader) -> tuple[dict[str, bool], bool]:
    """What of one mail was read right (`whole`: all its kind asks for), and whether the reader was sure."""
    gold, at = mail["gold"], datetime.fromisoformat(mail["at"]).astimezone(reader.office.zone)
    offers = [datetime.fromisoformat(text) for text in mail.get("offers", ())]
    reading = reader.read_mail(parse(raw(mail)), at, offers)
    found = {"kind": reading.kind.value in {gold["kind"], *gold.get("kind_also", ())}}
    if gold["kind"] in WISHING:
        wanted = (gold.get("services", {}), *gold.get("services_also", ()))
        found["services"] = any({wish.id for wish in reading.services} == set(each) for each in wanted)
        found["windows"] = windows_right(gold, reading, at)
    if gold["kind"] == "accept" and mail.get("offers"):
        found["choice"] = reading.choice == gold.get("choice")
    return {**found, "whole": all(found.values())}, reading.confidence >= SURE


def windows_right(gold: dict[str, Any], reading: Reading, at: datetime) -> bool:
    """No start of the reading is bad, and it has nine of ten that are wished."""
    if gold.get("void"):
        return not reading.windows
    every = [start for start in grid(at) if start > at]
    barred = {start for start in every if named(gold.get("not"), start)}
    anything = not gold.get("ok") and not gold.get("grey")
    wished = {s for s in every if anything or named(gold.get("ok"), s)} - barred
    grey = {start for start in every if named(gold.get("grey"), start)} - barred
    read = {start for start in every if within(reading, start)}
    enough = len(read & wished) >= ENOUGH * len(wished) if wished else bool(read & grey)
    return enough and not read - wished - grey


def grid(at: datetime) -> list[datetime]:
    """Every quarter of an hour from 7 to 18 o'clock, Monday to Saturday, of the next days."""
    days = (at.date() + timedelta(days=n) for n in range(DAYS))
    return [
        datetime.combine(day, time(7), at.tzinfo) + n * STEP
        for day in days
        if day.weekday() < WEEKDAYS.index("So")
        for n in range(44)
    ]


def named(rules: list[Rule] | None, start: datetime) -> bool:
    """Whether one of these rules names a start."""
    return any(names(rule, start) for rule in rules or ())


def names(rule: Rule, start: datetime) -> bool:
    """Whether a rule names a start: its days, its weekdays, its times."""
    day = start.date()
    first = date.fromisoformat(rule.get("on") or rule.get("from") or "0001-01-01")
    last = date.fromisoformat(rule.get("on") or rule.get("to") or "9999-12-31")
    low, high = rule.get("t", "00:00-24:00").split("-")
    clock = f"{start:%H:%M}"
    weekdays = [name.strip() for name in rule.get("wd", ",".join(WEEKDAYS)).split(",")]
    return first <= day <= last and WEEKDAYS[day.weekday()] in weekdays and low <= clock < high


def within(reading: Reading, start: datetime) -> bool:
    """Whether a reading's windows hold a start; a point is a minute long."""
    minute = timedelta(minutes=1)
    return not reading.windows or any(
        window.start <= start < max(window.end, window.start + minute) for window in reading.windows
    )


def raw(mail: dict[str, Any]) -> bytes:
    """The labelled mail as it would have come."""
    message = EmailMessage(policy=SMTP)
    headers = {
        "From": f'"{mail["from_name"]}" <{mail["from_addr"]}>'
        if mail.get("from_name")
        else mail["from_addr"],
        "To": "buergerbuero@werne.example",
        "Subject": mail["subject"],
        **mail.get("headers", {}),
    }
    for header, value in headers.items():
        if not header.lower().startswith("content-") and header not in message:
            message[header] = value
    if mail.get("format") == "html-only":
        message.set_content(mail.get("html") or mail["body"].replace("\n", "<br>\n"), subtype="html")
    else:
        message.set_content(mail.get("body", ""))
        if mail.get("html"):
            message.add_alternative(mail["html"], subtype="html")
    return message.as_bytes()


if __name__ == "__main__":
    raise SystemExit(main())
