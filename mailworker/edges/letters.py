"""Letters from templates: Jinja2 in a sandbox, over the facts of a case and the office's own sentences."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import product
from pathlib import Path
from typing import Any, Literal

from babel.dates import format_date
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from mailworker.core import visit
from mailworker.core.cleaning import block, greetable, one_line
from mailworker.core.letter import LetterFacts, LetterKind, LetterText, Missing
from mailworker.core.office import Office
from mailworker.core.slots import Slot
from mailworker.edges import ics
from mailworker.errors import LetterFault, Problem

TEXTS = (
    "data_protection",
    "sign_off",
    "payment",
    "change",
    "arrival",
    "no_show",
    "children",
    "not_our_service",
)
"""The office's own sentences that letters print, by their key in [texts]; one that is '' is left out."""

WIDTH = 76
"""Columns of a plain text: quoted twice it still fits the 80 of an old terminal."""

_PACKAGE = Path(__file__).resolve().parents[1]
_NBSP = "\u00a0"
Language = Literal["de", "en"]


def template_folders(office_folder: Path) -> tuple[Path, ...]:
    """Where templates are looked for, in this order: the office's own folder, then the program's."""
    shipped = (_PACKAGE / "_templates", _PACKAGE.parent / "templates")
    folders = (office_folder / "templates", *shipped)
    return tuple(folder for folder in folders if folder.is_dir())


@dataclass(frozen=True, slots=True)
class Place:
    """A slot as a letter prints it: its start in the office's local time, and its counter."""

    start: datetime
    duration: str
    counter: str
    where: str


class LetterWriter:
    """Writes an office's letters.

    Each kind is a folder: `subject.txt`, `body.txt`, `body.html`, `english.txt` and, where a calendar file
    goes with it, `calendar_title.txt` and `calendar.txt`.
    """

    def __init__(self, office: Office, template_folders: Iterable[Path]) -> None:
        self._office = office
        self._templates = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader([str(folder) for folder in template_folders]),
            undefined=StrictUndefined,
            autoescape=lambda name: bool(name and name.endswith(".html")),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(_filters())

    def write(self, kind: LetterKind, facts: LetterFacts) -> LetterText:
        """The whole letter, with a calendar file where an appointment is made or called off.

        The same facts give the same letter. Text from the citizen is put in as it is and never run as a
        template. Raises LetterFault where a template is missing or broken.
        """
        values = self._values(facts)
        subject = one_line(self._render(kind, "subject.txt", values))
        foreign = facts.language not in {"de", ""}
        english = block(self._render(kind, "english.txt", values)) if foreign else ""
        values |= {"subject": subject, "english": english}
        return LetterText(
            kind=kind,
            subject=subject,
            text=_wrapped(self._render(kind, "body.txt", values)),
            html=_squeezed(self._render(kind, "body.html", values)),
            calendar=self._calendar(kind, facts, values),
        )

    def check(self) -> list[Problem]:
        """What is wrong with the templates: every letter is written, with much in it and with little."""
        faults: dict[str, Problem] = {}
        for kind, facts in _specimens(self._office):
            try:
                self.write(kind, facts)
            except LetterFault as fault:
                where, _, what = str(fault).partition(": ")
                faults.setdefault(str(fault), Problem(f"templates/{where}", what, fault.hint))
        return list(faults.values())

    def _render(self, kind: LetterKind, file: str, values: Mapping[str, Any]) -> str:
        name = f"letters/{kind.value}/{file}"
        try:
            return self._templates.get_template(name).render(values)
        # An office's own template can fail in as many ways as a program.
        except Exception as fault:
            what = str(fault) or type(fault).__name__
            raise LetterFault(
                f"{name}: {what}", hint="the program's own template of this name is a model"
            ) from fault

    def _values(self, facts: LetterFacts) -> dict[str, Any]:
        """All that a template may name."""
        office = self._office
        trip = visit.errands(office, facts.services)
        return {
            "office": office,
            "texts": {key: block(office.texts.get(key, "")) for key in TEXTS},
            "code": one_line(facts.code),
            "name": _as_written(greetable(facts.name)),
            "now": facts.now.astimezone(office.zone),
            "received_at": facts.received_at and facts.received_at.astimezone(office.zone),
            "errands": trip,
            "persons": facts.persons,
            "slot": self._place(facts.slot) if facts.slot else None,
            "former": self._place(facts.former) if facts.former else None,
            "offers": [self._place(slot) for slot in facts.offers],
            "held_until": facts.held_until and facts.held_until.astimezone(office.zone),
            "missing": [str(part) for part in facts.missing],
            "note": block(facts.note),
            "sequence": facts.sequence,
            **self._preparation(trip, facts.slot),
        }

    def _preparation(self, trip: tuple[visit.Errand, ...], slot: Slot | None) -> dict[str, Any]:
        """What to bring and pay, which depends on the day of the visit; nothing without one."""
        lines = visit.fee_lines(trip, slot.start.astimezone(self._office.zone).date()) if slot else ()
        return {
            "to_bring": visit.to_bring(trip),
            "to_bring_if": visit.to_bring_if(trip),
            "in_person": visit.in_person(trip),
            "hints": visit.hints(trip),
            "concerns_children": visit.concerns_children(trip),
            "fee_lines": lines,
            "fee_extras": visit.extras(lines),
            "fee_total": visit.fee_total(lines),
        }

    def _place(self, slot: Slot) -> Place:
        counter = self._office.counters.get(slot.counter)
        return Place(
            start=slot.start.astimezone(self._office.zone),
            duration=visit.duration_in_words(slot.minutes),
            counter=counter.name if counter else slot.counter,
            where=counter.place if counter else "",
        )

    def _calendar(self, kind: LetterKind, facts: LetterFacts, values: Mapping[str, Any]) -> str:
        if facts.slot is None or kind not in {LetterKind.CONFIRMATION, LetterKind.CANCELLATION}:
            return ""
        appointment = ics.Appointment(
            code=facts.code,
            slot=facts.slot,
            title=self._render(kind, "calendar_title.txt", values),
            description=self._render(kind, "calendar.txt", values),
            stamp=facts.now,
            sequence=facts.sequence,
            cancelled=kind is LetterKind.CANCELLATION,
        )
        return ics.make(self._office, appointment)


def _specimens(office: Office) -> Iterator[tuple[LetterKind, LetterFacts]]:
    """Every kind of letter with facts of made-up cases; nobody gets them."""
    now = datetime(2026, 1, 5, 9, tzinfo=UTC)
    slot = Slot(now, next(iter(office.counters), ""), 10)
    little = LetterFacts(code="ABC-0000-0000", now=now, slot=slot, offers=(slot,))
    much = LetterFacts(
        code="ABC-0000-0000",
        now=now,
        name="Anna Beispiel",
        language="en",
        services=dict.fromkeys(office.services, 2),
        persons=2,
        slot=slot,
        offers=(slot, replace(slot, minutes=20)),
        held_until=now,
        missing=tuple(Missing),
        note="Hinweis",
        sequence=1,
        former=slot,
        received_at=now,
    )
    yield from product(LetterKind, (much, little))
    yield LetterKind.CANCELLATION, replace(much, slot=None)


def day(moment: datetime, language: Language = "de") -> str:
    """The day in words: "Dienstag, 1. Dezember 2026", "Tuesday, 1 December 2026"."""
    pattern = "EEEE, d. MMMM y" if language == "de" else "EEEE, d MMMM y"
    return format_date(moment, pattern, locale=language)


def clock(moment: datetime) -> str:
    """The time of day with two digits each, as DIN 5008 wants it: "08:05"."""
    return f"{moment:%H:%M}"


def deadline(moment: datetime, language: Language = "de") -> str:
    """The last moment in words; midnight belongs to the day that ends with it."""
    if moment.time() == time(0):
        return _moment(day(moment - timedelta(days=1), language), "24:00", language)
    return _moment(day(moment, language), clock(moment), language)


def _moment(day: str, clock: str, language: Language) -> str:
    return f"{day}, {clock} Uhr" if language == "de" else f"{day}, {clock}"


def euro(cents: int) -> str:
    """An amount as German letters print it: "1.046,00 €"."""
    whole, rest = divmod(cents, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02d}{_NBSP}€"


def in_one_line(address: Iterable[str]) -> str:
    """An address in one line; a post code is not torn from its town."""
    return re.sub(r"\b(\d{5}) ", rf"\1{_NBSP}", ", ".join(address))


def paragraphs(text: str) -> Markup:
    """Plain text as HTML: a blank line parts paragraphs, a line break stays one."""
    parts = (escape(part).replace("\n", Markup("<br>\n")) for part in re.split(r"\n{2,}", text) if part)
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in parts)


def _filters() -> dict[str, Callable[..., Any]]:
    named = (day, clock, deadline, euro, in_one_line, paragraphs)
    return {function.__name__: function for function in named}


_PARTICLES = frozenset({"von", "van", "vom", "zu", "zur", "zum", "der", "den", "de", "di", "da", "del"})


def _as_written(name: str) -> str:
    """The name, given its capitals where it was typed all small or all large."""
    if name.islower() or name.isupper():
        words = (w if w in _PARTICLES else w.title() for w in name.lower().split())
        name = " ".join(words)
    return re.sub(r"^Herrn\b", "Herr", name)


def _wrapped(text: str) -> str:
    """Lines of at most WIDTH columns, list items hanging, never two blank lines in a row."""
    lines = (_wrap(line.rstrip()) for line in _squeezed(text).split("\n"))
    return "\n".join(lines).replace(_NBSP, " ") + "\n"


def _wrap(line: str) -> str:
    found = re.match(r"\s*(?:- |\d\. )?", line)
    hang = " " * len(found[0]) if found else ""
    return textwrap.fill(line, WIDTH, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)


def _squeezed(text: str) -> str:
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", text).strip("\n")
